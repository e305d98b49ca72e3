"""What a published figure says about the sums of a group: a linear window for most, a quadratic one for a spread.

The inverse of rounding: a mean of 3.4 to a tenth is any mean from 3.35 up to but not including 3.45. A mean at the cap of the
coarse tier has no end on that side.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assessment.privacy.auditing.features import EMPTY, SCORE
from assessment.privacy.rounding import FIVE, HALF, ONE, TENTH
from assessment.release import DimensionFigures, GroupFigures, ItemFigures, ScoreFigures
from assessment.statistics.exact import as_written
from questionnaires.measures import Band, Score
from questionnaires.model import Questionnaire
from questionnaires.scoring import score_bounds

_OPEN = 1e-4
"""Kept from the open end of a window, in the unit of a sum: sums of a group differ by more than this or not at all."""


@dataclass(frozen=True)
class Window:
    """low <= the weighted sum of features <= high; ``scale`` turns a violation into people."""

    terms: Mapping[str, float]
    low: float
    high: float
    scale: float = 1.0


@dataclass(frozen=True)
class Spread:
    """The standard deviation (n-1) of a subject lies from low up to but not including high."""

    subject: str
    low: float
    high: float
    scale: float


def windows(questionnaire: Questionnaire, node: GroupFigures) -> list[Window | Spread]:
    """Everything that the figures of a shown node say of the ratings of its people, option counts apart."""
    found: list[Window | Spread] = []
    if len(questionnaire.leaves) == len(questionnaire.rated):
        found.append(Window({EMPTY: 1}, 0, 0))
    exact = node.level_counts is not None
    if questionnaire.score is not None:
        low, high = questionnaire.score_range
        found += _people(SCORE, node.scored)
        found += _mean(SCORE, node.mean, TENTH if exact else ONE, high - low)
        found += _sd(SCORE, node.sd, ONE, high - low)
        found += _over(SCORE, questionnaire.bands, node.level_counts)
    for name, dimension in node.dimensions.items():
        found += _dimension(f"dimension:{name}", dimension)
    for name, score in node.scores.items():
        found += _score(questionnaire, questionnaire.scores_by_id[name], score)
    sizes = {item.id: questionnaire.scales[item.scale].size for item in questionnaire.rated}
    for name, item in {**node.items, **node.rated}.items():
        found += _item(name, item, sizes[name])
    return found


def bounds(mean: float, step: Fraction, *, floor: float = -math.inf, ceiling: float = math.inf) -> tuple[float, float]:
    """The means that are shown as this one; no end at the floor and the ceiling of the tier."""
    half = float(step / 2)
    return (-math.inf if mean <= floor else mean - half), (math.inf if mean >= ceiling else mean + half)


def _item(name: str, item: ItemFigures, size: int) -> Iterator[Window]:
    subject = f"rated:{name}"
    yield from _people(subject, item.n)
    if item.dont_know is not None:
        yield Window({f"{subject}:dont_know": 1}, item.dont_know, item.dont_know)
    if item.mean is not None and item.counts is None:
        yield from _between(subject, *bounds(item.mean, HALF, floor=1.5, ceiling=size - 0.5), 1.0)


def _dimension(subject: str, dimension: DimensionFigures) -> Iterator[Window | Spread]:
    yield from _people(subject, dimension.n)
    yield from _mean(subject, dimension.mean, FIVE if dimension.sd is None else TENTH, 100)
    yield from _sd(subject, dimension.sd, ONE, 100)


def _score(questionnaire: Questionnaire, score: Score, figures: ScoreFigures) -> Iterator[Window | Spread]:
    subject = f"score:{score.id}"
    low, high = (as_written(edge) for edge in score_bounds(questionnaire, score))
    yield from _people(subject, figures.n)
    if figures.sd is not None and figures.mean is not None:
        yield from _mean(subject, figures.mean, TENTH, float(high - low))
        yield from _sd(subject, figures.sd, TENTH if score.method == "mean" else ONE, float(high - low))
        edges = len(score.bands[1:])
        yield from _over(subject, score.bands, figures.band_counts)
        if figures.share_high is not None and figures.n is not None:
            people = round(figures.share_high * figures.n)
            yield Window({f"{subject}:over:{edges}": 1}, people, people)
    elif figures.mean is not None:
        step = FIVE if score.method in ("rescaled", "share") else HALF * (low if score.method == "sum" else 1)
        if len(score.members) == 1:
            item = next(each for each in questionnaire.rated if each.id == score.members[0])
            size = questionnaire.scales[item.scale].size
            step = (high - low) / (size - 1) * HALF
        ends = bounds(figures.mean, step, floor=float(low + step) + _OPEN, ceiling=float(high - step) - _OPEN)
        yield from _between(subject, *ends, float(high - low) / 4)


def _people(subject: str, people: int | None) -> Iterator[Window]:
    if people is not None:
        yield Window({f"{subject}:n": 1}, people, people)


def _mean(subject: str, mean: float | None, step: Fraction, width: float) -> Iterator[Window]:
    if mean is not None:
        yield from _between(subject, *bounds(mean, step), width / 4)


def _between(subject: str, low: float, high: float, unit: float) -> Iterator[Window]:
    """Low <= sum / n < high, and somebody answered: linear in sum and n, so n need not be known."""
    yield Window({f"{subject}:n": 1}, 1, math.inf)
    if low > -math.inf:
        yield Window({f"{subject}:sum": 1, f"{subject}:n": -low}, 0, math.inf, 1 / unit)
    if high < math.inf:
        yield Window({f"{subject}:sum": 1, f"{subject}:n": -high}, -math.inf, -_OPEN, 1 / unit)


def _sd(subject: str, sd: float | None, step: Fraction, width: float) -> Iterator[Spread]:
    if sd is not None:
        low, high = bounds(sd, step)
        yield Spread(subject, max(low, 0.0), high, 4 / width)


def _over(subject: str, bands: Sequence[Band], counts: Mapping[str, int] | None) -> Iterator[Window]:
    """People at or above each edge, from people per band; a stored release has lost the order of the bands."""
    people = [counts[band.id] for band in bands] if counts else []
    for edge in range(len(people) - 1):
        above = sum(people[edge + 1 :])
        yield Window({f"{subject}:over:{edge}": 1}, above, above)
