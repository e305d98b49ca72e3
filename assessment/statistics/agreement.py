"""Do people agree enough for their mean to stand for them? Within-group agreement from counts per option.

A scale has A options, valued 1 to A. Counts list people per option, lowest first; missing answers are not in them. Chance is
what agreement is measured against: answers spread evenly (uniform), or with the slight skew that politeness makes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from assessment.statistics.distribution import FloatArray

SLIGHT_SKEW = {5: 1.34}
"""Variance of slightly skewed chance answers per number of options (LeBreton & Senter 2008, table 2)."""
MIN_JUDGED = 5
"""Answers below which only unanimity beats chance."""

Words = Literal["too_few", "camps", "lack", "weak", "moderate", "strong", "very_strong"]


@dataclass(frozen=True)
class Spread:
    """One item: answers, their mean, their variance with n-1 and their mean distance from the mean."""

    n: int
    mean: float
    variance: float
    ad: float


def spread_of(counts: Sequence[int]) -> Spread | None:
    """Spread of an item's answers in scale points; None for fewer than two answers."""
    people = np.asarray(counts, dtype=np.float64)
    n = int(people.sum())
    if n < 2:
        return None
    options = np.arange(1, len(people) + 1)
    mean = float(people @ options) / n
    return Spread(n, mean, float(people @ (options - mean) ** 2) / (n - 1), float(people @ np.abs(options - mean)) / n)


def uniform_variance(options: int) -> float:
    """Variance of chance answers that are spread evenly: (A²-1)/12.

    Source: James, Demaree & Wolf (1984), Journal of Applied Psychology 69, 85-98.
    """
    return (options**2 - 1) / 12


def chance_variance(shares: Sequence[float]) -> float:
    """Variance of chance answers with these shares per option, lowest first; the shares sum to 1."""
    given = np.asarray(shares, dtype=np.float64)
    options: FloatArray = np.arange(1, len(given) + 1, dtype=np.float64)
    return float(given @ (options - given @ options) ** 2)


def within_group_agreement(variance: float, chance: float) -> float:
    """r_wg of one item, or r*_wg of a scale from the mean variance of its items: 1 - s²/σ², at most 1.

    Negative if answers differ more than chance would make them; show 0 then, and look for camps.

    Source: James, Demaree & Wolf (1984), as above; for scales Lindell, Brandt & Whitney (1999), Applied Psychological
    Measurement 23, 127-135: unlike r_wg(J) it does not rise with the number of items.
    """
    return 1 - variance / chance


def inflated_agreement(variance: float, chance: float, items: int) -> float:
    """r_wg(J) of a scale of J items, for comparison with what others print: with 20 items it passes .70 on item agreement of .104.

    J(1-s̄²/σ²) / (J(1-s̄²/σ²) + s̄²/σ²).

    Source: James, Demaree & Wolf (1984), as above.
    """
    ratio = variance / chance
    return items * (1 - ratio) / (items * (1 - ratio) + ratio)


def relative_agreement(spread: Spread, options: int) -> float | None:
    """a_wg of an item: 1 minus twice the variance over the largest that its mean allows, -1 to 1.

    1 - 2s² / ([(H+L)M - M² - HL] * n/(n-1)). None where the mean lies so near an end that the largest variance cannot be
    reached: outside [(L(n-1)+H)/n, (H(n-1)+L)/n].

    Source: Brown & Hauenstein (2005), Organizational Research Methods 8, 165-184.
    """
    n, mean, low, high = spread.n, spread.mean, 1.0, float(options)
    if not (low * (n - 1) + high) / n - 1e-9 <= mean <= (high * (n - 1) + low) / n + 1e-9:
        return None
    largest = ((high + low) * mean - mean**2 - high * low) * n / (n - 1)
    return 1 - 2 * spread.variance / largest


def deviation_cut(options: int) -> float:
    """Mean deviation up to which a group counts as agreeing: A/6.

    Source: Burke & Dunlap (2002), Organizational Research Methods 5, 159-172.
    """
    return options / 6


def agreement_words(agreement: float, n: int) -> Words:
    """The word for an r_wg or r*_wg that rests on n answers; ``camps`` if answers differ more than chance would make them.

    Source: LeBreton & Senter (2008), Organizational Research Methods 11, 815-852, table 3.
    """
    if n < MIN_JUDGED:
        return "too_few"
    if agreement < 0:
        return "camps"
    limits: tuple[tuple[float, Words], ...] = ((0.30, "lack"), (0.50, "weak"), (0.70, "moderate"), (0.90, "strong"))
    return next((word for limit, word in limits if round(agreement, 9) <= limit), "very_strong")
