"""The rated statements of an instrument: what calls for attention first, the table of all of them being an appendix."""

from collections.abc import Iterable, Sequence

from assessment.diagnosis.results import RatedResult
from reports.document.asked import Instrument, Rated, asked, asked_text, item_of, questions_of
from reports.document.grid import Column, Grid, GridCell, GridGroup, GridRow
from reports.document.numbers import DotNumbers, LineChart
from reports.document.parts import Withholding
from reports.document.scores import brief_gap
from reports.document.sources import Sources

MOST, EACH = 8, 3
"""Statements of one table that are all shown; of more, so many from either end."""
MOST_GROUPS = 4
"""Groups that have a column."""


def rated_of(sources: Sources, instrument: Instrument) -> tuple[RatedResult, ...]:
    """The rated questions of an instrument that stand in no table of practices or flows."""
    form = sources.questionnaire
    elsewhere = {item for practice in form.practices for item in (practice.in_place, practice.useful)}
    elsewhere |= {item for flow in form.flows for item in (flow.given, flow.received, flow.usable)}
    mine = questions_of(instrument) - elsewhere
    return tuple(rated for rated in sources.reading.diagnosis.rated if rated.id in mine)


def rating_grids(sources: Sources, instrument: Instrument) -> tuple[Grid, ...]:
    """A table for each set of groups that is asked the same statements, those that call for attention first."""
    tables: dict[tuple[tuple[str, ...], bool], list[RatedResult]] = {}
    heavy = burdens(sources)
    for rated in rated_of(sources, instrument):
        tables.setdefault((asked(sources, rated.id), rated.id in heavy), []).append(rated)
    several = len({groups for groups, _ in tables}) > 1
    found = []
    for (groups, burden), items in tables.items():
        if groups and (grid := _grid(sources, items, groups, burden=burden, several=several)):
            found.append(grid)
    return tuple(found)


def burdens(sources: Sources) -> frozenset[str]:
    """The statements whose high answers are the bad ones."""
    scores = [score for score in sources.questionnaire.scores if score.meaning in ("burden", "risk")]
    return frozenset(item for score in scores for item in score.members)


def place_of(sources: Sources, rated: Rated, groups: Iterable[str]) -> float | None:
    """Mean of the groups between the lowest answer (0) and the highest (1)."""
    item = item_of(sources, rated.id)
    means = [entry.mean for group in groups if (entry := rated.groups.get(group)) is not None and entry.mean is not None]
    if item is None or not means:
        return None
    return (sum(means) / len(means) - 1) / (sources.questionnaire.scales[item.scale].size - 1)


def _grid(sources: Sources, items: Sequence[RatedResult], groups: Sequence[str], *, burden: bool, several: bool) -> Grid | None:
    say = sources.say
    weighing = [group for group in groups if group in sources.sides.values()] or list(groups)
    places = {rated.id: place for rated in items if (place := place_of(sources, rated, weighing)) is not None}
    told = sorted((rated for rated in items if rated.id in places), key=lambda rated: places[rated.id], reverse=burden)
    if not told:
        return None
    compared = any(rated.gap is not None for rated in told)
    shown = groups if len(groups) <= MOST_GROUPS else groups[:MOST_GROUPS]
    rows = [rating_row(sources, rated, shown, compared=compared) for rated in told]
    kind = "burden" if burden else "strength"
    notes = [say("ratings-all", n=len(rows))] if len(rows) > MOST else []
    notes += [say("ratings-groups")] if len(groups) > MOST_GROUPS else []
    turned = any((item := item_of(sources, rated.id)) is not None and item.reverse for rated in told)
    title = say(f"ratings-{kind}")
    if several:
        title = say("ratings-of", title=title, who=say.listed([sources.label(group) for group in groups]))
    return Grid(
        title,
        _columns(sources, shown, compared=compared),
        _lists(sources, rows, kind),
        note=" ".join([*notes, *([say("note-turned")] if turned else [])]),
    )


def _lists(sources: Sources, rows: Sequence[GridRow], kind: str) -> tuple[GridGroup, ...]:
    """All rows, or of many those at either end."""
    if len(rows) <= MOST:
        return (GridGroup(tuple(rows)),)
    say = sources.say
    return (
        GridGroup(tuple(rows[:EACH]), say(f"ratings-{kind}-first")),
        GridGroup(tuple(rows[-EACH:]), say(f"ratings-{kind}-last")),
    )


def _columns(sources: Sources, groups: Sequence[str], *, compared: bool) -> tuple[Column, ...]:
    say = sources.say
    columns = [Column("wide", say("col-statement")), Column("line", say("statements-line-mixed"))]
    columns += [Column("tenth", sources.label(group), numeric=True, shape=sources.shape(group)) for group in groups]
    if compared:
        columns.append(Column("rest", say("col-gap-short"), numeric=True))
    return tuple(columns)


def rating_row(sources: Sources, rated: Rated, groups: Sequence[str], *, compared: bool) -> GridRow:
    """One statement: where each group stands, and the difference of the sides."""
    say, item = sources.say, item_of(sources, rated.id)
    if item is None:
        raise LookupError(f"{rated.id!r} is no rated question of {sources.questionnaire.id}")
    cells, dots, told = [], [], []
    for group in groups:
        entry = rated.groups.get(group)
        if entry is None or entry.mean is None:
            cells.append(GridCell(withheld=Withholding(say("withheld-short"), "")))
            continue
        cells.append(GridCell(say.number(entry.mean, 1), "" if entry.n is None else say.number(entry.n)))
        if group in sources.sides.values() or not set(groups) & set(sources.sides.values()):
            dots.append(DotNumbers(sources.shape(group), entry.mean))
        told.append(say("alt-value", who=sources.label(group), value=say.number(entry.mean, 1)))
    high = float(sources.questionnaire.scales[item.scale].size)
    line = GridCell(picture=LineChart(tuple(dots), 1.0, high, ", ".join(told))) if dots else GridCell()
    notes = (say("turned"),) if item.reverse else ()
    row = [GridCell(asked_text(sources, rated.id), notes=notes), line, *cells]
    if compared:
        row.append(brief_gap(sources.gap(rated.gap, 1, absent="gap-none-brief")))
    return GridRow(tuple(row))
