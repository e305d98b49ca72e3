"""What holds for any two groups, raters and clients: swapping, shifting, leaving out; missing answers in every comparison."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assessment.statistics.agreement import chance_variance, spread_of, uniform_variance, within_group_agreement
from assessment.statistics.benchmark import james_stein, portfolio
from assessment.statistics.bootstrap import resampled_mean
from assessment.statistics.chance import chance_of_agreement, critical_agreement
from assessment.statistics.change import change_of, standardised
from assessment.statistics.comparison import cliffs_delta, hedges_g, satterthwaite_df, welch_interval
from assessment.statistics.distribution import Distribution
from assessment.statistics.intervals import Estimate, mean_estimate
from assessment.statistics.multiple import false_discovery_rates, selected_confidence
from assessment.statistics.permutation import exact_sum_tail, permuted_brunner_munzel
from assessment.statistics.polarisation import is_split, ordered_agreement
from assessment.statistics.posterior import mean_posterior, share_difference, share_posterior, share_prior
from assessment.statistics.ranks import brunner_munzel, mann_whitney
from assessment.statistics.raters import between_groups, krippendorff_alpha, two_way
from assessment.statistics.scoring import item_distribution
from tests.assessment.statistics.cases import sample

five = st.lists(st.integers(1, 5), min_size=2, max_size=25)
estimates = st.builds(Estimate, st.floats(20, 100), st.floats(0.1, 15), st.floats(1, 60))
ratings = st.lists(st.lists(st.integers(1, 5), min_size=3, max_size=3), min_size=3, max_size=12)


def estimate(answers):
    """Mean and error of some answers."""
    return mean_estimate(float(answers.mean), answers.sd, answers.n, prior_sd=1.0)


COMPARISONS = {
    "brunner-munzel": brunner_munzel,
    "permuted": permuted_brunner_munzel,
    "mann-whitney": mann_whitney,
    "cliff": cliffs_delta,
    "welch": lambda first, second: welch_interval(estimate(first), estimate(second)),
    "change": lambda first, second: change_of(estimate(first), estimate(second)),
    "hedges": lambda first, second: hedges_g((float(first.mean), float(second.mean)), (first.sd, second.sd), (first.n, second.n)),
    "intraclass": lambda first, second: between_groups([first, second]),
    "standardised": lambda first, second: standardised([estimate(first), estimate(second)], [3, 5]),
    "bootstrap": lambda first, second: (resampled_mean(first, draws=500), resampled_mean(second, draws=500)),
    "sum": lambda first, second: exact_sum_tail(plain(first), plain(second)),
}


def plain(answers):
    """The values, one by one."""
    return [int(value) for value, count in answers.cells for _ in range(count)]


@pytest.mark.parametrize("name", COMPARISONS)
def test_missing_answers_are_left_out(name):
    """People who did not answer change nothing: as if they had not been asked."""
    first, second = [3, 0, 4, 5, 2, 0, 4], [2, 1, 0, 3, 3, 2, 0, 0]
    compare = COMPARISONS[name]
    kept = [sample([answer for answer in group if answer]) for group in (first, second)]
    assert compare(*(item_distribution(np.array(group)) for group in (first, second))) == compare(*kept)


def test_missing_answers_are_no_option():
    """Counts per option hold answers only; a group without any has no agreement, no polarisation and no label."""
    counts = [0, 2, 0, 3, 1]
    answers = item_distribution(np.array([2, 0, 4, 4, 5, 0, 2, 4]))
    assert [dict(answers.cells).get(Fraction(option), 0) for option in range(1, 6)] == counts
    assert (spread_of(counts).n, spread_of([0] * 5), ordered_agreement([0] * 5), is_split([0] * 5)) == (6, None, None, None)


@settings(deadline=None)
@given(five, five)
def test_swapping_the_groups_keeps_the_test(first, second):
    """The same p, the other sign, and the other half of the pairs."""
    one, other = brunner_munzel(sample(first), sample(second)), brunner_munzel(sample(second), sample(first))
    assert (one is None) == (other is None)
    if one is not None:
        assert (one.p, one.df) == (pytest.approx(other.p, abs=1e-9), pytest.approx(other.df))
        assert one.statistic == pytest.approx(-other.statistic, abs=1e-9)
        assert one.stochastic_superiority == pytest.approx(1 - other.stochastic_superiority)


@settings(deadline=None)
@given(five, five)
def test_a_standardised_difference_has_no_unit(first, second):
    """Swapping turns its sign, stretching the scale changes nothing; g is smaller than d."""
    one, other = sample(first), sample(second)
    arguments = ((float(one.mean), float(other.mean)), (one.sd, other.sd), (one.n, other.n))
    found, turned = hedges_g(*arguments), hedges_g(*(pair[::-1] for pair in arguments))
    stretched = hedges_g(*(tuple(3 * value for value in pair) for pair in arguments[:2]), arguments[2])
    assert (found is None) == (one.sd == other.sd == 0)
    if found is not None:
        assert (found.g, found.d) == (pytest.approx(-turned.g), pytest.approx(stretched.d))
        assert abs(found.g) <= abs(found.d)
        assert found.variance > 0


@given(st.lists(st.tuples(st.floats(0.01, 100), st.floats(1, 100)), min_size=1, max_size=6))
def test_degrees_of_freedom_lie_between_the_fewest_and_all(parts):
    """Satterthwaite's never promise more than all answers together."""
    found = satterthwaite_df([variance for variance, _ in parts], [df for _, df in parts])
    assert min(df for _, df in parts) - 1e-9 <= found <= sum(df for _, df in parts) + 1e-9


