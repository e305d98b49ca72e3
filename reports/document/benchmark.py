"""Where the company stands among the adviser's other clients: a page only where there are enough of them."""

from assessment.diagnosis.portfolio import THIRDS, BenchmarkResult
from assessment.diagnosis.words import place_phrase
from questionnaires.naming import sentence_case
from reports.document.appendix import grouped
from reports.document.grid import Column, Grid, GridCell, GridGroup, GridRow, Notes, TopicPage, filled_blocks
from reports.document.level import NEARLY_ALWAYS, NEARLY_NEVER, rests_instrument
from reports.document.numbers import BarsChart, DotNumbers
from reports.document.parts import Head, Observation
from reports.document.peers import PeersChart
from reports.document.scores import band_key, percent, ticks_of
from reports.document.sources import Sources
from reports.document.wording import NBSP


def benchmark_page(sources: Sources) -> TopicPage | None:
    """The page; None if the diagnosis compares with nobody."""
    result = sources.reading.diagnosis.benchmark
    if result is None:
        return None
    return TopicPage(
        id="benchmark",
        head=Head(sources.say("benchmark-kicker"), _headline(sources, result), _standfirst(sources, result)),
        blocks=filled_blocks(_scale(sources, result), _thirds(sources, result), _notes(sources)),
        rests=_rests(sources, result),
    )


def _headline(sources: Sources, result: BenchmarkResult) -> str:
    say = sources.say
    how, _, third = result.words.rpartition("_")
    if third in THIRDS:
        return say(f"benchmark-headline-{how}", third=say(f"third-{third}"), n=result.clients)
    return say(f"benchmark-headline-{result.words}", n=result.clients)


def _standfirst(sources: Sources, result: BenchmarkResult) -> str:
    say = sources.say
    first, last = (str(year) for year in result.years)
    years = first if first == last else say("years", first=first, last=last)
    told = [say("benchmark-standfirst", n=len(result.others), years=years)]
    if result.percentile is not None and result.percentile_ci95 is not None:
        low, high = (say.number(100 * end) for end in result.percentile_ci95)
        told.append(say("benchmark-percentile", below=say.number(100 * result.percentile), low=low, high=high))
    return " ".join(told)


def _scale(sources: Sources, result: BenchmarkResult) -> Grid:
    """The company and, beneath it, everybody else on the same scale."""
    say, (low, high) = sources.say, sources.questionnaire.score_range
    bands = sources.questionnaire.bands
    edges = (*(band.start for band in bands), bands[-1].end)
    value, interval = say.number(result.own), say.half(result.ci95)
    title = say("alt-benchmark-own", value=value, interval=interval)
    own = PeersChart((DotNumbers("co", result.own, result.ci95),), low, high, edges, title)
    told = say.listed([say.number(each) for each in result.others])
    rest = PeersChart((), low, high, edges, say("alt-benchmark-others", n=len(result.others), values=told), others=result.others)
    spread = [] if result.words == "alike" else [say("benchmark-spread", sd=say.number(result.sd))]
    rows = (
        GridRow(
            (
                GridCell(say("benchmark-own"), notes=(say("benchmark-scored", n=_scored(sources)),)),
                GridCell(picture=own),
                GridCell(value, strong=True, notes=(interval, sentence_case(place_phrase(sources.language, result.words)))),
            )
        ),
        GridRow(
            (
                GridCell(say("benchmark-others", n=len(result.others)), notes=(say("benchmark-unnamed"),)),
                GridCell(picture=rest),
                GridCell(say("benchmark-mean", mean=say.number(result.mean)), notes=tuple(spread)),
            )
        ),
    )
    columns = (
        Column("name", say("col-company")),
        Column("plot", ticks=ticks_of(sources, low, high)),
        Column("rest", say("col-points")),
    )
    return Grid(say("benchmark-scale"), columns, (GridGroup(rows),), key=band_key(sources, bands, low))


def _scored(sources: Sources) -> int:
    return sum(sources.reading.group(side).scored or 0 for side in sources.sides.values())


def _thirds(sources: Sources, result: BenchmarkResult) -> Grid | None:
    """How likely each third is."""
    if result.thirds is None:
        return None
    say, most = sources.say, max(result.thirds.values())
    rows = []
    for third in reversed(THIRDS):
        chance = _chance(sources, result.thirds[third])
        name = say(f"benchmark-third-{third}")
        picture = BarsChart((("co", result.thirds[third]),), say("alt-value", who=name, value=chance))
        cells = (GridCell(name), GridCell(chance, strong=result.thirds[third] == most), GridCell(picture=picture))
        rows.append(GridRow((*cells, GridCell(say(f"benchmark-third-{third}-means")))))
    columns = (
        Column("name", say("col-third")),
        Column("tenth", say("col-chance")),
        Column("bars", ticks=(percent(sources, 0.0), "", "", "", percent(sources, 1.0))),
        Column("rest", say("col-reads")),
    )
    return Grid(say("benchmark-thirds", n=result.clients), columns, (GridGroup(tuple(rows)),))


def _chance(sources: Sources, chance: float) -> str:
    """A probability as per cent; nothing is told to be impossible or certain."""
    if chance < NEARLY_NEVER:
        return f"<{NBSP}{percent(sources, 0.01)}"
    return f">{NBSP}{percent(sources, 0.99)}" if chance > NEARLY_ALWAYS else percent(sources, chance)


def _notes(sources: Sources) -> Notes:
    say = sources.say
    names = ("aim", "pulled", "unnamed")
    return Notes(
        say("benchmark-how"), tuple(Observation(say(f"benchmark-how-{name}"), say(f"benchmark-how-{name}-text")) for name in names)
    )


def _rests(sources: Sources, result: BenchmarkResult) -> str:
    say = sources.say
    return " ".join(
        [
            rests_instrument(sources),
            say("rests-benchmark", n=len(result.others)),
            say("rests-benchmark-hash", hash=grouped(result.portfolio)),
        ]
    )
