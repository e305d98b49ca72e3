"""The two sides (and leadership) on one line: wide with intervals for dimensions, narrow without for statements."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reports.charts.palette import GAP_LINE, Shape
from reports.charts.svg import interval, line, lines, mark, picture

WIDTH, ROW, MARGIN = 880.0, 122.0, 20.0
STRIP_WIDTH, STRIP_ROW, STRIP_MARGIN = 225.0, 44.0, 14.0
NEAR = 36.0
"""Marks closer than this step apart, side A up and side B down."""


@dataclass(frozen=True)
class Dot:
    """One group's value on the line; ``ends`` is its interval."""

    shape: Shape
    value: float
    ends: tuple[float, float] | None = None


@dataclass(frozen=True)
class _Track:
    """The line that marks stand on."""

    low: float
    high: float
    width: float
    margin: float
    middle: float

    def x(self, value: float) -> float:
        part = min(max((value - self.low) / (self.high - self.low), 0.0), 1.0)
        return self.margin + part * (self.width - 2 * self.margin)


def dumbbell(dots: Sequence[Dot], *, low: float, high: float, ticks: Sequence[float], title: str) -> str:
    """A row of the two views: grid, intervals above (A) and below (B), the gap's line, leadership behind the sides."""
    track = _Track(low, high, WIDTH, MARGIN, ROW / 2)
    grid = [(track.x(tick), 0.0, track.x(tick), ROW) for tick in ticks]
    parts = [lines(grid[0::2], name="tick", width=2), lines(grid[1::2], name="tick", width=1.2)]
    for dot in dots:
        if dot.ends is not None and dot.shape in ("a", "b"):
            start, end = (track.x(value) for value in dot.ends)
            parts.append(interval(dot.shape, start, end, 26 if dot.shape == "a" else ROW - 26, height=8))
    places = _places(dots, track)
    if "a" in places and "b" in places:
        parts.append(line(places["a"], track.middle, places["b"], track.middle, name="gapline", stroke=GAP_LINE, width=7))
    if "lead" in places:
        parts.append(mark("lead", places["lead"], track.middle + _aside(places), scale=0.78))
    return picture(parts + _sides(places, track, scale=1.0, step=9), width=WIDTH, height=ROW, title=title)


def strip(dots: Sequence[Dot], *, low: float, high: float, title: str) -> str:
    """The small line of the appendix: the sides' means of one statement, ticks at whole answers."""
    track = _Track(low, high, STRIP_WIDTH, STRIP_MARGIN, STRIP_ROW / 2)
    middle = track.middle
    ends = [(track.x(low), middle, track.x(high), middle)]
    ticks = [(track.x(tick), middle - 6, track.x(tick), middle + 6) for tick in range(round(low), round(high) + 1)]
    others = [mark(dot.shape, track.x(dot.value), middle, scale=0.56) for dot in dots if dot.shape not in ("a", "b")]
    parts = [lines(ends + ticks, name="tick", width=1.6), *others, *_sides(_places(dots, track), track, scale=0.61, step=6)]
    return picture(parts, width=STRIP_WIDTH, height=STRIP_ROW, title=title, kind="strip")


def _places(dots: Sequence[Dot], track: _Track) -> dict[Shape, float]:
    return {dot.shape: track.x(dot.value) for dot in dots}


def _aside(places: Mapping[Shape, float]) -> float:
    """How far leadership's mark steps off the line so as not to vanish behind one side's; behind both it stays."""
    near = [shape for shape in ("a", "b") if shape in places and abs(places[shape] - places["lead"]) < NEAR]
    if len(near) != 1:
        return 0.0
    return 26.0 if near == ["a"] else -26.0


def _sides(places: Mapping[Shape, float], track: _Track, *, scale: float, step: float) -> list[str]:
    a, b = places.get("a"), places.get("b")
    near = a is not None and b is not None and abs(a - b) < NEAR * scale
    parts = []
    if a is not None:
        parts.append(mark("a", a, track.middle - (step if near else 0), scale=scale))
    if b is not None:
        parts.append(mark("b", b, track.middle + (step if near else 0), scale=scale))
    return parts
