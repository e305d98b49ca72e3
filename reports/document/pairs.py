"""What is judged from two ends: practices, flows between giver and receiver, pairs of departments."""

from collections import Counter
from collections.abc import Sequence

from assessment.diagnosis.results import CellResult, FlowResult, PracticeResult, PracticeStanding
from questionnaires.scoring import score_bounds
from reports.document.asked import asked, filled, item_of, ordered
from reports.document.grid import Column, Grid, GridCell, GridGroup, GridRow
from reports.document.numbers import DotNumbers, TrackChart
from reports.document.parts import Observation, Value, Withholding
from reports.document.scores import band_key, band_name, decimals_on, ticks_of
from reports.document.sources import Sources

QUADRANTS = ("keep", "start", "fix", "skip")
WORST = 3


def practice_grid(sources: Sources, practices: Sequence[PracticeResult], groups: Sequence[str] | None = None) -> Grid:
    """Practices by what follows from them: keep, start, fix or stop, skip."""
    say = sources.say
    shown = _groups_of(sources, practices) if groups is None else tuple(groups)
    kind = "-stated" if sources.questionnaire.kind == "fact" else ""
    columns = [Column("short", say("col-practice"))]
    for group in shown:
        columns.append(Column("half", sources.label(group), say(f"col-in-place{kind}"), numeric=True, shape=sources.shape(group)))
        columns.append(Column("half", sources.label(group), say(f"col-useful{kind}"), numeric=True))
    lists = []
    for quadrant in (*QUADRANTS, None):
        rows = tuple(_practice_row(sources, each, shown) for each in practices if each.company.quadrant == quadrant)
        if rows:
            lists.append(GridGroup(rows, say(f"quadrant-{quadrant or 'unknown'}-practices")))
    return Grid(say(f"practices-title{kind}"), tuple(columns), tuple(lists), note=say("note-practices"))


def _groups_of(sources: Sources, practices: Sequence[PracticeResult]) -> tuple[str, ...]:
    known = {practice.id: practice for practice in sources.questionnaire.practices}
    return ordered(sources, {group for each in practices for group in asked(sources, known[each.id].in_place)})


def _practice_row(sources: Sources, practice: PracticeResult, groups: Sequence[str]) -> GridRow:
    say = sources.say
    known = next(each for each in sources.questionnaire.practices if each.id == practice.id)
    otherwise = [
        say("practice-otherwise", who=sources.label(group), what=say(f"quadrant-{here.quadrant}-inside"))
        for group in groups
        if group in sources.sides.values()
        and (here := practice.groups.get(group)) is not None
        and here.quadrant not in (None, practice.company.quadrant)
    ]
    cells = [GridCell(filled(sources, known.title), notes=tuple(otherwise))]
    for group in groups:
        cells += _practice_cells(sources, practice.groups.get(group))
    return GridRow(tuple(cells))


def _practice_cells(sources: Sources, here: PracticeStanding | None) -> list[GridCell]:
    fact = sources.questionnaire.kind == "fact"
    hidden = GridCell(sources.say("no-answer")) if fact else GridCell(withheld=Withholding(sources.say("withheld-short"), ""))
    if here is None:
        return [hidden, hidden]
    place = hidden if here.in_place is None else GridCell(sources.say.number(100 * here.in_place))
    return [place, hidden if here.useful is None else GridCell(sources.say.number(here.useful, 1))]


def flow_grid(sources: Sources, flows: Sequence[FlowResult]) -> Grid:
    """What each side gives the other, as the giver and as the receiver see it, the widest gap first."""
    say = sources.say
    sizes = [_size(sources, flow) for flow in flows]
    high = float(max(sizes, default=5))
    columns = (
        Column("name", say("col-flow")),
        Column("plot", ticks=ticks_of(sources, 1.0, high)),
        Column("gap", say("col-gap"), say("col-gap-flow"), numeric=True),
        Column("rest", say("col-usable"), numeric=True),
    )
    lists = []
    for giver, receiver in dict.fromkeys((flow.giver, flow.receiver) for flow in flows):
        mine = [flow for flow in flows if (flow.giver, flow.receiver) == (giver, receiver)]
        rows = tuple(_flow_row(sources, flow, high) for flow in sorted(mine, key=lambda flow: -(flow.gap or -9.0)))
        title = say("flow-direction", giver=sources.label(giver), receiver=sources.label(receiver))
        lists.append(GridGroup(rows, title))
    return Grid(say("flows-title"), columns, tuple(lists), note=say("note-flows", high=say.number(high)))


def _size(sources: Sources, flow: FlowResult) -> int:
    known = next(each for each in sources.questionnaire.flows if each.id == flow.id)
    item = item_of(sources, known.given)
    return 5 if item is None else sources.questionnaire.scales[item.scale].size


