"""Questions outside the index across the groups: ratings with the gap between the sides, choices with their shares."""

from typing import Final, Literal

from assessment.diagnosis.belonging import Belonging
from assessment.diagnosis.item_gaps import item_gaps
from assessment.diagnosis.results import ChoiceGroup, ChoiceResult, Gap, LevelShare, RatedResult
from assessment.diagnosis.unanimity import item_group
from assessment.release import ChoiceFigures, Release
from assessment.statistics.proportions import wilson_interval
from questionnaires.model import Questionnaire
from questionnaires.questions import Allocation, Choice, Choices, Leaf, NumberQuestion, Ranking

MIN_SHARE = 8
"""Answers below which no shares are given, whatever the precision."""

Kind = Literal["choice", "choices", "ranking", "allocation", "number"]
KINDS: Final[dict[type[object], Kind]] = {
    Choice: "choice",
    Choices: "choices",
    Ranking: "ranking",
    Allocation: "allocation",
    NumberQuestion: "number",
}


def rated_results(release: Release, questionnaire: Questionnaire, belonging: Belonging) -> tuple[RatedResult, ...]:
    """Every rated question outside the index; p-values of gaps are adjusted within their instrument."""
    items = [item for item in questionnaire.rated if item.dimension is None]
    parts = {item.id: belonging.of(item.id) for item in items}
    gaps: dict[str, Gap | None] = {}
    for part in dict.fromkeys(parts.values()):
        gaps |= item_gaps(release, questionnaire, [item for item in items if parts[item.id] == part])
    return tuple(
        RatedResult(
            id=item.id,
            part=parts[item.id],
            groups={
                group.id: item_group(group.rated[item.id], item, questionnaire)
                for group in release.groups
                if item.id in group.rated
            },
            gap=gaps[item.id],
        )
        for item in items
    )


def choice_results(release: Release, questionnaire: Questionnaire, belonging: Belonging) -> tuple[ChoiceResult, ...]:
    """Every question that is no rating and no text."""
    results = []
    for leaf in questionnaire.leaves:
        kind = kind_of(leaf)
        if kind is None:
            continue
        groups = {group.id: _group(group.choices[leaf.id]) for group in release.groups if leaf.id in group.choices}
        results.append(ChoiceResult(id=leaf.id, part=belonging.of(leaf.id), kind=kind, groups=groups))
    return tuple(results)


def kind_of(question: Leaf) -> Kind | None:
    """What kind of choice a question is; None for ratings and texts."""
    return KINDS.get(type(question))


def _group(figures: ChoiceFigures) -> ChoiceGroup:
    return ChoiceGroup(
        n=figures.n,
        dont_know=figures.dont_know,
        counts=figures.counts,
        shares=_shares(figures),
        means=figures.means,
        mean=figures.mean,
        sd=figures.sd,
    )


def _shares(figures: ChoiceFigures) -> dict[str, LevelShare] | None:
    n = figures.n or 0
    if figures.counts is None or n < MIN_SHARE:
        return None
    return {option: LevelShare(share=people / n, ci95=wilson_interval(people, n)) for option, people in figures.counts.items()}
