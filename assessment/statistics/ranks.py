"""Whether one group tends to answer higher: the Brunner-Munzel test on counts."""

import math
from dataclasses import dataclass

import numpy as np

from assessment.statistics.distribution import Distribution
from assessment.statistics.reference import student_below


@dataclass(frozen=True)
class BrunnerMunzel:
    """W, its degrees of freedom, the two-sided p and P(first < second) + P(equal)/2."""

    statistic: float
    df: float
    p: float
    stochastic_superiority: float


def brunner_munzel(first: Distribution, second: Distribution) -> BrunnerMunzel | None:
    """Brunner-Munzel test from counts per value, ties allowed; two-sided, t approximation.

    The groups' mid-distribution functions F and G give p = sum(g*F)/n2, the variances sum(f*(G-(1-p))²)/(n1-1) and
    sum(g*(F-p)²)/(n2-1), and W = (p-1/2)/sqrt(v1/n1+v2/n2). The approximation needs ten or more in each group.

    Missing rule: distributions hold answered values only. None for fewer than two in a group and for complete separation
    or two groups without any spread, where W is not finite.

    Source: Brunner & Munzel (2000), Biometrical Journal 42, 17-25.
    """
    if min(first.n, second.n) < 2:
        return None
    halves = (np.sign(second.values[:, None] - first.values[None, :]) + 1) / 2
    first_below = halves @ first.weights / first.n
    second_below = second.weights @ (1 - halves) / second.n
    p = float(second.weights @ first_below) / second.n
    terms = (
        float(first.weights @ (second_below - (1 - p)) ** 2) / (first.n - 1) / first.n,
        float(second.weights @ (first_below - p) ** 2) / (second.n - 1) / second.n,
    )
    total = sum(terms)
    if total <= 1e-15:
        return None
    df = total**2 / (terms[0] ** 2 / (first.n - 1) + terms[1] ** 2 / (second.n - 1))
    statistic = (p - 0.5) / math.sqrt(total)
    return BrunnerMunzel(statistic, df, 2 * student_below(-abs(statistic), df), p)
