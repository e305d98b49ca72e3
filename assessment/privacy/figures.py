"""One group's figures at its tier: what is rounded, what is left out."""

from collections.abc import Container
from dataclasses import dataclass
from fractions import Fraction

from assessment.privacy.counting import GroupCounts
from assessment.privacy.plan import PlanGroup
from assessment.privacy.rounding import FIVE, ONE, TENTH, coarse_item_mean, rounded
from assessment.release import DimensionFigures, GroupFigures, ItemFigures, Precision, Reason, Tier
from assessment.statistics.distribution import Distribution
from assessment.statistics.levels import level_counts
from questionnaires.model import Questionnaire

SCORE = "score"
"""The subject under which the score's own permission is kept, beside item and dimension ids."""


@dataclass(frozen=True)
class Permission:
    """What a node may show, decided by the plan and numbers of people alone."""

    tier: Tier
    reason: Reason | None
    subjects: Container[str]
    """``score``, ``dimension:ID`` and ``item:ID`` that enough people of the group, and of every atom, answered."""
    exact: Container[str] = frozenset()
    """Those of them that enough people answered for counts, tenths and spread; the others are rounded as at the coarse tier."""


def withheld_group(group: PlanGroup, reason: Reason) -> GroupFigures:
    """A group that is not shown: its place in the tree and why."""
    return GroupFigures(
        id=group.id, parent=group.parent, role=group.role, label=label(group), invited=group.invited, tier="withheld", reason=reason
    )


def group_figures(
    questionnaire: Questionnaire, group: PlanGroup, counts: GroupCounts, permission: Permission, precision: Precision
) -> GroupFigures:
    """The figures of a shown group, rounded by its tier; exact if the precision is full."""
    if permission.tier == "withheld":
        return withheld_group(group, permission.reason or "too_few")
    show_score, exact_score = SCORE in permission.subjects, SCORE in permission.exact
    starts = [band.start for band in questionnaire.bands]
    return GroupFigures(
        id=group.id,
        parent=group.parent,
        role=group.role,
        label=label(group),
        invited=group.invited,
        tier=permission.tier,
        responded=counts.responded,
        scored=counts.scores.n,
        mean=_mean(counts.scores, precision, TENTH if exact_score else ONE) if show_score else None,
        sd=_sd(counts.scores, precision) if exact_score else None,
        level_counts=(
            dict(zip((band.id for band in questionnaire.bands), level_counts(counts.scores, starts), strict=True))
            if exact_score
            else None
        ),
        dimensions={name: _dimension(scores, permission, name, precision) for name, scores in counts.dimensions.items()},
        items={item.id: _item(questionnaire, counts, permission, item.id, precision) for item in questionnaire.items},
    )


def label(group: PlanGroup) -> str:
    """The group's label in English, or in the first language that the plan has."""
    return group.label.get("en") or next(iter(group.label.values()), group.id)


def _dimension(scores: Distribution, permission: Permission, name: str, precision: Precision) -> DimensionFigures:
    subject = f"dimension:{name}"
    n = scores.n if permission.tier == "detail" else None
    if subject in permission.exact:
        return DimensionFigures(n=n, mean=_mean(scores, precision, TENTH), sd=_sd(scores, precision))
    return DimensionFigures(n=n, mean=_mean(scores, precision, FIVE) if subject in permission.subjects else None)


def _item(
    questionnaire: Questionnaire, counts: GroupCounts, permission: Permission, item: str, precision: Precision
) -> ItemFigures:
    answers, subject = counts.items[item], f"item:{item}"
    detail = permission.tier == "detail"
    n, dont_know = (answers.n, counts.dont_know[item]) if detail else (None, None)
    if answers.mean is None or subject not in permission.subjects:
        return ItemFigures(n=n, dont_know=dont_know)
    if subject in permission.exact:
        return ItemFigures(n=n, mean=_mean(answers, precision, TENTH), counts=counts.options[item], dont_know=dont_know)
    size = questionnaire.scales[questionnaire.items_by_id[item].scale].size
    return ItemFigures(n=n, mean=coarse_item_mean(answers.mean, size), dont_know=dont_know)


def _mean(values: Distribution, precision: Precision, step: Fraction) -> float | None:
    if values.mean is None:
        return None
    return float(values.mean) if precision == "full" else rounded(values.mean, step)


def _sd(values: Distribution, precision: Precision) -> float | None:
    if values.sd is None:
        return None
    return values.sd if precision == "full" else rounded(values.sd, ONE)
