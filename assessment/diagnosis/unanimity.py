"""Whether a group's mean stands for its people: agreement, camps and what they cannot see, all from published counts."""

from collections.abc import Sequence

from assessment.diagnosis.belonging import Belonging
from assessment.diagnosis.findings import AgreementResult, BetweenGroups, Camps, VisibilityResult
from assessment.diagnosis.results import ItemGroup
from assessment.release import GroupFigures, ItemFigures, Release
from assessment.statistics.agreement import (
    SLIGHT_SKEW,
    Spread,
    agreement_words,
    deviation_cut,
    spread_of,
    uniform_variance,
    within_group_agreement,
)
from assessment.statistics.chance import critical_agreement
from assessment.statistics.polarisation import is_split, polarisation
from assessment.statistics.proportions import wilson_interval
from assessment.statistics.raters import MIN_GROUPS, GroupSummary, between_summaries
from questionnaires.model import Item, Questionnaire

UNSEEN_FROM = 0.2
"""Share of "don't know" from which a question counts as hard to see: one in five. Ours."""


def item_group(figures: ItemFigures, item: Item, questionnaire: Questionnaire) -> ItemGroup:
    """One group's part of a rated question; how far people agree only where their counts are shown."""
    plain = ItemGroup(n=figures.n, mean=figures.mean, counts=figures.counts, dont_know=figures.dont_know)
    spread = None if figures.counts is None else spread_of(figures.counts)
    asked = (figures.n or 0) + (figures.dont_know or 0)
    rate = figures.dont_know / asked if figures.dont_know is not None and asked else None
    if spread is None or figures.counts is None:
        return plain.model_copy(update={"dont_know_rate": rate})
    options = questionnaire.scales[item.scale].size
    agreement = within_group_agreement(spread.variance, uniform_variance(options))
    words, split = agreement_words(agreement, spread.n), is_split(figures.counts)
    critical = critical_agreement(spread.n, options)
    keyed = tuple(reversed(figures.counts)) if item.reverse else figures.counts
    return plain.model_copy(
        update={
            "rwg": max(agreement, 0.0),
            "ad": spread.ad,
            "polarisation": polarisation(figures.counts),
            "split": split,
            "words": words,
            "beyond_chance": critical is not None and agreement >= critical - 1e-9,
            "camps": _camps(keyed) if split or words == "camps" else None,
            "dont_know_rate": rate,
        }
    )


def agreement_results(release: Release, questionnaire: Questionnaire) -> dict[str, AgreementResult]:
    """Group -> agreement over the items of the index, for the groups whose counts are shown."""
    found = {group.id: _agreement(group, questionnaire) for group in release.groups}
    return {group: result for group, result in found.items() if result is not None}


def between_result(release: Release) -> BetweenGroups | None:
    """How far the groups without shown parts of their own differ, from ten that show mean and spread; else None."""
    whole = {group.parent for group in release.groups if group.tier != "withheld"}
    leaves = [
        GroupSummary(group.scored, group.mean, group.sd**2)
        for group in release.groups
        if group.id not in whole and group.scored and group.mean is not None and group.sd is not None
    ]
    found = between_summaries(leaves) if len(leaves) >= MIN_GROUPS else None
    return None if found is None else BetweenGroups(groups=len(leaves), icc1=found.single, icc2=found.mean)


def visibility_results(release: Release, questionnaire: Questionnaire, belonging: Belonging) -> tuple[VisibilityResult, ...]:
    """Questions that a fifth of a shown group or more cannot answer, the least visible first."""
    found = [
        VisibilityResult(
            item=item.id,
            part=belonging.of(item.id),
            group=group.id,
            rate=unsure / asked,
            ci95=wilson_interval(unsure, asked),
        )
        for item in questionnaire.rated
        for group in release.groups
        if (asked := _said(group, item.id)) and (unsure := _figures(group, item.id).dont_know or 0) >= UNSEEN_FROM * asked
    ]
    return tuple(sorted(found, key=lambda each: -each.rate))


def _agreement(group: GroupFigures, questionnaire: Questionnaire) -> AgreementResult | None:
    spreads: list[tuple[int, Spread]] = []
    split: list[str] = []
    for item in questionnaire.items:
        counts = _figures(group, item.id).counts
        spread = None if counts is None else spread_of(counts)
        if spread is None or counts is None:
            continue
        spreads.append((questionnaire.scales[item.scale].size, spread))
        if is_split(counts):
            split.append(item.id)
    if not spreads:
        return None
    agreement = _mean([within_group_agreement(spread.variance, uniform_variance(size)) for size, spread in spreads])
    known = all(size in SLIGHT_SKEW for size, _ in spreads)
    slight = _mean([within_group_agreement(spread.variance, SLIGHT_SKEW[size]) for size, spread in spreads]) if known else None
    n = group.responded or 0
    return AgreementResult(
        n=n,
        ad=_mean([spread.ad for _, spread in spreads]),
        ad_cut=_mean([deviation_cut(size) for size, _ in spreads]),
        rwg_star_uniform=max(agreement, 0.0),
        rwg_star_slight=None if slight is None else max(slight, 0.0),
        words=agreement_words(agreement, n),
        split_items=tuple(split),
    )


def _camps(counts: Sequence[int]) -> Camps:
    """Shares below, in and above the middle; with an even number of options nobody is in it."""
    total, half = sum(counts), len(counts) // 2
    low, high = sum(counts[:half]), sum(counts[len(counts) - half :])
    return Camps(low=low / total, middle=(total - low - high) / total, high=high / total)


def _figures(group: GroupFigures, item: str) -> ItemFigures:
    return group.items.get(item) or group.rated.get(item) or ItemFigures()


def _said(group: GroupFigures, item: str) -> int:
    """People who rated an item or said "don't know"; 0 where that is not shown."""
    figures = _figures(group, item)
    return (figures.n or 0) + figures.dont_know if figures.dont_know else 0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
