"""From rows to counts per group: what a release is made of, and the last place where rows are seen."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assessment.privacy.answers import AnswerError, AnswerRow
from assessment.privacy.choices import ChoiceCounts, choice_counts, merged_choices
from assessment.privacy.coding import DONT_KNOW, AnswerCoding
from assessment.privacy.compact import CompactRows
from assessment.privacy.plan import ReportPlan
from assessment.statistics.distribution import Distribution, FloatArray
from assessment.statistics.exact import as_written
from assessment.statistics.moments import Moments
from assessment.statistics.scoring import (
    IntArray,
    dimension_distribution,
    has_answered,
    item_distribution,
    reverse_keyed,
    scale_distribution,
    score_distribution,
)
from questionnaires.measures import Score
from questionnaires.model import Questionnaire


@dataclass(frozen=True)
class GroupCounts:
    """Everything that is ever computed from the answers of some people; two of them merge by addition."""

    responded: int
    """People who answered at least one question."""
    scores: Distribution
    """Respondent scores of the index in scale points; people with too few answers are left out."""
    dimensions: Mapping[str, Distribution]
    """Dimension scores, 0 to 100."""
    items: Mapping[str, Distribution]
    """Keyed answers to rated questions, within the index and outside it, in scale points."""
    options: Mapping[str, tuple[int, ...]]
    """People per option of a rated question as answered, lowest option first."""
    dont_know: Mapping[str, int]
    """Respondents who answered "don't know" to a rated question."""
    moments: Moments
    """Sums and products of keyed answers to the items of the index; for covariances only."""
    scales: Mapping[str, Distribution]
    """Respondent scores of the further scores."""
    choices: Mapping[str, ChoiceCounts]
    """The questions that are no ratings."""


def count_answers(questionnaire: Questionnaire, plan: ReportPlan, rows: Sequence[AnswerRow]) -> Mapping[str, GroupCounts]:
    """Counts per node of the plan of the people placed directly in it (not of those in its children).

    The order of the rows does not matter. Rows without an answer are no respondents and leave no trace.

    Raises:
        AnswerError: If a row names a group that the plan does not have, an item that the questionnaire does not have, or an
            answer that the question does not take.
    """
    if isinstance(rows, CompactRows) and rows.coding.questionnaire is questionnaire:
        _check_groups(rows.groups, plan)
        return {group.id: _counted(rows.coding, *rows.coded(group.id)) for group in plan.groups}
    return _count_rows(AnswerCoding(questionnaire), plan, rows)


def _count_rows(coding: AnswerCoding, plan: ReportPlan, rows: Sequence[AnswerRow]) -> dict[str, GroupCounts]:
    # Two bytes an answer: lists of numbers would take a hundred times as much.
    whole: dict[str, array[int]] = {group.id: array("h") for group in plan.groups}
    real: dict[str, array[float]] = {group.id: array("d") for group in plan.groups}
    people = dict.fromkeys(whole, 0)
    for row in rows:
        if row.group not in whole:
            _check_groups([row.group], plan)
        answers = coding.checked(row.answers)
        whole[row.group].extend(coding.whole(answers))
        people[row.group] += 1
        if coding.real_width:
            real[row.group].extend(coding.real(answers))
    return {
        group: _counted(
            coding,
            np.asarray(whole[group], dtype=np.int16).reshape(people[group], coding.whole_width),
            np.asarray(real[group], dtype=np.float64).reshape(people[group], coding.real_width),
        )
        for group in whole
    }


def _check_groups(groups: Iterable[str], plan: ReportPlan) -> None:
    for group in groups:
        if group not in plan.by_id:
            raise AnswerError(f"a row belongs to group {group!r}; the plan has {', '.join(plan.by_id)}")


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
        moments=Moments.merged(part.moments for part in every),
        scales={name: Distribution.merged(part.scales[name] for part in every) for name in first.scales},
        choices={name: merged_choices([part.choices[name] for part in every]) for name in first.choices},
    )


def _counted(coding: AnswerCoding, given: IntArray, numbers: FloatArray) -> GroupCounts:
    """The counts of rows that are coded: whole numbers and others, a row per person."""
    form, rated = coding.questionnaire, len(coding.rated)
    answered = has_answered(given) | (~np.isnan(numbers)).any(axis=1)
    given, numbers = given[answered], numbers[answered]
    sizes = list(coding.sizes.values())
    keyed = reverse_keyed(np.maximum(given[:, :rated], 0), sizes, [item.reverse for item in form.rated])
    places = {item: index for index, item in enumerate(coding.rated)}
    index_items = keyed[:, [places[item.id] for item in form.items]]
    return GroupCounts(
        responded=len(given),
        scores=score_distribution(index_items, min_answered=form.index.min_answered) if form.score else Distribution(()),
        dimensions=_dimensions(form, keyed, places, sizes),
        items={item: item_distribution(keyed[:, index]) for item, index in places.items()},
        options={
            item: tuple(int((given[:, index] == option).sum()) for option in range(1, sizes[index] + 1))
            for item, index in places.items()
        },
        dont_know={item: int((given[:, index] == DONT_KNOW).sum()) for item, index in places.items()},
        moments=Moments.of_keyed(index_items),
        scales={score.id: _scale(score, keyed, places, sizes) for score in form.scores},
        choices={
            place.question.id: choice_counts(place, (given if place.whole else numbers)[:, place.columns])
            for place in coding.places
        },
    )


def _dimensions(form: Questionnaire, keyed: IntArray, places: Mapping[str, int], sizes: Sequence[int]) -> dict[str, Distribution]:
    columns = {
        dimension.id: [places[item.id] for item in form.items if item.dimension == dimension.id] for dimension in form.dimensions
    }
    return {
        dimension: dimension_distribution(keyed[:, indices], [sizes[index] for index in indices])
        for dimension, indices in columns.items()
        if indices
    }


def _scale(score: Score, keyed: IntArray, places: Mapping[str, int], sizes: Sequence[int]) -> Distribution:
    columns = [places[item] for item in score.members]
    return scale_distribution(
        keyed[:, columns],
        method=score.method,
        sizes=[sizes[column] for column in columns],
        weights=[as_written(score.weights.get(item, 1.0)) for item in score.members],
        needed=score.needed,
        at_least=score.at_least,
    )
