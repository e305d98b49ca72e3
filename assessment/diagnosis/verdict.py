"""Whether the company needs to be closer: what leaders say, read at the level that the answers show."""

from collections.abc import Mapping

from assessment.diagnosis.results import RoleAnswer, VerdictSummary, WeighedResult
from assessment.diagnosis.sheets import FactSheets
from questionnaires.deciding import VerdictResult, Weighed, decide

SURE = 0.80
"""Probability of the level below which the row of the other likely level is shown as well."""


def verdict_summary(
    facts: FactSheets | None, level: str | None, probabilities: Mapping[str, float] | None
) -> VerdictSummary | None:
    """The verdict at the company's level; None without facts, a decision table, sheets or a level.

    Args:
        facts: The sheets of the instrument that has the decision table.
        level: Where the company stands.
        probabilities: Of each level; below .80 for this one, ``other`` holds the row of the next likely one.
    """
    if facts is None or level is None or not facts.sheets or not facts.questionnaire.verdict:
        return None
    other = _other_likely(level, probabilities)
    return _summary(
        decide(facts.questionnaire, level, facts.sheets),
        None if other is None else _summary(decide(facts.questionnaire, other, facts.sheets), None),
    )


def _other_likely(level: str, probabilities: Mapping[str, float] | None) -> str | None:
    if probabilities is None or probabilities.get(level, 1.0) >= SURE:
        return None
    return max((each for each in probabilities if each != level), key=lambda each: probabilities[each], default=None)


def _summary(result: VerdictResult, other: VerdictSummary | None) -> VerdictSummary:
    return VerdictSummary(
        from_=result.from_,
        to=result.to,
        decision=result.decision,
        tighten=tuple(each.item for each in result.tighten if each.holds),
        leave=tuple(each.item for each in result.leave if each.holds),
        disputed=tuple(each.item for each in result.disputed),
        weighed=tuple(weighed_result(each) for each in (*result.tighten, *result.leave)),
        other=other,
    )


def weighed_result(each: Weighed) -> WeighedResult:
    """A condition of the decision table as the document holds it."""
    return WeighedResult(
        item=each.item,
        share=each.share,
        holds=each.holds,
        disputed=each.disputed,
        nature=each.nature,
        by_role=tuple(RoleAnswer(role=role, answer=answer) for role, answer in each.by_role),
    )
