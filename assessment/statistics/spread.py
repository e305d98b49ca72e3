"""How far respondents spread: the observed figure pulled towards what is known of such scales."""

import math

PRIOR_DF = 4.0
"""Weight of the prior, in respondents (nu0)."""


def smoothed_spread(sd: float | None, n: int, *, prior_sd: float, prior_df: float = PRIOR_DF) -> tuple[float, float]:
    """Spread and its degrees of freedom: sqrt(((n-1)s² + nu0*s0²)/(n-1+nu0)) and n-1+nu0.

    With few respondents an observed spread is itself uncertain, and a spread of 0 says little; the prior keeps both honest.
    Missing rule: ``sd`` None (not published) leaves the prior's spread alone.

    Args:
        sd: Observed standard deviation with n-1, in the unit of the prior.
        n: Respondents, at least 1.
        prior_sd: s0, what respondents of this instrument spread by.
        prior_df: nu0, the weight of that, in respondents.

    Source: conjugate update of a variance with a scaled inverse chi-squared prior, Gelman et al. (2013), Bayesian Data
    Analysis, 3rd ed., section 3.3.
    """
    df = n - 1 + prior_df
    if sd is None:
        return prior_sd, df
    return math.sqrt(((n - 1) * sd**2 + prior_df * prior_sd**2) / df), df
