"""Why a move is recommended, from the conditions that hold."""

from collections.abc import Iterator, Sequence

from assessment.diagnosis.document import Evidence, Why
from questionnaires.conditions import Condition
from questionnaires.evaluation import Reason
from questionnaires.model import Questionnaire


def evidence_of(reasons: Sequence[Reason], questionnaire: Questionnaire) -> tuple[Evidence, ...]:
    """One entry for each plain condition and figure that speaks for a move, each once."""
    found = [entry for reason in reasons for entry in _entries(reason, questionnaire)]
    return tuple(dict.fromkeys(found))


def _entries(reason: Reason, questionnaire: Questionnaire) -> Iterator[Evidence]:
    condition, figures = reason.condition, reason.figures
    if condition.level is not None or condition.verdict is not None:
        name: Why = "level" if condition.level is not None else "verdict"
        yield Evidence(item=name, reason=name, subject=name, group=None, value=figures[0][1] if figures else None)
    elif condition.highest is not None:
        yield Evidence(
            item=condition.highest, reason="highest", subject="score", group="company", value=dict(figures).get(condition.highest)
        )
    elif condition.difference is not None:
        first, second = condition.difference
        value = figures[0][1] if figures else None
        yield Evidence(item=first, reason="difference", subject="score", option=second, group="company", value=value)
    elif condition.gap is not None:
        yield from (_of(condition.gap, "gap", questionnaire, None, value) for _, value in figures)
    elif condition.answered is not None:
        yield _of(condition.answered, "answer", questionnaire, None, None)
    else:
        yield from (_compared(condition, questionnaire, group, value, held=reason.holds) for group, value in figures)


def _compared(condition: Condition, questionnaire: Questionnaire, group: str, value: float | str, *, held: bool) -> Evidence:
    if condition.share_high is not None:
        return Evidence(item=condition.share_high, reason="share_high", subject="score", group=group, value=value)
    if condition.chosen is not None:
        return Evidence(item=condition.chosen, reason="chosen", subject="choice", option=condition.option, group=group, value=value)
    return _of(condition.item or condition.score or "", _why(condition, held=held), questionnaire, group, value)


def _why(condition: Condition, *, held: bool) -> Why:
    if condition.at_least is not None:
        return "high" if held else "low"
    if condition.below is not None:
        return "low" if held else "high"
    if condition.between is not None:
        return "between"
    return "band" if condition.band is not None else "answer"


def _of(subject: str, why: Why, questionnaire: Questionnaire, group: str | None, value: float | str | None) -> Evidence:
    if subject in questionnaire.leaves_by_id:
        kind = "item" if questionnaire.leaves_by_id[subject].scored else "choice"
    else:
        kind = "dimension" if any(each.id == subject for each in questionnaire.dimensions) else "score"
    return Evidence.model_validate({"item": subject, "reason": why, "subject": kind, "group": group, "value": value})
