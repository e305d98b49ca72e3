"""The respondent's blueprint: headers of every page, and a page for every way to go wrong."""

from flask import Blueprint, Response, request
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge

from assessment.web.respondent.page import chosen_language, general_language, notice
from questionnaires.model import LANGUAGES, Language

LARGEST_POST = 64 * 1024
"""Bytes; a full form of a hundred statements takes a tenth of it."""

blueprint = Blueprint("respondent", "assessment.web.respondent", template_folder="templates")


@blueprint.before_request
def refuse_foreign_posts() -> Response | None:
    """Turn away posts that another site started.

    The only authority here is the ballot cookie. It is SameSite=Lax, so a browser never sends it along with another
    site's post: a forged post arrives without it and counts for nobody, and no token is needed. What SameSite leaves
    open is a foreign form that *starts* a survey with a code of its own; the browser says where a post comes from, and
    such a post stops here. (Origin says "null" under our referrer policy, so it cannot be asked.)
    """
    request.max_content_length = LARGEST_POST
    if request.method == "POST" and request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        return notice("foreign", general_language(), 403)
    return None


@blueprint.after_request
def keep_nothing(response: Response) -> Response:
    """No cache keeps a page, no other site learns its address, no search engine lists it."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


@blueprint.errorhandler(RequestEntityTooLarge)
@blueprint.errorhandler(BadRequest)
def cannot_read(error: BadRequest | RequestEntityTooLarge) -> Response:
    """What came is no form of ours."""
    return notice("malformed", _language_unread(), error.code or 400)


def _language_unread() -> Language:
    # The body must not be asked for its language: reading it is what has just failed.
    return chosen_language(None, LANGUAGES)
