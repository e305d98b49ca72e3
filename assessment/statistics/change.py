"""What changed between two waves in which nobody is linked: two independent samples of much the same people."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assessment.statistics.comparison import weighted_sum
from assessment.statistics.intervals import Estimate, Interval, half_width

Words = Literal["rose", "fell", "cannot_tell"]


@dataclass(frozen=True)
class Change:
    """Later minus earlier, in the unit of the means."""

    points: float
    ci95: Interval
    smallest: float
    """The smallest change that could have been told from none: half the width of the interval."""
    words: Words


def change_of(earlier: Estimate, later: Estimate) -> Change:
    """Welch's comparison of two waves; each estimate brings its own finite-population factor.

    With s²(1-f*alpha)/n for each wave, two censuses keep the noise of answering, s²(1-alpha)/n: a repeat among the same
    people would differ by that much.

    Source: Welch (1947), Biometrika 34, 28-35; Cochran (1977), Sampling Techniques, 3rd ed., ch. 2.
    """
    difference = weighted_sum((later, earlier), (1.0, -1.0))
    half = half_width(difference.se, difference.df)
    interval = (difference.mean - half, difference.mean + half)
    words: Words = "rose" if interval[0] > 0 else "fell" if interval[1] < 0 else "cannot_tell"
    return Change(difference.mean, interval, half, words)


def standardised(strata: Sequence[Estimate], people: Sequence[float]) -> Estimate:
    """The mean that a wave would have with a given make-up: sum of Wh*mean(h), Wh the strata's shares of these people.

    Both waves are weighed by the same people, so a change of make-up does not pass for a change of mind.

    Source: Cochran (1977), ch. 5 (stratified mean); Kitagawa (1955), JASA 50, 1168-1194 (direct standardisation).

    Raises:
        ValueError: If there is no stratum or nobody in it.
    """
    total = sum(people)
    if not strata or total <= 0:
        raise ValueError("standardising needs a stratum with people in it")
    return weighted_sum(strata, [count / total for count in people])