@given(st.lists(st.tuples(estimates, st.integers(1, 90)), min_size=1, max_size=5))
def test_a_standardised_mean_lies_among_its_strata(strata):
    """Whoever the people are; only their shares count."""
    parts, people = [part for part, _ in strata], [count for _, count in strata]
    found = standardised(parts, people)
    assert min(part.mean for part in parts) - 1e-9 <= found.mean <= max(part.mean for part in parts) + 1e-9
    again = standardised(parts, [10 * count for count in people])
    assert (again.mean, again.se) == pytest.approx((found.mean, found.se))


@settings(deadline=None)
@given(st.lists(st.one_of(st.none(), st.floats(0, 1)), max_size=20))
def test_adjusted_p_values_keep_the_order(p_values):
    """None is lower than it was, a smaller p stays no larger, and one comparison alone is not adjusted."""
    found = false_discovery_rates(p_values)
    known = sorted((p, q) for p, q in zip(p_values, found, strict=True) if p is not None)
    assert [p is None for p in p_values] == [q is None for q in found]
    assert all(p <= q + 1e-12 and q <= 1 for p, q in known)
    assert [q for _, q in known] == sorted(q for _, q in known)
    if len(known) == 1:
        assert known[0][0] == known[0][1]


@given(st.integers(1, 40).flatmap(lambda m: st.tuples(st.integers(1, m), st.just(m))))
def test_fewer_selected_need_wider_intervals(case):
    """Between 95 % for all and nearly certain for one of many; two selected need less than one."""
    selected, compared = case
    found = selected_confidence(selected, compared)
    assert 0.95 - 1e-12 <= found < 1
    if selected < compared:
        assert selected_confidence(selected + 1, compared) < found


@settings(deadline=None)
@given(st.lists(st.integers(-20, 20), min_size=1, max_size=7), st.lists(st.integers(-20, 20), min_size=1, max_size=7))
def test_exact_tails_are_shares_of_all_ways(first, second):
    """Shifting or swapping changes nothing, and the observed way is always counted."""
    found, swapped = exact_sum_tail(first, second), exact_sum_tail(second, first)
    shifted = exact_sum_tail([value + 7 for value in first], [value + 7 for value in second])
    assert found == shifted
    assert found.ways == math.comb(len(first) + len(second), len(first)) == swapped.ways
    assert found.two_sided == pytest.approx(swapped.two_sided)
    assert 1 / found.ways - 1e-12 <= found.one_sided <= 1


@settings(deadline=None)
@given(st.integers(2, 12), st.integers(3, 7))
def test_more_agreement_is_rarer_by_chance(n, options):
    """The probability falls as agreement rises, and the critical value is reached by no more than one in twenty."""
    chances = [chance_of_agreement(step / 10, n, options) for step in range(11)]
    assert chances == sorted(chances, reverse=True)
    critical = critical_agreement(n, options)
    assert critical is None or chance_of_agreement(critical, n, options) <= 0.05 + 1e-9


@given(st.lists(st.integers(0, 20), min_size=2, max_size=7))
def test_variance_by_chance_is_largest_at_the_ends(counts):
    """No shares spread more than half at either end; even shares give the formula."""
    assume(sum(counts))
    found = chance_variance([count / sum(counts) for count in counts])
    assert -1e-9 <= found <= ((len(counts) - 1) / 2) ** 2 + 1e-9
    assert chance_variance([1 / len(counts)] * len(counts)) == pytest.approx(uniform_variance(len(counts)))
    assert within_group_agreement(0.0, uniform_variance(len(counts))) == 1


