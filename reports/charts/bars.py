"""Shares of those who chose one option: a bar for each group, all on the one scale from nobody to everybody."""

from collections.abc import Sequence

from reports.charts.palette import MARK, RULE, Shape
from reports.charts.svg import line, picture, rect

WIDTH, BAR, BETWEEN, MARGIN = 350.0, 24.0, 8.0, 10.0


def bars(shares: Sequence[tuple[Shape, float]], *, title: str) -> str:
    """One bar beneath the other in the order given; a share runs from 0 to 1 and the whole width is everybody."""
    height = 2 * MARGIN + len(shares) * BAR + max(0, len(shares) - 1) * BETWEEN
    parts = [line(1, 0, 1, height, name="axis-line", stroke=RULE, width=2), line(WIDTH - 1, 0, WIDTH - 1, height, name="tick")]
    for place, (shape, share) in enumerate(shares):
        top = MARGIN + place * (BAR + BETWEEN)
        width = min(max(share, 0.0), 1.0) * (WIDTH - 2)
        if width > 0:
            parts.append(rect(2, top, width, BAR, name=f"m-{shape}", fill=MARK[shape]))
    return picture(parts, width=WIDTH, height=height, title=title)
