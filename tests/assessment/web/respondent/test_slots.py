"""Pages rendered once for all: respondents' pages differ in their slots alone, and filling equals rendering."""

import random
import re
from collections.abc import Callable

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from sqlalchemy import event
from werkzeug.datastructures import MultiDict

from assessment.web.form import Marks, Turn, Values, first_sheet, read_sheet, section_page, wording
from assessment.web.form.rendering import own_values, shared_page, whole_page
from assessment.web.respondent.layout import RespondentLayout
from questionnaires.library import questionnaire_path
from questionnaires.loader import load_questionnaire
from questionnaires.model import LANGUAGES, Language
from tests.assessment.web.form.forms import BARE, KINDS
from tests.assessment.web.form.forms import words as form_words
from tests.assessment.web.form.walking import some_answer
from tests.assessment.web.respondent.conftest import Office, Respondent

INDEX = load_questionnaire(questionnaire_path("relationship-index"))
ITEMS = tuple(INDEX.items_by_id)
FIRST = [item.id for item in INDEX.sections[0].items]
SECTIONS = len(INDEX.sections)


def test_slots_are_filled_and_escaped() -> None:
    """A slot may come twice; text is escaped, markup is not, and a slot without a value is empty."""
    marks = Marks()
    page = marks.split(f"<p>{marks('name')}</p><b{marks('bold')}>{marks('name')}</b>")
    assert page.filled({"name": "<A & B>"}) == "<p>&lt;A &amp; B&gt;</p><b>&lt;A &amp; B&gt;</b>"
    assert page.filled({"bold": Markup(' lang="ru"')}) == '<p></p><b lang="ru"></b>'
    with pytest.raises(KeyError):
        page.filled({"other": "x"})


def test_marks_differ_from_page_to_page() -> None:
    """Nobody can write a text that passes for a mark."""
    assert Marks()("name") != Marks()("name")


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_two_respondents_differ_only_in_their_slots(
    app: Flask, respondent_in: Callable[[str], Respondent], language: Language
) -> None:
    """One has answered everything, the other nothing but "don't know": between the slots stands the same, byte for byte."""
    eager, wary = respondent_in(language), respondent_in(language)
    eager.answer_all("5")
    wary.press("to", "next", dict.fromkeys(FIRST, "dk")).press("to", "review")
    words = wording(INDEX, INDEX.names(language), language)
    for number in range(1, SECTIONS + 1):
        with app.test_request_context():
            shared = shared_page(words, RespondentLayout(LANGUAGES, ""), number)
        pattern = re.compile("(.*)".join(re.escape(text) for text in shared.texts), re.DOTALL)
        for person in (eager, wary):
            person.press("to", str(number))
        pages = [person.response.get_data(as_text=True) for person in (eager, wary)]
        assert pages[0] != pages[1]
        assert all(pattern.fullmatch(page) for page in pages), number
        for person in (eager, wary):
            person.press("to", "review")


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_every_kind_differ_only_in_their_slots(language: Language) -> None:
    """Two people of different groups, one of whom has answered everything, on each section that is not shuffled."""
    words = form_words(language, KINDS)
    answers = {question.id: some_answer(question, KINDS, random.Random(1)) for question in KINDS.leaves}
    full, empty = first_sheet(answers | {"ek_reports": 3}), first_sheet()
    for page in words.pages:
        if page.section.shuffle:
            continue
        pattern = re.compile("(.*)".join(re.escape(text) for text in shared_page(words, BARE, page.number).texts), re.DOTALL)
        turns = [
            Turn(words, group, sheet, page.number, frozenset(), {}) for group, sheet in (("side_a", full), ("leadership", empty))
        ]
        pages = [section_page(turn, BARE) for turn in turns]
        assert pages[0] != pages[1]
        assert all(pattern.fullmatch(each) for each in pages), page.title
        assert [whole_page(words, BARE, page.number, own_values(turn), turn) for turn in turns] == pages


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    answers=st.dictionaries(st.sampled_from(ITEMS), st.sampled_from(["1", "2", "3", "4", "5", "dk", "", " ", "7", "<"])),
    asked=st.sets(st.sampled_from(ITEMS)),
    number=st.integers(1, SECTIONS),
    brand=st.text(min_size=1, max_size=20),
    language=st.sampled_from(LANGUAGES),
)
def test_filling_a_page_gives_what_rendering_it_gives(
    app: Flask, answers: dict[str, str], asked: set[str], number: int, brand: str, language: Language
) -> None:
    """Whatever was answered, the page that was rendered once says the same as one rendered for this respondent."""
    words = wording(INDEX, INDEX.names(language), language)
    posted = MultiDict([("page", str(number)), *((f"a_{item}", value) for item, value in answers.items())])
    sheet = read_sheet(posted, words)
    layout = RespondentLayout(LANGUAGES, "")
    with app.test_request_context():
        values = Values(own_values(Turn(words, "side_a", sheet, number, frozenset(asked), {})), brand=brand)
        assert shared_page(words, layout, number).filled(values) == whole_page(words, layout, number, values)


def test_a_blank_is_no_answer(respondent: Respondent) -> None:
    """A field that holds nothing but blanks was not answered, on the page at hand and among the hidden ones."""
    answers = {"a_joint_plan": " ", "a_rotation": "  ", "a_no_blame": "2"}
    page = respondent.post(MultiDict({"page": "1", "to": "review", **answers})).page
    assert respondent.response.status_code == 200
    assert page.h1 == "Your answers"
    assert {name for name, _ in page.form().fields if name.startswith("a_")} == {"a_no_blame"}


def test_a_page_costs_one_read_of_the_database(office: Office, respondent: Respondent) -> None:
    """Opening the form and turning its pages each send one statement, whatever has been answered."""
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    event.listen(office.ctx.database.engine, "before_cursor_execute", note)
    try:
        respondent.browser.get("/answer")
        assert len(statements) == 1
        respondent.press("to", "next", dict.fromkeys(FIRST, "3"))
        assert len(statements) == 2
        assert all(statement.startswith("SELECT") for statement in statements)
    finally:
        event.remove(office.ctx.database.engine, "before_cursor_execute", note)


def test_values_without_a_slot_name_are_empty() -> None:
    """A template rendered with the values themselves sees nothing where nothing was given."""
    assert Values(brand="x")("answered") == ""
