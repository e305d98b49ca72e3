"""From answers to scores: reverse-keying, proration, dimension scores.

Answers come as one matrix of whole numbers, shape (respondents, items): 1 to A as answered, 0 for no rating (not answered or
"don't know"). Reverse-keying happens once, here, and everything after it speaks of the keyed answer (high = closer).
"""

import math
from collections.abc import Sequence
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from assessment.statistics.distribution import Distribution, FloatArray

IntArray = NDArray[np.int64]


def reverse_keyed(answers: IntArray, sizes: Sequence[int], reverse: Sequence[bool]) -> IntArray:
    """Keyed answers, shape (n, k): x becomes A + 1 - x in reversed items; 0 (no rating) stays 0.

    Args:
        answers: As answered, shape (n, k).
        sizes: Options A of each item.
        reverse: Whether each item is reversed.
    """
    turned = np.asarray(sizes, dtype=np.int64) + 1 - answers
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


def item_distribution(keyed: IntArray) -> Distribution:
    """Distribution of one item's keyed answers, shape (n,), in scale points; people without a rating are left out."""
    values, counts = np.unique(keyed[keyed > 0], return_counts=True)
    return Distribution(tuple((Fraction(int(value)), int(count)) for value, count in zip(values, counts, strict=True)))


def _prorated(answered: IntArray, totals: IntArray, factor: Fraction) -> Distribution:
    """Distribution of factor * total / answered, counted over the few pairs that occur rather than over people."""
    counts: dict[Fraction, int] = {}
    pairs, people = np.unique(np.stack([answered, totals], axis=1), axis=0, return_counts=True)
    for (items, total), count in zip(pairs, people, strict=True):
        value = factor * int(total) / int(items)
        counts[value] = counts.get(value, 0) + int(count)
    return Distribution.from_counts(counts)
