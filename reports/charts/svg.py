"""The few SVG elements that charts are made of. One unit is a tenth of a millimetre on paper."""

from collections.abc import Iterable
from html import escape

from reports.charts.palette import INK, MARK, PAPER, RULE, SOFT, Shape


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
        f'<svg class="mark {kind}" width="{number(width / 10)}mm" height="{number(height / 10)}mm" '
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


def digits(x: float, y: float, text: str, *, name: str, fill: str) -> str:
    """A count inside a bar, centred."""
    return (
        f'<text class="{name}" x="{number(x)}" y="{number(y)}" font-size="25" font-weight="500" '
        f'font-family="Golos Text" text-anchor="middle" fill="{fill}">{escape(text)}</text>'
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
