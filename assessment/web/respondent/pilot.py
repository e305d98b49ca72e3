"""A pilot of the form: every page as respondents will get it, under a banner, and nothing is stored."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Response, make_response, request, url_for
from markupsafe import Markup

from assessment.services.pilot import PilotView, pilot_form
from assessment.web.form import (
    SheetError,
    Turn,
    Wording,
    copy_of,
    first_sheet,
    first_turn,
    read_sheet,
    retold,
    review_page,
    section_page,
    take_turn,
    wording,
)
from assessment.web.form.rendering import Slot
from assessment.web.pilot_links import read_pilot_token
from assessment.web.respondent.blueprint import blueprint
from assessment.web.respondent.page import chosen_language, context, general_language, html, notice, page, switch, texts
from questionnaires.model import Language


@dataclass(frozen=True)
class PilotLayout:
    """The respondent's page with the banner above the form."""

    speak: tuple[Language, ...]
    root: str
    token: str

    @property
    def action(self) -> str:
        """Where the form is posted to."""
        return url_for("respondent.pilot_turn", token=self.token)

    def page(self, wording: Wording, body: Markup, title: str | Markup, slot: Slot, *, enter: str, scripts: Sequence[str]) -> str:
        """The whole page."""
        frame = {"brand": slot("brand"), "speak": self.speak, "enter": enter, "scripts": scripts, "draft": ""}
        return html("pilot", wording.language, **frame, body=body, title=title)


@blueprint.get("/pilot/<token>")
def pilot(token: str) -> Response:
    """The first section, empty."""
    view = _view(token)
    if view is None:
        return notice("pilot-ended", general_language(), 410)
    language = chosen_language(request.args.get("language"), view.languages)
    return _show(view, token, first_turn(_words(view, language), view.group, first_sheet()))


@blueprint.post("/pilot/<token>")
def pilot_turn(token: str) -> Response:
    """Every button of the form; sending shows what was answered and forgets it."""
    view, posted = _view(token), request.form
    if view is None:
        return notice("pilot-ended", general_language(), 410)
    spoken = _words(view, chosen_language(posted.get("language"), view.languages))
    words = _words(view, chosen_language(posted.get("speak") or posted.get("language"), view.languages))
    try:
        sheet = read_sheet(posted, spoken)
    except SheetError:
        # The form has changed since the page was loaded: the tester begins again.
        return _show(view, token, first_turn(words, view.group, first_sheet()))
    step = take_turn(words, view.group, sheet if words is spoken else retold(sheet, words))
    return _over(view, token, step) if step.send else _show(view, token, step)


def _view(token: str) -> PilotView | None:
    read = read_pilot_token(token)
    return None if read is None else pilot_form(context(), *read)


def _words(view: PilotView, language: Language) -> Wording:
    return wording(view.questionnaire, {**view.questionnaire.names(language), **view.names[language]}, language)


def _show(view: PilotView, token: str, step: Turn) -> Response:
    layout = PilotLayout(view.languages, request.script_root, token)
    own: dict[str, str | Markup] = {"brand": view.client_name}
    if not step.at_review:
        return make_response(section_page(step, layout, own))
    t = texts(step.wording.language)
    return make_response(review_page(step, layout, own, send=t("send"), warning=t("pilot-banner")))


def _over(view: PilotView, token: str, step: Turn) -> Response:
    language = step.wording.language
    tongues = switch(language, view.languages, lambda each: url_for("respondent.pilot", token=token, language=each))
    return page("pilot_over", language, brand=view.client_name, switch=tongues, token=token, copy=copy_of(step))
