"""How reliably people answered: what the noise of answering is reckoned with, which is more than what is printed."""

from assessment.release import GroupFigures, Release
from assessment.statistics.agreement import spread_of
from assessment.statistics.reliability import alpha_from_variances
from questionnaires.model import Questionnaire

MIN_ALPHA = 10
"""People on the sides together below which no alpha is reckoned with."""


def answering_alpha(release: Release, questionnaire: Questionnaire) -> float | None:
    """Cronbach's alpha of the index as far as the release tells it, for the error of means; None if it does not.

    The certified alpha if there is one. It is printed from thirty people only; below, the same figure follows from what is
    published of the sides at the detail tier: the spread of their scores, and the counts of every item, pooled within the sides.
    Without it a census would be taken for a sample (see docs/decisions/noise-of-answering.md).

    Missing rule: a side counts if its spread and the counts of every item are shown; answers to an item that is missing in
    some rows are counted as they are.
    """
    if release.reliability is not None:
        return release.reliability.alpha
    if questionnaire.score is None:
        return None
    sides = [release.by_id[side.id] for side in questionnaire.sides if side.id in release.by_id]
    parts = [part for part in (_variances(side, questionnaire) for side in sides) if part is not None]
    if sum(people for people, _, _ in parts) < MIN_ALPHA:
        return None
    freedom = sum(people - 1 for people, _, _ in parts)
    items, total = (sum((part[0] - 1) * part[place] for part in parts) / freedom for place in (1, 2))
    return alpha_from_variances(len(questionnaire.items), items, total)


def _variances(group: GroupFigures, questionnaire: Questionnaire) -> tuple[int, float, float] | None:
    """People scored, sum of the items' variances and variance of the scores of a group; None if something is not shown."""
    counts = [group.items[item.id].counts if item.id in group.items else None for item in questionnaire.items]
    spreads = [None if one is None else spread_of(one) for one in counts]
    known = [spread.variance for spread in spreads if spread is not None]
    if group.sd is None or group.scored is None or len(known) < len(counts):
        return None
    return group.scored, sum(known), group.sd**2
