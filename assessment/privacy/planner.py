"""What a plan will show, foretold from head counts alone, before anybody has been invited.

It asks the same rules as the release does. Two things it cannot foresee, and both only take away: people who leave questions
out, and an audit that finds no proof for a group.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from assessment.privacy.comments import comment_groups
from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.privacy.scalars import MIN_RELIABILITY
from assessment.privacy.tree import shown_nodes, subtree_totals
from assessment.release import Tier

Figure = Literal["score", "dimensions", "items", "counts", "spread", "levels", "comments"]
"""Of one group. counts: how many people chose which option, and shares · levels: how many people stand at which level."""
Joint = Literal["level", "gap", "pairs", "reliability"]
"""Of both sides together. level: of the company · gap: difference of means · pairs: how often an answer of one side is higher."""
COARSE: tuple[Figure, ...] = ("score", "dimensions", "items")
DETAIL: tuple[Figure, ...] = (*COARSE, "counts", "spread", "levels")
JOINTS: tuple[Joint, ...] = ("level", "gap", "pairs", "reliability")
SHARES: tuple[int, ...] = (40, 60, 80)
"""Shares of the people invited who answer, in per cent."""
MOST_TRIED = 6
"""Parts of a group for which every way of joining them is tried (203 ways); of more, only joining all withheld ones."""


@dataclass(frozen=True)
class Outlook:
    """What so many answers lead to."""

    answers: Mapping[str, int]
    """People who answered, per group with all groups below it."""
    tiers: Mapping[str, Tier]
    figures: Mapping[str, tuple[Figure, ...]]
    joints: tuple[Joint, ...]

    def by_subtraction(self, group: str, minimum: int) -> bool:
        """Whether a group is withheld only because it would give a smaller one away."""
        return self.tiers[group] == "withheld" and self.answers[group] >= minimum


@dataclass(frozen=True)
class Joining:
    """A better cut of a group: its parts joined as told. A single block of all parts: the parts are left out."""

    parent: str
    blocks: tuple[tuple[str, ...], ...]
    people_before: int
    """People invited whose own part is shown as planned, and (``people_after``) as proposed."""
    people_after: int

    @property
    def leaves_parts_out(self) -> bool:
        """Whether nobody below the group would be told apart any more."""
        return len(self.blocks) == 1


def outlook(plan: ReportPlan, responded: Mapping[str, int]) -> Outlook:
    """What a release of so many answers shows if everybody answers everything.

    Args:
        plan: Groups and thresholds.
        responded: People who answered, placed directly in each group; an absent group has none.
    """
    parents = {group.id: group.parent for group in plan.groups}
    own = {group: responded.get(group, 0) for group in parents}
    shown = shown_nodes(parents, own, minimum=plan.min_group)
    detail = shown_nodes(parents, own, minimum=plan.detail_from, allowed=shown)
    readable = frozenset(comment_groups(plan, own).values())
    tiers: dict[str, Tier] = {
        group: "withheld" if group not in shown else "detail" if group in detail else "coarse" for group in parents
    }
    totals = subtree_totals(parents, own)
    return Outlook(
        answers=totals,
        tiers=tiers,
        figures={group: _figures(tier, comments=group in readable) for group, tier in tiers.items()},
        joints=tuple(_joints(plan, tiers, totals)),
    )


def outlooks(plan: ReportPlan, invited: Mapping[str, int], shares: Sequence[int] = SHARES) -> tuple[Outlook, ...]:
    """An outlook for each share of the people invited, rounded down within each group."""
    return tuple(outlook(plan, answers_at(invited, share)) for share in shares)


def answers_at(invited: Mapping[str, int], share: int) -> dict[str, int]:
    """Answers per group if so many per cent of the people invited answer, rounded down."""
    return {group: people * share // 100 for group, people in invited.items()}


def joinings(plan: ReportPlan, invited: Mapping[str, int], share: int) -> tuple[Joining, ...]:
    """For each group with a withheld part, the cut of its parts by which most people are in a part that is shown.

    Among equals the cut with more shown parts, then the one whose smallest part is largest. Groups whose parts are parts of
    something else again are looked at from below: only parts without parts are joined.
    """
    found = []
    now = outlook(plan, answers_at(invited, share))
    for parent in plan.groups:
        parts = [group.id for group in plan.groups if group.parent == parent.id and invited.get(group.id)]
        if len(parts) < 2 or any(group.parent in parts for group in plan.groups):
            continue
        if all(now.tiers[part] != "withheld" for part in parts):
            continue
        before = _covered(plan, invited, parts, now)
        blocks, after = _best(plan, invited, share, parent, parts)
        if after > before:
            found.append(Joining(parent.id, blocks, before, after))
    return tuple(found)


def joined(plan: ReportPlan, invited: Mapping[str, int], joining: Joining) -> tuple[ReportPlan, dict[str, int]]:
    """The plan and the head counts after joining; a joined part keeps the id and label of its first part."""
    return _cut(plan, invited, plan.by_id[joining.parent], joining.blocks)


def _figures(tier: Tier, *, comments: bool) -> tuple[Figure, ...]:
    if tier == "withheld":
        return ()
    figures = DETAIL if tier == "detail" else COARSE
    return (*figures, "comments") if comments else figures


def _joints(plan: ReportPlan, tiers: Mapping[str, Tier], answers: Mapping[str, int]) -> Iterator[Joint]:
    sides = [group.id for group in plan.groups if group.role == "side" and group.parent is None]
    if len(sides) == 2 and all(tiers[side] != "withheld" for side in sides):
        yield from ("level", "gap")
    detailed = [side for side in sides if tiers[side] == "detail"]
    if len(detailed) == 2:
        yield "pairs"
    if detailed and sum(answers[side] for side in detailed) >= MIN_RELIABILITY["released"]:
        yield "reliability"


def _best(
    plan: ReportPlan, invited: Mapping[str, int], share: int, parent: PlanGroup, parts: Sequence[str]
) -> tuple[tuple[tuple[str, ...], ...], int]:
    def worth(blocks: tuple[tuple[str, ...], ...]) -> tuple[int, int, int]:
        changed, people = _cut(plan, invited, parent, blocks)
        then = outlook(changed, answers_at(people, share))
        told = [parent.id] if len(blocks) == 1 else [block[0] for block in blocks]
        shown = 0 if len(blocks) == 1 else sum(then.tiers[part] != "withheld" for part in told)
        return _covered(changed, people, told, then), shown, min(people[part] for part in told)

    best = max(_cuts(plan, invited, share, parts), key=worth)
    return best, worth(best)[0]


def _cuts(plan: ReportPlan, invited: Mapping[str, int], share: int, parts: Sequence[str]) -> Iterator[tuple[tuple[str, ...], ...]]:
    if len(parts) <= MOST_TRIED:
        yield from _partitions(tuple(parts))
        return
    now = outlook(plan, answers_at(invited, share))
    withheld = tuple(part for part in parts if now.tiers[part] == "withheld")
    yield (withheld, *((part,) for part in parts if part not in withheld))
    yield (tuple(parts),)


def _partitions(parts: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Every way to join parts into blocks, each block in the order of the plan."""
    if not parts:
        yield ()
        return
    first, rest = parts[0], parts[1:]
    for blocks in _partitions(rest):
        yield ((first,), *blocks)
        for place, block in enumerate(blocks):
            yield ((first, *block), *blocks[:place], *blocks[place + 1 :])


def _cut(
    plan: ReportPlan, invited: Mapping[str, int], parent: PlanGroup, blocks: Sequence[Sequence[str]]
) -> tuple[ReportPlan, dict[str, int]]:
    people = dict(invited)
    gone: set[str] = set()
    for block in blocks:
        total = sum(people.pop(part, 0) for part in block)
        gone |= set(block if len(blocks) == 1 else block[1:])
        target = parent.id if len(blocks) == 1 else block[0]
        people[target] = people.get(target, 0) + total
    fields = {name: getattr(plan, name) for name in ReportPlan.model_fields}
    return ReportPlan(**{**fields, "groups": tuple(group for group in plan.groups if group.id not in gone)}), people


def _covered(plan: ReportPlan, invited: Mapping[str, int], parts: Sequence[str], then: Outlook) -> int:
    """People invited whose part is shown."""
    return sum(invited.get(part, 0) for part in parts if part in plan.by_id and then.tiers[part] != "withheld")
