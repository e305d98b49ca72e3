"""What holds for any answers of reliability, agreement, camps, raters and careless answers; missing data and edges of each."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assessment.statistics.agreement import (
    agreement_words,
    deviation_cut,
    inflated_agreement,
    relative_agreement,
    spread_of,
    uniform_variance,
    within_group_agreement,
)
from assessment.statistics.careless import careless_answers, longest_runs, variation_within
from assessment.statistics.chance import chance_of_agreement, critical_agreement
from assessment.statistics.distribution import Distribution
from assessment.statistics.factor import omega_from_covariance
from assessment.statistics.moments import BATCH, Moments
from assessment.statistics.polarisation import consensus, dispersion, is_split, ordered_agreement, polarisation
from assessment.statistics.raters import between_groups, krippendorff_alpha
from assessment.statistics.reliability import consistency
from tests.assessment.statistics.cases import moments, sample

counts = st.lists(st.integers(0, 12), min_size=2, max_size=7)
ratings = st.lists(st.lists(st.sampled_from([1.0, 2.0, 3.0, 4.0, 5.0, math.nan]), min_size=4, max_size=4), min_size=0, max_size=20)


@settings(deadline=None)
@given(ratings, ratings)
def test_moments_merge_and_do_not_care_for_order(first, second):
    """Counting two parts and adding is counting the whole, in any order; every figure is a whole number."""
    parts = [np.array(rows, dtype=float).reshape(len(rows), 4) for rows in (first, second)]
    whole, joined = Moments.of(np.concatenate(parts[::-1])), Moments.merged([Moments.of(part) for part in parts])
    for name in ("both", "sums", "products"):
        assert np.array_equal(getattr(whole, name), getattr(joined, name))
    assert whole.complete == joined.complete


def test_moments_of_many_rows_are_counted_in_batches():
    """Rows beyond a batch are not forgotten; 0 is no rating."""
    keyed = np.random.default_rng(3).integers(0, 6, size=(BATCH + 100, 3)).astype(np.int16)
    found, plain = Moments.of_keyed(keyed), Moments.of(np.where(keyed > 0, keyed, np.nan))
    assert np.array_equal(found.products, plain.products)
    assert found.complete == plain.complete
    assert Moments.of_keyed(keyed[:0]).complete == 0


@settings(deadline=None)
@given(ratings)
@example([[1.0, 1.0, 1.0, 1.0], [1.0, 1.0, 1.0, math.nan], [2.0, 2.0, 2.0, 2.0]])
def test_consistency_is_finite_or_absent(rows):
    """Any answers: alpha at most 1, correlations within -1 and 1, an item that does not vary has none."""
    found = consistency([moments(rows)]) if rows else consistency([])
    assert found.alpha.alpha is None or found.alpha.alpha <= 1
    for item in found.items:
        assert item.item_rest is None or -1 <= item.item_rest <= 1
        assert item.alpha_if_deleted is None or math.isfinite(item.alpha_if_deleted)


def test_an_item_without_variance_has_no_correlation():
    """Alpha without it is that of the others."""
    answers = np.random.default_rng(4).integers(1, 6, size=(40, 4)).astype(float)
    flat = np.column_stack([answers, np.full(40, 3.0)])
    found = consistency([Moments.of(flat)])
    assert found.items[4].item_rest is None
    assert found.items[4].alpha_if_deleted == pytest.approx(consistency([Moments.of(answers)]).alpha.alpha)


def test_two_items_have_no_alpha_without_one():
    """One item is no scale."""
    found = consistency([moments([[1, 2], [2, 2], [4, 5], [3, 3]])])
    assert [item.alpha_if_deleted for item in found.items] == [None, None]


def test_omega_needs_a_hundred_people_and_no_heywood_case():
    """Below a hundred complete rows it is not given; an item that is the factor itself, or one without variance, has none."""
    rng = np.random.default_rng(5)
    common = rng.normal(size=(150, 1))
    answers = common + rng.normal(size=(150, 5))
    assert consistency([Moments.of(answers)]).omega == pytest.approx(5 / 6, abs=0.06)
    assert consistency([Moments.of(answers[:99])]).omega is None
    assert omega_from_covariance(np.array([[1.0, 0.9, 0.9], [0.9, 1.0, 0.3], [0.9, 0.3, 1.0]])) is None
    assert omega_from_covariance(np.array([[1.0, 0.5, -0.5], [0.5, 1.0, 0.5], [-0.5, 0.5, 1.0]])) is None
    assert omega_from_covariance(np.diag([1.0, 0.0, 1.0])) is None
    assert omega_from_covariance(np.ones((4, 4))) is None


@settings(deadline=None)
@given(counts)
def test_agreement_keeps_its_bounds(people):
    """Whatever the answers, r_wg and a_wg are at most 1, AD at most half the range, and unanimity gives 1 and 0."""
    spread = spread_of(people)
    assert (spread is None) == (sum(people) < 2)
    if spread is None:
        return
    agreement = within_group_agreement(spread.variance, uniform_variance(len(people)))
    assert agreement <= 1
    assert 0 <= spread.ad <= (len(people) - 1) / 2 + 1e-9
    relative = relative_agreement(spread, len(people))
    assert relative is None or -1 - 1e-9 <= relative <= 1
    if sum(count > 0 for count in people) == 1:
        assert (agreement, spread.ad) == (1, 0)


def test_words_of_agreement():
    """LeBreton & Senter's cuts; below five answers only unanimity would say anything, below 0 there are camps."""
    cases = {
        0.3: "lack",
        0.31: "weak",
        0.5: "weak",
        0.51: "moderate",
        0.7: "moderate",
        0.9: "strong",
        0.91: "very_strong",
        -0.1: "camps",
    }
    assert {value: agreement_words(value, 9) for value in cases} == cases
    assert agreement_words(1.0, 4) == "too_few"
    assert deviation_cut(5) == pytest.approx(0.833, abs=1e-3)


