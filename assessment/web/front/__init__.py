"""What belongs to no survey and no account: the first page of the address, and the pages for what went wrong.

They stand in the frame of the respondent's pages, for most people who come here have a link in their hands.
"""

from pathlib import Path

from flask import Blueprint, Flask, Response, make_response, render_template, request, url_for
from werkzeug.exceptions import HTTPException

from assessment.phrases import phrases
from assessment.web.respondent.forms import TEXTS as RESPONDENT
from assessment.web.respondent.page import chosen_language, switch
from questionnaires.model import LANGUAGES

TEXTS = Path(__file__).parent / "texts"
KNOWN_STATUSES = frozenset({400, 403, 404, 405, 413, 429, 500})

blueprint = Blueprint("front", __name__, template_folder="templates")


@blueprint.get("/")
def start() -> Response:
    """Two ways on: to a survey with a code, or to the console."""
    return _page("start", 200)


def show_failures(app: Flask) -> None:
    """Give every error that no other part explains a page in the reader's language; details stay in the server's log."""

    @app.errorhandler(HTTPException)
    def failed(error: HTTPException) -> Response:
        status = error.code or 500
        response = _page("failure", status, kind=status if status in KNOWN_STATUSES else 500)
        for name, value in error.get_headers():
            if name.lower() in {"allow", "retry-after"}:
                response.headers[name] = value
        return response


def _page(template: str, status: int, **data: object) -> Response:
    language = chosen_language(request.args.get("language"), LANGUAGES)
    spoken = switch(language, LANGUAGES, lambda each: url_for("front.start", language=each)) if template == "start" else ()
    html = render_template(
        f"front/{template}.html",
        t=phrases(language, RESPONDENT, TEXTS),
        language=language,
        brand=None,
        code=None,
        switch=spoken,
        **data,
    )
    return make_response(html, status)
