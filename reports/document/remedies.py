"""The moves that follow from one instrument, in a line each; those of the first ninety days stand in full on a page of theirs."""

from collections.abc import Sequence

from assessment.diagnosis.document import MoveResult
from reports.document.evidence import evidence_lines
from reports.document.grid import Column, Grid, GridCell, GridGroup, GridRow
from reports.document.leaders import Facts
from reports.document.sources import Sources

MOST = 6


def remedy_grid(sources: Sources, moves: Sequence[MoveResult]) -> Grid:
    """The first moves by rank with what speaks for each, and how many more there are."""
    say, language = sources.say, sources.language
    rows = []
    for result in moves[:MOST]:
        move = sources.move(result.id)
        cells = (
            GridCell(say.filled(move.title[language]), notes=evidence_lines(sources, result.evidence)),
            GridCell(say.filled(move.owner[language])),
            GridCell(say("weeks", n=move.weeks_to_effect)),
            GridCell(say.filled(move.first_sign[language])),
        )
        rows.append(GridRow(cells))
    columns = (
        Column("name", say("col-move")),
        Column("bars", say("col-owner")),
        Column("gap", say("col-effect")),
        Column("rest", say("col-first-sign")),
    )
    note = say("remedies-more", n=len(moves) - MOST) if len(moves) > MOST else ""
    return Grid(say("topic-remedies", n=len(rows)), columns, (GridGroup(tuple(rows)),), note=note)


def fact_remedies(facts: Facts) -> Grid:
    """What follows from the facts of one instrument."""
    return remedy_grid(facts.sources, facts.result.moves)
