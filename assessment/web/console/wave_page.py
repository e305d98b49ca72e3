"""What all pages of one wave share: the wave itself, its rail and its way."""

from collections.abc import Sequence
from typing import NamedTuple

from flask import request, url_for
from werkzeug.wrappers import Response as AnyResponse

from assessment.services import waves
from assessment.services.views import WaveView
from assessment.web.console.page import Crumb, actor, bound, context, crumb, go, may_edit, page, t


class RailLink(NamedTuple):
    """A page of the wave."""

    text: str
    url: str
    current: bool


def wave_page(
    template: str, wave: WaveView, *, title: str, heading: str | None = None, status: int = 200, **data: object
) -> AnyResponse:
    """A page of a wave with its rail; ``title`` names the page, ``heading`` is its first line if that says more."""
    return page(
        template,
        title=f"{title}: {wave.title}",
        heading=bound(heading or title),
        crumbs=_way(wave),
        rail=_rail(wave),
        wave=wave,
        status=status,
        **data,
    )


def find_wave(wave_id: int) -> WaveView:
    """The wave, if it exists and is this user's client's."""
    return waves.wave(context(), actor(), wave_id)


def not_now(wave: WaveView, *states: str) -> AnyResponse | None:
    """A way back to the overview, with the reason, if the wave is in none of the states; None if it is."""
    if wave.state in states:
        return None
    return go("console.wave", said=t("wave-not-now", state=t(f"state-{wave.state}")), wave_id=wave.id)


def _rail(wave: WaveView) -> Sequence[RailLink]:
    draft, launched, survey = wave.state == "draft", wave.state not in {"draft", "discarded"}, not wave.named
    pages = [
        ("rail-overview", "console.wave", True),
        ("rail-plan", "console.wave_plan", survey),
        ("rail-planner", "console.planner", survey and draft),
        ("rail-people", "console.people", survey and may_edit()),
        ("rail-questionnaire", "console.wave_form", True),
        ("rail-pilot", "console.pilot", survey and draft),
        ("rail-invitation", "console.invitation", survey),
        ("rail-facts" if survey else "rail-named", "console.facts", wave.state != "discarded"),
        ("rail-launch", "console.launch", survey and draft and may_edit()),
        ("rail-links", "console.links", launched and wave.state == "open" and wave.plan.handed_out and may_edit()),
        ("rail-results", "results.overview", wave.state == "sealed"),
        (
            "rail-comments",
            "console.comments",
            survey and wave.state == "sealed" and may_edit() and bool(wave.questionnaire.comments),
        ),
    ]
    return [
        RailLink(t(word), url_for(endpoint, wave_id=wave.id), request.endpoint == endpoint)
        for word, endpoint, there in pages
        if there
    ]


def _way(wave: WaveView) -> tuple[Crumb, ...]:
    return (
        crumb(wave.client_name, "console.client", client_id=wave.client_id),
        crumb(wave.engagement_title, "console.engagement", engagement_id=wave.engagement_id),
        crumb(wave.title) if request.endpoint == "console.wave" else crumb(wave.title, "console.wave", wave_id=wave.id),
    )
