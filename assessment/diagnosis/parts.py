"""Dimensions and items across the groups, each with the gap between the sides."""

import math
from collections.abc import Sequence
from fractions import Fraction

from assessment.diagnosis.company import clipped
from assessment.diagnosis.document import DimensionGroup, DimensionResult, Gap, ItemGroup, ItemResult
from assessment.release import DimensionFigures, GroupFigures, ItemFigures, Release
from assessment.statistics.comparison import welch_interval
from assessment.statistics.distribution import Distribution
from assessment.statistics.exact import difference
from assessment.statistics.intervals import Estimate, mean_estimate
from assessment.statistics.ranks import brunner_munzel
from questionnaires.model import Item, Questionnaire

MIN_ITEM_GAP = 8
"""Answers per side below which the gap of a single item is not worked out."""
MIN_TEST = 10
"""Answers per side that the Brunner-Munzel approximation needs."""
DIMENSION_PRIOR_SD = 20.0
"""Spread assumed where all dimension scores are alike: a fifth of the scale."""
ITEM_PRIOR = 0.25
"""The same for an item: a quarter of its range."""


def dimension_results(release: Release, questionnaire: Questionnaire) -> tuple[DimensionResult, ...]:
    """Every dimension with its shown groups; intervals only where the spread is published."""
    results = []
    for dimension in questionnaire.dimensions:
        figures = {group.id: group.dimensions[dimension.id] for group in release.groups if dimension.id in group.dimensions}
        estimates = {group: _dimension_estimate(here) for group, here in figures.items()}
        groups = {
            group: DimensionGroup(
                mean=here.mean, ci95=None if estimates[group] is None else _interval(estimates[group], (0.0, 100.0))
            )
            for group, here in figures.items()
        }
        first, second = (side.id for side in questionnaire.sides)
        gap = _gap(_mean(figures.get(first)), _mean(figures.get(second)), estimates.get(first), estimates.get(second), widest=100.0)
        results.append(DimensionResult(id=dimension.id, groups=groups, gap=gap))
    return tuple(results)


def item_results(release: Release, questionnaire: Questionnaire, total: Gap | None) -> tuple[ItemResult, ...]:
    """Every item with its shown groups; gaps with p, adjusted within this comparison, and their share of the total gap."""
    gaps = {item.id: item_gap(release, questionnaire, item) for item in questionnaire.items}
    corrected = adjusted({item: gap.p for item, gap in gaps.items() if gap is not None and gap.p is not None})
    share_of = _clear_points(total)
    results = []
    for item in questionnaire.items:
        gap = gaps[item.id]
        if gap is not None:
            share = None if share_of is None else gap.points / share_of
            gap = gap.model_copy(update={"p_adjusted": corrected.get(item.id), "share": share})
        groups = {group.id: item_group(group.items[item.id]) for group in release.groups if item.id in group.items}
        results.append(ItemResult(id=item.id, dimension=item.dimension, groups=groups, gap=gap))
    return tuple(results)


def keyed_distribution(figures: ItemFigures | None, item: Item) -> Distribution | None:
    """Keyed answers of an item from its option counts; None if these are not published."""
    if figures is None or figures.counts is None:
        return None
    counts = tuple(reversed(figures.counts)) if item.reverse else figures.counts
    return Distribution.from_counts({Fraction(option): count for option, count in enumerate(counts, 1)})


def _dimension_estimate(figures: DimensionFigures) -> Estimate | None:
    if figures.mean is None or figures.sd is None or figures.n is None:
        return None
    return mean_estimate(figures.mean, figures.sd, figures.n, prior_sd=DIMENSION_PRIOR_SD)


def item_gap(release: Release, questionnaire: Questionnaire, item: Item) -> Gap | None:
    """The gap between the sides in one rated question, with its p where both sides' counts are shown; None below the minimum."""
    sides = [release.by_id.get(side.id) for side in questionnaire.sides]
    if any(side is None or _answers(side, item.id) < MIN_ITEM_GAP for side in sides):
        return None
    figures = [None if side is None else _figures(side, item.id) for side in sides]
    spread = [keyed_distribution(here, item) for here in figures]
    reach = questionnaire.scales[item.scale].size - 1.0
    estimates = [_item_estimate(here, answers, reach) for here, answers in zip(figures, spread, strict=True)]
    gap = _gap(_mean(figures[0]), _mean(figures[1]), estimates[0], estimates[1], widest=reach)
    first, second = spread
    if gap is None or first is None or second is None or min(first.n, second.n) < MIN_TEST:
        return gap
    test = brunner_munzel(first, second)
    return gap if test is None else gap.model_copy(update={"p": test.p, "test": "brunner-munzel"})


def _answers(group: GroupFigures, item: str) -> int:
    """Answers behind an item; at the coarse tier the people of the group, for its item counts are not published."""
    figures = _figures(group, item)
    if figures is None or figures.mean is None:
        return 0
    return figures.n if figures.n is not None else group.responded or 0


def _figures(group: GroupFigures, item: str) -> ItemFigures | None:
    return group.items.get(item) or group.rated.get(item)


def _item_estimate(figures: ItemFigures | None, answers: Distribution | None, reach: float) -> Estimate | None:
    if figures is None or figures.mean is None or answers is None:
        return None
    return mean_estimate(figures.mean, answers.sd, answers.n, prior_sd=ITEM_PRIOR * reach)


def item_group(figures: ItemFigures) -> ItemGroup:
    """One group's part of an item."""
    return ItemGroup(n=figures.n, mean=figures.mean, counts=figures.counts, dont_know=figures.dont_know)


def _gap(
    first: float | None, second: float | None, estimate: Estimate | None, other: Estimate | None, *, widest: float
) -> Gap | None:
    if first is None or second is None:
        return None
    interval = None if estimate is None or other is None else clipped(welch_interval(estimate, other), widest)
    return Gap(points=difference(first, second), ci95=interval)


def _mean(figures: DimensionFigures | ItemFigures | None) -> float | None:
    return None if figures is None else figures.mean


def _interval(estimate: Estimate | None, scale: tuple[float, float]) -> tuple[float, float] | None:
    return None if estimate is None else estimate.interval(scale)


def _clear_points(total: Gap | None) -> float | None:
    """The total gap, if it is at least as large as its interval's half-width; else shares of it would mean nothing."""
    if total is None or total.ci95 is None or total.points == 0:
        return None
    half = (total.ci95[1] - total.ci95[0]) / 2
    return total.points if math.isfinite(half) and abs(total.points) >= half else None


def adjusted(p_values: dict[str, float]) -> dict[str, float]:
    """p-values adjusted within the one comparison: Benjamini-Hochberg, by item."""
    if not p_values:
        return {}
    return dict(zip(p_values, false_discovery_rates(list(p_values.values())), strict=True))


def false_discovery_rates(p_values: Sequence[float]) -> tuple[float, ...]:
    """Adjusted p-values in the order given.

    Source: Benjamini & Hochberg (1995), JRSS B 57, 289-300.
    """
    from scipy.stats import false_discovery_control  # noqa: PLC0415  half a second that most commands need not wait

    return tuple(float(p) for p in false_discovery_control(list(p_values)))
