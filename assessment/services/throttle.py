"""Throttles that all processes share: attempts are rows, kept under a keyed hash and only as long as their window.

The key of the hash is made anew each day (UTC) and the day's before is destroyed, so that rows in an old backup can be matched
to no address any more. A sign-in is counted before it is judged, in one write transaction, so that parallel guesses cannot slip
past the limit. Counts begin anew at midnight.
"""

import hmac
import math
import secrets
from datetime import date, timedelta

from sqlalchemy import delete, func, select, text
from sqlalchemy.orm import Session

from assessment.services.context import Context
from assessment.store.keys import KeyMissing
from assessment.store.tables import Attempt

WINDOW = timedelta(minutes=15)
LIMITS = {"email": 10, "address": 40, "code": 300}
"""Failures in one window: sign-ins per account and per address, typed codes per address."""
ENOUGH_CODES = 30
"""Unknown typed codes of an address after which the next unknown one is told to wait; good ones pass up to the limit."""
CODES_OF_ALL = 10_000
"""Unknown typed codes of all addresses in one window from which on an address that has failed is held to the lower limit."""
CODES_UNDER_ATTACK = 3
"""That lower limit."""
KEY_DAYS = 60
"""How many days back a key is looked for that was not destroyed in time, since nothing ran."""


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


def check(ctx: Context, session: Session, kind: str, whom: str, *, limit: int | None = None) -> None:
    """Refuse somebody whose limit is reached; nothing is counted. ``limit`` is another than that of the kind.

    Raises:
        Throttled: If there were too many attempts in the window.
    """
    now = ctx.now()
    count, oldest = session.execute(
        select(func.count(), func.min(Attempt.at)).where(
            Attempt.kind == kind, Attempt.key_hash == _key_hash(ctx, kind, whom), Attempt.at > now - WINDOW
        )
    ).one()
    if count >= (LIMITS[kind] if limit is None else limit):
        raise Throttled(max(1, math.ceil((oldest + WINDOW - now).total_seconds())))


def check_codes(ctx: Context, session: Session, address: str) -> None:
    """Refuse an address that has typed too many unknown codes; where all addresses together have, sooner.

    Raises:
        Throttled: If its limit is reached, before any code is looked up.
    """
    recent = select(Attempt.id).where(Attempt.kind == "code", Attempt.at > ctx.now() - WINDOW).limit(CODES_OF_ALL).subquery()
    attacked = session.scalars(select(func.count()).select_from(recent)).one() >= CODES_OF_ALL
    check(ctx, session, "code", address, limit=CODES_UNDER_ATTACK if attacked else None)


def forgive(ctx: Context, session: Session, kind: str, whom: str) -> None:
    """Forget all attempts held against somebody: the right password was given."""
    session.execute(delete(Attempt).where(Attempt.kind == kind, Attempt.key_hash == _key_hash(ctx, kind, whom)))


def take_back(session: Session, attempt_id: int) -> None:
    """Forget one attempt: it was no failure."""
    session.execute(delete(Attempt).where(Attempt.id == attempt_id))


def forget_attempts(ctx: Context) -> None:
    """Delete attempts whose window has passed and destroy the key of the day before; workers call this again and again."""
    over = Attempt.at <= ctx.now() - WINDOW
    with ctx.database.read() as session:
        left = session.scalar(select(Attempt.id).where(over).limit(1))
    if left is not None:
        with ctx.database.write() as session:
            session.execute(delete(Attempt).where(over))
    _destroy_if_there(ctx, _key_name(ctx.now().date() - timedelta(days=1)))


def _key_hash(ctx: Context, kind: str, whom: str) -> bytes:
    return hmac.digest(_key_of_the_day(ctx), f"{kind}\0{whom}".encode(), "sha256")


def _key_of_the_day(ctx: Context) -> bytes:
    today = ctx.now().date()
    try:
        return ctx.keys.get(_key_name(today))
    except KeyMissing:
        key = ctx.keys.create(_key_name(today), secrets.token_bytes(32))
    for days in range(1, KEY_DAYS):
        _destroy_if_there(ctx, _key_name(today - timedelta(days=days)))
    ctx.keys.destroy("server-throttle")  # what earlier versions used on all days
    return key


def _destroy_if_there(ctx: Context, name: str) -> None:
    try:
        ctx.keys.get(name)
    except KeyMissing:
        return
    ctx.keys.destroy(name)


def _key_name(day: date) -> str:
    return f"server-throttle-{day:%Y%m%d}"
