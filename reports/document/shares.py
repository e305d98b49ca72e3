"""Questions that offer options: how many of each group chose each, with a published order beside it where there is one."""

from collections.abc import Mapping, Sequence

from assessment.diagnosis.results import ChoiceGroup, ChoiceResult
from questionnaires.questions import NONE, OTHER, Allocation, Choice, Choices, Ranking
from reports.document.asked import asked, asked_text, filled
from reports.document.grid import Column, Grid, GridCell, GridGroup, GridRow
from reports.document.numbers import BarsChart
from reports.document.parts import Withholding
from reports.document.published import PUBLISHED_SHARES, ranks
from reports.document.scores import percent, plain
from reports.document.sources import Sources


def share_grids(sources: Sources, part: str | None) -> tuple[Grid, ...]:
    """A table for each question of an instrument that is no rating and no row of a table of duties."""
    duties = {duty.id for duty in sources.reading.diagnosis.ownership}
    chosen = [choice for choice in sources.reading.diagnosis.choices if choice.part == part and choice.id not in duties]
    return tuple(_grid(sources, choice) for choice in chosen)


def options_of(sources: Sources, question: str) -> dict[str, str]:
    """The options of a question with their words, in its order."""
    found = sources.questionnaire.leaves_by_id[question]
    if not isinstance(found, Choice | Choices | Ranking | Allocation):
        return {}
    named = {option.id: sources.say.filled(option[sources.language]) for option in found.options}
    told = {option: named.get(option, "") for option in found.option_ids}
    if OTHER in told and OTHER not in named:
        told[OTHER] = sources.say("option-other")
    if isinstance(found, Choices) and found.none is not None:
        told[NONE] = filled(sources, found.none)
    return told


def _grid(sources: Sources, choice: ChoiceResult) -> Grid:
    groups = asked(sources, choice.id)
    options = options_of(sources, choice.id)
    published = PUBLISHED_SHARES.get(choice.id, {})
    columns = [Column("name", sources.say("col-option")), Column("bars", ticks=_ticks(sources, choice))]
    columns += [_column(sources, choice, group) for group in groups]
    if published:
        columns.append(Column("rest", sources.say("col-published"), numeric=True))
    if choice.kind == "number":
        rows = [_number_row(sources, choice, groups)]
    else:
        rows = [_row(sources, choice, groups, option, text) for option, text in options.items()]
    note = [sources.say("note-wilson")] if any(_shares(choice.groups.get(group)) for group in groups) else []
    note += [sources.say("note-published")] if published else []
    note += [f"{sources.label(group)}: {why.reason}" for group in groups if (why := _hidden(sources, choice, group))]
    return Grid(asked_text(sources, choice.id), tuple(columns), (GridGroup(tuple(rows)),), note=" ".join(note))


def _ticks(sources: Sources, choice: ChoiceResult) -> tuple[str, ...]:
    if not any(_shares(figures) for figures in choice.groups.values()):
        return ()
    return (sources.say.number(0), "", "", "", percent(sources, 1.0))


def _column(sources: Sources, choice: ChoiceResult, group: str) -> Column:
    figures = choice.groups.get(group)
    n = "" if figures is None or figures.n is None else sources.say("n-is", n=figures.n)
    return Column("tenth", sources.label(group), note=n, numeric=True, shape=sources.shape(group))


def _row(sources: Sources, choice: ChoiceResult, groups: Sequence[str], option: str, text: str) -> GridRow:
    say, published = sources.say, PUBLISHED_SHARES.get(choice.id, {})
    cells, bars, told = [], [], []
    for group in groups:
        figures = choice.groups.get(group)
        share = _shares(figures).get(option)
        if share is not None:
            bars.append((sources.shape(group), share))
            told.append(say("alt-value", who=sources.label(group), value=percent(sources, share)))
        place = ranks(_values(figures)).get(option) if published else None
        cells.append(_cell(sources, choice, group, option, place))
    picture = GridCell(picture=BarsChart(tuple(bars), f"{text}: {', '.join(told)}")) if bars else GridCell()
    if published:
        known = published.get(option)
        rank = () if known is None else (say("rank", n=ranks(published)[option]),)
        cells.append(GridCell(say("not-published") if known is None else percent(sources, known / 100), notes=rank))
    return GridRow((GridCell(text), picture, *cells))


def _cell(sources: Sources, choice: ChoiceResult, group: str, option: str, place: int | None) -> GridCell:
    say, figures = sources.say, choice.groups.get(group)
    if figures is None or _hidden(sources, choice, group):
        return GridCell(withheld=Withholding(say("withheld-short"), ""))
    ranked = (say("rank", n=place),) if place is not None else ()
    if figures.means is not None:
        return GridCell(plain(sources, round(figures.means.get(option, 0.0), 1)))
    share = (figures.shares or {}).get(option)
    if share is not None:
        ends = share.ci95
        span = say.span((100 * ends[0], 100 * ends[1]))
        return GridCell(percent(sources, share.share), notes=(span, *ranked), strong=place == 1)
    if figures.counts is not None:
        return GridCell(say("people-of", n=figures.counts.get(option, 0), of=figures.n or 0), notes=ranked)
    return GridCell(withheld=Withholding(say("withheld-short"), ""))


def _number_row(sources: Sources, choice: ChoiceResult, groups: Sequence[str]) -> GridRow:
    cells = []
    for group in groups:
        figures = choice.groups.get(group)
        known = None if figures is None else figures.mean
        cells.append(
            GridCell(withheld=Withholding(sources.say("withheld-short"), ""))
            if known is None
            else GridCell(plain(sources, round(known, 1)))
        )
    return GridRow((GridCell(sources.say("option-mean")), GridCell(), *cells))


def _hidden(sources: Sources, choice: ChoiceResult, group: str) -> Withholding | None:
    """Why a group has no figures here."""
    figures = choice.groups.get(group)
    if figures is not None and (figures.counts is not None or figures.means is not None or figures.mean is not None):
        return None
    return sources.missing(f"choices.{choice.id}", group)


def _shares(figures: ChoiceGroup | None) -> dict[str, float]:
    if figures is None or figures.shares is None:
        return {}
    return {option: share.share for option, share in figures.shares.items()}


def _values(figures: ChoiceGroup | None) -> Mapping[str, float]:
    """What the options of a group are ranked by: the published ones alone, for none other is in the published order."""
    if figures is None:
        return {}
    values = _shares(figures) or {option: float(count) for option, count in (figures.counts or {}).items()}
    return {option: value for option, value in values.items() if option not in (OTHER, NONE)}
