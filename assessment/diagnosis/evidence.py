"""Why a move is recommended, from the conditions that hold."""

from collections.abc import Iterator, Sequence

from assessment.diagnosis.document import Evidence, Why
from questionnaires.conditions import Condition
from questionnaires.evaluation import Reason
from questionnaires.model import Questionnaire

COMPANY = "company"


def evidence_of(reasons: Sequence[Reason], questionnaire: Questionnaire) -> tuple[Evidence, ...]:
    """One entry for each plain condition and figure that speaks for a move, each once."""
    found = [entry for reason in reasons for entry in _entries(reason, questionnaire)]
    return tuple(dict.fromkeys(found))


def _entries(reason: Reason, questionnaire: Questionnaire) -> Iterator[Evidence]:
    condition, figures, held = reason.condition, reason.figures, reason.holds
    only = figures[0][1] if figures else None
    if condition.level is not None or condition.verdict is not None:
        name: Why = "level" if condition.level is not None else "verdict"
        yield Evidence(item=name, reason=name, subject=name, value=only, holds=held)
    elif condition.highest is not None:
        value = dict(figures).get(condition.highest)
        yield Evidence(item=condition.highest, reason="highest", subject="score", group=COMPANY, value=value, holds=held)
    elif condition.difference is not None:
        first, second = condition.difference
        why: Why = "difference"
        yield Evidence(item=first, reason=why, subject="score", option=second, group=COMPANY, value=only, holds=held)
    elif condition.gap is not None:
        yield _of(condition.gap, "gap", questionnaire, None, only, held=held)
    elif condition.answered is not None:
        yield _of(condition.answered, "answer", questionnaire, None, None, held=held)
    else:
        yield from (_compared(condition, questionnaire, group, value, held=held) for group, value in figures)


def _compared(condition: Condition, questionnaire: Questionnaire, group: str, value: float | str, *, held: bool) -> Evidence:
    if condition.share_high is not None:
        return Evidence(item=condition.share_high, reason="share_high", subject="score", group=group, value=value, holds=held)
    if condition.chosen is not None:
        chosen, option = condition.chosen, condition.option
        return Evidence(item=chosen, reason="chosen", subject="choice", option=option, group=group, value=value, holds=held)
    subject, one_sided = condition.item or condition.score or "", condition.at_least is not None or condition.below is not None
    return _of(subject, _why(condition, held=held), questionnaire, group, value, held=held or one_sided)


def _why(condition: Condition, *, held: bool) -> Why:
    if condition.at_least is not None:
        return "high" if held else "low"
    if condition.below is not None:
        return "low" if held else "high"
    if condition.between is not None:
        return "between"
    return "band" if condition.band is not None else "answer"


def _of(
    subject: str, why: Why, questionnaire: Questionnaire, group: str | None, value: float | str | None, *, held: bool
) -> Evidence:
    if subject in questionnaire.leaves_by_id:
        kind = "item" if questionnaire.leaves_by_id[subject].scored else "choice"
    else:
        kind = "dimension" if any(each.id == subject for each in questionnaire.dimensions) else "score"
    return Evidence.model_validate({"item": subject, "reason": why, "subject": kind, "group": group, "value": value, "holds": held})
