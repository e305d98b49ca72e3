"""The published cases of tests/reference/statistics.json: agreement, factors, shares, benchmark, careless answers."""

import numpy as np
import pytest

from assessment.statistics.agreement import (
    chance_variance,
    inflated_agreement,
    relative_agreement,
    spread_of,
    uniform_variance,
    within_group_agreement,
)
from assessment.statistics.benchmark import james_stein, portfolio, shrunken
from assessment.statistics.careless import runs_of
from assessment.statistics.chance import chance_of_agreement, critical_agreement
from assessment.statistics.factor import maximal_reliability, omega_from_covariance, omega_from_loadings, one_factor
from assessment.statistics.polarisation import consensus, dispersion, ordered_agreement, polarisation
from assessment.statistics.posterior import mean_posterior, share_difference, share_posterior, share_prior
from assessment.statistics.raters import between_groups, krippendorff_alpha, two_way
from assessment.statistics.reliability import alpha_from_covariance, alpha_within_groups
from tests.assessment.statistics.cases import moments, published, sample


@pytest.mark.parametrize("case", ["P04", "P05"])
def test_intraclass_correlation(case):
    """One-way and two-way ICCs agree with Shrout & Fleiss and with pingouin."""
    data, expected, tol = published(case)
    one, two = between_groups([sample(row) for row in data["X"]]), two_way(np.array(data["X"], dtype=float))
    found = {
        "icc1": one.single,
        "icc1k": one.mean,
        "F_oneway": one.f,
        "iccA1": two.agreement,
        "iccAk": two.agreement_of_mean,
        "iccC1": two.consistency,
        "iccCk": two.consistency_of_mean,
        "alpha_columns_as_items": alpha_within_groups([moments(data["X"])]).alpha,
    }
    assert {name: found[name] for name in expected} == pytest.approx(expected, abs=tol)


@pytest.mark.parametrize("case", ["P06", "P08"])
def test_omega_of_one_factor(case):
    """Three items in closed form, four by maximum likelihood."""
    data, expected, tol = published(case)
    covariance = np.array(data["S"], dtype=float)
    assert omega_from_covariance(covariance) == pytest.approx(expected["omega"], abs=tol)
    assert alpha_from_covariance(covariance) == pytest.approx(expected["alpha"], abs=tol)
    if "H" in expected:
        standardised = one_factor(covariance) / np.sqrt(np.diag(covariance))
        assert maximal_reliability(standardised.tolist()) == pytest.approx(expected["H"], abs=tol)


def test_p07_omega_of_standardised_loadings():
    """As jamovi prints it."""
    data, expected, tol = published("P07")
    assert omega_from_loadings(data["loadings"]) == pytest.approx(expected["omega"], abs=tol)


def test_p10_variances_of_chance_answers():
    """Uniform and skewed chance agree with LeBreton & Senter's table."""
    data, expected, tol = published("P10")
    assert uniform_variance(data["A"]) == pytest.approx(expected["uniform"], abs=tol)
    for shape in ("slight", "moderate", "heavy", "triangular", "normal"):
        assert chance_variance(data[shape]) == pytest.approx(expected[shape], abs=tol)


def test_p11_exact_critical_agreement():
    """Ten people and five options: .53, reached by chance with .0445."""
    data, expected, tol = published("P11")
    found = critical_agreement(data["n"], data["A"], data["alpha"])
    assert found == pytest.approx(expected["critical"], abs=1e-6)
    assert found == pytest.approx(expected["critical_published"], abs=tol)
    assert chance_of_agreement(found, data["n"], data["A"]) == pytest.approx(expected["p_at_critical"], abs=1e-7)


@pytest.mark.parametrize(("n", "critical"), [(5, 0.85), (6, 0.717), (8, 0.607), (10, 0.528), (15, 0.395), (20, 0.337)])
def test_critical_values_of_one_five_point_item(n, critical):
    """The exact 5 % values that the method quotes."""
    assert critical_agreement(n, 5) == pytest.approx(critical, abs=5e-4)


