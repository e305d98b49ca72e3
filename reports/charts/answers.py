"""The diverging bar of answers: disagreement left of the axis, agreement right, a middle answer split across it."""

from collections.abc import Sequence

from reports.charts.palette import ANSWERS, INK, PAPER, answer_classes
from reports.charts.svg import Place, digits, line, lines, picture, rect

WIDTH, ROW = 660.0, 72.0
BAR_TOP, BAR_HEIGHT = 8.0, 56.0
NARROWEST_WITH_DIGIT = 24.0


def answers_bar(counts: Sequence[int], *, title: str) -> str:
    """People per option, lowest first, as a bar whose widths are shares of those who answered.

    The axis stands in the middle and half the width is 100 %, so that bars of any rows compare.

    Raises:
        ValueError: If nobody answered.
    """
    total = sum(counts)
    if total == 0:
        raise ValueError("a bar of answers needs at least one answer")
    unit = WIDTH / 2 / total
    below = sum(counts[: len(counts) // 2]) + (counts[len(counts) // 2] / 2 if len(counts) % 2 else 0)
    middle = WIDTH / 2
    left = middle - below * unit
    bars, cuts = [], []
    numbers: dict[str, list[Place]] = {}
    names: dict[str, str] = {}
    for name, count in zip(answer_classes(len(counts)), counts, strict=True):
        if count == 0:
            continue
        fill, ink = ANSWERS[name]
        width = count * unit
        bars.append(rect(left, BAR_TOP, width, BAR_HEIGHT, name=name, fill=fill))
        if len(bars) > 1:
            cuts.append((left, BAR_TOP, left, BAR_TOP + BAR_HEIGHT))
        if width >= NARROWEST_WITH_DIGIT:
            numbers.setdefault(ink, []).append((left + width / 2, 44.6, str(count)))
            names.setdefault(ink, f"t-{name}")
        left += width
    axis = line(middle, 0, middle, ROW, name="axis-line", stroke=INK, width=2.4)
    between = [lines(cuts, name="cut", stroke=PAPER, width=3)] if cuts else []
    written = [digits(places, name=names[ink], fill=ink) for ink, places in numbers.items()]
    return picture([axis, *bars, *between, *written], width=WIDTH, height=ROW, title=title)
