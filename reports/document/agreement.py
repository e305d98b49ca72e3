"""Whether each side's people agree, so that its mean stands for them, and what both sides say alike and what parts them."""

from collections.abc import Sequence

from assessment.diagnosis.document import ItemResult
from reports.document.grid import Column, Grid, GridCell, GridGroup, GridRow, Notes, TopicPage, filled_blocks
from reports.document.minds import JUDGED, census, finding, index_note, mind_of, reason_for, short_words
from reports.document.numbers import DotNumbers, TrackChart
from reports.document.parts import Head, Observation, Value
from reports.document.ratings import rating_row
from reports.document.reading import certain, is_high, is_low
from reports.document.scores import percent
from reports.document.sources import Sources
from reports.document.spread import spread_page
from reports.document.visibility import visibility_notes, visibility_page

AGREEMENT_ID = "agreement"
EACH = 2
"""Statements of a list that are told."""


def agreement_pages(sources: Sources) -> tuple[TopicPage, ...]:
    """The pages, as far as there is something to say: agreement, how answers lie, what many cannot see."""
    found = (_page(sources) if sources.reading.has_index else None, spread_page(sources), visibility_page(sources))
    return tuple(page for page in found if page is not None)


def _page(sources: Sources) -> TopicPage:
    say = sources.say
    return TopicPage(
        id=AGREEMENT_ID,
        head=Head(say("agreement-kicker"), headline(sources), say("agreement-standfirst")),
        blocks=filled_blocks(
            _distances(sources),
            Notes(say("between-title"), _between(sources)),
            _common(sources),
            Notes(say("common-title"), _nothing_common(sources)),
            visibility_notes(sources),
        ),
        rests=say("rests-agreement"),
    )


def headline(sources: Sources) -> str:
    """How far each side agrees; of one that cannot be judged, that it cannot."""
    say, sides = sources.say, tuple(sources.sides.values())
    minds = {side: mind_of(sources, side) for side in sides}
    judged = sorted((side for side in sides if minds[side] in JUDGED), key=lambda side: JUDGED.index(minds[side]))
    if not judged:
        hidden = all(mind == "withheld" for mind in minds.values())
        return say("agreement-headline-withheld" if hidden else "agreement-headline-none")
    first = judged[0]
    if len(judged) == 1:
        other = next(side for side in sides if side != first)
        return say.about(f"agreement-headline-alone-{minds[first]}", {"x": first, "y": other})
    if minds[first] == minds[judged[1]]:
        return say(f"agreement-headline-{minds[first]}")
    return say.about(f"agreement-headline-{minds[first]}-{minds[judged[1]]}", {"x": first, "y": judged[1]})


def _distances(sources: Sources) -> Grid:
    """Each group's mean distance of an answer on one fixed scale, with the cut up to which it counts as close."""
    say, found = sources.say, sources.reading.diagnosis.agreement
    cut = next((entry.ad_cut for entry in found.values()), None)
    key: tuple[tuple[str, str], ...] = ()
    columns = [Column("short", say("agreement-col-group")), Column("rest", say("agreement-col-words"))]
    if cut is not None:
        edge = say.number(cut, 2)
        key = (("band1", say("agreement-close", cut=edge)), ("band2", say("agreement-apart", cut=edge)))
        ends = (say.number(0), say.number(_widest(cut), 0 if _widest(cut) == round(_widest(cut)) else 1))
        columns.insert(1, Column("plot", ticks=(ends[0], "", "", "", ends[1])))
    rows = tuple(_distance_row(sources, group) for group in sources.reading.main_groups)
    return Grid(say("agreement-title"), tuple(columns), (GridGroup(rows),), key=key)


def _widest(cut: float) -> float:
    """The largest mean distance there is, half the group at either end: the cut is a sixth of the options."""
    return round((6 * cut - 1) / 2, 6)


def _distance_row(sources: Sources, group: str) -> GridRow:
    say, label, found = sources.say, sources.label(group), sources.reading.diagnosis.agreement.get(group)
    if found is None:
        return GridRow((GridCell(finding(sources, group)), GridCell(withheld=reason_for(sources, group))))
    value = Value(sources.shape(group), label, say.number(found.ad, 2), sources.answered(group))
    most = _widest(found.ad_cut)
    told = say("alt-value", who=label, value=value.text)
    picture = TrackChart((DotNumbers(sources.shape(group), found.ad),), 0.0, most, (0.0, found.ad_cut, most), told)
    notes = [index_note(sources, found), *([say("agreement-split", n=len(found.split_items))] if found.split_items else [])]
    words = GridCell(short_words(sources, found.words), notes=tuple(notes), strong=True)
    head = GridCell(finding(sources, group), values=(value,), notes=tuple(census(sources, group)))
    return GridRow((head, GridCell(picture=picture), words))


def _between(sources: Sources) -> tuple[Observation, ...]:
    """How much of the differences between people lies between the groups inside the sides."""
    say, found = sources.say, sources.reading.diagnosis.between_groups
    if found is None:
        return ()
    told = [say("between-groups", n=found.groups)]
    told.append(say("between-none") if found.icc1 <= 0 else say("between-share", share=percent(sources, found.icc1)))
    if found.icc1 > 0 and found.icc2 is not None:
        told.append(say("between-reliability", value=say.number(found.icc2, 2)))
    title = say("between-alike" if found.icc1 <= 0 else "between-part")
    return (Observation(title, " ".join(told)),)


def _common(sources: Sources) -> Grid:
    """What both sides mark low, what both mark high, and what parts them surely: different statements."""
    say, sides = sources.say, tuple(sources.sides.values())
    lists = _shared(sources)
    columns = [Column("wide", say("col-statement")), Column("line", say("statements-line-mixed"))]
    columns += [Column("tenth", sources.label(side), numeric=True, shape=sources.shape(side)) for side in sides]
    columns.append(Column("rest", say("col-gap-short"), numeric=True))
    groups = tuple(
        GridGroup(
            tuple(rating_row(sources, item, sides, compared=True) for item in items[:EACH]),
            say(f"common-{name}", more=max(0, len(items) - EACH), of=len(items), shown=EACH),
        )
        for name, items in lists.items()
        if items
    )
    doubt = [say("common-unknown")] if groups and not _intervals(sources) else []
    return Grid(say("common-title"), tuple(columns), groups, note=" ".join(doubt))


def _shared(sources: Sources) -> dict[str, Sequence[ItemResult]]:
    reading = sources.reading
    pairs = [(item, means) for item in reading.diagnosis.items if (means := reading.item_means(item))]
    places = {item.id: [reading.place(item, mean) for mean in means] for item, means in pairs}
    ordered = sorted((item for item, _ in pairs), key=lambda item: sum(places[item.id]))
    low = [item for item in ordered if is_low(places[item.id])]
    high = [item for item in reversed(ordered) if is_high(places[item.id])]
    apart = [item for item in reading.widest_items if certain(item.gap) and item.id in places]
    return {"low": low, "high": high, "apart": [item for item in apart if item not in low and item not in high]}


def _intervals(sources: Sources) -> bool:
    return any(item.gap is not None and item.gap.ci95 is not None for item in sources.reading.diagnosis.items)


def _nothing_common(sources: Sources) -> tuple[Observation, ...]:
    """What stands in place of the lists where they are empty."""
    say, reading = sources.say, sources.reading
    if any(_shared(sources).values()):
        return ()
    if len(reading.sides_shown) < 2:
        return (Observation(say("common-one-side"), say("common-one-side-text")),)
    return (Observation(say("common-nothing"), say("common-nothing-text" if _intervals(sources) else "common-unknown")),)
