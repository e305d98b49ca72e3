"""Groups inside the sides: each on the scale beside the side that holds it, never ranked."""

from dataclasses import replace

from reports.document import level
from reports.document.model import InsidePage
from reports.document.parts import Head
from reports.document.reading import apart
from reports.document.sources import Sources


def inside_page(sources: Sources) -> InsidePage | None:
    """The page; None if the wave has no group besides the sides and leadership."""
    reading, say = sources.reading, sources.say
    known = sources.questionnaire.groups_by_id
    inner = [group for group in reading.diagnosis.groups if group not in known]
    if not inner or not reading.has_index:
        return None
    holders = {parent for group in inner for parent in sources.parents(group)}
    listed = [group for group in reading.diagnosis.groups if group in holders or group in inner]
    rows = tuple(replace(level.group_row(sources, group, 0), depth=len(sources.parents(group))) for group in listed)
    return InsidePage(
        Head(say("inside-kicker"), _headline(sources, inner), say("inside-standfirst")),
        rows,
        " ".join([level.rests_instrument(sources), say("rests-inside")]),
    )


def _headline(sources: Sources, inner: list[str]) -> str:
    """How many stand surely apart from what holds them, or that none does, or that none is shown."""
    reading, say = sources.reading, sources.say
    if not any(reading.shown(group) for group in inner):
        return say("inside-headline-withheld")
    surely = [
        group
        for group in inner
        if any(apart(reading.group(group).ci95, reading.group(holder).ci95) for holder in sources.parents(group)[-1:])
    ]
    return say("inside-headline" if surely else "inside-headline-none", n=len(surely))
