"""What a plan will show when two, three or four of five people answer: a forecast from the numbers invited alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from assessment.privacy.plan import MIN_GROUP, PlanGroup, ReportPlan
from assessment.privacy.tree import shown_nodes, subtree_totals
from questionnaires.model import Language

Shown = Literal["full", "part", "none"]
"""full: with option counts · part: the score and rounded means only · none: withheld."""
SHARES: tuple[int, ...] = (40, 60, 80)
"""Shares of the people invited who answer, in per cent."""


@dataclass(frozen=True)
class Forecast:
    """One group of the plan: how many are invited and what is shown at each of ``SHARES``."""

    id: str
    label: str
    depth: int
    invited: int
    shown: tuple[Shown, ...]
    by_subtraction: bool
    """Whether it is withheld at the largest share only because it would give a smaller group away."""

    @property
    def too_small(self) -> bool:
        """Whether the group could not be shown even if everybody answered."""
        return 0 < self.invited < MIN_GROUP


def forecast(plan: ReportPlan, invited_by_cell: Mapping[str, int], language: Language) -> tuple[Forecast, ...]:
    """Each group of the plan, in its order, with what will be shown at 40, 60 and 80 per cent."""
    parents = {group.id: group.parent for group in plan.groups}
    invited = {group.id: invited_by_cell.get(group.id, 0) for group in plan.groups}
    totals = subtree_totals(parents, invited)
    answers = [{group: people * share // 100 for group, people in invited.items()} for share in SHARES]
    columns = [_shown(plan, of_share) for of_share in answers]
    most = subtree_totals(parents, answers[-1])
    return tuple(
        Forecast(
            id=group.id,
            label=label(group, language),
            depth=_depth(plan, group),
            invited=totals[group.id],
            shown=tuple(column[group.id] for column in columns),
            by_subtraction=columns[-1][group.id] == "none" and most[group.id] >= plan.min_group,
        )
        for group in plan.groups
    )


def label(group: PlanGroup, language: Language) -> str:
    """The group's name in the language, or in the one it has."""
    return group.label.get(language) or next(iter(group.label.values()), group.id)


def _shown(plan: ReportPlan, answers: Mapping[str, int]) -> dict[str, Shown]:
    parents = {group.id: group.parent for group in plan.groups}
    shown = shown_nodes(parents, answers, minimum=plan.min_group)
    totals = subtree_totals(parents, answers)
    return {
        group: "none" if group not in shown else "full" if people >= plan.detail_from else "part"
        for group, people in totals.items()
    }


def _depth(plan: ReportPlan, group: PlanGroup) -> int:
    depth = 0
    while group.parent is not None:
        group = plan.by_id[group.parent]
        depth += 1
    return depth
