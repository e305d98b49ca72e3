"""A score on its own scale: the ground of its bands, and the marks of those who have it."""

from collections.abc import Sequence
from itertools import pairwise

from reports.charts.dumbbell import NEAR, Dot
from reports.charts.palette import BANDS, GAP_LINE, PAPER
from reports.charts.svg import interval, line, lines, mark, picture, rect

WIDTH, ROW, MARGIN = 700.0, 100.0, 20.0
GROUND = 68.0
"""Height of the ground; marks and intervals stand within it."""
STEP = 11.0
"""How far marks that would cover each other step apart."""


def track(dots: Sequence[Dot], *, low: float, high: float, edges: Sequence[float], title: str, joined: bool = False) -> str:
    """Marks on the ground of a score's bands, on its fixed scale from ``low`` to ``high``.

    Args:
        dots: The groups' values; side A's interval lies above the line, every other below.
        low: The lowest value that the score can have.
        high: The highest.
        edges: Edges of the bands from ``low`` to ``high``; without bands the ground is one.
        title: What the picture shows, in words.
        joined: Draw the line between the outermost marks: one thing seen from two ends.
    """
    middle, parts = ROW / 2, ground(edges if len(edges) > 1 else (low, high), low, high)
    places = [place_of(dot.value, low, high) for dot in dots]
    for dot in dots:
        if dot.ends is not None and dot.shape in ("a", "b"):
            start, end = (place_of(value, low, high) for value in dot.ends)
            parts.append(interval(dot.shape, start, end, middle + (-27 if dot.shape == "a" else 27), height=7))
    if joined and len(places) > 1:
        parts.append(line(min(places), middle, max(places), middle, name="gapline", stroke=GAP_LINE, width=7))
    order = sorted(range(len(dots)), key=lambda place: dots[place].shape in ("a", "b"))
    parts += [mark(dots[place].shape, places[place], middle + _aside(place, places), scale=0.82) for place in order]
    return picture(parts, width=WIDTH, height=ROW, title=title)


def ground(
    edges: Sequence[float], low: float, high: float, *, width: float = WIDTH, row: float = ROW, high_as: float = GROUND
) -> list[str]:
    """The ground of the bands in the middle of a row, ``high_as`` units high."""
    top = (row - high_as) / 2
    starts = [place_of(edge, low, high, width) for edge in edges]
    grounds = [
        rect(left, top, right - left, high_as, name=f"band{min(place, len(BANDS) - 1) + 1}", fill=BANDS[min(place, len(BANDS) - 1)])
        for place, (left, right) in enumerate(pairwise(starts))
    ]
    cuts = [(x, top, x, top + high_as) for x in starts[1:-1]]
    return [*grounds, lines(cuts, name="cut", stroke=PAPER, width=5)] if cuts else grounds


def _aside(place: int, places: Sequence[float]) -> float:
    """Up for the first of two marks that would cover each other, down for the second; a third stays on the line."""
    near = [other for other, x in enumerate(places) if other != place and abs(x - places[place]) < NEAR]
    if not near or (len(near) > 1 and min(near) < place < max(near)):
        return 0.0
    return -STEP if place < min(near) else STEP


def place_of(value: float, low: float, high: float, width: float = WIDTH) -> float:
    """Where a value stands across a picture; outside the scale at its end."""
    part = min(max((value - low) / (high - low), 0.0), 1.0)
    return MARGIN + part * (width - 2 * MARGIN)
