"""Marks on the scale of levels: one row per group, and the large one of the cover."""

from collections.abc import Sequence
from itertools import pairwise

from reports.charts.palette import BANDS, INK, PAPER, Shape
from reports.charts.svg import interval, line, lines, mark, picture, rect

WIDTH, ROW = 1140.0, 96.0
COVER_WIDTH, COVER_HEIGHT = 1740.0, 420.0

Edges = Sequence[float]
"""Lower edge of each band and, last, the upper edge of the scale: 20, 40, 60, 80, 100."""


def scale_row(
    shape: Shape,
    value: float | None,
    ends: tuple[float, float] | None,
    *,
    edges: Edges,
    title: str,
    height: float = ROW,
) -> str:
    """A group's mean and interval on the ground of the levels; the ground alone when the value is withheld.

    All rows of a table have the same ``height``, so that their grounds join.
    """
    parts = _ground(edges, WIDTH, height)
    if ends is not None:
        parts.append(interval(shape, _x(ends[0], edges, WIDTH), _x(ends[1], edges, WIDTH), height / 2, height=20))
    if value is not None:
        parts.append(mark(shape, _x(value, edges, WIDTH), height / 2))
    return picture(parts, width=WIDTH, height=height, title=title)


def cover_scale(side_a: float | None, side_b: float | None, *, edges: Edges, title: str) -> str:
    """Both sides, large, on the scale of levels, joined by the line of their gap."""
    middle = COVER_HEIGHT / 2
    parts = _ground(edges, COVER_WIDTH, COVER_HEIGHT)
    places = [None if value is None else _x(value, edges, COVER_WIDTH) for value in (side_a, side_b)]
    a, b = places
    if a is not None and b is not None:
        parts.append(line(a, middle, b, middle, name="gapline", stroke=INK, width=6))
    close = a is not None and b is not None and abs(a - b) < 120
    if a is not None:
        parts.append(mark("a", a, middle - (34 if close else 0), scale=60 / 18))
    if b is not None:
        parts.append(mark("b", b, middle + (34 if close else 0), scale=76.8 / 23))
    return picture(parts, width=COVER_WIDTH, height=COVER_HEIGHT, title=title)


def _ground(edges: Edges, width: float, height: float) -> list[str]:
    starts = [_x(edge, edges, width) for edge in edges]
    grounds = [
        rect(left, 0, right - left, height, name=f"band{place + 1}", fill=BANDS[min(place, len(BANDS) - 1)])
        for place, (left, right) in enumerate(pairwise(starts))
    ]
    cuts = [(x, 0.0, x, height) for x in starts[1:-1]]
    return [*grounds, lines(cuts, name="cut", stroke=PAPER, width=5)] if cuts else grounds


def _x(value: float, edges: Edges, width: float) -> float:
    low, high = edges[0], edges[-1]
    return min(max((value - low) / (high - low), 0.0), 1.0) * width
