"""Whole sheets of answers: each as its question takes it, lines beside their questions."""

from pathlib import Path

import pytest

from questionnaires.answering import SheetRefusedError, accepted, lines_of
from questionnaires.loader import load_questionnaire
from questionnaires.model import Questionnaire

FORMS = Path(__file__).parents[1] / "assessment" / "web" / "form"


@pytest.fixture(scope="module")
def facts() -> Questionnaire:
    return load_questionnaire(FORMS / "facts.yaml")


def test_lines_belong_to_questions_of_facts_alone(facts: Questionnaire) -> None:
    """Proof, owner and "which other" are asked where the file asks for them; an opinion has none of them."""
    assert [line.id for leaf in facts.leaves for line in lines_of(facts, leaf).values()] == [
        "el_plan_evidence",
        "el_plan_owner",
        "el_tool_other",
        "el_uses_other",
    ]
    opinion = load_questionnaire(FORMS / "kinds.yaml")
    assert not [leaf.id for leaf in opinion.leaves if lines_of(opinion, leaf)]


def test_answers_come_in_the_order_of_the_form_and_empty_ones_not_at_all(facts: Questionnaire) -> None:
    """Lists become tuples, texts are trimmed, blanks are left out, "don't know" is kept."""
    given = {"el_why": " So. ", "el_uses": [], "el_tool_other": " ", "el_plan_owner": "Head of Sales", "el_plan": None}
    assert list(accepted(facts, given).items()) == [("el_plan", None), ("el_plan_owner", "Head of Sales"), ("el_why", "So.")]
    assert given["el_uses"] == []


def test_what_is_no_answer_is_named(facts: Questionnaire) -> None:
    """Wrong answers first, in the order of the form, then ids that no question has."""
    with pytest.raises(SheetRefusedError) as error:
        accepted(facts, {"nobody": 1, "el_uses": "sales", "el_plan": 4, "el_plan_evidence": "x" * 501, "el_why_other": ""})
    assert error.value.questions == ("el_plan", "el_plan_evidence", "el_uses", "nobody", "el_why_other")
