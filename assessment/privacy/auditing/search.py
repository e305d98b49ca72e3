"""Looks for a whole table, people by items, that agrees with everything published of a component.

The linear relaxation would not do: it accepts halves of people and averages of answers, and so leaves open what whole people
pin. Five people whose mean of 4.5 may be anything from 4.25 have a sum of 22 or more, which is 4.4; spreads and people per
level are no linear figures at all. So the search moves whole answers only: it exchanges two answers that the same counts hold,
changes one that no count holds, or exchanges two whole people, and keeps the move that leaves the fewest figures unmet.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from assessment.privacy.auditing.drafts import STRENGTHS, Draft, draft, outline
from assessment.privacy.auditing.features import Features, Keyed
from assessment.privacy.auditing.groups import Component
from assessment.privacy.auditing.margins import Margins, margins
from assessment.privacy.auditing.windows import Spread, Window, windows
from assessment.statistics.distribution import FloatArray
from questionnaires.model import Questionnaire

BATCH = 32
"""Moves that are weighed against each other."""
STEPS = 2000
"""Batches before a search is given up; a limit on work, not on time, so that the same release always gets the same audit."""
ATTEMPTS = 6
HEAT = 0.2
"""Chance in the choice of a move at first, in people; it falls to nothing."""
_MET = 1e-7


@dataclass(frozen=True)
class _Figures:
    """The windows of one set of people as arrays."""

    members: FloatArray
    weights: FloatArray
    low: FloatArray
    high: FloatArray
    scale: FloatArray
    spreads: tuple[tuple[int, Spread], ...]

    def unmet(self, totals: FloatArray) -> FloatArray:
        """How far sums of features, shape (tables, features), are from what is published; 0 if they agree."""
        sums = totals @ self.weights
        missed = (np.maximum(self.low - sums, 0) + np.maximum(sums - self.high, 0)) @ self.scale
        for first, spread in self.spreads:
            n = np.maximum(totals[:, first], 2)
            sd = np.sqrt(np.maximum(totals[:, first + 2] - totals[:, first + 1] ** 2 / n, 0) / (n - 1))
            missed += n * spread.scale * (np.maximum(spread.low - sd, 0) + np.maximum(sd - spread.high + _MET, 0))
        return np.asarray(missed)


@dataclass
class Search:
    """The tables of one component that agree with its figures."""

    questionnaire: Questionnaire
    component: Component
    rows: Draft = field(init=False)
    _margins: tuple[Margins, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.rows = outline(self.component)
        self._margins = margins(self.questionnaire, self.component)
        self._features = Features(self.questionnaire)
        self._blocks = [[margin.blocks[atom] for atom in self.rows.atoms] for margin in self._margins]
        self._mates = [_mates(blocks) for blocks in self._blocks]
        kinds = list(zip(*self._blocks, strict=True))
        self._alike = _mates(kinds)
        self._published = [self._figures(node.id, windows(self.questionnaire, node)) for node in self.component.nodes]

    def table(self) -> Keyed | None:
        """A table found from the published figures alone; None if the search gives up."""
        for attempt in range(ATTEMPTS):
            rng = np.random.default_rng(attempt)
            drafts = [
                draft(self.questionnaire, self.component, margins=self._margins, rows=self.rows, strengths=each, rng=rng)
                for each in STRENGTHS
            ]
            best = min(drafts, key=lambda table: self._distance(table, self._published))
            found = self._improved(best, self._published, rng)
            if found is not None:
                return found
        return None

    def with_mean(
        self, table: Keyed, group: Sequence[int], item: str, *, low: float, high: float, fixed: int | None = None
    ) -> Keyed | None:
        """A table near this one in which the mean of some rows on an item lies from low to high; one row may be fixed."""
        subject = f"rated:{item}"
        wanted = [
            Window({f"{subject}:n": 1}, 1, np.inf),
            Window({f"{subject}:sum": 1, f"{subject}:n": -low}, -_MET, np.inf),
            Window({f"{subject}:sum": 1, f"{subject}:n": -high}, -np.inf, _MET),
        ]
        members = np.zeros(len(self.rows.atoms))
        members[list(group)] = 1
        figures = [*self._published, self._of(members, wanted)]
        return self._improved(table, figures, np.random.default_rng(0), steps=STEPS // 5, fixed=fixed)

    def _figures(self, node: str, found: Sequence[Window | Spread]) -> _Figures:
        return self._of(np.array([atom in self.component.below[node] for atom in self.rows.atoms], dtype=float), found)

    def _of(self, members: FloatArray, found: Sequence[Window | Spread]) -> _Figures:
        place = self._features.place
        linear = [each for each in found if isinstance(each, Window)]
        weights = np.zeros((len(place), len(linear)))
        for column, window in enumerate(linear):
            for name, weight in window.terms.items():
                weights[place[name], column] = weight
        return _Figures(
            members=members,
            weights=weights,
            low=np.array([window.low for window in linear]),
            high=np.array([window.high for window in linear]),
            scale=np.array([window.scale for window in linear]),
            spreads=tuple((place[f"{each.subject}:n"], each) for each in found if isinstance(each, Spread)),
        )

    def _distance(self, table: Keyed, figures: Sequence[_Figures]) -> float:
        values = self._features.of(table)
        return sum(float(each.unmet((each.members @ values)[None, :])[0]) for each in figures)

    def _improved(
        self,
        table: Keyed,
        figures: Sequence[_Figures],
        rng: np.random.Generator,
        *,
        steps: int = STEPS,
        fixed: int | None = None,
    ) -> Keyed | None:
        """The table after the best of each batch of moves, once nothing is unmet."""
        table = table.copy()
        values = self._features.of(table)
        totals = [each.members @ values for each in figures]
        for step in range(steps):
            heat = HEAT * (1 - step / steps)
            if sum(float(each.unmet(total[None, :])[0]) for each, total in zip(figures, totals, strict=True)) < _MET:
                return table
            rows, after = self._moves(table, rng)
            kept = (rows == fixed).any(axis=1)
            after[kept] = table[rows[kept]]
            gains = self._features.of(after.reshape(-1, table.shape[1])).reshape(*rows.shape, -1) - values[rows]
            unmet = np.zeros(len(rows))
            for each, total in zip(figures, totals, strict=True):
                unmet += each.unmet(total + (each.members[rows][:, :, None] * gains).sum(axis=1))
            best = int(np.argmin(unmet + heat * rng.standard_exponential(len(unmet))))
            for side in (0, 1):
                row = rows[best, side]
                table[row] = after[best, side]
                values[row] += gains[best, side]
            totals = [total + each.members[rows[best]] @ gains[best] for each, total in zip(figures, totals, strict=True)]
        return None

    def _moves(self, table: Keyed, rng: np.random.Generator) -> tuple[Keyed, Keyed]:
        """Pairs of rows, shape (moves, 2), and what they become, shape (moves, 2, items)."""
        people, items = table.shape
        chosen = rng.integers(0, [people, items, 1 << 30, 10], size=(BATCH, 4))
        rows = np.empty((BATCH, 2), dtype=np.int64)
        after = np.empty((BATCH, 2, items), dtype=np.int64)
        for move, (row, column, number, kind) in enumerate(chosen.tolist()):
            whole, free = kind < 2, self._blocks[column][row] is None and kind < 7
            mates = self._alike[row] if whole else self._mates[column][row]
            other = mates[number % len(mates)]
            rows[move] = row, other
            after[move] = table[[row, other]]
            if whole:
                after[move] = table[[other, row]]
            elif free:
                size = int(self._features.sizes[column])
                other = rows[move, 1] = (row + 1) % people
                after[move, 1] = table[other]
                after[move, 0, column] = number % (size + 2) - 1
            else:
                after[move, :, column] = table[[other, row], column]
        same = rows[:, 0] == rows[:, 1]
        after[same] = table[rows[same]]
        return rows, after


def _mates(kinds: Sequence[object]) -> list[list[int]]:
    """For each row all rows of the same kind."""
    found: Mapping[object, list[int]] = {}
    for row, kind in enumerate(kinds):
        found.setdefault(kind, []).append(row)  # type: ignore[attr-defined]
    return [found[kind] for kind in kinds]
