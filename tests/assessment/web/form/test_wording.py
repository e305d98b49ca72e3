"""The words of the form and its fields, for the library's questionnaire and for one of another shape."""

import pytest
from werkzeug.datastructures import MultiDict

from assessment.web.form import SheetError, Wording, read_sheet, take_turn, wording
from questionnaires.library import questionnaire_path
from questionnaires.loader import load_questionnaire
from questionnaires.model import LANGUAGES, Language, Option, Questionnaire, Scale, Text

INDEX = load_questionnaire(questionnaire_path("relationship-index"))


@pytest.fixture
def odd() -> Questionnaire:
    """Two pages of one statement, whose ids are names that a form class uses itself; two options, no "don't know"."""
    scale = Scale(options=(Option(en="No", ru="Нет", value=1), Option(en="Yes", ru="Да", value=2)))
    pages = []
    for section, name in zip(INDEX.sections[:2], ("data", "validate"), strict=True):
        item = section.items[0].model_copy(
            update={"id": name, "scale": "yesno", "text": Text(en="{side_b} is well.", ru="{side_b} в порядке.")}
        )
        pages.append(section.model_copy(update={"items": (item,), "instruction": None}))
    return INDEX.model_copy(update={"scales": {**INDEX.scales, "yesno": scale}, "sections": tuple(pages)})


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_filled_and_begin_with_a_capital(language: Language) -> None:
    """No brace is left, and a department's name that opens a statement gets its capital."""
    words = wording(INDEX, INDEX.names(language), language)
    texts = [question.text for question in words.asked.values()]
    assert len(texts) == 22
    assert all(text[0].isupper() and "{" not in text for text in texts)
    assert list(words.asked) == [item.id for item in (*INDEX.items, *INDEX.comments)]


def test_words_are_made_once() -> None:
    """Everybody in a wave shares them; another language or another name makes new ones."""
    english = wording(INDEX, INDEX.names("en"), "en")
    assert wording(INDEX, INDEX.names("en"), "en") is english
    assert wording(INDEX, INDEX.names("ru"), "ru") is not english
    other = INDEX.names("en") | {"side_a": INDEX.names("en")["side_a"].model_copy(update={"short": "Field"})}
    assert wording(INDEX, other, "en") is not english


def test_a_questionnaire_of_another_shape_works_the_same(odd: Questionnaire) -> None:
    """Item ids cannot collide with anything, and an answer that the scale lacks is refused."""
    words: Wording = wording(odd, odd.names("ru"), "ru")
    assert words.pages[0].questions[0].text == "Отдел маркетинга в\N{NO-BREAK SPACE}порядке."
    good = read_sheet(MultiDict({"page": "2", "to": "next", "a_data": "1", "a_validate": "2"}), words)
    assert take_turn(words, "side_a", good).page == words.review == 3
    assert good.answers == {"data": 1, "validate": 2}
    for value in ("dk", "3"):
        forged = read_sheet(MultiDict({"page": "1", "to": "next", "a_data": value}), words)
        assert take_turn(words, "side_a", forged).problems
    with pytest.raises(SheetError):
        read_sheet(MultiDict({"page": "4", "to": "next"}), words)
