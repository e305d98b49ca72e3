"""Filling in a sheet of facts: one section a page, kept at each turn, finished at the review, opened again at will.

Where the sheet is filled in, in the console or behind its link, is a ``Desk``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from flask import Response, make_response, request
from markupsafe import Markup
from werkzeug.wrappers import Response as AnyResponse

from assessment.services.errors import InvalidAnswers, Refused
from assessment.services.fact_views import FactForm
from assessment.web.facts.following import Following, follow
from assessment.web.facts.layout import FactLayout
from assessment.web.facts.page import following_html, group_name, html, notice, texts, words_of
from assessment.web.facts.verdicts import verdicts
from assessment.web.form import (
    SheetError,
    Turn,
    Wording,
    first_sheet,
    first_turn,
    read_sheet,
    rescue,
    retold,
    review_page,
    section_page,
    take_turn,
)
from assessment.web.form.sheet import SAVE
from assessment.web.respondent.page import chosen_language
from questionnaires.deciding import LeaderSheet
from questionnaires.model import Language
from questionnaires.questions import Answer

TOKEN = "csrf_token"  # noqa: S105 - the name of a field
Ending = Literal["kept", "finished"]


@dataclass(frozen=True)
class Desk:
    """Where a sheet is filled in."""

    save: Callable[[Mapping[str, Answer], bool], object]
    """Keeps answers; the second argument says whether they are all."""
    leave: Callable[[Ending, Turn], AnyResponse]
    """What is shown after "keep and go on later" and after "finish"."""
    preset: Language | None = None
    """The reader's language, if it is known and offered."""
    token: str | None = None
    """Proves that a post comes from our page, where a cookie is what lets one in."""
    home: str | None = None
    """Where one comes from, if one can go back there."""
    levels: tuple[str, ...] = ()
    """The levels that the company may stand at, if they are known and may be seen here."""


def show_sheet(form: FactForm, desk: Desk) -> AnyResponse:
    """The sheet where it was left: at the first page without an answer, or at the review."""
    words = _words(form, desk, request.args.get("language"))
    if form.closed:
        return notice(form.closed, words.language, 410, brand=form.client_name)
    turn = first_turn(words, form.sheet.group, first_sheet(form.sheet.answers))
    begun = [page.number for page in turn.route if any(each.id in turn.answers for each in page.questions)]
    unbegun = [page.number for page in turn.route if page.questions and page.number not in begun]
    if begun:
        turn = replace(turn, page=words.review if form.sheet.done_at or not unbegun else unbegun[0])
    return _page(form, desk, turn, saved=False)


def take_post(form: FactForm, desk: Desk) -> AnyResponse:
    """Every button of the form: what is in order is kept, whatever was pressed."""
    posted = request.form
    spoken = _words(form, desk, posted.get("language"))
    words = _words(form, desk, posted.get("speak") or posted.get("language"))
    if form.closed:
        return notice(form.closed, words.language, 410, brand=form.client_name)
    try:
        sheet = read_sheet(posted, spoken, also=frozenset({TOKEN}))
    except SheetError:
        desk.save(rescue(posted, spoken), False)
        return notice("malformed", words.language, 400, brand=form.client_name)
    turn = take_turn(words, form.sheet.group, sheet if words is spoken else retold(sheet, words))
    try:
        desk.save(turn.answers, turn.send)
    except (InvalidAnswers, Refused):
        return notice("malformed", words.language, 400, brand=form.client_name)
    if turn.send:
        return desk.leave("finished", turn)
    return desk.leave("kept", turn) if sheet.to == SAVE and not turn.wrong else _page(form, desk, turn, saved=True)


def _words(form: FactForm, desk: Desk, wanted: str | None) -> Wording:
    return words_of(form.form, form.names, chosen_language(wanted, form.languages, desk.preset))


def _page(form: FactForm, desk: Desk, turn: Turn, *, saved: bool) -> Response:
    language, t = turn.wording.language, texts(turn.wording.language)
    first = turn.route[0].number if turn.route else turn.wording.review
    banner = html(
        "banner",
        language,
        form=form,
        whole=turn.page == first or turn.at_review,
        saved=saved,
        home=desk.home,
        group=group_name(form.form, form.names, language, form.sheet.group),
    )
    keep = Markup('<button class="plain" name="to" value="save">%s</button>') % t("keep")
    token = Markup('<input type="hidden" name="%s" value="%s">') % (TOKEN, desk.token) if desk.token else Markup()
    own: dict[str, str | Markup] = {
        "brand": form.client_name,
        "banner": Markup(banner),  # noqa: S704 - of our template
        "follows": _follows(form, desk, turn),
        "more": token if turn.at_review else keep + token,
        "foot": t("named-foot"),
    }
    layout = FactLayout(form.languages, request.script_root)
    if not turn.at_review:
        return make_response(section_page(turn, layout, own))
    warning = t("finish-empty") if turn.answered == 0 else t("finish-about")
    return make_response(review_page(turn, layout, own, send=t("finish"), warning=warning))


def _follows(form: FactForm, desk: Desk, turn: Turn) -> Markup:
    """What follows from this sheet alone."""
    if form.form.kind != "fact" or not turn.answers:
        return Markup()
    sheet = LeaderSheet(form.sheet.group, turn.answers, form.sheet.position, form.sheet.consultant)
    found: Following = follow(turn.wording, (sheet,))
    language = turn.wording.language
    return following_html(language, found, verdicts(turn.wording, (sheet,), desk.levels), lead=texts(language)("follows-alone"))
