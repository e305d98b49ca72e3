"""Accounts of the console: users, signing in and out, sessions."""

import hashlib
import re
import secrets
from datetime import timedelta
from typing import get_args

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from assessment.services.context import Context
from assessment.services.errors import InputError, NotFound, SignInRefused
from assessment.services.throttle import Throttled, forgive, reserve, take_back
from assessment.services.views import Role, SessionView, UserView
from assessment.store.tables import ConsoleSession, User
from questionnaires.model import LANGUAGES, Language

SESSION_LIFE = timedelta(days=14)
MIN_PASSWORD = 10
"""Characters."""
EMAIL = re.compile(r"[^@\s<>,;\"]{1,64}@[^@\s<>,;\"]+\.[^@\s<>,;\".]{2,}")
_HASHER = PasswordHasher()
_NOBODY = "$argon2id$v=19$m=65536,t=3,p=4$c29tZS1ub2JvZHktc2FsdA$YTZmM2Y1ODQ4ZTg0ZDQ0MzQ1MzQ1NjM0NTYzNDU2MzQ"
"""Verified against when there is no such user, so that the time taken does not tell."""


def create_user(ctx: Context, *, email: str, password: str, role: Role, name: str = "", language: Language = "en") -> UserView:
    """A new user.

    Raises:
        InputError: If the e-mail address, password, role or language cannot be taken.
    """
    address = email.strip().lower()
    if not EMAIL.fullmatch(address):
        raise InputError("email", "error-email-form")
    if role not in get_args(Role):
        raise InputError("role", "error-role-unknown")
    if language not in LANGUAGES:
        raise InputError("language", "error-language-unknown")
    _check_password(password)
    hashed = _HASHER.hash(password)
    with ctx.database.write() as session:
        if session.scalar(select(User.id).where(User.email == address)) is not None:
            raise InputError("email", "error-email-taken")
        user = User(email=address, name=name.strip(), role=role, language=language, password_hash=hashed, created_at=ctx.now())
        session.add(user)
        session.flush()
        return user_view(user)


def sign_in(ctx: Context, *, email: str, password: str, address: str) -> str:
    """The token of a new session, for a cookie; ``address`` is the network address that asks.

    Raises:
        SignInRefused: ``wrong``, or ``throttled`` after too many failures of this account or address.
    """
    account = email.strip().lower()
    try:
        with ctx.database.write() as session:
            reserve(ctx, session, "email", account)
            attempt = reserve(ctx, session, "address", address)
    except Throttled as error:
        raise SignInRefused("throttled", retry_after=error.retry_after) from None
    with ctx.database.read() as session:
        user = session.scalar(select(User).where(User.email == account))
    if not _verifies(user.password_hash if user else _NOBODY, password) or user is None:
        raise SignInRefused("wrong")
    token = secrets.token_urlsafe(32)
    with ctx.database.write() as session:
        forgive(ctx, session, "email", account)
        take_back(session, attempt)
        session.execute(delete(ConsoleSession).where(ConsoleSession.expires_at <= ctx.now()))
        session.add(
            ConsoleSession(
                token_hash=_token_hash(token), user_id=user.id, created_at=ctx.now(), expires_at=ctx.now() + SESSION_LIFE
            )
        )
    return token


def session_user(ctx: Context, token: str) -> UserView | None:
    """Whose session a token is; None if it is nobody's, has expired or was revoked."""
    with ctx.database.read() as session:
        user = session.scalar(
            select(User)
            .join(ConsoleSession)
            .where(ConsoleSession.token_hash == _token_hash(token), ConsoleSession.expires_at > ctx.now())
        )
        return user_view(user) if user else None


def find_user(ctx: Context, email: str) -> UserView | None:
    """The account of that address, None if there is none; for commands, which act in somebody's name."""
    with ctx.database.read() as session:
        user = session.scalar(select(User).where(User.email == email.strip().lower()))
        return None if user is None else user_view(user)


def sign_out(ctx: Context, token: str) -> None:
    """End the session of a token."""
    with ctx.database.write() as session:
        session.execute(delete(ConsoleSession).where(ConsoleSession.token_hash == _token_hash(token)))


def list_sessions(ctx: Context, actor: UserView) -> list[SessionView]:
    """One's own sessions, newest first."""
    with ctx.database.read() as session:
        rows = session.scalars(
            select(ConsoleSession)
            .where(ConsoleSession.user_id == actor.id, ConsoleSession.expires_at > ctx.now())
            .order_by(ConsoleSession.id.desc())
        )
        return [SessionView(row.id, row.created_at, row.expires_at) for row in rows]


def revoke_session(ctx: Context, actor: UserView, session_id: int) -> None:
    """End one of one's own sessions."""
    with ctx.database.write() as session:
        row = session.get(ConsoleSession, session_id)
        if row is None or row.user_id != actor.id:
            raise NotFound
        session.delete(row)


def change_password(ctx: Context, actor: UserView, *, current: str, new: str) -> None:
    """Set a new password; every session of the user ends.

    Raises:
        InputError: If the current password is wrong or the new one cannot be taken.
    """
    _check_password(new)
    with ctx.database.read() as session:
        known = _user(session, actor).password_hash
    if not _verifies(known, current):
        raise InputError("current", "error-password-wrong")
    hashed = _HASHER.hash(new)
    with ctx.database.write() as session:
        _user(session, actor).password_hash = hashed
        session.execute(delete(ConsoleSession).where(ConsoleSession.user_id == actor.id))


def set_language(ctx: Context, actor: UserView, language: Language) -> UserView:
    """Choose the language of the console."""
    if language not in LANGUAGES:
        raise InputError("language", "error-language-unknown")
    with ctx.database.write() as session:
        user = _user(session, actor)
        user.language = language
        return user_view(user)


def user_view(user: User) -> UserView:
    """A user as plain data."""
    role: Role = "owner" if user.role == "owner" else "consultant" if user.role == "consultant" else "viewer"
    return UserView(user.id, user.email, user.name, role, "ru" if user.language == "ru" else "en")


def _user(session: Session, actor: UserView) -> User:
    user = session.get(User, actor.id)
    if user is None:
        raise NotFound
    return user


def _check_password(password: str) -> None:
    if len(password) < MIN_PASSWORD:
        raise InputError("password", "error-password-short", least=MIN_PASSWORD)
    if len(password) > 1000:
        raise InputError("password", "error-password-long", most=1000)


def _verifies(password_hash: str, password: str) -> bool:
    try:
        return _HASHER.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


def _token_hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
