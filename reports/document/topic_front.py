"""What a form without an index says on its front page: the finding of its first instrument, its scores, what else stands out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assessment.diagnosis.results import RatedResult
from reports.document.asked import Instrument, asked, asked_text, filled, instruments
from reports.document.dimensions import trimmed
from reports.document.grid import Block, Grid, GridGroup, GridRow
from reports.document.instruments import headline, outcomes_of, page_id, standfirst, topic_rests
from reports.document.parts import Finding, Head
from reports.document.ratings import burdens, place_of, rated_of
from reports.document.scores import score_grids
from reports.document.shares import share_grids
from reports.document.sources import Sources
from reports.document.standing_out import standing_out

MOST_ROWS = 6
"""Scores that fit on the one page."""


@dataclass(frozen=True)
class Statement:
    """A rated statement with how good its answers are, 0 to 1: high agreement with a strength, low with a burden."""

    rated: RatedResult
    goodness: float
    instrument: Instrument


def leading(sources: Sources) -> Instrument:
    """The instrument whose finding is the form's: the first that says something, else the first."""
    found = instruments(sources.questionnaire)
    return next((each for each in found if outcomes_of(sources, each)), found[0])


def topic_head(sources: Sources, kicker: str) -> Head:
    """A page's head with the form's finding."""
    instrument = leading(sources)
    return Head(kicker, headline(sources, instrument), standfirst(sources, instrument))


def topic_table(sources: Sources) -> Grid | None:
    """The first scores of the leading instrument, or its first question that offers options; None if it has neither."""
    part = leading(sources).part
    tables = score_grids(sources, part)
    if not tables or len(tables[0].groups) > 1 or tables[0].groups[0].title:
        return next((replace(shares, note="") for shares in share_grids(sources, part)), None) if not tables else None
    table = tables[0]
    # On the one page a band stands alone: how many people lie at the upper end is on the instrument's own page.
    rows = tuple(_bare(row) for group in table.groups for row in group.rows)[:MOST_ROWS]
    return Grid(table.title, table.columns, (GridGroup(rows),), key=table.key)


def _bare(row: GridRow) -> GridRow:
    *cells, last = row.cells
    return GridRow((*cells, replace(last, notes=()) if last.text else last))


def topic_blocks(sources: Sources) -> tuple[Block, ...]:
    """The same for the hand-out."""
    table = topic_table(sources)
    return () if table is None else (table,)


def topic_rests_on(sources: Sources) -> str:
    """What the leading instrument's figures rest on."""
    return topic_rests(sources, leading(sources))


def topic_finding(sources: Sources, instrument: Instrument) -> Finding | None:
    """An instrument's headline as a finding; None if nothing in it stands out."""
    outcomes = outcomes_of(sources, instrument)
    if not outcomes:
        return None
    return Finding(filled(sources, outcomes[0].title), filled(sources, outcomes[0].text), page_id(instrument.id))


def topic_findings(sources: Sources) -> tuple[Finding, ...]:
    """What stands out besides the headline: further outcomes, then the statements at either end."""
    found, first = [], leading(sources)
    for instrument in instruments(sources.questionnaire):
        outcomes = outcomes_of(sources, instrument)
        for outcome in outcomes[1 if instrument.id == first.id else 0 :]:
            found.append(Finding(filled(sources, outcome.title), filled(sources, outcome.text), page_id(instrument.id)))
    for instrument in instruments(sources.questionnaire):
        page = page_id(instrument.id)
        found += [Finding(entry.title, entry.text, page) for entry in standing_out(sources, instrument)]
    ends = statements_by_goodness(sources)
    if ends:
        found.append(_statement(sources, ends[0], "worst"))
    if len(ends) > 1:
        found.append(_statement(sources, ends[-1], "best"))
    return tuple(found)


def statements_by_goodness(sources: Sources) -> list[Statement]:
    """The rated statements that a side is asked and that are shown, the worst first."""
    heavy, found = burdens(sources), []
    for instrument in instruments(sources.questionnaire):
        for rated in rated_of(sources, instrument):
            sides = [group for group in asked(sources, rated.id) if group in sources.sides.values()]
            place = place_of(sources, rated, sides)
            if place is not None:
                found.append(Statement(rated, 1 - place if rated.id in heavy else place, instrument))
    return sorted(found, key=lambda statement: statement.goodness)


def _statement(sources: Sources, statement: Statement, end: str) -> Finding:
    say, rated = sources.say, statement.rated
    heavy = rated.id in burdens(sources)
    told = [
        say("evidence-value", who=sources.label(group), value=say.number(mean, 1))
        for group in sources.sides.values()
        if (entry := rated.groups.get(group)) is not None and (mean := entry.mean) is not None
    ]
    of = sources.reading.item_size(rated.id)
    title = say(f"finding-statement-{'burden' if heavy else 'strength'}-{end}")
    text = say("finding-statement", statement=say.quoted(trimmed(asked_text(sources, rated.id))), values=", ".join(told), of=of)
    return Finding(title, text, page_id(statement.instrument.id))


def counted_questions(sources: Sources) -> int:
    """Questions that the form asks, each row of a table by itself."""
    return len(sources.questionnaire.leaves)


def shown_sides(sources: Sources) -> Sequence[str]:
    """The sides of which any statement is shown."""
    rated = sources.reading.diagnosis.rated
    return [side for side in sources.sides.values() if any(_mean(each, side) is not None for each in rated)]


def _mean(rated: RatedResult, side: str) -> float | None:
    entry = rated.groups.get(side)
    return None if entry is None else entry.mean
