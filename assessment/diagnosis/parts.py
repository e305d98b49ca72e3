"""Dimensions and items across the groups, each with the gap between the sides; reliability and what each item does to it."""

from statistics import median
from typing import Final

from assessment.diagnosis.company import clipped
from assessment.diagnosis.document import DimensionGroup, DimensionResult, Gap, ItemResult, ReliabilityResult
from assessment.diagnosis.findings import ItemReliability, Quadrant
from assessment.diagnosis.item_gaps import item_gaps
from assessment.diagnosis.unanimity import item_group
from assessment.release import DimensionFigures, Release, Reliability
from assessment.statistics.comparison import welch_interval
from assessment.statistics.exact import difference
from assessment.statistics.intervals import Estimate, mean_estimate
from questionnaires.model import Questionnaire

DIMENSION_PRIOR_SD = 20.0
"""Spread assumed where all dimension scores are alike: a fifth of the scale."""
PROVISIONAL_BELOW = 30
"""Complete rows below which an alpha is called provisional."""
MIN_QUADRANT = 50
"""Complete rows below which items are not told apart by how they go with the rest."""
_QUADRANTS: Final[dict[tuple[bool, bool], Quadrant]] = {
    (False, True): "attend",
    (True, True): "keep",
    (False, False): "watch",
    (True, False): "leave",
}
"""By whether the mean and the correlation with the rest are at or above the median."""


def dimension_results(release: Release, questionnaire: Questionnaire) -> tuple[DimensionResult, ...]:
    """Every dimension with its shown groups; intervals only where the spread is published."""
    results = []
    for dimension in questionnaire.dimensions:
        figures = {group.id: group.dimensions[dimension.id] for group in release.groups if dimension.id in group.dimensions}
        estimates = {group: dimension_estimate(here) for group, here in figures.items()}
        groups = {
            group: DimensionGroup(
                mean=here.mean, ci95=None if (estimate := estimates[group]) is None else estimate.interval((0.0, 100.0))
            )
            for group, here in figures.items()
        }
        first, second = (side.id for side in questionnaire.sides)
        gap = _gap(figures.get(first), figures.get(second), estimates.get(first), estimates.get(second))
        results.append(DimensionResult(id=dimension.id, groups=groups, gap=gap))
    return tuple(results)


def item_results(release: Release, questionnaire: Questionnaire, total: Gap | None) -> tuple[ItemResult, ...]:
    """Every item with its shown groups; gaps with p, adjusted within this comparison, and their share of the total gap."""
    gaps = item_gaps(release, questionnaire, questionnaire.items, total)
    return tuple(
        ItemResult(
            id=item.id,
            dimension=item.dimension,
            groups={
                group.id: item_group(group.items[item.id], item, questionnaire)
                for group in release.groups
                if item.id in group.items
            },
            gap=gaps[item.id],
        )
        for item in questionnaire.items
    )


def reliability_result(release: Release, questionnaire: Questionnaire) -> ReliabilityResult | None:
    """Alpha and its items; None for a form without an index."""
    found = release.reliability
    if questionnaire.score is None:
        return None
    if found is None or found.alpha is None:
        return ReliabilityResult(alpha=None, ci95=None, n=None if found is None else found.n, status="unknown")
    return ReliabilityResult(
        alpha=found.alpha,
        ci95=found.ci95,
        n=found.n,
        status="ok" if found.n >= PROVISIONAL_BELOW else "provisional",
        omega=found.omega,
        items=_item_reliabilities(release, questionnaire, found),
    )


def _item_reliabilities(release: Release, questionnaire: Questionnaire, found: Reliability) -> tuple[ItemReliability, ...]:
    """Each item's part in alpha; its quadrant from fifty people, cut at the medians of mean and item-rest correlation."""
    means = {item: mean for item in found.items if (mean := _sides_mean(release, questionnaire, item)) is not None}
    with_rest = {item: scalars.item_rest for item, scalars in found.items.items() if scalars.item_rest is not None}
    placed = [item for item in means if item in with_rest] if found.n >= MIN_QUADRANT else []
    quadrants: dict[str, Quadrant] = {}
    if placed:
        middle, usual = median(means[item] for item in placed), median(with_rest[item] for item in placed)
        quadrants = {item: _QUADRANTS[means[item] >= middle, with_rest[item] >= usual] for item in placed}
    return tuple(
        ItemReliability(
            id=item, item_rest=scalars.item_rest, alpha_if_deleted=scalars.alpha_if_deleted, quadrant=quadrants.get(item)
        )
        for item, scalars in found.items.items()
    )


def _sides_mean(release: Release, questionnaire: Questionnaire, item: str) -> float | None:
    """Unweighted mean of the sides that show an item."""
    figures = [release.by_id[side.id].items.get(item) for side in questionnaire.sides if side.id in release.by_id]
    shown = [each.mean for each in figures if each is not None and each.mean is not None]
    return sum(shown) / len(shown) if shown else None


def dimension_estimate(figures: DimensionFigures) -> Estimate | None:
    """A dimension's mean with its error; None where its spread is not published."""
    if figures.mean is None or figures.sd is None or figures.n is None:
        return None
    return mean_estimate(figures.mean, figures.sd, figures.n, prior_sd=DIMENSION_PRIOR_SD)


def _gap(
    first: DimensionFigures | None, second: DimensionFigures | None, estimate: Estimate | None, other: Estimate | None
) -> Gap | None:
    if first is None or second is None or first.mean is None or second.mean is None:
        return None
    interval = None if estimate is None or other is None else clipped(welch_interval(estimate, other), 100.0)
    return Gap(points=difference(first.mean, second.mean), ci95=interval)
