"""Two independent groups: the difference of means, and how often one answer lies above the other."""

import math
from dataclasses import dataclass

import numpy as np

from assessment.statistics.distribution import Distribution, FloatArray
from assessment.statistics.intervals import CONFIDENCE, Estimate, Interval, half_width
from assessment.statistics.reference import student_quantile


def satterthwaite_df(variances: tuple[float, float], dfs: tuple[float, float]) -> float:
    """Degrees of freedom of a sum of two independent variance estimates; the smaller of the two if both are 0.

    Source: Satterthwaite (1946), Biometrics Bulletin 2, 110-114.
    """
    total = sum(variances)
    if total == 0:
        return min(dfs)
    return 1.0 / sum((variance / total) ** 2 / df for variance, df in zip(variances, dfs, strict=True))


def combined(first: Estimate, second: Estimate, weights: tuple[float, float]) -> Estimate:
    """The weighted sum of two independent means with its error and Satterthwaite degrees of freedom."""
    mean = weights[0] * first.mean + weights[1] * second.mean
    variances = ((weights[0] * first.se) ** 2, (weights[1] * second.se) ** 2)
    return Estimate(mean, math.sqrt(sum(variances)), satterthwaite_df(variances, (first.df, second.df)))


def welch_interval(first: Estimate, second: Estimate) -> Interval:
    """95 % interval of first minus second, in the unit of the means.

    Each estimate brings its own finite-population factor in its standard error.

    Source: Welch (1947), Biometrika 34, 28-35.
    """
    difference = combined(first, second, (1.0, -1.0))
    half = half_width(difference.se, difference.df)
    return difference.mean - half, difference.mean + half


@dataclass(frozen=True)
class Dominance:
    """How often a value of the first group lies above one of the second."""

    delta: float
    """Cliff's delta, -1 to 1: P(first above) - P(second above)."""
    ci95: Interval | None
    above: float
    """P(first above second), 0 to 1; ties count for neither."""


def cliffs_delta(first: Distribution, second: Distribution) -> Dominance | None:
    """Cliff's delta of two samples with the Feng-Cliff interval; None if a group is empty, no interval below two each.

    Missing rule: distributions hold scored respondents only.

    Source: Cliff (1996), Ordinal Methods for Behavioral Data Analysis, ch. 5; Feng & Cliff (2004), Journal of Modern Applied
    Statistical Methods 3, 322-332 (asymmetric interval, unbiased variance, t with n1+n2-2).
    """
    if not first.n or not second.n:
        return None
    signs = np.sign(first.values[:, None] - second.values[None, :])
    pairs = first.weights[:, None] * second.weights[None, :]
    size = first.n * second.n
    delta = float((signs * pairs).sum()) / size
    above = float(pairs[signs > 0].sum()) / size
    if min(first.n, second.n) < 2:
        return Dominance(delta, None, above)
    variance = _delta_variance(signs, first, second, delta)
    return Dominance(delta, _feng_cliff_interval(delta, variance, (first.n, second.n)), above)


def _delta_variance(signs: FloatArray, first: Distribution, second: Distribution, delta: float) -> float:
    """Unbiased variance of delta, at least (1-delta²)/(n1*n2-1) as Cliff advises (the formula itself can turn negative)."""
    n1, n2 = first.n, second.n
    rows = signs @ second.weights / n2 - delta
    columns = first.weights @ signs / n1 - delta
    between_rows = float(first.weights @ rows**2)
    between_columns = float(second.weights @ columns**2)
    within = float(first.weights @ (signs - delta) ** 2 @ second.weights)
    unbiased = (n2**2 * between_rows + n1**2 * between_columns - within) / (n1 * n2 * (n1 - 1) * (n2 - 1))
    return max(unbiased, (1 - delta**2) / (n1 * n2 - 1))


def _feng_cliff_interval(delta: float, variance: float, sizes: tuple[int, int]) -> Interval:
    t = student_quantile((1 + CONFIDENCE) / 2, sum(sizes) - 2)
    if abs(delta) == 1:
        # Complete separation has no observed variance; Feng & Cliff put the smaller group's size in its place.
        inner = max((min(sizes) - t * t) / (min(sizes) + t * t), -1.0)
        return (inner, 1.0) if delta > 0 else (-1.0, -inner)
    root = t * math.sqrt(variance) * math.sqrt((1 - delta**2) ** 2 + t * t * variance)
    scale = 1 - delta**2 + t * t * variance
    return max(-1.0, (delta - delta**3 - root) / scale), min(1.0, (delta - delta**3 + root) / scale)
