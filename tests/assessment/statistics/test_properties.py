"""What holds for any answers: order, merging, swapping, missing data, edges."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.statistics.comparison import cliffs_delta, combined, satterthwaite_df, welch_interval
from assessment.statistics.distribution import Distribution
from assessment.statistics.intervals import (
    Estimate,
    mean_estimate,
    nonresponse_bounds,
    remaining_variance,
    sampling_fraction,
)
from assessment.statistics.levels import level_counts, level_index, level_probabilities
from assessment.statistics.moments import Moments, pooled_covariance
from assessment.statistics.proportions import wilson_interval
from assessment.statistics.ranks import brunner_munzel
from assessment.statistics.reliability import alpha_from_covariance, alpha_within_groups
from assessment.statistics.scoring import (
    dimension_distribution,
    has_answered,
    item_distribution,
    min_answered_of_dimension,
    respondent_scores,
    reverse_keyed,
    score_distribution,
)
from assessment.statistics.spread import smoothed_spread
from tests.assessment.statistics.cases import sample

STARTS = (20.0, 40.0, 60.0, 80.0)
matrices = st.integers(0, 12).flatmap(
    lambda n: st.lists(st.lists(st.integers(0, 5), min_size=4, max_size=4), min_size=n, max_size=n).map(
        lambda rows: np.array(rows, dtype=np.int64).reshape(len(rows), 4)
    )
)
samples = st.lists(st.integers(20, 100), min_size=1, max_size=15)


def alpha_of(*groups):
    """Alpha of some groups' answers."""
    return alpha_within_groups([Moments.of(group) for group in groups]).alpha


def test_reverse_keying_turns_ratings_and_leaves_gaps():
    """An answer x becomes A + 1 - x in reversed items only; no rating stays none."""
    answers = np.array([[1, 1, 0], [5, 4, 3]], dtype=np.int64)
    assert reverse_keyed(answers, [5, 5, 5], [False, True, True]).tolist() == [[1, 5, 0], [5, 2, 3]]


def test_proration_takes_the_mean_of_what_is_answered():
    """Four of five answered with sum 14 give 5 * 14/4 = 17.5; three of five are too few when four are needed."""
    keyed = np.array([[4, 4, 3, 3, 0], [5, 5, 5, 0, 0], [1, 1, 1, 1, 1]], dtype=np.int64)
    scores = score_distribution(keyed, min_answered=4)
    assert scores.cells == ((Fraction(5), 1), (Fraction(35, 2), 1))
    assert np.array_equal(respondent_scores(keyed, min_answered=4), [17.5, np.nan, 5.0], equal_nan=True)


def test_nothing_answered_is_no_response():
    """A row without a rating is not a respondent and never scored, even if no answer were required."""
    keyed = np.zeros((1, 3), dtype=np.int64)
    assert not has_answered(keyed).any()
    assert score_distribution(keyed, min_answered=0).n == 0


def test_a_dimension_of_four_tolerates_one_missing_answer():
    """(3-1)/4 of 100 for answers 3, 3, 3 and a gap; two gaps are too many."""
    keyed = np.array([[3, 3, 3, 0], [3, 3, 0, 0]], dtype=np.int64)
    assert dimension_distribution(keyed, [5, 5, 5, 5]).cells == ((Fraction(50), 1),)
    assert [min_answered_of_dimension(items) for items in (1, 2, 4, 5, 6, 10)] == [1, 1, 3, 4, 5, 8]


def test_a_dimension_rescales_each_item_by_its_own_scale():
    """The top of a 5-point item and the bottom of a 3-point item average to 50."""
    assert dimension_distribution(np.array([[5, 1]], dtype=np.int64), [5, 3]).cells == ((Fraction(50), 1),)


@settings(deadline=None)
@given(matrices, st.randoms(use_true_random=False))
def test_row_order_is_irrelevant(keyed, rng):
    """Scores, dimensions and items come out the same however the rows stand."""
    order = list(range(len(keyed)))
    rng.shuffle(order)
    shuffled = keyed[order]
    assert score_distribution(keyed, min_answered=3) == score_distribution(shuffled, min_answered=3)
    assert dimension_distribution(keyed, [5] * 4) == dimension_distribution(shuffled, [5] * 4)


@settings(deadline=None)
@given(matrices, matrices)
def test_merging_two_parts_equals_counting_the_whole(first, second):
    """Distributions add up."""
    whole = np.concatenate([first, second])
    parts = [score_distribution(part, min_answered=3) for part in (first, second)]
    assert Distribution.merged(parts) == score_distribution(whole, min_answered=3)


@settings(deadline=None)
@given(matrices)
def test_counts_equal_the_raw_answers(keyed):
    """Mean and spread of an item from its distribution are those of the raw column."""
    column = keyed[:, 0]
    raw = column[column > 0]
    found = item_distribution(column)
    assert found.n == len(raw)
    if len(raw):
        assert float(found.mean) == pytest.approx(raw.mean())
    if len(raw) > 1:
        assert found.sd == pytest.approx(raw.std(ddof=1))


@settings(deadline=None)
@given(st.floats(20, 100), st.floats(0, 30), st.floats(1, 200))
def test_level_probabilities_sum_to_one(mean, se, df):
    """Whatever the error, the levels share all of the probability."""
    chances = level_probabilities(Estimate(mean, se, df), STARTS)
    assert sum(chances) == pytest.approx(1.0, abs=1e-9)
    assert all(0 <= chance <= 1 for chance in chances)


@pytest.mark.parametrize(("score", "level"), [(20, 0), (39.6, 0), (40, 1), (59.999999, 1), (80, 3), (100, 3), (19, 0)])
def test_bands_are_half_open_on_the_unrounded_score(score, level):
    """39.6 is below 40; an edge belongs to the band that it opens."""
    assert level_index(score, STARTS) == level


