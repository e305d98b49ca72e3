"""What a plan will show when two, three or four of five people answer, in the words of the console."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from assessment.privacy.plan import MIN_GROUP, PlanGroup, ReportPlan
from assessment.privacy.planner import SHARES, outlooks
from assessment.privacy.tree import subtree_totals
from assessment.release import Tier
from questionnaires.model import Language

Shown = Literal["full", "part", "none"]
"""full: with option counts · part: the score and rounded means only · none: withheld."""
SHOWN: Mapping[Tier, Shown] = {"detail": "full", "coarse": "part", "withheld": "none"}


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
    invited = {group.id: invited_by_cell.get(group.id, 0) for group in plan.groups}
    totals = subtree_totals({group.id: group.parent for group in plan.groups}, invited)
    columns = outlooks(plan, invited, SHARES)
    return tuple(
        Forecast(
            id=group.id,
            label=label(group, language),
            depth=plan.level(group.id),
            invited=totals[group.id],
            shown=tuple(SHOWN[column.tiers[group.id]] for column in columns),
            by_subtraction=columns[-1].by_subtraction(group.id, plan.min_group),
        )
        for group in plan.groups
    )


def label(group: PlanGroup, language: Language) -> str:
    """The group's name in the language, or in the one it has."""
    return group.label.get(language) or next(iter(group.label.values()), group.id)
