"""From rows to counts per group: what a release is made of, and the last place where rows are seen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assessment.privacy.choices import ChoiceCounts, choice_counts, merged_choices
from assessment.privacy.coding import DONT_KNOW, AnswerCoding
from assessment.statistics.careless import Carelessness, careless_answers
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
    half_scores: Distribution
    """The same with people who answered half of the items or more; a check on who is left out."""
    careless: Carelessness
    """Runs and variation of the ratings of each person, as answered; on these alone somebody is flagged."""
    careful_scores: Distribution
    """Respondent scores of the index of people who are not flagged."""
    moments: Moments
    """Sums and products of keyed answers to the items of the index; for covariances only."""
    scales: Mapping[str, Distribution]
    """Respondent scores of the further scores."""
    choices: Mapping[str, ChoiceCounts]
    """The questions that are no ratings."""


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
        half_scores=Distribution.merged(part.half_scores for part in every),
        careless=sum((part.careless for part in rest), first.careless),
        careful_scores=Distribution.merged(part.careful_scores for part in every),
        moments=Moments.merged(part.moments for part in every),
        scales={name: Distribution.merged(part.scales[name] for part in every) for name in first.scales},
        choices={name: merged_choices([part.choices[name] for part in every]) for name in first.choices},
    )


def counted(coding: AnswerCoding, given: IntArray, numbers: FloatArray) -> GroupCounts:
    """The counts of rows that are coded: whole numbers and others, a row per person; rows without an answer leave no trace."""
    form, rated = coding.questionnaire, len(coding.rated)
    answered = has_answered(given) | (~np.isnan(numbers)).any(axis=1)
    given, numbers = given[answered], numbers[answered]
    sizes = list(coding.sizes.values())
    keyed = reverse_keyed(np.maximum(given[:, :rated], 0), sizes, [item.reverse for item in form.rated])
    places = {item: index for index, item in enumerate(coding.rated)}
    index_items = keyed[:, [places[item.id] for item in form.items]]
    careless, flagged = careless_answers(given[:, :rated], options=max(sizes, default=1), contradicts=_contradicts(form))
    scores = _scores(form, index_items)
    return GroupCounts(
        responded=len(given),
        scores=scores,
        half_scores=_scores(form, index_items, fewest=-(-len(form.items) // 2)),
        careless=careless,
        careful_scores=_scores(form, index_items[~flagged]) if flagged.any() else scores,
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


def _scores(form: Questionnaire, keyed: IntArray, *, fewest: int | None = None) -> Distribution:
    if form.score is None:
        return Distribution(())
    return score_distribution(keyed, min_answered=fewest or form.index.min_answered)


def _contradicts(form: Questionnaire) -> bool:
    """Whether some ratings are reversed and others are not, so that one option throughout contradicts itself."""
    return len({item.reverse for item in form.rated}) == 2


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
