"""Prorated scores counted as pairs of whole numbers: how many respondents answered so much and reached such a total.

A score is a fraction of the two. Many thousand people share a few hundred pairs, so fractions are made once, at the end.
"""

from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assessment.statistics.distribution import Distribution

WholeNumbers = NDArray[np.integer[Any]]
_TABLE = 1 << 18
"""Pairs up to which a table has a place for each; above, only those that occur are kept."""
_ORDERED = 1 << 50
"""Product of the largest parts below which quotients of doubles stand in the same order as the fractions."""


class PairCounts:
    """People per pair (answered, total); batches of people are added one after the other."""

    def __init__(self, most_answered: int, most_total: int) -> None:
        self._step = most_total + 1
        self._size = (most_answered + 1) * self._step
        self._table = np.zeros(self._size if self._size <= _TABLE else 0, dtype=np.int64)
        self._rest: dict[tuple[int, int], int] = {}

    @classmethod
    def of(cls, answered: WholeNumbers, totals: WholeNumbers) -> "PairCounts":
        """The counts of some people, one number of each kind per person."""
        found = cls(int(answered.max(initial=0)), int(totals.max(initial=0)))
        found.add(answered, totals)
        return found

    def add(self, answered: WholeNumbers, totals: WholeNumbers) -> None:
        """Count some more people, one number of each kind per person."""
        if self._table.size:
            pairs = answered.astype(np.intp)
            pairs *= self._step
            pairs += totals.astype(np.intp)
            self._table += np.bincount(pairs, minlength=self._size)
            return
        both = np.stack([answered.astype(np.int64), totals.astype(np.int64)], axis=1)
        for (first, second), count in zip(*np.unique(both, axis=0, return_counts=True), strict=True):
            pair = int(first), int(second)
            self._rest[pair] = self._rest.get(pair, 0) + int(count)

    def without(self, other: "PairCounts") -> "PairCounts":
        """The counts without people who are counted in ``other``, a table of the same shape."""
        left = PairCounts(self._size // self._step - 1, self._step - 1)
        left._table = self._table - other._table
        left._rest = {pair: count - other._rest.get(pair, 0) for pair, count in self._rest.items()}
        return left

    def distribution(self, factor: Fraction, *, fewest: int = 1) -> Distribution:
        """The distribution of factor * total / answered over people who answered ``fewest`` or more, and at least 1."""
        if self._table.size:
            pairs = np.flatnonzero(self._table)
            answered, totals = np.divmod(pairs, self._step)
            people = self._table[pairs]
        else:
            answered, totals = np.array(list(self._rest), dtype=np.int64).reshape(-1, 2).T
            people = np.array(list(self._rest.values()), dtype=np.int64)
        kept = (answered >= max(fewest, 1)) & (people > 0)
        return _distribution(answered[kept], totals[kept], people[kept], factor)


def _distribution(answered: WholeNumbers, totals: WholeNumbers, people: WholeNumbers, factor: Fraction) -> Distribution:
    if not answered.size:
        return Distribution(())
    shared = np.gcd(answered, totals)
    answered, totals = answered // shared, totals // shared
    if int(answered.max()) * int(max(totals.max(), 1)) >= _ORDERED:
        counts: dict[Fraction, int] = {}
        for below, above, count in zip(answered.tolist(), totals.tolist(), people.tolist(), strict=True):
            value = factor * Fraction(above, below)
            counts[value] = counts.get(value, 0) + count
        return Distribution.from_counts(counts)
    values, first, which = np.unique(totals / answered, return_index=True, return_inverse=True)
    counted = np.zeros(len(values), dtype=np.int64)
    np.add.at(counted, which, people)
    over, under = factor.numerator, factor.denominator
    cells = zip(totals[first].tolist(), answered[first].tolist(), counted.tolist(), strict=True)
    return Distribution(tuple((Fraction(over * total, under * many), count) for total, many, count in cells))


def narrow(most: int) -> type[np.integer[Any]]:
    """The smallest kind of whole number that holds 0 to ``most``: sums of many people are the quicker for it.

    Raises:
        OverflowError: If none does.
    """
    for kind in (np.uint8, np.uint16, np.uint32, np.int64):
        if most <= np.iinfo(kind).max:
            return kind
    raise OverflowError(f"sums up to {most} are too large to be counted")
