"""The cheapest set of rises that adds up to a target: integer programming over tenths of a scale point."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assessment.statistics.distribution import FloatArray

UNIT = 0.1
"""Rises are planned in tenths of a point, the precision in which means are published."""
_DUST = 1e-9


@dataclass(frozen=True)
class Candidate:
    """Something that can be raised."""

    mean: float
    """Where it stands, in scale points."""
    effort: float
    """Cost of one point, above 0."""
    most: float
    """How far it can rise, in points, at least 0."""


def cheapest_rises(candidates: Sequence[Candidate], needed: float) -> tuple[float, ...] | None:
    """The rise of each candidate in points, multiples of .1, that together reach what is needed at the least effort.

    Among equally cheap sets the one with the fewest candidates, and of these the one that raises what lies lowest. None if all
    together cannot reach it; all 0 if nothing is needed.

    Source: a bounded knapsack with fixed charges, solved by branch and bound (HiGHS through scipy.optimize.milp).
    """
    target = max(0, math.ceil(needed / UNIT - _DUST))
    room = np.array([math.floor(one.most / UNIT + _DUST) for one in candidates], dtype=np.float64)
    if target == 0:
        return (0.0,) * len(candidates)
    if room.sum() < target:
        return None
    effort = np.array([one.effort for one in candidates])
    low = np.array([round(one.mean / UNIT) for one in candidates], dtype=np.float64)
    nothing, each = np.zeros(len(candidates)), np.ones(len(candidates))
    goals = [np.concatenate(goal) for goal in ((effort, nothing), (nothing, each), (low, nothing))]
    tenths = _lexicographic(goals, room, target)
    return None if tenths is None else tuple(float(round(count) / 10) for count in tenths)


def _lexicographic(goals: Sequence[FloatArray], room: FloatArray, target: int) -> FloatArray | None:
    """Tenths per candidate that minimise the first goal, among these the second, and so on.

    The unknowns are the tenths u and, for each candidate, whether it is touched, y: u <= room*y, sum of u >= target.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415  loaded when it is needed

    count = len(room)
    constraints = [
        LinearConstraint(np.concatenate([np.ones(count), np.zeros(count)])[None, :], lb=target),
        LinearConstraint(np.hstack([np.eye(count), -np.diag(room)]), ub=0.0),
    ]
    bounds = Bounds(0, np.concatenate([room, np.ones(count)]))
    best: FloatArray = np.zeros(0)
    for goal in goals:
        found = milp(
            goal,
            constraints=constraints,
            bounds=bounds,
            integrality=np.ones(2 * count, dtype=np.int64),
            options={"mip_rel_gap": 0.0},
        )
        if found.x is None:
            return None
        best = np.asarray(np.rint(found.x), dtype=np.float64)
        constraints.append(LinearConstraint(goal[None, :], ub=float(goal @ best) + 1e-6))
    return best[:count]
