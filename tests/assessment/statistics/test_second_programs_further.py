"""More values that other programs gave; R is named with its version, packages of R with that of their source."""

import math

import numpy as np
import pytest

from assessment.statistics.agreement import (
    inflated_agreement,
    relative_agreement,
    spread_of,
    uniform_variance,
    within_group_agreement,
)
from assessment.statistics.association import outcome_correlations
from assessment.statistics.benchmark import Portfolio, james_stein, place_among, shrunken
from assessment.statistics.bootstrap import resampled_mean
from assessment.statistics.careless import longest_runs, variation_within
from assessment.statistics.chance import chance_of_agreement, critical_agreement
from assessment.statistics.change import change_of, standardised
from assessment.statistics.comparison import cliffs_delta, weighted_sum
from assessment.statistics.factor import maximal_reliability, omega_from_covariance, omega_from_loadings, one_factor
from assessment.statistics.intervals import (
    Estimate,
    mean_estimate,
    nonresponse_bounds,
    remaining_variance,
    sampling_fraction,
    with_rounding,
)
from assessment.statistics.levels import level_counts
from assessment.statistics.polarisation import consensus, ordered_agreement, polarisation
from assessment.statistics.raters import between_groups
from assessment.statistics.reliability import feldt_interval, lengthened
from assessment.statistics.scoring import dimension_distribution, respondent_scores, scale_distribution
from assessment.statistics.spread import smoothed_spread
from tests.assessment.statistics.cases import counted, keyed, moments, sample, second


def estimate(values):
    """The mean of some values with its error."""
    spread = sample(values)
    return mean_estimate(float(spread.mean), spread.sd, spread.n, prior_sd=1.0)


def columns(rows):
    """Counts per option of each item; missing answers are left out."""
    return [[column.count(option) for option in range(1, 6)] for column in zip(*rows, strict=True)]


def test_prorated_sums():
    """Pandas means of what is answered, times the items; too few answers have none."""
    data, expected, tol = second("S25")
    found = respondent_scores(keyed(data["X"]), min_answered=data["needed"])
    assert [None if math.isnan(value) else value for value in found] == pytest.approx(expected["scores"], abs=tol)


def test_dimension_of_items_with_different_scales():
    """Row by row, so that each person's score is compared."""
    data, expected, tol = second("S26")
    found = [dimension_distribution(keyed([row]), data["sizes"]).mean for row in data["X"]]
    assert [None if value is None else float(value) for value in found] == pytest.approx(expected["scores"], abs=tol)


@pytest.mark.parametrize("method", ["mean", "sum", "rescaled", "share"])
def test_scale_scores(method):
    """Weighted, with gaps, by every method."""
    data, expected, tol = second("S27")
    for row, score in zip(data["X"], expected[method], strict=True):
        found = scale_distribution(
            keyed([row]),
            method=method,
            sizes=data["sizes"],
            weights=[sample([weight]).mean for weight in data["weights"]],
            needed=data["needed"],
            at_least=data["at_least"] if method == "share" else None,
        )
        assert float(found.mean) == pytest.approx(score, abs=tol)


def test_bounds():
    """The three who did not answer, all at one end or all at the other."""
    data, expected, tol = second("S28")
    mean = float(sample(data["x"]).mean)
    assert nonresponse_bounds(mean, len(data["x"]), data["N"], tuple(data["scale"])) == pytest.approx(expected["bounds"], abs=tol)


def test_finite_population_correction():
    """Six of fifteen: a survey package's linearised error; with a reliability of 1 both corrections are the same."""
    data, expected, tol = second("S29")
    spread, fraction = sample(data["x"]), sampling_fraction(len(data["x"]), data["N"])
    for remaining in (remaining_variance(fraction, census=True), remaining_variance(fraction, 1.0)):
        found = mean_estimate(float(spread.mean), spread.sd, spread.n, remaining=remaining, prior_sd=1.0)
        assert (found.mean, found.se) == pytest.approx((expected["mean"], expected["se"]), abs=tol)


def test_error_of_rounding():
    """A uniform error of one step."""
    data, expected, tol = second("S51")
    found = with_rounding(Estimate(50.0, data["se"], data["df"]), data["step"])
    assert found.se == pytest.approx(expected["se"], abs=tol)


def test_smoothed_spread():
    """A conjugate update of a variance whose mean is known has one degree of freedom for each of n-1 squares."""
    data, expected, tol = second("S30")
    spread, df = smoothed_spread(data["sd"], data["n"], prior_sd=data["prior_sd"])
    assert (spread**2, df) == (pytest.approx(expected["variance"], abs=tol), expected["df"])


def test_level_counts():
    """Half-open bands, as cut makes them."""
    data, expected, _ = second("S31")
    assert list(level_counts(sample(data["scores"]), data["starts"])) == expected["counts"]


def test_feldt_interval():
    """Twelve decimals of what pingouin prints to three."""
    data, expected, tol = second("S32")
    assert feldt_interval(data["alpha"], items=data["k"], n=data["n"]) == pytest.approx(expected["ci95"], abs=tol)


def test_agreement_of_items_with_a_gap():
    """One person left an item out and counts in the others."""
    data, expected, tol = second("S33")
    found = [within_group_agreement(spread_of(counts).variance, uniform_variance(5)) for counts in columns(data["X"])]
    assert found == pytest.approx(expected["rwg"], abs=tol)


