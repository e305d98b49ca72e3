"""Printed cards of a wave whose links the consultant hands out: laid out when asked for, sent, and kept nowhere."""

from io import BytesIO

from flask import abort, request, send_file
from werkzeug.wrappers import Response as AnyResponse

from assessment.services import waves
from assessment.web.console.door import editors_only
from assessment.web.console.launch import CARDS_A_FILE
from assessment.web.console.page import actor, context, language, t
from assessment.web.console.wave_page import find_wave, not_now
from reports.cards.cards import cards
from reports.cards.printed import cards_pdf
from reports.web.blueprint import blueprint
from reports.web.pages import file_name


@blueprint.get("/waves/<int:wave_id>/cards.pdf")
@editors_only
def card_sheets(wave_id: int) -> AnyResponse:
    """Cards of the people on the list, ``part`` (from 1) of as many files as they need."""
    wave = find_wave(wave_id)
    if back := not_now(wave, "open"):
        return back
    part = request.args.get("part", 1, type=int)
    first = (part - 1) * CARDS_A_FILE
    links = waves.links(context(), actor(), wave_id)[max(first, 0) : max(first, 0) + CARDS_A_FILE]
    if part < 1 or not links:
        abort(404)
    content = cards_pdf(cards(wave, links), title=f"{t('cards-title')}: {wave.title}", language=language())
    name = file_name(wave.client_name, f"cards-{part}", language())
    response = send_file(BytesIO(content), mimetype="application/pdf", as_attachment=True, download_name=name)
    response.headers["Cache-Control"] = "no-store"
    return response
