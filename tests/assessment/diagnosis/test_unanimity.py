"""Agreement, camps and what people cannot see, in the document."""

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.words import agreement_phrase, size_phrase
from assessment.privacy.answers import AnswerRow
from assessment.privacy.plan import PlanGroup, ReportPlan
from questionnaires.model import LANGUAGES
from tests.assessment.factories import questionnaire, random_rows, released, same_answers

FORM = questionnaire()
TURNED = questionnaire(reverse=frozenset({"i1"}))


def document(form, rows, precision="released"):
    """The diagnosis of these rows."""
    return diagnose(released(form, rows, precision=precision), form, ())


def camp_rows(form, low, high):
    """People who answer the first item with 1 or 5, everything else with 3."""
    rows = []
    for value, people in ((1, low), (5, high)):
        rows += [AnswerRow("side_a", {item.id: value if item.id == "i1" else 3 for item in form.items})] * people
    return rows


def test_two_camps_are_called_split():
    """Six at either end: no agreement, polarisation 1, and where each camp stands."""
    item = document(FORM, camp_rows(FORM, 6, 6)).items[0].groups["side_a"]
    assert (item.rwg, item.polarisation, item.split, item.words, item.beyond_chance) == (0.0, 1.0, True, "camps", False)
    assert (item.camps.low, item.camps.middle, item.camps.high) == (0.5, 0.0, 0.5)
    assert item.ad == pytest.approx(2.0)


def test_camps_of_a_reversed_item_stand_as_keyed():
    """Whoever answers 1 to a reversed item stands high."""
    item = document(TURNED, camp_rows(TURNED, 8, 4)).items[0].groups["side_a"]
    assert (item.camps.low, item.camps.high) == (pytest.approx(4 / 12), pytest.approx(8 / 12))


def test_unanimity_is_agreement_and_no_camps():
    """Twelve alike."""
    found = document(FORM, same_answers(FORM, "side_a", 4, 12))
    item = found.items[3].groups["side_a"]
    assert (item.rwg, item.ad, item.split, item.words) == (1.0, 0.0, False, "very_strong")
    assert (item.beyond_chance, item.camps) == (True, None)
    group = found.agreement["side_a"]
    assert (group.rwg_star_uniform, group.rwg_star_slight, group.ad, group.words, group.split_items) == (1, 1, 0, "very_strong", ())


def test_agreement_of_a_group_is_not_that_of_twenty_items_together():
    """One split item among twenty unanimous ones: variance 48/11 over 20 items, a twentieth of it against 2."""
    group = document(FORM, camp_rows(FORM, 6, 6)).agreement["side_a"]
    assert group.rwg_star_uniform == pytest.approx(1 - 48 / 11 / 20 / 2)
    assert group.rwg_star_slight == pytest.approx(1 - 48 / 11 / 20 / 1.34)
    assert (group.ad, group.ad_cut) == (pytest.approx(0.1), pytest.approx(5 / 6))
    assert (group.words, group.split_items) == ("strong", ("i1",))


def test_few_people_are_not_judged_and_the_coarse_tier_shows_nothing():
    """Four who hold the rows see figures but no judgement; seven of a sealed wave have a reason instead."""
    few = document(FORM, same_answers(FORM, "side_a", 3, 4), "full")
    assert (few.agreement["side_a"].words, few.items[0].groups["side_a"].split) == ("too_few", None)
    coarse = document(FORM, same_answers(FORM, "side_a", 3, 7))
    assert coarse.agreement == {}
    reasons = {entry.what: entry.code for entry in coarse.withheld}
    assert reasons["agreement.side_a"] == "coarse"
    for name in ("rwg", "ad", "polarisation", "split", "words", "beyond_chance", "dont_know_rate"):
        assert reasons[f"items.*.groups.side_a.{name}"] == "coarse"
    one = document(FORM, same_answers(FORM, "side_a", 3, 1), "full")
    assert {entry.what: entry.code for entry in one.withheld}["items.*.groups.side_a.rwg"] == "too-few"


