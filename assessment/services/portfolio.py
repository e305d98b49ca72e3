"""The consultant's portfolio: the last sealed wave of each client whose plan allows a comparison, one questionnaire at a time."""

import hashlib
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessment.diagnosis.benchmark import client_score, company_result
from assessment.diagnosis.portfolio import ClientScore, OtherClients
from assessment.privacy.portfolio import let_in
from assessment.release import Release
from assessment.services.context import Context
from assessment.services.instruments import wave_plan, wave_questionnaire
from assessment.services.permission import visible_clients
from assessment.services.portfolio_views import Common, LeftOut, PortfolioClient, PortfolioView
from assessment.services.views import UserView
from assessment.statistics.benchmark import MIN_THIRDS, portfolio
from assessment.store.tables import Client, Engagement, User, Wave
from questionnaires.model import Questionnaire
from questionnaires.versioning import compare

Row = tuple[Wave, Engagement, Client]
_AGREED = '"portfolio":true'
"""What a stored plan holds if it allows a comparison; a text in it cannot, for its quotation marks are escaped."""


@dataclass(frozen=True)
class _Survey:
    """A sealed wave as it would stand in the comparison; ``missing`` says why it does not."""

    wave: Wave
    client: Client
    questionnaire: Questionnaire
    release: Release
    closed_at: datetime
    score: ClientScore | None
    missing: str | None


def other_clients(
    session: Session, client: Client, questionnaire: Questionnaire, *, precision: str = "released"
) -> OtherClients | None:
    """The clients that this one is compared with, whether or not it takes part itself; None if there are none.

    Args:
        session: The transaction.
        client: Who is compared.
        questionnaire: What it was asked; others must have been asked the same index.
        precision: That of its release: a workshop with names is not compared with surveys without.
    """
    if questionnaire.score is None or precision != "released":
        return None
    rows = _sealed_rows(session, client.owner_id, agreed=True)
    taking = (each for each in _surveys(rows, questionnaire) if each.missing is None)
    inside = let_in((each.client.id, each) for each in taking)
    found = [each for each in inside.values() if each.client.id != client.id]
    if not found:
        return None
    years = [each.closed_at.year for each in found]
    return OtherClients(
        scores=tuple(each.score for each in found if each.score is not None),
        years=(min(years), max(years)),
        digest=_digest([each.release.digest for each in found]),
    )


def portfolios(ctx: Context, actor: UserView) -> list[PortfolioView]:
    """Every comparison whose clients an actor may see, by consultant and questionnaire; none before a wave is sealed."""
    with ctx.database.read() as session:
        owners = dict.fromkeys(client.owner_id for client in session.scalars(visible_clients(actor)))
        return [
            _view(session.get_one(User, owner), newest, surveys)
            for owner in owners
            for newest, surveys in _by_questionnaire(session, owner)
        ]


def _by_questionnaire(session: Session, owner: int) -> Iterator[tuple[Questionnaire, list[_Survey]]]:
    """The newest form of each questionnaire with an index, and all that was sealed with any version of it."""
    newest: dict[str, Questionnaire] = {}
    rows = _sealed_rows(session, owner)
    for wave, engagement, _ in rows:
        form = wave_questionnaire(wave, engagement)
        if form.score is not None:
            newest[form.id] = form
    for form in sorted(newest.values(), key=lambda each: each.id):
        yield form, list(_surveys(rows, form))


def _surveys(rows: Sequence[Row], like: Questionnaire) -> Iterator[_Survey]:
    """What was sealed with a questionnaire, in the order of the rows."""
    for wave, engagement, client in rows:
        form = wave_questionnaire(wave, engagement)
        if form.id != like.id or wave.release is None or wave.closed_at is None:
            continue
        release = Release.model_validate_json(wave.release)
        score = client_score(release, form)
        missing = _missing(wave, release, score, form, like)
        yield _Survey(wave, client, form, release, wave.closed_at, score, missing)


def _missing(wave: Wave, release: Release, score: ClientScore | None, form: Questionnaire, like: Questionnaire) -> str | None:
    """Why a sealed wave does not stand in the comparison; None if it does."""
    if release.precision != "released":
        return "named"
    if not wave_plan(wave).portfolio:
        return "no-consent"
    if score is None:
        return "no-score"
    goes_on = form is like or all(line.goes_on for line in compare(form, like).lines if line.what == "index")
    return None if goes_on else "other-version"


def _sealed_rows(session: Session, owner: int, *, agreed: bool = False) -> Sequence[Row]:
    """Every sealed wave of a consultant's clients in the order of sealing; with ``agreed`` those whose plan allows a comparison."""
    query = (
        select(Wave, Engagement, Client)
        .join(Engagement, Wave.engagement_id == Engagement.id)
        .join(Client, Engagement.client_id == Client.id)
        .where(Client.owner_id == owner, Wave.state == "sealed")
        .order_by(Wave.sealed_at, Wave.id)
    )
    if agreed:
        query = query.where(Wave.plan.contains(_AGREED, autoescape=True))
    return [(wave, engagement, client) for wave, engagement, client in session.execute(query)]


def _digest(releases: Sequence[str]) -> str:
    """One hash of all releases, whatever their order."""
    return "sha256:" + hashlib.sha256("\n".join(sorted(releases)).encode()).hexdigest()


def _view(owner: User, newest: Questionnaire, surveys: Sequence[_Survey]) -> PortfolioView:
    taking = {each.client.id: each for each in surveys if each.missing is None}
    inside = let_in((each.client.id, each) for each in surveys if each.missing is None)
    absent = {each.client.id: each for each in surveys if each.client.id not in taking}
    return PortfolioView(
        owner_name=owner.name or owner.email,
        questionnaire=newest,
        clients=tuple(_client(each, counts=inside.get(each.client.id) is each) for each in _by_name(taking.values())),
        left_out=tuple(LeftOut(each.client.id, each.client.name, each.missing or "") for each in _by_name(absent.values())),
        let_in=len(inside),
        common=_common([each.score for each in taking.values() if each.score is not None]),
    )


def _common(scores: Sequence[ClientScore]) -> Common | None:
    """Mean and spread of all who take part; None below ten, where the dots say more."""
    found = portfolio([each.mean for each in scores], [each.variance for each in scores]) if len(scores) >= MIN_THIRDS else None
    return None if found is None else Common(found.mean, math.sqrt(found.tau2))


def _by_name(surveys: Iterable[_Survey]) -> list[_Survey]:
    return sorted(surveys, key=lambda each: (each.client.name, each.client.id))


def _client(survey: _Survey, *, counts: bool) -> PortfolioClient:
    sides = [survey.release.by_id[side.id] for side in survey.questionnaire.sides]
    invited = [side.invited for side in sides]
    overall = company_result(survey.release, survey.questionnaire)
    return PortfolioClient(
        client_id=survey.client.id,
        name=survey.client.name,
        wave_id=survey.wave.id,
        wave_title=survey.wave.title,
        closed_at=survey.closed_at,
        mean=overall.mean or 0.0,
        ci95=overall.ci95,
        words=overall.words,
        scored=sum(side.scored or 0 for side in sides),
        invited=None if None in invited else sum(count or 0 for count in invited),
        counts=counts,
    )
