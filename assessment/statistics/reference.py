"""The reference distributions that intervals and tests rest on.

SciPy computes them. It takes a third of a second to load, so it is loaded when the first figure is asked for and not when a
command or the web server starts: the imports inside these functions have no other reason.
"""

import numpy as np

from assessment.statistics.distribution import FloatArray


def student_below(t: float, df: float) -> float:
    """P(T <= t), 0 to 1, for Student's t with ``df`` degrees of freedom."""
    from scipy import special  # noqa: PLC0415

    return float(special.stdtr(df, t))


def student_below_each(t: FloatArray, df: float) -> FloatArray:
    """P(T <= t) for every t; the shape is that of ``t``."""
    from scipy import special  # noqa: PLC0415

    return np.asarray(special.stdtr(df, t), dtype=np.float64)


def student_quantile(share: float, df: float) -> float:
    """The t that a share of 0 to 1 lies below, for Student's t with ``df`` degrees of freedom."""
    from scipy import special  # noqa: PLC0415

    return float(special.stdtrit(df, share))


def normal_below(z: float) -> float:
    """P(Z <= z), 0 to 1, for the standard normal distribution."""
    from scipy import special  # noqa: PLC0415

    return float(special.ndtr(z))


def normal_quantile(share: float) -> float:
    """The z that a share of 0 to 1 lies below, for the standard normal distribution."""
    from scipy import special  # noqa: PLC0415

    return float(special.ndtri(share))


def f_quantile(share: float, df_first: float, df_second: float) -> float:
    """The F that a share of 0 to 1 lies below, for Fisher's F with the given degrees of freedom."""
    from scipy import special  # noqa: PLC0415

    return float(special.fdtri(df_first, df_second, share))


def beta_quantile(share: float, first: float, second: float) -> float:
    """The value, 0 to 1, that a share of 0 to 1 lies below, for the beta distribution with the given parameters."""
    from scipy import special  # noqa: PLC0415

    return float(special.betaincinv(first, second, share))


def beta_below(value: float, first: float, second: float) -> float:
    """P(B <= value), 0 to 1, for the beta distribution with the given parameters."""
    from scipy import special  # noqa: PLC0415

    return float(special.betainc(first, second, value))
