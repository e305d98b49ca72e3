"""One section of the form as a page: what all respondents share is rendered once, what is one's own is filled in."""

from functools import lru_cache

from flask import Response, get_template_attribute, make_response, request
from markupsafe import Markup

from assessment.services.views import BallotView
from assessment.web.respondent.forms import PREFIX, SectionForm, section_forms
from assessment.web.respondent.page import html, texts
from assessment.web.respondent.sheet import Sheet, Turn
from assessment.web.respondent.slots import Marks, SlottedPage, Values
from assessment.web.respondent.wording import Wording, tie
from questionnaires.model import Language


def section_page(ballot: BallotView, words: Wording, sheet: Sheet, step: Turn) -> Response:
    """The section that the turn leads to, with the answers given so far and, if there are problems, what is wrong."""
    values = own_values(ballot.client_name, words, sheet, step)
    if step.problems:
        form = section_forms(words)[step.page - 1](sheet.posted)
        form.ask(step.must_answer)
        return make_response(whole_page(words, ballot.languages, form, step.page, values))
    return make_response(shared_page(words, ballot.languages, step.page, request.script_root).filled(values))


def own_values(brand: str, words: Wording, sheet: Sheet, step: Turn) -> Values:
    """What stands in the slots of one respondent's page: progress, checked answers, and the other answers as hidden fields."""
    values = Values(brand=brand, answered=str(len(sheet.answers)))
    values["progress"] = _progress(words.language, len(sheet.answers), len(words.statements))
    carried = [_hidden("asked", item) for item in sorted(step.asked)]
    for item, value in sheet.answers.items():
        if words.page_of[item] == step.page:
            values[f"{PREFIX}{item}={value}"] = " checked"
        else:
            carried.append(_hidden(PREFIX + item, value))
    values["carried"] = Markup("").join(carried)
    return values


@lru_cache(maxsize=512)
def shared_page(words: Wording, speak: tuple[Language, ...], number: int, _root: str) -> SlottedPage:
    """The page of a section as all respondents share it. ``_root``: addresses in it begin with the application's own root."""
    marks = Marks()
    return marks.split(whole_page(words, speak, section_forms(words)[number - 1](), number, marks))


def whole_page(words: Wording, speak: tuple[Language, ...], form: SectionForm, number: int, slot: Marks | Values) -> str:
    """The page rendered at one go; ``slot`` says what stands in its slots."""
    here = words.pages[number - 1]
    return html("section", words.language, brand=slot("brand"), speak=speak, words=words, here=here, form=form, slot=slot)


@lru_cache(maxsize=1024)
def _progress(language: Language, answered: int, total: int) -> str:
    return tie(texts(language)("progress", n=answered, total=total), language)


@lru_cache(maxsize=4096)
def _hidden(name: str, value: str) -> Markup:
    field: Markup = get_template_attribute("respondent/_form.html", "hidden_field")(name, value)
    return field
