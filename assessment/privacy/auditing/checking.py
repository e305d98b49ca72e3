"""Checks a certificate without a solver: counting, sorting and the product's own rounding are all it needs."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from assessment.privacy.answers import AnswerRow
from assessment.privacy.auditing.audit import values_of
from assessment.privacy.auditing.features import SCORE
from assessment.privacy.auditing.groups import Component, Protected, components
from assessment.privacy.auditing.intervals import SCORE_WIDTH, exchange, required
from assessment.privacy.auditing.margins import figures_of
from assessment.privacy.auditing.report import Certificate, Pair, WitnessTable
from assessment.privacy.counting import GroupCounts, merged
from assessment.privacy.figures import group_figures, item_subject
from assessment.privacy.permission import SCORE as SCORE_PERMISSION
from assessment.privacy.permission import Permission
from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.privacy.tally import count_answers
from assessment.release import GroupFigures, Release
from assessment.statistics.distribution import FloatArray
from questionnaires.model import Questionnaire

_SAME = 1e-9


def certificate_faults(certificate: Certificate, questionnaire: Questionnaire, release: Release) -> list[str]:
    """Everything that keeps a certificate from proving its release; empty if it does.

    Each table must give the published figures of every node it is about, and for each protected group and each figure that
    bears on it there must be a pair whose means are far enough apart, an insider's knowledge included.
    """
    if certificate.release != release.digest:
        return [f"the certificate is of release {certificate.release}, not of {release.digest}"]
    parts = {part.top.id: part for part in components(release)}
    faults = [
        f"table {number} does not give the figures of {node}"
        for number, table in enumerate(certificate.tables)
        for node in differing_nodes(table, questionnaire, release, parts[table.top])
    ]
    for part in parts.values():
        for group in part.protected:
            faults += _faults_of(group, part, certificate, questionnaire)
    return faults


def witnesses(pair: Pair, certificate: Certificate) -> tuple[WitnessTable, WitnessTable]:
    """The two tables of a pair written out: the group stands in the same first rows of both."""
    return (
        _with_first(certificate.tables[pair.low_table], pair.low, pair.insider),
        _with_first(certificate.tables[pair.high_table], pair.high, pair.insider),
    )


def differing_nodes(table: WitnessTable, questionnaire: Questionnaire, release: Release, part: Component) -> list[str]:
    """Shown nodes whose figures, counted from the table and rounded as the release was, are not the published ones."""
    atoms = list(dict.fromkeys(table.people))
    plan = ReportPlan(groups=tuple(PlanGroup(id=atom, role="other", label={"en": atom}) for atom in atoms))
    rows = [AnswerRow(atom, _given(questionnaire, answers)) for atom, answers in zip(table.people, table.answers, strict=True)]
    counts = {
        # Whoever rates nothing answered some other kind of question; those stand in no figure with a rating.
        atom: replace(found, responded=table.people.count(atom))
        for atom, found in count_answers(questionnaire, plan, rows).items()
    }
    return [
        node.id
        for node in part.nodes
        if not set(part.below[node.id]) <= set(atoms)
        or not _same(questionnaire, release, node, merged(counts[atom] for atom in part.below[node.id]))
    ]


def _same(questionnaire: Questionnaire, release: Release, node: GroupFigures, counts: GroupCounts) -> bool:
    place = PlanGroup(id=node.id, parent=node.parent, role=node.role, label={"en": node.label}, invited=node.invited)
    found = group_figures(
        questionnaire,
        place,
        counts,
        _permission(questionnaire, node),
        "released",
        asked={*node.items, *node.rated, *node.scores},
        plan_minimum=release.plan.min_group,
    )
    return found.model_dump(exclude={"choices"}) == node.model_dump(exclude={"choices"})


def _permission(questionnaire: Questionnaire, node: GroupFigures) -> Permission:
    """What a node was allowed to show, read off what it shows."""
    subjects = {item_subject(item): figures_of(node, item.id) for item in questionnaire.rated}
    shown = {name for name, figures in subjects.items() if figures.mean is not None}
    exact = {name for name, figures in subjects.items() if figures.counts is not None}
    parts = {f"dimension:{name}": figures for name, figures in node.dimensions.items()}
    parts |= {f"score:{name}": figures for name, figures in node.scores.items()}  # type: ignore[misc]
    shown |= {name for name, figures in parts.items() if figures.mean is not None}
    exact |= {name for name, figures in parts.items() if figures.sd is not None}
    shown |= {SCORE_PERMISSION} if node.mean is not None else set()
    exact |= {SCORE_PERMISSION} if node.level_counts is not None else set()
    told = {name for name, figures in subjects.items() if figures.n is not None}
    told |= {name for name, figures in parts.items() if figures.n is not None}
    return Permission(node.tier, node.reason, shown, exact, told)


def _given(questionnaire: Questionnaire, answers: tuple[int, ...]) -> dict[str, int | None]:
    rated = zip(questionnaire.rated, answers, strict=True)
    return {item.id: None if answer < 0 else answer for item, answer in rated if answer}


def _faults_of(group: Protected, part: Component, certificate: Certificate, questionnaire: Questionnaire) -> Iterator[str]:
    around = [node for node in part.nodes if set(group.atoms) & set(part.below[node.id])]
    bearing = [f"item:{item.id}" for item in questionnaire.rated if any(figures_of(n, item.id).mean is not None for n in around)]
    if questionnaire.score is not None and group.hidden is not None and any(node.mean is not None for node in around):
        bearing.append(SCORE)
    sizes = {f"item:{item.id}": questionnaire.scales[item.scale].size for item in questionnaire.rated}
    for subject in bearing:
        needed = required(group.width, sizes[subject]) if subject in sizes else SCORE_WIDTH
        pairs = [
            pair
            for pair in certificate.pairs
            if pair.nodes == group.atoms and pair.hidden == (group.hidden is not None) and pair.subject == subject
        ]
        widths = [_width(pair, group, part, certificate, questionnaire) for pair in pairs]
        if not widths:
            yield f"no pair for {subject} of people in {', '.join(group.atoms)}"
        elif max(widths) < needed - _SAME:
            yield f"{subject} of people in {', '.join(group.atoms)} is open by {max(widths):.2f}, not by {needed:.2f}"


def _width(pair: Pair, group: Protected, part: Component, certificate: Certificate, questionnaire: Questionnaire) -> float:
    """The difference that the tables show; 0 if the pair does not speak of the group."""
    column = None if pair.subject == SCORE else [item.id for item in questionnaire.rated].index(pair.subject.removeprefix("item:"))
    tables = [certificate.tables[number] for number in (pair.low_table, pair.high_table)]
    inside = [{row for row, atom in enumerate(table.people) if atom in group.atoms} for table in tables]
    choices = [set(pair.low), set(pair.high)]
    if any(table.top != part.top.id for table in tables) or any(not low <= rows for low, rows in zip(choices, inside, strict=True)):
        return 0.0
    if group.hidden is None:
        whole = choices == inside
        return _difference(pair, tables, column, questionnaire) if whole else 0.0
    if pair.low_table == pair.high_table:
        # One table stands for every insider: whoever he is, the others may change places.
        values = _values(tables[0], sorted(inside[0]), column, questionnaire)
        found = exchange(values, group.hidden)
        return 0.0 if found is None else found.width
    return _difference(pair, tables, column, questionnaire) if _knowing(pair, tables, group.hidden, inside) else 0.0


def _knowing(pair: Pair, tables: list[WitnessTable], people: int, inside: list[set[int]]) -> bool:
    """Whether a group as large as may be has an insider beside it who answers alike in both tables."""
    first, second = tables
    expected = min(people, max(1, len(inside[0]) - 2))
    return (
        len(pair.low) == len(pair.high) == expected
        and pair.insider is not None
        and pair.insider in inside[0] - {*pair.low, *pair.high}
        and first.answers[pair.insider] == second.answers[pair.insider]
    )


def _difference(pair: Pair, tables: list[WitnessTable], column: int | None, questionnaire: Questionnaire) -> float:
    low = _values(tables[0], pair.low, column, questionnaire)
    high = _values(tables[1], pair.high, column, questionnaire)
    return float(np.nanmean(high) - np.nanmean(low)) if np.isfinite(low).any() and np.isfinite(high).any() else 0.0


def _values(table: WitnessTable, rows: Sequence[int], column: int | None, questionnaire: Questionnaire) -> FloatArray:
    given = np.array([table.answers[row] for row in rows])
    sizes = np.array([questionnaire.scales[item.scale].size for item in questionnaire.rated])
    reverse = np.array([item.reverse for item in questionnaire.rated])
    return values_of(questionnaire, np.where(reverse & (given > 0), sizes + 1 - given, given), column)


def _with_first(table: WitnessTable, rows: tuple[int, ...], insider: int | None) -> WitnessTable:
    """The table with these rows before all others of their node, then the insider's."""
    first = [*rows, *(() if insider is None else (insider,))]
    order = [*first, *(row for row in range(len(table.people)) if row not in first)]
    return WitnessTable(
        top=table.top,
        people=tuple(table.people[row] for row in order),
        answers=tuple(table.answers[row] for row in order),
    )
