"""Values that other programs gave: tests/reference/second_programs.json names the program, its version and the call."""

import numpy as np
import pytest

from assessment.statistics.agreement import SLIGHT_SKEW, spread_of, uniform_variance, within_group_agreement
from assessment.statistics.benchmark import portfolio
from assessment.statistics.comparison import cliffs_delta, combined, hedges_g, welch_interval
from assessment.statistics.factor import omega_from_covariance, one_factor
from assessment.statistics.intervals import Estimate, mean_estimate
from assessment.statistics.levels import level_probabilities
from assessment.statistics.moments import pooled_covariance
from assessment.statistics.multiple import false_discovery_rates
from assessment.statistics.permutation import exact_sum_tail, permuted_brunner_munzel
from assessment.statistics.posterior import share_difference, share_posterior
from assessment.statistics.proportions import wilson_interval
from assessment.statistics.ranks import brunner_munzel, mann_whitney
from assessment.statistics.raters import between_groups, krippendorff_alpha, two_way
from assessment.statistics.reliability import alpha_within_groups, consistency
from tests.assessment.statistics.cases import ANYWHERE, SECOND, moments, sample, second


def estimate(values):
    """The mean of some values with its error."""
    spread = sample(values)
    return mean_estimate(float(spread.mean), spread.sd, spread.n, prior_sd=1.0)


def test_alpha():
    """The interval is printed by pingouin to three decimals."""
    data, expected, tol = second("S01")
    found = alpha_within_groups([moments(data["X"])])
    assert found.alpha == pytest.approx(expected["alpha"], abs=1e-9)
    assert found.ci95 == pytest.approx(expected["ci95"], abs=tol)


@pytest.mark.parametrize(("case", "figure"), [("S02", "item_rest"), ("S03", "alpha_if_deleted")])
def test_items_of_a_scale(case, figure):
    """Item-rest correlations are SciPy's, alphas without an item pingouin's."""
    data, expected, tol = second(case)
    items = consistency([moments(data["X"])]).items
    assert [getattr(item, figure) for item in items] == pytest.approx(expected[figure], abs=tol)


def test_omega():
    """Loadings that are not exactly one factor's: the maximum likelihood solution of statsmodels."""
    data, expected, tol = second("S04")
    correlations = np.array(data["S"])
    assert one_factor(correlations) == pytest.approx(expected["loadings"], abs=tol)
    assert omega_from_covariance(correlations) == pytest.approx(expected["omega"], abs=tol)


def test_brunner_munzel():
    """SciPy's W has the other sign convention, and the same p."""
    data, expected, tol = second("S05")
    found = brunner_munzel(sample(data["x"]), sample(data["y"]))
    assert (found.statistic, found.p) == pytest.approx((expected["W"], expected["p"]), abs=tol)


def test_mann_whitney():
    """U and p with ties are SciPy's; U over all pairs is pingouin's effect size."""
    data, expected, tol = second("S06")
    found = mann_whitney(sample(data["x"]), sample(data["y"]))
    assert (found.u, found.p) == pytest.approx((expected["U1"], expected["p"]), abs=tol)
    assert found.u / (len(data["x"]) * len(data["y"])) == pytest.approx(expected["cles"])


def test_permuted_brunner_munzel():
    """All 462 ways to deal eleven answers, as SciPy's permutation_test deals them."""
    data, expected, tol = second("S07")
    found = permuted_brunner_munzel(sample(data["x"]), sample(data["y"]))
    assert (found.p, found.method) == (pytest.approx(expected["p"], abs=tol), "exact")


def test_permuted_difference_of_means():
    """Ties included."""
    data, expected, tol = second("S08")
    assert exact_sum_tail(data["x"], data["y"]).two_sided == pytest.approx(expected["p_two_sided"], abs=tol)


def test_cliffs_delta():
    """With ties."""
    data, expected, tol = second("S09")
    assert cliffs_delta(sample(data["x"]), sample(data["y"])).delta == pytest.approx(expected["delta"], abs=tol)


def test_welch():
    """Interval and degrees of freedom."""
    data, expected, tol = second("S10")
    first, other = estimate(data["x"]), estimate(data["y"])
    assert welch_interval(first, other) == pytest.approx(expected["ci95"], abs=tol)
    assert combined(first, other, (1.0, -1.0)).df == pytest.approx(expected["df"], abs=tol)


