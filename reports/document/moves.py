"""The recommended moves with their evidence, ready for a board to decide on."""

from collections.abc import Sequence
from typing import Literal

from assessment.diagnosis.document import Evidence, MoveResult
from reports.document.dimensions import trimmed
from reports.document.model import MovesPage
from reports.document.parts import Head, MoveBlock
from reports.document.sources import Sources

IN_FULL = 5
"""No more than five moves run in the first ninety days."""
MOST_EVIDENCE = 2
ON_ONE_PAGE = 3


def moves_page(sources: Sources) -> MovesPage:
    """The moves of ninety days by rank: five in full, further ones in a line each."""
    say = sources.say
    soon = tuple(move_block(sources, result) for result in moves_of_line(sources, "ninety-days"))
    headline = say("moves-headline", n=min(len(soon), IN_FULL)) if soon else say("moves-headline-none")
    standfirst = say("moves-standfirst") if soon else say("moves-standfirst-none")
    order = say("rests-moves")
    if soon and not any(block.evidence for block in soon):
        name = "general" if sources.reading.sides_shown else "withheld"
        headline, standfirst, order = say("moves-headline-general"), say(f"moves-standfirst-{name}"), say("rests-moves-general")
    head = Head(say("moves-kicker"), headline, standfirst)
    return MovesPage(head, soon[:IN_FULL], soon[IN_FULL:], f"{order} {say('effort-note')}")


def decisions(sources: Sources) -> tuple[MoveBlock, ...]:
    """Up to three moves that can start now; none that no figure speaks for."""
    return tuple(move for move in moves_page(sources).moves if move.evidence)[:ON_ONE_PAGE]


def moves_of_line(sources: Sources, kind: Literal["ninety-days", "long"]) -> list[MoveResult]:
    """The recommended moves of one line by rank; rewards, structure and culture run on the long one."""
    ranked = sorted(sources.reading.diagnosis.moves, key=lambda result: result.rank)
    return [result for result in ranked if sources.move(result.id).line == kind]


def move_block(sources: Sources, result: MoveResult) -> MoveBlock:
    """A move with everything a board needs to decide on it."""
    say, language = sources.say, sources.language
    move = sources.move(result.id)
    return MoveBlock(
        rank=result.rank,
        title=say.filled(move.title[language]),
        why=say.filled(move.why[language]),
        steps=tuple(say.filled(step[language]) for step in move.steps),
        owner=say.filled(move.owner[language]),
        effort=say(f"effort-{move.effort}"),
        weeks=say("weeks", n=move.weeks_to_effect),
        first_sign=say.filled(move.first_sign[language]),
        stops=say.filled(move.stops[language]),
        prerequisite=say.filled(move.prerequisite[language]) if move.prerequisite else "",
        evidence=_evidence(sources, result.evidence),
    )


def _evidence(sources: Sources, evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """One sentence for each statement, whatever the number of its reasons."""
    reasons: dict[str, list[str]] = {}
    for entry in evidence:
        reasons.setdefault(entry.item, []).append(sources.say(f"evidence-{entry.reason}"))
    return tuple(_about(sources, item, named) for item, named in list(reasons.items())[:MOST_EVIDENCE])


def _about(sources: Sources, item_id: str, reasons: Sequence[str]) -> str:
    reading, say = sources.reading, sources.say
    item = next(entry for entry in reading.diagnosis.items if entry.id == item_id)
    told = [
        say("evidence-value", who=sources.label(group), value=say.number(entry.mean, 1))
        for group in (reading.side_a, reading.side_b)
        if (entry := item.groups.get(group)) is not None and entry.mean is not None
    ]
    statement = say.quoted(trimmed(sources.statement(item_id)))
    return say("evidence", statement=statement, reasons=say.listed(reasons), values=", ".join(told))
