"""What has changed since the last wave: the score, the dimensions, single statements, and what could not be compared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assessment.diagnosis.findings import ChangeFigure, ChangePart, ChangeResult
from questionnaires.model import Band
from questionnaires.naming import sentence_case
from questionnaires.scoring import score_bounds
from reports.charts.palette import Shape
from reports.document.asked import asked_text, filled
from reports.document.change_limits import limits
from reports.document.grid import Column, Grid, GridCell, GridGroup, GridRow, TopicPage, filled_blocks
from reports.document.movement import ThenNowChart
from reports.document.numbers import DotNumbers
from reports.document.parts import Head
from reports.document.reading import is_exact
from reports.document.scores import band_key, decimals_on, ticks_of
from reports.document.sources import Sources

MOST_ITEMS = 12
"""Statements of which the change is drawn, the largest first."""
ONE_IN = 20
"""At 95 % one comparison in so many looks like a change where there is none."""


@dataclass(frozen=True)
class _Scale:
    """The fixed scale of some rows."""

    low: float
    high: float
    decimals: int
    bands: Sequence[Band] = ()

    @property
    def edges(self) -> tuple[float, ...]:
        return (*(max(band.start, self.low) for band in self.bands), self.high) if self.bands else ()


def change_page(sources: Sources) -> TopicPage | None:
    """The page; None for a first wave, and where no figure at all can be compared."""
    change = sources.reading.diagnosis.change
    if change is None or not told(change):
        return None
    say = sources.say
    items = tuple(_item_grids(sources, change))
    return TopicPage(
        id="change",
        head=Head(say("change-kicker"), headline(sources, change), _standfirst(sources, change)),
        blocks=filled_blocks(
            _score_grid(sources, change),
            _dimension_grid(sources, change),
            *_scale_grids(sources, change),
            *items,
            limits(sources, change, items_told=bool(items)),
        ),
        rests=_rests(sources, change),
    )


def told(change: ChangeResult) -> bool:
    """Whether anything at all can be compared."""
    return bool(change.groups or change.dimensions or change.items or change.scales)


def headline(sources: Sources, change: ChangeResult) -> str:
    """What has become of the company's score; without one, of the sides or of what else there is."""
    say, overall = sources.say, change.overall
    if overall is None or overall.words is None:
        known = [each.words for each in change.groups.values() if each.words is not None]
        moved = any(words != "cannot_tell" for words in known)
        return say("change-headline-some" if moved else "change-headline-none" if known else "change-headline-parts")
    if overall.words == "cannot_tell":
        return say("change-headline-split" if _opposed(change) else "change-headline-same")
    points = abs(overall.points)
    return say(f"change-headline-{overall.words}", points=say.number(points), count=round(points))


def _opposed(change: ChangeResult) -> bool:
    """Whether one group surely rose and another surely fell."""
    return {"rose", "fell"} <= {each.words for each in change.groups.values()}


def _standfirst(sources: Sources, change: ChangeResult) -> str:
    say, facts, parts = sources.say, sources.facts, []
    if facts.earlier and facts.earlier_closed_on is not None:
        parts.append(say("change-against", wave=say.quoted(facts.earlier), closed=say.date(facts.earlier_closed_on)))
    if change.overall is not None:
        overall = change.overall
        values = {"earlier": say.number(overall.earlier, 1), "later": say.number(overall.later, 1)}
        parts.append(say("change-company", **values, words=_words(sources, overall)))
    parts.append(say("change-nobody"))
    return " ".join(parts)


def _words(sources: Sources, figure: ChangeFigure) -> str:
    """Words for a change ("rose by 4.2 points") or that it cannot be told from none; without an interval they say so."""
    if figure.words is None or figure.smallest is None:
        return sources.say("change-no-interval", points=sources.say.signed(figure.points, 1))
    say = sources.say
    return say(f"change-{figure.words}", points=say.number(abs(figure.points), 1), smallest=say.number(figure.smallest, 1))


