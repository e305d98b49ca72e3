"""Throttles that all processes share: attempts are rows, kept under a keyed hash and only as long as their window.

An attempt is counted before it is judged, in one write transaction, so that parallel guesses cannot slip past the limit.
"""

import hmac
import math
import secrets
from datetime import timedelta

from sqlalchemy import delete, func, select, text
from sqlalchemy.orm import Session

from assessment.services.context import Context
from assessment.store.keys import KeyMissing
from assessment.store.tables import Attempt

WINDOW = timedelta(minutes=15)
LIMITS = {"email": 10, "address": 40, "code": 30}
"""Failures in one window: per account, per address, and unknown survey codes per address."""


class Throttled(Exception):  # noqa: N818
    """The limit is reached; ``retry_after`` in seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__()
        self.retry_after = retry_after


def server_key(ctx: Context, name: str) -> bytes:
    """A key of the server itself, 32 bytes, made at first use."""
    try:
        return ctx.keys.get(f"server-{name}")
    except KeyMissing:
        return ctx.keys.create(f"server-{name}", secrets.token_bytes(32))


def reserve(ctx: Context, session: Session, kind: str, whom: str) -> int:
    """Count an attempt; returns its id.

    Raises:
        Throttled: If there were too many in the window; the attempt is then not counted.
    """
    key_hash = _key_hash(ctx, kind, whom)
    if not ctx.database.is_sqlite:  # on SQLite the write transaction already excludes every other
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": int.from_bytes(key_hash[:7], "big")})
    session.execute(delete(Attempt).where(Attempt.at <= ctx.now() - WINDOW))
    check(ctx, session, kind, whom)
    attempt = Attempt(kind=kind, key_hash=key_hash, at=ctx.now())
    session.add(attempt)
    session.flush()
    return attempt.id


def check(ctx: Context, session: Session, kind: str, whom: str) -> None:
    """Refuse somebody whose limit is reached; nothing is counted.

    Raises:
        Throttled: If there were too many attempts in the window.
    """
    now = ctx.now()
    count, oldest = session.execute(
        select(func.count(), func.min(Attempt.at)).where(
            Attempt.kind == kind, Attempt.key_hash == _key_hash(ctx, kind, whom), Attempt.at > now - WINDOW
        )
    ).one()
    if count >= LIMITS[kind]:
        raise Throttled(max(1, math.ceil((oldest + WINDOW - now).total_seconds())))


def forgive(ctx: Context, session: Session, kind: str, whom: str) -> None:
    """Forget all attempts held against somebody: the right password was given."""
    session.execute(delete(Attempt).where(Attempt.kind == kind, Attempt.key_hash == _key_hash(ctx, kind, whom)))


def take_back(session: Session, attempt_id: int) -> None:
    """Forget one attempt: it was no failure."""
    session.execute(delete(Attempt).where(Attempt.id == attempt_id))


def _key_hash(ctx: Context, kind: str, whom: str) -> bytes:
    return hmac.digest(server_key(ctx, "throttle"), f"{kind}\0{whom}".encode(), "sha256")
