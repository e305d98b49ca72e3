"""Sealing: from answers that only a key opens to a release from which nobody can be told, and then without the key.

Four steps, each of which may be repeated after a crash: (a) close, so that no answer comes in any more; (b) decrypt, shuffle,
part comments from answers, count and release, in the transaction that marks the wave sealed; (c) destroy the keys, from which
moment every backup, log and dead row holds noise; (d) delete what the keys belonged to. A wave below its minimum stops after
(b) and keeps its keys.
"""

import secrets
from collections.abc import Callable

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from assessment.privacy.answers import AnswerRow
from assessment.privacy.comments import Comment, kept_comments, split
from assessment.privacy.encryption import Place, UnreadableAnswer, decrypt_answers
from assessment.privacy.release_builder import build_release
from assessment.release import Release, canonical_json
from assessment.services import log
from assessment.services.comment_keeping import keep_comments
from assessment.services.context import Context
from assessment.services.instruments import wave_plan, wave_questionnaire
from assessment.services.joining import joined_by_cell
from assessment.services.wave_keys import destroy_wave_keys, private_key
from assessment.store.keys import KeyMissing
from assessment.store.tables import Engagement, FactSheet, Invitation, Response, Wave


class SealingError(Exception):
    """A wave cannot be sealed; the message says why and what to do, and holds no answer."""


def close(ctx: Context, wave_id: int) -> str:
    """Step (a): close the wave if its time has come; returns its state. No answer is accepted after the commit."""
    with ctx.database.write() as session:
        wave = _locked(session, wave_id)
        if wave.state == "open" and wave.closes_at is not None and wave.closes_at <= ctx.now():
            wave.state, wave.closed_at, wave.closings = "closing", wave.closes_at, wave.closings + 1
            log.record(ctx, session, None, _client_id(session, wave), "log-wave-closed", wave=wave.title)
        return wave.state


def publish(ctx: Context, wave_id: int) -> str:
    """Step (b): build the release of a closed wave and mark it sealed, or below its minimum; returns its state.

    Raises:
        SealingError: If the wave's key is lost or an answer cannot be opened; nothing has then been changed.
    """
    with ctx.database.write() as session:
        wave = _locked(session, wave_id)
        if wave.state != "closing":
            return wave.state
        release, comments = _release(ctx, session, wave)
        if all(group.tier == "withheld" for group in release.groups):
            wave.state = "below_minimum"
            log.record(ctx, session, None, _client_id(session, wave), "log-wave-below-minimum", wave=wave.title)
        else:
            wave.state, wave.sealed_at = "sealed", ctx.now()
            wave.release, wave.release_hash = canonical_json(release), release.digest
            keep_comments(ctx, session, wave, comments)
            log.record(ctx, session, None, _client_id(session, wave), "log-wave-sealed", wave=wave.title)
        return wave.state


def forget(ctx: Context, wave_id: int) -> str:
    """Step (c): destroy the keys of a wave that is over; returns its state."""
    with ctx.database.read() as session:
        wave = session.get_one(Wave, wave_id)
    if wave.state in ("sealed", "discarded"):
        destroy_wave_keys(ctx, wave.public_id)
    return wave.state


def wipe(ctx: Context, wave_id: int) -> str:
    """Step (d): delete answers, look-up hashes and public key of a wave that is over; returns its state.

    Of a discarded wave the people and what they stated as facts go as well. The files are rewritten afterwards, and only then is
    the wave marked wiped.
    """
    with ctx.database.write() as session:
        wave = _locked(session, wave_id)
        if wave.state not in ("sealed", "discarded") or wave.wiped_at is not None:
            return wave.state
        session.execute(delete(Response).where(Response.wave_id == wave_id))
        if wave.state == "discarded":
            session.execute(delete(Invitation).where(Invitation.wave_id == wave_id))
            session.execute(delete(FactSheet).where(FactSheet.wave_id == wave_id))
        session.execute(update(Invitation).where(Invitation.wave_id == wave_id).values(lookup_hash=None))
        wave.public_key = None
    ctx.database.scrub()
    with ctx.database.write() as session:
        wave = _locked(session, wave_id)
        wave.wiped_at = wave.wiped_at or ctx.now()
        return wave.state


STEPS: tuple[Callable[[Context, int], str], ...] = (close, publish, forget, wipe)


def seal(ctx: Context, wave_id: int) -> str:
    """All steps in the foreground; returns the state the wave is in then."""
    state = ""
    for step in STEPS:
        state = step(ctx, wave_id)
    return state


def _release(ctx: Context, session: Session, wave: Wave) -> tuple[Release, list[Comment]]:
    """The release, and apart from it the comments that the consultant may read."""
    if wave.questionnaire_hash is None:
        raise SealingError(f"wave {wave.id} was never launched")
    rows = _opened_answers(ctx, session, wave)
    # Row order is that of a hash on SQLite but that of arrival on PostgreSQL; nothing after this line may know it.
    secrets.SystemRandom().shuffle(rows)
    questionnaire = wave_questionnaire(wave, session.get_one(Engagement, wave.engagement_id))
    plan = wave_plan(wave)
    answers, _ = split(questionnaire, rows)
    release = build_release(
        questionnaire,
        wave.questionnaire_hash,
        plan,
        answers,
        precision="released",
        proof=True,
        joined=joined_by_cell(session, wave),
    )
    withheld = {group.id for group in release.groups if group.tier == "withheld"}
    return release, kept_comments(questionnaire, plan, rows, withheld=withheld)


def _opened_answers(ctx: Context, session: Session, wave: Wave) -> list[AnswerRow]:
    try:
        key = private_key(ctx, wave.public_id)
    except KeyMissing:
        raise SealingError(
            f"the key store has no private key for wave {wave.id}: its answers cannot be read by anybody. If the key store is on "
            "a disk that is not mounted, mount it and repeat; if it is lost, discard the wave and ask again"
        ) from None
    rows, unreadable = [], 0
    for response in session.scalars(select(Response).where(Response.wave_id == wave.id)):
        place = Place(wave.public_id, wave.questionnaire_hash or "", response.ballot_hash, response.cell)
        try:
            rows.append(AnswerRow(response.cell, decrypt_answers(key, response.ciphertext, place=place)))
        except UnreadableAnswer:
            unreadable += 1
    if unreadable:
        raise SealingError(
            f"{unreadable} stored answers of wave {wave.id} do not open with its key: somebody has changed the database. "
            "Restore it from the latest backup and repeat"
        )
    return rows


def _locked(session: Session, wave_id: int) -> Wave:
    """The wave's row, held until the commit; excludes answers that are being stored."""
    return session.get_one(Wave, wave_id, with_for_update=True)


def _client_id(session: Session, wave: Wave) -> int:
    return session.get_one(Engagement, wave.engagement_id).client_id
