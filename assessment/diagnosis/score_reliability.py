"""Whether a score besides the index can be trusted: its alpha, as far as the release tells it.

Alpha needs the spread of the scores and the variance of each item, nothing else. Both are published of a group at the detail tier,
so this is a function of the release and reveals nothing more. A released spread is rounded: the interval reaches from the lowest
to the highest alpha that the rounding leaves open.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assessment.diagnosis.results import ScoreReliability
from assessment.release import GroupFigures, Precision, Release
from assessment.statistics.agreement import spread_of
from assessment.statistics.reliability import alpha_from_variances, feldt_interval
from questionnaires.evaluation import asked_groups
from questionnaires.measures import Score
from questionnaires.model import Questionnaire

MIN_COMPLETE = {"released": 30, "full": 10}
"""People who surely answered every item."""
PROVISIONAL_BELOW = 30


def can_be_told(form: Questionnaire, score: Score) -> bool:
    """Whether a score is a plain sum of two or more items of one scale; a share, or items of unequal weight, have no alpha."""
    sizes = {form.scales[item.scale].size for item in form.rated if item.id in score.members}
    return score.method != "share" and len(score.members) > 1 and len(sizes) == 1 and len(set(score.weights.values())) <= 1


def score_reliability(release: Release, form: Questionnaire, score: Score) -> ScoreReliability | None:
    """Alpha pooled within the sides, or within the other groups if no side is asked; None where it is not told.

    Missing rule: a group counts if its spread and the counts of every item are shown; an answer that is missing is no option.
    ``n`` is the fewest people who can have answered every item.
    """
    found = _found(release, form, score)
    return None if isinstance(found, tuple) else found


def why_not_told(release: Release, form: Questionnaire, score: Score) -> tuple[str, int | None] | None:
    """The reason's code and number where there is no alpha; None where there is one, or could never be."""
    found = _found(release, form, score) if can_be_told(form, score) else None
    return found if isinstance(found, tuple) else None


@dataclass(frozen=True)
class _Part:
    """One group: people scored, people who surely answered everything, the items' variances, the spread of the sum."""

    people: int
    complete: int
    items: float
    spread: float


def _found(release: Release, form: Questionnaire, score: Score) -> ScoreReliability | tuple[str, int | None] | None:
    if not can_be_told(form, score):
        return None
    asked = asked_groups(form, score.id)
    of = [side.id for side in form.sides if side.id in asked] or list(asked)
    shown = [release.by_id[group] for group in of if group in release.by_id]
    parts = [part for part in (_part(form, score, group) for group in shown) if part is not None]
    complete, least = sum(part.complete for part in parts), MIN_COMPLETE[release.precision]
    if not parts:
        return "rests-missing", None
    if complete < least:
        return "reliability-few", least
    step = _unit(form, score) * _step(score, release.precision)
    low, alpha, high = (_alpha(parts, len(score.members), shift) for shift in (-step / 2, 0.0, step / 2))
    if low is None or alpha is None or high is None:
        return "no-variance", None
    lowest, highest = (feldt_interval(each, items=len(score.members), n=complete) for each in (low, high))
    status = "ok" if complete >= PROVISIONAL_BELOW else "provisional"
    return ScoreReliability(alpha=alpha, ci95=(lowest[0], highest[1]), n=complete, status=status)


def _part(form: Questionnaire, score: Score, group: GroupFigures) -> _Part | None:
    known = {**group.items, **group.rated}
    counts = [known[item].counts if item in known else None for item in score.members]
    figures, spreads = group.scores.get(score.id), [None if one is None else spread_of(one) for one in counts]
    variances = [spread.variance for spread in spreads if spread is not None]
    if figures is None or figures.sd is None or figures.n is None or group.responded is None or len(variances) < len(counts):
        return None
    silent = sum(group.responded - sum(one) for one in counts if one is not None)
    return _Part(figures.n, max(group.responded - silent, 0), sum(variances), figures.sd * _unit(form, score))


def _unit(form: Questionnaire, score: Score) -> float:
    """What turns the score into the plain sum of its items."""
    items = len(score.members)
    if score.method == "sum":
        return 1 / next(iter(score.weights.values()), 1.0)
    size = next(form.scales[item.scale].size for item in form.rated if item.id in score.members)
    return items * (size - 1) / 100 if score.method == "rescaled" else float(items)


def _step(score: Score, precision: Precision) -> float:
    """What a released spread is rounded to, in the unit of the score."""
    return 0.0 if precision == "full" else 0.1 if score.method == "mean" else 1.0


def _alpha(parts: Sequence[_Part], items: int, shift: float) -> float | None:
    """Alpha if every spread of the sums were so much larger; None if one of them were nothing."""
    if any(part.spread + shift <= 0 for part in parts):
        return None
    freedom = sum(part.people - 1 for part in parts)
    variances = sum((part.people - 1) * part.items for part in parts) / freedom
    total = sum((part.people - 1) * (part.spread + shift) ** 2 for part in parts) / freedom
    return alpha_from_variances(items, variances, total)
