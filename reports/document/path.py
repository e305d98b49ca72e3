"""The shortest path: which few statements, raised by how much, would carry the company to the next level; or why none is shown."""

from assessment.diagnosis.document import ItemResult
from assessment.diagnosis.findings import PathStep, ShortestPath
from assessment.statistics.exact import difference
from reports.document.grid import Column, Grid, GridCell, GridGroup, GridRow, Notes, TopicPage, filled_blocks
from reports.document.level import band_inside
from reports.document.movement import StairChart, ThenNowChart
from reports.document.numbers import DotNumbers
from reports.document.parts import Head, Observation, Value
from reports.document.scores import band_key, ticks_of
from reports.document.sources import Sources

FEW = 5
"""Statements that can be kept in mind; a path of more is none to follow, and the page says so."""

HALF_TENTH = 0.05
"""From this far below the highest answer a mean is printed as the highest answer."""


def path_page(sources: Sources) -> TopicPage | None:
    """The page; None without a path, whose reason ``no_path`` gives."""
    path = sources.reading.diagnosis.shortest_path
    if path is None or sources.reading.diagnosis.overall.mean is None:
        return None
    say = sources.say
    return TopicPage(
        id="path",
        head=Head(say("path-kicker"), _headline(sources, path), _standfirst(sources, path, sources.reading.diagnosis.overall.mean)),
        blocks=filled_blocks(
            _stairs(sources, path, sources.reading.diagnosis.overall.mean),
            _statements(sources, path),
            _remarks(sources, path, sources.reading.diagnosis.overall.mean),
        ),
        rests=say("rests-path", version=sources.questionnaire.version),
    )


def no_path(sources: Sources) -> str:
    """Why there is no path, as a sentence; empty if there is one."""
    return "" if sources.reading.diagnosis.shortest_path is not None else sources.reason("shortest_path")


def _mode(sources: Sources, path: ShortestPath) -> str:
    """decided: those who lead speak for moving up · weigh: for and against · open: nobody was asked."""
    if path.conditional:
        return "weigh"
    return "open" if sources.reading.diagnosis.verdict is None else "decided"


def _headline(sources: Sources, path: ShortestPath) -> str:
    if len(path.items) > FEW:
        level, of = band_inside(sources, path.target), len(sources.questionnaire.items)
        return sources.say("path-headline-many", n=len(path.items), of=of, level=level)
    message = "path-headline" if _mode(sources, path) == "decided" else "path-headline-if"
    return sources.say(message, n=len(path.items), level=band_inside(sources, path.target))


def _standfirst(sources: Sources, path: ShortestPath, mean: float) -> str:
    say = sources.say
    edge = mean + path.points_needed
    told = say(
        "path-needed",
        value=say.number(mean, 1),
        level=band_inside(sources, path.target),
        edge=say.number(edge),
        points=say.number(path.points_needed, 1),
    )
    mode = _mode(sources, path)
    if len(path.items) <= FEW:
        return f"{told} {say(f'path-standfirst-{mode}')}"
    undecided = [] if mode == "decided" else [say(f"path-undecided-{mode}")]
    return " ".join([told, *undecided, say("path-standfirst-many")])


def _rise(step: PathStep) -> float:
    return difference(step.to, step.from_)


def _reached(path: ShortestPath, mean: float) -> float:
    return mean + sum(_rise(step) for step in path.items)


def _stairs(sources: Sources, path: ShortestPath, mean: float) -> Grid:
    """Today's score, a stair for each statement, and the edge, on the scale of levels."""
    say, questionnaire, overall = sources.say, sources.questionnaire, sources.reading.diagnosis.overall
    low, high = questionnaire.score_range
    edges = (*(max(band.start, low) for band in questionnaire.bands), high)
    steps = tuple(_rise(step) for step in path.items)
    words = {
        "value": say.number(mean, 1),
        "edge": say.number(mean + path.points_needed),
        "reached": say.number(_reached(path, mean), 1),
        "level": band_inside(sources, path.target),
    }
    chart = StairChart(
        dots=(DotNumbers("co", mean, overall.ci95),),
        low=low,
        high=high,
        edges=edges,
        title=say("path-alt", n=len(steps), **words),
        steps=steps,
        edge=mean + path.points_needed,
    )
    notes = (say("path-today", half=say.half(overall.ci95, 1), **words), say("path-after", **words))
    row = GridRow((GridCell(say("company"), notes=notes), GridCell(picture=chart)))
    columns = (Column("short", say("path-col-company")), Column("rest", say("path-col-stairs")))
    title = say("path-stairs-title", low=say.number(low), high=say.number(high))
    return Grid(title, columns, (GridGroup((row,)),), key=band_key(sources, questionnaire.bands, low))


def _statements(sources: Sources, path: ShortestPath) -> Grid:
    """The statements of the path, the cheapest first, from where both sides' mean stands to where it would have to stand."""
    say = sources.say
    by_id = {item.id: item for item in sources.reading.diagnosis.items}
    sizes = {sources.reading.item_size(step.id) for step in path.items}
    size = float(max(sizes))
    ticks = ticks_of(sources, 1.0, size) if len(sizes) == 1 else ("",) * 5
    columns = (Column("text", say("path-col-statement")), Column("plot", ticks=ticks), Column("rest", say("path-col-rise")))
    rows = tuple(_row(sources, step, by_id[step.id]) for step in path.items)
    return Grid(say("path-statements-title", n=len(rows)), columns, (GridGroup(rows),))


def _row(sources: Sources, step: PathStep, item: ItemResult) -> GridRow:
    say = sources.say
    words = {"from": say.number(step.from_, 1), "to": say.number(step.to, 1)}
    values = []
    for group in sources.sides.values():
        entry = item.groups[group]
        n = say.number(entry.n) if entry.n is not None else sources.at_most(group)
        values.append(Value(sources.shape(group), sources.label(group), say.number(entry.mean or 0.0, 1), n))
    dots = (DotNumbers("o", step.from_), DotNumbers("co", step.to))
    title = say("path-alt-statement", statement=sources.statement(step.id), **words)
    picture = ThenNowChart(dots, 1.0, float(sources.reading.item_size(step.id)), (), title, joined=True)
    rise = say("path-rise", points=say.signed(_rise(step), 1))
    return GridRow(
        (
            GridCell(sources.statement(step.id), values=tuple(values)),
            GridCell(picture=picture),
            GridCell(say("path-from-to", **words), notes=(rise, say("path-effort", n=step.effort)), strong=True),
        )
    )


def _remarks(sources: Sources, path: ShortestPath, mean: float) -> Notes:
    """What a path is not."""
    say, ends = sources.say, sources.reading.diagnosis.overall.ci95
    entries = [Observation(say("path-target"), say("path-target-text"))]
    reached, level = _reached(path, mean), band_inside(sources, path.target)
    if ends is not None:
        half = (ends[1] - ends[0]) / 2
        span = {"low": say.number(reached - half), "high": say.number(reached + half)}
        entries.append(Observation(say("path-edge"), say("path-edge-text", reached=say.number(reached, 1), level=level, **span)))
    highest = sum(step.to >= sources.reading.item_size(step.id) - HALF_TENTH for step in path.items)
    if highest:
        entries.append(Observation(say("path-highest"), say("path-highest-text", n=highest)))
    entries.append(Observation(say("path-other"), say("path-other-text")))
    if path.years > 1:
        entries.append(Observation(say("path-years"), say("path-years-text", n=path.years)))
    return Notes(say("path-remarks"), tuple(entries))
