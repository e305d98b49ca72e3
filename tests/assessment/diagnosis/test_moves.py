"""Which moves are recommended and in which order."""

import pytest

from assessment.diagnosis.document import Gap, ItemGroup, ItemResult
from assessment.diagnosis.moves import ranked_moves
from tests.assessment.factories import advice, move, questionnaire

FORM = questionnaire(dimensions=2, per_dimension=2)


def item(identifier, first, second, interval=None):
    """An item with a mean on each side."""
    groups = {
        side: ItemGroup(n=None, mean=mean, counts=None, dont_know=None)
        for side, mean in (("side_a", first), ("side_b", second))
        if mean
    }
    gap = Gap(points=first - second, ci95=interval) if first and second else None
    return ItemResult(id=identifier, dimension="d1", groups=groups, gap=gap)


def ids(*moves, items, level="defined"):
    """Ids of the recommended moves, in order."""
    return [one.id for one in ranked_moves(FORM, (advice(*moves),), items, level)]


def test_a_move_is_as_strong_as_the_formula_says():
    """Means 2 and 2: lowness .5, agreed; .6*.5 + .15 = .45; alone lifted and of medium effort: .9 * .45."""
    found = ranked_moves(FORM, (advice(move("one", "any", "i1", effort="medium")),), [item("i1", 2.0, 2.0)], "defined")
    assert found[0].strength == pytest.approx(0.405)
    assert [(one.item, one.reason) for one in found[0].evidence] == [("i1", "low"), ("i1", "agreed")]


def test_half_the_strongest_item_and_half_the_mean():
    """Lifting a second item that is fine halves the mean but not the strongest: (.45 + .225)/2."""
    found = ranked_moves(FORM, (advice(move("one", "any", "i1", "i2")),), [item("i1", 2.0, 2.0), item("i2", 4.0, 4.0)], "defined")
    assert found[0].strength == pytest.approx((0.45 + 0.225) / 2)


@pytest.mark.parametrize(
    ("first", "second", "interval", "reasons"),
    [
        (4.5, 3.5, None, ["gap"]),
        (4.0, 3.5, (0.1, 0.9), ["gap"]),
        (4.0, 3.5, (-0.1, 1.1), []),
        (2.5, 2.5, None, ["low", "agreed"]),
        (2.6, 2.4, None, ["low"]),
        (3.0, 3.0, None, []),
        (1.0, None, None, ["low"]),
        (None, None, None, []),
    ],
)
def test_evidence_is_low_means_clear_gaps_and_agreement_on_both(first, second, interval, reasons):
    """Low below 3; a gap from one point or away from zero; agreed when both are at most 2.5."""
    found = ranked_moves(FORM, (advice(move("one", "any", "i1")),), [item("i1", first, second, interval)], None)
    assert [one.reason for one in found[0].evidence] == reasons


def test_no_level_is_skipped():
    """From Defined only the step to Aligned and moves for any level are considered; from the top only the latter."""
    moves = (
        move("up", "defined-aligned", "i1"),
        move("lower", "undefined-defined", "i1"),
        move("far", "aligned-integrated", "i1"),
        move("kit", "any", "i1"),
    )
    items = [item("i1", 1.5, 1.5)]
    assert ids(*moves, items=items) == ["up", "kit"]
    assert ids(*moves, items=items, level="integrated") == ["kit"]
    assert ids(*moves, items=items, level=None) == ["kit"]


def test_moves_without_evidence_are_left_out_unless_nothing_remains():
    """A healthy pair still gets three, the cheapest first."""
    weak, fine = item("i1", 2.0, 2.0), item("i2", 4.0, 4.0)
    moves = (move("fine", "any", "i2"), move("weak", "any", "i1"))
    assert ids(*moves, items=[weak, fine]) == ["weak"]
    healthy = [move(f"m{number}", "any", "i2", effort=effort) for number, effort in enumerate(("high", "low", "medium", "low"))]
    assert ids(*healthy, items=[fine]) == ["m1", "m3", "m2"]


def test_at_most_five_and_ties_by_place():
    """Equal moves keep the order of the advice file."""
    moves = [move(f"m{number}", "any", "i1") for number in range(8)]
    assert ids(*moves, items=[item("i1", 2.0, 2.0)]) == ["m0", "m1", "m2", "m3", "m4"]


def test_advice_for_another_questionnaire_is_ignored():
    """A stray file of moves does not speak here."""
    stray = advice(move("one", "any", "i1")).model_copy(update={"questionnaire": "other"})
    assert ranked_moves(FORM, (stray,), [item("i1", 1.0, 1.0)], "defined") == ()
