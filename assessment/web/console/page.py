"""What every console page has: who is looking, in which language, in which time zone, and how it is rendered."""

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, TypedDict
from zoneinfo import ZoneInfo

from flask import Response, current_app, flash, g, make_response, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response as AnyResponse

from assessment import services
from assessment.phrases import Argument, Phrases, phrases
from assessment.services.context import Context
from assessment.services.errors import ServiceError
from assessment.services.views import UserView
from questionnaires.model import LANGUAGES, Language

TEXTS = Path(__file__).parent / "texts"
SERVICE_TEXTS = Path(services.__file__).parent / "texts"
"""What services say when they refuse something, and what their log says."""
ZONES: tuple[str, ...] = (
    "Europe/London",
    "Europe/Lisbon",
    "Europe/Berlin",
    "Europe/Helsinki",
    "Europe/Istanbul",
    "Europe/Moscow",
    "Europe/Samara",
    "Asia/Dubai",
    "Asia/Yekaterinburg",
    "Asia/Almaty",
    "Asia/Novosibirsk",
    "Asia/Irkutsk",
    "Asia/Vladivostok",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "UTC",
)
HOME_ZONES: Mapping[Language, str] = {"en": "Europe/London", "ru": "Europe/Moscow"}


REFUSED = 422
"""HTTP status of a page that shows a form again, with what was wrong."""


_SHORT_WORD = re.compile(r"(?<![а-яё])([а-яё]{1,2}) (?=\S)", re.IGNORECASE)


class Crumb(TypedDict):
    """A step of the way to this page; the last one has no address."""

    text: str
    url: str | None


def context() -> Context:
    """The services' context of this application."""
    ctx: Context = current_app.extensions["entente"]
    return ctx


def actor() -> UserView:
    """The signed-in user; pages behind the door always have one."""
    user: UserView = g.actor
    return user


def may_edit() -> bool:
    """Whether the signed-in user may change anything; a viewer may only look."""
    return g.get("actor") is not None and actor().role != "viewer"


def language() -> Language:
    """The user's language; a stranger's choice or browser decides before sign-in."""
    user: UserView | None = g.get("actor")
    if user is not None:
        return known_language(user.language) or "en"
    chosen = known_language(session.get("language", ""))
    return chosen or known_language(request.accept_languages.best_match(LANGUAGES) or "") or "en"


def known_language(value: str) -> Language | None:
    """The language of that code, None if the product does not speak it."""
    return next((known for known in LANGUAGES if known == value), None)


def texts() -> Phrases:
    """The messages of this page's blueprint in the page's language."""
    folders: tuple[Path, ...] = g.get("text_folders", (TEXTS, SERVICE_TEXTS))
    return phrases(language(), *folders)


def t(message: str, /, **arguments: Argument) -> str:
    """One message in the language of the page."""
    return texts()(message, **arguments)


def t_or(message: str, fallback: str, /, **arguments: Argument) -> str:
    """One message, or another where there is no such message."""
    return t(message if texts().has(message) else fallback, **arguments)


def zone() -> ZoneInfo:
    """The time zone the user last chose, else the one of the language."""
    chosen = session.get("zone", "")
    return ZoneInfo(chosen if chosen in ZONES else HOME_ZONES[language()])


def remember_zone(name: str) -> None:
    """Shows every time of this session in that zone from now on."""
    session["zone"] = name


def zone_name(name: str) -> str:
    """The zone as people call it: Moscow time."""
    return t("zone-" + name.lower().replace("/", "-").replace("_", "-"))


def when(moment: datetime | None, shape: Literal["day", "short", "full"] = "full") -> str:
    """A moment in the user's zone: 23 October 2026, with its weekday and time for ``full``; empty for None."""
    if moment is None:
        return ""
    local = moment.astimezone(zone())
    if shape == "short":
        return t("when-short", day=local.day, month=local.month)
    day = texts().date(local.date(), weekday=shape == "full")
    return t("when-full", day=day, time=texts().time(local)) if shape == "full" else day


def message_of(error: ServiceError, fallback: str = "error-refused") -> str:
    """A service's refusal in words."""
    return t_or(error.code, fallback, **dict(error.arguments))


def bound(text: str) -> str:
    """A headline whose one- and two-letter Russian words never end a line."""
    return _SHORT_WORD.sub("\\1\N{NO-BREAK SPACE}", text) if language() == "ru" else text


def page(template: str, *, title: str, crumbs: tuple[Crumb, ...] = (), status: int = 200, **data: object) -> Response:
    """A rendered page that no cache keeps."""
    html = render_template(f"console/{template}", title=bound(title), crumbs=crumbs, erroneous=status == REFUSED, **data)
    response = make_response(html, status)
    response.headers["Cache-Control"] = "no-store"
    return response


def go(endpoint: str, *, said: str | None = None, **values: int) -> AnyResponse:
    """A redirect after something was done, with what to say about it on the next page."""
    if said is not None:
        flash(said)
    return redirect(address(endpoint, values), code=303)


def address(endpoint: str, values: Mapping[str, Any]) -> str:
    """The address of a page; ``values`` fill its path."""
    return url_for(endpoint, **values)


def crumb(text: str, endpoint: str | None = None, **values: int) -> Crumb:
    """One step of the way to a page."""
    return {"text": text, "url": address(endpoint, values) if endpoint else None}
