"""The diverging bar of answers: disagreement left of the axis, agreement right, a middle answer split across it."""

from collections.abc import Sequence

from reports.charts.palette import ANSWERS, INK, PAPER, answer_classes
from reports.charts.svg import Place, Segment, digits, line, lines, picture, rect

WIDTH, ROW = 660.0, 72.0
BAR_TOP, BAR_HEIGHT = 8.0, 56.0
CAMP_LINE, CAMP_HOOK = 70.0, 8.0
"""Where the line under a camp lies, and how high its ends turn up."""
NARROWEST_WITH_DIGIT = 24.0


def answers_bar(counts: Sequence[int], *, title: str, camps: bool = False) -> str:
    """People per option, lowest first, as a bar whose widths are shares of those who answered.

    The axis stands in the middle and half the width is 100 %, so that bars of any rows compare. With ``camps`` a line lies under
    those on either side of the middle answer: the camps of a group that is split.

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
    marked = _camps(counts, middle - below * unit, unit) if camps else []
    return picture([axis, *bars, *between, *written, *marked], width=WIDTH, height=ROW, title=title)


def _camps(counts: Sequence[int], start: float, unit: float) -> list[str]:
    """Lines with turned-up ends under the answers below and above the middle."""
    half, total = len(counts) // 2, sum(counts)
    low, high = sum(counts[:half]), sum(counts[len(counts) - half :])
    spans = [(start, start + low * unit)] if low else []
    spans += [(start + (total - high) * unit, start + total * unit)] if high else []
    segments: list[Segment] = []
    for left, right in spans:
        ends = (left + 2, right - 2)
        segments += [(x, CAMP_LINE, x, CAMP_LINE - CAMP_HOOK) for x in ends]
        segments.append((ends[0], CAMP_LINE, ends[1], CAMP_LINE))
    return [lines(segments, name="camp", stroke=INK, width=3)] if segments else []
