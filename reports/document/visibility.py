"""What many cannot see: the statements to which a fifth of a group or more says "don't know", who they are, what it means."""

from collections.abc import Sequence

from assessment.diagnosis.findings import VisibilityResult
from reports.document.asked import asked, asked_text, rated_results
from reports.document.dimensions import trimmed
from reports.document.grid import Block, Column, Grid, GridCell, GridGroup, GridRow, Notes, TopicPage
from reports.document.numbers import BarsChart
from reports.document.parts import Head, Observation
from reports.document.scores import percent
from reports.document.sources import Sources

VISIBILITY_ID = "visibility"
MOST = 8
"""Statements that are listed."""


def visibility_page(sources: Sources) -> TopicPage | None:
    """The page; None if everybody can answer, or if little is hard to see and stands elsewhere."""
    say, unseen = sources.say, _unseen(sources)
    if not unseen or single_unseen(sources):
        return None
    return TopicPage(
        id=VISIBILITY_ID,
        head=Head(say("visibility-kicker"), say("visibility-headline", n=len(unseen)), say("visibility-standfirst")),
        blocks=_blocks(sources),
        rests=say("rests-visibility"),
    )


def single_unseen(sources: Sources) -> bool:
    """Whether one statement alone is hard to see: it stands on the page about agreement, if there is one."""
    return sources.reading.has_index and len(_unseen(sources)) == 1


def visibility_notes(sources: Sources) -> Notes | None:
    """One statement that many cannot see, in a few sentences."""
    if not single_unseen(sources):
        return None
    say, unseen = sources.say, _unseen(sources)
    [(item, found)] = unseen.items()
    [meaning, *_] = _meaning(sources, unseen)
    who = "; ".join(_told(sources, each) for each in found)
    text = say("visibility-single", who=who, meaning=meaning.title, text=meaning.text)
    return Notes(say("visibility-kicker"), (Observation(say.quoted(trimmed(asked_text(sources, item))), text),))


def _blocks(sources: Sources) -> tuple[Block, ...]:
    """The table of what is hard to see, and what that means."""
    say, unseen = sources.say, _unseen(sources)
    columns = (
        Column("wide", say("col-statement")),
        Column("bars", ticks=(say.number(0), "", "", "", percent(sources, 1.0))),
        Column("rest", say("visibility-col-who")),
    )
    rows = tuple(_row(sources, item, found) for item, found in list(unseen.items())[:MOST])
    more = [say("visibility-more", n=len(unseen) - MOST)] if len(unseen) > MOST else []
    grid = Grid(say("visibility-title"), columns, (GridGroup(rows),), note=" ".join([*more, say("visibility-note")]))
    return (grid, Notes(say("topic-meaning"), _meaning(sources, unseen)))


def _unseen(sources: Sources) -> dict[str, list[VisibilityResult]]:
    """Statement -> the groups that cannot see it, the least visible statement first."""
    found: dict[str, list[VisibilityResult]] = {}
    least = sources.reading.diagnosis.plan.min_group
    for each in sources.reading.diagnosis.visibility:
        # A question that few are asked, because of what they answered before, says nothing about what a group can see.
        if _asked(sources, each) >= least:
            found.setdefault(each.item, []).append(each)
    order = list(sources.reading.diagnosis.groups)
    return {item: sorted(groups, key=lambda each: order.index(each.group)) for item, groups in found.items()}


def _row(sources: Sources, item: str, found: Sequence[VisibilityResult]) -> GridRow:
    told = [_told(sources, each) for each in found]
    bars = BarsChart(tuple((sources.shape(each.group), each.rate) for each in found), "; ".join(told))
    return GridRow((GridCell(asked_text(sources, item)), GridCell(picture=bars), GridCell(notes=tuple(told))))


def _told(sources: Sources, found: VisibilityResult) -> str:
    """Who cannot see it: the share that says so with its interval, and of how many."""
    say, (low, high) = sources.say, found.ci95
    ends = {"low": say.number(100 * low), "high": say.number(100 * high)}
    share = percent(sources, found.rate)
    return say("visibility-who", who=sources.label(found.group), share=share, n=_asked(sources, found), **ends)


def _asked(sources: Sources, found: VisibilityResult) -> int:
    """People who said anything: those who rated it and those who said "don't know"."""
    entry = next(each.groups[found.group] for each in rated_results(sources) if each.id == found.item)
    return (entry.n or 0) + (entry.dont_know or 0)


def _meaning(sources: Sources, unseen: dict[str, list[VisibilityResult]]) -> tuple[Observation, ...]:
    """What it means that one side alone cannot see a thing, or neither."""
    say, sides = sources.say, tuple(sources.sides.values())
    who = {item: tuple(side for side in sides if any(each.group == side for each in found)) for item, found in unseen.items()}
    both = [item for item, groups in who.items() if len(groups) == len(sides)]
    told = [Observation(say("visibility-both", n=len(both)), say("visibility-both-text"))] if both else []
    for side in sides:
        other = next(group for group in sides if group != side)
        alone = [item for item, groups in who.items() if groups == (side,) and _answers(sources, item, other)]
        if alone:
            title = say.about("visibility-one", {"x": side}, n=len(alone))
            told.append(Observation(title, say.about("visibility-one-text", {"x": side, "y": other})))
    if not told:
        told.append(Observation(say("visibility-some"), say("visibility-some-text")))
    return tuple(told)


def _answers(sources: Sources, item: str, side: str) -> bool:
    """Whether the other side is asked too and shown to answer."""
    entry = next((each.groups.get(side) for each in rated_results(sources) if each.id == item), None)
    return side in asked(sources, item) and entry is not None and entry.dont_know is not None
