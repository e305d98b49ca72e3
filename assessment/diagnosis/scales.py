"""Scores besides the index across the groups: mean with interval, band, share of high values, gap, mirror."""

from assessment.diagnosis.belonging import Belonging
from assessment.diagnosis.company import clipped, gap_words
from assessment.diagnosis.results import Gap, LevelShare, ScaleGroup, ScaleResult
from assessment.diagnosis.score_reliability import score_reliability
from assessment.diagnosis.standing import roster
from assessment.diagnosis.view import ReleaseView
from assessment.release import GroupFigures, Release, ScoreFigures
from assessment.statistics.comparison import welch_interval
from assessment.statistics.exact import difference
from assessment.statistics.intervals import Estimate, mean_estimate, remaining_variance, sampling_fraction
from assessment.statistics.proportions import wilson_interval
from questionnaires.evaluation import asked_groups, company_figure
from questionnaires.measures import Score
from questionnaires.model import Questionnaire
from questionnaires.scoring import band_of, score_bounds

SCALE_PRIOR = 0.2
"""Spread assumed where all scores are alike: a fifth of the range."""


def scale_results(release: Release, view: ReleaseView, belonging: Belonging) -> tuple[ScaleResult, ...]:
    """Every score of the questionnaire with the shown groups that have it."""
    form = view.questionnaire
    means = {score.id: company_mean(view, score.id) for score in form.scores}
    results = []
    for score in form.scores:
        groups = {group.id: _group(form, score, group) for group in release.groups if score.id in group.scores}
        own, mirrored = means[score.id], None if score.mirror is None else means.get(score.mirror)
        band = _band(score, own)
        results.append(
            ScaleResult(
                id=score.id,
                part=belonging.of(score.id),
                meaning=score.meaning,
                groups=groups,
                mean=own,
                band=band,
                risk=band if score.meaning == "risk" else None,
                share_high={group: here.share_high for group, here in groups.items() if here.share_high is not None},
                gap=_gap(view, score),
                mirror=score.mirror,
                mirror_gap=None if own is None or mirrored is None else difference(own, mirrored),
                reliability=score_reliability(release, form, score),
            )
        )
    return tuple(results)


def company_mean(view: ReleaseView, score: str) -> float | None:
    """The company's mean of a score: what conditions compare."""
    asked = asked_groups(view.questionnaire, score)
    return company_figure(lambda group: view.score(score, group), asked, view, fact=False)


def shares_of(counts: dict[str, int]) -> dict[str, LevelShare] | None:
    """Shares of people with Wilson intervals; None if there are none."""
    total = sum(counts.values())
    if not total:
        return None
    return {name: LevelShare(share=people / total, ci95=wilson_interval(people, total)) for name, people in counts.items()}


def _group(form: Questionnaire, score: Score, group: GroupFigures) -> ScaleGroup:
    figures, bounds = group.scores[score.id], score_bounds(form, score)
    real, answers = (score_estimate(form, score, group, census=census) for census in (False, True))
    return ScaleGroup(
        n=figures.n,
        mean=figures.mean,
        sd=figures.sd,
        ci95=None if real is None else real.interval(bounds),
        ci95_answers=None if answers is None else answers.interval(bounds),
        band=_band(score, figures.mean),
        band_shares=None if figures.band_counts is None else shares_of(dict(figures.band_counts)),
        share_high=figures.share_high,
    )


def score_estimate(form: Questionnaire, score: Score, group: GroupFigures | None, *, census: bool) -> Estimate | None:
    """The mean with its error, where its spread is known."""
    figures: ScoreFigures | None = None if group is None else group.scores.get(score.id)
    if group is None or figures is None or figures.mean is None or figures.sd is None or figures.n is None:
        return None
    low, high = score_bounds(form, score)
    remaining = remaining_variance(sampling_fraction(figures.n, roster(group)), census=census)
    return mean_estimate(figures.mean, figures.sd, figures.n, remaining=remaining, prior_sd=SCALE_PRIOR * (high - low))


def _gap(view: ReleaseView, score: Score) -> Gap | None:
    points = view.gap(score.id)
    if points is None:
        return None
    low, high = score_bounds(view.questionnaire, score)
    sides = [view.figures(side) for side in view.sides()]
    intervals = []
    for census in (False, True):
        first, second = (score_estimate(view.questionnaire, score, side, census=census) for side in sides)
        both = first is not None and second is not None
        intervals.append(clipped(welch_interval(first, second), high - low) if both and first and second else None)
    real, answers = intervals
    return Gap(points=points, ci95=real, ci95_answers=answers, words=None if real is None else gap_words(real))


def _band(score: Score, mean: float | None) -> str | None:
    found = None if mean is None else band_of(score, mean)
    return None if found is None else found.id
