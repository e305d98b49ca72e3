"""A mean with its standard error, as a confidence interval and as no-assumption bounds."""

import math
from dataclasses import dataclass

from assessment.statistics.reference import student_quantile
from assessment.statistics.spread import smoothed_spread

Interval = tuple[float, float]
CONFIDENCE = 0.95
_NOTHING = 1e-12


@dataclass(frozen=True)
class Estimate:
    """A mean, its standard error (same unit) and the degrees of freedom that the error rests on."""

    mean: float
    se: float
    df: float

    def interval(self, scale: Interval) -> Interval:
        """95 % Student interval, clipped to the scale."""
        half = half_width(self.se, self.df)
        low, high = scale
        return max(low, self.mean - half), min(high, self.mean + half)


def half_width(se: float, df: float, *, confidence: float = CONFIDENCE) -> float:
    """Half-width t(df) * se of a Student interval; 0 for a standard error of 0."""
    return 0.0 if se == 0 else student_quantile((1 + confidence) / 2, df) * se


def sampling_fraction(n: int, invited: int | None) -> float:
    """Share of the invited who answered, f = n/N, 0 to 1; 0 if N is unknown or, as a wrong roster is, smaller than n."""
    return n / invited if invited is not None and n <= invited and invited > 0 else 0.0


def remaining_variance(fraction: float, alpha: float | None = None, *, census: bool = False) -> float:
    """What multiplies s²/n, 0 to 1.

    1-f for the answers of these N people (``census``); 1-f*alpha for where the group really stands, which keeps the noise of
    answering, s²(1-alpha)/N, even if everyone answered. Alpha counts as 0 if unknown or negative.

    Source: Cochran (1977), Sampling Techniques, 3rd ed., ch. 2 (finite population correction).
    """
    return 1 - fraction if census else 1 - fraction * min(max(alpha or 0.0, 0.0), 1.0)


def mean_estimate(mean: float, sd: float | None, n: int, *, remaining: float = 1.0, prior_sd: float) -> Estimate | None:
    """Mean with se = s * sqrt(remaining / n) and n-1 degrees of freedom.

    Missing rule: n counts answered only. None for n < 2: one answer has no interval. A spread of 0, or one that is not known
    (``sd`` None), is not certainty: the prior's spread and its degrees of freedom stand in (see ``smoothed_spread``).

    Source: Cochran (1977), ch. 2, with the n-1 variance.
    """
    if n < 2:
        return None
    spread, df = (sd, n - 1.0) if sd else smoothed_spread(sd, n, prior_sd=prior_sd)
    return Estimate(mean, spread * math.sqrt(remaining / n), df)


def with_rounding(estimate: Estimate, step: float) -> Estimate:
    """The same, of a mean that was rounded to a multiple of ``step``: adds the error of rounding, step²/12, which is known.

    Where everybody answered it is all the error there is, so the interval reaches 0.57 steps to either side and surely holds
    the mean. A step of 0 changes nothing.

    Source: variance of a uniform error, Sheppard (1898), Proceedings of the London Mathematical Society 29, 353-380; degrees
    of freedom as in Satterthwaite (1946), Biometrics Bulletin 2, 110-114.
    """
    if step == 0:
        return estimate
    variance = estimate.se**2 + step**2 / 12
    share = estimate.se**2 / variance
    return Estimate(estimate.mean, math.sqrt(variance), estimate.df / share**2 if share > _NOTHING else math.inf)


def nonresponse_bounds(mean: float, n: int, invited: int | None, scale: Interval, *, step: float = 0.0) -> Interval | None:
    """Between what the mean of all N invited must lie, whatever the others would have said; None if N is unknown or below n.

    [(n*mean + lowest*(N-n))/N, (n*mean + highest*(N-n))/N]; a mean that was rounded to a multiple of ``step`` may itself lie
    half a step lower or higher, within the scale.

    Source: Manski (1989), Anatomy of the selection problem, Journal of Human Resources 24, 343-360.
    """
    if invited is None or invited < n or invited == 0:
        return None
    ends = max(scale[0], mean - step / 2), min(scale[1], mean + step / 2)
    low, high = ((n * end + edge * (invited - n)) / invited for end, edge in zip(ends, scale, strict=True))
    return low, high
