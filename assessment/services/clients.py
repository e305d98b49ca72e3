"""Clients and engagements."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assessment.services import log
from assessment.services.context import Context
from assessment.services.errors import InputError, Refused
from assessment.services.instruments import (
    as_language,
    as_languages,
    engagement_questionnaire,
    read_names,
    wave_plan,
    write_names,
)
from assessment.services.permission import client_row, engagement_row, may_change, visible_clients
from assessment.services.views import ClientView, EngagementSummary, EngagementView, Names, UserView, WaveState, WaveSummary
from assessment.store.tables import Client, Engagement, Invitation, User, Wave
from questionnaires.bundles import form_of
from questionnaires.loader import QuestionnaireError
from questionnaires.model import LANGUAGES, Language, Questionnaire
from questionnaires.naming import DepartmentName

STATES: tuple[WaveState, ...] = ("draft", "open", "closing", "sealed", "below_minimum", "discarded")
MAX_NAME = 120
"""Characters of a name or title."""


def list_clients(ctx: Context, actor: UserView) -> list[ClientView]:
    """The clients an actor may see, by name."""
    with ctx.database.read() as session:
        return [_client_view(session, actor, row) for row in session.scalars(visible_clients(actor)).all()]


def client(ctx: Context, actor: UserView, client_id: int) -> ClientView:
    """One client with its engagements."""
    with ctx.database.read() as session:
        return _client_view(session, actor, client_row(session, actor, client_id))


def create_client(ctx: Context, actor: UserView, *, name: str, language: Language) -> ClientView:
    """A new client, looked after by the actor."""
    if actor.role == "viewer":
        raise Refused("error-read-only")
    if language not in LANGUAGES:
        raise InputError("language", "error-language-unknown")
    with ctx.database.write() as session:
        row = Client(name=checked_name("name", name), language=language, owner_id=actor.id, created_at=ctx.now())
        session.add(row)
        session.flush()
        log.record(ctx, session, actor, row.id, "log-client-created", name=row.name)
        return _client_view(session, actor, row)


def rename_client(ctx: Context, actor: UserView, client_id: int, *, name: str) -> ClientView:
    """Give a client another name."""
    with ctx.database.write() as session:
        row = client_row(session, actor, client_id, change=True)
        row.name = checked_name("name", name)
        log.record(ctx, session, actor, row.id, "log-client-renamed", name=row.name)
        return _client_view(session, actor, row)


def create_engagement(
    ctx: Context,
    actor: UserView,
    client_id: int,
    *,
    title: str,
    questionnaire_id: str,
    languages: Sequence[Language],
    names: Mapping[str, Mapping[Language, DepartmentName]],
    terms: Mapping[str, str] = MappingProxyType({}),
) -> EngagementView:
    """A new engagement. ``names``: group id -> language -> name; the questionnaire's own where one is left out. ``terms``:
    term id -> id of the client's own word for it.

    Raises:
        InputError: If the title, questionnaire, languages or a name cannot be taken.
    """
    try:
        questionnaire = form_of(questionnaire_id)
    except QuestionnaireError:
        raise InputError("questionnaire_id", "error-questionnaire-unknown") from None
    if questionnaire.kind == "fact":
        raise InputError("questionnaire_id", "error-questionnaire-fact")
    if not languages or any(language not in LANGUAGES for language in languages):
        raise InputError("languages", "error-languages-none")
    with ctx.database.write() as session:
        row = Engagement(
            client_id=client_row(session, actor, client_id, change=True).id,
            title=checked_name("title", title),
            questionnaire_id=questionnaire_id,
            languages=",".join(language for language in LANGUAGES if language in languages),
            names=write_names(_complete_names(questionnaire, languages, names)),
            terms=_known_terms(questionnaire, terms),
            created_at=ctx.now(),
        )
        session.add(row)
        session.flush()
        log.record(ctx, session, actor, client_id, "log-engagement-created", title=row.title)
        return _engagement_view(session, actor, row, client_row(session, actor, client_id))


def engagement(ctx: Context, actor: UserView, engagement_id: int) -> EngagementView:
    """One engagement with its waves."""
    with ctx.database.read() as session:
        return _engagement_view(session, actor, *engagement_row(session, actor, engagement_id))


def checked_name(field: str, value: str) -> str:
    """A name or title without outer blanks.

    Raises:
        InputError: If it is empty, too long or holds a line break.
    """
    text = value.strip()
    if not text:
        raise InputError(field, "error-name-empty")
    if len(text) > MAX_NAME:
        raise InputError(field, "error-name-long", most=MAX_NAME)
    if not text.isprintable():
        raise InputError(field, "error-name-signs")
    return text


def wave_state(value: str) -> WaveState:
    """A stored state."""
    return next(state for state in STATES if state == value)


def _complete_names(
    questionnaire: Questionnaire, languages: Sequence[Language], names: Mapping[str, Mapping[Language, DepartmentName]]
) -> Names:
    unknown = sorted(set(names) - set(questionnaire.groups_by_id))
    if unknown:
        raise InputError("names", "error-group-unknown", group=unknown[0])
    return {
        language: {group.id: names.get(group.id, {}).get(language, group.name[language]) for group in questionnaire.groups}
        for language in languages
    }


def _client_view(session: Session, actor: UserView, row: Client) -> ClientView:
    owner = session.get_one(User, row.owner_id)
    engagements = session.scalars(select(Engagement).where(Engagement.client_id == row.id).order_by(Engagement.id)).all()
    return ClientView(
        id=row.id,
        name=row.name,
        language=as_language(row.language),
        owner_name=owner.name or owner.email,
        created_at=row.created_at,
        engagements=tuple(
            EngagementSummary(each.id, each.title, each.questionnaire_id, as_languages(each.languages), _waves(session, each.id))
            for each in engagements
        ),
        may_change=may_change(actor, row),
    )


def _invited_by_plan(wave: Wave) -> int:
    """People asked, where the list has been deleted after sealing."""
    return sum(cell.invited or 0 for cell in wave_plan(wave).cells) if wave.state == "sealed" else 0


def _known_terms(questionnaire: Questionnaire, chosen: Mapping[str, str]) -> dict[str, str]:
    """The words chosen, as far as there are such terms and words."""
    offered = {term.id: {choice.id for choice in term.choices} for term in questionnaire.terms}
    return {term: word for term, word in chosen.items() if word in offered.get(term, ())}


def _engagement_view(session: Session, actor: UserView, row: Engagement, client: Client) -> EngagementView:
    return EngagementView(
        id=row.id,
        client_id=client.id,
        client_name=client.name,
        title=row.title,
        questionnaire_id=row.questionnaire_id,
        questionnaire=engagement_questionnaire(row),
        languages=as_languages(row.languages),
        names=read_names(row.names),
        waves=_waves(session, row.id),
        may_change=may_change(actor, client),
    )


def _waves(session: Session, engagement_id: int) -> tuple[WaveSummary, ...]:
    invited = select(func.count()).where(Invitation.wave_id == Wave.id).scalar_subquery()
    rows = session.execute(select(Wave, invited).where(Wave.engagement_id == engagement_id).order_by(Wave.number))
    return tuple(
        WaveSummary(
            id=wave.id,
            title=wave.title,
            number=wave.number,
            state=wave_state(wave.state),
            invited=count or _invited_by_plan(wave),
            opened_at=wave.opened_at,
            closes_at=wave.closes_at,
            sealed_at=wave.sealed_at,
        )
        for wave, count in rows
    )
