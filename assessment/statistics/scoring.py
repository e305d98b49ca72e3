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
from assessment.statistics.pairs import PairCounts, narrow

IntArray = NDArray[np.integer[Any]]
Pairs = tuple[IntArray, IntArray]
"""What a prorated score is made of, one number of each kind per person: how much is answered, and what it adds up to."""
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
    return PairCounts.of(*score_pairs(keyed)).distribution(Fraction(keyed.shape[1]), fewest=min_answered)


def score_pairs(keyed: IntArray, *, size: int | None = None) -> Pairs:
    """Ratings and their sum per person, shape (n,) each; ``size`` is the most that a rating can be, looked up if None."""
    most = int(keyed.max(initial=1)) if size is None else size
    return _summed(keyed > 0, 1), _summed(keyed, most)


def _summed(values: IntArray | NDArray[np.bool_], most: int) -> IntArray:
    """Sum of each row; column by column, which is quick where a column is contiguous."""
    total = np.zeros(len(values), dtype=narrow(most * values.shape[1]))
    for column in values.T:
        total += column.astype(total.dtype)
    return total


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
    pairs = PairCounts.of(*dimension_pairs(keyed, sizes))
    return pairs.distribution(Fraction(100, dimension_units(sizes)), fewest=min_answered_of_dimension(len(sizes)))


def dimension_units(sizes: Sequence[int]) -> int:
    """Units in which answers on scales of so many options are added up: A - 1 divides it for each."""
    return math.lcm(*(size - 1 for size in sizes))


def dimension_pairs(keyed: IntArray, sizes: Sequence[int]) -> Pairs:
    """Ratings, and their sum in units above the lowest option, per person, shape (n,) each."""
    common = dimension_units(sizes)
    units = np.zeros(len(keyed), dtype=narrow(common * len(sizes)))
    for column, size in zip(keyed.T, sizes, strict=True):
        units += (np.maximum(column, 1) - 1).astype(units.dtype) * units.dtype.type(common // (size - 1))
    return _summed(keyed > 0, 1), units


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
    pairs = PairCounts.of(*scale_pairs(keyed, method=method, sizes=sizes, weights=weights, needed=needed, at_least=at_least))
    return pairs.distribution(scale_factor(method, sizes, weights))


def scale_factor(method: Method, sizes: Sequence[int], weights: Sequence[Fraction]) -> Fraction:
    """What total / answered of ``scale_pairs`` is multiplied by."""
    if method == "sum":
        return sum(weights, Fraction(0))
    return {"mean": Fraction(1), "rescaled": Fraction(100, _common(method, sizes)), "share": Fraction(100)}[method]


def scale_limits(method: Method, sizes: Sequence[int], weights: Sequence[Fraction]) -> tuple[int, int]:
    """The most that both numbers of ``scale_pairs`` can be."""
    common, whole = _common(method, sizes), _whole(weights)
    most = {"rescaled": [common] * len(sizes), "share": [1] * len(sizes)}.get(method, list(sizes))
    return sum(whole), sum(weight * size for weight, size in zip(whole, most, strict=True))


def scale_pairs(
    keyed: IntArray, *, method: Method, sizes: Sequence[int], weights: Sequence[Fraction], needed: int, at_least: int | None = None
) -> Pairs:
    """Weights of what is answered, and what it counts for, of each person with ``needed`` ratings; see ``scale_distribution``."""
    common = _common(method, sizes)
    kinds = [narrow(most) for most in scale_limits(method, sizes, weights)]
    given, points = (np.zeros(len(keyed), dtype=kind) for kind in kinds)
    for column, size, weight in zip(keyed.T, sizes, _whole(weights), strict=True):
        rated = column > 0
        given += rated * given.dtype.type(weight)
        points += _counted_for(column, method, size, common, at_least).astype(points.dtype) * points.dtype.type(weight)
    kept = _summed(keyed > 0, 1) >= max(needed, 1)
    return (given, points) if kept.all() else (given[kept], points[kept])


def _common(method: Method, sizes: Sequence[int]) -> int:
    return dimension_units(sizes) if method == "rescaled" else 1


def _whole(weights: Sequence[Fraction]) -> list[int]:
    """The weights as whole numbers that stand to each other as they do."""
    denominator = math.lcm(*(weight.denominator for weight in weights))
    return [int(weight * denominator) for weight in weights]


def _counted_for(column: IntArray, method: Method, size: int, common: int, at_least: int | None) -> IntArray:
    """What each keyed answer adds, before weighting; nothing where there is none."""
    if method == "rescaled":
        return (np.maximum(column, 1) - 1).astype(np.int64) * (common // (size - 1))
    return (column >= (at_least or size)).astype(np.int64) if method == "share" else np.maximum(column, 0)


def item_distribution(keyed: IntArray) -> Distribution:
    """Distribution of one item's keyed answers, shape (n,), in scale points; people without a rating are left out."""
    values, counts = np.unique(keyed[keyed > 0], return_counts=True)
    return Distribution(tuple((Fraction(int(value)), int(count)) for value, count in zip(values, counts, strict=True)))
