"""The recommended moves with their evidence, ready for a board to decide on."""

from typing import Literal

from assessment.diagnosis.document import MoveResult
from reports.document.evidence import evidence_lines
from reports.document.model import MovesPage
from reports.document.parts import Head, MoveBlock
from reports.document.path import no_path
from reports.document.sources import Sources

IN_FULL = 5
"""No more than five moves run in the first ninety days."""
ON_ONE_PAGE = 3


def moves_page(sources: Sources) -> MovesPage:
    """The moves of ninety days by rank: five in full, further ones in a line each."""
    say = sources.say
    soon = tuple(move_block(sources, result) for result in moves_of_line(sources, "ninety-days"))
    headline = say("moves-headline", n=min(len(soon), IN_FULL)) if soon else say("moves-headline-none")
    kind = "" if sources.reading.has_index else "-topic"
    standfirst = say(f"moves-standfirst{kind}") if soon else say("moves-standfirst-none")
    order = say(f"rests-moves{kind}")
    if soon and not any(block.evidence for block in soon):
        name = "general" if sources.reading.sides_shown else "withheld"
        headline, standfirst, order = say("moves-headline-general"), say(f"moves-standfirst-{name}"), say("rests-moves-general")
    head = Head(say("moves-kicker"), headline, standfirst)
    reason = no_path(sources) if sources.reading.has_index else ""
    rests = [order, say("effort-note"), *([say("path-none-why", reason=reason)] if reason else [])]
    return MovesPage(head, soon[:IN_FULL], soon[IN_FULL:], " ".join(rests))


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
        evidence=evidence_lines(sources, result.evidence),
    )
