"""What the planner says will be shown is what the release shows, and its joinings do what they promise."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.privacy.planner import (
    COARSE,
    DETAIL,
    SHARES,
    answers_at,
    joined,
    joinings,
    outlook,
    outlooks,
)
from tests.assessment.factories import questionnaire, random_rows, released

TREE = (
    ("side_a", None, "side"),
    ("north", "side_a", "side"),
    ("mill", "north", "side"),
    ("yard", "north", "side"),
    ("south", "side_a", "side"),
    ("export", "side_a", "side"),
    ("side_b", None, "side"),
    ("leadership", None, "leadership"),
)
CELLS = ("mill", "yard", "south", "export", "side_b", "leadership")
FORM = questionnaire(dimensions=2, per_dimension=2)


def plan(tree=TREE, **fields):
    groups = tuple(PlanGroup(id=name, parent=parent, role=role, label={"en": name}) for name, parent, role in tree)
    return ReportPlan(groups=groups, **fields)


@settings(deadline=None, max_examples=120)
@given(
    counts=st.fixed_dictionaries({cell: st.integers(0, 24) for cell in CELLS}),
    min_group=st.sampled_from((5, 7, 10)),
    detail_from=st.sampled_from((10, 12)),
)
def test_what_it_foretells_is_what_the_release_shows(counts, min_group, detail_from):
    """Group by group and figure by figure, for any head counts and thresholds."""
    made = plan(min_group=min_group, detail_from=detail_from)
    told = outlook(made, counts)
    release = released(FORM, random_rows(FORM, counts, missing=0), plan=made)
    for group in release.groups:
        figures = told.figures[group.id]
        assert (group.tier, group.responded or 0) == (told.tiers[group.id], told.answers[group.id] if figures else 0)
        assert ("score" in figures) == (group.mean is not None)
        assert ("dimensions" in figures) == any(each.mean is not None for each in group.dimensions.values())
        assert ("items" in figures) == any(each.mean is not None for each in group.items.values())
        assert ("counts" in figures) == any(each.counts is not None for each in group.items.values())
        assert ("spread" in figures) == (group.sd is not None)
        assert ("levels" in figures) == (group.level_counts is not None)
    sides = [release.by_id[side] for side in ("side_a", "side_b")]
    assert ("level" in told.joints) == ("gap" in told.joints) == all(side.mean is not None for side in sides)
    assert ("pairs" in told.joints) == (release.gap is not None)
    assert ("reliability" in told.joints) == (release.reliability is not None)


def test_comments_are_foretold_by_the_rule_that_keeps_them():
    """A side with ten answers has comments; a part of nine has not, and neither has a plan that asks for more."""
    counts = {"side_b": 10, "south": 9, "mill": 9}
    assert "comments" in outlook(plan(), counts).figures["side_b"]
    assert "comments" not in outlook(plan(), counts).figures["south"]
    assert "comments" not in outlook(plan(min_comments=11), counts).figures["side_b"]


def test_shares_round_down():
    """Four of ten people at 40 per cent, and four of eleven as well."""
    assert answers_at({"a": 10, "b": 11, "c": 12}, 40) == {"a": 4, "b": 4, "c": 4}
    assert [each.answers["side_b"] for each in outlooks(plan(), {"side_b": 14})] == [5, 8, 11]
    assert SHARES == (40, 60, 80)


def test_a_marketing_of_three_shows_nothing_and_cannot_be_joined():
    """Neither the side nor anything of both sides survives, whoever answers; no joining is offered for a side."""
    counts = {"mill": 30, "side_b": 3}
    for each in outlooks(plan(), counts, (40, 60, 80, 100)):
        assert each.figures["side_b"] == ()
        assert each.joints in ((), ("reliability",))
    assert all(each.parent != "side_b" for each in joinings(plan(), counts, 60))


def test_the_example_of_the_design_is_mended_by_one_joining():
    """South (11) gives Export (5) away, so both are withheld; joined they are shown, and North stays."""
    tree = tuple(each for each in TREE if each[0] not in {"mill", "yard"})
    counts = {"north": 14, "south": 11, "export": 5, "side_b": 14, "leadership": 7}
    before = outlook(plan(tree), answers_at(counts, 60))
    assert before.by_subtraction("south", 5)
    (found,) = joinings(plan(tree), counts, 60)
    assert (found.parent, found.blocks) == ("side_a", (("north",), ("south", "export")))
    assert (found.people_before, found.people_after, found.leaves_parts_out) == (14, 30, False)


def test_parts_that_no_joining_saves_are_left_out():
    """Two parts of four are shown together only as their parent."""
    tree = (("side_a", None, "side"), ("a", "side_a", "side"), ("b", "side_a", "side"), ("side_b", None, "side"))
    (found,) = joinings(plan(tree), {"a": 5, "b": 5, "side_b": 20}, 60)
    assert found.leaves_parts_out
    assert outlook(*_at_60(plan(tree), {"a": 5, "b": 5, "side_b": 20}, found)).figures["side_a"] == COARSE


def _at_60(made, counts, found):
    after, people = joined(made, counts, found)
    return after, answers_at(people, 60)


@pytest.mark.parametrize("seed", range(40))
def test_a_joining_keeps_everybody_and_shows_more_of_them(seed):
    """Nobody is lost in it, and the people promised are those whose part is then shown."""
    rng = random.Random(seed)
    counts = {cell: rng.randint(1, 14) for cell in CELLS}
    for found in joinings(plan(), counts, 60):
        after, people = joined(plan(), counts, found)
        assert sum(people.values()) == sum(counts.values())
        then = outlook(after, answers_at(people, 60))
        told = [found.parent] if found.leaves_parts_out else [block[0] for block in found.blocks]
        assert sum(people[part] for part in told if then.tiers[part] != "withheld") == found.people_after
        assert found.people_after > found.people_before


def test_many_parts_are_joined_without_trying_every_way():
    """Of ten parts the withheld ones are joined, the others stay as they are."""
    tree = (("side_a", None, "side"), *((f"p{n}", "side_a", "side") for n in range(10)), ("side_b", None, "side"))
    counts = {f"p{n}": 20 for n in range(7)} | {f"p{n}": 4 for n in range(7, 10)} | {"side_b": 20}
    (found,) = joinings(plan(tree), counts, 60)
    assert ("p7", "p8", "p9") in found.blocks
    assert found.people_after == 152
    assert outlook(plan(tree), answers_at(counts, 60)).figures["p0"] == (*DETAIL, "comments")
