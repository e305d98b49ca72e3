"""Conditions: what holds, what does not, what is unknown, and why."""

import pytest

from questionnaires.conditions import Condition
from questionnaires.evaluation import fired, holds, reasons
from questionnaires.sheets import Sheet, SheetView


def condition(**parts: object) -> Condition:
    """A condition as a file states it."""
    return Condition.model_validate(parts)


@pytest.fixture
def view(opinion):
    """Two people of side A, one of side B, one of leadership; side B has heat 2, cold 4, side A heat 4.5 and 3.5, cold 2 and 1."""
    return SheetView(
        opinion,
        [
            Sheet("side_a", {"o_price": 5, "o_budget": 4, "o_help": 4, "o_worst": "price", "o_ticks": ("list",)}),
            Sheet("side_a", {"o_price": 4, "o_budget": 3, "o_help": 5, "o_worst": "budget", "o_ticks": ("list", "plan")}),
            Sheet("side_b", {"o_price": 2, "o_budget": 2, "o_help": 2, "o_worst": None, "o_ticks": ("none",)}),
            Sheet("leadership", {"o_price": 5, "o_budget": 5}),
        ],
        level="defined",
        verdict="weigh",
    )


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"score": "heat", "at_least": 3}, True),
        ({"score": "heat", "at_least": 3.1}, False),
        ({"score": "heat", "below": 3}, False),
        ({"score": "heat", "between": (3, 3.5)}, True),
        ({"score": "heat", "between": (2.5, 3)}, False),
        ({"score": "heat", "band": ("high",)}, True),
        ({"score": "heat", "band": ("low",), "in": "side_b"}, True),
        ({"score": "heat", "at_least": 3, "in": "both"}, False),
        ({"score": "heat", "at_least": 3, "in": "either"}, True),
        ({"score": "heat", "at_least": 5, "in": "either"}, False),
        ({"score": "heat", "at_least": 5, "in": "any"}, True),
        ({"score": "heat", "at_least": 5, "in": "leadership"}, True),
        ({"score": "clear", "at_least": 0}, None),
        ({"score": "cold", "at_least": 0, "in": "leadership"}, None),
        ({"item": "o_help", "between": (1.5, 1.6), "in": "side_a"}, True),
        ({"item": "o_help", "at_least": 2.75}, True),
        ({"difference": ("heat", "cold"), "at_least": 0.25}, True),
        ({"difference": ("heat", "cold"), "at_least": 0.3}, False),
        ({"difference": ("heat", "clear"), "at_least": 0}, None),
        ({"highest": "heat", "among": ("heat", "cold")}, True),
        ({"highest": "cold", "among": ("heat", "cold")}, False),
        ({"highest": "heat", "among": ("heat", "clear")}, None),
        ({"share_high": "heat", "at_least": 0.5, "in": "side_a"}, True),
        ({"share_high": "heat", "at_least": 0.3}, False),
        ({"chosen": "o_worst", "option": "price", "at_least": 0.5, "in": "side_a"}, True),
        ({"chosen": "o_worst", "option": "price", "at_least": 0.5, "in": "side_b"}, None),
        ({"chosen": "o_ticks", "option": "list", "at_least": 0.5}, True),
        ({"chosen": "o_ticks", "option": "list", "at_least": 0.51}, False),
        ({"gap": "heat", "at_least": 2}, True),
        ({"gap": "o_price", "at_least": 2.6}, False),
        ({"gap": "clear", "at_least": 0}, None),
        ({"level": ("defined", "aligned")}, True),
        ({"level": ("aligned",)}, False),
        ({"verdict": ("weigh",)}, True),
        ({"verdict": ("stay",)}, False),
        ({"answered": "o_price"}, True),
        ({"answered": "o_worst"}, True),
        ({"answered": "o_known"}, False),
        ({"all": ({"score": "heat", "at_least": 3}, {"score": "clear", "at_least": 0})}, None),
        ({"all": ({"score": "heat", "below": 3}, {"score": "clear", "at_least": 0})}, False),
        ({"any": ({"score": "heat", "at_least": 3}, {"score": "clear", "at_least": 0})}, True),
        ({"any": ({"score": "heat", "below": 3}, {"score": "clear", "at_least": 0})}, None),
        ({"not": {"score": "clear", "at_least": 0}}, None),
        ({"not": {"score": "heat", "below": 3}}, True),
    ],
)  # fmt: skip
def test_a_condition_is_true_false_or_unknown(opinion, view, parts, expected):
    """Every subject, comparison and scope; the company counts each side the same."""
    assert holds(condition(**parts), view, opinion) is expected


def test_a_fact_is_the_answer_that_all_have_given(facts):
    """Different answers are no answer; one side's fact stands for the company."""
    agreed = SheetView(facts, [Sheet("side_a", {"f_conflict": 3, "f_revenue": 5}), Sheet("side_b", {"f_conflict": 3})])
    assert holds(condition(item="f_conflict", **{"is": (3,)}), agreed, facts) is True
    assert holds(condition(item="f_revenue", below=10), agreed, facts) is True
    differing = SheetView(facts, [Sheet("side_a", {"f_conflict": 3}), Sheet("side_b", {"f_conflict": 1})])
    assert holds(condition(item="f_conflict", **{"is": (3,)}), differing, facts) is None


def test_leadership_speaks_for_the_company_where_no_side_does(facts):
    """Facts are facts, whoever states them."""
    view = SheetView(facts, [Sheet("leadership", {"f_revenue": 100, "f_size": 1})])
    assert view.score("deals_a_month", "leadership") == pytest.approx(100 / 12)
    assert holds(condition(score="deals_a_month", at_least=8), view, facts) is True


def test_an_opinion_of_one_side_is_none_of_the_company(opinion):
    """Side B was asked and has not answered."""
    view = SheetView(opinion, [Sheet("side_a", {"o_price": 5, "o_budget": 4})])
    assert holds(condition(score="heat", at_least=4), view, opinion) is None


def test_nothing_follows_from_the_unknown(opinion):
    """No outcome fires where nobody has answered."""
    assert fired(opinion.outcomes, SheetView(opinion, []), opinion) == ()


def test_reasons_are_the_plain_conditions_that_decided(opinion, view):
    """With the figures that they were judged by; none if the condition does not hold."""
    made = condition(
        any=({"score": "heat", "at_least": 3}, {"score": "heat", "at_least": 5}, {"score": "heat", "at_least": 4, "in": "any"})
    )
    found = [(reason.condition.at_least, reason.holds, reason.figures) for reason in reasons(made, view, opinion)]
    assert found == [
        (3, True, (("company", 3.0),)),
        (4, True, (("side_a", 4.0), ("leadership", 5.0))),
    ]
    assert reasons(condition(score="heat", below=3), view, opinion) == ()
    (negated,) = reasons(condition(**{"not": {"score": "heat", "below": 3}}), view, opinion)
    assert (negated.holds, negated.figures) == (False, (("company", 3.0),))
    (ranked,) = reasons(condition(highest="heat", among=("heat", "cold")), view, opinion)
    assert ranked.figures == (("heat", 3.0), ("cold", 2.75))
