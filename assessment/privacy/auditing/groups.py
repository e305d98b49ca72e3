"""Which sets of people an audit protects, read off a release alone.

The figures of a shown node do not say which of its people sit where below it, so everything published is a function of the
answers of its *atoms*: each shown node less the shown nodes below it. Two kinds of group are protected: the few people of a
withheld node, who lie somewhere in an atom, and whatever subtraction of shown nodes leaves with fewer people than details need.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from assessment.release import GroupFigures, PlanStamp, Release, canonical_json

BELOW_MINIMUM = 1.0
"""Points of a scale of five that must stay open of a group of fewer people than the minimum."""
ROUNDED = 0.5
"""The same of a group that is large enough to be shown rounded: the step at which its own tier would publish it."""


@dataclass(frozen=True)
class Protected:
    """A group none of whose figures is shown, inside one top-level group of the plan."""

    atoms: tuple[str, ...]
    """Shown nodes in whose atoms its people are."""
    hidden: int | None
    """Any so many people of the one atom; None: everybody in the atoms."""
    width: float = BELOW_MINIMUM
    """Points of a scale of five by which the mean of an item must stay open."""


@dataclass(frozen=True)
class Component:
    """A shown node without a shown node above it, and everything shown below it; no figure reaches beyond."""

    nodes: tuple[GroupFigures, ...]
    """Shown nodes, upper ones first."""
    atoms: Mapping[str, int]
    """Shown node -> people in it and in no shown node below it; only those with people."""
    below: Mapping[str, tuple[str, ...]]
    """Shown node -> the atoms that it is made of."""
    protected: tuple[Protected, ...]

    @property
    def top(self) -> GroupFigures:
        """The uppermost node."""
        return self.nodes[0]

    @property
    def key(self) -> str:
        """The same for components with the same figures and the same groups to protect."""
        return "\n".join([*map(canonical_json, self.nodes), repr(self.protected)])

    @property
    def people(self) -> int:
        """Everybody in it."""
        return sum(self.atoms.values())


def components(release: Release) -> tuple[Component, ...]:
    """What an audit looks at, in the order of the plan. Read off the release alone."""
    holders = {group.id: _holder(release, group) for group in release.groups}
    shown = [group for group in release.groups if group.tier != "withheld"]
    tops = [group for group in shown if holders[group.id] is None]
    most = release.plan.min_group - 1
    hiding: dict[str | None, int] = {}
    for group in release.groups:
        if group.tier == "withheld" and group.invited != 0:
            people = most if group.invited is None else min(most, group.invited)
            hiding[holders[group.id]] = max(hiding.get(holders[group.id], 0), people)
    return tuple(_component(release, top, shown, holders, hiding) for top in tops)


def _holder(release: Release, group: GroupFigures) -> str | None:
    """The nearest shown node above."""
    parent = group.parent
    while parent is not None and release.by_id[parent].tier == "withheld":
        parent = release.by_id[parent].parent
    return parent


def _component(
    release: Release,
    top: GroupFigures,
    shown: Sequence[GroupFigures],
    holders: Mapping[str, str | None],
    hiding: Mapping[str | None, int],
) -> Component:
    inside = {top.id}
    for group in shown:
        if holders[group.id] in inside:
            inside.add(group.id)
    nodes = tuple(group for group in shown if group.id in inside)
    children = {node.id: [child.id for child in nodes if holders[child.id] == node.id] for node in nodes}
    people = {node.id: node.responded or 0 for node in nodes}
    atoms = {node: people[node] - sum(people[child] for child in children[node]) for node in people}
    below = {node: tuple(each for each in _descent(children, node) if atoms[each]) for node in people}
    hidden = [
        Protected(atoms=(node,), hidden=min(hiding[node], atoms[node] - 1)) for node in people if node in hiding and atoms[node] > 1
    ]
    left = _differences(children, below, atoms, release.plan)
    return Component(nodes, {node: n for node, n in atoms.items() if n}, below, (*hidden, *left))


def _descent(children: Mapping[str, Sequence[str]], node: str) -> list[str]:
    return [node, *(each for child in children[node] for each in _descent(children, child))]


def _differences(
    children: Mapping[str, Sequence[str]], below: Mapping[str, tuple[str, ...]], atoms: Mapping[str, int], plan: PlanStamp
) -> list[Protected]:
    """What is left of a node without some of the shown nodes below it, where that is a small group that no node shows."""
    published = {frozenset(parts) for parts in below.values()}
    found: dict[frozenset[str], None] = {}
    for node, nearest in children.items():
        if not nearest or sum(atoms[each] for each in below[node] if each == node) >= plan.detail_from:
            continue
        # Each child has the minimum of people, so few of them can be left: taking out all, or all but one or two, is enough.
        for kept in (0, 1, 2):
            for stay in combinations(nearest, kept):
                parts = frozenset(each for each in below[node] if each == node or any(each in below[child] for child in stay))
                if 0 < sum(atoms[each] for each in parts) < plan.detail_from and parts not in published:
                    found.setdefault(parts)
    people = {parts: sum(atoms[each] for each in parts) for parts in found}
    return [
        Protected(
            atoms=tuple(each for each in atoms if each in parts),
            hidden=None,
            width=BELOW_MINIMUM if people[parts] < plan.min_group else ROUNDED,
        )
        for parts in found
    ]
