"""What is known after the answers, given what was known before them: conjugate posteriors of shares and of a mean."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from assessment.statistics.intervals import CONFIDENCE, Interval
from assessment.statistics.reference import beta_below, beta_quantile, normal_quantile


@dataclass(frozen=True)
class Posterior:
    """A mean, its standard deviation and the central 95 %."""

    mean: float
    sd: float
    ci95: Interval


def share_posterior(yes: float, no: float) -> Posterior:
    """Posterior of a share from a beta distribution: prior counts plus people, each above 0.

    Source: Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., section 2.4.
    """
    total = yes + no
    low, high = (beta_quantile(share, yes, no) for share in ((1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2))
    return Posterior(yes / total, math.sqrt(yes * no / (total**2 * (total + 1))), (low, high))


def share_prior(mean: float, sd: float) -> tuple[float, float]:
    """The beta parameters, in people for and against, whose mean and spread these are.

    Raises:
        ValueError: If no beta distribution has them.
    """
    people = mean * (1 - mean) / sd**2 - 1
    if not 0 < mean < 1 or people <= 0:
        raise ValueError(f"no share spreads by {sd} around {mean}")
    return mean * people, (1 - mean) * people


@dataclass(frozen=True)
class ShareDifference:
    """Difference of two shares of the same people: mean, standard deviation and P(first above second)."""

    mean: float
    sd: float
    above: float


def share_difference(people: Sequence[float], first: int, second: int) -> ShareDifference:
    """Share of option ``first`` minus that of ``second`` after a Dirichlet posterior with these counts (prior included).

    P(first above second) is exact: the share of the first among these two alone is a beta variable.

    Source: Gelman et al. (2013), section 3.4.
    """
    total = sum(people)
    a, b = people[first], people[second]
    mean = (a - b) / total
    return ShareDifference(mean, math.sqrt(((a + b) / total - mean**2) / (total + 1)), 1 - beta_below(0.5, a, b))


def mean_posterior(prior_mean: float, prior_sd: float, estimate: float, se: float) -> Posterior:
    """Posterior of a mean: prior and estimate weighed by their precision; a standard error of 0 is certainty.

    Source: Gelman et al. (2013), section 2.5.
    """
    weight = prior_sd**2 / (prior_sd**2 + se**2)
    mean, sd = prior_mean + weight * (estimate - prior_mean), math.sqrt(weight) * se
    half = normal_quantile((1 + CONFIDENCE) / 2) * sd
    return Posterior(mean, sd, (mean - half, mean + half))
