"""Figures of scores besides the index and of questions that are no ratings, rounded by tier.

Coarse: means of scores to half a point of the response scale, or to 5 of 100, and never nearer than that to either end, so that
a unanimous small group cannot be read off; nothing of choices, rankings and numbers, for their figures are counts in disguise.
Detail: means to .1, spread to .1 point or 1 of 100, shares and counts; two digits of the mean of a number and one of its spread.
"""

from fractions import Fraction

from assessment.privacy.choices import VALUE, ChoiceCounts
from assessment.privacy.permission import Permission, released_mean, released_sd
from assessment.privacy.rounding import FIVE, HALF, ONE, TENTH, coarse_item_mean, rounded, significant_step
from assessment.release import ChoiceFigures, Precision, ScoreFigures
from assessment.statistics.distribution import Distribution
from assessment.statistics.exact import as_written
from questionnaires.measures import Score
from questionnaires.model import Questionnaire
from questionnaires.questions import Allocation, Leaf, NumberQuestion
from questionnaires.scoring import score_bounds

FEWEST_FOR_COARSE_SHARE = 4
"""Items of a ``share`` score below which its mean is next to a count of people."""


def score_figures(
    questionnaire: Questionnaire, score: Score, scores: Distribution, permission: Permission, precision: Precision
) -> ScoreFigures:
    """A score in a shown group."""
    subject = f"score:{score.id}"
    n = scores.n if permission.tier == "detail" and subject in permission.told else None
    if subject not in permission.subjects or scores.mean is None:
        return ScoreFigures(n=n)
    if subject not in permission.exact:
        return ScoreFigures(n=n, mean=_coarse(questionnaire, score, scores.mean))
    return ScoreFigures(
        n=n,
        mean=released_mean(scores, precision, TENTH),
        sd=released_sd(scores, precision, TENTH if score.method == "mean" else ONE),
        band_counts=_band_counts(score, scores),
        share_high=None if score.high is None else _above(scores, as_written(score.high)) / scores.n,
    )


def choice_figures(question: Leaf, counts: ChoiceCounts, permission: Permission, precision: Precision) -> ChoiceFigures:
    """A question that is no rating in a shown group."""
    if permission.tier != "detail" or f"choice:{question.id}" not in permission.told:
        return ChoiceFigures()
    n, dont_know = counts.n, counts.dont_know
    if f"choice:{question.id}" not in permission.exact or not n:
        return ChoiceFigures(n=n, dont_know=dont_know)
    if isinstance(question, NumberQuestion):
        numbers = counts.values[VALUE]
        mean = released_mean(numbers, precision, significant_step(numbers.mean or 0, 2))
        sd = released_sd(numbers, precision, significant_step(numbers.sd or 0, 1))
        return ChoiceFigures(n=n, dont_know=dont_know, mean=mean, sd=sd)
    step = significant_step(question.total, 3) if isinstance(question, Allocation) else TENTH
    means = {option: released_mean(points, precision, step) or 0.0 for option, points in counts.values.items()}
    shares = {option: people / n for option, people in counts.options.items()}
    return ChoiceFigures(n=n, dont_know=dont_know, counts=counts.options or None, shares=shares or None, means=means or None)


def _coarse(questionnaire: Questionnaire, score: Score, mean: Fraction) -> float | None:
    low, high = (as_written(edge) for edge in score_bounds(questionnaire, score))
    if len(score.members) == 1:
        return _coarse_item(questionnaire, score, mean)
    if score.method == "share" and len(score.members) < FEWEST_FOR_COARSE_SHARE:
        return None
    step = FIVE if score.method in ("rescaled", "share") else HALF * (low if score.method == "sum" else 1)
    return min(max(rounded(mean, step), float(low + step)), float(high - step))


def _coarse_item(questionnaire: Questionnaire, score: Score, mean: Fraction) -> float | None:
    """A score of one item says no more than the item's own mean does."""
    item = questionnaire.leaves_by_id[score.members[0]]
    size = next(questionnaire.scales[each.scale].size for each in questionnaire.rated if each.id == item.id)
    weight = as_written(score.weights.get(item.id, 1.0)) if score.method == "sum" else Fraction(1)
    if score.method == "share":
        return None
    if score.method == "rescaled":
        points = Fraction(coarse_item_mean(1 + mean * (size - 1) / 100, size))
        return float(100 * (points - 1) / (size - 1))
    return float(weight * Fraction(coarse_item_mean(mean / weight, size)))


def _band_counts(score: Score, scores: Distribution) -> dict[str, int] | None:
    if not score.bands:
        return None
    reached = [_above(scores, as_written(band.start)) for band in score.bands[1:]]
    return {band.id: above - beyond for band, above, beyond in zip(score.bands, (scores.n, *reached), (*reached, 0), strict=True)}


def _above(scores: Distribution, edge: Fraction) -> int:
    """People at or above an edge, by their exact scores."""
    return sum(people for value, people in scores.cells if value >= edge)
