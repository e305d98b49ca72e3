"""Counting the rows of some people batch by batch: the last place where rows are seen.

Rows are turned into columns first: a pass over numbers that lie side by side is many times as quick as one over every twentieth.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assessment.privacy.choices import choice_counts, merged_choices
from assessment.privacy.coding import DONT_KNOW, AnswerCoding
from assessment.privacy.counting import GroupCounts
from assessment.statistics.careless import careless_answers
from assessment.statistics.distribution import Distribution, FloatArray
from assessment.statistics.exact import as_written
from assessment.statistics.moments import Moments
from assessment.statistics.pairs import PairCounts
from assessment.statistics.scoring import (
    IntArray,
    dimension_pairs,
    dimension_units,
    min_answered_of_dimension,
    scale_factor,
    scale_limits,
    scale_pairs,
    score_pairs,
)
from questionnaires.measures import Score
from questionnaires.model import Questionnaire

_KEPT = 64
"""Counts of single batches that wait until they are added up."""


class Counter:
    """Counts of the people of a group. Fractions are made once, when the counts are asked for."""

    def __init__(self, coding: AnswerCoding) -> None:
        self._coding = coding
        self._form = coding.questionnaire
        self._sizes = tuple(coding.sizes.values())
        self._most = max(self._sizes, default=1)
        self._responded = 0
        self._options = np.zeros((len(self._sizes), self._most + 1), dtype=np.int64)
        """People per rated question and option; under 0, those who answered "don't know"."""
        places = {item: index for index, item in enumerate(coding.rated)}
        self._index = _Index([places[item.id] for item in self._form.items], self._most)
        self._careless = careless_answers(np.zeros((0, len(places)), dtype=np.int8), options=self._most, contradicts=False)[0]
        self._dimensions = {
            dimension.id: _Dimension(columns, [self._sizes[column] for column in columns])
            for dimension in self._form.dimensions
            if (columns := [places[item.id] for item in self._form.items if item.dimension == dimension.id])
        }
        self._scales = {
            score.id: _Scale(score, columns := [places[item] for item in score.members], [self._sizes[each] for each in columns])
            for score in self._form.scores
        }
        self._choices = {place.question.id: [choice_counts(place, np.zeros((0, place.width)))] for place in coding.places}

    def add(self, given: IntArray, numbers: FloatArray) -> None:
        """Count some more people, a coded row each; rows without an answer leave no trace."""
        columns: IntArray = np.ascontiguousarray(given.T, dtype=np.int8 if self._coding.most < np.iinfo(np.int8).max else np.int16)
        answered = (columns > 0).any(axis=0) | (~np.isnan(numbers)).any(axis=1)
        if not answered.all():
            columns, numbers = np.ascontiguousarray(columns[:, answered]), numbers[answered]
        self._responded += columns.shape[1]
        ratings = columns[: len(self._sizes)]
        keyed = _keyed(ratings, self._sizes, self._form)
        for index, size in enumerate(self._sizes):
            self._options[index, 0] += np.count_nonzero(ratings[index] == DONT_KNOW)
            for option in range(1, size + 1):
                self._options[index, option] += np.count_nonzero(ratings[index] == option)
        careless, flagged = careless_answers(ratings.T, options=self._most, contradicts=_contradicts(self._form))
        self._careless += careless
        self._index.add(keyed, flagged)
        for dimension in self._dimensions.values():
            dimension.add(keyed)
        for scale in self._scales.values():
            scale.add(keyed)
        for place in self._coding.places:
            found = self._choices[place.question.id]
            found.append(choice_counts(place, columns[place.columns].T if place.whole else numbers[:, place.columns]))
            if len(found) > _KEPT:
                found[:] = [merged_choices(found)]

    def counts(self) -> GroupCounts:
        """The counts of everybody who was added."""
        form, index, rated = self._form, self._index, self._coding.rated
        half = -(-len(form.items) // 2)
        scored = form.score is not None
        scores = index.scores(form.index.min_answered) if scored else Distribution(())
        return GroupCounts(
            responded=self._responded,
            scores=scores,
            half_scores=index.scores(half or form.index.min_answered) if scored else scores,
            careless=self._careless,
            careful_scores=index.scores(form.index.min_answered, careful=True) if scored and self._careless.flagged else scores,
            dimensions={name: dimension.scores() for name, dimension in self._dimensions.items()},
            items={item.id: self._item(place, reverse=item.reverse) for place, item in enumerate(form.rated)},
            options={item: tuple(self._options[place, 1 : self._sizes[place] + 1].tolist()) for place, item in enumerate(rated)},
            dont_know={item: int(self._options[place, 0]) for place, item in enumerate(rated)},
            moments=index.moments,
            scales={name: scale.scores() for name, scale in self._scales.items()},
            choices={name: merged_choices(parts) for name, parts in self._choices.items()},
        )

    def _item(self, place: int, *, reverse: bool) -> Distribution:
        size = self._sizes[place]
        people = enumerate(self._options[place, 1 : size + 1].tolist(), 1)
        return Distribution.from_counts({Fraction(size + 1 - option if reverse else option): count for option, count in people})


class _Index:
    """The scores of the index, those of people who are flagged apart, and what covariances are made of."""

    def __init__(self, columns: Sequence[int], most: int) -> None:
        self._columns = list(columns)
        self._most = most
        self._all, self._flagged = (PairCounts(len(columns), len(columns) * most) for _ in range(2))
        self.moments = Moments.empty(len(columns))

    def add(self, keyed: IntArray, flagged: NDArray[np.bool_]) -> None:
        """Count some more people, a keyed answer per item and person."""
        mine = keyed[self._columns].T
        answered, totals = score_pairs(mine, size=self._most)
        self._all.add(answered, totals)
        if flagged.any():
            self._flagged.add(answered[flagged], totals[flagged])
        self.moments = Moments.merged([self.moments, Moments.of_keyed(mine)])

    def scores(self, fewest: int, *, careful: bool = False) -> Distribution:
        """Scores of people who answered ``fewest`` items or more; without those who are flagged, if ``careful``."""
        pairs = self._all.without(self._flagged) if careful else self._all
        return pairs.distribution(Fraction(len(self._columns)), fewest=fewest)


class _Dimension:
    """The scores of a dimension."""

    def __init__(self, columns: Sequence[int], sizes: Sequence[int]) -> None:
        self._columns, self._sizes = list(columns), list(sizes)
        self._units = dimension_units(sizes)
        self._pairs = PairCounts(len(columns), len(columns) * self._units)

    def add(self, keyed: IntArray) -> None:
        self._pairs.add(*dimension_pairs(keyed[self._columns].T, self._sizes))

    def scores(self) -> Distribution:
        return self._pairs.distribution(Fraction(100, self._units), fewest=min_answered_of_dimension(len(self._sizes)))


class _Scale:
    """The scores of a further scale."""

    def __init__(self, score: Score, columns: Sequence[int], sizes: Sequence[int]) -> None:
        self._score, self._columns, self._sizes = score, list(columns), list(sizes)
        self._weights = [as_written(score.weights.get(item, 1.0)) for item in score.members]
        self._pairs = PairCounts(*scale_limits(score.method, self._sizes, self._weights))

    def add(self, keyed: IntArray) -> None:
        score = self._score
        found = scale_pairs(
            keyed[self._columns].T,
            method=score.method,
            sizes=self._sizes,
            weights=self._weights,
            needed=score.needed,
            at_least=score.at_least,
        )
        self._pairs.add(*found)

    def scores(self) -> Distribution:
        return self._pairs.distribution(scale_factor(self._score.method, self._sizes, self._weights))


def _keyed(ratings: IntArray, sizes: Iterable[int], form: Questionnaire) -> IntArray:
    """Keyed answers, a row per question: reversed where the question is, 0 for no rating."""
    keyed: NDArray[np.integer[Any]] = np.maximum(ratings, 0)
    for row, size, item in zip(keyed, sizes, form.rated, strict=True):
        if item.reverse:
            np.subtract(size + 1, row, out=row, where=row > 0)
    return keyed


def _contradicts(form: Questionnaire) -> bool:
    """Whether some ratings are reversed and others are not, so that one option throughout contradicts itself."""
    return len({item.reverse for item in form.rated}) == 2
