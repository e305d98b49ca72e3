"""Internal consistency of the scale: Cronbach's alpha with the Feldt interval."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assessment.statistics.distribution import FloatArray
from assessment.statistics.intervals import CONFIDENCE, Interval
from assessment.statistics.reference import f_quantile


@dataclass(frozen=True)
class Alpha:
    """Alpha (at most 1, may be negative), its interval and the respondents with every item answered."""

    alpha: float | None
    ci95: Interval | None
    n: int


def alpha_within_groups(groups: Sequence[FloatArray]) -> Alpha:
    """Cronbach's alpha on the pooled within-group covariance.

    Pooling within groups keeps a gap between the sides from passing for consistency. Missing rule: covariances are pairwise,
    the interval's n counts complete rows only. None if the total variance is 0, a pair of items is never answered
    together often enough, or there are fewer than two items; no interval for fewer than two complete rows.

    Args:
        groups: One matrix per group, shape (n, k), keyed answers with NaN for missing.

    Source: Cronbach (1951), Psychometrika 16, 297-334; Feldt (1965), Psychometrika 30, 357-370.
    """
    complete = sum(int((~np.isnan(group).any(axis=1)).sum()) for group in groups)
    covariance = pooled_covariance(groups)
    alpha = None if covariance is None else alpha_from_covariance(covariance)
    if alpha is None or covariance is None or complete < 2:
        return Alpha(alpha, None, complete)
    return Alpha(alpha, feldt_interval(alpha, items=len(covariance), n=complete), complete)


def pooled_covariance(groups: Sequence[FloatArray]) -> FloatArray | None:
    """Pairwise covariance, shape (k, k), pooled within groups; None if some pair has no degrees of freedom.

    From M = m'm, A = x0'm, P = x0'x0 (m marks answers, x0 has 0 for missing): sum of P - A*A'/M over sum of M-1.
    """
    products: FloatArray | None = None
    freedom: FloatArray | None = None
    for group in groups:
        marks = (~np.isnan(group)).astype(np.float64)
        filled = np.nan_to_num(group)
        both, sums = marks.T @ marks, filled.T @ marks
        deviations = filled.T @ filled - sums * sums.T / np.maximum(both, 1.0)
        products = deviations if products is None else products + deviations
        degrees = np.maximum(both - 1.0, 0.0)
        freedom = degrees if freedom is None else freedom + degrees
    if products is None or freedom is None or freedom.size == 0 or (freedom <= 0).any():
        return None
    return np.asarray(products / freedom)


def alpha_from_covariance(covariance: FloatArray) -> float | None:
    """k/(k-1) * (1 - sum of variances / sum of all); None for one item or a total that is not positive."""
    items, total = len(covariance), float(covariance.sum())
    if items < 2 or total <= 1e-12:
        return None
    return items / (items - 1) * (1 - float(np.trace(covariance)) / total)


def feldt_interval(alpha: float, *, items: int, n: int, confidence: float = CONFIDENCE) -> Interval:
    """Interval of alpha from F(n-1, (n-1)(k-1)); the upper end is at most 1, the lower may be negative.

    Args:
        alpha: The estimate.
        items: k, at least 2.
        n: Respondents with every item answered, at least 2.
        confidence: Coverage, 0 to 1.

    Source: Feldt (1965), Psychometrika 30, 357-370.
    """
    tail = (1 - confidence) / 2
    first, second = n - 1, (n - 1) * (items - 1)
    low, high = (1 - (1 - alpha) * f_quantile(share, first, second) for share in (1 - tail, tail))
    return low, high
