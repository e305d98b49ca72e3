"""What every respondent's page has: its language, its sentences, and how it is rendered."""

from collections.abc import Callable, Sequence
from typing import TypedDict

from flask import Response, current_app, make_response, render_template, request, url_for

from assessment.phrases import Argument, Phrases, phrases
from assessment.services.context import Context
from assessment.web.form.wording import TEXTS as FORM
from assessment.web.form.wording import tie
from assessment.web.respondent.forms import TEXTS
from questionnaires.model import LANGUAGES, Language

TONGUES: dict[Language, str] = {"en": "English", "ru": "Русский"}
"""Each language as it calls itself."""


class Switch(TypedDict):
    """One entry of the language switch; the current one has no address."""

    language: Language
    name: str
    url: str | None


def context() -> Context:
    """The services' context of this application."""
    ctx: Context = current_app.extensions["entente"]
    return ctx


def texts(language: Language) -> Phrases:
    """The respondent's sentences in one language."""
    return phrases(language, FORM, TEXTS)


def chosen_language(wanted: str | None, offered: Sequence[Language], preset: Language | None = None) -> Language:
    """The language asked for if it is offered, else the preset one, else the browser's, else the first."""
    for language in offered:
        if language == wanted:
            return language
    if preset is not None and preset in offered:
        return preset
    spoken = request.accept_languages.best_match(offered)
    return next((language for language in offered if language == spoken), offered[0] if offered else "en")


def switch(current: Language, offered: Sequence[Language], url: Callable[[Language], str]) -> list[Switch]:
    """The language switch of a page that keeps nothing: plain links."""
    return [Switch(language=each, name=TONGUES[each], url=None if each == current else url(each)) for each in offered]


def html(template: str, language: Language, **data: object) -> str:
    """A template rendered in one language; ``t`` in it says a message in that language."""
    say = texts(language)

    def t(message: str, /, **arguments: Argument) -> str:
        return tie(say(message, **arguments), language)

    frame: dict[str, object] = {"brand": None, "switch": (), "code": None}
    return render_template(f"respondent/{template}.html", **{**frame, **data}, t=t, language=language, tongues=TONGUES)


def page(template: str, language: Language, status: int = 200, **data: object) -> Response:
    """The response with a rendered page."""
    return make_response(html(template, language, **data), status)


def notice(kind: str, language: Language, status: int, **data: object) -> Response:
    """A page that only says what happened and what to do: its texts are ``KIND-title``, ``KIND-text`` and ``KIND-help``."""
    if request.method == "GET" and request.endpoint and "switch" not in data:
        endpoint, values = request.endpoint, request.view_args or {}
        data["switch"] = switch(language, LANGUAGES, lambda each: url_for(endpoint, language=each, **values))
    frame: dict[str, object] = {"minutes": 0, "kept": None, "type_again": False}
    return page("notice", language, status, **{**frame, **data}, kind=kind)


def general_language() -> Language:
    """The language of a page that belongs to no survey."""
    return chosen_language(request.values.get("language"), LANGUAGES)
