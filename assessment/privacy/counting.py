"""From rows to counts per group: what a release is made of, and the last place where rows are seen."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assessment.privacy.answers import AnswerError, AnswerRow
from assessment.privacy.plan import ReportPlan
from assessment.statistics.distribution import Distribution, FloatArray
from assessment.statistics.scoring import (
    IntArray,
    dimension_distribution,
    has_answered,
    item_distribution,
    reverse_keyed,
    score_distribution,
)
from questionnaires.model import Questionnaire

DONT_KNOW = -1
"""Stands for "don't know" in a matrix of answers; 0 stands for not answered."""


@dataclass(frozen=True)
class GroupCounts:
    """Everything that is ever computed from the answers of some people; two of them merge by addition."""

    responded: int
    """People with at least one rating."""
    scores: Distribution
    """Respondent scores in scale points; people with too few answers are left out."""
    dimensions: Mapping[str, Distribution]
    """Dimension scores, 0 to 100."""
    items: Mapping[str, Distribution]
    """Keyed answers in scale points."""
    options: Mapping[str, tuple[int, ...]]
    """People per option as answered, lowest option first."""
    dont_know: Mapping[str, int]
    """Respondents who answered "don't know"."""
    keyed: IntArray
    """Keyed answers, shape (responded, items), 0 for missing; for covariances only."""

    @property
    def with_nan(self) -> FloatArray:
        """Keyed answers as numbers, shape (responded, items), NaN for missing."""
        return np.where(self.keyed > 0, self.keyed.astype(np.float64), np.nan)


def count_answers(questionnaire: Questionnaire, plan: ReportPlan, rows: Sequence[AnswerRow]) -> Mapping[str, GroupCounts]:
    """Counts per node of the plan of the people placed directly in it (not of those in its children).

    The order of the rows does not matter. Rows without a rating are no respondents and leave no trace.

    Raises:
        AnswerError: If a row names a group that the plan does not have, an item that the questionnaire does not have, or an
            answer that is not on the item's scale.
    """
    # Two bytes an answer: lists of numbers would take a hundred times as much, and a file may hold a million people.
    by_group: dict[str, array[int]] = {group.id: array("h") for group in plan.groups}
    sizes = {item.id: questionnaire.scales[item.scale].size for item in questionnaire.items}
    for row in rows:
        if row.group not in by_group:
            raise AnswerError(f"a row belongs to group {row.group!r}; the plan has {', '.join(by_group)}")
        by_group[row.group].extend(_coded(questionnaire, sizes, row))
    return {group: _counted(questionnaire, answers) for group, answers in by_group.items()}


def merged(parts: Iterable[GroupCounts]) -> GroupCounts:
    """The counts of all people of the parts together; at least one part."""
    first, *rest = list(parts)
    if not rest:
        return first
    every = [first, *rest]
    return GroupCounts(
        responded=sum(part.responded for part in every),
        scores=Distribution.merged(part.scores for part in every),
        dimensions={name: Distribution.merged(part.dimensions[name] for part in every) for name in first.dimensions},
        items={name: Distribution.merged(part.items[name] for part in every) for name in first.items},
        options={
            name: tuple(sum(people) for people in zip(*(part.options[name] for part in every), strict=True))
            for name in first.options
        },
        dont_know={name: sum(part.dont_know[name] for part in every) for name in first.dont_know},
        keyed=np.concatenate([part.keyed for part in every]),
    )


def _coded(questionnaire: Questionnaire, sizes: Mapping[str, int], row: AnswerRow) -> list[int]:
    unknown = row.answers.keys() - sizes.keys()
    if unknown:
        raise AnswerError(f"a row answers item {min(unknown)!r}, which {questionnaire.id} does not have")
    for item, answer in row.answers.items():
        if answer is not None and not 1 <= answer <= sizes[item]:
            raise AnswerError(f"item {item!r} is answered {answer}; its scale runs from 1 to {sizes[item]}")
    coded = [row.answers.get(item, 0) for item in sizes]
    return [DONT_KNOW if answer is None else answer for answer in coded]


def _counted(questionnaire: Questionnaire, answers: "array[int]") -> GroupCounts:
    items = questionnaire.items
    sizes = [questionnaire.scales[item.scale].size for item in items]
    given = np.array(answers, dtype=np.int64).reshape(-1, len(items))
    given = given[has_answered(given)]
    keyed = reverse_keyed(np.maximum(given, 0), sizes, [item.reverse for item in items])
    columns = {
        dimension.id: [index for index, item in enumerate(items) if item.dimension == dimension.id]
        for dimension in questionnaire.dimensions
    }
    return GroupCounts(
        responded=len(given),
        scores=score_distribution(keyed, min_answered=questionnaire.index.min_answered),
        dimensions={
            dimension: dimension_distribution(keyed[:, indices], [sizes[index] for index in indices])
            for dimension, indices in columns.items()
            if indices
        },
        items={item.id: item_distribution(keyed[:, index]) for index, item in enumerate(items)},
        options={
            item.id: tuple(int((given[:, index] == option).sum()) for option in range(1, sizes[index] + 1))
            for index, item in enumerate(items)
        },
        dont_know={item.id: int((given[:, index] == DONT_KNOW).sum()) for index, item in enumerate(items)},
        keyed=keyed,
    )
