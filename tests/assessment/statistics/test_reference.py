"""The published cases of tests/reference/statistics.json that concern what is built."""

import json
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from assessment.statistics.comparison import cliffs_delta, welch_interval
from assessment.statistics.distribution import Distribution
from assessment.statistics.intervals import Estimate, mean_estimate
from assessment.statistics.proportions import wilson_interval
from assessment.statistics.ranks import brunner_munzel
from assessment.statistics.reliability import alpha_within_groups, feldt_interval

CASES = {case["id"]: case for case in json.loads((Path(__file__).parents[2] / "reference" / "statistics.json").read_text())}
ANYWHERE = (-1e9, 1e9)


def given(case):
    """A case's input, expected values and absolute tolerance."""
    return CASES[case]["input"], CASES[case]["expected"], CASES[case]["tol"]


def sample(values):
    """Distribution of plain values."""
    return Distribution.merged(Distribution(((Fraction(value), 1),)) for value in values)


def test_p01_alpha_and_feldt_interval_of_complete_answers():
    """Alpha and its interval agree with pingouin and R psych."""
    data, expected, tol = given("P01")
    result = alpha_within_groups([np.array(data["X"], dtype=float)])
    assert result.alpha == pytest.approx(expected["alpha"], abs=tol)
    assert result.ci95 == pytest.approx(expected["feldt95"], abs=tol)


def test_p02_alpha_is_pairwise_and_its_interval_counts_complete_rows():
    """With missing answers alpha is pairwise, and n for the interval is what listwise deletion leaves."""
    data, expected, tol = given("P02")
    answers = np.array(data["X"], dtype=float)
    result = alpha_within_groups([answers])
    assert result.alpha == pytest.approx(expected["alpha_pairwise"], abs=tol)
    assert result.n == expected["n_listwise"]
    listwise = alpha_within_groups([answers[~np.isnan(answers).any(axis=1)]])
    assert listwise.alpha == pytest.approx(expected["alpha_listwise"], abs=tol)
    assert listwise.ci95 == pytest.approx(expected["feldt95_listwise"], abs=tol)


def test_p03_feldt_interval():
    """The Feldt interval agrees with statpsych."""
    data, expected, tol = given("P03")
    assert feldt_interval(data["alpha"], items=data["k"], n=data["n"]) == pytest.approx(expected["ci"], abs=tol)


@pytest.mark.parametrize("form", ["raw", "counts"])
def test_p16_brunner_munzel_from_rows_and_from_counts(form):
    """The statistic, its degrees of freedom and p agree with SciPy and lawstat."""
    data, expected, tol = given("P16")
    if form == "raw":
        first, second = sample(data["x"]), sample(data["y"])
    else:
        first, second = (
            Distribution.from_counts({Fraction(option): count for option, count in enumerate(data[f"counts_{side}"], 1)})
            for side in "xy"
        )
    result = brunner_munzel(first, second)
    assert result.statistic == pytest.approx(expected["W"], abs=tol)
    assert result.df == pytest.approx(expected["df"], abs=tol)
    assert result.p == pytest.approx(expected["p"], abs=tol)
    assert result.stochastic_superiority == pytest.approx(expected["phat"], abs=tol)


def test_p17_cliffs_delta_with_its_asymmetric_interval():
    """Delta and the Feng-Cliff interval agree with effsize."""
    data, expected, tol = given("P17")
    result = cliffs_delta(sample(data["x"]), sample(data["y"]))
    assert result.delta == pytest.approx(expected["delta"], abs=tol)
    assert result.ci95 == pytest.approx(expected["ci95_t_unbiased"], abs=tol)


def test_p19_welch_interval():
    """The Welch interval agrees with statpsych."""
    data, expected, _ = given("P19")
    first, second = (mean_estimate(mean, sd, n, prior_sd=1.0) for mean, sd, n in zip(data["m"], data["sd"], data["n"], strict=True))
    assert welch_interval(first, second) == pytest.approx(expected["ci95"], abs=1e-5)


def test_p22_wilson_interval():
    """The Wilson interval agrees with Newcombe's table."""
    data, expected, tol = given("P22")
    for (count, n), interval in zip(data["kn"], expected["ci95"], strict=True):
        assert wilson_interval(count, n) == pytest.approx(interval, abs=tol)


def test_p23_interval_of_a_mean():
    """The Student interval agrees with statpsych."""
    data, expected, tol = given("P23")
    assert mean_estimate(data["m"], data["sd"], data["n"], prior_sd=1.0).interval(ANYWHERE) == pytest.approx(
        expected["ci95"], abs=tol
    )


def test_p24_finite_population_correction_is_cochrans():
    """The standard error uses 1-n/N; with (N-n)/(N-1) it gives the other published value."""
    data, expected, tol = given("P24")
    n, invited = data["n"], data["N"]
    cochran = mean_estimate(data["m"], data["sd"], n, remaining=1 - n / invited, prior_sd=1.0)
    assert cochran.se == pytest.approx(expected["se_cochran"], abs=tol)
    other = mean_estimate(data["m"], data["sd"], n, remaining=(invited - n) / (invited - 1), prior_sd=1.0)
    assert other.se == pytest.approx(expected["se_Nminus1"], abs=tol)
    assert other.interval(ANYWHERE) == pytest.approx(expected["ci95_Nminus1"], abs=tol)
    assert Estimate(0.0, 0.0, 3.0).interval((-1.0, 1.0)) == (0.0, 0.0)
