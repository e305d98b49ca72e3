"""What holds for any answers of permutation, change, benchmark and paths; missing data and edges of each."""

import itertools
import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.statistics.benchmark import james_stein, place_among, portfolio, shrunken
from assessment.statistics.change import change_of, standardised
from assessment.statistics.comparison import delta_size, hedges_g
from assessment.statistics.intervals import Estimate, mean_estimate, remaining_variance
from assessment.statistics.moments import pooled_covariance
from assessment.statistics.multiple import false_discovery_rates, selected_confidence
from assessment.statistics.path import Candidate, cheapest_rises
from assessment.statistics.permutation import all_tables, exact_sum_tail, permuted_brunner_munzel, tables_of
from assessment.statistics.posterior import mean_posterior, share_prior
from assessment.statistics.ranks import brunner_munzel, mann_whitney
from tests.assessment.statistics.cases import counted, moments, sample

five = st.lists(st.integers(0, 6), min_size=5, max_size=5)


@settings(deadline=None)
@given(five, five)
def test_permuted_p_is_a_probability_and_symmetric(first, second):
    """Swapping the groups changes nothing; below two in a group, or all alike, there is none."""
    one, other = permuted_brunner_munzel(counted(first), counted(second)), permuted_brunner_munzel(counted(second), counted(first))
    alike = sum(a + b > 0 for a, b in zip(first, second, strict=True)) < 2
    assert (one is None) == (min(sum(first), sum(second)) < 2 or alike)
    if one is not None:
        assert 0 < one.p <= 1
        assert one.p == pytest.approx(other.p, abs=1e-9 if one.method == "exact" else 0.03)


def test_complete_separation_is_the_rarest_deal():
    """Four below four: two of seventy ways."""
    assert permuted_brunner_munzel(counted([4, 0, 0, 0, 0]), counted([0, 0, 0, 4, 0])).p == pytest.approx(2 / 70)
    assert brunner_munzel(counted([4, 0, 0, 0, 0]), counted([0, 0, 0, 4, 0])) is None


def test_sampled_and_exact_deals_agree():
    """Nine against fifteen distinct values are sampled; the exact sum test is close for what is close to it."""
    first, second = list(range(1, 18, 2)), list(range(4, 34, 2))
    found = permuted_brunner_munzel(sample(first), sample(second))
    assert found.method == "sampled"
    assert found.p == pytest.approx(exact_sum_tail(ranked(first, second), ranked(second, first)).two_sided, abs=0.02)


def ranked(own, others):
    """Doubled mid-ranks of some values among all."""
    pool = own + others
    return [sum(value < each for value in pool) * 2 + sum(value == each for value in pool) + 1 for each in own]


def test_tables_are_all_and_each_once():
    """Dealing three of a histogram of 2, 1, 2."""
    tables = all_tables(np.array([2, 1, 2]), 3)
    assert len(tables) == tables_of([2, 1, 2], 3) == len({tuple(table) for table in tables.tolist()})
    assert (tables.sum(axis=1) == 3).all()


@settings(deadline=None)
@given(five, five)
def test_mann_whitney_counts_pairs(first, second):
    """The two U add up to the number of pairs; an empty group has none; all alike has no p."""
    one, other = mann_whitney(counted(first), counted(second)), mann_whitney(counted(second), counted(first))
    if not sum(first) or not sum(second):
        assert one is None
        return
    assert one.u + other.u == sum(first) * sum(second)
    assert one.p == (None if other.p is None else pytest.approx(other.p))


def test_missing_p_values_are_not_counted():
    """None and NaN stay None and leave the others as if they had not been there."""
    assert false_discovery_rates([0.01, None, 0.04, math.nan]) == pytest.approx((0.02, None, 0.04, None))
    assert false_discovery_rates([None]) == (None,)


def test_intervals_of_the_selected_are_wider():
    """Two of ten selected at .05: 99 %."""
    assert selected_confidence(2, 10) == pytest.approx(0.99)
    assert selected_confidence(10, 10) == pytest.approx(0.95)
    with pytest.raises(ValueError, match="0 of 10"):
        selected_confidence(0, 10)


def test_no_spread_no_standardised_difference():
    """Two constants, or one person, have no g; words of delta follow its size."""
    assert hedges_g((1, 2), (0, 0), (5, 5)) is None
    assert hedges_g((1, 2), (1, 1), (1, 5)) is None
    assert [delta_size(delta) for delta in (0.1, -0.2, 0.4, -0.9)] == ["negligible", "small", "medium", "large"]


@settings(deadline=None)
@given(st.floats(20, 100), st.floats(20, 100), st.floats(0.1, 15), st.floats(0.1, 15))
def test_a_change_is_seen_from_its_smallest_size_on(before, after, first, second):
    """Words and interval agree, and swapping the waves turns the sign."""
    one, other = Estimate(before, first, 12.0), Estimate(after, second, 20.0)
    found = change_of(one, other)
    assert (found.words == "cannot_tell") == (abs(found.points) <= found.smallest)
    assert change_of(other, one).points == pytest.approx(-found.points)


def test_two_censuses_keep_the_noise_of_answering():
    """s²(1-alpha)/n each: 100*.2/25 twice is 1.6, and its root 1.265."""
    waves = [mean_estimate(mean, 10.0, 25, remaining=remaining_variance(1.0, 0.8), prior_sd=11.0) for mean in (50.0, 54.0)]
    found = change_of(*waves)
    assert found.points == 4
    assert found.smallest == pytest.approx(2.0106 * math.sqrt(1.6), abs=1e-3)
    assert found.words == "rose"


