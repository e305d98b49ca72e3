"""The pictures of the calibration page. Each lies on a ground of its own, so it is read in a light and in a dark theme."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from reports.charts.palette import GAP_LINE, INK, PAPER, RULE
from reports.charts.svg import line, mark, number, picture, rect

WIDTH, LEFT, RIGHT, TOP, ROW = 1_700.0, 560.0, 60.0, 190.0, 52.0
GOOD = "#dfeae8"


@dataclass(frozen=True)
class Dot:
    """A share with the doubt of the simulation (two standard errors), 0 to 1."""

    share: float
    doubt: float


@dataclass(frozen=True)
class Line:
    """One line of a picture: what is measured, with all digits (disc) and released (diamond)."""

    name: str
    full: Dot | None
    released: Dot | None = None


def rows(title: str, lines: Sequence[Line], *, span: tuple[float, float], good: tuple[float, float], names: tuple[str, str]) -> str:
    """Shares on one scale, a line each; the ground is darker where they should be.

    Args:
        title: What the picture shows, in words.
        lines: From top to bottom.
        span: Ends of the scale, 0 to 1; a share beyond is drawn at the end.
        good: Where the shares should be.
        names: Of the disc and of the diamond; an empty one is not named.
    """
    bottom = TOP + ROW * len(lines)

    def x(share: float) -> float:
        inside = (min(max(share, span[0]), span[1]) - span[0]) / (span[1] - span[0])
        return LEFT + inside * (WIDTH - LEFT - RIGHT)

    parts = [rect(x(good[0]), TOP - 20, x(good[1]) - x(good[0]), bottom - TOP + 20, name="good", fill=GOOD)]
    steps = round((span[1] - span[0]) / 0.01)
    for step in range(0, steps + 1, 1 if steps <= 12 else 5):
        place = span[0] + step / 100
        parts.append(line(x(place), TOP - 20, x(place), bottom, name="grid"))
        parts.append(text(x(place), bottom + 44, f"{100 * place:.0f}", anchor="middle", size=27))
    parts.append(text(WIDTH - RIGHT, bottom + 88, "per cent of the simulated surveys", anchor="end", size=27))
    for index, each in enumerate(lines):
        middle = TOP + ROW * (index + 0.5)
        parts.append(text(40, middle + 10, each.name, size=29))
        pair = [(dot, shape, away) for dot, shape, away in ((each.full, "a", -9.0), (each.released, "b", 9.0)) if dot is not None]
        for dot, shape, away in pair:
            y = middle + (away if len(pair) == 2 else 0.0)
            parts.append(line(x(dot.share - dot.doubt), y, x(dot.share + dot.doubt), y, name="doubt", stroke=GAP_LINE, width=5))
            parts.append(mark("a" if shape == "a" else "b", x(dot.share), y, scale=0.6))
    return _framed([*_heading(title, names), *parts], bottom + 120, title)


def diagonal(title: str, series: Sequence[Sequence[tuple[float, Dot]]], names: tuple[str, str]) -> str:
    """What was stated against how often it was right; on the diagonal both are the same. One series a shape."""
    side, left, low = 900.0, 300.0, 0.4

    def at(share: float) -> float:
        return (max(share, low) - low) / (1 - low) * side

    bottom = TOP + side
    parts = [line(left, bottom, left + side, TOP, name="ideal", stroke=GAP_LINE, width=4)]
    for step in range(7):
        place = low + step / 10
        parts.append(line(left + at(place), TOP, left + at(place), bottom, name="grid"))
        parts.append(line(left, bottom - at(place), left + side, bottom - at(place), name="grid"))
        parts.append(text(left + at(place), bottom + 44, f"{100 * place:.0f}", anchor="middle", size=27))
        parts.append(text(left - 16, bottom - at(place) + 10, f"{100 * place:.0f}", anchor="end", size=27))
    parts.append(text(left + side, bottom + 90, "stated probability of the level, per cent", anchor="end", size=27))
    parts.append(text(40, TOP + 10, "right in", size=27))
    parts.append(text(40, TOP + 44, "per cent", size=27))
    for dots, shape, away in zip(series, ("a", "b"), (-7.0, 7.0), strict=False):
        for stated, dot in dots:
            x, y = left + at(stated) + away, bottom - at(dot.share)
            ends = (bottom - at(dot.share - dot.doubt), bottom - at(min(dot.share + dot.doubt, 1.0)))
            parts.append(line(x, ends[0], x, ends[1], name="doubt", stroke=GAP_LINE, width=5))
            parts.append(mark("a" if shape == "a" else "b", x, y, scale=0.7))
    return _framed([*_heading(title, names), *parts], bottom + 120, title)


def text(x: float, y: float, words: str, *, anchor: str = "start", size: float = 30, weight: int = 400) -> str:
    """Words in whatever sans-serif the reader has."""
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-size="{number(size)}" font-weight="{weight}" text-anchor="{anchor}" '
        f'font-family="Golos Text, Segoe UI, Helvetica, Arial, sans-serif" fill="{INK}">{escape(words)}</text>'
    )


def _heading(title: str, names: tuple[str, str]) -> list[str]:
    found = [text(40, 62, title, size=34, weight=600)]
    x = 60.0
    for shape, name in zip(("a", "b"), names, strict=True):
        if name:
            found.append(mark("a" if shape == "a" else "b", x, 112, scale=0.6))
            found.append(text(x + 26, 122, name, size=28))
            x += 26 + 15.5 * len(name) + 60
    found.append(line(x, 112, x + 50, 112, name="doubt", stroke=GAP_LINE, width=5))
    found.append(text(x + 66, 122, "doubt of the simulation", size=28))
    return found


def _framed(parts: Sequence[str], height: float, title: str) -> str:
    ground = rect(2, 2, WIDTH - 4, height - 4, name="ground", fill=PAPER, radius=18)
    border = f'<rect x="2" y="2" width="{number(WIDTH - 4)}" height="{number(height - 4)}" rx="18" fill="none" stroke="{RULE}"/>'
    return picture([ground, border, *parts], width=WIDTH, height=height, title=title) + "\n"
