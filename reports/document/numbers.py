"""The numbers that charts are drawn from, each chart with its words."""

from dataclasses import dataclass

from reports.charts.palette import Shape

Interval = tuple[float, float]


@dataclass(frozen=True)
class ScaleChart:
    """Numbers of one mark on the scale of levels."""

    value: float | None
    ends: Interval | None
    title: str


@dataclass(frozen=True)
class DotNumbers:
    """One mark of a dumbbell."""

    shape: Shape
    value: float
    ends: Interval | None = None


@dataclass(frozen=True)
class LineChart:
    """Numbers of a dumbbell or strip."""

    dots: tuple[DotNumbers, ...]
    low: float
    high: float
    title: str


@dataclass(frozen=True)
class AnswersChart:
    """People per option, lowest first."""

    counts: tuple[int, ...]
    title: str
    camps: bool = False
    """Whether the camps on either side of the middle are marked."""


@dataclass(frozen=True)
class SpotNumbers:
    """One statement of the quadrant: its number on the form, the gap (-1 to 1), the mean of both sides (0 to 1)."""

    number: str
    gap: float
    mean: float
    shape: Shape


@dataclass(frozen=True)
class QuadrantChart:
    """Numbers of the quadrant; ``steps`` is the number of whole answers from the lowest to the highest."""

    spots: tuple[SpotNumbers, ...]
    steps: int
    title: str


@dataclass(frozen=True)
class TrackChart:
    """Numbers of the marks of one score on its own scale, with the edges of its bands from end to end of the scale."""

    dots: tuple[DotNumbers, ...]
    low: float
    high: float
    edges: tuple[float, ...]
    title: str
    joined: bool = False
    """Whether a line joins the first mark and the last: one thing seen from two ends."""


@dataclass(frozen=True)
class BarsChart:
    """Shares, 0 to 1, of each group that chose one option."""

    shares: tuple[tuple[Shape, float], ...]
    title: str
