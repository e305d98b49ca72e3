"""The tables: columns and constraints, nothing else.

What is missing is meant. A response has no time, address, language, order or person. No row that names a person has a
column that could change because that person opens, starts or submits a survey.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from assessment.store.base import Base, one_of
from assessment.store.comment_tables import Comment, CommentBook

__all__ = [
    "Attempt",
    "Base",
    "Client",
    "Comment",
    "CommentBook",
    "ConsoleSession",
    "Delivery",
    "Engagement",
    "FactSheet",
    "Invitation",
    "LogRow",
    "Mailing",
    "Report",
    "Response",
    "User",
    "Wave",
    "WorkerHeartbeat",
]

ROLES = ("owner", "consultant", "viewer")
WAVE_STATES = ("draft", "open", "closing", "sealed", "below_minimum", "discarded")
MAILING_KINDS = ("invitation", "reminder")
DELIVERY_STATES = ("queued", "sent", "failed")
REPORT_STATES = ("queued", "rendering", "ready", "failed")
ATTEMPT_KINDS = ("email", "address", "code")


class User(Base):
    """Somebody who signs in to the console."""

    __tablename__ = "user"
    __table_args__ = (one_of("role", ROLES), CheckConstraint("email = lower(email)", name="email_lower"))

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    role: Mapped[str]
    language: Mapped[str]
    password_hash: Mapped[str]
    created_at: Mapped[datetime]


class ConsoleSession(Base):
    """A signed-in browser; the token itself is only in its cookie."""

    __tablename__ = "console_session"

    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[bytes] = mapped_column(unique=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class Attempt(Base):
    """A failed sign-in or survey code, under a keyed hash of whom it is held against; deleted when its window has passed."""

    __tablename__ = "sign_in_attempt"
    __table_args__ = (one_of("kind", ATTEMPT_KINDS),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    key_hash: Mapped[bytes] = mapped_column(index=True)
    at: Mapped[datetime]


class Client(Base):
    """A company that is surveyed, and the consultant who looks after it."""

    __tablename__ = "client"
    __table_args__ = (CheckConstraint("name <> ''", name="named"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    language: Mapped[str]
    owner_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    created_at: Mapped[datetime]


class Engagement(Base):
    """One piece of work for a client: an instrument, two departments, languages and a row of waves."""

    __tablename__ = "engagement"

    id: Mapped[int] = mapped_column(primary_key=True)
    client_id: Mapped[int] = mapped_column(ForeignKey("client.id"), index=True)
    title: Mapped[str]
    questionnaire_id: Mapped[str]
    languages: Mapped[str]
    names: Mapped[dict[str, Any]]
    terms: Mapped[dict[str, Any]]
    """Term id -> the client's own word for it."""
    created_at: Mapped[datetime]


