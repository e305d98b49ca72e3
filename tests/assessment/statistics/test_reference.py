"""The published cases of tests/reference/statistics.json: scale, mean, comparison."""

from pathlib import Path

import numpy as np
import pytest

from assessment.statistics.comparison import cliffs_delta, combined, hedges_g, welch_interval
from assessment.statistics.intervals import Estimate, mean_estimate
from assessment.statistics.moments import Moments
from assessment.statistics.multiple import false_discovery_rates
from assessment.statistics.permutation import exact_sum_tail
from assessment.statistics.proportions import wilson_interval
from assessment.statistics.ranks import brunner_munzel, mann_whitney
from assessment.statistics.reliability import alpha_within_groups, consistency, feldt_interval, lengthened
from tests.assessment.statistics.cases import ANYWHERE, PUBLISHED, counted, moments, published, sample


def test_p01_alpha_and_feldt_interval_of_complete_answers():
    """Alpha and its interval agree with pingouin and R psych."""
    data, expected, tol = published("P01")
    result = alpha_within_groups([moments(data["X"])])
    assert result.alpha == pytest.approx(expected["alpha"], abs=tol)
    assert result.ci95 == pytest.approx(expected["feldt95"], abs=tol)
    items = consistency([moments(data["X"])]).items
    assert [item.item_rest for item in items] == pytest.approx(expected["item_rest"], abs=tol)
    assert [item.alpha_if_deleted for item in items] == pytest.approx(expected["alpha_if_deleted"], abs=tol)


def test_p02_alpha_is_pairwise_and_its_interval_counts_complete_rows():
    """With missing answers alpha is pairwise, and n for the interval is what listwise deletion leaves."""
    data, expected, tol = published("P02")
    answers = np.array(data["X"], dtype=float)
    result = alpha_within_groups([Moments.of(answers)])
    assert result.alpha == pytest.approx(expected["alpha_pairwise"], abs=tol)
    assert result.n == expected["n_listwise"]
    listwise = alpha_within_groups([Moments.of(answers[~np.isnan(answers).any(axis=1)])])
    assert listwise.alpha == pytest.approx(expected["alpha_listwise"], abs=tol)
    assert listwise.ci95 == pytest.approx(expected["feldt95_listwise"], abs=tol)


def test_p03_feldt_interval():
    """The Feldt interval agrees with statpsych."""
    data, expected, tol = published("P03")
    assert feldt_interval(data["alpha"], items=data["k"], n=data["n"]) == pytest.approx(expected["ci"], abs=tol)


@pytest.mark.parametrize("form", ["raw", "counts"])
def test_p16_brunner_munzel_from_rows_and_from_counts(form):
    """The statistic, its degrees of freedom and p agree with SciPy and lawstat."""
    data, expected, tol = published("P16")
    if form == "raw":
        first, second = sample(data["x"]), sample(data["y"])
    else:
        first, second = (counted(data[f"counts_{side}"]) for side in "xy")
    result = brunner_munzel(first, second)
    assert result.statistic == pytest.approx(expected["W"], abs=tol)
    assert result.df == pytest.approx(expected["df"], abs=tol)
    assert result.p == pytest.approx(expected["p"], abs=tol)
    assert result.p_normal == pytest.approx(expected["p_normal"], abs=tol)
    assert result.stochastic_superiority == pytest.approx(expected["phat"], abs=tol)
    assert result.ci95 == pytest.approx(expected["ci95"], abs=tol)
    ranks = mann_whitney(first, second)
    assert ranks.u == expected["mwu_U1"]
    assert ranks.p == pytest.approx(expected["mwu_p_asym"], abs=tol)


def test_p17_cliffs_delta_with_its_asymmetric_interval():
    """Delta and the Feng-Cliff interval agree with effsize."""
    data, expected, tol = published("P17")
    result = cliffs_delta(sample(data["x"]), sample(data["y"]))
    assert result.delta == pytest.approx(expected["delta"], abs=tol)
    assert result.ci95 == pytest.approx(expected["ci95_t_unbiased"], abs=tol)


