"""Which moves follow from the figures."""

import pytest

from questionnaires.conditions import Condition
from questionnaires.library import ADVICE
from questionnaires.loader import load_advice
from questionnaires.selection import selected
from questionnaires.sheets import Sheet, SheetView

HOT, MILD = {"score": "heat", "at_least": 4}, {"score": "heat", "below": 4}


@pytest.fixture
def choose(opinion):
    """The ids chosen of some moves, at a heat of 4."""
    view = SheetView(opinion, [Sheet(side, {"o_price": 4, "o_budget": 4}) for side in ("side_a", "side_b")])
    sample = load_advice(ADVICE / "relationship-start.yaml").moves[0]

    def ask(*moves, **options):
        made = [sample.model_copy(update={"when": when and Condition(**when), "id": name, **more}) for name, when, more in moves]
        return [(chosen.move.id, len(chosen.reasons)) for chosen in selected(made, view, opinion, **options)]

    return ask


def test_a_move_is_chosen_if_its_condition_holds(choose):
    """With its reasons; a move without a condition is none of ours."""
    assert choose(("a", HOT, {}), ("b", MILD, {}), ("c", None, {})) == [("a", 1)]


def test_of_two_that_exclude_each_other_the_earlier_is_taken(choose):
    """Whichever says so; one that was not chosen excludes nothing."""
    assert choose(("a", HOT, {"excludes": ("b",)}), ("b", HOT, {})) == [("a", 1)]
    assert choose(("a", HOT, {}), ("b", HOT, {"excludes": ("a",)})) == [("a", 1)]
    assert choose(("a", MILD, {"excludes": ("b",)}), ("b", HOT, {})) == [("b", 1)]


def test_some_moves_need_a_very_large_company(choose):
    """They are chosen only when the company is said to be one."""
    assert choose(("a", HOT, {"needs_large": True})) == []
    assert choose(("a", HOT, {"needs_large": True}), very_large=True) == [("a", 1)]
