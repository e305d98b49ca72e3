"""The blueprint of sheets that are filled in behind a link: what every page of it carries, and how a refusal looks."""

from flask import Blueprint, Response, request
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge

from assessment.services.errors import NotFound
from assessment.web.facts.page import notice
from assessment.web.respondent.page import chosen_language
from questionnaires.model import LANGUAGES

LARGEST_POST = 256 * 1024
"""Bytes; paragraphs of text make sheets of facts larger than others."""

blueprint = Blueprint("facts", "assessment.web.facts", url_prefix="/f", template_folder="templates")


@blueprint.before_request
def refuse_foreign_posts() -> Response | None:
    """Turn away posts that another site started; whoever lacks the link could not have sent one anyway."""
    request.max_content_length = LARGEST_POST
    if request.method == "POST" and request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        return notice("malformed", chosen_language(None, LANGUAGES), 403)
    return None


@blueprint.after_request
def keep_nothing(response: Response) -> Response:
    """No cache keeps a page, no other site learns its address, no search engine lists it."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


@blueprint.errorhandler(NotFound)
def unknown_link(_error: NotFound) -> Response:
    """No sheet has this link, or it was deleted: nobody can tell which."""
    return notice("unknown", chosen_language(request.args.get("language"), LANGUAGES), 404)


@blueprint.errorhandler(RequestEntityTooLarge)
@blueprint.errorhandler(BadRequest)
def cannot_read(error: BadRequest | RequestEntityTooLarge) -> Response:
    """What came is no form of ours."""
    return notice("malformed", chosen_language(None, LANGUAGES), error.code or 400)
