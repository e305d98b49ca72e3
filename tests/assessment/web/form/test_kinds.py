"""Every kind of question: what it takes, what it refuses and how it says so, and that nothing is lost."""

import pytest

from assessment.web.form.asked import ABSENT
from assessment.web.form.kinds import KINDS as REGISTRY
from questionnaires.model import LANGUAGES, Language
from questionnaires.questions import QUESTION_TYPES, Information, Matrix
from tests.assessment.web.form.forms import FACTS, KINDS, Sent, post, told, words

TAKEN: list[tuple[int, Sent, object]] = [
    (1, {"ek_reports": "3"}, {"ek_reports": 3}),
    (1, {"ek_reports": "dk"}, {"ek_reports": None}),
    (1, {"ek_channel": "other"}, {"ek_channel": "other"}),
    (1, {"ek_channel": "dk"}, {"ek_channel": None}),
    (2, {"ek_hinders": ["unclear", "late"]}, {"ek_hinders": ("late", "unclear")}),
    (2, {"ek_hinders": ["none"]}, {"ek_hinders": ("none",)}),
    (2, {"ek_days": "2.5"}, {"ek_days": 2.5}),
    (2, {"ek_days": "2,5 days"}, {"ek_days": 2.5}),
    (2, {"ek_days": "0"}, {"ek_days": 0.0}),
    (3, {"ek_first.1": "speed", "ek_first.2": "records"}, {"ek_first": ("speed", "records")}),
    (3, {"ek_first.1": "speed", "ek_first.2": "", "ek_first.3": ""}, {"ek_first": ("speed",)}),
    (
        3,
        {"ek_time.customers": "33,3", "ek_time.colleagues": "66,7"},
        {"ek_time": {"customers": 33.3, "colleagues": 66.7, "paperwork": 0.0}},
    ),
    (3, {"ek_sellers": "1,250"}, {"ek_sellers": 1250}),
    (3, {"ek_sellers": " "}, {}),
    (4, {"ek_plan": "nobody", "ek_useful": "5"}, {"ek_plan": "nobody", "ek_useful": 5}),
]
REFUSED: list[tuple[int, Sent, str, str, str]] = [
    (1, {"ek_channel": "fax"}, "ek_channel", "not one of the answers", "Такого варианта нет"),
    (1, {"ek_reports": "4"}, "ek_reports", "not one of the answers", "Такого варианта нет"),
    (2, {"ek_hinders": ["late", "unclear", "doubted", "other"]}, "ek_hinders", "ticked 4. Leave at most 3", "Оставьте не больше 3"),
    (2, {"ek_hinders": ["late", "none"]}, "ek_hinders", "“Nothing stands in the way” and", "«Ничего не мешает» и"),
    (2, {"ek_hinders": ["late", "late"]}, "ek_hinders", "not one of the answers", "Такого варианта нет"),
    (2, {"ek_days": "soon"}, "ek_days", "“soon” cannot be read", "«soon» не удаётся"),
    (2, {"ek_days": "400"}, "ek_days", "400 is out of range. Give a number from 0 to 365 days", "от 0 до 365 дн."),
    (3, {"ek_sellers": "2.5"}, "ek_sellers", "2.5 is not a whole number", "2,5 — не целое число"),
    (
        3,
        {"ek_first.1": "speed", "ek_first.2": "speed"},
        "ek_first",
        "“Speed of answers” stands in two places",
        "«Скорость ответов» стоит",
    ),
    (3, {"ek_first.2": "speed"}, "ek_first", "Place 1 is empty", "Место 1 пустое"),
    (3, {"ek_first.1": "price"}, "ek_first", "not one of the answers", "Такого варианта нет"),
    (3, {"ek_time.customers": "90"}, "ek_time", "90 of 100 given, 10 left", "Распределено 90 из 100, осталось 10"),
    (3, {"ek_time.customers": "99.5", "ek_time.paperwork": "1"}, "ek_time", "100.5 of 100 given, 0.5 too many", "на 0,5 больше"),
    (3, {"ek_time.customers": "-5"}, "ek_time", "“-5” beside “Customers”", "«-5» в строке «Клиенты»"),
    (3, {"ek_time.customers": "half"}, "ek_time", "“half” beside “Customers”", "«half» в строке «Клиенты»"),
]
ALL_OPEN: Sent = {"ek_reports": "3", "ek_channel": "mail"}


@pytest.mark.parametrize(("page", "sent", "answers"), TAKEN)
def test_answers_are_read(page: int, sent: Sent, answers: dict[str, object]) -> None:
    """What a browser sends becomes an answer of the question's own type."""
    turn = post({**(ALL_OPEN if page > 1 else {}), **sent}, page=page, to="back")
    found = {each: answer for each, answer in turn.sheet.answers.items() if page == 1 or each not in ALL_OPEN}
    assert found == answers
    assert [type(answer) for answer in found.values()] == [type(answer) for answer in answers.values()]
    assert not turn.wrong


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("page", "sent", "question", "english", "russian"), REFUSED)
def test_what_is_no_answer_is_told(page: int, sent: Sent, question: str, english: str, russian: str, language: Language) -> None:
    """The page comes back, says what is wrong and what to do, and shows what was sent."""
    turn = post({**(ALL_OPEN if page > 1 else {}), **sent}, page=page, language=language)
    assert turn.page == page
    assert (english if language == "en" else russian) in told(turn)[question].replace("\N{NO-BREAK SPACE}", " ")
    asked = turn.wording.asked[question]
    kept = {value for _, value in asked.sent(turn.sheet.posted)}
    assert kept == {value for each in sent.values() for value in ([each] if isinstance(each, str) else each)}


