"""The bootstrap of a mean, drawn from the histogram: a check on intervals and levels, not a figure of the product.

A resample of n respondents is one draw from a multinomial distribution over the values that occur, so a million answers cost no
more than fifty. For small groups the bootstrap is too sure of itself: it knows no spread but the observed one, divides by n
and not by n-1, and has no t. Levels are therefore given by ``levels.level_probabilities``, which this is compared with.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from assessment.statistics.distribution import Distribution, FloatArray
from assessment.statistics.intervals import CONFIDENCE, Interval

DRAWS = 20_000
SEED = 19_790_107
"""Fixed, so that the same answers always have the same resamples."""
_BATCH = 1_000


@dataclass(frozen=True)
class Resampled:
    """Means of resamples: their spread and the interval that holds the central 95 % of them."""

    se: float
    ci95: Interval


def ideal_error(scores: Distribution) -> float | None:
    """Standard error that infinitely many resamples would give: sqrt(sum of (x-mean)²)/n; None for fewer than two respondents.

    Source: Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 6.
    """
    return None if scores.variance is None else math.sqrt(scores.variance * (scores.n - 1)) / scores.n


def resampled_mean(scores: Distribution, *, draws: int = DRAWS, seed: int = SEED) -> Resampled | None:
    """Percentile interval of the mean, in the unit of the values; None for fewer than two respondents.

    Missing rule: a distribution holds scored respondents only.

    Source: Efron (1979), Annals of Statistics 7, 1-26; percentile interval as in Efron & Tibshirani (1993), ch. 13.
    """
    if scores.n < 2:
        return None
    means = _means(scores, draws, seed)
    low, high = np.quantile(means, [(1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2])
    return Resampled(float(means.std(ddof=1)), (float(low), float(high)))


def resampled_levels(
    scores: Distribution, starts: Sequence[float], *, draws: int = DRAWS, seed: int = SEED
) -> tuple[float, ...] | None:
    """Share of resamples whose mean lies in each half-open band, summing to 1; None for fewer than two respondents.

    Args:
        scores: Respondent scores.
        starts: Where each band begins, ascending; what lies below the first belongs to it.
        draws: Resamples.
        seed: Of the generator.
    """
    if scores.n < 2:
        return None
    places = np.searchsorted(np.asarray(starts[1:], dtype=np.float64), _means(scores, draws, seed), side="right")
    return tuple(float(count) / draws for count in np.bincount(places, minlength=len(starts)))


def _means(scores: Distribution, draws: int, seed: int) -> FloatArray:
    return np.concatenate(list(_batches(scores, draws, np.random.default_rng(seed))))


def _batches(scores: Distribution, draws: int, rng: np.random.Generator) -> Iterator[FloatArray]:
    """Means of resamples, a batch at a time, so that memory does not grow with the draws."""
    shares = scores.weights / scores.n
    for start in range(0, draws, _BATCH):
        yield rng.multinomial(scores.n, shares, size=min(_BATCH, draws - start)) @ scores.values / scores.n
