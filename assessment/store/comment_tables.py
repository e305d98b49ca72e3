"""The tables of comments: apart from every answer, without a time, an order or a link to a response or a person."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from assessment.store.base import Base, one_of

COMMENT_STATES = ("open", "verbatim", "masked", "paraphrase", "withheld")
"""open: nobody has decided on it · withheld: it appears nowhere · the others: how it may be shown."""


class Comment(Base):
    """One comment of a sealed wave, readable with the key of its wave's comments. Its id is drawn by chance: rows have no order."""

    __tablename__ = "comment"
    __table_args__ = (
        one_of("state", COMMENT_STATES),
        CheckConstraint("(shown IS NULL) = (state IN ('open', 'withheld'))", name="shown_when_let_through"),
        CheckConstraint("NOT (paraphrase_only AND state IN ('verbatim', 'masked'))", name="paraphrase_only"),
        {"sqlite_with_rowid": False},
    )

    id: Mapped[bytes] = mapped_column(primary_key=True)
    wave_id: Mapped[int] = mapped_column(ForeignKey("wave.id", ondelete="CASCADE"), index=True)
    group: Mapped[str]
    question: Mapped[str]
    language: Mapped[str]
    paraphrase_only: Mapped[bool]
    state: Mapped[str]
    original: Mapped[bytes]
    shown: Mapped[bytes | None]
    """What may appear, as ciphertext like the original: until the originals are erased a decision can be taken back."""


class CommentBook(Base):
    """What is known of a sealed wave's comments as a whole, and the published ones once the originals are erased."""

    __tablename__ = "comment_book"
    __table_args__ = (
        CheckConstraint("(published IS NULL) = (published_hash IS NULL)", name="published_hashed"),
        CheckConstraint("(published IS NULL) = (closed_at IS NULL)", name="published_when_closed"),
        CheckConstraint("wiped_at IS NULL OR closed_at IS NOT NULL", name="wiped_after_closing"),
    )

    wave_id: Mapped[int] = mapped_column(ForeignKey("wave.id", ondelete="CASCADE"), primary_key=True, autoincrement=False)
    erase_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    wiped_at: Mapped[datetime | None]
    published: Mapped[str | None] = mapped_column(Text)
    published_hash: Mapped[str | None]
