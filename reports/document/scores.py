"""The scores of an instrument, each on its own scale with its bands: the groups side by side, others beside the self-view."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assessment.diagnosis.results import ScaleGroup, ScaleResult
from questionnaires.measures import Band, Score
from questionnaires.scoring import score_bounds
from reports.document.asked import asked, filled
from reports.document.grid import Column, Grid, GridCell, GridGroup, GridRow
from reports.document.numbers import DotNumbers, TrackChart
from reports.document.parts import GapCell, Value
from reports.document.self_view import mirror_cell
from reports.document.sources import Sources

MOST_TOGETHER = 4
"""Groups whose marks can stand in one row."""
FINE = 10.0
"""Width of a scale up to which its means have a decimal."""


@dataclass(frozen=True)
class Entry:
    """A score as a group sees it: its own, or its view of itself beside that of others."""

    group: str
    figures: ScaleGroup | None
    path: str
    """Where in the diagnosis it stands."""
    of_itself: bool


def score_grids(sources: Sources, part: str | None) -> tuple[Grid, ...]:
    """A table for each scale that the scores of an instrument are on; pairs of departments have a table of their own."""
    tables: dict[tuple[object, ...], list[ScaleResult]] = {}
    for scale in listed_scales(sources, part):
        tables.setdefault(_scale_key(sources, scale, tables), []).append(scale)
    return tuple(_grid(sources, scales) for scales in tables.values())


def listed_scales(sources: Sources, part: str | None) -> list[ScaleResult]:
    """The scores of an instrument that have a row: neither those of pairs nor those that mirror another."""
    diagnosis = sources.reading.diagnosis
    elsewhere = {cell.score for cell in diagnosis.cells} | {cell.score for cell in sources.questionnaire.cells}
    elsewhere |= {scale.mirror for scale in diagnosis.scales if scale.mirror is not None}
    return [scale for scale in diagnosis.scales if scale.part == part and scale.id not in elsewhere]


def score_of(sources: Sources, scale: ScaleResult) -> Score:
    """A score as the questionnaire states it."""
    return sources.questionnaire.scores_by_id[scale.id]


def decimals_on(low: float, high: float) -> int:
    """Decimals of a mean on a scale."""
    return 1 if high - low <= FINE else 0


def band_name(sources: Sources, score: Score, band: str | None) -> str:
    """A band's name, small inside a line; empty for none."""
    found = next((each for each in score.bands if each.id == band), None)
    return "" if found is None else sources.say.inside(found.name[sources.language])


def ticks_of(sources: Sources, low: float, high: float) -> tuple[str, ...]:
    """The ends and quarters of a scale, where they are whole."""
    places = [low + (high - low) * quarter / 4 for quarter in range(5)]
    return tuple(sources.say.number(place) if place == round(place) else "" for place in places)


def band_key(sources: Sources, bands: Sequence[Band], low: float) -> tuple[tuple[str, str], ...]:
    """The bands as swatches with their edges."""
    say, found = sources.say, []
    for place, band in enumerate(bands):
        name = band.name[sources.language]
        edge = say("band-below", name=name, end=plain(sources, band.end)) if band.start <= low else ""
        text = edge or say("band-from", name=name, start=plain(sources, band.start))
        found.append((f"band{min(place, 3) + 1}", text))
    return tuple(found)


def plain(sources: Sources, value: float) -> str:
    """A value with a decimal only if it has one."""
    return sources.say.number(value, 0 if value == round(value) else 1)


def gap_cell(cell: GapCell) -> GridCell:
    """A difference as a cell of a table."""
    notes = tuple(note for note in (cell.plus_minus, cell.note) if note)
    return GridCell(cell.text, notes=notes, strong=cell.strong)


def brief_gap(cell: GapCell) -> GridCell:
    """The same for a table of many rows: its half-width beside it, and no word of chance, which bold type answers."""
    return GridCell(cell.text, cell.plus_minus, notes=(cell.note,) if cell.note and not cell.chance else (), strong=cell.strong)


def _scale_key(sources: Sources, scale: ScaleResult, known: Iterable[tuple[object, ...]]) -> tuple[object, ...]:
    """What scores in one table share: the ends of the scale and the bands; one without bands joins another on its scale."""
    score = score_of(sources, scale)
    ends = score_bounds(sources.questionnaire, score)
    if not score.bands:
        return next((key for key in known if key[0] == ends), (ends, ()))
    return (ends, tuple((band.start, band.end, band.name.en) for band in score.bands))


def _grid(sources: Sources, scales: Sequence[ScaleResult]) -> Grid:
    say = sources.say
    score = next((found for scale in scales if (found := score_of(sources, scale)).bands), score_of(sources, scales[0]))
    low, high = score_bounds(sources.questionnaire, score)
    together = [scale for scale in scales if len(entries_of(sources, scale)) <= MOST_TOGETHER]
    compared = any(scale.gap is not None for scale in together)
    mirrored = any(scale.mirror_gap is not None for scale in together)
    columns = [
        Column("short" if compared or mirrored else "name", say("col-scale", low=say.number(low), high=say.number(high))),
        Column("plot", ticks=ticks_of(sources, low, high)),
        Column("rest", say("col-reads")),
    ]
    if compared or mirrored:
        columns.insert(2, Column("gap", say("col-gap" if compared else "col-mirror"), numeric=True))
    groups = tuple(_groups(sources, scales, compared=compared or mirrored))
    return Grid("", tuple(columns), groups, key=band_key(sources, score.bands, low))


