"""A share of respondents with its interval."""

import math

from assessment.statistics.intervals import CONFIDENCE, Interval
from assessment.statistics.reference import normal_quantile


def wilson_interval(count: int, n: int, *, confidence: float = CONFIDENCE) -> Interval:
    """Score interval of a share, 0 to 1; never empty and never outside the scale, also for 0 and n of n.

    Raises:
        ValueError: If n is not positive or the count lies outside 0 to n.

    Source: Wilson (1927), JASA 22, 209-212; Newcombe (1998), Statistics in Medicine 17, 857-872, method 3.
    """
    if n < 1 or not 0 <= count <= n:
        raise ValueError(f"{count} of {n} is not a share")
    z2 = normal_quantile((1 + confidence) / 2) ** 2
    share = count / n
    centre = share + z2 / (2 * n)
    half = math.sqrt(z2 * (share * (1 - share) / n + z2 / (4 * n * n)))
    scale = 1 + z2 / n
    return (0.0 if count == 0 else max(0.0, (centre - half) / scale)), (1.0 if count == n else min(1.0, (centre + half) / scale))