def test_agreement_of_a_scale():
    """Mean deviation, r_wg(J), r*_wg and a_wg of six people and four items."""
    data, expected, tol = second("S34")
    spreads = [spread_of(counts) for counts in columns(data["X"])]
    variance = sum(spread.variance for spread in spreads) / len(spreads)
    assert sum(spread.ad for spread in spreads) / len(spreads) == pytest.approx(expected["ad"], abs=tol)
    assert inflated_agreement(variance, uniform_variance(5), len(spreads)) == pytest.approx(expected["rwgj"], abs=tol)
    assert within_group_agreement(variance, uniform_variance(5)) == pytest.approx(expected["rwg_star"], abs=tol)
    assert [relative_agreement(spread, 5) for spread in spreads] == pytest.approx(expected["awg"], abs=tol)


def test_agreement_by_chance():
    """All 330 outcomes of seven answers."""
    data, expected, tol = second("S35")
    found = critical_agreement(data["n"], data["A"])
    assert found == pytest.approx(expected["critical"], abs=tol)
    assert chance_of_agreement(found, data["n"], data["A"]) == pytest.approx(expected["p"], abs=tol)


def test_polarisation():
    """Several layers, empty options, seven options."""
    data, expected, tol = second("S36")
    assert [ordered_agreement(counts) for counts in data["counts"]] == pytest.approx(expected["A"], abs=tol)
    assert polarisation(data["counts"][0]) == pytest.approx((1 - expected["A"][0]) / 2, abs=tol)
    data, expected, tol = second("S37")
    assert consensus(data["counts"]) == pytest.approx(expected["consensus"], abs=tol)


def test_variance_between_groups_of_unequal_size():
    """Mean squares between and within; an empty group changes nothing."""
    data, expected, tol = second("S38")
    found = between_groups([sample(values) for values in [*data["X"], []]])
    assert found.f == pytest.approx(expected["f"], abs=tol)
    assert found.mean == pytest.approx((expected["msb"] - expected["msw"]) / expected["msb"], abs=tol)


def test_cliffs_delta_with_its_interval():
    """With ties."""
    data, expected, tol = second("S39")
    found = cliffs_delta(sample(data["x"]), sample(data["y"]))
    assert (found.delta, *found.ci95) == pytest.approx((expected["delta"], *expected["ci95"]), abs=tol)


def test_change_between_waves():
    """Two samples of different size; the smallest change that would have been seen is half the interval."""
    data, expected, tol = second("S40")
    earlier, later = estimate(data["earlier"]), estimate(data["later"])
    found = change_of(earlier, later)
    assert found.ci95 == pytest.approx(expected["ci95"], abs=tol)
    assert found.smallest == pytest.approx((expected["ci95"][1] - expected["ci95"][0]) / 2, abs=tol)
    assert weighted_sum((later, earlier), (1.0, -1.0)).df == pytest.approx(expected["df"], abs=tol)
    assert found.words == "rose"


def test_standardised_mean():
    """A stratified mean with its error."""
    data, expected, tol = second("S41")
    found = standardised([estimate(values) for values in data["strata"]], data["people"])
    assert (found.mean, found.se) == pytest.approx((expected["mean"], expected["se"]), abs=tol)


def test_careless_answers():
    """Runs and variation within a person."""
    data, expected, tol = second("S42")
    answers = np.array(data["X"])
    assert longest_runs(answers).tolist() == expected["longstring"]
    assert variation_within(answers) == pytest.approx(expected["irv"], abs=tol)


def test_a_client_among_others():
    """Shrunken estimate, thirds and percentile."""
    data, expected, tol = second("S43")
    among = Portfolio(data["mu"], 1.0, data["tau"] ** 2, 40.0, "reml")
    found = shrunken(data["y"], data["v"], among)
    assert (found.mean, found.sd) == pytest.approx((expected["mean"], expected["sd"]), abs=tol)
    data, expected, tol = second("S44")
    place = place_among(data["y"], data["v"], among, data["clients"])
    assert place.thirds == pytest.approx(expected["thirds"], abs=tol)
    assert place.percentile == pytest.approx(expected["percentile"], abs=tol)
    assert place.percentile_ci95 == pytest.approx(expected["ci95"], abs=tol)


def test_james_stein():
    """Six estimates of equal variance."""
    data, expected, tol = second("S45")
    pulled, factor = james_stein(data["y"], data["v"])
    assert factor == pytest.approx(expected["c"], abs=tol)
    assert pulled == pytest.approx(expected["pulled"], abs=tol)


def test_reliabilities_of_one_factor():
    """Omega and coefficient H of R's maximum likelihood factor."""
    data, expected, tol = second("S46")
    correlations = np.array(data["S"])
    loadings = one_factor(correlations).tolist()
    assert maximal_reliability(loadings) == pytest.approx(expected["H"], abs=tol)
    data, expected, tol = second("S49")
    assert omega_from_covariance(np.array(data["S"])) == pytest.approx(expected["omega"], abs=tol)
    assert omega_from_loadings(loadings) == pytest.approx(expected["omega"], abs=tol)


def test_bootstrap():
    """Percentile interval of the mean and the spread of resamples."""
    data, expected, tol = second("S47")
    found = resampled_mean(counted(data["counts"]))
    assert found.ci95 == pytest.approx(expected["ci95"], abs=tol)
    assert found.se == pytest.approx(expected["se"], abs=0.003)


def test_correlation_with_an_outcome():
    """Eight people, one item, one outcome."""
    data, expected, tol = second("S48")
    rows = list(zip(data["x"], data["y"], strict=True))
    assert outcome_correlations([moments(rows)]) == pytest.approx((expected["r"],), abs=tol)


def test_spearman_brown():
    """The reliability of three raters' mean follows from that of one."""
    data, expected, tol = second("S50")
    assert lengthened(data["single"], data["k"]) == pytest.approx(expected["mean"], abs=tol)
