"""The gap between the sides in single rated questions: points, interval, test, and what many comparisons do to them."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assessment.diagnosis.company import clipped
from assessment.diagnosis.results import Gap
from assessment.release import GroupFigures, ItemFigures, Release
from assessment.statistics.comparison import welch_interval
from assessment.statistics.distribution import Distribution
from assessment.statistics.exact import difference
from assessment.statistics.intervals import Estimate, mean_estimate
from assessment.statistics.multiple import FALSE_DISCOVERIES, false_discovery_rates, selected_confidence
from assessment.statistics.permutation import MOST_TABLES, permuted_brunner_munzel, tables_of
from assessment.statistics.ranks import brunner_munzel
from questionnaires.model import Item, Questionnaire

MIN_ITEM_GAP = 8
"""Answers per side below which the gap of a single item is not worked out."""
MIN_TEST = 10
"""Answers per side that the Brunner-Munzel approximation needs; below, the answers are dealt anew."""
MOST_DEALT = 40
"""Answers on the smaller side below which they are dealt anew as well if every way to deal them can be looked at.

Among twenty items the smallest p counts, and there the approximation finds too much (docs/decisions/items-dealt-anew.md)."""
ITEM_PRIOR = 0.25
"""Spread assumed where all answers are alike: a quarter of the item's range."""


@dataclass(frozen=True)
class _Side:
    mean: float
    answers: Distribution | None
    """Keyed answers; None where counts are not shown."""
    estimate: Estimate | None


def item_gaps(
    release: Release, questionnaire: Questionnaire, items: Sequence[Item], total: Gap | None = None
) -> Mapping[str, Gap | None]:
    """Item -> its gap; p-values are adjusted within these items, and the selected have an interval that minds the selection.

    Args:
        release: For the sides' figures.
        questionnaire: What was asked.
        items: The items that are compared together.
        total: The gap of the index; the items' shares of it are given where it is clear.
    """
    sides = {item.id: _sides(release, questionnaire, item) for item in items}
    reach = {item.id: questionnaire.scales[item.scale].size - 1.0 for item in items}
    gaps = {item: None if both is None else _gap(*both, reach[item]) for item, both in sides.items()}
    adjusted = dict(zip(gaps, false_discovery_rates([None if gap is None else gap.p for gap in gaps.values()]), strict=True))
    selected = [item for item, p in adjusted.items() if p is not None and p <= FALSE_DISCOVERIES]
    compared = sum(p is not None for p in adjusted.values())
    whole = _clear_points(total)
    found: dict[str, Gap | None] = {}
    for item, gap in gaps.items():
        if gap is None:
            found[item] = None
            continue
        wide = _interval(sides[item], reach[item], selected_confidence(len(selected), compared)) if item in selected else None
        share = None if whole is None else gap.points / whole
        found[item] = gap.model_copy(update={"p_adjusted": adjusted[item], "ci_selected": wide, "share": share})
    return found


def keyed_distribution(figures: ItemFigures | None, item: Item) -> Distribution | None:
    """Keyed answers of an item from its option counts; None if these are not published."""
    if figures is None or figures.counts is None:
        return None
    counts = tuple(reversed(figures.counts)) if item.reverse else figures.counts
    return Distribution.from_counts({Fraction(option): count for option, count in enumerate(counts, 1)})


def item_estimate(figures: ItemFigures | None, answers: Distribution | None, reach: float) -> Estimate | None:
    """An item's mean with its error; None where counts are not shown or there is one answer."""
    if figures is None or figures.mean is None or answers is None:
        return None
    return mean_estimate(figures.mean, answers.sd, answers.n, prior_sd=ITEM_PRIOR * reach)


def _sides(release: Release, questionnaire: Questionnaire, item: Item) -> tuple[_Side, _Side] | None:
    """Both sides' answers; None below the minimum."""
    found = []
    for side in questionnaire.sides:
        group = release.by_id.get(side.id)
        figures = None if group is None else group.items.get(item.id) or group.rated.get(item.id)
        if group is None or figures is None or figures.mean is None or _answers(group, figures) < MIN_ITEM_GAP:
            return None
        answers = keyed_distribution(figures, item)
        found.append(_Side(figures.mean, answers, item_estimate(figures, answers, questionnaire.scales[item.scale].size - 1.0)))
    return found[0], found[1]


def _answers(group: GroupFigures, figures: ItemFigures) -> int:
    """Answers behind an item; at the coarse tier the people of the group, for its item counts are not published."""
    return figures.n if figures.n is not None else group.responded or 0


def _gap(first: _Side, second: _Side, reach: float) -> Gap:
    gap = Gap(points=difference(first.mean, second.mean), ci95=_interval((first, second), reach, 0.95))
    if first.answers is None or second.answers is None:
        return gap
    if _dealt(first.answers, second.answers):
        dealt = permuted_brunner_munzel(first.answers, second.answers)
        return gap if dealt is None else gap.model_copy(update={"p": dealt.p, "test": "permutation"})
    test = brunner_munzel(first.answers, second.answers)
    return gap if test is None else gap.model_copy(update={"p": test.p, "test": "brunner-munzel"})


def _dealt(first: Distribution, second: Distribution) -> bool:
    fewest = min(first.n, second.n)
    if not MIN_TEST <= fewest < MOST_DEALT:
        return fewest < MIN_TEST
    return tables_of([count for _, count in Distribution.merged([first, second]).cells], fewest) <= MOST_TABLES


def _interval(sides: tuple[_Side, _Side] | None, reach: float, confidence: float) -> tuple[float, float] | None:
    if sides is None or sides[0].estimate is None or sides[1].estimate is None:
        return None
    return clipped(welch_interval(sides[0].estimate, sides[1].estimate, confidence=confidence), reach)


def _clear_points(total: Gap | None) -> float | None:
    """The total gap, if it is at least as large as its interval's half-width; else shares of it would mean nothing."""
    if total is None or total.ci95 is None or total.points == 0:
        return None
    half = (total.ci95[1] - total.ci95[0]) / 2
    return total.points if math.isfinite(half) and abs(total.points) >= half else None
