"""The published cases of tests/reference/published_further.json."""

import math
from fractions import Fraction

import numpy as np
import pytest

from assessment.statistics.association import outcome_correlations
from assessment.statistics.bootstrap import ideal_error
from assessment.statistics.change import standardised
from assessment.statistics.intervals import Estimate, nonresponse_bounds
from assessment.statistics.levels import level_probabilities
from assessment.statistics.permutation import permuted_brunner_munzel
from assessment.statistics.reliability import consistency
from assessment.statistics.scoring import dimension_distribution, reverse_keyed, score_distribution
from assessment.statistics.spread import smoothed_spread
from tests.assessment.statistics.cases import keyed, moments, published, sample


def test_f01_items_of_a_scale():
    """Alpha, item-rest correlations and alphas without an item of the attitude data, as psych prints them."""
    data, expected, tol = published("F01")
    found = consistency([moments(data["X"])])
    assert found.alpha.alpha == pytest.approx(expected["alpha"], abs=tol)
    for figure in ("item_rest", "alpha_if_deleted"):
        assert [getattr(item, figure) for item in found.items] == pytest.approx(expected[figure], abs=tol)


def test_f02_a_dimension_with_a_gap():
    """The patient who left one of four questions blank."""
    data, expected, tol = published("F02")
    sizes = [data["options"]] * 4
    turned = reverse_keyed(keyed([data["answers"]]), sizes, [True, False, True, False])
    assert data["reverse"] == [True, True, False, False]
    assert float(dimension_distribution(turned, sizes).mean) == pytest.approx(expected["score"], abs=tol)


def test_f03_a_prorated_sum():
    """Five of eight questions answered by 2 count as 16."""
    data, expected, tol = published("F03")
    assert float(score_distribution(keyed([data["answers"]]), min_answered=5).mean) == pytest.approx(expected["sum"], abs=tol)


def test_f04_bounds_whatever_the_others_would_have_said():
    """Of 106 men 64 were found again and 21 of these had left the street."""
    data, expected, tol = published("F04")
    found = nonresponse_bounds(data["count"] / data["n"], data["n"], data["N"], (0.0, 1.0))
    assert found == pytest.approx(expected["bounds"], abs=tol)


def test_f05_probabilities_of_the_posterior_t():
    """Bands that begin at the ends of the published interval hold 2.5, 95 and 2.5 %."""
    data, expected, tol = published("F05")
    estimate = Estimate(data["mean"], data["sd"] / math.sqrt(data["n"]), data["n"] - 1.0)
    found = level_probabilities(estimate, [0.0, *expected["central95"]])
    assert found == pytest.approx((0.025, 0.95, 0.025), abs=tol)


def test_f06_a_spread_pulled_towards_its_prior():
    """Hoff's midges: his prior of the mean is one more observation, which adds its own square to the sum."""
    data, expected, tol = published("F06")
    variance, weight = data["prior"]
    squares, n = data["ss"] + data["prior_mean_term"], data["n"] + 1
    spread, df = smoothed_spread(math.sqrt(squares / (n - 1)), n, prior_sd=math.sqrt(variance), prior_df=weight)
    assert (spread**2, df) == (pytest.approx(expected["variance"], abs=tol), expected["df"])
    assert spread**2 == pytest.approx(sum(expected["terms"]) / expected["df"])


def test_f07_the_permuted_test():
    """Every way to deal the 25 patients, as R brunnermunzel deals them."""
    data, expected, tol = published("F07")
    found = permuted_brunner_munzel(sample(data["x"]), sample(data["y"]))
    assert (found.p, found.method) == (pytest.approx(expected["p"], abs=tol), "exact")


def test_f08_direct_standardisation():
    """Rates by birth order with the mothers' ages of all; the crude rates differ more than threefold."""
    data, expected, tol = published("F08")
    for place, (counts, people) in enumerate(zip(data["counts"], data["people"], strict=True)):
        strata = [Estimate(count / born, 0.0, 1.0) for count, born in zip(counts, people, strict=True)]
        assert standardised(strata, data["standard"]).mean == pytest.approx(expected["adjusted"][place], abs=tol)
        assert standardised(strata, people).mean == pytest.approx(expected["crude"][place], abs=tol)


def test_f09_the_error_of_infinitely_many_resamples():
    """The bootstrap divides by n where the formula divides by n-1."""
    data, expected, tol = published("F09")
    mice = sample(data["x"])
    assert ideal_error(mice) == pytest.approx(expected["se"], abs=tol)
    assert mice.sd / math.sqrt(mice.n) == pytest.approx(expected["se_plain"], abs=tol)


def test_f10_correlation_with_an_outcome():
    """Overall rating as the outcome, the handling of complaints as the item."""
    data, expected, tol = published("F10")
    answers = np.array(published(data["of"])[0]["X"], dtype=float)
    assert outcome_correlations([moments(answers[:, [1, 0]])])[0] == pytest.approx(expected["r"], abs=tol)


def test_proration_is_exact():
    """A third stays a third."""
    assert score_distribution(keyed([[3, 4, None, 3]]), min_answered=3).mean == Fraction(40, 3)
