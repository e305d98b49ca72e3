"""What goes with an outcome: correlations from sums and products. What goes with something need not be its cause."""

import math
from collections.abc import Sequence

from assessment.statistics.moments import Moments, pooled_covariance

_NOTHING = 1e-12


def outcome_correlations(groups: Sequence[Moments]) -> tuple[float | None, ...]:
    """Correlation of each item with an outcome that is no part of their scale, -1 to 1, pooled within the groups.

    An item goes with its own total by construction; with an outcome it does not. Pooling within groups keeps a gap between the
    sides from passing for a connection. None where an item or the outcome does not vary, and throughout if some pair is
    never answered together often enough.

    Missing rule: pairwise; the covariance rests on the people who answered both, each variance on all who answered that item.

    Args:
        groups: Moments of the items and, as the last one, of the outcome.

    Source: Pearson (1896), Philosophical Transactions of the Royal Society A 187, 253-318.
    """
    items = len(groups[0].both) - 1 if groups else 0
    covariance = pooled_covariance(groups)
    if covariance is None:
        return (None,) * max(items, 0)
    found: list[float | None] = []
    for item in range(items):
        product = float(covariance[item, item] * covariance[-1, -1])
        varies = min(float(covariance[item, item]), float(covariance[-1, -1])) > _NOTHING
        found.append(min(max(float(covariance[item, -1]) / math.sqrt(product), -1.0), 1.0) if varies else None)
    return tuple(found)
