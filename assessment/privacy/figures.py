"""One group's figures at its tier: what is rounded, what is left out."""

from collections.abc import Container

from assessment.privacy.counting import GroupCounts
from assessment.privacy.further_figures import choice_figures, score_figures
from assessment.privacy.permission import SCORE, Permission, released_mean, released_sd
from assessment.privacy.plan import PlanGroup
from assessment.privacy.rounding import FIVE, ONE, TENTH, coarse_item_mean
from assessment.release import Checks, DimensionFigures, GroupFigures, ItemFigures, Precision, Reason
from assessment.statistics.careless import MIN_FLAGGED_FROM
from assessment.statistics.distribution import Distribution
from assessment.statistics.levels import level_counts
from questionnaires.model import Item, Questionnaire


def withheld_group(group: PlanGroup, reason: Reason) -> GroupFigures:
    """A group that is not shown: its place in the tree and why."""
    return GroupFigures(
        id=group.id, parent=group.parent, role=group.role, label=label(group), invited=group.invited, tier="withheld", reason=reason
    )


def group_figures(
    questionnaire: Questionnaire,
    group: PlanGroup,
    counts: GroupCounts,
    permission: Permission,
    precision: Precision,
    *,
    asked: Container[str],
    plan_minimum: int,
) -> GroupFigures:
    """The figures of a shown group, rounded by its tier; exact if the precision is full.

    Args:
        questionnaire: What was asked.
        group: The node of the plan.
        counts: Of everybody in it and below it.
        permission: What it may show.
        precision: ``full`` keeps every digit.
        asked: The questions and scores that the group is asked; others have no figures.
        plan_minimum: People that a part of the group needs to be told of.
    """
    if permission.tier == "withheld":
        return withheld_group(group, permission.reason or "too_few")
    indexed = questionnaire.score is not None
    show_score, exact_score = SCORE in permission.subjects, SCORE in permission.exact
    starts = [band.start for band in questionnaire.bands]
    levels = [band.id for band in questionnaire.bands]
    return GroupFigures(
        id=group.id,
        parent=group.parent,
        role=group.role,
        label=label(group),
        invited=group.invited,
        tier=permission.tier,
        responded=counts.responded,
        scored=counts.scores.n if indexed else None,
        mean=released_mean(counts.scores, precision, TENTH if exact_score else ONE) if show_score else None,
        sd=released_sd(counts.scores, precision, ONE) if exact_score else None,
        checks=_checks(counts, plan_minimum) if precision == "full" and indexed else None,
        level_counts=dict(zip(levels, level_counts(counts.scores, starts), strict=True)) if exact_score and indexed else None,
        dimensions={name: _dimension(scores, permission, name, precision) for name, scores in counts.dimensions.items()},
        items={
            item.id: _item(questionnaire, counts, permission, item, precision) for item in questionnaire.items if item.id in asked
        },
        rated={
            item.id: _item(questionnaire, counts, permission, item, precision)
            for item in questionnaire.rated
            if item.dimension is None and item.id in asked
        },
        scores={
            score.id: score_figures(questionnaire, score, counts.scales[score.id], permission, precision)
            for score in questionnaire.scores
            if score.id in asked
        },
        choices={
            question: choice_figures(questionnaire.leaves_by_id[question], found, permission, precision)
            for question, found in counts.choices.items()
            if question in asked
        },
    )


def _checks(counts: GroupCounts, minimum: int) -> Checks:
    half = counts.half_scores.n - counts.scores.n
    flagged = counts.scores.n - counts.careful_scores.n
    told = counts.responded >= MIN_FLAGGED_FROM and min(flagged, counts.careful_scores.n) >= minimum
    return Checks(
        half_answered=half,
        mean_with_half=float(counts.half_scores.mean) if half and counts.half_scores.mean is not None else None,
        flagged=flagged if counts.responded >= MIN_FLAGGED_FROM else 0,
        mean_without_flagged=float(counts.careful_scores.mean) if told and counts.careful_scores.mean is not None else None,
    )


def label(group: PlanGroup) -> str:
    """The group's label in English, or in the first language that the plan has."""
    return group.label.get("en") or next(iter(group.label.values()), group.id)


def _dimension(scores: Distribution, permission: Permission, name: str, precision: Precision) -> DimensionFigures:
    subject = f"dimension:{name}"
    n = scores.n if permission.tier == "detail" and subject in permission.told else None
    if subject in permission.exact:
        return DimensionFigures(n=n, mean=released_mean(scores, precision, TENTH), sd=released_sd(scores, precision, ONE))
    return DimensionFigures(n=n, mean=released_mean(scores, precision, FIVE) if subject in permission.subjects else None)


def _item(
    questionnaire: Questionnaire, counts: GroupCounts, permission: Permission, item: Item, precision: Precision
) -> ItemFigures:
    answers, subject = counts.items[item.id], item_subject(item)
    detail = permission.tier == "detail" and subject in permission.told
    n, dont_know = (answers.n, counts.dont_know[item.id]) if detail else (None, None)
    if answers.mean is None or subject not in permission.subjects:
        return ItemFigures(n=n, dont_know=dont_know)
    if subject in permission.exact:
        mean = released_mean(answers, precision, TENTH)
        return ItemFigures(n=n, mean=mean, counts=counts.options[item.id], dont_know=dont_know)
    return ItemFigures(n=n, mean=coarse_item_mean(answers.mean, questionnaire.scales[item.scale].size), dont_know=dont_know)


def item_subject(item: Item) -> str:
    """The subject under which the permission of a rated question is kept."""
    return f"{'rated' if item.dimension is None else 'item'}:{item.id}"