class Wave(Base):
    """One round of asking. From launch on the questionnaire, the names and the plan are frozen; the release is made once."""

    __tablename__ = "wave"
    __table_args__ = (
        one_of("state", WAVE_STATES),
        UniqueConstraint("engagement_id", "number"),
        CheckConstraint(
            "opened_at IS NULL OR (plan_hash IS NOT NULL AND questionnaire_text IS NOT NULL"
            " AND questionnaire_hash IS NOT NULL AND names IS NOT NULL AND closes_at IS NOT NULL)",
            name="frozen_when_opened",
        ),
        CheckConstraint("state IN ('draft', 'discarded') OR opened_at IS NOT NULL", name="opened"),
        CheckConstraint("state NOT IN ('open', 'closing', 'below_minimum') OR public_key IS NOT NULL", name="keyed_while_open"),
        CheckConstraint("(state = 'sealed') = (release IS NOT NULL)", name="released_when_sealed"),
        CheckConstraint("(release IS NULL) = (release_hash IS NULL)", name="release_hashed"),
        CheckConstraint("(state = 'sealed') = (sealed_at IS NOT NULL)", name="sealed_at_when_sealed"),
        CheckConstraint("wiped_at IS NULL OR state IN ('sealed', 'discarded')", name="wiped_after_the_end"),
        CheckConstraint("closings >= 0", name="closings"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    engagement_id: Mapped[int] = mapped_column(ForeignKey("engagement.id"))
    public_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[int]
    title: Mapped[str]
    state: Mapped[str]
    plan: Mapped[str] = mapped_column(Text)
    plan_hash: Mapped[str | None]
    questionnaire_text: Mapped[str | None] = mapped_column(Text)
    questionnaire_hash: Mapped[str | None]
    names: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    public_key: Mapped[bytes | None]
    release: Mapped[str | None] = mapped_column(Text)
    release_hash: Mapped[str | None]
    created_at: Mapped[datetime]
    opened_at: Mapped[datetime | None]
    closes_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    sealed_at: Mapped[datetime | None]
    wiped_at: Mapped[datetime | None]
    closings: Mapped[int]
    """How many times it was closed: a wave below its minimum can be opened again."""
    shown_day: Mapped[date | None]
    shown_count: Mapped[int | None]
    """Answers so far in steps of the threshold, as they stood at the first look of that day."""


class Invitation(Base):
    """A person who is asked. Nothing here changes after launch (a trigger sees to it) until the look-up hash is deleted."""

    __tablename__ = "invitation"
    __table_args__ = (
        UniqueConstraint("wave_id", "email"),
        CheckConstraint("email IS NULL OR email = lower(email)", name="email_lower"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    wave_id: Mapped[int] = mapped_column(ForeignKey("wave.id", ondelete="CASCADE"))
    name: Mapped[str]
    email: Mapped[str | None]
    cell: Mapped[str]
    language: Mapped[str]
    lookup_hash: Mapped[bytes | None] = mapped_column(unique=True)


class Response(Base):
    """One answer: noise to whoever lacks the wave's private key. It has no other column, and must not get one."""

    __tablename__ = "response"
    __table_args__ = ({"sqlite_with_rowid": False},)

    ballot_hash: Mapped[bytes] = mapped_column(primary_key=True)
    wave_id: Mapped[int] = mapped_column(ForeignKey("wave.id"), index=True)
    cell: Mapped[str]
    ciphertext: Mapped[bytes]


class Mailing(Base):
    """One sending to everybody of a wave."""

    __tablename__ = "mailing"
    __table_args__ = (
        one_of("kind", MAILING_KINDS),
        UniqueConstraint("wave_id", "number"),
        CheckConstraint("(number = 0) = (kind = 'invitation') AND number BETWEEN 0 AND 2", name="two_reminders_at_most"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    wave_id: Mapped[int] = mapped_column(ForeignKey("wave.id", ondelete="CASCADE"))
    number: Mapped[int]
    kind: Mapped[str]
    created_at: Mapped[datetime]


class Delivery(Base):
    """One mail of a mailing: what the mail server said about it, never what its reader did."""

    __tablename__ = "delivery"
    __table_args__ = (one_of("state", DELIVERY_STATES),)

    mailing_id: Mapped[int] = mapped_column(ForeignKey("mailing.id", ondelete="CASCADE"), primary_key=True)
    invitation_id: Mapped[int] = mapped_column(ForeignKey("invitation.id", ondelete="CASCADE"), primary_key=True)
    state: Mapped[str]


class FactSheet(Base):
    """What one named person stated about facts. Nothing here is anonymous, and nothing here is mixed with what is."""

    __tablename__ = "fact_sheet"
    __table_args__ = (CheckConstraint("person <> ''", name="named"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    wave_id: Mapped[int] = mapped_column(ForeignKey("wave.id", ondelete="CASCADE"), index=True)
    instrument_id: Mapped[str]
    form_text: Mapped[str] = mapped_column(Text)
    """The form as it stood when the person was asked."""
    person: Mapped[str]
    position: Mapped[str]
    group: Mapped[str]
    consultant: Mapped[bool]
    """Whether the consultant fills it in from evidence, rather than a head from knowledge."""
    token: Mapped[str] = mapped_column(unique=True)
    """Behind which link the person finds it. It guards nothing but this row, so it stands here in the clear."""
    answers: Mapped[dict[str, Any]]
    done_at: Mapped[datetime | None]
    updated_at: Mapped[datetime]


class Report(Base):
    """A report somebody asked for, and the PDF as issued."""

    __tablename__ = "report"
    __table_args__ = (
        one_of("state", REPORT_STATES),
        CheckConstraint("(state = 'ready') = (pdf IS NOT NULL)", name="pdf_when_ready"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    wave_id: Mapped[int] = mapped_column(ForeignKey("wave.id"), index=True)
    language: Mapped[str]
    kind: Mapped[str]
    state: Mapped[str]
    failure: Mapped[str | None]
    pdf: Mapped[bytes | None] = mapped_column(deferred=True)
    pdf_bytes: Mapped[int | None]
    requested_by: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    created_at: Mapped[datetime]


class LogRow(Base):
    """One thing somebody did in the console."""

    __tablename__ = "log_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    user_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    client_id: Mapped[int | None] = mapped_column(ForeignKey("client.id"), index=True)
    action: Mapped[str]
    arguments: Mapped[dict[str, Any]]


class WorkerHeartbeat(Base):
    """A worker process that is alive as long as ``seen_at`` is recent."""

    __tablename__ = "worker_heartbeat"

    executor_id: Mapped[str] = mapped_column(primary_key=True)
    started_at: Mapped[datetime]
    seen_at: Mapped[datetime]
