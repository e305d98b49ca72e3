"""How comments are kept: encrypted one by one at sealing, read while their key exists, erased when their time has come.

Erasing publishes what was let through as a document of its own, deletes every original, destroys the key and rewrites the
files. Each step may be repeated after a crash.
"""

import secrets
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import get_args

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from assessment.diagnosis.comments import PublishedComment, PublishedComments, Wording, in_order
from assessment.privacy.comments import Comment, language_of
from assessment.privacy.sealed_text import open_text, seal_text, text_size
from assessment.release import canonical_json
from assessment.services import log
from assessment.services.context import Context
from assessment.services.instruments import as_language, wave_plan, wave_questionnaire
from assessment.services.wave_keys import comment_key, create_comment_key, destroy_comment_key
from assessment.store.keys import KeyMissing
from assessment.store.tables import Comment as CommentRow
from assessment.store.tables import CommentBook, Engagement, Wave

ID_BYTES = 16
_SHOWN: dict[str, Wording] = {each: each for each in get_args(Wording)}


def keep_comments(ctx: Context, session: Session, wave: Wave, comments: Sequence[Comment]) -> None:
    """Store the comments of a wave that is being sealed, in an order of chance; called within the transaction that seals it."""
    questionnaire = wave_questionnaire(wave, session.get_one(Engagement, wave.engagement_id))
    if not questionnaire.comments:
        return
    session.add(CommentBook(wave_id=wave.id, erase_at=ctx.now() + timedelta(days=wave_plan(wave).comments_kept)))
    shuffled = list(comments)
    secrets.SystemRandom().shuffle(shuffled)
    # The key is on disk before the comments are: a key without comments is harmless.
    key = create_comment_key(ctx, wave.public_id) if shuffled else b""
    size = text_size(questionnaire)
    for comment in shuffled:
        name = secrets.token_bytes(ID_BYTES)
        session.add(
            CommentRow(
                id=name,
                wave_id=wave.id,
                group=comment.group,
                question=comment.question,
                language=comment.language,
                paraphrase_only=comment.paraphrase_only,
                state="open",
                original=seal_text(key, comment.text, size=size, place=place_of(wave, name, "original")),
            )
        )


def place_of(wave: Wave, name: bytes, column: str) -> bytes:
    """What binds a ciphertext to its row and column."""
    return b"\0".join((b"entente comment 1", wave.public_id.encode(), name, column.encode()))


def published_comments(ctx: Context, session: Session, wave: Wave) -> PublishedComments | None:
    """The comments of a sealed wave that may be shown today; None if it asked for none."""
    book = session.get(CommentBook, wave.id)
    if book is None or wave.release_hash is None:
        return None
    if book.published is not None:
        return PublishedComments.model_validate_json(book.published)
    return _published(ctx, session, wave, wave.release_hash)


def erase_due(ctx: Context) -> int:
    """Erase the originals of every wave whose time has come, and finish what a crash left; returns how many waves."""
    with ctx.database.read() as session:
        due = session.scalars(
            select(CommentBook.wave_id).where(
                CommentBook.wiped_at.is_(None), or_(CommentBook.erase_at <= ctx.now(), CommentBook.closed_at.is_not(None))
            )
        ).all()
    for wave_id in due:
        erase(ctx, wave_id)
    return len(due)


def erase(ctx: Context, wave_id: int) -> None:
    """Publish what was let through, then make the originals of a wave unreadable for good."""
    with ctx.database.write() as session:
        wave = session.get_one(Wave, wave_id, with_for_update=True)
        book = session.get_one(CommentBook, wave_id)
        if book.closed_at is None and wave.release_hash is not None:
            final = _published(ctx, session, wave, wave.release_hash)
            book.published, book.published_hash, book.closed_at = canonical_json(final), final.digest, ctx.now()
            session.execute(delete(CommentRow).where(CommentRow.wave_id == wave_id))
            client = session.get_one(Engagement, wave.engagement_id).client_id
            log.record(ctx, session, None, client, "log-comments-erased", wave=wave.title, count=len(final.comments))
    destroy_comment_key(ctx, wave.public_id)
    ctx.database.scrub()
    with ctx.database.write() as session:
        book = session.get_one(CommentBook, wave_id)
        book.wiped_at = book.wiped_at or ctx.now()


def _published(ctx: Context, session: Session, wave: Wave, release: str) -> PublishedComments:
    rows = session.scalars(select(CommentRow).where(CommentRow.wave_id == wave.id)).all()
    return PublishedComments(
        release=release,
        comments=in_order(list(_let_through(ctx, wave, rows))),
        withheld=sum(row.state == "withheld" for row in rows),
        waiting=sum(row.state == "open" for row in rows),
    )


def _let_through(ctx: Context, wave: Wave, rows: Sequence[CommentRow]) -> Iterator[PublishedComment]:
    """The rows that may be shown. Without their key there are none: what nobody can read cannot appear."""
    try:
        key = comment_key(ctx, wave.public_id) if rows else b""
    except KeyMissing:
        return
    for row in rows:
        if row.shown is not None:
            text = open_text(key, row.shown, place=place_of(wave, row.id, "shown"))
            language = language_of(text, as_language(row.language))
            yield PublishedComment(question=row.question, group=row.group, language=language, wording=_SHOWN[row.state], text=text)
