"""Tiers, rounding and minimums of a release."""

import random

import pytest

from assessment.privacy.answers import AnswerError, AnswerRow
from assessment.privacy.plan import PlanGroup, ReportPlan, plan_from_questionnaire
from assessment.privacy.rounding import coarse_item_mean, p_value, rounded, two_decimals
from tests.assessment.factories import questionnaire, random_rows, released, same_answers

FORM = questionnaire()


def test_the_order_of_the_rows_is_irrelevant():
    """The digest of a release, full or released, does not know who came first."""
    rows = random_rows(FORM, {"side_a": 24, "side_b": 17, "leadership": 6})
    shuffled = rows[:]
    random.Random(4).shuffle(shuffled)
    for precision in ("released", "full"):
        assert released(FORM, rows, precision=precision).digest == released(FORM, shuffled, precision=precision).digest


@pytest.mark.parametrize(("people", "tier"), [(0, "withheld"), (4, "withheld"), (5, "coarse"), (9, "coarse"), (10, "detail")])
def test_the_tier_follows_the_number_of_respondents(people, tier):
    """Four are nothing, five to nine coarse, ten detailed; full shows whoever answered."""
    rows = same_answers(FORM, "side_a", 3, people)
    assert released(FORM, rows).by_id["side_a"].tier == tier
    assert released(FORM, rows, precision="full").by_id["side_a"].tier == ("detail" if people else "withheld")


def test_a_plan_may_ask_for_more():
    """With a minimum of 8, seven are withheld; details from 12 leave eleven coarse."""
    plan = plan_from_questionnaire(FORM).model_copy(update={"min_group": 8, "detail_from": 12})
    assert released(FORM, same_answers(FORM, "side_a", 3, 7), plan=plan).by_id["side_a"].tier == "withheld"
    assert released(FORM, same_answers(FORM, "side_a", 3, 11), plan=plan).by_id["side_a"].tier == "coarse"


def test_the_coarse_tier_shows_rounded_means_and_nothing_else():
    """Five answer 1 and one answers 2 throughout: score 140/6 = 23.33 -> 23, dimension 4.17 -> 5, items 1.17 -> 1.5 by the cap."""
    rows = same_answers(FORM, "side_a", 1, 5) + same_answers(FORM, "side_a", 2, 1)
    group = released(FORM, rows).by_id["side_a"]
    assert (group.responded, group.mean, group.sd, group.level_counts) == (6, 23.0, None, None)
    assert {(part.mean, part.sd, part.n) for part in group.dimensions.values()} == {(5.0, None, None)}
    assert {(item.mean, item.n, item.counts, item.dont_know) for item in group.items.values()} == {(1.5, None, None, None)}


def test_the_detail_tier_shows_counts_and_rounds_means_to_tenths():
    """Eleven answer 1 and one answers 2: score 260/12 = 21.67 -> 21.7, spread 5.77 -> 6, items 1.08 -> 1.1 with counts 11 and 1."""
    rows = same_answers(FORM, "side_a", 1, 11) + same_answers(FORM, "side_a", 2, 1)
    group = released(FORM, rows).by_id["side_a"]
    assert (group.mean, group.sd, group.level_counts) == (21.7, 6.0, {"undefined": 11, "defined": 1, "aligned": 0, "integrated": 0})
    assert group.items["i1"].mean == 1.1
    assert group.items["i1"].counts == (11, 1, 0, 0, 0)
    assert (group.dimensions["d1"].mean, group.dimensions["d1"].sd) == (2.1, 7.0)


def test_a_reversed_item_counts_as_answered_and_averages_as_keyed():
    """Answers of 1 to a reversed item stand first in its counts and at 5 in its mean."""
    form = questionnaire(reverse=frozenset({"i1"}))
    item = released(form, same_answers(form, "side_a", 1, 12)).by_id["side_a"].items["i1"]
    assert item.counts == (12, 0, 0, 0, 0)
    assert item.mean == 5.0


def test_only_dont_know_is_not_a_response():
    """A row of don't knows, or an empty one, leaves no trace."""
    silent = [AnswerRow("side_a", dict.fromkeys((item.id for item in FORM.items), None)), AnswerRow("side_a", {})]
    rows = same_answers(FORM, "side_a", 3, 10)
    assert released(FORM, rows + silent).digest == released(FORM, rows).digest


def test_an_item_that_few_answered_shows_neither_mean_nor_counts():
    """Three of twelve rated it: how many did is shown, what they said is not; in full precision everything is."""
    rows = [AnswerRow("side_a", {item.id: 4 for item in FORM.items if item.id != "i1" or index < 3}) for index in range(12)]
    item = released(FORM, rows).by_id["side_a"].items["i1"]
    assert (item.n, item.mean, item.counts, item.dont_know) == (3, None, None, 0)
    assert released(FORM, rows, precision="full").by_id["side_a"].items["i1"].mean == 4.0


def test_a_figure_of_fewer_than_ten_answers_is_rounded_however_many_responded():
    """Ten responded, seven rated i1 and were scored: half points, whole points and fives, no counts, spread or levels."""
    silent = {"i1", "i2", "i3", "i4", "i5", "i6"}
    some = [AnswerRow("side_a", {item.id: 4 for item in FORM.items if item.id not in silent})] * 3
    group = released(FORM, random_rows(FORM, {"side_a": 7}, missing=0) + some).by_id["side_a"]
    assert (group.tier, group.responded, group.scored) == ("detail", 10, 7)
    item = group.items["i1"]
    assert (item.n, item.counts) == (7, None)
    assert item.mean is not None
    assert (2 * item.mean).is_integer()
    assert group.mean is not None
    assert group.mean.is_integer()
    assert (group.sd, group.level_counts) == (None, None)
    first = group.dimensions[FORM.items_by_id["i1"].dimension]
    assert (first.n, first.sd) == (7, None)
    assert first.mean is not None
    assert first.mean % 5 == 0
    assert group.items["i20"].counts is not None


