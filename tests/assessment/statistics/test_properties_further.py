"""What holds for any answers of intervals, reliability, association, resamples and priors."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assessment.statistics.association import outcome_correlations
from assessment.statistics.bootstrap import ideal_error, resampled_levels, resampled_mean
from assessment.statistics.factor import maximal_reliability, omega_from_covariance, omega_from_loadings, one_factor
from assessment.statistics.intervals import (
    Estimate,
    mean_estimate,
    nonresponse_bounds,
    remaining_variance,
    sampling_fraction,
    with_rounding,
)
from assessment.statistics.levels import level_counts, level_index, level_probabilities
from assessment.statistics.moments import Moments, pooled_covariance
from assessment.statistics.reliability import consistency, feldt_interval, lengthened
from assessment.statistics.scoring import scale_distribution
from assessment.statistics.spread import smoothed_spread
from tests.assessment.statistics.cases import keyed, moments, sample

STARTS = (20.0, 40.0, 60.0, 80.0)
SCALE = (20.0, 100.0)
scores = st.lists(st.integers(20, 100), min_size=2, max_size=40)
complete = st.integers(5, 30).flatmap(
    lambda n: st.lists(st.lists(st.integers(1, 5), min_size=4, max_size=4), min_size=n, max_size=n).map(
        lambda rows: np.array(rows, dtype=float)
    )
)
gappy = st.lists(st.lists(st.sampled_from([None, 1, 2, 3, 4, 5]), min_size=4, max_size=4), min_size=1, max_size=15)


@settings(deadline=None)
@given(gappy, st.sampled_from(["sum", "mean", "rescaled", "share"]), st.lists(st.integers(1, 4), min_size=4, max_size=4))
def test_scale_scores_stay_within_their_range_and_ignore_the_unit_of_weights(rows, method, weights):
    """Doubling every weight changes no mean and doubles a sum; nothing lies outside what the answers allow."""
    given_weights = [sample([weight]).mean for weight in weights]
    one, twice = (
        scale_distribution(
            keyed(rows), method=method, sizes=[5] * 4, weights=[factor * weight for weight in given_weights], needed=2
        )
        for factor in (1, 2)
    )
    factor = 2 if method == "sum" else 1
    assert [(value * factor, count) for value, count in one.cells] == list(twice.cells)
    assert one.n == sum(sum(answer is not None for answer in row) >= 2 for row in rows)
    low, high = {"sum": (sum(weights), 5 * sum(weights)), "mean": (1, 5), "rescaled": (0, 100), "share": (0, 100)}[method]
    assert all(low <= value <= high for value, _ in one.cells)


@settings(deadline=None)
@given(scores, st.integers(0, 60), st.floats(0, 1))
def test_an_interval_shrinks_with_everybody_who_answers(values, silent, alpha):
    """About these people it is never wider than about where they stand; a census leaves nothing to the first."""
    spread, invited = sample(values), len(values) + silent
    fraction = sampling_fraction(len(values), invited)
    census, stand = (
        mean_estimate(float(spread.mean), spread.sd, spread.n, remaining=remaining, prior_sd=11.0)
        for remaining in (remaining_variance(fraction, census=True), remaining_variance(fraction, alpha))
    )
    assert 0 <= census.se <= stand.se + 1e-12
    assert (census.se == 0) == (silent == 0)
    low, high = stand.interval(SCALE)
    assert SCALE[0] <= low <= float(spread.mean) <= high <= SCALE[1]


@given(st.floats(0.01, 15), st.floats(1, 60), st.floats(0.1, 5))
def test_a_rounded_mean_is_less_sure(se, df, step):
    """Its error grows, its degrees of freedom do not shrink, and without rounding nothing happens."""
    plain = Estimate(60.0, se, df)
    found = with_rounding(plain, step)
    assert found.se > se
    assert found.df >= df
    assert with_rounding(plain, 0) == plain


@settings(deadline=None)
@given(st.lists(st.integers(20, 100), min_size=1, max_size=6), st.lists(st.integers(20, 100), max_size=6))
def test_bounds_hold_every_completion(answered, silent):
    """Whatever those who did not answer would have said, the mean of all lies between the bounds."""
    everybody = answered + silent
    low, high = nonresponse_bounds(float(sample(answered).mean), len(answered), len(everybody), SCALE)
    assert low - 1e-9 <= sum(everybody) / len(everybody) <= high + 1e-9


@settings(deadline=None)
@given(st.floats(0, 40), st.integers(1, 500), st.floats(1, 30))
def test_a_smoothed_spread_lies_between_what_is_seen_and_what_was_known(sd, n, prior):
    """And it moves towards what is seen as answers come in."""
    spread, df = smoothed_spread(sd, n, prior_sd=prior)
    assert min(sd, prior) - 1e-9 <= spread <= max(sd, prior) + 1e-9
    assert abs(smoothed_spread(sd, n + 10, prior_sd=prior)[0] - sd) <= abs(spread - sd) + 1e-9
    assert df == n + 3


@settings(deadline=None)
@given(scores)
def test_levels_count_everybody_once(values):
    """As many as there are, each where its own score lies."""
    counts = level_counts(sample(values), STARTS)
    assert sum(counts) == len(values)
    assert list(counts) == [sum(level_index(value, STARTS) == level for value in values) for level in range(4)]


@settings(deadline=None)
@given(st.floats(-0.5, 0.99), st.integers(2, 40), st.integers(3, 400))
def test_the_feldt_interval_holds_alpha_and_narrows(alpha, items, n):
    """With ten times as many people it lies within."""
    low, high = feldt_interval(alpha, items=items, n=n)
    inner = feldt_interval(alpha, items=items, n=10 * n)
    assert low < inner[0] < inner[1] < high <= 1
    assert low < alpha < high


@settings(deadline=None)
@given(complete)
def test_items_of_a_scale_are_what_the_rows_say(answers):
    """Item-rest correlations are those of the columns with the row sums of the others; alpha without one is that of the others."""
    found = consistency([Moments.of(answers)])
    for place, item in enumerate(found.items):
        others = np.delete(answers, place, axis=1)
        if item.item_rest is not None:
            assert item.item_rest == pytest.approx(np.corrcoef(answers[:, place], others.sum(axis=1))[0, 1], abs=1e-6)
        without = consistency([Moments.of(others)]).alpha.alpha
        assert item.alpha_if_deleted == (None if without is None else pytest.approx(without, abs=1e-6))


@settings(deadline=None)
@given(complete)
def test_covariance_of_complete_answers_is_the_usual_one(answers):
    """Entry by entry."""
    assert pooled_covariance([Moments.of(answers)]) == pytest.approx(np.cov(answers, rowvar=False), abs=1e-9)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.floats(0.35, 0.9), min_size=3, max_size=6), st.lists(st.floats(0.5, 20), min_size=6, max_size=6))
def test_omega_finds_the_factor_that_is_there(loadings, units):
    """From the matrix that one factor implies it gives back the loadings, whatever the items' units; H is no smaller than omega."""
    loads, scale = np.array(loadings), np.array(units[: len(loadings)])
    correlations = np.outer(loads, loads) + np.diag(1 - loads**2)
    assert one_factor(correlations) == pytest.approx(loads, abs=2e-3)
    assert omega_from_covariance(correlations) == pytest.approx(omega_from_loadings(loadings), abs=2e-3)
    rescaled = one_factor(correlations * np.outer(scale, scale))
    assert rescaled / scale == pytest.approx(loads, abs=2e-3)
    assert maximal_reliability(loadings) >= omega_from_loadings(loadings) - 1e-12