def _score_grid(sources: Sources, change: ChangeResult) -> Grid | None:
    """The company, the sides, leadership and the groups inside them on the scale of levels."""
    say, questionnaire = sources.say, sources.questionnaire
    if not change.groups:
        return None
    low, high = questionnaire.score_range
    scale = _Scale(low, high, 1, questionnaire.bands)
    rows = [_row(sources, group, figure, scale, answers=True) for group, figure in change.groups.items()]
    if change.overall is not None:
        rows.insert(min(2, len(rows)), _row(sources, None, change.overall, scale, answers=False))
    title = say("change-score-title", low=say.number(low), high=say.number(high))
    return Grid(title, _columns(sources, scale), (GridGroup(tuple(rows)),), key=band_key(sources, questionnaire.bands, low))


def _dimension_grid(sources: Sources, change: ChangeResult) -> Grid:
    """The dimensions of the sides and of leadership, as far as their intervals are known; the others are named below."""
    scale = _Scale(0.0, 100.0, 0)
    shown = set(sources.reading.main_groups)
    groups = tuple(
        GridGroup(rows, sources.dimension(part.id))
        for part in change.dimensions
        if (
            rows := tuple(
                _row(sources, group, figure, scale)
                for group, figure in part.groups.items()
                if group in shown and figure.words is not None
            )
        )
    )
    return Grid(sources.say("change-dimensions-title"), _columns(sources, scale), groups)


def _scale_grids(sources: Sources, change: ChangeResult) -> Iterator[Grid]:
    """The scores of the other instruments, those on one scale in one table."""
    tables: dict[tuple[float, float], list[ChangePart]] = {}
    for part in change.scales:
        tables.setdefault(score_bounds(sources.questionnaire, sources.questionnaire.scores_by_id[part.id]), []).append(part)
    for (low, high), parts in tables.items():
        scale = _Scale(low, high, decimals_on(low, high))
        groups = tuple(
            GridGroup(
                tuple(_row(sources, group, figure, scale) for group, figure in part.groups.items()),
                filled(sources, sources.questionnaire.scores_by_id[part.id].title),
            )
            for part in parts
        )
        title = sources.say("change-scores-title", low=sources.say.number(low), high=sources.say.number(high))
        yield Grid(title, _columns(sources, scale), groups)


def _item_grids(sources: Sources, change: ChangeResult) -> Iterator[Grid]:
    """The statements that surely rose or fell, the largest first, in a table for each length of scale."""
    say = sources.say
    every = [(part.id, group, figure) for part in change.items for group, figure in part.groups.items()]
    known = [entry for entry in every if entry[2].words is not None]
    moved = sorted((entry for entry in known if entry[2].words != "cannot_tell"), key=lambda entry: -abs(entry[2].points))
    note = say("change-items-note", n=len(known), sure=len(moved), chance=max(1, round(len(known) / ONE_IN)))
    if len(moved) > MOST_ITEMS:
        note = f"{note} {say('change-items-most', n=MOST_ITEMS)}"
    sizes: dict[int, list[GridRow]] = {}
    for item, group, figure in moved[:MOST_ITEMS]:
        size = sources.reading.item_size(item)
        sizes.setdefault(size, []).append(_item_row(sources, item, group, figure, _Scale(1.0, float(size), 1)))
    for size, rows in sizes.items():
        title = say("change-items-title", low=1, high=size)
        yield Grid(title, _columns(sources, _Scale(1.0, float(size), 1)), (GridGroup(tuple(rows)),), note=note)


def _columns(sources: Sources, scale: _Scale) -> tuple[Column, ...]:
    say = sources.say
    return (
        Column("short", say("change-col-values")),
        Column("plot", ticks=ticks_of(sources, scale.low, scale.high)),
        Column("rest", say("change-col-words")),
    )


