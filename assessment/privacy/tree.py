"""Which nodes of the group tree may be shown, so that subtraction never reaches a group below the minimum.

A shown node minus its shown descendants is an *atom*: the smallest set of people whose figures follow from what is published.
Every atom must be empty or hold at least the minimum. The company as a whole is never published, so there is no atom
above the top-level groups.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass

Value = tuple[int, ...]


@dataclass(frozen=True)
class _Choice:
    value: Value
    shown: frozenset[str]


def shown_nodes(
    parents: Mapping[str, str | None], own: Mapping[str, int], *, minimum: int, allowed: Container[str] | None = None
) -> frozenset[str]:
    """The nodes to show: of all choices that keep the rule, the one that hides as little as possible.

    It shows as many top-level groups as it can, then as many of the next level, and so on; among equals the larger number of
    people, then the node that stands earlier. The choice depends on nothing but its arguments: no answer enters it.

    Args:
        parents: Node -> parent, parents before children; None at the top.
        own: People placed directly in each node.
        minimum: Smallest atom, at least 1.
        allowed: Nodes that may be shown at all; every node if None.
    """
    depths = _depths(parents)
    totals = subtree_totals(parents, own)
    order = {node: index for index, node in enumerate(parents)}
    tables: dict[str, dict[int, _Choice]] = {}
    for node in reversed(list(parents)):
        children = [tables[child] for child, parent in parents.items() if parent == node]
        table = _joined(children, own[node], minimum, _nothing(depths))
        if totals[node] >= minimum and (allowed is None or node in allowed):
            gain = _gain(node, depths, totals[node], 1 << (len(order) - 1 - order[node]))
            table = _with_node_shown(table, node, gain, minimum)
        tables[node] = table
    roots = [tables[node] for node, parent in parents.items() if parent is None]
    return max(_joined(roots, 0, minimum, _nothing(depths)).values(), key=lambda choice: choice.value).shown


def subtree_totals(parents: Mapping[str, str | None], own: Mapping[str, int]) -> dict[str, int]:
    """People in each node and below it."""
    totals = dict(own)
    for node in reversed(list(parents)):
        parent = parents[node]
        if parent is not None:
            totals[parent] += totals[node]
    return totals


def atoms(parents: Mapping[str, str | None], own: Mapping[str, int], shown: Container[str]) -> dict[str, int]:
    """People per shown node who are in none of the shown nodes below it."""
    residuals: dict[str, int] = dict.fromkeys((node for node in parents if node in shown), 0)
    for node, people in own.items():
        holder: str | None = node
        while holder is not None and holder not in shown:
            holder = parents[holder]
        if holder is not None:
            residuals[holder] += people
    return residuals


def _depths(parents: Mapping[str, str | None]) -> dict[str, int]:
    depths: dict[str, int] = {}
    for node, parent in parents.items():
        depths[node] = 0 if parent is None else depths[parent] + 1
    return depths


def _nothing(depths: Mapping[str, int]) -> Value:
    return (0,) * (max(depths.values(), default=0) + 3)


def _gain(node: str, depths: Mapping[str, int], people: int, precedence: int) -> Value:
    by_depth = [0] * (max(depths.values()) + 1)
    by_depth[depths[node]] = 1
    return (*by_depth, people, precedence)


def _joined(children: list[dict[int, _Choice]], own: int, minimum: int, nothing: Value) -> dict[int, _Choice]:
    """Best choice below a node for each number of people left over for the nearest shown node above (capped at the minimum)."""
    table = {min(own, minimum): _Choice(nothing, frozenset())}
    for child in children:
        joined: dict[int, _Choice] = {}
        for left, choice in table.items():
            for child_left, child_choice in child.items():
                value = tuple(a + b for a, b in zip(choice.value, child_choice.value, strict=True))
                _keep_better(joined, min(left + child_left, minimum), _Choice(value, choice.shown | child_choice.shown))
        table = joined
    return table


def _with_node_shown(table: dict[int, _Choice], node: str, gain: Value, minimum: int) -> dict[int, _Choice]:
    result = dict(table)
    for left, choice in table.items():
        if left in (0, minimum):
            value = tuple(a + b for a, b in zip(choice.value, gain, strict=True))
            _keep_better(result, 0, _Choice(value, choice.shown | {node}))
    return result


def _keep_better(table: dict[int, _Choice], left: int, choice: _Choice) -> None:
    if left not in table or choice.value > table[left].value:
        table[left] = choice
