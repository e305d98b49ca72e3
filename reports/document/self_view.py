"""The view of others against the self-view: the difference, and whether it is sure."""

from itertools import product
from typing import Literal

from assessment.diagnosis.results import ScaleResult
from reports.document.asked import asked
from reports.document.grid import GridCell
from reports.document.reading import apart
from reports.document.sources import Sources

Mirror = Literal["others", "self", "close", "unknown"]
"""Who holds it surely more strongly, or that the intervals meet, or that there are none."""


def mirror_of(sources: Sources, scale: ScaleResult) -> Mirror:
    """Which way the two views part; surely only if every interval of the one lies clear of every interval of the other."""
    mirror = next((other for other in sources.reading.diagnosis.scales if other.id == scale.mirror), None)
    ends = [_intervals(sources, each) for each in (scale, mirror) if each is not None]
    if len(ends) < 2 or not all(ends) or scale.mirror_gap is None:
        return "unknown"
    if not all(apart(one, other) for one, other in product(*ends)):
        return "close"
    return "others" if scale.mirror_gap > 0 else "self"


def _intervals(sources: Sources, scale: ScaleResult) -> list[tuple[float, float]]:
    """Intervals of those whose means make the company's: the sides that are asked, or else everybody who is."""
    groups = asked(sources, scale.id)
    weighing = [group for group in groups if group in sources.sides.values()] or list(groups)
    shown = [scale.groups[group] for group in weighing if group in scale.groups]
    return [entry.ci95 for entry in shown if entry.ci95 is not None]


def mirror_cell(sources: Sources, scale: ScaleResult, decimals: int) -> GridCell:
    """The view of others minus the self-view; bold where it is sure, in words where it is not."""
    say = sources.say
    if scale.mirror_gap is None:
        return GridCell(notes=(say("gap-none-brief"),))
    found = mirror_of(sources, scale)
    notes = {"close": (say("mirror-close"),), "unknown": (say("gap-no-interval"),)}.get(found, ())
    return GridCell(say.signed(scale.mirror_gap, decimals), notes=notes, strong=not notes)
