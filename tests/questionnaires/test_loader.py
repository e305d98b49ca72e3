"""Loading: cached, immutable, and never with a traceback."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from questionnaires.library import ADVICE, LIBRARY, instrument, preload
from questionnaires.loader import QuestionnaireError, load_advice_text, load_questionnaire, load_questionnaire_text
from questionnaires.reader import read_tree

SHIPPED = (LIBRARY / "relationship-index.yaml").read_text(encoding="utf-8")
MOVES = (ADVICE / "relationship-start.yaml").read_text(encoding="utf-8")

MUTATIONS = [
    ("id: relationship-index", "id: Relationship Index"),
    ("version: 1.1.0", "version: 1"),
    ("minutes: 8", "minutes: eight"),
    ("    role: leadership", "    role: side"),
    ("    role: side", "    role: other"),
    ("          pre: отделе продаж", "          pre: [отделе продаж]"),
    ("      - value: 3", "      - value: 4"),
    ("      ru: Общение", "      ru:"),
    ("  - id: culture\n    title:", "  - id: cultures\n    title:"),
    ("      - id: no_blame", "      - id: joint_plan"),
    ("        scale: agree5", "        scale: agree7"),
    ("        dimension: processes", "        dimension: process"),
    ("        effort: 4", "        effort: 40"),
    ("        max_step: 0.5", "        max_step: half"),
    ("{side_b} brings", "{side_bb} brings"),
    ("{side_b.gen}", "{side_b.genitive}"),
    ("  min_answered: 16", "  min_answered: 21"),
    ("    side_b: 1", "    side_b: 0"),
    ("      end: 60", "      end: 55"),
    ("      start: 60", "      start: 55"),
    ("      start: 20", "      start: 0"),
    ("      end: 100", "      end: 99"),
    ("  prior_sd: 11", "  prior_sd: -11"),
    ("  method: sum", "  method: mean"),
    ("advice: [relationship-start,", "advice: [relationship-begin,"),
    ("score:\n", "scores:\n"),
]


@pytest.mark.parametrize(("old", "new"), MUTATIONS)
def test_each_way_of_breaking_the_shipped_file_is_found_in_the_line_that_was_broken(old, new):
    """Whatever is mistyped, the author is led to the line or to the one that no longer fits it."""
    assert old in SHIPPED
    broken = SHIPPED.replace(old, new, 1)
    line = SHIPPED[: SHIPPED.index(old)].count("\n") + 1
    with pytest.raises(QuestionnaireError) as caught:
        load_questionnaire_text(broken, "broken.yaml")
    lines = [problem.place.line for problem in caught.value.problems]
    assert any(abs(found - line) <= 9 for found in lines), str(caught.value)
    assert all(str(problem).startswith("broken.yaml:") for problem in caught.value.problems)


def test_the_same_text_gives_the_same_object(small):
    """Loading is cached by text; the name is for messages only."""
    assert load_questionnaire_text(small, "one") is load_questionnaire_text(small, "two")
    assert load_advice_text(MOVES, "one") is load_advice_text(MOVES, "two")


def test_a_cached_mistake_names_the_file_at_hand(small):
    """Two files with the same mistake are told apart."""
    for name in ("one.yaml", "two.yaml"):
        with pytest.raises(QuestionnaireError, match=f"^{name}:"):
            load_questionnaire_text(small + "more: 1\n", name)


def test_a_loaded_questionnaire_cannot_be_changed(small):
    """It is shared, so it is frozen."""
    questionnaire = load_questionnaire_text(small, "small")
    with pytest.raises(ValidationError):
        questionnaire.minutes = 2
    with pytest.raises(ValidationError):
        questionnaire.items[0].effort = 5
    with pytest.raises(ValidationError):
        questionnaire.groups[0].name["ru"].short = "x"
    for mapping in (questionnaire.scales, questionnaire.index.weights, questionnaire.groups[0].name, questionnaire.leaves_by_id):
        with pytest.raises(TypeError):
            mapping["new"] = None


def test_everything_shipped_can_be_read_at_the_start():
    """Nobody waits for a file later, and the trees that were read are let go."""
    preload()
    assert instrument("relationship-index") is instrument("relationship-index")
    assert read_tree.cache_info().currsize == 0


@pytest.mark.parametrize("path", ["missing.yaml", "."])
def test_a_path_without_a_file_is_no_traceback(tmp_path, path):
    """Missing files and folders are answered in words."""
    with pytest.raises(QuestionnaireError, match=r"there is no such file|this is a folder"):
        load_questionnaire(tmp_path / path)


def outcome(load, text):
    """What loading a text comes to: "sound", or its problems' messages; anything else is a traceback."""
    try:
        load(text, "any.yaml")
    except QuestionnaireError as error:
        return [problem.message for problem in error.problems]
    return "sound"


@settings(deadline=None)
@given(st.integers(0, len(SHIPPED) - 1), st.integers(0, 40), st.text(max_size=6))
def test_no_damage_to_the_shipped_file_ends_in_a_traceback(start, length, inserted):
    """Cutting out and inserting anything anywhere gives a questionnaire or a list of problems."""
    result = outcome(load_questionnaire_text, SHIPPED[:start] + inserted + SHIPPED[start + length :])
    assert result == "sound" or (result and all(result))


@settings(deadline=None)
@given(st.integers(0, len(MOVES) - 1), st.integers(0, 40), st.text(max_size=6))
def test_no_damage_to_shipped_advice_ends_in_a_traceback(start, length, inserted):
    """The same for moves."""
    result = outcome(load_advice_text, MOVES[:start] + inserted + MOVES[start + length :])
    assert result == "sound" or (result and all(result))


@settings(deadline=None)
@given(st.text())
def test_no_text_ends_in_a_traceback(text):
    """Anything at all is answered in words."""
    assert outcome(load_questionnaire_text, text) != "sound"
