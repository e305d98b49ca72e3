"""Comments at the consultant's desk: read, let through, masked, put in other words or withheld, each before it can appear.

Nobody but those who may change the client sees an original. The log says that something was decided, never what was written.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessment.diagnosis.comments import PublishedComments
from assessment.privacy.sealed_text import open_text, seal_text, text_size
from assessment.services import log
from assessment.services.comment_keeping import erase, place_of, published_comments
from assessment.services.context import Context
from assessment.services.errors import InputError, NotFound, Refused
from assessment.services.instruments import as_language, wave_questionnaire
from assessment.services.permission import wave_row
from assessment.services.views import UserView
from assessment.services.wave_keys import comment_key
from assessment.store.keys import KeyMissing
from assessment.store.tables import Comment as CommentRow
from assessment.store.tables import CommentBook, Engagement, Wave
from questionnaires.model import Language

Decision = Literal["open", "verbatim", "masked", "paraphrase", "withheld"]
"""open: undecided, which is also how a decision is taken back."""
MASK: Final = "[…]"
"""Stands where something was left out."""
_MASKS: Final = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]")
_BLANKS: Final = re.compile(r"\s+")


@dataclass(frozen=True)
class CommentView:
    """A comment as its reader sees it."""

    id: str
    question: str
    group: str
    language: Language
    paraphrase_only: bool
    state: Decision
    original: str
    shown: str | None


@dataclass(frozen=True)
class CommentDesk:
    """All comments of a wave, or, once the originals are erased, what is left of them."""

    comments: tuple[CommentView, ...]
    """In an order that tells nothing; none once the originals are erased."""
    erase_at: datetime
    erased_at: datetime | None
    published: PublishedComments

    @property
    def open(self) -> int:
        """How many wait for a decision."""
        return sum(each.state == "open" for each in self.comments)


def has_comments(ctx: Context, wave_id: int) -> bool:
    """Whether a wave asked for comments and is sealed."""
    with ctx.database.read() as session:
        return session.get(CommentBook, wave_id) is not None


def comment_desk(ctx: Context, actor: UserView, wave_id: int) -> CommentDesk:
    """The comments of a sealed wave with their originals.

    Raises:
        NotFound: If it asked for none, or is not sealed.
        Refused: If the actor may only look, or the key of the comments is lost.
    """
    with ctx.database.read() as session:
        wave, _, _ = wave_row(session, actor, wave_id, change=True)
        book = session.get(CommentBook, wave_id)
        published = published_comments(ctx, session, wave)
        if book is None or published is None:
            raise NotFound
        rows = session.scalars(select(CommentRow).where(CommentRow.wave_id == wave_id)).all()
        key = _key(ctx, wave) if rows else b""
        views = sorted((_view(wave, key, row) for row in rows), key=lambda each: (each.question, each.group, each.id))
        return CommentDesk(tuple(views), book.erase_at, book.closed_at, published)


def decide(ctx: Context, actor: UserView, wave_id: int, comment_id: str, *, decision: Decision, text: str = "") -> None:
    """Let a comment through, mask it, put it in other words, withhold it, or take the decision back.

    Args:
        ctx: The outside world.
        actor: Who decides.
        wave_id: The wave.
        comment_id: The comment.
        decision: What is decided.
        text: What is to be shown, for ``masked`` and ``paraphrase``.

    Raises:
        NotFound: If there is no such comment, for instance because its original is erased.
        InputError: If the text cannot be shown under that decision.
    """
    with ctx.database.write() as session:
        wave, engagement, client = wave_row(session, actor, wave_id, change=True, lock=True)
        row = _row(session, wave_id, comment_id)
        key = _key(ctx, wave)
        original = open_text(key, row.original, place=place_of(wave, row.id, "original"))
        shown = _shown(decision, original, _tidy(text), row, _longest(wave, engagement, row))
        row.state = decision
        row.shown = None
        if shown is not None:
            size = text_size(wave_questionnaire(wave, engagement))
            row.shown = seal_text(key, shown, size=size, place=place_of(wave, row.id, "shown"))
        log.record(ctx, session, actor, client.id, f"log-comment-{decision}", wave=wave.title)


def finish_comments(ctx: Context, actor: UserView, wave_id: int) -> None:
    """Erase the originals now, every comment being decided on.

    Raises:
        Refused: If some are not.
    """
    desk = comment_desk(ctx, actor, wave_id)
    if desk.erased_at is not None:
        raise Refused("error-comments-erased")
    if desk.open:
        raise Refused("error-comments-open", count=desk.open)
    erase(ctx, wave_id)


def _view(wave: Wave, key: bytes, row: CommentRow) -> CommentView:
    shown = None if row.shown is None else open_text(key, row.shown, place=place_of(wave, row.id, "shown"))
    return CommentView(
        id=row.id.hex(),
        question=row.question,
        group=row.group,
        language=as_language(row.language),
        paraphrase_only=row.paraphrase_only,
        state=_decision(row.state),
        original=open_text(key, row.original, place=place_of(wave, row.id, "original")),
        shown=shown,
    )


def _decision(stored: str) -> Decision:
    known: tuple[Decision, ...] = ("open", "verbatim", "masked", "paraphrase", "withheld")
    return next(each for each in known if each == stored)


def _row(session: Session, wave_id: int, comment_id: str) -> CommentRow:
    try:
        row = session.get(CommentRow, bytes.fromhex(comment_id))
    except ValueError:
        raise NotFound from None
    if row is None or row.wave_id != wave_id:
        raise NotFound
    return row


def _key(ctx: Context, wave: Wave) -> bytes:
    try:
        return comment_key(ctx, wave.public_id)
    except KeyMissing:
        raise Refused("error-comments-key") from None


def _longest(wave: Wave, engagement: Engagement, row: CommentRow) -> int:
    return next(each.max for each in wave_questionnaire(wave, engagement).comments if each.id == row.question)


def _tidy(text: str) -> str:
    return _MASKS.sub(MASK, text.replace("\r\n", "\n").replace("\0", "")).strip()


def _shown(decision: Decision, original: str, text: str, row: CommentRow, longest: int) -> str | None:
    """What appears after a decision; None: nothing."""
    if decision in ("open", "withheld"):
        return None
    if row.paraphrase_only and decision != "paraphrase":
        raise InputError("decision", "error-comment-rare-language")
    if decision == "verbatim":
        return original
    if not text:
        raise InputError("text", "error-comment-empty")
    if len(text) > longest:
        raise InputError("text", "error-comment-long", most=longest)
    if decision == "masked" and not is_masked(original, text):
        raise InputError("text", "error-comment-not-masked", mask=MASK)
    if decision == "paraphrase" and _plain(text) == _plain(original):
        raise InputError("text", "error-comment-unchanged")
    return text


def is_masked(original: str, text: str) -> bool:
    """Whether a text is the original with parts left out, a mask where each was."""
    pieces = [_plain(piece) for piece in text.split(MASK)]
    if len(pieces) < 2:
        return False
    rest = _plain(original)
    if not rest.startswith(pieces[0]) or not rest.endswith(pieces[-1]):
        return False
    place = 0
    for piece in pieces:
        found = rest.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return place <= len(rest) and any(pieces)


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()
