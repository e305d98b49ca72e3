"""Companies on the scale of levels: the one that a report is about with its interval, the others as dots without names."""

from collections.abc import Sequence

from reports.charts.dumbbell import Dot
from reports.charts.svg import interval, mark, picture
from reports.charts.track import ROW, WIDTH, ground, place_of

DOT, SPACE = 0.7, 24.0
"""Size of a dot, and the room that one takes either way."""
MOST = 170.0
"""Height of the highest stack: the dots of a higher one overlap."""
OWN_ROW = 72.0
"""Height of the company's own row."""
PADDING = 22.0
"""Ground above and below the dots."""
BAR = 16.0
"""Height of the company's interval."""


def peers(own: Dot | None, others: Sequence[float], *, low: float, high: float, edges: Sequence[float], title: str) -> str:
    """A row of the comparison: the company itself, or the others; dots that would cover each other are stacked.

    Args:
        own: The company's value with its interval; None in the row of the others.
        others: The others' values; empty in the company's own row.
        low: The lowest value that there can be.
        high: The highest.
        edges: Edges of the levels from ``low`` to ``high``.
        title: What the picture shows, in words.
    """
    places = [place_of(value, low, high) for value in sorted(others)]
    levels = stacked(places)
    most = max(levels, default=0) + 1
    step = min(SPACE, MOST / most)
    row = OWN_ROW if own is not None else max(ROW, 2 * PADDING + step * most)
    parts = ground(edges, low, high, row=row, high_as=row)
    parts += [mark("o", x, row - PADDING - step * (level + 0.5), scale=DOT) for x, level in zip(places, levels, strict=True)]
    if own is not None:
        if own.ends is not None:
            start, end = (place_of(value, low, high) for value in own.ends)
            parts.append(interval(own.shape, start, end, row / 2, height=BAR))
        parts.append(mark(own.shape, place_of(own.value, low, high), row / 2))
    return picture(parts, width=WIDTH, height=row, title=title)


def stacked(places: Sequence[float]) -> list[int]:
    """For each place, from left to right, how many dots lie beneath it; two of one level are never closer than a dot."""
    last: list[float] = []
    levels = []
    for x in places:
        level = next((level for level, before in enumerate(last) if x - before >= SPACE), len(last))
        last[level : level + 1] = [x]
        levels.append(level)
    return levels
