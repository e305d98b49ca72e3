"""Answering section by section: onward, back, another language, review, and being asked once."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from questionnaires.library import questionnaire_path
from questionnaires.loader import load_questionnaire
from questionnaires.model import LANGUAGES
from tests.assessment.web.respondent.conftest import Respondent

FORM = load_questionnaire(questionnaire_path("relationship-index"))
FIRST = [item.id for item in FORM.sections[0].items]


@pytest.mark.parametrize("language", LANGUAGES)
def test_walk_through_the_whole_form(respondent_in: Callable[[str], Respondent], language: str) -> None:
    """Five sections show all twenty statements once, in order, in one's language; a sixth takes comments; then comes the review."""
    person, seen, titles = respondent_in(language), [], []
    while names := person.page.form().radios:
        assert person.page.language == language
        assert all(options == ["1", "2", "3", "4", "5", "dk"] for options in names.values())
        seen += [name.removeprefix("a_") for name in names]
        titles.append(person.page.h1)
        person.press("to", "next", {name.removeprefix("a_"): "2" for name in names})
    assert seen == [item.id for item in FORM.items]
    assert titles == [section.title[language] for section in FORM.sections if section.id != "own_words"]  # type: ignore[index]
    assert person.page.h1 == FORM.sections[-1].title[language]  # type: ignore[index]
    person.press("to", "next")
    assert ("to", "send") in person.page.form().buttons


def test_progress_counts_sections_statements_and_answers(respondent: Respondent) -> None:
    """The second page says section 2 of 6, statements 5 to 8 of 20, and how many are answered."""
    respondent.press("to", "next", dict.fromkeys(FIRST, "3"))
    assert respondent.page.says("Section 2 of 6 Statements 5 to 8 of 20")
    (bar,) = (attributes for tag, attributes in respondent.page.tags if tag == "progress")
    assert (bar["value"], bar["max"], bar["aria-label"]) == ("4", "20", "4 of 20 answered")


def test_back_keeps_the_answers_of_both_pages(respondent: Respondent) -> None:
    """Going back takes along what is chosen here and shows what was chosen there."""
    respondent.press("to", "next", dict.fromkeys(FIRST, "5"))
    respondent.press("to", "back", {"no_blame": "1"})
    data = respondent.page.form().data()
    assert [data[f"a_{item}"] for item in FIRST] == ["5"] * 4
    assert data["a_no_blame"] == "1"


def test_another_language_keeps_page_answers_and_asks_nothing(respondent: Respondent) -> None:
    """The language switch is a button of the form: nothing chosen is lost, nothing missing is complained of."""
    respondent.press("to", "next", dict.fromkeys(FIRST, "4"))
    respondent.press("speak", "ru", {"no_blame": "dk"})
    assert respondent.page.language == "ru"
    assert respondent.page.h1 == "Общение"
    assert "Ошибка" not in respondent.page.title
    data = respondent.page.form().data()
    assert (data["a_joint_plan"], data["a_no_blame"]) == ("4", "dk")
    respondent.press("speak", "en")
    assert respondent.page.form().data()["a_no_blame"] == "dk"


def test_enter_key_means_continue_and_never_another_language(respondent: Respondent) -> None:
    """A browser presses the first button of a form for Enter; the language buttons come before the form on the page."""
    buttons = [attributes for tag, attributes in respondent.page.tags if tag == "button"]
    assert (buttons[0]["form"], buttons[0]["name"], buttons[0]["value"]) == ("answers", "to", "next")
    respondent.press("to", "review")
    buttons = [attributes for tag, attributes in respondent.page.tags if tag == "button"]
    assert (buttons[0]["name"], buttons[0]["value"]) == ("to", "stay")


