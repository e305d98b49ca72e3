"""Statements on two axes: which side gives the higher marks (left, right), and how high both are (down, up)."""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.charts.palette import INK, Shape
from reports.charts.svg import digits, line, lines, mark, picture

WIDTH, HEIGHT, MARGIN = 1140.0, 500.0, 26.0
REACH = 0.75
"""Part of the widest possible gap that the picture shows; a wider one stands at its edge."""
MARK_SCALE, MARK_REACH = 0.72, 17.0
DIGIT_WIDTH, DIGIT_HEIGHT, BASELINE = 15.0, 24.0, 9.0
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Spot:
    """One statement: ``gap`` from -1 (side B all the higher) to 1 (side A), ``mean`` from 0 (lowest) to 1; ``label`` its number."""

    label: str
    gap: float
    mean: float
    shape: Shape


def quadrant(spots: Sequence[Spot], *, steps: int, title: str) -> str:
    """Each statement at its place with its number beside it, on a fixed scale.

    Args:
        spots: The statements; a number stands where it covers least of the marks and numbers placed before it.
        steps: Whole answers between the lowest and the highest: the lines of the grid.
        title: What the picture shows, in words.
    """
    parts = _grid(steps)
    places = [(_x(spot.gap), _y(spot.mean)) for spot in spots]
    taken = [_around(x, y, MARK_REACH, MARK_REACH) for x, y in places]
    numbers = []
    for spot, (x, y) in zip(spots, places, strict=True):
        box = _free(x, y, len(spot.label) * DIGIT_WIDTH / 2, taken)
        taken.append(box)
        numbers.append(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2 + BASELINE, spot.label))
    marks = [mark(spot.shape, x, y, scale=MARK_SCALE) for spot, (x, y) in zip(spots, places, strict=True)]
    texts = [digits(numbers, name="t-spot", fill=INK)] if numbers else []
    return picture([*parts, *marks, *texts], width=WIDTH, height=HEIGHT, title=title)


def _grid(steps: int) -> list[str]:
    whole = [step / steps for step in range(steps + 1)]
    across = [(0.0, _y(mean), WIDTH, _y(mean)) for mean in whole]
    gaps = [gap for step in whole for gap in {step, -step} if abs(gap) <= REACH]
    down = [(_x(gap), 0.0, _x(gap), HEIGHT) for gap in sorted(gaps) if gap != 0]
    return [lines(across + down, name="tick", width=1.2), line(_x(0), 0, _x(0), HEIGHT, name="axis-line", stroke=INK, width=2.4)]


def _x(gap: float) -> float:
    return WIDTH / 2 + min(max(gap / REACH, -1.0), 1.0) * (WIDTH / 2 - MARGIN)


def _y(mean: float) -> float:
    return HEIGHT - MARGIN - min(max(mean, 0.0), 1.0) * (HEIGHT - 2 * MARGIN)


def _free(x: float, y: float, half: float, taken: Sequence[Box]) -> Box:
    """The box beside a mark that covers least: right, left, above, below, then farther out."""
    boxes = []
    for far in (1.0, 1.7, 2.4):
        side, up = MARK_REACH * far + half, MARK_REACH * far + DIGIT_HEIGHT / 2
        offsets = ((side, 0.0), (-side, 0.0), (0.0, -up), (0.0, up), (side, -up), (-side, -up), (side, up), (-side, up))
        boxes += [_around(x + right, y + down, half, DIGIT_HEIGHT / 2) for right, down in offsets]
    inside = [box for box in boxes if box[0] >= 0 and box[1] >= 0 and box[2] <= WIDTH and box[3] <= HEIGHT]
    return min(inside, key=lambda box: round(sum(_shared(box, other) for other in taken), 3))


def _around(x: float, y: float, half_width: float, half_height: float) -> Box:
    return x - half_width, y - half_height, x + half_width, y + half_height


def _shared(one: Box, other: Box) -> float:
    """Area that two boxes share."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0