@given(st.floats(0.01, 0.99), st.floats(0.1, 20))
def test_a_scale_made_longer_and_shorter_again(reliability, factor):
    """The formula undoes itself."""
    assert lengthened(lengthened(reliability, factor), 1 / factor) == pytest.approx(reliability)


def test_omega_of_answers_with_gaps():
    """Pairwise covariances, from a hundred complete rows on."""
    rng = np.random.default_rng(6)
    answers = rng.normal(size=(400, 1)) + rng.normal(size=(400, 4))
    answers[rng.random(answers.shape) < 0.1] = np.nan
    found = consistency([Moments.of(answers)])
    assert 100 <= found.alpha.n < 400
    assert found.omega == pytest.approx(4 / 5, abs=0.05)


@settings(deadline=None)
@given(complete)
def test_correlation_with_an_outcome_is_that_of_the_columns(answers):
    """The last column is the outcome; within -1 and 1, none where something does not vary."""
    found = outcome_correlations([Moments.of(answers)])
    assert len(found) == 3
    for place, r in enumerate(found):
        varies = np.ptp(answers[:, place]) > 0 and np.ptp(answers[:, -1]) > 0
        assert (r is not None) == varies
        if varies:
            assert r == pytest.approx(np.corrcoef(answers[:, place], answers[:, -1])[0, 1], abs=1e-9)


