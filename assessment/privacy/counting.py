"""Counts per group: what a release is made of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessment.privacy.choices import ChoiceCounts, merged_choices
from assessment.statistics.careless import Carelessness
from assessment.statistics.distribution import Distribution
from assessment.statistics.moments import Moments


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
