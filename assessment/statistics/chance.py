"""How much agreement chance alone makes: the exact distribution of an item's variance if people answered at random."""

import math
from functools import lru_cache

import numpy as np

from assessment.statistics.distribution import FloatArray
from assessment.statistics.reference import normal_quantile

MOST_EXACT = 30
"""Answers up to which every outcome is counted; beyond, the variance is next to normal."""


@lru_cache(maxsize=64)
def critical_agreement(n: int, options: int, level: float = 0.05) -> float | None:
    """The lowest r_wg (uniform chance) that random answers reach with a probability of at most ``level``.

    None if not even unanimity is that rare, or for fewer than two answers.

    Source: exact in the manner of Dunlap, Burke & Smith-Crowe (2003), Journal of Applied Psychology 88, 356-362, who simulated it.
    """
    if n < 2:
        return None
    chance = (options**2 - 1) / 12
    if n > MOST_EXACT:
        return 1 - _normal_variance(n, options, level) / chance
    variances, probabilities = _random_variances(n, options)
    cumulative = np.cumsum(probabilities)
    reached = np.flatnonzero(cumulative <= level + 1e-12)
    return None if not reached.size else float(1 - variances[reached[-1]] / chance)


def chance_of_agreement(agreement: float, n: int, options: int) -> float:
    """Probability, 0 to 1, that n random answers agree at least so well; n of 2 to 30."""
    variances, probabilities = _random_variances(n, options)
    most = (1 - agreement) * (options**2 - 1) / 12
    return float(probabilities[variances <= most + 1e-9].sum())


@lru_cache(maxsize=64)
def _random_variances(n: int, options: int) -> tuple[FloatArray, FloatArray]:
    """The variances that n random answers can have, ascending, and their probabilities.

    The variance follows from the sum and the sum of squares; their joint distribution is built answer by answer.
    """
    values = np.arange(options)
    sums, squares = n * (options - 1) + 1, n * (options - 1) ** 2 + 1
    chances = np.zeros((sums, squares))
    chances[0, 0] = 1.0
    for _ in range(n):
        grown = np.zeros_like(chances)
        for value in values:
            grown[value:, value**2 :] += chances[: sums - value, : squares - value**2]
        chances = grown / options
    total, square = np.nonzero(chances)
    scaled = n * square - total**2  # n(n-1) times the variance, a whole number
    distinct, places = np.unique(scaled, return_inverse=True)
    probabilities: FloatArray = np.zeros(len(distinct))
    np.add.at(probabilities, places, chances[total, square])
    return np.asarray(distinct / (n * (n - 1)), dtype=np.float64), probabilities


def _normal_variance(n: int, options: int, level: float) -> float:
    values = np.arange(1, options + 1) - (options + 1) / 2
    second, fourth = float((values**2).mean()), float((values**4).mean())
    return second + normal_quantile(level) * math.sqrt((fourth - second**2 * (n - 3) / (n - 1)) / n)
