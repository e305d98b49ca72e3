"""Agreement between raters and between groups: intraclass correlation, Krippendorff's alpha."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from assessment.statistics.distribution import Distribution, FloatArray

Level = Literal["nominal", "ordinal", "interval", "ratio"]
_NOTHING = 1e-12
MIN_GROUPS = 10
"""Groups from which an intraclass correlation says something about groups."""


@dataclass(frozen=True)
class Intraclass:
    """How much of the variance lies between groups: of one answer, of a group's mean, and the F that it follows from."""

    single: float
    """ICC(1), below 1; negative if groups differ less than chance would make them."""
    mean: float | None
    """ICC(2) (1, k): reliability of the groups' means; None if groups do not differ at all."""
    f: float


@dataclass(frozen=True)
class GroupSummary:
    """A group's respondents, their mean and their variance with n-1 (any number for a single one)."""

    n: int
    mean: float
    variance: float


def between_groups(groups: Sequence[Distribution]) -> Intraclass | None:
    """The same as ``between_summaries`` from the groups' distributions; groups without an answer are left out."""
    return between_summaries(
        [GroupSummary(group.n, float(group.mean), float(group.variance or 0)) for group in groups if group.mean is not None]
    )


def between_summaries(groups: Sequence[GroupSummary]) -> Intraclass | None:
    """One-way ICC(1) and ICC(2) of respondents within groups, of unequal sizes too.

    MSB and MSW of a one-way analysis of variance: (MSB-MSW)/(MSB+(k-1)MSW) and (MSB-MSW)/MSB, k the mean size corrected for
    inequality. Missing rule: groups have at least one answer. None for fewer than two groups or without variance.

    Source: Shrout & Fleiss (1979), Psychological Bulletin 86, 420-428; k as in Haggard (1958).
    """
    count, total = len(groups), sum(group.n for group in groups)
    if count < 2 or total <= count:
        return None
    overall = sum(group.n * group.mean for group in groups) / total
    between = sum(group.n * (group.mean - overall) ** 2 for group in groups) / (count - 1)
    within = sum(group.variance * (group.n - 1) for group in groups) / (total - count)
    size = (total - sum(group.n**2 for group in groups) / total) / (count - 1)
    if between + (size - 1) * within <= 0:
        return None
    single = (between - within) / (between + (size - 1) * within)
    return Intraclass(single, (between - within) / between if between > 0 else None, between / within if within > 0 else math.inf)


@dataclass(frozen=True)
class TwoWay:
    """ICC(A,1), ICC(A,k), ICC(C,1), ICC(C,k): absolute agreement and consistency, of one rater and of the mean of all k."""

    agreement: float
    agreement_of_mean: float
    consistency: float
    consistency_of_mean: float


def two_way(ratings: FloatArray) -> TwoWay | None:
    """Two-way ICCs of complete ratings, shape (targets, raters), at least two of each; ICC(C,k) equals Cronbach's alpha.

    None where a denominator is 0: targets whose means do not differ, raters who contradict each other exactly.

    Source: McGraw & Wong (1996), Psychological Methods 1, 30-46.
    """
    targets, raters = ratings.shape
    grand = ratings.mean()
    rows = raters * ((ratings.mean(axis=1) - grand) ** 2).sum() / (targets - 1)
    columns = targets * ((ratings.mean(axis=0) - grand) ** 2).sum() / (raters - 1)
    residual = ratings - ratings.mean(axis=1, keepdims=True) - ratings.mean(axis=0) + grand
    error = (residual**2).sum() / ((targets - 1) * (raters - 1))
    totals = (
        rows + (raters - 1) * error + raters * (columns - error) / targets,
        rows + (columns - error) / targets,
        rows + (raters - 1) * error,
        rows,
    )
    if min(abs(total) for total in totals) < _NOTHING:
        return None
    return TwoWay(*(float((rows - error) / total) for total in totals))


def krippendorff_alpha(ratings: FloatArray, level: Level) -> float | None:
    """Krippendorff's alpha of ratings, shape (raters, units), NaN for missing; None if all ratings are alike or none pair up.

    1 - (n-1) * sum of o*d² over sum of marginals' n*n*d², from the coincidence matrix of values; units with fewer than two
    ratings are left out.

    Source: Krippendorff (2011), Computing Krippendorff's alpha-reliability, University of Pennsylvania.
    """
    values = np.unique(ratings[~np.isnan(ratings)])
    counts = np.array([[(unit == value).sum() for value in values] for unit in ratings.T], dtype=np.float64)
    counts = counts[counts.sum(axis=1) >= 2]
    if not counts.size:
        return None
    weighed = counts / (counts.sum(axis=1, keepdims=True) - 1)
    coincidences = weighed.T @ counts - np.diag(weighed.sum(axis=0))
    marginals = coincidences.sum(axis=0)
    squares = _DISTANCES[level](values, marginals)
    expected = float(marginals @ squares @ marginals)
    return None if expected == 0 else 1 - float((marginals.sum() - 1) * (coincidences * squares).sum()) / expected


def _ordinal(_: FloatArray, marginals: FloatArray) -> FloatArray:
    middles = np.cumsum(marginals) - marginals / 2
    return np.asarray((middles[:, None] - middles) ** 2)


def _ratio(values: FloatArray, _: FloatArray) -> FloatArray:
    sums = values[:, None] + values
    return np.asarray(((values[:, None] - values) / np.where(sums == 0, 1.0, sums)) ** 2)


_DISTANCES: dict[Level, Callable[[FloatArray, FloatArray], FloatArray]] = {
    "nominal": lambda values, _: np.asarray(values[:, None] != values, dtype=np.float64),
    "ordinal": _ordinal,
    "interval": lambda values, _: np.asarray((values[:, None] - values) ** 2),
    "ratio": _ratio,
}
