"""Trying the form out before the launch: the consultant's own look, and links for a few testers."""

from flask import url_for
from werkzeug.wrappers import Response as AnyResponse

from assessment.web.console.blueprint import blueprint
from assessment.web.console.page import context, language, t
from assessment.web.console.planner import label
from assessment.web.console.wave_page import find_wave, not_now, wave_page
from assessment.web.pilot_links import pilot_token


@blueprint.get("/waves/<int:wave_id>/pilot")
def pilot(wave_id: int) -> AnyResponse:
    """A link for each group that people can belong to; they all end with the launch."""
    wave = find_wave(wave_id)
    if back := not_now(wave, "draft"):
        return back
    root = context().base_url.rstrip("/")
    links = [
        (label(cell, language()), root + url_for("respondent.pilot", token=pilot_token(wave.id, cell.id)))
        for cell in wave.plan.cells
    ]
    return wave_page("pilot.html", wave, title=t("pilot-title"), links=links)