def test_what_many_cannot_see_is_a_finding():
    """Three of twelve say "don't know" to the eighth item: a quarter, the least visible first; two of twelve are not spoken of."""
    unsure = {"i8": 3, "i9": 2}
    rows = [
        AnswerRow("side_a", {item.id: None if number < unsure.get(item.id, 0) else 3 for item in FORM.items})
        for number in range(12)
    ]
    found = document(FORM, rows)
    assert [(each.item, each.group, each.rate) for each in found.visibility] == [("i8", "side_a", 0.25)]
    assert found.visibility[0].ci95[0] < 0.25 < found.visibility[0].ci95[1]
    assert found.items[8].groups["side_a"].dont_know_rate == pytest.approx(2 / 12)
    assert document(FORM, rows[:8]).visibility == ()


def test_items_of_the_scale_and_their_quadrants():
    """From thirty complete rows each item has its part in alpha; from fifty its quadrant, cut at the medians."""
    thirty = document(FORM, random_rows(FORM, {"side_a": 20, "side_b": 15}, missing=0)).reliability
    assert len(thirty.items) == 20
    assert {item.quadrant for item in thirty.items} == {None}
    fifty = document(FORM, random_rows(FORM, {"side_a": 40, "side_b": 25}, missing=0)).reliability
    assert {item.quadrant for item in fifty.items} <= {"attend", "keep", "watch", "leave"}
    assert sum(item.quadrant in ("attend", "keep") for item in fifty.items) >= 10


def test_ten_groups_are_compared_with_each_other():
    """Ten regions at ten different scores, nobody differing within: all variance lies between them; nine say nothing."""
    regions = [PlanGroup(id=f"r{n}", parent="side_a", role="other", label={"en": f"R{n}"}) for n in range(10)]
    plan = ReportPlan(groups=(PlanGroup(id="side_a", role="side", label={"en": "A"}), *regions))
    rows = [
        AnswerRow(f"r{region}", {item.id: 2 if place < region else 3 + (person % 2) for place, item in enumerate(FORM.items)})
        for region in range(10)
        for person in range(12)
    ]
    ten, nine = (diagnose(released(FORM, some, plan=plan), FORM, ()).between_groups for some in (rows, rows[:-12]))
    assert (ten.groups, nine) == (10, None)
    assert 0 < ten.icc1 < ten.icc2 <= 1


def test_bounds_in_one_level_say_so():
    """Eleven of twelve at 60 to 61: whatever the last one would have said, Aligned."""
    rows = same_answers(FORM, "side_a", 3, 1) + same_answers(FORM, "side_a", 4, 21)
    release = released(FORM, rows, invited={"side_a": 22})
    assert diagnose(release, FORM, ()).groups["side_a"].bounds_level == "aligned"
    assert diagnose(released(FORM, rows, invited={"side_a": 40}), FORM, ()).groups["side_a"].bounds_level is None


def test_clear_gaps_among_many_have_wider_intervals():
    """One item differs, nineteen do not: its interval is the one at 1 - 1*.05/20, and no other has one."""
    rows = [
        *random_rows(FORM, {"side_b": 20}, seed=3, missing=0),
        *(AnswerRow("side_a", {**row.answers, "i4": 1}) for row in random_rows(FORM, {"side_b": 20}, seed=4, missing=0)),
    ]
    found = document(FORM, rows)
    selected = [item for item in found.items if item.gap.ci_selected is not None]
    assert [item.id for item in selected] == ["i4"]
    wide, narrow = selected[0].gap.ci_selected, selected[0].gap.ci95
    assert wide[0] < narrow[0] < narrow[1] < wide[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_reads(language):
    """Agreement and the size of a difference, in every language."""
    for words in ("too_few", "camps", "lack", "weak", "moderate", "strong", "very_strong"):
        assert agreement_phrase(language, words)
    assert len({size_phrase(language, size) for size in ("negligible", "small", "medium", "large")}) == 4
