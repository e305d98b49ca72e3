"""Two independent groups: the difference of means, and how often one answer lies above the other."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from assessment.statistics.distribution import Distribution, FloatArray
from assessment.statistics.intervals import CONFIDENCE, Estimate, Interval, half_width
from assessment.statistics.reference import student_quantile


def satterthwaite_df(variances: Sequence[float], dfs: Sequence[float]) -> float:
    """Degrees of freedom of a sum of independent variance estimates; the smallest if all are 0, infinite if all are known.

    Source: Satterthwaite (1946), Biometrics Bulletin 2, 110-114.
    """
    total = sum(variances)
    if total == 0:
        return min(dfs)
    doubt = sum((variance / total) ** 2 / df for variance, df in zip(variances, dfs, strict=True))
    return 1.0 / doubt if doubt > 0 else math.inf


def combined(first: Estimate, second: Estimate, weights: tuple[float, float]) -> Estimate:
    """The weighted sum of two independent means with its error and Satterthwaite degrees of freedom."""
    return weighted_sum((first, second), weights)


def weighted_sum(estimates: Sequence[Estimate], weights: Sequence[float]) -> Estimate:
    """The same of any number of means, at least one."""
    mean = sum(weight * one.mean for weight, one in zip(weights, estimates, strict=True))
    variances = [(weight * one.se) ** 2 for weight, one in zip(weights, estimates, strict=True)]
    return Estimate(mean, math.sqrt(sum(variances)), satterthwaite_df(variances, [one.df for one in estimates]))


def welch_interval(first: Estimate, second: Estimate, *, confidence: float = CONFIDENCE) -> Interval:
    """Interval of first minus second, in the unit of the means.

    Each estimate brings its own finite-population factor in its standard error.

    Source: Welch (1947), Biometrika 34, 28-35.
    """
    difference = combined(first, second, (1.0, -1.0))
    half = half_width(difference.se, difference.df, confidence=confidence)
    return difference.mean - half, difference.mean + half


@dataclass(frozen=True)
class StandardisedDifference:
    """Difference of two means in pooled standard deviations: Cohen's d, Hedges' g (d without its bias) and the variance of g."""

    d: float
    g: float
    variance: float


def hedges_g(means: tuple[float, float], sds: tuple[float, float], sizes: tuple[int, int]) -> StandardisedDifference | None:
    """First minus second in pooled standard deviations, times J = 1 - 3/(4df-1); None below two in a group or without spread.

    Source: Hedges (1981), Journal of Educational Statistics 6, 107-128; variance as in Borenstein et al. (2009), ch. 4.
    """
    if min(sizes) < 2 or not any(sds):
        return None
    n1, n2 = sizes
    df = n1 + n2 - 2
    pooled = math.sqrt(((n1 - 1) * sds[0] ** 2 + (n2 - 1) * sds[1] ** 2) / df)
    d, correction = (means[0] - means[1]) / pooled, 1 - 3 / (4 * df - 1)
    variance = (n1 + n2) / (n1 * n2) + d * d / (2 * (n1 + n2))
    return StandardisedDifference(d, correction * d, correction**2 * variance)


@dataclass(frozen=True)
class Dominance:
    """How often a value of the first group lies above one of the second."""

    delta: float
    """Cliff's delta, -1 to 1: P(first above) - P(second above)."""
    ci95: Interval | None
    above: float
    """P(first above second), 0 to 1; ties count for neither."""


def delta_size(delta: float) -> Literal["negligible", "small", "medium", "large"]:
    """The word for the size of a Cliff's delta, cut at .147, .33 and .474.

    Source: Romano, Kromrey, Coraggio & Skowronek (2006), annual meeting of the Florida Association of Institutional Research.
    """
    distance = abs(delta)
    return "negligible" if distance < 0.147 else "small" if distance < 0.33 else "medium" if distance < 0.474 else "large"


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
