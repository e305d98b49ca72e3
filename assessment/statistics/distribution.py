"""Distributions of exact values: the sufficient statistic from which means, spreads and comparisons are computed.

A respondent score is a fraction (a prorated sum), so a mean kept as a fraction does not depend on the order of the rows and
rounds the same way on every machine.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


@dataclass(frozen=True)
class Distribution:
    """How many respondents have which value; missing answers are left out before it is made."""

    cells: tuple[tuple[Fraction, int], ...]
    """(value, respondents), values ascending, respondents at least 1."""

    @classmethod
    def from_counts(cls, counts: Mapping[Fraction, int]) -> "Distribution":
        """The distribution with these respondents per value; values without respondents are dropped."""
        return cls(tuple(sorted((value, count) for value, count in counts.items() if count)))

    @classmethod
    def merged(cls, parts: Iterable["Distribution"]) -> "Distribution":
        """The distribution of all respondents of the parts together."""
        counts: dict[Fraction, int] = {}
        for part in parts:
            for value, count in part.cells:
                counts[value] = counts.get(value, 0) + count
        return cls.from_counts(counts)

    @cached_property
    def n(self) -> int:
        """Respondents with a value."""
        return sum(count for _, count in self.cells)

    @cached_property
    def mean(self) -> Fraction | None:
        """Exact mean in the unit of the values; None if nobody has a value."""
        unit, parts = self.in_units
        return (
            Fraction(sum(part * count for part, (_, count) in zip(parts, self.cells, strict=True)), unit * self.n)
            if self.n
            else None
        )

    @cached_property
    def variance(self) -> Fraction | None:
        """Exact variance with n-1; None for fewer than two respondents."""
        if self.n < 2:
            return None
        unit, parts = self.in_units
        total = sum(part * count for part, (_, count) in zip(parts, self.cells, strict=True))
        squares = sum(part * part * count for part, (_, count) in zip(parts, self.cells, strict=True))
        return Fraction(self.n * squares - total * total, unit * unit * self.n * (self.n - 1))

    @cached_property
    def in_units(self) -> tuple[int, list[int]]:
        """Units in 1, and the values in such units as whole numbers: sums of fractions one by one take far longer."""
        unit = math.lcm(*(value.denominator for value, _ in self.cells))
        return unit, [value.numerator * (unit // value.denominator) for value, _ in self.cells]

    @cached_property
    def sd(self) -> float | None:
        """Standard deviation with n-1 in the unit of the values; None for fewer than two respondents."""
        return None if self.variance is None else math.sqrt(self.variance)

    @cached_property
    def values(self) -> FloatArray:
        """The distinct values, ascending, shape (cells,)."""
        return np.array([float(value) for value, _ in self.cells])

    @cached_property
    def weights(self) -> FloatArray:
        """Respondents per distinct value, shape (cells,)."""
        return np.array([float(count) for _, count in self.cells])


def side_by_side(*groups: Distribution) -> tuple[FloatArray, ...]:
    """Respondents of each group per value that occurs in any, values ascending, shape (values,) each."""
    unit = math.lcm(*(group.in_units[0] for group in groups))
    counts: list[dict[int, int]] = []
    for group in groups:
        own, parts = group.in_units
        counts.append({part * (unit // own): count for part, (_, count) in zip(parts, group.cells, strict=True)})
    values = sorted({value for group in counts for value in group})
    return tuple(np.array([float(group.get(value, 0)) for value in values]) for group in counts)
