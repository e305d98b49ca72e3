"""From answers to scores: reverse-keying, proration, dimension scores, further scale scores.

Answers come as one matrix of whole numbers, shape (respondents, items): 1 to A as answered, 0 for no rating (not answered or
"don't know"). Reverse-keying happens once, here, and everything after it speaks of the keyed answer (high = closer).
"""

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from assessment.statistics.distribution import Distribution, FloatArray

IntArray = NDArray[np.integer[Any]]
Method = Literal["sum", "mean", "rescaled", "share"]


def reverse_keyed(answers: IntArray, sizes: Sequence[int], reverse: Sequence[bool]) -> IntArray:
    """Keyed answers, shape (n, k): x becomes A + 1 - x in reversed items; 0 (no rating) stays 0.

    Args:
        answers: As answered, shape (n, k).
        sizes: Options A of each item.
        reverse: Whether each item is reversed.
    """
    turned = np.asarray(sizes, dtype=answers.dtype) + 1 - answers
    return np.where(np.asarray(reverse, dtype=bool) & (answers > 0), turned, answers)


def has_answered(answers: IntArray) -> NDArray[np.bool_]:
    """Who is a respondent, shape (n,): at least one rating. Only "don't know", or nothing at all, is not a response."""
    return np.asarray((answers > 0).any(axis=1))


def score_distribution(keyed: IntArray, *, min_answered: int) -> Distribution:
    """Respondent scores in scale points: k times the mean of the answered items.

    Missing rule: with at least ``min_answered`` ratings the score is prorated; with fewer the respondent is not scored.
    """
    answered = (keyed > 0).sum(axis=1)
    kept = answered >= max(min_answered, 1)
    return _prorated(answered[kept], keyed[kept].sum(axis=1), Fraction(keyed.shape[1]))


def respondent_scores(keyed: IntArray, *, min_answered: int) -> FloatArray:
    """One score per respondent in scale points, shape (n,); NaN where too few items are answered (see above)."""
    answered = (keyed > 0).sum(axis=1)
    scores = np.full(keyed.shape[0], np.nan)
    kept = answered >= max(min_answered, 1)
    scores[kept] = keyed.shape[1] * keyed[kept].sum(axis=1) / answered[kept]
    return scores


def dimension_distribution(keyed: IntArray, sizes: Sequence[int]) -> Distribution:
    """Dimension scores, 0 to 100: the mean of the answered items of the dimension, each rescaled to 0-100.

    Missing rule: up to five items tolerate one missing answer, longer dimensions a fifth of theirs; a single item none.

    Args:
        keyed: Keyed answers to the dimension's items, shape (n, items).
        sizes: Options A of each of these items.
    """
    steps = [size - 1 for size in sizes]
    common = math.lcm(*steps)
    factors = np.array([common // step for step in steps], dtype=np.int64)
    answered = (keyed > 0).sum(axis=1)
    kept = answered >= min_answered_of_dimension(len(sizes))
    units = np.where(keyed > 0, (keyed - 1) * factors, 0).sum(axis=1)
    return _prorated(answered[kept], units[kept], Fraction(100, common))


def min_answered_of_dimension(items: int) -> int:
    """Ratings that a dimension of so many items needs."""
    return max(1, items - 1) if items <= 5 else math.ceil(Fraction(4 * items, 5))


def scale_distribution(
    keyed: IntArray, *, method: Method, sizes: Sequence[int], weights: Sequence[Fraction], needed: int, at_least: int | None = None
) -> Distribution:
    """Scale scores: the weighted mean of what each answered item counts for.

    Unit: scale points for ``mean``; for ``sum`` that mean times all weights, which prorates it; 0 to 100 for ``rescaled``, each
    item from 0 to 100, and for ``share``, per cent of the answered items at or above ``at_least``.

    Missing rule: with fewer than ``needed`` ratings there is no score.

    Args:
        keyed: Keyed answers to the items, shape (n, items), 0 for no rating.
        method: See above.
        sizes: Options A of each of these items.
        weights: Of each of these items, above 0.
        needed: Ratings that a score rests on at least.
        at_least: ``share`` only; the top of each item's scale if None.
    """
    common = math.lcm(*(size - 1 for size in sizes)) if method == "rescaled" else 1
    denominator = math.lcm(*(weight.denominator for weight in weights))
    answered, given, points = (np.zeros(len(keyed), dtype=np.int64) for _ in range(3))
    for column, size, weight in zip(keyed.T, sizes, weights, strict=True):  # by column: a matrix of wide numbers would be large
        rated, whole = column > 0, int(weight * denominator)
        answered += rated
        given += whole * rated
        points += whole * np.where(rated, _counted_for(column, method, size, common, at_least), 0)
    kept = answered >= max(needed, 1)
    factor = {"mean": Fraction(1), "sum": sum(weights, Fraction(0)), "rescaled": Fraction(100, common), "share": Fraction(100)}
    return _prorated(given[kept], points[kept], factor[method])


def _counted_for(column: IntArray, method: Method, size: int, common: int, at_least: int | None) -> IntArray:
    """What each keyed answer adds, before weighting."""
    if method == "rescaled":
        return (column.astype(np.int64) - 1) * (common // (size - 1))
    if method == "share":
        return (column >= (at_least or size)).astype(np.int64)
    return column.astype(np.int64)


def item_distribution(keyed: IntArray) -> Distribution:
    """Distribution of one item's keyed answers, shape (n,), in scale points; people without a rating are left out."""
    values, counts = np.unique(keyed[keyed > 0], return_counts=True)
    return Distribution(tuple((Fraction(int(value)), int(count)) for value, count in zip(values, counts, strict=True)))


def _prorated(answered: IntArray, totals: IntArray, factor: Fraction) -> Distribution:
    """Distribution of factor * total / answered, counted over the few pairs that occur rather than over people."""
    counts: dict[Fraction, int] = {}
    step = int(totals.max(initial=0)) + 1
    pairs, people = np.unique(answered.astype(np.int64) * step + totals, return_counts=True)
    for pair, count in zip(pairs, people, strict=True):
        items, total = divmod(int(pair), step)
        value = factor * total / items
        counts[value] = counts.get(value, 0) + int(count)
    return Distribution.from_counts(counts)
