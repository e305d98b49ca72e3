"""The audit: for every protected group, a proof that what is published leaves its mean open, or the figures that do not.

A function of the release alone. It proves by showing: two tables that agree with everything published and give the group
means that are far enough apart. What no pair is found for counts as disclosed.
"""

from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from assessment.privacy.auditing.features import SCORE, Keyed
from assessment.privacy.auditing.groups import Component, Protected, components
from assessment.privacy.auditing.intervals import SCORE_WIDTH, exchange, item_interval, required
from assessment.privacy.auditing.margins import figures_of, margins
from assessment.privacy.auditing.report import Certificate, Pair, WitnessTable
from assessment.privacy.auditing.search import Search
from assessment.release import GroupFigures, Release
from assessment.statistics.distribution import FloatArray
from assessment.statistics.scoring import respondent_scores
from questionnaires.model import Questionnaire

MOST_PEOPLE = 3000
"""Of a component whose tables are looked for; a larger one is left to the rules, and its audit says so."""
INSIDERS = 3
"""People whose knowledge is tried where tables have to be looked for."""
_SAME = 1e-9


@dataclass(frozen=True)
class Finding:
    """What the audit of one component came to."""

    outcome: Literal["proved", "disclosed", "too_large"]
    lower: str | None = None
    """The node whose figures have to go, if disclosed."""
    tables: tuple[WitnessTable, ...] = ()
    pairs: tuple[Pair, ...] = ()
    """Tables are numbered within the component."""


@dataclass(frozen=True)
class ReleaseAudit:
    """The findings of a release, component by component."""

    protected: int
    """Withheld groups of the plan, and groups below the detail threshold that subtraction of shown nodes reaches."""
    findings: tuple[Finding, ...]

    @property
    def lower(self) -> tuple[str, ...]:
        """Nodes whose figures have to go to the coarser tier."""
        return tuple(finding.lower for finding in self.findings if finding.lower is not None)

    @property
    def status(self) -> Literal["rules_only", "proved"]:
        """Whether every protected group has its proof."""
        return "proved" if all(finding.outcome == "proved" for finding in self.findings) else "rules_only"

    @property
    def tightest(self) -> float | None:
        """The narrowest interval of an item's mean that is proved to be open, in points; None if no figure bears on any group."""
        return min((pair.width for finding in self.findings for pair in finding.pairs if pair.subject != SCORE), default=None)

    def certificate(self, release: Release) -> Certificate:
        """Tables and pairs of all components together."""
        tables: list[WitnessTable] = []
        pairs: list[Pair] = []
        for finding in self.findings:
            start = len(tables)
            tables += finding.tables
            moved = (pair.model_dump() for pair in finding.pairs)
            pairs += [
                Pair(**{**pair, "low_table": start + pair["low_table"], "high_table": start + pair["high_table"]}) for pair in moved
            ]
        return Certificate(
            release=release.digest, questionnaire=release.questionnaire.hash, tables=tuple(tables), pairs=tuple(pairs)
        )


def audit_release(
    questionnaire: Questionnaire, release: Release, known: MutableMapping[str, Finding] | None = None
) -> ReleaseAudit:
    """Every component of a release, audited.

    Args:
        questionnaire: What was asked.
        release: Rounded figures; certified scalars are outside the audit, as their rule says.
        known: Findings of components that were audited before; new ones are added.
    """
    known = {} if known is None else known
    parts = components(release)
    for part in parts:
        if part.key not in known:
            known[part.key] = ComponentAudit(questionnaire, part).finding()
    withheld = sum(1 for group in release.groups if group.tier == "withheld")
    reached = sum(1 for part in parts for group in part.protected if group.hidden is None)
    return ReleaseAudit(withheld + reached, tuple(known[part.key] for part in parts))


