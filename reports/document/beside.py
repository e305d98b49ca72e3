"""The company's figures beside its level, as they stand today and as they stood at the last wave; never as its cause."""

from assessment.diagnosis.facts import FactNumber, FactResult, fact_result
from assessment.diagnosis.sheets import FactSheets
from questionnaires.hashing import wording_hashes
from questionnaires.questions import TextQuestion
from reports.document.asked import filled
from reports.document.grid import Column, Grid, GridCell, GridGroup, GridRow
from reports.document.leaders import Facts, item_text
from reports.document.numbers import DotNumbers, Interval
from reports.document.parts import Withholding
from reports.document.peers import PeersChart
from reports.document.scores import band_key, ticks_of
from reports.document.sources import Sources
from reports.document.stated import figure_text

Wave = tuple[str, str]
"""A wave's name and the day it closed."""


def level_grid(facts: Facts) -> Grid | None:
    """Where the company stands, beneath the same of the last wave; None for a form without levels."""
    sources = facts.sources
    if not sources.levels:
        return None
    say, overall = sources.say, sources.reading.diagnosis.overall
    change = sources.reading.diagnosis.change
    rows = []
    if change is not None and change.overall is not None:
        then = change.overall
        rows.append(_level_row(sources, _then(sources), then.earlier, then.earlier_ci95))
    rows.append(_level_row(sources, _now(sources), overall.mean, overall.ci95, facts.standing))
    low, high = sources.levels[0].start, sources.levels[-1].end
    columns = (
        Column("name", say("col-wave")),
        Column("plot", ticks=ticks_of(sources, low, high)),
        Column("rest", say("beside-score")),
    )
    return Grid(say("beside-level"), columns, (GridGroup(tuple(rows)),), key=band_key(sources, sources.levels, low))


def _level_row(sources: Sources, wave: Wave, mean: float | None, interval: Interval | None, words: str = "") -> GridRow:
    (name, day), say = wave, sources.say
    first = GridCell(name, notes=(day,) if day else ())
    if mean is None:
        return GridRow((first, GridCell(withheld=Withholding(say("company-none"), say("company-none-why")))))
    low, high = sources.levels[0].start, sources.levels[-1].end
    edges = (*(band.start for band in sources.levels), high)
    value, half = say.number(mean), say.half(interval)
    picture = PeersChart(
        (DotNumbers("co", mean, interval),), low, high, edges, say("alt-value", who=name, value=f"{value} {half}".strip())
    )
    return GridRow((first, GridCell(picture=picture), GridCell(value, strong=True, notes=tuple(filter(None, (half, words))))))


def _then(sources: Sources) -> Wave:
    """The last wave's name and the day it closed."""
    facts, say = sources.facts, sources.say
    return facts.earlier or say("beside-then"), say.date(facts.earlier_closed_on) if facts.earlier_closed_on else ""


def _now(sources: Sources) -> Wave:
    facts, say = sources.facts, sources.say
    return facts.wave or say("beside-now"), say.date(facts.closed_on) if facts.closed_on else ""


def then_now_grids(facts: Facts, earlier: FactSheets) -> tuple[Grid, Grid]:
    """Each figure in both waves, and what the figures of each rest on, in the words of those who stated them."""
    before = fact_result(earlier.questionnaire, earlier.sheets)
    say = facts.sources.say
    columns = _columns(facts, say("col-figure"))
    figures = Grid(
        say("figures-title"), columns, (GridGroup(tuple(_figure_rows(facts, earlier, before))),), note=say("beside-note")
    )
    texts = Grid(say("beside-rests"), _columns(facts, say("col-question")), (GridGroup(tuple(_text_rows(facts, earlier))),))
    return figures, texts


def _columns(facts: Facts, first: str) -> tuple[Column, ...]:
    (then, then_day), (now, now_day) = _then(facts.sources), _now(facts.sources)
    return Column("text", first), Column("reads", then, note=then_day), Column("rest", now, note=now_day)


def _figure_rows(facts: Facts, earlier: FactSheets, before: FactResult) -> list[GridRow]:
    known = {number.question.id: number for number in before.numbers}
    rows = []
    for number in facts.result.numbers:
        former = known.get(number.question.id)
        if number.value is None and (former is None or former.value is None):
            continue
        then = _former(facts, earlier, number, former)
        rows.append(GridRow((GridCell(item_text(facts, number.question.id)), GridCell(then), GridCell(_value(facts, number)))))
    return rows


def _former(facts: Facts, earlier: FactSheets, number: FactNumber, former: FactNumber | None) -> str:
    """What was stated in the last wave, unless it was asked in other words then."""
    if former is None or former.value is None:
        return facts.sources.say("beside-unstated")
    language, asked = facts.sources.language, number.question.id
    same = wording_hashes(earlier.questionnaire)[asked][language] == wording_hashes(facts.form)[asked][language]
    return _value(facts, former) if same and former.question.unit == number.question.unit else facts.sources.say("beside-otherwise")


def _value(facts: Facts, number: FactNumber) -> str:
    if number.value is None:
        return facts.sources.say("beside-unstated")
    return figure_text(facts, number.value, filled(facts.sources, number.question.unit))


def _text_rows(facts: Facts, earlier: FactSheets) -> list[GridRow]:
    """Period, records and what else the sheets say in words."""
    rows = []
    for leaf in facts.form.leaves:
        if not isinstance(leaf, TextQuestion):
            continue
        then, now = (_said(sheets, leaf.id) for sheets in (earlier, facts.sheets))
        if then or now:
            unstated = facts.sources.say("beside-unstated")
            rows.append(GridRow((GridCell(item_text(facts, leaf.id)), GridCell(then or unstated), GridCell(now or unstated))))
    return rows


def _said(sheets: FactSheets, question: str) -> str:
    """What the sheets say in words, each saying once."""
    given = [sheet.answers.get(question) for sheet in sheets.sheets]
    return "; ".join(dict.fromkeys(text.strip() for text in given if isinstance(text, str) and text.strip()))
