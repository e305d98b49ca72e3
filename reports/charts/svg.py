"""The few SVG elements that charts are made of. One unit is a tenth of a millimetre on paper."""

from collections.abc import Iterable, Sequence
from html import escape

from reports.charts.palette import INK, MARK, PAPER, RULE, SOFT, Shape

DIGIT_SIZE = 25
ADVANCES = (0.63, 0.495, 0.59, 0.595, 0.615, 0.59, 0.615, 0.535, 0.62, 0.615)
"""How wide the digits from 0 to 9 are, in parts of their size: Golos Text, medium."""
Segment = tuple[float, float, float, float]
Place = tuple[float, float, str]
"""Middle and baseline of a number."""


def number(value: float) -> str:
    """A coordinate with at most one decimal and no trailing zero, so that the same input gives the same bytes."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def picture(parts: Iterable[str], *, width: float, height: float, title: str, kind: str = "fill") -> str:
    """A whole mark. Its title is what a screen reader says, so it must not be empty.

    Raises:
        ValueError: If the title is empty.
    """
    if not title.strip():
        raise ValueError("a chart needs a title: it is its text alternative")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="mark {kind}" '
        f'width="{number(width / 10)}mm" height="{number(height / 10)}mm" '
        f'viewBox="0 0 {number(width)} {number(height)}" role="img"><title>{escape(title)}</title>{"".join(parts)}</svg>'
    )


def rect(x: float, y: float, width: float, height: float, *, name: str, fill: str, radius: float = 0) -> str:
    """A rectangle with an optional corner radius."""
    corner = f' rx="{number(radius)}"' if radius else ""
    return (
        f'<rect class="{name}" x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" '
        f'fill="{fill}"{corner}/>'
    )


def line(x1: float, y1: float, x2: float, y2: float, *, name: str, stroke: str = RULE, width: float = 2) -> str:
    """A straight line."""
    return (
        f'<line class="{name}" x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}" '
        f'stroke="{stroke}" stroke-width="{number(width)}"/>'
    )


def lines(segments: Sequence[Segment], *, name: str, stroke: str = RULE, width: float = 2) -> str:
    """Straight lines of one kind as one element: a layout's time goes by elements, not by what they hold."""
    path = "".join(f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}" for x1, y1, x2, y2 in segments)
    return f'<path class="{name}" d="{path}" fill="none" stroke="{stroke}" stroke-width="{number(width)}"/>'


def digits(places: Sequence[Place], *, name: str, fill: str) -> str:
    """Numbers of one colour, each centred at its place, as one element.

    Each digit has a place of its own, worked out here: a ``text-anchor`` would cost a picture in the picture for each number.
    """
    across, down = [], []
    for middle, baseline, text in places:
        x = middle - DIGIT_SIZE * sum(ADVANCES[int(digit)] for digit in text) / 2
        for digit in text:
            across.append(number(x))
            down.append(number(baseline))
            x += DIGIT_SIZE * ADVANCES[int(digit)]
    return (
        f'<text class="{name}" x="{" ".join(across)}" y="{" ".join(down)}" font-size="{DIGIT_SIZE}" font-weight="500" '
        f'font-family="Golos Text" fill="{fill}">{"".join(text for _, _, text in places)}</text>'
    )


def mark(shape: Shape, x: float, y: float, *, scale: float = 1.0) -> str:
    """One mark, centred on its value, with a halo of paper so that neighbours stay apart."""
    colour = MARK[shape]
    if shape == "a":
        return (
            f'<circle class="m-a" cx="{number(x)}" cy="{number(y)}" r="{number(18 * scale)}" fill="{colour}" '
            f'stroke="{PAPER}" stroke-width="4"/>'
        )
    if shape == "b":
        r = 23 * scale
        path = f"M{number(x)} {number(y - r)}L{number(x + r)} {number(y)}L{number(x)} {number(y + r)}L{number(x - r)} {number(y)}Z"
        return f'<path class="m-b" d="{path}" fill="{colour}" stroke="{PAPER}" stroke-width="4"/>'
    if shape == "lead":
        side = 28.8 * scale
        return (
            f'<rect class="m-lead" x="{number(x - side / 2)}" y="{number(y - side / 2)}" width="{number(side)}" '
            f'height="{number(side)}" fill="{PAPER}" stroke="{colour}" stroke-width="5"/>'
        )
    if shape == "co":
        return (
            f'<rect class="m-co" x="{number(x - 4.5)}" y="{number(y - 25 * scale)}" width="9" height="{number(50 * scale)}" '
            f'fill="{colour}" stroke="{PAPER}" stroke-width="3"/>'
        )
    return (
        f'<circle class="m-o" cx="{number(x)}" cy="{number(y)}" r="{number(15 * scale)}" fill="{PAPER}" stroke="{INK}" '
        f'stroke-width="5"/>'
    )


def interval(shape: Shape, start: float, end: float, y: float, *, height: float) -> str:
    """The soft bar of an interval; never narrower than its own round ends."""
    width = max(end - start, height)
    middle = (start + end) / 2
    return rect(middle - width / 2, y - height / 2, width, height, name=f"i-{shape}", fill=SOFT[shape], radius=height / 2)
