"""From one person's answers to scale scores, and from a score to its band.

All answers on response scales count keyed: those of reversed items are turned round, so that a high value always means more of
what the score measures.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import fsum
from typing import Final, Protocol

from questionnaires.basics import Scale
from questionnaires.measures import Band, Score
from questionnaires.model import Questionnaire
from questionnaires.questions import Answer, Item

TOLERANCE: Final = 1e-9
"""How far a figure may lie beside an edge and still count as on it: sums of decimal fractions are not exact."""

Answers = Mapping[str, Answer]
"""One person's answers: question id -> answer; absent is not answered, None is "don't know"."""


class _Banded(Protocol):
    """Whatever has bands: a score or the index."""

    @property
    def bands(self) -> tuple[Band, ...]: ...


def keyed(item: Item, value: Answer, scales: Mapping[str, Scale]) -> float | None:
    """An answer as it counts in a score, in scale points; None if there is none."""
    if not isinstance(value, int | float):
        return None
    return float(scales[item.scale].size + 1 - value if item.reverse else value)


def scale_score(questionnaire: Questionnaire, score: Score, answers: Answers) -> float | None:
    """A person's score.

    Returns:
        In scale points for ``sum`` and ``mean``, from 0 to 100 for ``rescaled`` and ``share``. None if fewer than
        ``score.needed`` of its items are answered; a sum is prorated to all its items.
    """
    given = [(item, weight, value) for item, weight, value in _keyed_members(questionnaire, score, answers) if value is not None]
    if len(given) < score.needed:
        return None
    sizes = {item.id: questionnaire.scales[item.scale].size for item, _, _ in given}
    weight_given = fsum(weight for _, weight, _ in given)
    mean = fsum(weight * _points(score, value, sizes[item.id]) for item, weight, value in given) / weight_given
    return mean * _total_weight(score) if score.method == "sum" else mean


def index_score(questionnaire: Questionnaire, answers: Answers) -> float | None:
    """A person's score on the index, in scale points: the sum of the answers, prorated; None if too few are answered."""
    values = [keyed(item, answers.get(item.id), questionnaire.scales) for item in questionnaire.items]
    given = [value for value in values if value is not None]
    if len(given) < questionnaire.index.min_answered:
        return None
    return fsum(given) * len(values) / len(given)


def dimension_score(questionnaire: Questionnaire, dimension: str, answers: Answers) -> float | None:
    """A person's score on a dimension of the index, 0 to 100; up to five items tolerate one missing, more a fifth of theirs."""
    items = tuple(item.id for item in questionnaire.items if item.dimension == dimension)
    title = next(each.title for each in questionnaire.dimensions if each.id == dimension)
    return scale_score(questionnaire, Score(id=dimension, title=title, method="rescaled", items=items), answers)


def score_bounds(questionnaire: Questionnaire, score: Score) -> tuple[float, float]:
    """The lowest and the highest value that a score can take."""
    items = {item.id: item for item in questionnaire.rated}
    sizes = [(score.weights.get(name, 1.0), questionnaire.scales[items[name].scale].size) for name in score.members]
    return possible_range(score.method, sizes)


def possible_range(method: str, members: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The lowest and the highest value of a score of items with these weights and numbers of options, at least one."""
    if method in ("rescaled", "share"):
        return 0.0, 100.0
    if method == "sum":
        return fsum(weight for weight, _ in members), fsum(weight * size for weight, size in members)
    total = fsum(weight for weight, _ in members)
    return 1.0, fsum(weight * size for weight, size in members) / total


def band_of(score: _Banded, value: float) -> Band | None:
    """The band that a value lies in; None if the score has no bands or the value lies outside them.

    A band begins at its start and ends before its end; the last one includes its end.
    """
    bands = score.bands
    if not bands or value > bands[-1].end + TOLERANCE:
        return None
    return next((band for band in reversed(bands) if value >= band.start - TOLERANCE), None)


def _keyed_members(questionnaire: Questionnaire, score: Score, answers: Answers) -> Iterator[tuple[Item, float, float | None]]:
    for name in score.members:
        item = questionnaire.leaves_by_id[name]
        if isinstance(item, Item):
            yield item, score.weights.get(name, 1.0), keyed(item, answers.get(name), questionnaire.scales)


def _points(score: Score, value: float, size: int) -> float:
    """What one keyed answer adds to the mean that makes the score."""
    if score.method == "rescaled":
        return 100 * (value - 1) / (size - 1)
    if score.method == "share":
        return 100.0 if value >= (score.at_least or size) else 0.0
    return value


def _total_weight(score: Score) -> float:
    return fsum(score.weights.values()) if score.weights else float(len(score.members))
