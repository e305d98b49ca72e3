"""What each person adds to the figures of every group that contains them: one row of numbers per person.

Every figure of a release is a function of sums of these numbers over a group, which is why the audit can change a table a few
cells at a time and follow all figures at once.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assessment.statistics.distribution import FloatArray
from assessment.statistics.exact import as_written
from assessment.statistics.scoring import min_answered_of_dimension
from questionnaires.measures import Score
from questionnaires.model import Questionnaire

Keyed = NDArray[np.integer[Any]]
"""Shape (people, rated questions): 1 to A, high = closer; 0 not answered, -1 "don't know"."""
SCORE = "score"
EMPTY = "empty"
_TINY = 1e-9


class Features:
    """The numbers of a questionnaire's ratings. Names: ``empty``, and of each subject ``S:n``, ``S:sum`` and so on."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questionnaire = questionnaire
        self.rated = tuple(item.id for item in questionnaire.rated)
        self.sizes = np.array([questionnaire.scales[item.scale].size for item in questionnaire.rated])
        places = {item: place for place, item in enumerate(self.rated)}
        self._index = [places[item.id] for item in questionnaire.items]
        self._dimensions = {
            dimension.id: [places[item.id] for item in questionnaire.items if item.dimension == dimension.id]
            for dimension in questionnaire.dimensions
        }
        self._members = {score.id: [places[item] for item in score.members] for score in questionnaire.scores}
        names = list(self._names())
        self.place = {name: place for place, name in enumerate(names)}
        """Name -> column."""
        self.starts = [band.start for band in questionnaire.bands]

    def _names(self) -> list[str]:
        form = self.questionnaire
        names = [EMPTY]
        if form.score is not None:
            names += _score_names(SCORE, len(form.bands) - 1)
        for dimension, columns in self._dimensions.items():
            names += _score_names(f"dimension:{dimension}", 0) if columns else []
        for score in form.scores:
            names += _score_names(f"score:{score.id}", len(_edges(score)))
        for item in self.rated:
            names += [f"rated:{item}:n", f"rated:{item}:dont_know", f"rated:{item}:sum"]
        return names

    def of(self, keyed: Keyed) -> FloatArray:
        """The numbers of people with these keyed answers, shape (people, features)."""
        rated = keyed > 0
        values = np.where(rated, keyed, 0)
        parts = [(rated.sum(axis=1) == 0)[:, None].astype(float)]
        form = self.questionnaire
        if form.score is not None:
            answered = rated[:, self._index].sum(axis=1)
            score = len(self._index) * values[:, self._index].sum(axis=1) / np.maximum(answered, 1)
            parts.append(_score_columns(score, answered >= max(form.index.min_answered, 1), self.starts[1:]))
        for columns in self._dimensions.values():
            if columns:
                answered = rated[:, columns].sum(axis=1)
                steps = np.where(rated[:, columns], (values[:, columns] - 1) * 100 / (self.sizes[columns] - 1), 0).sum(axis=1)
                kept = answered >= min_answered_of_dimension(len(columns))
                parts.append(_score_columns(steps / np.maximum(answered, 1), kept, ()))
        parts += [self._scale(score, rated, values) for score in form.scores]
        single = np.stack([rated, keyed < 0, values], axis=2).astype(float)
        return np.hstack([*parts, single.reshape(len(keyed), 3 * len(self.rated))])

    def _scale(self, score: Score, rated: NDArray[np.bool_], values: Keyed) -> FloatArray:
        columns = self._members[score.id]
        weights = np.array([float(as_written(score.weights.get(item, 1.0))) for item in score.members])
        sizes, given, points = self.sizes[columns], rated[:, columns], values[:, columns]
        if score.method == "share":
            counted = (points >= (sizes if score.at_least is None else score.at_least)).astype(float)
        else:
            counted = (points - 1) / (sizes - 1) if score.method == "rescaled" else points
        factor = {"mean": 1.0, "sum": weights.sum(), "rescaled": 100.0, "share": 100.0}[score.method]
        total = (weights * np.where(given, counted, 0)).sum(axis=1)
        value = factor * total / np.maximum((weights * given).sum(axis=1), _TINY)
        return _score_columns(value, given.sum(axis=1) >= max(score.needed, 1), _edges(score))


def _edges(score: Score) -> list[float]:
    """Where its bands begin after the first, then where high begins."""
    return [*(band.start for band in score.bands[1:]), *(() if score.high is None else (score.high,))]


def _score_names(subject: str, edges: int) -> list[str]:
    return [f"{subject}:n", f"{subject}:sum", f"{subject}:square", *(f"{subject}:over:{edge}" for edge in range(edges))]


def _score_columns(values: FloatArray, kept: NDArray[np.bool_], edges: Sequence[float]) -> FloatArray:
    values = np.where(kept, values, 0)
    over = [kept & (values >= edge - _TINY) for edge in edges]
    return np.column_stack([kept, values, values**2, *over]).astype(float)