def test_a_score_that_few_people_have_is_not_shown():
    """Twelve responded, three answered enough to be scored: no mean, no spread, no levels; items remain."""
    few = [AnswerRow("side_a", {"i1": 2, "i2": 2})] * 9
    group = released(FORM, same_answers(FORM, "side_a", 4, 3) + few).by_id["side_a"]
    assert (group.responded, group.scored, group.mean, group.sd, group.level_counts) == (12, 3, None, None, None)
    assert group.items["i1"].mean == 2.5


def test_an_items_answers_obey_the_tree_rule_too():
    """All 40 people may be shown, but two of the south's answered i1: the side's i1 stays, the north's goes."""
    plan = ReportPlan(
        groups=(
            PlanGroup(id="side_a", role="side", label={"en": "A"}),
            PlanGroup(id="north", parent="side_a", role="other", label={"en": "N"}),
            PlanGroup(id="south", parent="side_a", role="other", label={"en": "S"}),
        )
    )
    north = same_answers(FORM, "north", 3, 20)
    south = [AnswerRow("south", {item.id: 3 for item in FORM.items if item.id != "i1" or index < 2}) for index in range(20)]
    release = released(FORM, north + south, plan=plan)
    assert [release.by_id[name].tier for name in ("side_a", "north", "south")] == ["detail"] * 3
    assert [release.by_id[name].items["i1"].counts is not None for name in ("side_a", "north", "south")] == [True, False, False]
    assert release.by_id["north"].items["i2"].counts is not None


def test_a_side_with_a_small_region_keeps_its_details_and_the_large_region_becomes_coarse():
    """24 and 6 of 30: exact counts of both the side and the large region would lay open the six."""
    plan = ReportPlan(
        groups=(
            PlanGroup(id="side_a", role="side", label={"en": "A"}),
            PlanGroup(id="north", parent="side_a", role="other", label={"en": "N"}),
            PlanGroup(id="south", parent="side_a", role="other", label={"en": "S"}),
        )
    )
    release = released(FORM, same_answers(FORM, "north", 3, 24) + same_answers(FORM, "south", 4, 6), plan=plan)
    assert [release.by_id[name].tier for name in ("side_a", "north", "south")] == ["detail", "coarse", "coarse"]


def test_people_may_belong_to_an_inner_node():
    """Who would be recognised in a region may choose the side itself; the side counts both."""
    plan = ReportPlan(
        groups=(
            PlanGroup(id="side_a", role="side", label={"en": "A"}),
            PlanGroup(id="north", parent="side_a", role="other", label={"en": "N"}),
        )
    )
    release = released(FORM, same_answers(FORM, "north", 3, 12) + same_answers(FORM, "side_a", 4, 10), plan=plan)
    assert [(group.id, group.responded) for group in release.groups] == [("side_a", 22), ("north", 12)]


def test_reliability_needs_thirty_and_scalars_ten_a_side():
    """Certified scalars have their own minimums and two decimals."""
    small = released(FORM, random_rows(FORM, {"side_a": 15, "side_b": 12}, missing=0))
    assert small.reliability is None
    assert small.gap is not None
    large = released(FORM, random_rows(FORM, {"side_a": 20, "side_b": 15}, missing=0))
    assert large.reliability.n == 35
    for value in (large.reliability.alpha, *large.reliability.ci95, large.gap.cliffs_delta, large.gap.p):
        assert round(value, 2) == value
    assert released(FORM, random_rows(FORM, {"side_a": 40, "side_b": 9}, missing=0)).gap is None
    assert released(FORM, random_rows(FORM, {"side_a": 6, "side_b": 6}, missing=0), precision="full").reliability.n == 12


def test_a_roster_that_is_too_small_is_remarked():
    """More answers than people invited is a warning, not an error."""
    rows = same_answers(FORM, "side_a", 3, 12)
    assert released(FORM, rows, invited={"side_a": 10}).warnings == ("roster-exceeded",)
    assert released(FORM, rows, invited={"side_a": 12}).warnings == ()


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (AnswerRow("sales", {"i1": 3}), "group 'sales'"),
        (AnswerRow("side_a", {"i99": 3}), "item 'i99'"),
        (AnswerRow("side_a", {"i1": 6}), "from 1 to 5"),
        (AnswerRow("side_a", {"i1": 0}), "from 1 to 5"),
    ],
)
def test_a_row_that_does_not_fit_is_refused(row, message):
    """Unknown groups and items and answers off the scale are errors of ours."""
    with pytest.raises(AnswerError, match=message):
        released(FORM, [row])


def test_halves_are_rounded_upwards_from_the_exact_fraction():
    """2.25 becomes 2.5 at half points; 0.05 steps do not fall to binary fractions."""
    from fractions import Fraction

    assert rounded(Fraction(9, 4), Fraction(1, 2)) == 2.5
    assert rounded(Fraction(235, 100), Fraction(1, 10)) == 2.4
    assert [coarse_item_mean(Fraction(value), 5) for value in (1, 3, 5)] == [1.5, 3.0, 4.5]
    assert (two_decimals(-0.745), two_decimals(0.0)) == (-0.75, 0.0)
    assert (p_value(0.0000001), p_value(0.041), p_value(0.04), p_value(0.0)) == (0.01, 0.05, 0.04, 0.01)