def test_p19_welch_interval():
    """The Welch interval agrees with statpsych."""
    data, expected, tol = published("P19")
    first, second = (mean_estimate(mean, sd, n, prior_sd=1.0) for mean, sd, n in zip(data["m"], data["sd"], data["n"], strict=True))
    assert welch_interval(first, second) == pytest.approx(expected["ci95"], abs=1e-5)
    difference = combined(first, second, (1.0, -1.0))
    assert difference.mean / difference.se == pytest.approx(expected["t"], abs=tol)
    assert difference.df == pytest.approx(expected["df"], abs=tol)


def test_p22_wilson_interval():
    """The Wilson interval agrees with Newcombe's table."""
    data, expected, tol = published("P22")
    for (count, n), interval in zip(data["kn"], expected["ci95"], strict=True):
        assert wilson_interval(count, n) == pytest.approx(interval, abs=tol)


def test_p23_interval_of_a_mean():
    """The Student interval agrees with statpsych."""
    data, expected, tol = published("P23")
    assert mean_estimate(data["m"], data["sd"], data["n"], prior_sd=1.0).interval(ANYWHERE) == pytest.approx(
        expected["ci95"], abs=tol
    )


def test_p24_finite_population_correction_is_cochrans():
    """The standard error uses 1-n/N; with (N-n)/(N-1) it gives the other published value."""
    data, expected, tol = published("P24")
    n, invited = data["n"], data["N"]
    cochran = mean_estimate(data["m"], data["sd"], n, remaining=1 - n / invited, prior_sd=1.0)
    assert cochran.se == pytest.approx(expected["se_cochran"], abs=tol)
    other = mean_estimate(data["m"], data["sd"], n, remaining=(invited - n) / (invited - 1), prior_sd=1.0)
    assert other.se == pytest.approx(expected["se_Nminus1"], abs=tol)
    assert other.interval(ANYWHERE) == pytest.approx(expected["ci95_Nminus1"], abs=tol)
    assert Estimate(0.0, 0.0, 3.0).interval((-1.0, 1.0)) == (0.0, 0.0)


def test_p09_spearman_brown():
    """Twice the items at .6 give .75, as in statpsych."""
    data, expected, tol = published("P09")
    assert lengthened(data["rel"], data["k2"] / data["k1"]) == pytest.approx(expected["rel2"], abs=tol)


def test_p15_mann_whitney():
    """U, its exact and its asymptotic p agree with SciPy's documentation."""
    data, expected, tol = published("P15")
    found = mann_whitney(sample(data["x"]), sample(data["y"]))
    assert found.u == expected["U1"]
    assert found.p == pytest.approx(expected["p_asymptotic"], abs=tol)
    ranks = {value: rank for rank, value in enumerate(sorted(data["x"] + data["y"]), 1)}
    exact = exact_sum_tail([ranks[value] for value in data["x"]], [ranks[value] for value in data["y"]])
    assert exact.two_sided == pytest.approx(expected["p_exact"], abs=tol)


def test_p18_hedges_g():
    """d, g and its variance agree with Borenstein et al."""
    data, expected, tol = published("P18")
    found = hedges_g(tuple(data["m"]), tuple(data["sd"]), tuple(data["n"]))
    assert (found.d, found.g, found.variance) == pytest.approx((expected["d"], expected["g"], expected["v_g"]), abs=tol)
    assert found.g / found.d == pytest.approx(expected["J"], abs=tol)


@pytest.mark.parametrize("case", ["P20", "P21"])
def test_false_discovery_rates(case):
    """Adjusted p-values agree with Benjamini & Hochberg's example and with R's."""
    data, expected, tol = published(case)
    found = false_discovery_rates(data["p"])
    assert found == pytest.approx(expected["adj"], abs=tol)
    if "reject05" in expected:
        assert [int(p <= 0.05) for p in found] == expected["reject05"]


def test_p31_exact_permutation_of_a_mean_difference():
    """All 11,440 ways to deal the mice."""
    data, expected, tol = published("P31")
    assert np.mean(data["x"]) - np.mean(data["y"]) == pytest.approx(expected["diff"], abs=1e-5)
    found = exact_sum_tail(data["x"], data["y"])
    assert found.ways == expected["n_perms"]
    assert found.one_sided == pytest.approx(expected["p_one_sided_exact"], abs=tol)
    assert found.two_sided == pytest.approx(expected["p_two_sided"], abs=tol)


def test_every_published_case_has_a_test():
    """No case of the file is left out: 31 of them, each named in a test module of this folder."""
    modules = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert [case for case in PUBLISHED if f'"{case}"' not in modules] == []
