"""Internal consistency of the scale: Cronbach's alpha with the Feldt interval, and what each item does to it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assessment.statistics.distribution import FloatArray
from assessment.statistics.factor import omega_from_covariance
from assessment.statistics.intervals import CONFIDENCE, Interval
from assessment.statistics.moments import Moments, pooled_covariance
from assessment.statistics.reference import f_quantile

MIN_OMEGA = 100
"""Complete rows below which omega is not given: the factor's loadings would be too uncertain."""
_NOTHING = 1e-12


@dataclass(frozen=True)
class Alpha:
    """Alpha (at most 1, may be negative), its interval and the respondents with every item answered."""

    alpha: float | None
    ci95: Interval | None
    n: int


@dataclass(frozen=True)
class ItemConsistency:
    """How one item goes with the others."""

    item_rest: float | None
    """Correlation with the sum of the other items, -1 to 1; None if either does not vary."""
    alpha_if_deleted: float | None
    """Alpha of the other items; None if fewer than two are left or their sum does not vary."""


@dataclass(frozen=True)
class Consistency:
    """Alpha, omega (None below 100 complete rows and in a Heywood case) and the items in their order."""

    alpha: Alpha
    omega: float | None
    items: tuple[ItemConsistency, ...]


def consistency(groups: Sequence[Moments]) -> Consistency:
    """Everything that is said of a scale's reliability, on the pooled within-group covariance; see ``alpha_within_groups``."""
    alpha, covariance = alpha_within_groups(groups), pooled_covariance(groups)
    if covariance is None:
        return Consistency(alpha, None, ())
    omega = omega_from_covariance(covariance) if alpha.n >= MIN_OMEGA and len(covariance) >= 3 else None
    return Consistency(alpha, omega, item_consistency(covariance))


def alpha_within_groups(groups: Sequence[Moments]) -> Alpha:
    """Cronbach's alpha on the pooled within-group covariance.

    Pooling within groups keeps a gap between the sides from passing for consistency. Missing rule: covariances are pairwise,
    the interval's n counts complete rows only. None if the total variance is 0, a pair of items is never answered
    together often enough, or there are fewer than two items; no interval for fewer than two complete rows.

    Source: Cronbach (1951), Psychometrika 16, 297-334; Feldt (1965), Psychometrika 30, 357-370.
    """
    complete = sum(group.complete for group in groups)
    covariance = pooled_covariance(groups)
    alpha = None if covariance is None else alpha_from_covariance(covariance)
    if alpha is None or covariance is None or complete < 2:
        return Alpha(alpha, None, complete)
    return Alpha(alpha, feldt_interval(alpha, items=len(covariance), n=complete), complete)


def alpha_from_covariance(covariance: FloatArray) -> float | None:
    """k/(k-1) * (1 - sum of variances / sum of all); None for one item, a total that is not positive, or a result above 1.

    Pairwise covariances of few rows may belong to no possible answers; they alone can give more than 1.
    """
    return alpha_from_variances(len(covariance), float(np.trace(covariance)), float(covariance.sum()))


def alpha_from_variances(items: int, variances: float, total: float) -> float | None:
    """The same from the number of items, the sum of their variances and the variance of their sum."""
    if items < 2 or total <= _NOTHING:
        return None
    alpha = items / (items - 1) * (1 - variances / total)
    if alpha > 1 + _NOTHING:
        return None
    return min(alpha, 1.0)


def item_consistency(covariance: FloatArray) -> tuple[ItemConsistency, ...]:
    """Each item's corrected correlation with the rest, (r-v)/sqrt(v(T-2r+v)), and alpha without it.

    T is the sum of the covariance matrix, r the sum of the item's row, v its variance; alpha without the item is
    (k-1)/(k-2) * (1 - (sum of variances - v)/(T-2r+v)).

    Source: Nunnally & Bernstein (1994), Psychometric Theory, 3rd ed., ch. 8.
    """
    items, total, trace = len(covariance), float(covariance.sum()), float(np.trace(covariance))
    found = []
    for row, variance in zip(covariance.sum(axis=1), np.diag(covariance), strict=True):
        rest = total - 2 * float(row) + float(variance)
        varies = variance > _NOTHING and rest > _NOTHING
        correlation = float(row - variance) / math.sqrt(float(variance) * rest) if varies else None
        alpha = alpha_from_variances(items - 1, trace - float(variance), rest)
        found.append(ItemConsistency(None if correlation is None else min(max(correlation, -1.0), 1.0), alpha))
    return tuple(found)


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


def lengthened(reliability: float, factor: float) -> float:
    """Reliability of a test that is ``factor`` times as long: f*rel/(1+(f-1)*rel).

    Source: Spearman (1910), British Journal of Psychology 3, 271-295; Brown (1910), ibid., 296-322.
    """
    return factor * reliability / (1 + (factor - 1) * reliability)