@settings(deadline=None)
@given(gappy, gappy)
def test_correlation_with_an_outcome_is_finite_or_absent(first, second):
    """Any answers, any gaps, two groups."""
    for r in outcome_correlations([moments(first), moments(second)]):
        assert r is None or -1 <= r <= 1


def test_a_gap_between_groups_is_no_connection():
    """Shifting one group's answers and outcome leaves the correlation as it is; nobody has none."""
    answers = np.random.default_rng(8).integers(1, 4, size=(40, 3)).astype(float)
    plain, shifted = ([Moments.of(answers[:20]), Moments.of(answers[20:] + step)] for step in (0, 2))
    assert outcome_correlations(shifted) == pytest.approx(outcome_correlations(plain))
    assert outcome_correlations([]) == ()
    assert outcome_correlations([moments([[1, None, 2], [None, 2, 3]])]) == (None, None)


@settings(deadline=None, max_examples=20)
@given(scores)
def test_resamples_stay_within_the_answers(values):
    """Means lie between the ends, their spread is the ideal one, levels share everything, and the seed is fixed."""
    answers = sample(values)
    found, levels = resampled_mean(answers, draws=4_000), resampled_levels(answers, STARTS, draws=4_000)
    assert min(values) <= found.ci95[0] <= found.ci95[1] <= max(values)
    assert found.se == pytest.approx(ideal_error(answers), rel=0.06, abs=1e-9)
    assert sum(levels) == pytest.approx(1)
    assert found == resampled_mean(answers, draws=4_000)


def test_resamples_of_hardly_anybody():
    """One answer, or none, cannot be resampled."""
    for values in ([], [50]):
        assert (resampled_mean(sample(values)), resampled_levels(sample(values), STARTS)) == (None, None)
        assert ideal_error(sample(values)) is None


def test_resamples_and_closed_form_agree_where_answers_are_many():
    """Six hundred answers: interval and levels differ by no more than chance; six answers: the bootstrap is the surer."""
    values = np.random.default_rng(12).normal(58.5, 11.0, size=600).clip(20, 100).round().astype(int).tolist()
    many, few = sample(values), sample([45, 52, 56, 58, 64, 71])
    for answers, tolerance in ((many, 0.02), (few, 1.0)):
        closed = mean_estimate(float(answers.mean), *smoothed(answers), prior_sd=11.0)
        levels = resampled_levels(answers, STARTS), level_probabilities(closed, STARTS)
        assert all(abs(one - other) <= tolerance for one, other in zip(*levels, strict=True))
        if answers is few:
            assert max(levels[0]) > max(levels[1])
    interval, plain = resampled_mean(many), mean_estimate(float(many.mean), many.sd, many.n, prior_sd=11.0)
    assert interval.ci95 == pytest.approx(plain.interval(SCALE), abs=0.1)


def smoothed(answers):
    """Smoothed spread and number of some answers."""
    return smoothed_spread(answers.sd, answers.n, prior_sd=11.0)[0], answers.n


@given(st.integers(2, 9))
def test_ideal_error_is_the_spread_of_all_resamples(seed):
    """Of three answers all 27 can be drawn."""
    values = np.random.default_rng(seed).integers(20, 100, size=3).tolist()
    means = [sum(drawn) / 3 for drawn in itertools.product(values, repeat=3)]
    assume(len(set(values)) > 1)
    assert ideal_error(sample(values)) == pytest.approx(math.sqrt(float(np.var(means))))