def test_every_kind_is_registered() -> None:
    """A new class of question cannot be forgotten by the form."""
    assert set(REGISTRY) == set(QUESTION_TYPES.values()) - {Matrix, Information}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", [KINDS, FACTS])
def test_answers_travel_unchanged(form: object, language: Language) -> None:
    """Hidden, or shown in a field again, an answer is read as it was, whatever the language of the page."""
    answers = {
        "ek_reports": None,
        "ek_channel": "hallway",
        "ek_hinders": ("late", "other"),
        "ek_days": 1.234,
        "ek_first": ("records", "speed"),
        "ek_time": {"customers": 33.3, "colleagues": 66.7, "paperwork": 0.0},
        "ek_sellers": 1234,
        "ek_plan": "both",
        "el_plan": 2,
        "el_plan_evidence": "Page 3,\n«plan»",
        "el_uses": ("sales",),
    }
    spoken = words(language, form)
    for each in set(answers) & set(spoken.asked):
        asked = spoken.asked[each]
        for local in (True, False):
            turn = post({name.removeprefix("a_"): [] for name in asked.field_names}, language=language, form=form)
            for name, value in asked.write(answers[each], local=local):
                turn.sheet.posted.add(name, value)
            assert asked.read(turn.sheet.posted) == answers[each], (each, local)
        assert asked.say(answers[each])


def test_blank_fields_are_no_answers() -> None:
    """Every kind knows when nothing was sent."""
    empty = post({}).sheet.posted
    assert all(each.read(empty) is ABSENT for form in (KINDS, FACTS) for each in words("en", form).asked.values())


def test_a_client_word_for_a_term_is_used() -> None:
    """The first word of a term is filled in, in its case and with a capital where it opens a sentence."""
    assert words().asked["ek_reports"].text == "Leads from Marketing are written down. Salespeople read them."
    chosen = KINDS.model_copy(
        update={"terms": tuple(term.model_copy(update={"choices": term.choices[1:]}) for term in KINDS.terms)}
    )
    assert words("ru", chosen).asked["ek_reports"].text.startswith("Обращения от")


def test_a_line_for_something_else_means_something_else() -> None:
    """Writing what else it is chooses it; beside another choice it is asked about, and a choice without a line once."""
    turn = post({"el_tool_other": "On paper", "el_uses": ["sales"], "el_uses_other": "The board"}, to="review", form=FACTS)
    assert (turn.answers["el_tool"], turn.answers["el_uses"]) == ("other", ("sales", "other"))
    turn = post({"el_tool": "crm", "el_tool_other": "On paper"}, to="back", form=FACTS)
    assert set(told(turn)) == {"el_tool_other"}
    turn = post({"el_tool": "crm", "el_tool_other": "On paper"}, to="skip", form=FACTS)
    assert (turn.page, turn.answers) == (2, {"el_tool": "crm"})
    turn = post({"el_plan": "3", "el_tool": "other", "el_uses": "none", "el_why": "So."}, form=FACTS)
    assert turn.missing == {"el_tool_other"}
    turn = post({"el_uses": ["sales", "marketing"], "el_uses_other": "The board"}, to="back", form=FACTS)
    assert "ticked 3" in told(turn)["el_uses"]


def test_lines_stand_only_in_facts() -> None:
    """In an opinion a sentence could name its writer."""
    assert not [each.id for each in words().asked.values() if each.macro == "line"]
    lines = [each.id for each in words("en", FACTS).asked.values() if each.macro == "line"]
    assert lines == ["el_plan_evidence", "el_plan_owner", "el_tool_other", "el_uses_other"]


def test_evidence_and_owner_are_never_asked_for_twice() -> None:
    """They may stay empty; what is written there goes with the answer."""
    sent: Sent = {
        "el_plan": "3",
        "el_plan_evidence": " It hangs on the wall. ",
        "el_tool": "file",
        "el_uses": "none",
        "el_why": "So.",
    }
    turn = post(sent, form=FACTS)
    assert (turn.page, turn.missing) == (2, frozenset())
    assert turn.answers["el_plan_evidence"] == "It hangs on the wall."
    assert turn.answered == turn.total == 4


def test_a_long_text_is_told_how_much_too_long_it_is() -> None:
    """Nothing is cut off."""
    turn = post({"el_why": "x" * 61}, form=FACTS)
    assert told(turn) == {"el_why": "This is 61 characters long. Shorten it to 60."}
    assert post({"el_why": "two\r\nlines"}, to="review", form=FACTS).answers == {"el_why": "two\nlines"}