def _flow_row(sources: Sources, flow: FlowResult, high: float) -> GridRow:
    say = sources.say
    known = next(each for each in sources.questionnaire.flows if each.id == flow.id)
    title = filled(sources, known.title)
    ends = ((flow.giver, flow.given, "flow-giver", known.given), (flow.receiver, flow.received, "flow-receiver", known.received))
    values = tuple(
        Value(sources.shape(group), say(message, who=sources.label(group)), say.number(mean, 1))
        if mean is not None
        else Value(sources.shape(group), sources.label(group), "", withheld=sources.missing(f"rated.{item}", group))
        for group, mean, message, item in ends
    )
    dots = tuple(DotNumbers(sources.shape(group), mean) for group, mean, _, _ in ends if mean is not None)
    told = ", ".join(say("alt-value", who=value.label, value=value.text) for value in values if value.text)
    picture = GridCell(picture=TrackChart(dots, 1.0, high, (), f"{title}: {told}", joined=True)) if dots else GridCell()
    hidden = GridCell(withheld=Withholding(say("withheld-short"), ""))
    gap = GridCell(say.signed(flow.gap, 1), strong=True) if flow.gap is not None else GridCell(notes=(say("gap-none-brief"),))
    usable = hidden if flow.usable is None else GridCell(say.number(flow.usable, 1))
    return GridRow((GridCell(title, values=values), picture, gap, usable))


def cell_grid(sources: Sources, cells: Sequence[CellResult]) -> Grid:
    """Pairs of departments, both directions in one row: what each gets from the other."""
    say = sources.say
    score = sources.questionnaire.scores_by_id[cells[0].score]
    low, high = score_bounds(sources.questionnaire, score)
    centre = Counter(group for cell in cells for group in (cell.rater, cell.rated)).most_common(1)[0][0]
    pairs: dict[str, list[CellResult]] = {}
    for cell in cells:
        pairs.setdefault(_pair(sources, cell, centre), []).append(cell)
    rows = tuple(_pair_row(sources, title, both, centre) for title, both in pairs.items())
    columns = (
        Column("name", say("col-pair", low=say.number(low), high=say.number(high))),
        Column("plot", ticks=ticks_of(sources, low, high)),
        Column("rest", say("col-reads")),
    )
    return Grid(say("cells-title"), columns, (GridGroup(rows),), key=band_key(sources, score.bands, low), note=say("note-cells"))


def _pair(sources: Sources, cell: CellResult, centre: str) -> str:
    if centre not in (cell.rater, cell.rated):
        return sources.say("pair", one=sources.label(min(cell.rater, cell.rated)), other=sources.label(max(cell.rater, cell.rated)))
    return sources.label(cell.rated if cell.rater == centre else cell.rater)


def _pair_row(sources: Sources, title: str, both: Sequence[CellResult], centre: str) -> GridRow:
    say = sources.say
    values, dots, bands = [], [], []
    for cell in sorted(both, key=lambda cell: cell.rater != centre):
        label, shape = say("cell-rater", who=sources.label(cell.rater)), sources.shape(cell.rater)
        if cell.mean is None:
            values.append(Value(shape, label, "", withheld=sources.missing(f"scales.{cell.score}", cell.rater)))
            continue
        score = sources.questionnaire.scores_by_id[cell.score]
        text = say.number(cell.mean, decimals_on(*score_bounds(sources.questionnaire, score)))
        n = say.number(cell.n) if cell.n is not None else sources.at_most(cell.rater)
        values.append(Value(shape, label, text, n))
        dots.append(DotNumbers(shape, cell.mean))
        if cell.band is not None:
            bands.append(say("band-of", who=sources.label(cell.rater), band=band_name(sources, score, cell.band)))
    if not dots:
        return GridRow((GridCell(title), GridCell(withheld=values[0].withheld)))
    score = sources.questionnaire.scores_by_id[both[0].score]
    low, high = score_bounds(sources.questionnaire, score)
    edges = (*(band.start for band in score.bands), score.bands[-1].end) if score.bands else ()
    told = ", ".join(say("alt-value", who=value.label, value=value.text) for value in values if value.text)
    picture = TrackChart(tuple(dots), low, high, edges, f"{title}: {told}", joined=True)
    return GridRow((GridCell(title, values=tuple(values)), GridCell(picture=picture), GridCell(notes=tuple(bands))))


def worst_cells(sources: Sources, cells: Sequence[CellResult]) -> tuple[Observation, ...]:
    """The directions that arrive worst, at most three, with what their band says and which move is for them."""
    say, found = sources.say, []
    known = sorted((cell for cell in cells if cell.mean is not None), key=lambda cell: cell.mean or 0.0)
    for cell in known[:WORST]:
        score = sources.questionnaire.scores_by_id[cell.score]
        band = next((each for each in score.bands if each.id == cell.band), None)
        if band is None or (score.bands and band.id == score.bands[-1].id):
            continue
        value = say.number(cell.mean or 0.0, decimals_on(*score_bounds(sources.questionnaire, score)))
        title = say("worst-cell", giver=sources.label(cell.rated), receiver=sources.label(cell.rater), value=value)
        moves = [
            say.quoted(filled(sources, sources.move(move.id).title))
            for move in sources.reading.diagnosis.moves
            if any(entry.item == cell.score for entry in move.evidence)
        ]
        remedy = [say("worst-remedy", moves=say.listed(moves))] if moves else []
        found.append(Observation(title, " ".join([filled(sources, band.description), *remedy])))
    return tuple(found)