@settings(deadline=None)
@given(st.lists(five, min_size=2, max_size=6), st.integers(1, 9))
def test_intraclass_correlation_has_no_origin(groups, step):
    """Shifting everybody changes nothing; it is at most 1, and an order of the groups does not matter."""
    found = between_groups([sample(group) for group in groups])
    shifted = between_groups([sample([answer + step for answer in group]) for group in groups[::-1]])
    assert (found is None) == (shifted is None)
    if found is not None:
        assert found.single == pytest.approx(shifted.single, abs=1e-9)
        assert found.single <= 1


@settings(deadline=None)
@given(ratings, st.integers(1, 4))
def test_raters_agree_whatever_their_unit(rows, factor):
    """Consistency ignores a rater's own level; interval alpha ignores the unit; the order of raters does not matter."""
    table = np.array(rows, dtype=float)
    assume(np.ptp(table.mean(axis=1)) > 0 and np.ptp(table) > 0)
    shifted = table + np.array([0.0, 1.0, 2.0])
    two, other = two_way(table), two_way(shifted)
    assert two is None or other is None or two.consistency_of_mean == pytest.approx(other.consistency_of_mean, abs=1e-6)
    one, other = (krippendorff_alpha(part, "interval") for part in (table.T, factor * table.T[::-1] + 3))
    assert one == pytest.approx(other, abs=1e-9)
    assert one <= 1


@given(st.floats(0.05, 0.95), st.floats(0.01, 0.15), st.integers(0, 40), st.integers(0, 40))
def test_a_prior_of_a_share_is_what_it_says(mean, sd, yes, no):
    """Without people it has that mean and spread; with people it lies between the prior and their share."""
    assume(sd**2 < 0.9 * mean * (1 - mean))
    first, second = share_prior(mean, sd)
    alone, found = share_posterior(first, second), share_posterior(first + yes, second + no)
    assert (alone.mean, alone.sd) == pytest.approx((mean, sd))
    observed = yes / (yes + no) if yes + no else mean
    assert min(mean, observed) - 1e-9 <= found.mean <= max(mean, observed) + 1e-9
    assert 0 <= found.ci95[0] <= found.ci95[1] <= 1


@given(st.lists(st.floats(0.5, 60), min_size=2, max_size=5))
def test_a_difference_of_shares_turns_its_sign(people):
    """Swapping the options swaps the probability."""
    one, other = share_difference(people, 0, 1), share_difference(people, 1, 0)
    assert (one.mean, one.sd, one.above) == pytest.approx((-other.mean, other.sd, 1 - other.above), abs=1e-9)


@given(st.floats(20, 100), st.floats(0.1, 20), st.floats(20, 100), st.floats(0.1, 20))
def test_a_posterior_is_surer_than_either(prior, prior_sd, seen, se):
    """It lies between prior and estimate and spreads less than both."""
    found = mean_posterior(prior, prior_sd, seen, se)
    assert min(prior, seen) - 1e-9 <= found.mean <= max(prior, seen) + 1e-9
    assert found.sd <= min(prior_sd, se) + 1e-9


@settings(deadline=None)
@given(st.lists(st.floats(20, 100), min_size=4, max_size=12), st.floats(0.1, 50))
def test_equal_estimates_are_pulled_to_their_mean(values, variance):
    """By one factor from 0 to 1, so that their order and their mean stay."""
    pulled, factor = james_stein(values, variance)
    assert 0 <= factor <= 1
    assert pulled.mean() == pytest.approx(np.mean(values))
    assert np.ptp(pulled) <= np.ptp(values) + 1e-9


def test_ratings_that_cancel_out_have_no_intraclass_correlation():
    """Raters who contradict each other exactly, targets that do not differ: None and no division by nothing."""
    assert two_way(np.array([[1.0, 1, 4], [1, 1, 4], [4, 4, 1]])) is None
    assert two_way(np.array([[1.0, 5.0], [5.0, 1.0]])) is None
    assert two_way(np.full((3, 3), 2.0)) is None


def test_clients_without_an_estimate_are_not_passed():
    """A withheld client is left out, and two are the fewest that can be compared."""
    known = [(50.0, 4.0), None, (61.0, 9.0), (55.0, 4.0)]
    kept = [client for client in known if client is not None]
    assert portfolio(*zip(*kept, strict=True)) is not None
    assert portfolio(*zip(*kept[:1], strict=True)) is None
    assert between_groups([Distribution(()), sample([3, 4])]) is None
