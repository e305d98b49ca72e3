"""Which moves the figures speak for, and how strongly.

The formula and why it looks so: docs/decisions/ranking-of-moves.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assessment.diagnosis.document import Evidence, ItemResult, MoveResult
from questionnaires.model import Advice, Move, Questionnaire

MOST = 5
"""Moves recommended; more is a wish list."""
MOST_WITHOUT_EVIDENCE = 3
WEIGHTS = {"low": 0.60, "gap": 0.25, "agreed": 0.15}
EFFORT = {"low": 1.0, "medium": 0.9, "high": 0.8}
LARGE_GAP = 1.0


@dataclass(frozen=True)
class _Judged:
    move: Move
    strength: float
    evidence: tuple[Evidence, ...]
    place: int
    """Position in the advice files, the last resort of ordering."""


def ranked_moves(
    questionnaire: Questionnaire, advice: Sequence[Advice], items: Sequence[ItemResult], level: str | None
) -> tuple[MoveResult, ...]:
    """The recommended moves, strongest first, at most five.

    Args:
        questionnaire: For the order of levels and the middle of each item's scale.
        advice: Files of moves; those for other questionnaires are ignored.
        items: The items of the diagnosis.
        level: Where the company stands; None if unknown, then only moves for any level are considered.
    """
    strengths = {item.id: _item_evidence(item, questionnaire) for item in items}
    candidates = [move for file in advice if file.questionnaire == questionnaire.id for move in file.moves]
    wanted = {"any", _next_step(questionnaire, level)}
    judged = sorted(
        (_judge(move, strengths, place) for place, move in enumerate(candidates) if move.transition in wanted), key=_precedence
    )
    supported = [one for one in judged if one.evidence] or judged[:MOST_WITHOUT_EVIDENCE]
    return tuple(
        MoveResult(id=one.move.id, transition=one.move.transition, rank=rank, strength=one.strength, evidence=one.evidence)
        for rank, one in enumerate(supported[:MOST], 1)
    )


def _next_step(questionnaire: Questionnaire, level: str | None) -> str | None:
    """The transition to the next level and no further; None from the highest."""
    levels = [band.id for band in questionnaire.bands]
    if level is None or level == levels[-1]:
        return None
    return f"{level}-{levels[levels.index(level) + 1]}"


def _judge(move: Move, strengths: dict[str, tuple[float, tuple[Evidence, ...]]], place: int) -> _Judged:
    """Half the strongest lifted item, half the mean of all, times the discount for effort."""
    lifted = [strengths.get(item, (0.0, ())) for item in dict.fromkeys(move.lifts)]
    values = [value for value, _ in lifted]
    strength = EFFORT[move.effort] * (max(values) + sum(values) / len(values)) / 2
    return _Judged(move, strength, tuple(evidence for _, found in lifted for evidence in found), place)


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
        "agreed": 1.0 if len(shown) == 2 and all(value <= middle - 0.5 for value in shown) else 0.0,
    }
    evidence = tuple(Evidence(item=item.id, reason=reason) for reason in ("low", "gap", "agreed") if parts[reason] > 0)
    return sum(WEIGHTS[reason] * part for reason, part in parts.items()), evidence


def _clear_gap(item: ItemResult) -> bool:
    gap = item.gap
    return gap is not None and (abs(gap.points) >= LARGE_GAP or (gap.ci95 is not None and not gap.ci95[0] <= 0 <= gap.ci95[1]))