@dataclass
class ComponentAudit:
    """The audit of one component; small enough to be searched, or not at all."""

    questionnaire: Questionnaire
    component: Component
    _tables: list[Keyed] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._margins = margins(self.questionnaire, self.component)
        self._items = self.questionnaire.rated
        self._sizes = {item.id: self.questionnaire.scales[item.scale].size for item in self._items}

    def finding(self) -> Finding:
        """Proved with its tables and pairs, or which node has to show less."""
        if not self.component.protected:
            return Finding("proved")
        if self.component.people > MOST_PEOPLE:
            return Finding("too_large")
        for group in self.component.protected:
            if self._surely_disclosed(group):
                return Finding("disclosed", self._offender(group))
        self._search = Search(self.questionnaire, self.component)
        table = self._search.table()
        if table is None:
            return Finding("disclosed", self._offender(self.component.protected[-1]))
        self._tables.append(table)
        pairs: list[Pair] = []
        for group in self.component.protected:
            for pair in self._pairs(group):
                if pair is None:
                    return Finding("disclosed", self._offender(group))
                pairs.append(pair)
        return Finding("proved", tables=tuple(self._written(each) for each in self._tables), pairs=tuple(pairs))

    def _surely_disclosed(self, group: Protected) -> bool:
        """Whether the published figures of one item alone leave less than the required width."""
        if group.hidden is not None:
            return any(self._few_alike(group, group.hidden, column) for column in range(len(self._items)))
        for item, margin in zip(self._items, self._margins, strict=True):
            if self._bears(group, item.id):
                low, high = item_interval(self.component, margin, item.id, self._sizes[item.id], group.atoms)
                if high - low < required(group.width, self._sizes[item.id]) - _SAME:
                    return True
        return False

    def _few_alike(self, group: Protected, people: int, column: int) -> bool:
        """Whether published counts of exactly its atom leave the mean of so many of its people too narrow."""
        margin, item, atom = self._margins[column], self._items[column].id, group.atoms[0]
        block = margin.blocks[atom]
        if block is None or [each for each, own in margin.blocks.items() if own == block] != [atom]:
            return False
        counts = margin.counts[block]
        found = exchange(np.repeat(np.arange(1.0, len(counts) + 1), counts), people)
        return found is None or found.width < required(group.width, self._sizes[item]) - _SAME

    def _bears(self, group: Protected, item: str) -> bool:
        """Whether any node around the group shows the item's mean."""
        return any(figures_of(node, item).mean is not None for node in self._around(group))

    def _around(self, group: Protected) -> Iterator[GroupFigures]:
        return (node for node in self.component.nodes if set(group.atoms) & set(self.component.below[node.id]))

    def _pairs(self, group: Protected) -> Iterator[Pair | None]:
        for column, item in enumerate(self._items):
            if self._bears(group, item.id):
                yield self._hidden(group, column) if group.hidden is not None else self._difference(group, column)
        scored = self.questionnaire.score is not None and any(node.mean is not None for node in self._around(group))
        if scored and group.hidden is not None:
            yield self._hidden(group, None)

    def _hidden(self, group: Protected, column: int | None) -> Pair | None:
        """A pair of few people of one atom: rows of the first table change places, or two tables are looked for."""
        rows = [row for row, atom in enumerate(self._search.rows.atoms) if atom == group.atoms[0]]
        needed = SCORE_WIDTH if column is None else required(group.width, self._sizes[self._items[column].id])
        found = exchange(values_of(self.questionnaire, self._tables[0][rows], column), group.hidden or 0)
        if found is not None and found.width >= needed - _SAME:
            low, high = ([rows[place] for place in each] for each in (found.low, found.high))
            insider = None if found.insider is None else rows[found.insider]
            return self._pair(group, column, (0, low), (0, high), insider)
        if column is None:
            return None
        return self._found_anew(group, column, rows)

    def _found_anew(self, group: Protected, column: int, rows: list[int]) -> Pair | None:
        """Two tables for few people of an atom; the insider is somebody whose answer is near the mean."""
        size = self._sizes[self._items[column].id]
        values = values_of(self.questionnaire, self._tables[0][rows], column)
        known = values[~np.isnan(values)]
        half = required(group.width, size) / 2
        middle = min(max(float(known.mean()) if len(known) else (1 + size) / 2, 1 + half), size - half)
        near = np.argsort(np.where(np.isnan(values), size, np.abs(values - middle)), kind="stable")
        insiders = {float(values[place]): rows[place] for place in reversed(near)}  # the nearest of each value remains
        people = min(group.hidden or 0, max(1, len(rows) - 2))
        for insider in list(reversed(insiders.values()))[:INSIDERS]:
            few = [row for row in rows if row != insider][:people]
            if (pair := self._contrast(group, column, few, middle, insider=insider)) is not None:
                return pair
        return None

    def _difference(self, group: Protected, column: int) -> Pair | None:
        """Two tables in which everybody in the atoms is lower and higher on an item."""
        item = self._items[column].id
        rows = [row for row, atom in enumerate(self._search.rows.atoms) if atom in group.atoms]
        low, high = item_interval(self.component, self._margins[column], item, self._sizes[item], group.atoms)
        return self._contrast(group, column, rows, (low + high) / 2)

    def _contrast(
        self, group: Protected, column: int, rows: list[int], middle: float, *, insider: int | None = None
    ) -> Pair | None:
        item, size = self._items[column].id, self._sizes[self._items[column].id]
        half = required(group.width, size) / 2
        found = []
        for low, high in ((1.0, middle - half), (middle + half, float(size))):
            table = self._search.with_mean(self._tables[0], rows, item, low=low, high=high, fixed=insider)
            if table is None:
                return None
            found.append(table)
        self._tables += found
        place = len(self._tables)
        return self._pair(group, column, (place - 2, rows), (place - 1, rows), insider)

    def _pair(
        self, group: Protected, column: int | None, low: tuple[int, list[int]], high: tuple[int, list[int]], insider: int | None
    ) -> Pair:
        means = [float(np.nanmean(values_of(self.questionnaire, self._tables[table][rows], column))) for table, rows in (low, high)]
        return Pair(
            nodes=group.atoms,
            hidden=group.hidden is not None,
            subject=SCORE if column is None else f"item:{self._items[column].id}",
            low_table=low[0],
            high_table=high[0],
            low=tuple(low[1]),
            high=tuple(high[1]),
            insider=insider,
            width=means[1] - means[0],
        )

    def _offender(self, group: Protected) -> str:
        """The node that has to show less.

        A rounded one below the node of the atom, if the atom is laid open by subtraction from counts, because the upper group
        matters more; else the node of the atom itself.
        """
        around = [node for node in self.component.nodes if set(group.atoms) <= set(self.component.below[node.id])]
        holder = around[-1] if around else self.component.top
        rounded = [node for node in self.component.nodes if node.id in self.component.below[holder.id] and node.tier == "coarse"]
        lower = [node for node in rounded if node.id != holder.id]
        return lower[-1].id if lower and holder.tier == "detail" else holder.id

    def _written(self, table: Keyed) -> WitnessTable:
        sizes = np.array(list(self._sizes.values()))
        reverse = np.array([item.reverse for item in self._items])
        given = np.where(reverse & (table > 0), sizes + 1 - table, table)
        answers = tuple(tuple(int(answer) for answer in row) for row in given)
        return WitnessTable(top=self.component.top.id, people=self._search.rows.atoms, answers=answers)


def values_of(questionnaire: Questionnaire, keyed: Keyed, column: int | None) -> FloatArray:
    """One value per person: the keyed answer to a rated question, or the score if no column is named; NaN where there is none."""
    if column is not None:
        return np.where(keyed[:, column] > 0, keyed[:, column], np.nan)
    places = [place for place, item in enumerate(questionnaire.rated) if item.dimension is not None]
    return respondent_scores(np.maximum(keyed[:, places], 0), min_answered=questionnaire.index.min_answered)
