"""Which moves follow from the figures."""

from collections.abc import Iterable
from dataclasses import dataclass

from questionnaires.evaluation import Reason, View, holds, reasons
from questionnaires.model import Questionnaire
from questionnaires.moves import Move


@dataclass(frozen=True)
class Chosen:
    """A move and the plain conditions, with their figures, that speak for it."""

    move: Move
    reasons: tuple[Reason, ...]


def selected(moves: Iterable[Move], view: View, questionnaire: Questionnaire, *, very_large: bool = False) -> tuple[Chosen, ...]:
    """The moves whose ``when`` holds, in their order.

    Of two moves that exclude each other, whichever of them says so, the earlier one is taken. Moves without a condition are
    not chosen here: they belong to a step from one level to the next.

    Args:
        moves: All moves, the most important first.
        view: The figures.
        questionnaire: What the conditions are about.
        very_large: Whether the company is very large; only then are moves chosen that need one.
    """
    chosen: list[Chosen] = []
    for move in moves:
        if move.when is None or (move.needs_large and not very_large) or _is_excluded(move, chosen):
            continue
        if holds(move.when, view, questionnaire):
            chosen.append(Chosen(move, reasons(move.when, view, questionnaire)))
    return tuple(chosen)


def _is_excluded(move: Move, chosen: Iterable[Chosen]) -> bool:
    return any(earlier.move.id in move.excludes or move.id in earlier.move.excludes for earlier in chosen)