def test_agreement_of_a_scale_does_not_rise_with_its_items():
    """With twenty items r_wg(J) passes .70 where items agree at .104; r*_wg stays .104."""
    variance = uniform_variance(5) * (1 - 0.104)
    assert inflated_agreement(variance, 2.0, 20) == pytest.approx(0.70, abs=0.002)
    assert within_group_agreement(variance, 2.0) == pytest.approx(0.104)


@pytest.mark.parametrize("n", [2, 3, 4, 5, 6])
def test_chance_agreement_is_what_all_answers_give(n):
    """Every way in which n people can answer, one by one."""
    variances = [np.var(answers, ddof=1) for answers in itertools.product(range(1, 6), repeat=n)]
    share = np.mean([1 - variance / 2 >= 0.5 - 1e-9 for variance in variances])
    assert chance_of_agreement(0.5, n, 5) == pytest.approx(share)
    critical = critical_agreement(n, 5)
    if critical is not None:
        assert np.mean([1 - variance / 2 >= critical - 1e-9 for variance in variances]) <= 0.05


def test_critical_agreement_at_the_ends():
    """One answer has none, two can only agree by chance too often, and the normal approximation joins the exact values."""
    assert (critical_agreement(1, 5), critical_agreement(2, 5)) == (None, None)
    assert critical_agreement(31, 5) == pytest.approx(critical_agreement(30, 5), abs=0.02)


@settings(deadline=None)
@given(counts)
def test_polarisation_keeps_its_bounds_and_its_mirror(people):
    """Reversing the scale changes nothing; nobody gives None; one option is full agreement, the two ends are none."""
    found = [ordered_agreement(people), polarisation(people), consensus(people), dispersion(people)]
    if not sum(people):
        assert found == [None] * 4
        return
    assert -1 - 1e-9 <= found[0] <= 1 + 1e-9
    assert all(-1e-9 <= figure <= 1 + 1e-9 for figure in found[1:])
    turned = [ordered_agreement(people[::-1]), polarisation(people[::-1]), consensus(people[::-1]), dispersion(people[::-1])]
    assert turned == pytest.approx(found, abs=1e-9)


def test_landmarks_of_polarisation():
    """Unanimous 1, even 0, two ends -1; two against four escape the label, ten answers are needed for it."""
    assert ordered_agreement([0, 0, 7, 0, 0]) == 1
    assert ordered_agreement([3, 3, 3, 3, 3]) == 0
    assert ordered_agreement([5, 0, 0, 0, 5]) == -1
    assert (is_split([5, 0, 0, 0, 5]), is_split([4, 0, 0, 0, 5]), is_split([0, 6, 0, 6, 0])) == (True, None, False)
    assert is_split([0, 0, 0, 0, 0]) is None


def test_groups_that_do_not_differ():
    """ICC(1) of equal means is negative; one group, nobody or constants have none; empty groups are left out."""
    alike = [sample([1, 2, 3])] * 3
    assert between_groups(alike).single < 0
    assert between_groups(alike).mean is None
    assert between_groups([sample([1, 2])]) is None
    assert between_groups([sample([2, 2]), sample([2, 2])]) is None
    assert between_groups([*alike, Distribution(())]) == between_groups(alike)


def test_raters_without_pairs():
    """Units with one rating are left out; nothing left, or one value only, has no alpha."""
    assert krippendorff_alpha(np.array([[1.0, np.nan], [np.nan, 2.0]]), "interval") is None
    assert krippendorff_alpha(np.array([[2.0, 2.0], [2.0, 2.0]]), "ordinal") is None


@settings(deadline=None)
@given(st.lists(st.lists(st.integers(0, 5), min_size=6, max_size=6), max_size=15), st.integers(0, 15))
def test_careless_histograms_add_up(rows, cut):
    """Two parts counted apart are the whole; a run is what itertools groups; a gap ends it."""
    answers = np.array(rows, dtype=np.int64).reshape(len(rows), 6)
    whole = careless_answers(answers, options=5, contradicts=True)[0]
    assert (
        whole
        == careless_answers(answers[:cut], options=5, contradicts=True)[0]
        + careless_answers(answers[cut:], options=5, contradicts=True)[0]
    )
    assert whole.n == len(rows)
    for row, run in zip(rows, longest_runs(answers), strict=True):
        assert run == max((len(list(group)) for option, group in itertools.groupby(row) if option), default=0)
    for row, spread in zip(rows, variation_within(answers), strict=True):
        given_answers = [answer for answer in row if answer]
        if len(given_answers) > 1:
            assert spread == pytest.approx(np.std(given_answers, ddof=1), abs=1e-9)
        else:
            assert math.isnan(spread)


def test_straight_fours_on_a_positive_scale_are_legitimate():
    """They are flagged only where reversed items make them contradict themselves, and only on both indicators."""
    straight, mixed = [4] * 6, [1, 5, 2, 4, 3, 3]
    answers = np.array([straight, mixed, [4, 4, 4, 4, 4, 1]])
    assert careless_answers(answers, options=5, contradicts=False)[0].flagged == 0
    assert careless_answers(answers, options=5, contradicts=True)[0].flagged == 1