def test_hedges_g():
    """Cohen's d and Hedges' g."""
    data, expected, tol = second("S11")
    one, other = sample(data["x"]), sample(data["y"])
    found = hedges_g((float(one.mean), float(other.mean)), (one.sd, other.sd), (one.n, other.n))
    assert (found.d, found.g) == pytest.approx((expected["d"], expected["g"]), abs=tol)


def test_false_discovery_rates():
    """With ties among the p-values."""
    data, expected, tol = second("S12")
    assert false_discovery_rates(data["p"]) == pytest.approx(expected["adj"], abs=tol)


def test_wilson():
    """None, all, and some of a few."""
    data, expected, tol = second("S13")
    for (count, n), interval in zip(data["kn"], expected["ci95"], strict=True):
        assert wilson_interval(count, n) == pytest.approx(interval, abs=tol)


def test_interval_of_a_mean():
    """Student's."""
    data, expected, tol = second("S14")
    assert estimate(data["x"]).interval(ANYWHERE) == pytest.approx(expected["ci95"], abs=tol)


@pytest.mark.parametrize(("case", "method"), [("S15", "dersimonian-laird"), ("S16", "reml"), ("S24", "reml")])
def test_portfolio(case, method):
    """Variance between clients, their mean and its error."""
    data, expected, tol = second(case)
    found = portfolio(data["y"], data["v"], method=method)
    assert found.method == method
    weights = 1 / (np.array(data["v"]) + found.tau2)
    scatter = weights @ (np.array(data["y"]) - found.mean) ** 2 / (len(weights) - 1)
    figures = {"tau2": found.tau2, "mu": found.mean, "se": found.se, "Q": found.q, "se_knapp_hartung": found.se * np.sqrt(scatter)}
    assert {name: figures[name] for name in expected} == pytest.approx(expected, abs=tol)


def test_intraclass_correlation():
    """All six of Shrout & Fleiss's kinds."""
    data, expected, tol = second("S17")
    one, two = between_groups([sample(row) for row in data["X"]]), two_way(np.array(data["X"], dtype=float))
    found = {
        "ICC(1,1)": one.single,
        "ICC(1,k)": one.mean,
        "ICC(A,1)": two.agreement,
        "ICC(A,k)": two.agreement_of_mean,
        "ICC(C,1)": two.consistency,
        "ICC(C,k)": two.consistency_of_mean,
    }
    assert found == pytest.approx(expected, abs=tol)


def test_krippendorff_alpha():
    """Every level of measurement, with gaps."""
    data, expected, tol = second("S18")
    ratings = np.array(data["ratings"], dtype=float)
    assert {level: krippendorff_alpha(ratings, level) for level in expected} == pytest.approx(expected, abs=tol)


def test_posteriors_of_shares():
    """Beta and Dirichlet."""
    data, expected, tol = second("S19")
    found = share_posterior(*data["beta"])
    assert (found.mean, found.sd) == pytest.approx((expected["mean"], expected["sd"]), abs=tol)
    assert found.ci95 == pytest.approx(expected["ci95"], abs=tol)
    data, expected, tol = second("S20")
    difference = share_difference(data["people"], 0, 1)
    assert (difference.mean, difference.sd) == pytest.approx((expected["mean"], expected["sd"]), abs=tol)


def test_level_probabilities():
    """Differences of SciPy's t distribution at the edges."""
    data, expected, tol = second("S21")
    found = level_probabilities(Estimate(data["mean"], data["se"], data["df"]), data["starts"])
    assert found == pytest.approx(expected["probabilities"], abs=tol)


def test_spread_and_agreement():
    """Variance, mean deviation and r_wg of one item."""
    data, expected, tol = second("S22")
    spread = spread_of(data["counts"])
    assert (spread.variance, spread.ad) == pytest.approx((expected["variance"], expected["ad"]), abs=tol)
    assert within_group_agreement(spread.variance, uniform_variance(5)) == pytest.approx(expected["rwg"], abs=tol)
    assert SLIGHT_SKEW[5] == pytest.approx(expected["slight"], abs=tol)


def test_pairwise_covariance():
    """Missing answers are left out pair by pair, as by pandas."""
    data, expected, tol = second("S23")
    assert pooled_covariance([moments(data["X"])]) == pytest.approx(np.array(expected["S"]), abs=tol)


def test_every_value_says_where_it_is_from():
    """Program, version and call stand beside each."""
    assert all(case["program"] and case["call"] and case["tol"] > 0 for case in SECOND.values())
