"""The door of everything under ``/console``: who comes in, which forms are believed, how a refusal looks."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from flask import Blueprint, Response, abort, g, redirect, request, url_for
from flask_wtf.csrf import generate_csrf, validate_csrf
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as AnyResponse
from wtforms import ValidationError

from assessment.services import accounts
from assessment.services.errors import NotFound, Refused
from assessment.web.console import page as pages
from assessment.web.console.page import SERVICE_TEXTS, TEXTS, context, message_of, page, t

COOKIE = "entente_console"
SIGN_IN = "console.sign_in"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_ERRORS = (400, 403, 404, 405, 413)

P = ParamSpec("P")
R = TypeVar("R")


def guard(blueprint: Blueprint, *, texts: Path) -> None:
    """Puts a blueprint behind the console's door.

    Each request needs a live session of a signed-in user and, if it changes anything, a form of ours; templates get the
    user, the language and ``t`` over the console's messages and those of ``texts``.
    """
    folders = tuple(dict.fromkeys((TEXTS, SERVICE_TEXTS, texts)))

    def enter() -> AnyResponse | None:
        g.text_folders = folders
        return _admit()

    blueprint.before_request(enter)
    blueprint.context_processor(_for_templates)
    blueprint.register_error_handler(NotFound, _not_found)
    blueprint.register_error_handler(Refused, _refused)
    for status in _ERRORS:
        blueprint.register_error_handler(status, _failed)


def editors_only(view: Callable[P, R]) -> Callable[P, R]:
    """A page that a viewer may not open: it would only offer what the services refuse."""

    @wraps(view)
    def checked(*args: P.args, **kwargs: P.kwargs) -> R:
        if not pages.may_edit():
            abort(403)
        return view(*args, **kwargs)

    return checked


def safe_next(target: str | None) -> str | None:
    """A place inside the console to go on to after sign-in; None for anything that could lead elsewhere."""
    if not target or not target.startswith("/console/") or "\\" in target or any(ord(sign) < 33 for sign in target):
        return None
    return target


def _admit() -> AnyResponse | None:
    token = request.cookies.get(COOKIE, "")
    g.actor = accounts.session_user(context(), token) if token else None
    if g.actor is None and request.endpoint != SIGN_IN:
        onward = request.full_path.rstrip("?") if request.method in _SAFE else None
        return redirect(url_for(SIGN_IN, next=onward), code=303)
    if request.method not in _SAFE:
        try:
            validate_csrf(request.form.get("csrf_token"))
        except ValidationError:
            abort(400)
    return None


def _for_templates() -> dict[str, object]:
    return {
        "t": t,
        "actor": g.get("actor"),
        "may_edit": pages.may_edit(),
        "language": pages.language(),
        "when": pages.when,
        "zone_label": pages.zone_name(pages.zone().key),
        "csrf_token": generate_csrf,
    }


def _not_found(error: NotFound) -> Response:
    del error  # what was looked for stays unsaid: another client's wave and no wave look the same
    return _error_page(404)


def _refused(error: Refused) -> Response:
    return _error_page(403, message_of(error))


def _failed(error: HTTPException) -> Response:
    return _error_page(error.code or 500)


def _error_page(status: int, reason: str | None = None) -> Response:
    reason = reason or t(f"failed-{status}-text")
    return page("error.html", title=t(f"failed-{status}-title"), status=status, reason=reason, signed_in=g.get("actor"))
