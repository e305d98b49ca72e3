"""Movement on a fixed scale: then and now, and the steps that would carry a mean to an edge."""

from collections.abc import Sequence

from reports.charts.dumbbell import NEAR, Dot
from reports.charts.palette import GAP_LINE, INK
from reports.charts.svg import interval, line, mark, picture, rect
from reports.charts.track import ROW, WIDTH, ground, place_of

ASIDE = 27.0
"""How far an interval's line lies from the middle: that of the last wave above, that of this wave below."""
STEP_ASIDE = 11.0
STAIR_WIDTH, STAIR_ROW, FLOOR, CEILING = 1100.0, 150.0, 112.0, 24.0
"""The mark stands on the floor, the last step reaches the ceiling."""


def then_now(dots: Sequence[Dot], *, low: float, high: float, edges: Sequence[float], title: str) -> str:
    """One mean in two waves: an open disc for the last wave, the group's own mark for this one, a line between them.

    Args:
        dots: The last wave's value and this wave's, each with its interval if it has one.
        low: The lowest value that there can be.
        high: The highest.
        edges: Edges of the bands from ``low`` to ``high``; without bands the ground is one.
        title: What the picture shows, in words.
    """
    middle, parts = ROW / 2, ground(edges if len(edges) > 1 else (low, high), low, high)
    before, now = dots
    for dot, shape, aside in ((before, "o", -ASIDE), (now, now.shape, ASIDE)):
        if dot.ends is not None:
            start, end = (place_of(value, low, high) for value in dot.ends)
            parts.append(interval("o" if shape == "o" else now.shape, start, end, middle + aside, height=7))
    first, second = (place_of(dot.value, low, high) for dot in dots)
    parts.append(line(first, middle, second, middle, name="gapline", stroke=GAP_LINE, width=7))
    aside = STEP_ASIDE if abs(first - second) < NEAR else 0.0
    parts.append(mark("o", first, middle - aside, scale=0.82))
    parts.append(mark(now.shape, second, middle + aside, scale=0.82))
    return picture(parts, width=WIDTH, height=ROW, title=title)


def stairs(dot: Dot, steps: Sequence[float], *, edge: float, low: float, high: float, edges: Sequence[float], title: str) -> str:
    """Today's mean with its interval, and stairs from there to an edge: a step as wide as it is long on the scale.

    Args:
        dot: Today's mean.
        steps: How far each step reaches, upwards; as many stairs, equally high.
        edge: The edge to be reached: an upright line.
        low: The lowest value that there can be.
        high: The highest.
        edges: Edges of the bands from ``low`` to ``high``.
        title: What the picture shows, in words.
    """
    parts = ground(edges, low, high, width=STAIR_WIDTH, row=STAIR_ROW, high_as=STAIR_ROW)
    if dot.ends is not None:
        start, end = (place_of(value, low, high, STAIR_WIDTH) for value in dot.ends)
        parts.append(interval(dot.shape, start, end, FLOOR, height=20))
    reached, rise = dot.value, (FLOOR - CEILING) / max(len(steps), 1)
    for place, step in enumerate(steps):
        left, right = (place_of(value, low, high, STAIR_WIDTH) for value in (reached, reached + step))
        top = FLOOR - rise * (place + 1)
        parts.append(rect(left, top, right - left, FLOOR - top, name="stair", fill=GAP_LINE))
        reached += step
    there = place_of(edge, low, high, STAIR_WIDTH)
    parts.append(line(there, 8, there, STAIR_ROW - 8, name="axis-line", stroke=INK, width=5))
    parts.append(mark(dot.shape, place_of(dot.value, low, high, STAIR_WIDTH), FLOOR, scale=1.0))
    return picture(parts, width=STAIR_WIDTH, height=STAIR_ROW, title=title)
