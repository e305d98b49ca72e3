"""Where a client stands among a consultant's clients: estimates pulled towards the common mean by how uncertain they are.

y_i ~ N(theta_i, v_i), theta_i ~ N(mu, tau²), with v_i = s_i²(1-f_i*alpha_i)/n_i.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from assessment.statistics.distribution import FloatArray
from assessment.statistics.intervals import Interval
from assessment.statistics.posterior import Posterior, mean_posterior
from assessment.statistics.reference import normal_below, normal_quantile

MIN_THIRDS = 10
MIN_PERCENTILE = 20
_FLAT = 1e-9
"""Share of the estimates' variance below which tau² counts as 0."""


@dataclass(frozen=True)
class Portfolio:
    """What the clients have in common."""

    mean: float
    """mu, in the unit of the estimates."""
    se: float
    tau2: float
    """Variance between clients; 0: they do not differ more than chance would make them."""
    q: float
    """Cochran's Q of the estimates around their precision-weighted mean."""
    method: Literal["reml", "dersimonian-laird"]


def portfolio(estimates: Sequence[float], variances: Sequence[float], *, method: str = "reml") -> Portfolio | None:
    """Mean of the clients and variance between them: REML, or DerSimonian-Laird if that has no optimum or is asked for.

    Missing rule: clients without an estimate or its variance are not passed. None for fewer than two clients.

    Source: DerSimonian & Laird (1986), Controlled Clinical Trials 7, 177-188; REML as in Viechtbauer (2005), Journal of
    Educational and Behavioral Statistics 30, 261-293.

    Raises:
        ValueError: If a variance is not positive.
    """
    y, v = np.asarray(estimates, dtype=np.float64), np.asarray(variances, dtype=np.float64)
    if (v <= 0).any():
        raise ValueError("every client's estimate needs a variance above 0")
    if len(y) < 2:
        return None
    weights = 1 / v
    q = float(weights @ (y - weights @ y / weights.sum()) ** 2)
    likeliest = _restricted_maximum(y, v) if method == "reml" else None
    tau2 = max(0.0, (q - len(y) + 1) / (weights.sum() - weights @ weights / weights.sum())) if likeliest is None else likeliest
    weights = 1 / (v + tau2)
    mean, se = float(weights @ y / weights.sum()), float(1 / math.sqrt(weights.sum()))
    return Portfolio(mean, se, float(tau2), q, "dersimonian-laird" if likeliest is None else "reml")


def _restricted_maximum(y: FloatArray, v: FloatArray) -> float | None:
    """The tau² of the highest restricted likelihood, 0 if it falls from there on; None if the search fails."""
    from scipy.optimize import minimize_scalar  # noqa: PLC0415  loaded when it is needed

    spread = float(y.var(ddof=1))
    if spread == 0:
        return 0.0
    most = 10 * (spread + float(v.max()))
    found = minimize_scalar(_restricted_misfit, bounds=(0.0, most), args=(y, v), method="bounded", options={"xatol": 1e-10 * most})
    if not found.success or found.x > 0.999 * most:
        return None
    best = float(found.x)
    return 0.0 if best <= _FLAT * most or _restricted_misfit(0.0, y, v) <= _restricted_misfit(best, y, v) else best


def _restricted_misfit(tau2: float, y: FloatArray, v: FloatArray) -> float:
    total = v + tau2
    weights = 1 / total
    distance = y - weights @ y / weights.sum()
    return float(np.log(total).sum() + np.log(weights.sum()) + weights @ distance**2) / 2


def shrunken(estimate: float, variance: float, among: Portfolio) -> Posterior:
    """A client's own standing: B*mu + (1-B)*y with B = v/(v+tau²); with tau² = 0 it is the common mean.

    Source: Efron & Morris (1977), Scientific American 236(5), 119-127.
    """
    if among.tau2 == 0:
        half = normal_quantile(0.975) * among.se
        return Posterior(among.mean, among.se, (among.mean - half, among.mean + half))
    return mean_posterior(among.mean, math.sqrt(among.tau2), estimate, math.sqrt(variance))


def james_stein(estimates: Sequence[float], variance: float) -> tuple[FloatArray, float]:
    """Estimates of equal variance pulled towards their mean, and the factor c = 1 - (k-3)v/sum of squares, at least 0.

    Source: Efron & Morris (1977), as above.

    Raises:
        ValueError: For fewer than four estimates.
    """
    y = np.asarray(estimates, dtype=np.float64)
    if len(y) < 4:
        raise ValueError("fewer than four estimates cannot be pulled together")
    squares = float(((y - y.mean()) ** 2).sum())
    factor = max(0.0, 1 - (len(y) - 3) * variance / squares) if squares > 0 else 0.0
    return y.mean() + factor * (y - y.mean()), factor


@dataclass(frozen=True)
class Place:
    """Where a client stands among the others."""

    clients: int
    thirds: tuple[float, float, float] | None
    """Probability of the lower, middle and upper third; from ten clients."""
    percentile: float | None
    """Share of clients below, 0 to 1; from twenty clients."""
    percentile_ci95: Interval | None


def place_among(estimate: float, variance: float, among: Portfolio, clients: int) -> Place:
    """Thirds from ten clients, a percentile from twenty; nothing below, and nothing if clients do not differ (tau² = 0)."""
    if clients < MIN_THIRDS or among.tau2 == 0:
        return Place(clients, None, None, None)
    own, tau = shrunken(estimate, variance, among), math.sqrt(among.tau2)
    edges = [among.mean + normal_quantile(share) * tau for share in (1 / 3, 2 / 3)]
    below = [normal_below((edge - own.mean) / own.sd) for edge in edges]
    thirds = (below[0], below[1] - below[0], 1 - below[1])
    if clients < MIN_PERCENTILE:
        return Place(clients, thirds, None, None)
    low, high = (normal_below((end - among.mean) / tau) for end in own.ci95)
    return Place(clients, thirds, normal_below((own.mean - among.mean) / tau), (low, high))