def _row(sources: Sources, group: str | None, figure: ChangeFigure, scale: _Scale, *, answers: bool = False) -> GridRow:
    """A group's mean in both waves; the company's without a group."""
    label = sources.say("company") if group is None else sources.label(group)
    notes = (_values(sources, group, figure, scale, answers=answers),)
    return GridRow((GridCell(label, notes=notes), _picture(sources, group, label, figure, scale), _verdict(sources, figure)))


def _item_row(sources: Sources, item: str, group: str, figure: ChangeFigure, scale: _Scale) -> GridRow:
    statement = _statement(sources, item)
    values = sources.say("change-who", who=sources.label(group), values=_values(sources, group, figure, scale))
    picture = _picture(sources, group, f"{statement} {sources.label(group)}", figure, scale)
    return GridRow((GridCell(statement, notes=(values,)), picture, _verdict(sources, figure)))


def _statement(sources: Sources, item: str) -> str:
    return sources.statement(item) if item in sources.questionnaire.items_by_id else asked_text(sources, item)


def _values(sources: Sources, group: str | None, figure: ChangeFigure, scale: _Scale, *, answers: bool = False) -> str:
    """Then and now, each with the people who answered."""
    say = sources.say
    decimals = _decimals(sources, group, figure, scale)
    earlier, later = (say.number(value, decimals) for value in (figure.earlier, figure.later))
    if group is None:
        return say("change-values", earlier=earlier, later=later)
    change = sources.reading.diagnosis.change
    before = None if change is None else change.turnout.get(group)
    now = sources.reading.group(group)
    if before is None or before.responded is None or now.responded is None:
        return say("change-values", earlier=earlier, later=later)
    known = before.invited is not None and now.invited is not None
    then = say("answered-of", n=before.responded, of=before.invited or 0) if answers and known else say.number(before.responded)
    today = sources.answered(group) if answers and known else say.number(now.responded)
    return say("change-values-n", earlier=earlier, later=later, n=then, m=today)


def _decimals(sources: Sources, group: str | None, figure: ChangeFigure, scale: _Scale) -> int:
    """No tenths for a score that was released in whole points in both waves."""
    whole = figure.earlier.is_integer() and figure.later.is_integer()
    coarse = group is not None and sources.reading.has_index and not is_exact(sources.reading.group(group))
    return 0 if scale.bands and whole and coarse else scale.decimals


def _picture(sources: Sources, group: str | None, label: str, figure: ChangeFigure, scale: _Scale) -> GridCell:
    shape: Shape = "co" if group is None else sources.shape(group)
    before = DotNumbers("o", figure.earlier, figure.earlier_ci95)
    now = DotNumbers(shape, figure.later, figure.later_ci95)
    values = {
        name: sources.say.number(value, scale.decimals) for name, value in (("earlier", figure.earlier), ("later", figure.later))
    }
    title = sources.say("change-alt", who=label, **values, words=_words(sources, figure))
    return GridCell(picture=ThenNowChart((before, now), scale.low, scale.high, scale.edges, title, joined=True))


def _verdict(sources: Sources, figure: ChangeFigure) -> GridCell:
    """What may be said of the change, the smallest that would have been seen, and what the make-up has to do with it."""
    say, notes = sources.say, []
    sure = figure.words in ("rose", "fell")
    if sure and figure.smallest is not None:
        notes.append(say("change-seen", smallest=say.number(figure.smallest, 1)))
    if figure.standardised is not None:
        notes.append(say("change-crude", crude=say.signed(figure.crude, 1)))
    return GridCell(sentence_case(_words(sources, figure)), notes=tuple(notes), strong=sure)


def _rests(sources: Sources, change: ChangeResult) -> str:
    say = sources.say
    parts = [say("rests-change", earlier=change.earlier.version, later=sources.questionnaire.version)]
    if any(each.standardised is not None for each in change.groups.values()):
        parts.append(say("rests-change-standardised"))
    parts.append(say("rests-change-release", release=change.release.rpartition(":")[2][:16]))
    return " ".join(parts)
