"""One common factor: its loadings from a covariance matrix, and the reliability that follows, McDonald's omega."""

import math
from collections.abc import Sequence

import numpy as np

from assessment.statistics.distribution import FloatArray

HEYWOOD = 0.005
"""Share of an item's variance below which its own part counts as none at all: a Heywood case."""


def omega_from_covariance(covariance: FloatArray) -> float | None:
    """McDonald's omega of k >= 3 items: (sum of loadings)² over the sum of the covariance matrix that the model implies.

    Three items have a closed form, l1² = s12*s13/s23; more are fitted by maximum likelihood. None if an item does not vary, the
    fit fails, or an item's own variance is not positive (a Heywood case). At most 1.

    Source: McDonald (1999), Test Theory, ch. 6; maximum likelihood as in Jöreskog (1967), Psychometrika 32, 443-482.
    """
    loadings = one_factor(covariance)
    if loadings is None:
        return None
    unique = float((np.diag(covariance) - loadings**2).sum())
    common = float(loadings.sum()) ** 2
    return common / (common + unique)


def omega_from_loadings(loadings: Sequence[float]) -> float:
    """Omega of standardised loadings: (sum)² / ((sum)² + sum of 1-l²)."""
    common = sum(loadings) ** 2
    return common / (common + sum(1 - loading**2 for loading in loadings))


def maximal_reliability(loadings: Sequence[float]) -> float:
    """Coefficient H of standardised loadings below 1, 0 to 1: the reliability of the best weighted sum.

    Source: Hancock & Mueller (2001), in Cudeck et al., Structural Equation Modeling: Present and Future, 195-216.
    """
    signal = sum(loading**2 / (1 - loading**2) for loading in loadings)
    return signal / (1 + signal)


def one_factor(covariance: FloatArray) -> FloatArray | None:
    """Loadings of one factor in the unit of the items, shape (k,), summing to no less than 0; None as ``omega_from_covariance``."""
    variances = np.diag(covariance)
    if len(covariance) < 3 or (variances <= 0).any():
        return None
    scale = np.sqrt(variances)
    correlations = covariance / np.outer(scale, scale)
    loadings = _closed_form(correlations) if len(covariance) == 3 else _likeliest(correlations)
    if loadings is None or (1 - loadings**2 <= HEYWOOD).any():
        return None
    return np.asarray(loadings * scale * (1.0 if loadings @ scale >= 0 else -1.0))


def _closed_form(correlations: FloatArray) -> FloatArray | None:
    first, second, third = correlations[0, 1], correlations[0, 2], correlations[1, 2]
    if first * second * third <= 0:
        return None  # no real loadings reproduce the three correlations
    squares = np.array([first * second / third, first * third / second, second * third / first])
    signs = np.array([1.0, math.copysign(1.0, first), math.copysign(1.0, second)])
    return np.asarray(np.sqrt(squares) * signs)


def _likeliest(correlations: FloatArray) -> FloatArray | None:
    """Maximum likelihood by the uniquenesses: what is left is an eigenvalue problem, with a known gradient."""
    from scipy.optimize import minimize  # noqa: PLC0415  loaded when it is needed

    if np.linalg.matrix_rank(correlations) < len(correlations):
        return None
    start = np.clip(1 / np.diag(np.linalg.inv(correlations)), HEYWOOD, 1.0)
    fit = minimize(
        _misfit,
        start,
        args=(correlations,),
        jac=True,
        method="L-BFGS-B",
        bounds=[(HEYWOOD, 1.0)] * len(start),
        options={"ftol": 1e-14},
    )
    return _loadings(np.asarray(fit.x), correlations) if fit.success else None


def _misfit(unique: FloatArray, correlations: FloatArray) -> tuple[float, FloatArray]:
    """Sum of (e - log e - 1) over the eigenvalues but the largest of D⁻¹RD⁻¹ with D² the uniquenesses; and its gradient."""
    values, vectors = np.linalg.eigh(correlations / np.sqrt(np.outer(unique, unique)))
    small = np.maximum(values[:-1], 1e-12)
    gradient = (vectors[:, :-1] ** 2 * (1 - small)).sum(axis=1) / unique
    return float((small - np.log(small) - 1).sum()), np.asarray(gradient)


def _loadings(unique: FloatArray, correlations: FloatArray) -> FloatArray:
    values, vectors = np.linalg.eigh(correlations / np.sqrt(np.outer(unique, unique)))
    return np.asarray(np.sqrt(unique) * vectors[:, -1] * math.sqrt(max(float(values[-1]) - 1, 0.0)))
