"""Where one group stands: its mean with the errors that different questions ask for, its level, its words."""

from collections.abc import Mapping
from dataclasses import dataclass

from assessment.diagnosis.document import GroupResult, LevelShare
from assessment.diagnosis.noise import answering_alpha
from assessment.diagnosis.words import words_key
from assessment.release import GroupFigures, Precision, Release
from assessment.statistics.intervals import (
    Estimate,
    mean_estimate,
    nonresponse_bounds,
    remaining_variance,
    sampling_fraction,
    with_rounding,
)
from assessment.statistics.levels import level_index, level_probabilities
from assessment.statistics.proportions import wilson_interval
from assessment.statistics.spread import smoothed_spread
from questionnaires.model import Questionnaire

MIN_LEVEL = 5
"""Scored respondents below which no group is given a level, whatever the precision."""
DETAIL_STEP = 0.1
"""Points to which a released mean is rounded where the spread is published as well."""
COARSE_STEP = 1.0
"""The same where it is not."""


@dataclass(frozen=True)
class Standing:
    """A group's mean under three questions; None where its figures do not allow an answer."""

    figures: GroupFigures
    n: int
    """Scored respondents; 0 if withheld."""
    answers: Estimate | None
    """About the answers of the people invited: at a census, nothing but the rounding of a released mean is left."""
    real: Estimate | None
    """About where the group stands: the noise of answering stays."""
    level: Estimate | None
    """As ``real``, the spread smoothed towards the prior: for probabilities of levels."""
    step: float
    """Points to which the mean is rounded; 0 if it is not."""


def standings(release: Release, questionnaire: Questionnaire) -> dict[str, Standing]:
    """Group -> where it stands, for all groups of a release."""
    alpha = answering_alpha(release, questionnaire)
    return {group.id: standing(group, questionnaire, alpha, precision=release.precision) for group in release.groups}


def standing(
    figures: GroupFigures, questionnaire: Questionnaire, alpha: float | None, *, precision: Precision = "full"
) -> Standing:
    """What a group's figures say about its mean.

    Args:
        figures: The group as released.
        questionnaire: For the prior spread.
        alpha: Reliability, for the noise of answering; None if unknown.
        precision: Whether the mean is rounded.
    """
    n, step = figures.scored or 0, mean_step(figures, precision)
    if figures.mean is None or n < 2:
        return Standing(figures, n, None, None, None, step)
    prior = questionnaire.index.prior_sd
    fraction = sampling_fraction(n, roster(figures))
    census, noisy = remaining_variance(fraction, census=True), remaining_variance(fraction, alpha)
    spread, df = smoothed_spread(figures.sd, n, prior_sd=prior)
    answers = mean_estimate(figures.mean, figures.sd, n, remaining=census, prior_sd=prior)
    return Standing(
        figures=figures,
        n=n,
        answers=None if answers is None else with_rounding(answers, step),
        real=mean_estimate(figures.mean, figures.sd, n, remaining=noisy, prior_sd=prior),
        level=Estimate(figures.mean, spread * (noisy / n) ** 0.5, df) if n >= MIN_LEVEL else None,
        step=step,
    )


def mean_step(figures: GroupFigures, precision: Precision) -> float:
    """Points to which the group's mean is rounded; 0 if it is not."""
    return 0.0 if precision == "full" else COARSE_STEP if figures.sd is None else DETAIL_STEP


def roster(figures: GroupFigures) -> int | None:
    """People invited; None if unknown or if more answered, for then the roster is wrong."""
    responded, invited = figures.responded or 0, figures.invited
    return None if invited is None or responded > invited else invited


def level_of(mean: float, questionnaire: Questionnaire) -> str:
    """Id of the band that a mean lies in; the last dust of binary fractions does not push a mean below an edge."""
    bands = questionnaire.bands
    return bands[level_index(round(mean, 9), [band.start for band in bands])].id


def probabilities_of(estimate: Estimate, questionnaire: Questionnaire) -> dict[str, float]:
    """Band id -> probability, in the order of the scale."""
    bands = questionnaire.bands
    chances = level_probabilities(estimate, [band.start for band in bands])
    return dict(zip((band.id for band in bands), chances, strict=True))


def group_result(here: Standing, questionnaire: Questionnaire) -> GroupResult:
    """The group's part of the document."""
    figures, scale = here.figures, questionnaire.score_range
    mean, invited = figures.mean, roster(figures)
    bounds = None if mean is None else nonresponse_bounds(mean, here.n, invited, scale, step=here.step)
    chances = None if here.level is None else probabilities_of(here.level, questionnaire)
    return GroupResult(
        label=figures.label,
        invited=figures.invited,
        responded=figures.responded,
        scored=figures.scored,
        mean=figures.mean,
        sd=figures.sd,
        ci95_answers=None if here.answers is None else here.answers.interval(scale),
        ci95=None if here.real is None else here.real.interval(scale),
        bounds=bounds,
        bounds_level=None if here.level is None else _level_of_both(bounds, questionnaire),
        level=None if here.level is None else level_of(here.level.mean, questionnaire),
        level_probabilities=chances,
        share_by_level=_shares(figures.level_counts),
        words=None if chances is None else words_key(chances),
    )


def _level_of_both(bounds: tuple[float, float] | None, questionnaire: Questionnaire) -> str | None:
    if bounds is None:
        return None
    low, high = (level_of(end, questionnaire) for end in bounds)
    return low if low == high else None


def _shares(counts: Mapping[str, int] | None) -> dict[str, LevelShare] | None:
    total = sum(counts.values()) if counts else 0
    if not counts or not total:
        return None
    return {level: LevelShare(share=count / total, ci95=wilson_interval(count, total)) for level, count in counts.items()}
