"""Which moves the figures speak for, and how strongly.

Two kinds stand in one list: steps up a level, chosen by the level and the items of the index, and remedies, chosen by a
condition of their own. The formula and why it looks so: docs/decisions/ranking-of-moves.md.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from assessment.diagnosis.document import Evidence, ItemResult, MoveResult
from assessment.diagnosis.evidence import evidence_of
from assessment.diagnosis.lifting import AGREED, LARGE_GAP, Lifting, weighed
from assessment.diagnosis.results import VerdictSummary
from assessment.diagnosis.view import ReleaseView
from questionnaires.evaluation import holds
from questionnaires.model import Advice, Move, Questionnaire
from questionnaires.selection import Chosen, selected

MOST = 5
"""Steps up recommended; more is a wish list. Also the moves that may begin within ninety days."""
MOST_WITHOUT_EVIDENCE = 3
EFFORT = {"low": 1.0, "medium": 0.9, "high": 0.8}


@dataclass(frozen=True)
class _Judged:
    move: Move
    strength: float
    evidence: tuple[Evidence, ...]
    place: int
    """Position in the advice files, the last resort of ordering."""


def ranked_moves(
    questionnaire: Questionnaire,
    advice: Sequence[Advice],
    items: Sequence[ItemResult],
    level: str | None,
    *,
    view: ReleaseView | None = None,
    verdict: VerdictSummary | None = None,
) -> tuple[MoveResult, ...]:
    """The recommended moves, strongest first: at most five steps up, and every remedy whose condition holds.

    Of two moves that exclude each other the stronger stays. The first five that begin within ninety days are marked ``first``.

    Args:
        questionnaire: For the order of levels and the middle of each item's scale.
        advice: Files of moves; those for other questionnaires are ignored.
        items: The items of the index in the diagnosis.
        level: Where the company stands; None if unknown, then only steps for any level are considered.
        view: The figures that conditions are about; without them there are no remedies.
        verdict: Whether the company should move up at all; if it should stay, only steps for any level are considered.
    """
    known = {questionnaire.id, *(part.id for part in questionnaire.parts)}
    moves = [move for file in advice if file.questionnaire in known for move in file.moves]
    places = {move.id: place for place, move in enumerate(moves)}
    remedies = _remedies(questionnaire, moves, places, view)
    steps = _steps(questionnaire, moves, items, _wanted(questionnaire, level, verdict), view)
    supported = [one for one in steps if one.evidence]
    if not supported and not remedies:
        supported = steps[:MOST_WITHOUT_EVIDENCE]
    kept = _compatible(sorted((*supported, *remedies), key=_precedence))
    soon = [one.move.id for one in kept if one.move.line == "ninety-days"][:MOST]
    return tuple(
        MoveResult(
            id=one.move.id,
            transition=one.move.transition,
            rank=rank,
            strength=one.strength,
            evidence=one.evidence,
            first=one.move.id in soon,
        )
        for rank, one in enumerate(kept, 1)
    )


def _steps(
    questionnaire: Questionnaire,
    moves: Sequence[Move],
    items: Sequence[ItemResult],
    wanted: frozenset[str],
    view: ReleaseView | None,
) -> list[_Judged]:
    """Moves of the wanted transitions, strongest first; one with a condition of its own only if that holds as well."""
    strengths = {item.id: _item_evidence(item, questionnaire) for item in items}
    candidates = [
        (place, move)
        for place, move in enumerate(moves)
        if move.transition in wanted and not move.needs_large and _allowed(move, view, questionnaire)
    ]
    return sorted((_judge(move, strengths, place) for place, move in candidates), key=_precedence)


def _remedies(
    questionnaire: Questionnaire, moves: Sequence[Move], places: Mapping[str, int], view: ReleaseView | None
) -> list[_Judged]:
    if view is None:
        return []
    lifting = Lifting(questionnaire, view)
    chosen: Iterable[Chosen] = selected([move for move in moves if move.transition is None], view, questionnaire)
    return [
        _Judged(
            one.move,
            strength_of(one.move, lifting.of),
            evidence_of(one.reasons, questionnaire),
            places[one.move.id],
        )
        for one in chosen
    ]


def _allowed(move: Move, view: ReleaseView | None, questionnaire: Questionnaire) -> bool:
    return move.when is None or (view is not None and holds(move.when, view, questionnaire) is True)


def _wanted(questionnaire: Questionnaire, level: str | None, verdict: VerdictSummary | None) -> frozenset[str]:
    """Steps for any level, and those to the next level and no further; none up if the verdict is to stay."""
    step = _next_step(questionnaire, level) if verdict is None or verdict.decision in ("tighten", "weigh") else None
    return frozenset({"any", *([step] if step else [])})


def _next_step(questionnaire: Questionnaire, level: str | None) -> str | None:
    """The transition to the next level and no further; None from the highest."""
    levels = [band.id for band in questionnaire.bands]
    if level is None or level == levels[-1]:
        return None
    return f"{level}-{levels[levels.index(level) + 1]}"


def _compatible(ranked: Sequence[_Judged]) -> list[_Judged]:
    """The moves in order without those that an earlier one excludes, or that exclude an earlier one; at most five steps up."""
    kept: list[_Judged] = []
    steps = 0
    for one in ranked:
        excluded = any(one.move.id in other.move.excludes or other.move.id in one.move.excludes for other in kept)
        is_step = one.move.transition is not None
        if excluded or (is_step and steps == MOST):
            continue
        steps += is_step
        kept.append(one)
    return kept


def _judge(move: Move, strengths: Mapping[str, tuple[float, tuple[Evidence, ...]]], place: int) -> _Judged:
    nothing: tuple[float, tuple[Evidence, ...]] = (0.0, ())
    evidence = tuple(found for item in dict.fromkeys(move.lifts) for found in strengths.get(item, nothing)[1])
    return _Judged(move, strength_of(move, lambda item: strengths.get(item, nothing)[0]), evidence, place)


def strength_of(move: Move, weight: Callable[[str], float]) -> float:
    """Half the strongest thing lifted, half the mean of all, times the discount for effort."""
    values = [weight(lifted) for lifted in dict.fromkeys(move.lifts)]
    return EFFORT[move.effort] * (max(values) + sum(values) / len(values)) / 2


def _precedence(judged: _Judged) -> tuple[float, float, int, int]:
    # Rounded, so that two equal strengths reached by different sums do not change places.
    return -round(judged.strength, 9), -EFFORT[judged.move.effort], judged.move.weeks_to_effect, judged.place


def _item_evidence(item: ItemResult, questionnaire: Questionnaire) -> tuple[float, tuple[Evidence, ...]]:
    """Strength of the evidence in one item, 0 to 1, and its reasons."""
    means = [item.groups[side.id].mean for side in questionnaire.sides if side.id in item.groups]
    shown = [mean for mean in means if mean is not None]
    if not shown:
        return 0.0, ()
    middle = (questionnaire.scales[questionnaire.items_by_id[item.id].scale].size + 1) / 2
    mean = sum(shown) / len(shown)
    parts = {
        "low": min((middle - mean) / (middle - 1), 1.0) if mean < middle else 0.0,
        "gap": min(abs(item.gap.points) / (2 * LARGE_GAP), 1.0) if item.gap is not None and _clear_gap(item) else 0.0,
        "agreed": 1.0 if len(shown) == 2 and all(value <= middle - AGREED for value in shown) else 0.0,
    }
    evidence = tuple(
        Evidence.model_validate({"item": item.id, "reason": reason}) for reason in ("low", "gap", "agreed") if parts[reason] > 0
    )
    return weighed(parts), evidence


def _clear_gap(item: ItemResult) -> bool:
    gap = item.gap
    return gap is not None and (abs(gap.points) >= LARGE_GAP or (gap.ci95 is not None and not gap.ci95[0] <= 0 <= gap.ci95[1]))
