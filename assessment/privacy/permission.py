"""What a node of the plan may show, and how a figure leaves it."""

from collections.abc import Container
from dataclasses import dataclass
from fractions import Fraction

from assessment.privacy.rounding import rounded
from assessment.release import Precision, Reason, Tier
from assessment.statistics.distribution import Distribution

SCORE = "score"
"""The subject under which the index's own permission is kept."""


@dataclass(frozen=True)
class Permission:
    """What a node may show, decided by the plan and numbers of people alone."""

    tier: Tier
    reason: Reason | None
    subjects: Container[str]
    """``score``, ``dimension:ID``, ``item:ID``, ``rated:ID``, ``score:ID`` and ``choice:ID`` that enough people of the group,
    and of every atom, answered."""
    exact: Container[str] = frozenset()
    """Those of them that enough people answered for counts, tenths and spread; the others are rounded as at the coarse tier."""
    told: Container[str] = frozenset()
    """Those of which the detail tier says how many answered and how many said "don't know"."""


def released_mean(values: Distribution, precision: Precision, step: Fraction) -> float | None:
    """The mean, rounded to a multiple of the step unless the precision is full."""
    if values.mean is None:
        return None
    return float(values.mean) if precision == "full" else rounded(values.mean, step)


def released_sd(values: Distribution, precision: Precision, step: Fraction) -> float | None:
    """The standard deviation, likewise."""
    if values.sd is None:
        return None
    return values.sd if precision == "full" else rounded(values.sd, step)