def test_unanswered_statements_are_asked_about_once(respondent: Respondent) -> None:
    """The page comes back with each missing statement named; a second Continue goes on without them."""
    respondent.press("to", "next", {FIRST[0]: "1"})
    page = respondent.page
    assert page.title == "Error: Joint planning, section 1 of 6"
    assert page.says("3 statements have no answer")
    assert [link["href"] for link in page.links if "#a_" in (link["href"] or "")] == [f"#a_{item}-0" for item in FIRST[1:]]
    assert page.described == {f"a_{item}-error" for item in FIRST[1:]}
    assert page.form().data()[f"a_{FIRST[0]}"] == "1"
    respondent.press("to", "next")
    assert respondent.page.h1 == "Communication"


def test_going_on_without_them_is_respected_for_good(respondent: Respondent) -> None:
    """Whoever goes on without an answer is not asked again, neither on the way back nor at the review."""
    respondent.press("to", "next").press("to", "skip")
    assert respondent.page.h1 == "Communication"
    respondent.press("to", "back").press("to", "next")
    assert respondent.page.h1 == "Communication"


def test_only_what_was_not_yet_asked_about_is_asked(respondent: Respondent) -> None:
    """Being asked in one section does not silence the next one."""
    respondent.press("to", "next").press("to", "skip").press("to", "next")
    assert respondent.page.says("4 statements have no answer")
    assert respondent.page.h1 == "Communication"


def test_dont_know_is_an_answer(respondent: Respondent) -> None:
    """Nobody is asked about a statement marked "don't know"."""
    respondent.press("to", "next", dict.fromkeys(FIRST, "dk"))
    assert respondent.page.h1 == "Communication"


def test_review_shows_every_answer_and_marks_the_missing(respondent: Respondent) -> None:
    """The review lists all statements with the answer in words and says how many have none."""
    respondent.press("to", "next", dict.fromkeys(FIRST, "5")).press("to", "review")
    page = respondent.page
    assert page.h1 == "Your answers"
    assert page.says("16 statements have no answer. You can answer them or send without them.")
    assert page.words.count("No answer") == 16
    assert page.words.count("Strongly agree") == 4
    assert page.says("Once sent, your answers cannot be changed or withdrawn")


def test_review_leads_to_each_section_and_back_without_loss(respondent: Respondent) -> None:
    """Change opens one section; from there one can go straight back to the review."""
    respondent.answer_all("4").press("to", "3", {})
    assert respondent.page.h1 == "Work with customers"
    respondent.press("to", "review", {"useful_material": "1"})
    assert respondent.page.words.count("Strongly disagree") == 1
    assert not respondent.page.says("No answer")
    respondent.press("to", "back")
    assert respondent.page.h1 == "In your own words"


def test_nothing_at_all_cannot_be_sent(respondent: Respondent) -> None:
    """An empty form would only use the link up, so the review asks for one answer."""
    respondent.press("to", "review").press("to", "send")
    assert respondent.response.status_code == 200
    assert respondent.page.title.startswith("Error: ")
    assert respondent.page.says("There is nothing to send yet")


def test_leaving_the_form_for_its_footer_opens_a_new_tab(respondent: Respondent) -> None:
    """The footer's links would lose the answers, so they open beside the form and say so."""
    outward = [link for link in respondent.page.links if not (link["href"] or "").startswith("#")]
    assert len(outward) == 2
    assert all(link["target"] == "_blank" and link["rel"] == "noopener" for link in outward)


def test_no_ballot_leads_back_to_the_link(browser: FlaskClient) -> None:
    """Without a ballot, or with a forged one, nothing can be answered and the page says how to start."""
    for cookie in (None, "good", "1." + "0" * 32 + "." + "A" * 43 + ".north." + "A" * 43, "\u0436" * 9, "x" * 3000):
        if cookie:
            browser.set_cookie("ballot", cookie, path="/answer")
        for reply in (browser.get("/answer"), browser.post("/answer", data={"page": "1"})):
            assert reply.status_code == 403
            assert "Please open your link again" in reply.get_data(as_text=True)
