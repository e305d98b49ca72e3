"""What an employee does: open the link, start, answer once.

None of it changes a row that names a person, writes a log line, or keeps a time.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from sqlalchemy import Row, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from assessment.privacy.ballots import Ballot, ForgedBallot, issue_ballot, read_cookie, verify_ballot
from assessment.privacy.codes import LONG_CHARACTERS, lookup_hash, normalise
from assessment.privacy.encryption import LANGUAGE, Place, encrypt_answers
from assessment.services.ballot_survey import BallotSurvey, launched_survey
from assessment.services.context import Context
from assessment.services.errors import InvalidAnswers, KeysLost, NotTheirGroup, TooManyCodes, UnknownCode
from assessment.services.instruments import (
    as_language,
    as_languages,
    questionnaire_group,
    wave_names,
    wave_plan,
    wave_questionnaire,
)
from assessment.services.throttle import ENOUGH_CODES, Throttled, check, check_codes, reserve
from assessment.services.views import BallotCookie, BallotView, LandingView
from assessment.services.wave_keys import ballot_key, lookup_key
from assessment.store.keys import KeyMissing
from assessment.store.tables import Client, Engagement, Invitation, Response, Wave
from questionnaires.answering import SheetRefusedError, accepted
from questionnaires.model import Language, Questionnaire
from questionnaires.questions import Answer
from questionnaires.routing import on_route

__all__ = ["ForgedBallot", "InvalidAnswers", "UnknownCode", "ballot", "landing", "start", "submit"]

Outcome = Literal["accepted", "already", "closed"]


def landing(ctx: Context, code: str, *, address: str = "") -> LandingView:
    """The page behind a link, the same for a used and an unused one; ``address`` is where the request comes from.

    Raises:
        UnknownCode: If no survey that is open or just closed has this code; TooManyCodes after too many of them.
    """
    invitation, wave, engagement, client = _invited(ctx, code, address)
    plan = wave_plan(wave)
    language = as_language(invitation.language)
    return LandingView(
        wave_id=wave.id,
        client_name=client.name,
        questionnaire=wave_questionnaire(wave, engagement),
        plan=plan,
        names=wave_names(wave, engagement),
        languages=as_languages(engagement.languages),
        language=language,
        cell=invitation.cell,
        cell_label=plan.by_id[invitation.cell].label[language],
        closes_at=wave.closes_at or ctx.now(),
        state=_state(ctx, wave),
    )


def start(ctx: Context, code: str, *, address: str = "", group: str | None = None) -> BallotCookie:
    """The ballot of a code: the same each time, and no trace of having been issued.

    ``group``: where the person wants to be counted, their own or one that it is part of. It stands in the cookie and, once
    they send, beside the answer; the hash under which the answer is stored does not depend on it, so the code counts once.

    Raises:
        UnknownCode: As for ``landing``.
        NotTheirGroup: If the group is neither theirs nor above it.
    """
    invitation, wave, _, _ = _invited(ctx, code, address)
    cell = group or invitation.cell
    if cell not in wave_plan(wave).line(invitation.cell):
        raise NotTheirGroup
    try:
        key = ballot_key(ctx, wave.public_id)
    except KeyMissing:
        survey = launched_survey(ctx, wave.public_id)
        raise UnknownCode if survey is None or survey.state in ("sealed", "discarded") else KeysLost from None
    return BallotCookie(issue_ballot(key, wave=wave.public_id, code=normalise(code) or "", cell=cell).cookie)


def ballot(ctx: Context, cookie: str) -> BallotView:
    """What the answer pages of a ballot show; whether it has been used is not told.

    Raises:
        ForgedBallot: If this server did not issue the cookie.
    """
    survey, issued = _survey_of(ctx, cookie)
    plan = survey.plan
    if issued.cell not in plan.by_id:
        raise ForgedBallot("the ballot names a group that its wave does not have")
    questionnaire = survey.form_for(issued.cell)
    return BallotView(
        wave_id=survey.wave_id,
        client_name=survey.client_name,
        questionnaire=questionnaire,
        plan=plan,
        names=survey.names,
        languages=survey.languages,
        cell=issued.cell,
        group=questionnaire_group(questionnaire, plan, issued.cell),
        closes_at=survey.closes_at,
        state=_state(ctx, survey),
    )


def submit(ctx: Context, cookie: str, answers: Mapping[str, Answer], *, language: Language = "en") -> Outcome:
    """Store the answers of a ballot, once.

    ``language`` is that of the form; it is kept within the ciphertext, and only where there are comments to be told apart by it.
    ``answers``: question id -> answer, None for "don't know"; what was left out is absent. Answers to questions that the person
    is not asked, being of another group or after other answers, are left out. ``accepted`` means that the answers are on disk;
    ``already`` that earlier ones stand; ``closed`` that the survey is over.

    Raises:
        ForgedBallot: If this server did not issue the cookie.
        InvalidAnswers: If a question or an answer is none of the questionnaire's, or nothing was answered.
    """
    survey, issued = _survey_of(ctx, cookie)
    if _state(ctx, survey) == "closed" or survey.public_key is None:
        return "closed"
    questionnaire = survey.questionnaire
    given = checked_answers(questionnaire, questionnaire_group(questionnaire, survey.plan, issued.cell), answers)
    ciphertext = encrypt_answers(
        survey.public_key,
        {**given, LANGUAGE: language} if questionnaire.comments else given,
        size=survey.answer_size,
        place=Place(survey.public_id, survey.questionnaire_hash, issued.hash, issued.cell),
    )
    return _store(ctx, survey.wave_id, issued, ciphertext)


def checked_answers(questionnaire: Questionnaire, group: str, answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """The answers that somebody of a group can have given, in the order of the form.

    Raises:
        InvalidAnswers: With the ids of the questions that are wrong, or because there is no answer but comments.
    """
    try:
        given = on_route(questionnaire, group, accepted(questionnaire, answers))
    except SheetRefusedError as error:
        raise InvalidAnswers("error-answers-invalid", error.questions) from None
    if not given.keys() - {comment.id for comment in questionnaire.comments}:
        raise InvalidAnswers("error-answers-empty")
    return given


# Shared with other answers, exclusive with closing: whoever commits first is before the other for good.
_LOCKED_WAVE = select(Wave.state, Wave.closes_at).where(Wave.id == bindparam("wave")).with_for_update(read=True)
_INSERTS = {
    "sqlite": sqlite.insert(Response).on_conflict_do_nothing().returning(Response.wave_id),
    "postgresql": postgresql.insert(Response).on_conflict_do_nothing().returning(Response.wave_id),
}


def _store(ctx: Context, wave_id: int, issued: Ballot, ciphertext: bytes) -> Outcome:
    with ctx.database.write() as session:
        wave = session.execute(_LOCKED_WAVE, {"wave": wave_id}).one()
        if _state(ctx, wave) == "closed":
            return "closed"
        row = {"ballot_hash": issued.hash, "wave_id": wave_id, "cell": issued.cell, "ciphertext": ciphertext}
        insert = _INSERTS[session.get_bind().dialect.name]
        stored = session.connection().execute(insert, row).scalar()
    return "already" if stored is None else "accepted"


def _invited(ctx: Context, code: str, address: str) -> tuple[Invitation, Wave, Engagement, Client]:
    """Whose code it is. One session ends before the next begins: a request never waits for itself.

    Only codes short enough to be typed can be guessed, so only they are counted: an old link of 128 bits opens nothing and
    shuts nobody out.
    """
    normal = normalise(code)
    if normal is None:
        raise UnknownCode(mistyped=True)
    hashed, mailed = lookup_hash(lookup_key(ctx), normal), len(normal) == LONG_CHARACTERS
    try:
        with ctx.database.read() as session:
            if not mailed:
                check_codes(ctx, session, address)
            row = session.execute(
                select(Invitation, Wave, Engagement, Client)
                .join(Wave, Invitation.wave_id == Wave.id)
                .join(Engagement, Wave.engagement_id == Engagement.id)
                .join(Client, Engagement.client_id == Client.id)
                .where(Invitation.lookup_hash == hashed)
            ).first()
        if row is not None:
            return row[0], row[1], row[2], row[3]
        if not mailed:
            _count_unknown(ctx, address)
    except Throttled as error:
        raise TooManyCodes(retry_after=error.retry_after) from None
    raise UnknownCode


def _count_unknown(ctx: Context, address: str) -> None:
    """Count an unknown code, and tell an address to wait that has sent many. Its good codes, and its neighbours', still pass."""
    with ctx.database.write() as session:
        reserve(ctx, session, "code", address)
    with ctx.database.read() as session:
        check(ctx, session, "code", address, limit=ENOUGH_CODES + 1)


def _survey_of(ctx: Context, cookie: str) -> tuple[BallotSurvey, Ballot]:
    issued = read_cookie(cookie)
    survey = _launched(ctx, issued)
    try:
        verify_ballot(ballot_key(ctx, issued.wave), issued)
    except KeyMissing:
        # Destroyed a moment ago, perhaps after the wave was read: what counts is how it stands now.
        survey = _launched(ctx, issued)
        if survey.state not in ("sealed", "discarded"):
            raise KeysLost from None
    return survey, issued


def _launched(ctx: Context, issued: Ballot) -> BallotSurvey:
    survey = launched_survey(ctx, issued.wave)
    if survey is None:
        raise ForgedBallot("the ballot names a wave that was never launched")
    return survey


def _state(ctx: Context, wave: Wave | BallotSurvey | Row[str, datetime | None]) -> Literal["open", "closed"]:
    return "open" if wave.state == "open" and wave.closes_at is not None and ctx.now() < wave.closes_at else "closed"
