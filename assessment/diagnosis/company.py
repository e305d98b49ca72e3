"""The two sides together: the company's score and the gap between them."""

from fractions import Fraction

from assessment.diagnosis.document import Gap, Interval, OverallResult
from assessment.diagnosis.standing import Standing, level_of, probabilities_of
from assessment.diagnosis.words import words_key
from assessment.release import GapScalars
from assessment.statistics.comparison import combined, delta_size, welch_interval
from assessment.statistics.exact import as_written, difference
from assessment.statistics.intervals import Estimate
from questionnaires.model import Questionnaire

NOTHING = OverallResult(mean=None, ci95=None, level=None, level_probabilities=None, words=None)


def overall_result(first: Standing | None, second: Standing | None, questionnaire: Questionnaire) -> OverallResult:
    """The weighted mean of the two sides, each weighing the same however many answered; nothing if a side has no score."""
    if first is None or second is None or first.figures.mean is None or second.figures.mean is None:
        return NOTHING
    shares = side_shares(questionnaire)
    mean = float(shares[0] * as_written(first.figures.mean) + shares[1] * as_written(second.figures.mean))
    weights = (float(shares[0]), float(shares[1]))
    real = company_estimate(first, second, questionnaire)
    interval = None if real is None else real.interval(questionnaire.score_range)
    if first.level is None or second.level is None:
        return OverallResult(mean=mean, ci95=interval, level=None, level_probabilities=None, words=None)
    chances = probabilities_of(combined(first.level, second.level, weights), questionnaire)
    return OverallResult(
        mean=mean, ci95=interval, level=level_of(mean, questionnaire), level_probabilities=chances, words=words_key(chances)
    )


def side_shares(questionnaire: Questionnaire) -> tuple[Fraction, Fraction]:
    """What each side weighs in the company's score; both together are 1."""
    first, second = (as_written(questionnaire.index.weights.get(side.id, 1.0)) for side in questionnaire.sides)
    return first / (first + second), second / (first + second)


def company_estimate(first: Standing | None, second: Standing | None, questionnaire: Questionnaire) -> Estimate | None:
    """The company's score with its error, about where it really stands; None if a side has no score or no error."""
    if first is None or second is None or first.real is None or second.real is None:
        return None
    shares = side_shares(questionnaire)
    return combined(first.real, second.real, (float(shares[0]), float(shares[1])))


def side_gap(
    first: Standing | None, second: Standing | None, scalars: GapScalars | None, questionnaire: Questionnaire
) -> Gap | None:
    """Side A minus side B in scale points; None if a side has no score."""
    if first is None or second is None or first.figures.mean is None or second.figures.mean is None:
        return None
    low, high = questionnaire.score_range
    real = answers = None
    if first.real is not None and second.real is not None:
        real = clipped(welch_interval(first.real, second.real), high - low)
    if first.answers is not None and second.answers is not None:
        answers = clipped(welch_interval(first.answers, second.answers), high - low)
    return Gap(
        points=difference(first.figures.mean, second.figures.mean),
        ci95=real,
        ci95_answers=answers,
        cliffs_delta=None if scalars is None else scalars.cliffs_delta,
        cliffs_delta_ci95=None if scalars is None else scalars.cliffs_delta_ci95,
        pairs_of_100=None if scalars is None else scalars.pairs_of_100,
        p=None if scalars is None else scalars.p,
        test=_test(scalars),
        words=None if real is None else gap_words(real),
        size=None if scalars is None or scalars.cliffs_delta is None else delta_size(scalars.cliffs_delta),
    )


def _test(scalars: GapScalars | None) -> str | None:
    if scalars is None or scalars.p is None:
        return None
    return "permutation" if scalars.permuted else "brunner-munzel"


def gap_words(interval: Interval) -> str:
    """``side_a_higher``, ``side_a_lower`` or ``cannot_tell``: on which side of zero the whole interval lies."""
    low, high = interval
    return "side_a_higher" if low > 0 else "side_a_lower" if high < 0 else "cannot_tell"


def clipped(interval: Interval, widest: float) -> Interval:
    """The interval of a difference, kept within what the scale allows."""
    return max(-widest, interval[0]), min(widest, interval[1])
