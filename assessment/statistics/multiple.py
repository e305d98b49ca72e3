"""Many comparisons at once: p-values and intervals that still keep their promise."""

from collections.abc import Sequence

import numpy as np

FALSE_DISCOVERIES = 0.05
"""Share of false findings among the findings that is put up with."""


def false_discovery_rates(p_values: Sequence[float | None]) -> tuple[float | None, ...]:
    """Adjusted p-values in the order given; a p that is missing (None or NaN) stays None and does not count.

    Source: Benjamini & Hochberg (1995), JRSS B 57, 289-300.
    """
    known = [place for place, p in enumerate(p_values) if p is not None and not np.isnan(p)]
    found: list[float | None] = [None] * len(p_values)
    ordered = sorted(known, key=lambda place: p_values[place] or 0.0)
    least = 1.0
    for rank, place in reversed(list(enumerate(ordered, 1))):
        # By hand: importing scipy.stats for it takes half a second.
        least = min(least, (p_values[place] or 0.0) * (len(known) / rank))
        found[place] = least
    return tuple(found)


def selected_confidence(selected: int, compared: int, *, rate: float = FALSE_DISCOVERIES) -> float:
    """Coverage that intervals of the selected comparisons must have: 1 - R*q/m, so that of these at most q miss on average.

    Source: Benjamini & Yekutieli (2005), JASA 100, 71-81.

    Raises:
        ValueError: If none, or more than all, are selected.
    """
    if not 1 <= selected <= compared:
        raise ValueError(f"{selected} of {compared} comparisons cannot be selected")
    return 1 - selected * rate / compared