def test_levels_are_counted_on_exact_scores():
    """A prorated score just below an edge is not lifted over it by binary fractions."""
    scores = Distribution.from_counts(
        {Fraction(40): 2, Fraction(400, 11) + Fraction(1, 10**30): 1, Fraction(40) - Fraction(1, 10**30): 1}
    )
    assert level_counts(scores, STARTS) == (2, 2, 0, 0)


def test_one_answer_has_no_interval_and_no_spread_is_not_certainty():
    """A single answer gives nothing; unanimous answers borrow the prior's spread."""
    assert mean_estimate(50.0, None, 1, prior_sd=11.0) is None
    unanimous = mean_estimate(50.0, 0.0, 6, prior_sd=11.0)
    assert unanimous.df == 9
    assert unanimous.se == pytest.approx(math.sqrt(4 * 121 / 9 / 6))


def test_an_unpublished_spread_is_the_priors():
    """At the coarse tier only the prior is known: s0 with n-1+nu0 degrees of freedom."""
    assert smoothed_spread(None, 7, prior_sd=11.0) == (11.0, 10.0)


def test_a_census_leaves_the_noise_of_answering():
    """1-f is 0 at a census, 1-f*alpha is not; a wrong or unknown roster corrects nothing."""
    assert remaining_variance(1.0, census=True) == 0
    assert remaining_variance(1.0, 0.8) == pytest.approx(0.2)
    assert remaining_variance(1.0, -0.4) == 1
    assert remaining_variance(1.0, None) == 1
    assert [sampling_fraction(12, invited) for invited in (24, 10, None, 0)] == [0.5, 0.0, 0.0, 0.0]


def test_intervals_are_clipped_to_the_scale():
    """An interval never promises a score that nobody can have."""
    assert Estimate(98.0, 3.0, 5.0).interval((20.0, 100.0))[1] == 100.0


def test_bounds_hold_whatever_the_others_would_have_said():
    """12 of 20 at 60: (720 + 8*20)/20 = 44 and (720 + 8*100)/20 = 76; unknown or exceeded rosters have none."""
    assert nonresponse_bounds(60.0, 12, 20, (20.0, 100.0)) == pytest.approx((44.0, 76.0))
    assert nonresponse_bounds(60.0, 12, None, (20.0, 100.0)) is None
    assert nonresponse_bounds(60.0, 12, 11, (20.0, 100.0)) is None


@settings(deadline=None)
@given(samples, samples)
def test_swapping_the_groups_flips_delta_and_the_interval(first, second):
    """Cliff's delta and Welch's interval are antisymmetric."""
    one, other = cliffs_delta(sample(first), sample(second)), cliffs_delta(sample(second), sample(first))
    assert one.delta == pytest.approx(-other.delta)
    if one.ci95 is not None:
        assert one.ci95 == pytest.approx((-other.ci95[1], -other.ci95[0]))
        assert -1 <= one.ci95[0] <= one.delta <= one.ci95[1] <= 1
    a, b = Estimate(50.0, 2.0, 7.0), Estimate(61.0, 3.0, 11.0)
    assert welch_interval(a, b) == pytest.approx(tuple(-end for end in reversed(welch_interval(b, a))))


@settings(deadline=None)
@given(samples, samples)
def test_brunner_munzel_is_finite_or_absent(first, second):
    """Complete separation and equal constants give no p instead of infinity."""
    found = brunner_munzel(sample(first), sample(second))
    if found is not None:
        assert 0 <= found.p <= 1
        assert math.isfinite(found.statistic)


def test_no_answers_give_no_delta():
    """An empty side has nothing to compare."""
    assert cliffs_delta(sample([]), sample([30])) is None


def test_satterthwaite_of_two_certainties():
    """Two errors of 0 keep finite degrees of freedom."""
    assert satterthwaite_df((0.0, 0.0), (4.0, 9.0)) == 4.0
    assert combined(Estimate(1.0, 0.0, 4.0), Estimate(2.0, 0.0, 9.0), (0.5, 0.5)).se == 0.0


@settings(deadline=None)
@given(st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_holds_the_share(case):
    """The interval contains the observed share and stays within 0 to 1."""
    count, n = case
    low, high = wilson_interval(count, n)
    assert 0 <= low <= count / n <= high <= 1


def test_wilson_refuses_what_is_no_share():
    """A count beyond n is a mistake of the caller."""
    with pytest.raises(ValueError, match="6 of 5"):
        wilson_interval(6, 5)


def test_pairwise_covariance_without_gaps_is_numpys():
    """With complete answers and one group the pooled covariance is the usual one."""
    answers = np.random.default_rng(1).integers(1, 6, size=(12, 4)).astype(float)
    assert pooled_covariance([Moments.of(answers)]) == pytest.approx(np.cov(answers, rowvar=False))


def test_a_gap_between_groups_does_not_inflate_alpha():
    """Shifting one group leaves alpha as it is."""
    rng = np.random.default_rng(2)
    first, second = rng.integers(1, 4, size=(15, 4)).astype(float), rng.integers(1, 4, size=(15, 4)).astype(float)
    assert alpha_of(first, second) == pytest.approx(alpha_of(first, second + 2))


def test_alpha_of_answers_that_do_not_vary_is_unknown():
    """Total variance 0, one item, or nobody: no alpha."""
    assert alpha_of(np.full((12, 4), 3.0)) is None
    assert alpha_from_covariance(np.array([[1.0]])) is None
    assert alpha_within_groups([]).alpha is None
    assert alpha_of(np.full((3, 2), np.nan)) is None
