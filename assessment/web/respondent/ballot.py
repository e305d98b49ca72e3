"""The ballot cookie: the one thing a respondent's browser keeps, and only while answering."""

from flask import request
from werkzeug.wrappers import Response as AnyResponse

from assessment.services import respondent as service
from assessment.services.respondent import ForgedBallot
from assessment.services.views import BallotView
from assessment.web.respondent.page import context

COOKIE = "ballot"
PATH = "/answer"
"""The browser sends the cookie to the answer pages and nowhere else."""
LONGEST = 1024


def hand_out(response: AnyResponse, value: str) -> AnyResponse:
    """The response with the ballot; it goes when the browser is closed."""
    secure = context().base_url.startswith("https://")
    response.set_cookie(COOKIE, value, path=PATH, httponly=True, samesite="Lax", secure=secure)
    return response


def take_back(response: AnyResponse) -> AnyResponse:
    """The response that ends a survey: the ballot is deleted and what the browser kept of the pages goes.

    Clear-Site-Data does not say "cookies": that would sign somebody out of the console on the same host.
    """
    secure = context().base_url.startswith("https://")
    response.delete_cookie(COOKIE, path=PATH, httponly=True, samesite="Lax", secure=secure)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def shown_ballot() -> str:
    """The ballot that the browser shows.

    Raises:
        ForgedBallot: If it shows none, or something that can be none of ours.
    """
    value = request.cookies.get(COOKIE, "")
    if not value or len(value) > LONGEST or not value.isascii():
        raise ForgedBallot("no ballot of ours")
    return value


def current_ballot() -> BallotView:
    """The survey that the browser's ballot belongs to.

    Raises:
        ForgedBallot: If the browser shows none of ours.
    """
    return service.ballot(context(), shown_ballot())
