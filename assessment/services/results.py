"""What a sealed wave says."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.sheets import FactSheets
from assessment.diagnosis.waves import EarlierWave
from assessment.release import Release
from assessment.services.comment_keeping import published_comments
from assessment.services.context import Context
from assessment.services.errors import NotFound, Refused
from assessment.services.fact_sheets import finished_sheets
from assessment.services.instruments import (
    as_languages,
    engagement_questionnaire,
    read_names,
    wave_names,
    wave_plan,
    wave_questionnaire,
)
from assessment.services.permission import wave_row
from assessment.services.portfolio import other_clients
from assessment.services.views import Names, SealedWave, UserView
from assessment.store.tables import Client, Engagement, Wave
from questionnaires.library import advice_for
from questionnaires.model import Questionnaire


def sealed(ctx: Context, actor: UserView, wave_id: int) -> SealedWave:
    """The release of a sealed wave and everything that is said from it.

    Raises:
        Refused: If the wave is not sealed.
    """
    with ctx.database.read() as session:
        return sealed_wave(ctx, session, *wave_row(session, actor, wave_id))


def sealed_by_id(ctx: Context, session: Session, wave_id: int) -> SealedWave:
    """The same for background work, which acts for nobody."""
    wave = session.get_one(Wave, wave_id)
    engagement = session.get_one(Engagement, wave.engagement_id)
    return sealed_wave(ctx, session, wave, engagement, session.get_one(Client, engagement.client_id))


@dataclass(frozen=True)
class EngagementResults:
    """An engagement's names and what its last sealed wave says; None before the first."""

    client_name: str
    questionnaire: Questionnaire
    names: Names
    wave: SealedWave | None


def last_results(ctx: Context, engagement_id: int) -> EngagementResults:
    """What an engagement has come to, for commands, which act for nobody.

    Raises:
        NotFound: If there is no such engagement.
    """
    with ctx.database.read() as session:
        engagement = session.get(Engagement, engagement_id)
        if engagement is None:
            raise NotFound
        client = session.get_one(Client, engagement.client_id)
        last = select(Wave).where(Wave.engagement_id == engagement_id, Wave.state == "sealed").order_by(Wave.number.desc()).limit(1)
        wave = session.scalar(last)
        return EngagementResults(
            client_name=client.name,
            questionnaire=engagement_questionnaire(engagement),
            names=read_names(engagement.names),
            wave=sealed_wave(ctx, session, wave, engagement, client) if wave else None,
        )


def sealed_wave(ctx: Context, session: Session, wave: Wave, engagement: Engagement, client: Client) -> SealedWave:
    """A sealed wave as plain data: beside it the facts that are finished today, the last wave and the clients let in today."""
    if wave.release is None or wave.opened_at is None or wave.closed_at is None:
        raise Refused("error-wave-not-sealed")
    release = Release.model_validate_json(wave.release)
    questionnaire = wave_questionnaire(wave, engagement)
    facts = _facts(session, wave)
    deciding = next((each for each in facts if each.questionnaire.verdict), None)
    last = _last_wave(session, wave, engagement)
    return SealedWave(
        wave_id=wave.id,
        release=release,
        diagnosis=diagnose(
            release,
            questionnaire,
            advice_for(questionnaire),
            deciding,
            None if last is None else last[1],
            others=other_clients(session, client, questionnaire, precision=release.precision),
        ),
        plan=wave_plan(wave),
        questionnaire=questionnaire,
        names=wave_names(wave, engagement),
        languages=as_languages(engagement.languages),
        client_name=client.name,
        engagement_title=engagement.title,
        wave_title=wave.title,
        opened_on=wave.opened_at,
        closed_on=wave.closed_at,
        earlier_title="" if last is None else last[0].title,
        earlier_closed_on=None if last is None else last[0].closed_at,
        facts=facts,
        earlier_facts=() if last is None else _facts(session, last[0]),
        comments=published_comments(ctx, session, wave),
    )


def _facts(session: Session, wave: Wave) -> tuple[FactSheets, ...]:
    return tuple(each for each in finished_sheets(session, wave.id) if each.questionnaire.kind == "fact")


def _last_wave(session: Session, wave: Wave, engagement: Engagement) -> tuple[Wave, EarlierWave] | None:
    """The last wave before this one that asked the same questionnaire, in whatever version; None for a first wave.

    It must have been sealed when this wave was, so that what a report compares does not change once it can be made.
    """
    before = (
        select(Wave)
        .where(
            Wave.engagement_id == wave.engagement_id,
            Wave.number < wave.number,
            Wave.state == "sealed",
            Wave.sealed_at <= wave.sealed_at,
        )
        .order_by(Wave.number.desc())
    )
    asked = wave_questionnaire(wave, engagement).id
    for row in session.scalars(before):
        questionnaire = wave_questionnaire(row, engagement)
        if row.release is not None and questionnaire.id == asked:
            return row, EarlierWave(Release.model_validate_json(row.release), questionnaire)
    return None
