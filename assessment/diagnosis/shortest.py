"""The shortest path: which few statements, raised by how much, carry the company over the edge of the next level."""

from collections.abc import Sequence
from typing import Literal

from assessment.diagnosis.document import ItemResult, OverallResult
from assessment.diagnosis.findings import PathStep, ShortestPath
from assessment.diagnosis.results import VerdictSummary
from assessment.statistics.exact import as_written, difference
from assessment.statistics.path import Candidate, cheapest_rises
from questionnaires.model import Questionnaire

MOST_YEARS = 4
"""Yearly steps beyond which a path is no longer one."""
NoPath = Literal["path-no-level", "path-highest", "path-stay", "path-far"]


def shortest_path(
    questionnaire: Questionnaire, items: Sequence[ItemResult], overall: OverallResult, verdict: VerdictSummary | None
) -> ShortestPath | NoPath:
    """The path, or why there is none.

    A point of an item on both sides is a point of the company's score. An item rises by at most its yearly step, and never
    above its scale; if a year is not enough, the fewest years that are. What a point costs is the item's effort.

    Args:
        questionnaire: For the levels, the efforts and the steps.
        items: The items of the index; one that a side does not show cannot be on the path.
        overall: The company.
        verdict: A company that should stay where it is has no path; one that is to weigh it has a conditional one.
    """
    levels = [band.id for band in questionnaire.bands]
    if overall.mean is None or overall.level is None:
        return "path-no-level"
    if verdict is not None and verdict.decision in ("stay", "sustain"):
        return "path-stay"
    if overall.level == levels[-1]:
        return "path-highest"
    target = questionnaire.bands[levels.index(overall.level) + 1]
    needed = difference(target.start, overall.mean)
    means = {item.id: mean for item in items if (mean := _company_mean(item, questionnaire)) is not None}
    for years in range(1, MOST_YEARS + 1):
        candidates = [_candidate(questionnaire, item, mean, years) for item, mean in means.items()]
        rises = cheapest_rises(candidates, needed)
        if rises is not None:
            steps = [
                PathStep(
                    from_=mean,
                    to=float(as_written(mean) + as_written(rise)),
                    id=item,
                    effort=questionnaire.items_by_id[item].effort,
                )
                for (item, mean), rise in zip(means.items(), rises, strict=True)
                if rise
            ]
            steps.sort(key=lambda step: (step.effort, step.from_))
            conditional = verdict is not None and verdict.decision == "weigh"
            return ShortestPath(target=target.id, points_needed=needed, years=years, conditional=conditional, items=tuple(steps))
    return "path-far"


def _candidate(questionnaire: Questionnaire, item: str, mean: float, years: int) -> Candidate:
    found = questionnaire.items_by_id[item]
    room = questionnaire.scales[found.scale].size - mean
    return Candidate(mean, float(found.effort), max(0.0, min(found.max_step * years, room)))


def _company_mean(item: ItemResult, questionnaire: Questionnaire) -> float | None:
    """The weighted mean of both sides; None if one of them does not show it."""
    index, total, weights = questionnaire.index, as_written(0.0), as_written(0.0)
    for side in questionnaire.sides:
        mean = item.groups[side.id].mean if side.id in item.groups else None
        if mean is None:
            return None
        weight = as_written(index.weights.get(side.id, 1.0))
        total, weights = total + weight * as_written(mean), weights + weight
    return float(total / weights)
