"""The closed list of certified scalars, and checks that only a full release has."""

import pytest

from assessment.privacy.answers import AnswerRow
from assessment.release import Release, canonical_json
from tests.assessment.factories import questionnaire, random_rows, released, same_answers

FORM = questionnaire()
REVERSED = questionnaire(reverse=frozenset({"i2", "i7", "i12", "i18"}))


def test_items_of_the_scale_have_two_decimals_and_stay_below_thirty_unknown():
    """Item-rest correlation and alpha without the item, for every item; nothing of them from 29 complete rows."""
    found = released(FORM, random_rows(FORM, {"side_a": 20, "side_b": 15}, missing=0)).reliability
    assert list(found.items) == [item.id for item in FORM.items]
    for item in found.items.values():
        assert round(item.item_rest, 2) == item.item_rest
        assert round(item.alpha_if_deleted, 2) == item.alpha_if_deleted
    assert found.omega is None
    assert released(FORM, random_rows(FORM, {"side_a": 15, "side_b": 14}, missing=0)).reliability is None


def test_omega_from_a_hundred_people():
    """At most 1, two decimals, and near alpha where the items are much alike."""
    found = released(FORM, random_rows(FORM, {"side_a": 60, "side_b": 45}, missing=0)).reliability
    assert found.omega == pytest.approx(found.alpha, abs=0.05)
    assert round(found.omega, 2) == found.omega


def test_a_full_release_deals_small_sides_anew():
    """Below ten people the p is a permutation's; a released one has no scalars there."""
    rows = random_rows(FORM, {"side_a": 8, "side_b": 12}, missing=0)
    full = released(FORM, rows, precision="full").gap
    assert full.permuted
    assert 0 < full.p <= 1
    assert released(FORM, rows).gap is None
    apart = same_answers(FORM, "side_a", 2, 4) + same_answers(FORM, "side_b", 4, 4)
    assert released(FORM, apart, precision="full").gap.p == pytest.approx(2 / 70)
    assert released(FORM, [*same_answers(FORM, "side_a", 2, 1), *same_answers(FORM, "side_b", 4, 9)], precision="full").gap is None


def test_checks_are_of_a_full_release_alone():
    """Who is left out and who may not have read are figures with and without somebody."""
    assert all(group.checks is None for group in released(REVERSED, random_rows(REVERSED, {"side_a": 30})).groups)


def test_half_answered_people_are_a_line_of_their_own():
    """Ten full answers of 3 are 60; five who answered twelve of twenty with 1 make it (600 + 5*20)/15."""
    some = {item.id: 1 for item in FORM.items[:12]}
    rows = same_answers(FORM, "side_a", 3, 10) + [AnswerRow("side_a", some)] * 5
    group = released(FORM, rows, precision="full").by_id["side_a"]
    assert (group.mean, group.scored, group.checks.half_answered) == (60, 10, 5)
    assert group.checks.mean_with_half == pytest.approx(700 / 15)


def test_straight_liners_are_told_of_only_in_numbers_that_protect_them():
    """Five of twenty who contradict themselves: the mean without them; four: their number alone; in a group of nine: nothing."""
    careful = random_rows(REVERSED, {"side_a": 15}, missing=0)
    five = released(REVERSED, careful + same_answers(REVERSED, "side_a", 5, 5), precision="full").by_id["side_a"].checks
    without = released(REVERSED, careful, precision="full").by_id["side_a"].mean
    assert (five.flagged, five.mean_without_flagged) == (5, pytest.approx(without))
    four = released(REVERSED, careful + same_answers(REVERSED, "side_a", 5, 4), precision="full").by_id["side_a"].checks
    assert (four.flagged, four.mean_without_flagged) == (4, None)
    few = released(REVERSED, same_answers(REVERSED, "side_a", 5, 9), precision="full").by_id["side_a"].checks
    assert (few.flagged, few.mean_without_flagged) == (0, None)
    straight = released(FORM, same_answers(FORM, "side_a", 4, 20), precision="full").by_id["side_a"].checks
    assert straight.flagged == 0


def test_a_release_from_before_keeps_its_hash():
    """A stored release without the later parts reads back and has the hash that it was stored with."""
    release = released(FORM, random_rows(FORM, {"side_a": 12, "side_b": 11}))
    text = canonical_json(release)
    assert not any(name in text for name in ('"checks"', '"permuted"', '"omega"', '"rated"'))
    assert Release.model_validate_json(text).digest == release.digest
