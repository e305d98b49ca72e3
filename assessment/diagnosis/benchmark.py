"""Where the company stands among the consultant's other clients, with whom nothing but its score is compared."""

import math
from collections.abc import Iterator, Mapping

from assessment.diagnosis.company import company_estimate, overall_result
from assessment.diagnosis.document import OverallResult
from assessment.diagnosis.portfolio import THIRDS, BenchmarkResult, ClientScore, OtherClients, Third
from assessment.diagnosis.standing import Standing, standings
from assessment.release import Release
from assessment.statistics.benchmark import MIN_PERCENTILE, MIN_THIRDS, place_among, portfolio, shrunken
from assessment.statistics.intervals import Estimate
from questionnaires.model import Questionnaire

MIN_OTHERS = 5
"""Other clients below which nothing is compared: fewer could be told apart by who joined when."""
_ROUNDING = 0.1**2 / 12
"""Variance of the error of a mean that is rounded to a tenth: nobody's score is known better than it is published."""


def client_score(release: Release, questionnaire: Questionnaire) -> ClientScore | None:
    """What a company brings into a comparison: its score with its error; None where a side has no score or no interval."""
    if questionnaire.score is None:
        return None
    return _score(company_estimate(*_sides(release, questionnaire), questionnaire))


def company_result(release: Release, questionnaire: Questionnaire) -> OverallResult:
    """The company's score, level and words as its own diagnosis has them."""
    return overall_result(*_sides(release, questionnaire), questionnaire)


def _sides(release: Release, questionnaire: Questionnaire) -> tuple[Standing | None, Standing | None]:
    here = standings(release, questionnaire)
    first, second = (here.get(side.id) for side in questionnaire.sides)
    return first, second


def _score(estimate: Estimate | None) -> ClientScore | None:
    return None if estimate is None else ClientScore(estimate.mean, max(estimate.se**2, _ROUNDING))


def benchmark_result(release: Release, questionnaire: Questionnaire, others: OtherClients | None) -> BenchmarkResult | None:
    """The place among the others; None without five of them, or without a score of one's own.

    The company itself belongs to the clients whose mean and spread are estimated: without it a client unlike all others would
    be pulled all the way to them.
    """
    own = client_score(release, questionnaire)
    if own is None or others is None or len(others.scores) < MIN_OTHERS:
        return None
    everybody = (own, *others.scores)
    among = portfolio([each.mean for each in everybody], [each.variance for each in everybody])
    if among is None:
        return None
    here, place = shrunken(own.mean, own.variance, among), place_among(own.mean, own.variance, among, len(everybody))
    thirds = None if place.thirds is None else dict(zip(THIRDS, place.thirds, strict=True))
    low, high = questionnaire.score_range
    return BenchmarkResult(
        clients=len(everybody),
        years=others.years,
        portfolio=others.digest,
        mean=among.mean,
        sd=math.sqrt(among.tau2),
        own=here.mean,
        ci95=(max(low, here.ci95[0]), min(high, here.ci95[1])),
        others=tuple(sorted(float(round(shrunken(each.mean, each.variance, among).mean)) for each in others.scores)),
        thirds=thirds,
        percentile=place.percentile,
        percentile_ci95=place.percentile_ci95,
        words="alike" if among.tau2 == 0 else "few" if thirds is None else place_words(thirds),
    )


def place_words(thirds: Mapping[Third, float]) -> str:
    """How surely the company stands in its likeliest third; ``cannot_tell`` where none is likelier than not."""
    likeliest = max(thirds, key=lambda third: thirds[third])
    chance = thirds[likeliest]
    for least, how in ((0.95, "clearly"), (0.80, "probably"), (0.50, "more_likely")):
        if chance >= least:
            return f"{how}_{likeliest}"
    return "cannot_tell"


def benchmark_gone(
    result: BenchmarkResult | None, others: OtherClients | None, overall: OverallResult
) -> Iterator[tuple[str, str, int | None]]:
    """Path, code and number of what a comparison that was asked for does not say."""
    if others is None:
        return
    if result is None:
        few = len(others.scores) < MIN_OTHERS
        code = "clients-few" if few else "side-missing" if overall.mean is None else "one-answer"
        yield "benchmark", code, MIN_OTHERS if few else None
        return
    for name, least in (("thirds", MIN_THIRDS), ("percentile", MIN_PERCENTILE), ("percentile_ci95", MIN_PERCENTILE)):
        if getattr(result, name) is None:
            alike = result.words == "alike"
            yield f"benchmark.{name}", "clients-alike" if alike else "place-few", None if alike else least