def test_a_change_of_make_up_is_no_change_of_mind():
    """North 40 and South 60 in both waves; only who answers differs, and the standardised change is 0."""
    north, south = Estimate(40.0, 1.0, 10.0), Estimate(60.0, 1.0, 10.0)
    earlier, later = standardised([north, south], [30, 10]), standardised([north, south], [30, 10])
    assert (earlier.mean, change_of(earlier, later).points) == (45.0, 0.0)
    with pytest.raises(ValueError, match="a stratum"):
        standardised([], [])


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(20, 100), st.floats(0.5, 40)), min_size=2, max_size=12))
def test_clients_are_pulled_towards_each_other(clients):
    """Each stands between its own figure and the mean; tau² is never negative; thirds sum to one."""
    estimates, variances = [estimate for estimate, _ in clients], [variance for _, variance in clients]
    found = portfolio(estimates, variances)
    assert found.tau2 >= 0
    for estimate, variance in clients:
        own = shrunken(estimate, variance, found)
        assert min(estimate, found.mean) - 1e-6 <= own.mean <= max(estimate, found.mean) + 1e-6
        place = place_among(estimate, variance, found, 12)
        assert place.percentile is None
        assert place.thirds is None or sum(place.thirds) == pytest.approx(1)


def test_a_benchmark_says_no_more_than_its_clients_allow():
    """One client is none, nine have no place, twenty a percentile with its interval; equal clients have none at all."""
    assert portfolio([50.0], [1.0]) is None
    with pytest.raises(ValueError, match="variance above 0"):
        portfolio([50.0, 60.0], [1.0, 0.0])
    spread = portfolio([40.0 + step for step in range(20)], [1.0] * 20)
    assert place_among(59.0, 1.0, spread, 9).thirds is None
    top = place_among(59.0, 1.0, spread, 20)
    assert 0.9 < top.percentile < 1
    assert top.percentile_ci95[0] < top.percentile < top.percentile_ci95[1]
    equal = portfolio([50.0] * 20, [1.0] * 20)
    assert (equal.tau2, place_among(50.0, 1.0, equal, 20).percentile) == (0.0, None)
    with pytest.raises(ValueError, match="fewer than four"):
        james_stein([1.0, 2.0, 3.0], 1.0)
    assert james_stein([1.0] * 4, 1.0)[1] == 0.0


def test_priors_that_cannot_be():
    """No share of .5 spreads by .6; certainty keeps its estimate."""
    with pytest.raises(ValueError, match="no share"):
        share_prior(0.5, 0.6)
    assert mean_posterior(50.0, 5.0, 38.0, 0.0).mean == pytest.approx(38.0)


def cheapest_by_trying(candidates, target):
    """Effort and number of candidates of the best way, by trying all."""
    rooms = [range(round(one.most * 10) + 1) for one in candidates]
    ways = [way for way in itertools.product(*rooms) if sum(way) >= target]
    costs = [(sum(u * one.effort for u, one in zip(way, candidates, strict=True)), sum(u > 0 for u in way)) for way in ways]
    return min(costs, default=None)


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.tuples(st.integers(10, 50), st.integers(1, 5), st.integers(0, 5)), min_size=1, max_size=4),
    st.integers(0, 14),
)
def test_no_way_is_cheaper_than_the_path(given_candidates, target):
    """Trying every way finds none with less effort, nor an equally cheap one with fewer statements."""
    candidates = [Candidate(mean / 10, effort, most / 10) for mean, effort, most in given_candidates]
    rises, best = cheapest_rises(candidates, target / 10), cheapest_by_trying(candidates, target)
    assert (rises is None) == (best is None)
    if rises is not None:
        assert sum(rises) >= target / 10 - 1e-9
        assert all(rise <= one.most + 1e-9 for rise, one in zip(rises, candidates, strict=True))
        effort = sum(rise * 10 * one.effort for rise, one in zip(rises, candidates, strict=True))
        assert (effort, sum(rise > 0 for rise in rises)) == (pytest.approx(best[0]), best[1])


def test_of_equal_paths_the_lowest_statement_is_raised():
    """Same effort, same room: the one at 1.8 rather than the one at 2.6; nothing needed is nothing raised."""
    candidates = [Candidate(2.6, 2, 1.0), Candidate(1.8, 2, 1.0)]
    assert cheapest_rises(candidates, 0.7) == (0.0, 0.7)
    assert cheapest_rises(candidates, 0.0) == (0.0, 0.0)
    assert cheapest_rises(candidates, 2.1) is None
    assert cheapest_rises([], 0.1) is None


@settings(deadline=None)
@given(st.lists(st.integers(1, 5), min_size=1, max_size=30), st.randoms(use_true_random=False))
def test_distribution_comparisons_ignore_the_order(values, rng):
    """Shuffled answers give the same exact distribution."""
    shuffled = values[:]
    rng.shuffle(shuffled)
    assert sample(values) == sample(shuffled)
    assert sample(values).mean == Fraction(sum(values), len(values))


def test_pairs_never_answered_together_have_no_covariance():
    """Two items that nobody answered both of."""
    assert pooled_covariance([moments([[1, None], [None, 2], [3, None]])]) is None