@pytest.mark.parametrize("group", ["B2", "C1"])
def test_p12_agreement_within_groups(group):
    """r_wg(J), r*_wg, AD and a_wg agree with R multilevel's formulas."""
    data, expected, tol = published("P12")
    columns = list(zip(*data["groups"][group], strict=True))
    spreads = [spread_of([column.count(option) for option in range(1, 6)]) for column in columns]
    wanted = expected[group]
    variance = sum(spread.variance for spread in spreads) / len(spreads)
    found = {
        "mean_item_var": variance,
        "rwgj_uniform": inflated_agreement(variance, uniform_variance(5), len(spreads)),
        "rwgj_slight": inflated_agreement(variance, 1.34, len(spreads)),
        "rwg_star_lindell": within_group_agreement(variance, uniform_variance(5)),
        "ad_mean": sum(spread.ad for spread in spreads) / len(spreads),
    }
    items = [relative_agreement(spread, 5) for spread in spreads]
    assert [value is None for value in items] == [value is None for value in wanted["awg_items"]]
    for one, other in zip(items, wanted.pop("awg_items"), strict=True):
        assert one == (other if other is None else pytest.approx(other, abs=tol))
    assert {name: found[name] for name in wanted} == pytest.approx(wanted, abs=tol)


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval", "ratio"])
def test_p13_krippendorff_alpha(level):
    """Four raters with gaps, as Krippendorff computes it."""
    data, expected, tol = published("P13")
    ratings = np.array(data["ratings"], dtype=float)
    assert krippendorff_alpha(ratings, level) == pytest.approx(expected[level], abs=tol)


def test_p14_polarisation():
    """Van der Eijk's A, polarisation, consensus and Leik's dispersion agree with R agrmt."""
    data, expected, tol = published("P14")
    counts = data["counts"]
    found = [ordered_agreement(counts), polarisation(counts), consensus(counts), dispersion(counts)]
    assert found == pytest.approx([expected[name] for name in ("vdE_A", "polarization", "consensus", "leik")], abs=tol)


def test_p25_posteriors_of_shares():
    """Beta and Dirichlet posteriors agree with Gelman et al."""
    data, expected, tol = published("P25")
    share = share_posterior(*data["beta"])
    assert share.mean == pytest.approx(expected["beta_mean"], abs=tol)
    assert share.ci95 == pytest.approx(expected["beta_ci95"], abs=tol)
    difference = share_difference(data["dirichlet"], 0, 1)
    assert difference.mean == pytest.approx(expected["diff_mean"], abs=tol)
    assert difference.sd == pytest.approx(expected["diff_sd"], abs=tol)
    assert difference.above >= expected["p_t1_gt_t2_min"]


def test_p26_share_with_a_prior():
    """As statpsych's example."""
    data, expected, tol = published("P26")
    yes, no = share_prior(data["prior_mean"], data["prior_sd"])
    found = share_posterior(yes + data["k"], no + data["n"] - data["k"])
    assert found.mean == pytest.approx(expected["mean"], abs=tol)
    assert found.ci95 == pytest.approx(expected["ci95"], abs=tol)


def test_p27_mean_with_a_prior():
    """As statpsych's example."""
    data, expected, tol = published("P27")
    found = mean_posterior(*data["prior"], data["est"], data["se"])
    assert (found.mean, found.sd) == pytest.approx((expected["mean"], expected["sd"]), abs=tol)
    assert found.ci95 == pytest.approx(expected["ci95"], abs=tol)


def test_p28_james_stein():
    """Batting averages agree with Efron & Morris."""
    data, expected, tol = published("P28")
    shares = [hits / data["ab"] for hits in data["hits"]]
    grand = sum(shares) / len(shares)
    pulled, factor = james_stein(shares, grand * (1 - grand) / data["ab"])
    assert (grand, factor) == pytest.approx((expected["grand"], expected["c"]), abs=tol)
    assert (pulled[0], pulled[-1]) == pytest.approx((expected["first"], expected["last"]), abs=tol)


@pytest.mark.parametrize("method", ["reml", "dersimonian-laird"])
def test_p29_eight_schools_do_not_differ(method):
    """tau² is 0, and every school stands where all do."""
    data, expected, tol = published("P29")
    found = portfolio(data["y"], [se**2 for se in data["se"]], method=method)
    assert (found.tau2, found.mean, found.se, found.q) == pytest.approx(
        (expected["tau2"], expected["mu"], expected["se"], expected["Q"]), abs=tol
    )
    assert shrunken(28.0, 225.0, found).mean == found.mean


def test_p30_longest_runs():
    """The ten rows of R careless's test data."""
    _, expected, _ = published("P30")
    rows = [[1] * (10 * run) + [step % 2 for step in range(100 - 10 * run)] for run in range(1, 10)]
    rows.append([1 - block % 2 for block in range(10) for _ in range(10)])
    answers = np.array(rows)
    assert runs_of(answers, np.ones_like(answers, dtype=bool)).tolist() == expected["longstring"]
