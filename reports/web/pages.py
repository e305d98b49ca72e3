"""Pages of results: see them, ask for a report, fetch it."""

import re
from io import BytesIO
from pathlib import Path

from flask import abort, request, send_file
from werkzeug.wrappers import Response as AnyResponse

from assessment.phrases import phrases
from assessment.services import reports
from assessment.services.errors import InputError
from assessment.services.results import sealed
from assessment.web.console.page import actor, context, go, known_language, language, t
from assessment.web.console.wave_page import find_wave, not_now, wave_page
from questionnaires.model import Language
from reports.issue import document_of
from reports.web.blueprint import blueprint

REPORT_TEXTS = Path(__file__).parents[1] / "texts"
_NOT_IN_FILE_NAMES = re.compile(r"[^\w-]+")


@blueprint.get("/waves/<int:wave_id>/results")
def overview(wave_id: int) -> AnyResponse:
    """All results of a sealed wave on one page, in the language of the reader or of the report."""
    wave = find_wave(wave_id)
    turned_away = not_now(wave, "sealed")
    if turned_away is not None:
        return turned_away
    shown = known_language(request.args.get("in", "")) or language()
    return wave_page(
        "results.html",
        wave,
        title=t("results-title"),
        document=document_of(sealed(context(), actor(), wave_id), shown),
        words=phrases(shown, REPORT_TEXTS),
        shown=shown,
        kinds=reports.KINDS,
        reports=reports.list_reports(context(), actor(), wave_id),
    )


@blueprint.post("/waves/<int:wave_id>/reports")
def request_pdf(wave_id: int) -> AnyResponse:
    """Ask for a report; it is made in the background."""
    wanted = known_language(request.form.get("language", ""))
    if wanted is None:
        abort(400)
    try:
        reports.request_report(context(), actor(), wave_id, language=wanted, kind=request.form.get("kind", "board"))
    except InputError:
        abort(400)
    return go("results.overview", said=t("report-asked"), wave_id=wave_id)


@blueprint.get("/reports/<int:report_id>.pdf")
def pdf(report_id: int) -> AnyResponse:
    """A report as issued."""
    found = reports.report(context(), actor(), report_id)
    content = reports.report_pdf(context(), actor(), report_id)
    name = file_name(sealed(context(), actor(), found.wave_id).client_name, found.kind, found.language)
    response = send_file(BytesIO(content), mimetype="application/pdf", as_attachment=True, download_name=name)
    response.headers["Cache-Control"] = "no-store"
    return response


def file_name(client: str, kind: str, language: Language) -> str:
    """A name for the saved file: "Olmar-Pumps-board-en.pdf"."""
    safe = _NOT_IN_FILE_NAMES.sub("-", client).strip("-")[:60]
    return "-".join(part for part in (safe, kind, language) if part) + ".pdf"
