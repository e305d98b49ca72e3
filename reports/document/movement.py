"""The numbers of pictures that show movement: from the last wave to this one, and from today to the next level."""

from dataclasses import dataclass

from reports.document.numbers import TrackChart


@dataclass(frozen=True)
class ThenNowChart(TrackChart):
    """A mean in two waves on its fixed scale: the first mark is the last wave's, the second one this wave's."""


@dataclass(frozen=True)
class StairChart(TrackChart):
    """A mean, its interval and the steps that would carry it to an edge, on its fixed scale; the only mark is today's."""

    steps: tuple[float, ...] = ()
    """How far each step reaches, upwards from the mark, in the unit of the scale."""
    edge: float = 0.0
    """The edge to be reached."""
