"""Counts of the questions that are no ratings: choices, rankings, points shared out, numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from assessment.privacy.coding import DONT_KNOW, Place
from assessment.statistics.distribution import Distribution, FloatArray
from assessment.statistics.scoring import IntArray
from questionnaires.questions import Choice, NumberQuestion, Ranking

VALUE = "value"
"""The only value of a question for a number."""


@dataclass(frozen=True)
class ChoiceCounts:
    """One question in one group; two of them merge by addition."""

    n: int
    """People who answered it."""
    dont_know: int
    options: Mapping[str, int]
    """People who chose an option, or gave it a place in a ranking; empty for points and numbers."""
    values: Mapping[str, Distribution]
    """Points per option of a ranking or an allocation; a number under ``value``."""


def choice_counts(place: Place, columns: IntArray | FloatArray) -> ChoiceCounts:
    """What respondents answered, from the columns of the question, shape (respondents, columns)."""
    question = place.question
    if isinstance(question, Choice):
        chosen = columns[:, 0]
        options = {option: int((chosen == code).sum()) for code, option in enumerate(question.option_ids, 1)}
        return ChoiceCounts(sum(options.values()), int((chosen == DONT_KNOW).sum()), options, {})
    answered = columns[(columns > 0).any(axis=1) if place.whole else ~np.isnan(columns[:, 0])]
    names = (VALUE,) if isinstance(question, NumberQuestion) else question.option_ids
    options = {name: int((answered[:, index] > 0).sum()) for index, name in enumerate(names)} if place.whole else {}
    spread = isinstance(question, Ranking) or not place.whole
    values = {name: _distribution(answered[:, index]) for index, name in enumerate(names)} if spread else {}
    return ChoiceCounts(len(answered), 0, options, values)


def merged_choices(parts: Sequence[ChoiceCounts]) -> ChoiceCounts:
    """The counts of all people of the parts together; at least one part."""
    first = parts[0]
    return ChoiceCounts(
        n=sum(part.n for part in parts),
        dont_know=sum(part.dont_know for part in parts),
        options={name: sum(part.options[name] for part in parts) for name in first.options},
        values={name: Distribution.merged(part.values[name] for part in parts) for name in first.values},
    )


def _distribution(column: IntArray | FloatArray) -> Distribution:
    values, counts = np.unique(column, return_counts=True)
    return Distribution(tuple((Fraction(value.item()), int(count)) for value, count in zip(values, counts, strict=True)))
