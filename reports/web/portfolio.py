"""The portfolio: a consultant's clients that may be compared, each with its score; who is left out, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import url_for
from werkzeug.wrappers import Response as AnyResponse

from assessment.diagnosis.words import words_phrase
from assessment.phrases import phrases
from assessment.services.portfolio import portfolios
from assessment.services.portfolio_views import PortfolioClient, PortfolioView
from assessment.web.console.page import actor, context, language, page, t, texts, when
from questionnaires.model import Questionnaire
from questionnaires.naming import sentence_case
from reports.document.numbers import DotNumbers
from reports.document.peers import PeersChart
from reports.web.blueprint import blueprint
from reports.web.pages import REPORT_TEXTS


@dataclass(frozen=True)
class ClientRow:
    """A client's line."""

    name: str
    url: str
    survey: str
    answered: str
    score: str
    words: str
    waits: bool
    picture: PeersChart


@dataclass(frozen=True)
class PortfolioTable:
    """The clients of one consultant on one questionnaire."""

    title: str
    owner: str
    """Empty where there is only one."""
    summary: tuple[str, ...]
    key: tuple[tuple[str, str], ...]
    """Class of a swatch and the level that it stands for."""
    ticks: tuple[str, ...]
    rows: tuple[ClientRow, ...]
    left_out: tuple[tuple[str, str, str], ...]
    """Address, name and reason."""


@blueprint.get("/portfolio")
def portfolio() -> AnyResponse:
    """Every comparison that the user may see; empty, it says what to do first."""
    views = portfolios(context(), actor())
    several = len({view.owner_name for view in views}) > 1
    tables = [_table(view, several=several) for view in views]
    return page("portfolio.html", title=t("portfolio-title"), tables=tables)


def _table(view: PortfolioView, *, several: bool) -> PortfolioTable:
    form = view.questionnaire
    return PortfolioTable(
        title=form.title[language()],
        owner=view.owner_name if several else "",
        summary=tuple(_summary(view)),
        key=_key(form),
        ticks=tuple(texts().number(edge) for edge in (*(band.start for band in form.bands), form.bands[-1].end)),
        rows=tuple(_row(client, form) for client in view.clients),
        left_out=tuple(
            (url_for("console.client", client_id=each.client_id), each.name, t(f"portfolio-out-{each.why}"))
            for each in view.left_out
        ),
    )


def _summary(view: PortfolioView) -> list[str]:
    """How many take part, how many stand in reports, and what the clients have in common once there are enough."""
    told = [t("portfolio-count", n=len(view.clients)), t("portfolio-let-in", n=view.let_in)]
    if view.common is not None:
        mean, spread = texts().number(view.common.mean), texts().number(view.common.sd)
        told.append(t("portfolio-alike", mean=mean) if view.common.sd == 0 else t("portfolio-common", mean=mean, sd=spread))
    return told


def _key(form: Questionnaire) -> tuple[tuple[str, str], ...]:
    say = phrases(language(), REPORT_TEXTS)
    told = []
    for place, band in enumerate(form.bands):
        edges: Mapping[str, str] = {"start": say.number(band.start), "end": say.number(band.end)}
        message = "band-below" if place == 0 else "band-from"
        told.append((f"band{min(place, 3) + 1}", say(message, name=band.name[language()], **edges)))
    return tuple(told)


def _row(client: PortfolioClient, form: Questionnaire) -> ClientRow:
    low, high = form.score_range
    edges = (*(band.start for band in form.bands), form.bands[-1].end)
    half = "" if client.ci95 is None else texts().number((client.ci95[1] - client.ci95[0]) / 2)
    score = texts().number(client.mean)
    told = t("portfolio-score", score=score, half=half) if half else score
    dot = DotNumbers("co", client.mean, client.ci95)
    return ClientRow(
        name=client.name,
        url=url_for("results.overview", wave_id=client.wave_id),
        survey=t("portfolio-survey", title=client.wave_title, day=when(client.closed_at, "day")),
        answered=_answered(client),
        score=told,
        words="" if client.words is None else sentence_case(words_phrase(language(), client.words, form)),
        waits=not client.counts,
        picture=PeersChart((dot,), low, high, edges, t("portfolio-alt", name=client.name, score=told)),
    )


def _answered(client: PortfolioClient) -> str:
    if client.invited is None:
        return t("portfolio-scored", n=client.scored)
    return t("portfolio-scored-of", n=client.scored, of=client.invited)
