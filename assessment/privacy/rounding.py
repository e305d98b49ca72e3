"""Rounding by tier: the only place where figures lose digits before a template does.

A figure is rounded from its exact fraction, halves upwards (all figures are positive, so this is also away from zero). Nothing
depends on binary fractions or on the order of the rows.
"""

import math
from fractions import Fraction

TENTH = Fraction(1, 10)
HALF = Fraction(1, 2)
ONE = Fraction(1)
FIVE = Fraction(5)


def rounded(value: Fraction | float, step: Fraction) -> float:
    """The multiple of the step nearest to the value, halves upwards."""
    return float(math.floor(Fraction(value) / step + HALF) * step)


def coarse_item_mean(value: Fraction, size: int) -> float:
    """An item mean to half a point, never nearer than half a point to either end of its scale of 1 to ``size``.

    The cap keeps a unanimous small group from being read off: 1.5 may be anything from 1 to below 1.75.
    """
    return min(max(rounded(value, HALF), 1.5), size - 0.5)


def significant_step(value: Fraction | float, digits: int) -> Fraction:
    """The power of ten that keeps so many leading digits of a value: 1 for 11.7 and two digits, 100 for 1,234."""
    return Fraction(10) ** (math.floor(math.log10(abs(float(value)))) - digits + 1) if value else ONE


def two_decimals(value: float) -> float:
    """A certified scalar: two decimals, halves away from zero."""
    return math.copysign(math.floor(abs(value) * 100 + 0.5) / 100, value) + 0.0


def p_value(value: float) -> float:
    """A p-value to two decimals, upwards: evidence is never overstated and never printed as nothing at all."""
    return math.ceil(round(value * 100, 9)) / 100 if value > 0 else 0.01