def _groups(sources: Sources, scales: Sequence[ScaleResult], *, compared: bool) -> Iterator[GridGroup]:
    """The scores in one list; one that many groups have is a list of its own with a row for each of them."""
    rows: list[GridRow] = []
    for scale in scales:
        if len(entries_of(sources, scale)) <= MOST_TOGETHER:
            rows.append(score_row(sources, scale, compared=compared))
            continue
        if rows:
            yield GridGroup(tuple(rows))
        rows = []
        title = filled(sources, score_of(sources, scale).title)
        yield GridGroup(tuple(_lone_row(sources, scale, entry, compared=compared) for entry in entries_of(sources, scale)), title)
    if rows:
        yield GridGroup(tuple(rows))


def _lone_row(sources: Sources, scale: ScaleResult, entry: Entry, *, compared: bool) -> GridRow:
    """One group's part of a score that many groups have; groups are never ranked, so the order is the questionnaire's."""
    score = score_of(sources, scale)
    value = _value(sources, score, entry)
    if value.withheld is not None or entry.figures is None:
        return GridRow((GridCell(value.label), GridCell(withheld=value.withheld)))
    name = band_name(sources, score, entry.figures.band)
    cells = [GridCell(values=(value,)), GridCell(picture=_picture(sources, score, [entry], [value]))]
    cells += [GridCell()] if compared else []
    return GridRow((*cells, GridCell(name[:1].upper() + name[1:])))


def score_row(sources: Sources, scale: ScaleResult, *, compared: bool) -> GridRow:
    """One score: who gives it which mean, where that stands, what band it lies in."""
    score = score_of(sources, scale)
    entries = entries_of(sources, scale)
    values = tuple(_value(sources, score, entry) for entry in entries)
    title = filled(sources, score.title)
    if not any(value.text for value in values):
        hidden = next((value.withheld for value in values if value.withheld), None)
        return GridRow((GridCell(title), GridCell(withheld=hidden)))
    cells = [GridCell(title, values=values), GridCell(picture=_picture(sources, score, entries, values))]
    if compared:
        decimals = decimals_on(*score_bounds(sources.questionnaire, score))
        gap = gap_cell(sources.gap(scale.gap, decimals, absent="gap-none-brief"))
        cells.append(gap if scale.mirror is None or scale.gap is not None else mirror_cell(sources, scale, decimals))
    return GridRow((*cells, _reads(sources, scale, score, entries)))


def entries_of(sources: Sources, scale: ScaleResult) -> list[Entry]:
    """Whoever has the score, and whoever it mirrors."""
    found = [Entry(group, scale.groups.get(group), f"scales.{scale.id}", of_itself=False) for group in asked(sources, scale.id)]
    mirror = next((other for other in sources.reading.diagnosis.scales if other.id == scale.mirror), None)
    if mirror is not None:
        found += [
            Entry(group, mirror.groups.get(group), f"scales.{mirror.id}", of_itself=True) for group in asked(sources, mirror.id)
        ]
    return found


def _value(sources: Sources, score: Score, entry: Entry) -> Value:
    say = sources.say
    label = sources.label(entry.group)
    label = say("self-view", who=label) if entry.of_itself else label
    if entry.figures is None or entry.figures.mean is None:
        return Value(sources.shape(entry.group), label, "", withheld=sources.missing(entry.path, entry.group))
    n = say.number(entry.figures.n) if entry.figures.n is not None else sources.at_most(entry.group)
    decimals = decimals_on(*score_bounds(sources.questionnaire, score))
    return Value(sources.shape(entry.group), label, say.number(entry.figures.mean, decimals), n)


def _picture(sources: Sources, score: Score, entries: Sequence[Entry], values: Sequence[Value]) -> TrackChart:
    low, high = score_bounds(sources.questionnaire, score)
    dots = tuple(
        DotNumbers(sources.shape(entry.group), entry.figures.mean, entry.figures.ci95)
        for entry in entries
        if entry.figures is not None and entry.figures.mean is not None
    )
    told = ", ".join(sources.say("alt-value", who=value.label, value=value.text) for value in values if value.text)
    edges = (*(band.start for band in score.bands), score.bands[-1].end) if score.bands else ()
    joined = any(entry.of_itself for entry in entries) or _both_sides(sources, entries)
    return TrackChart(dots, low, high, edges, f"{filled(sources, score.title)}: {told}", joined)


def _both_sides(sources: Sources, entries: Sequence[Entry]) -> bool:
    return {sources.reading.side_a, sources.reading.side_b} == {entry.group for entry in entries}


def _reads(sources: Sources, scale: ScaleResult, score: Score, entries: Sequence[Entry]) -> GridCell:
    """The band of the company, or of each side where they are in different ones; how many people are at the upper end."""
    say = sources.say
    bands = [(entry.group, entry.figures.band) for entry in entries if entry.figures and entry.figures.band and not entry.of_itself]
    bands = [each for each in bands if each[0] in sources.sides.values()] or bands
    kinds = {band for _, band in bands}
    high = [
        say(
            "share-high",
            who=sources.label(entry.group),
            share=percent(sources, entry.figures.share_high),
            high=plain(sources, score.high),
        )
        for entry in entries
        if entry.figures is not None and entry.figures.share_high is not None and score.high is not None and not entry.of_itself
    ]
    if len(kinds) > 1:
        told = [say("band-of", who=sources.label(group), band=band_name(sources, score, band)) for group, band in bands]
        return GridCell(notes=(*told, *high))
    name = band_name(sources, score, kinds.pop() if kinds else scale.band)
    return GridCell(name[:1].upper() + name[1:], notes=tuple(high))


def percent(sources: Sources, share: float) -> str:
    """A share as per cent: "46%", «46 %»."""
    return sources.say("per-cent", value=sources.say.number(100 * share))
