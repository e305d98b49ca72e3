"""The numbers of the picture of companies."""

from dataclasses import dataclass

from reports.document.numbers import TrackChart


@dataclass(frozen=True)
class PeersChart(TrackChart):
    """A company on the scale of levels, its only mark, or the others without names and without a mark of their own."""

    others: tuple[float, ...] = ()
    """The others' values."""
