"""How far apart the means of a protected group can be: by exchange of people, and for one item by integer programming."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assessment.privacy.auditing.groups import Component
from assessment.privacy.auditing.margins import Margins, figures_of
from assessment.privacy.auditing.windows import bounds
from assessment.privacy.rounding import HALF
from assessment.statistics.distribution import FloatArray

if TYPE_CHECKING:
    from scipy.optimize import Bounds, LinearConstraint

SCORE_WIDTH = 2.0
"""Points of the index that must stay open: as with items, two steps of what the coarse tier would show of five people."""
_ROUNDS = 12
_SAME = 1e-12


@dataclass(frozen=True)
class Exchange:
    """Two choices of people who may be the protected group: whoever sees the figures cannot tell which."""

    low: tuple[int, ...]
    """Places of the one choice, ascending by value."""
    high: tuple[int, ...]
    insider: int | None
    """Place of somebody outside both, whose answers are known."""
    width: float


def required(width: float, size: int) -> float:
    """Points that must stay open on an item with so many options: those of a scale of five, in proportion to its length."""
    return width * (size - 1) / 4


def exchange(values: FloatArray, people: int) -> Exchange | None:
    """The narrowest pair of choices among everything that one insider may know, nobody's answers included.

    Any so many of an atom's people may be the hidden group: everything published is the same when two of them change places. So
    its mean may be that of the lowest and that of the highest. An insider leaves one value less to choose from. At least one
    other person stays outside the group, for a group of everybody but the insider is an ordinary group to him.

    Args:
        values: One value per person of the atom, shape (n,), NaN for those without one.
        people: Of the hidden group.

    Returns:
        None if too few people have a value for any choice.
    """
    known = [int(place) for place in np.argsort(values, kind="stable") if not math.isnan(values[place])]
    insiders: dict[float, int] = {float(values[place]): place for place in known}
    found = [_outermost(values, known, people, None)]
    found += [_outermost(values, [each for each in known if each != place], people, place) for place in insiders.values()]
    pairs = [each for each in found if each is not None]
    return min(pairs, key=lambda each: each.width) if len(pairs) == len(found) else None


def _outermost(values: FloatArray, places: Sequence[int], people: int, insider: int | None) -> Exchange | None:
    count = min(people, len(places) - 1)
    if count < 1:
        return None
    low, high = tuple(places[:count]), tuple(places[-count:])
    return Exchange(low, high, insider, float(values[list(high)].mean() - values[list(low)].mean()))


def item_interval(component: Component, margin: Margins, item: str, size: int, atoms: Sequence[str]) -> tuple[float, float]:
    """The lowest and the highest mean of everybody in some atoms on one item, given all that is published of that item.

    Variables are people per atom and answer, all whole. What other items and the scores add is left out, so the true interval
    can be narrower, never wider: an interval too narrow here is so for good. A ratio is made linear by Dinkelbach's method.

    Source: Dinkelbach (1967), Management Science 13, 492-498.
    """
    from scipy.optimize import Bounds, LinearConstraint  # noqa: PLC0415 - a web process needs none of it

    names = list(component.atoms)
    value = np.tile([*range(1, size + 1), 0], len(names)).astype(float)
    answered = np.tile([1.0] * size + [0.0], len(names))
    inside = np.repeat([float(atom in atoms) for atom in names], size + 1)
    rows, low, high = _constraints(component, margin, item, size)
    rows.append(answered * inside)
    low.append(1)
    high.append(np.inf)
    solved = LinearConstraint(np.array(rows), np.array(low), np.array(high))
    most = max(component.atoms.values())
    box = Bounds(0, most)
    lowest = _extreme(value * inside, answered * inside, solved, box, start=float(size))
    return lowest, -_extreme(-value * inside, answered * inside, solved, box, start=-1.0)


def _extreme(value: FloatArray, answered: FloatArray, solved: "LinearConstraint", box: "Bounds", *, start: float) -> float:
    """The least mean: each round asks for a table below the mean that the last one reached."""
    from scipy.optimize import milp  # noqa: PLC0415

    mean, whole = start, np.ones(len(value), dtype=np.int64)
    for _ in range(_ROUNDS):
        found = milp(value - mean * answered, constraints=solved, integrality=whole, bounds=box)
        if found.x is None:
            return math.nan
        counts = np.round(found.x)
        better = float(counts @ value / (counts @ answered))
        if abs(better - mean) < _SAME:
            break
        mean = better
    return mean


def _constraints(component: Component, margin: Margins, item: str, size: int) -> tuple[list[FloatArray], list[float], list[float]]:
    names = list(component.atoms)
    width = size + 1
    rows: list[FloatArray] = []
    low: list[float] = []
    high: list[float] = []

    def add(members: Sequence[str], weights: Sequence[float], least: float, most: float) -> None:
        rows.append(np.concatenate([np.array(weights, dtype=float) * (atom in members) for atom in names]))
        low.append(least)
        high.append(most)

    for atom, people in component.atoms.items():
        add([atom], [1] * width, people, people)
    for block, counts in margin.counts.items():
        members = [atom for atom in names if margin.blocks[atom] == block]
        for option, people in enumerate(counts):
            add(members, [float(option == each) for each in range(width)], people, people)
    for node in component.nodes:
        figures = figures_of(node, item)
        if figures.n is not None:
            add(component.below[node.id], [1] * size + [0], figures.n, figures.n)
        if figures.mean is not None and figures.counts is None:
            least, most = bounds(figures.mean, HALF, floor=1.5, ceiling=size - 0.5)
            if least > -math.inf:
                add(component.below[node.id], [*(each - least for each in range(1, size + 1)), 0], 0, np.inf)
            if most < math.inf:
                add(component.below[node.id], [*(each - most for each in range(1, size + 1)), 0], -np.inf, -1e-6)
    return rows, low, high
