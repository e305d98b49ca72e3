"""Decimal figures as exact fractions, so that sums and differences carry no dust of binary fractions."""

from fractions import Fraction


def as_written(value: float) -> Fraction:
    """The number that a reader sees: 50.7 is 507/10, not its nearest binary fraction."""
    return Fraction(repr(value))


def difference(first: float, second: float) -> float:
    """First minus second as a reader would work it out: 50.7 - 68.5 is -17.8."""
    return float(as_written(first) - as_written(second))
