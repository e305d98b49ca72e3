"""The overview of one wave: where it stands, what to do next, what will be shown."""

from datetime import datetime
from typing import Literal, NamedTuple

from flask import url_for
from werkzeug.wrappers import Response as AnyResponse

from assessment.privacy.plan import MIN_GROUP
from assessment.services import key_loss, reports
from assessment.services.views import WaveView
from assessment.web.console.blueprint import blueprint
from assessment.web.console.page import actor, context, language, may_edit, t, t_or, when
from assessment.web.console.planner import Forecast, forecast
from assessment.web.console.wave_page import find_wave, wave_page
from assessment.web.console.workshop import workshop

PLAN_PROBLEMS = frozenset({"problem-no-closing-date", "problem-closes-in-past", "problem-no-recipients", "problem-no-mail-server"})
"""Hindrances that the plan page mends; all others lie with the list of people."""


class Hindrance(NamedTuple):
    """Something that must be done before a launch, and where."""

    text: str
    url: str


class Step(NamedTuple):
    """One step of the way of a wave."""

    text: str
    when: str
    state: Literal["done", "now", "ahead"]


@blueprint.get("/waves/<int:wave_id>")
def wave(wave_id: int) -> AnyResponse:
    """The overview of a wave in any state."""
    found = find_wave(wave_id)
    if found.named:
        return workshop(found)
    shown = forecast(found.plan, found.invited_by_cell, language())
    return wave_page(
        "wave.html",
        found,
        title=t("rail-overview"),
        heading=_headline(found),
        hindrances=hindrances(found),
        forecast=shown,
        warnings=_warnings(shown),
        steps=_steps(found),
        days_left=_days_left(found.closes_at),
        overdue=_overdue(found),
        reports=reports.list_reports(context(), actor(), wave_id) if found.state == "sealed" else [],
        keys_lost=key_loss.keys_lost(context(), actor(), wave_id),
        can_launch=found.state == "draft" and not found.problems and may_edit(),
    )


def hindrances(found: WaveView) -> list[Hindrance]:
    """What still stands in the way of launching, each with the page that mends it."""
    listed = []
    for problem in found.problems:
        endpoint = "console.wave_plan" if problem.code in PLAN_PROBLEMS else "console.people"
        text = t_or(problem.code, "problem-other", **dict(problem.arguments))
        listed.append(Hindrance(text, url_for(endpoint, wave_id=found.id)))
    return listed


def _headline(found: WaveView) -> str:
    if found.state == "open" and not _overdue(found):
        return t("headline-open", title=found.title, days=_days_left(found.closes_at))
    return t("headline-over" if found.state == "open" else f"headline-{found.state}", title=found.title)


def _overdue(found: WaveView) -> bool:
    return found.closes_at is not None and found.closes_at <= context().now()


def _days_left(closes_at: datetime | None) -> int:
    if closes_at is None:
        return 0
    return max(0, (closes_at - context().now()).days)


def _warnings(shown: tuple[Forecast, ...]) -> list[str]:
    lines = []
    for group in shown:
        if not group.invited or set(group.shown) != {"none"}:
            continue
        word = "warning-small" if group.too_small else "warning-subtraction" if group.by_subtraction else "warning-hidden"
        lines.append(t(word, group=group.label, invited=group.invited, min=MIN_GROUP))
    return lines


def _steps(found: WaveView) -> list[Step]:
    reached = {"draft": 0, "open": 3, "below_minimum": 3, "closing": 4, "sealed": 6, "discarded": 3}[found.state]
    if found.state == "draft":
        reached = sum((found.closes_at is not None, found.closes_at is not None and found.invited > 0))
    opened, closes, sealed = (
        when(moment, "short") for moment in (found.opened_at, found.closed_at or found.closes_at, found.sealed_at)
    )
    words = [
        ("step-plan", opened and t("step-locked", day=opened)),
        ("step-people", t("step-invited", n=found.invited) if found.invited else ""),
        ("step-launch", opened),
        ("step-open", t("step-until", day=closes) if closes else ""),
        ("step-anonymous", sealed),
        ("step-results", ""),
    ]
    return [
        Step(t(word), date, "done" if place < reached else "now" if place == reached and found.state != "discarded" else "ahead")
        for place, (word, date) in enumerate(words)
    ]
