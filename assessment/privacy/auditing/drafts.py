"""A first table with every published option count, from which a search sets out.

Answers to different items hang together through one factor per person and one per person and dimension, as strongly as fits the
published spreads best. Where no counts are published, answers are as far apart as the published mean allows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assessment.privacy.auditing.features import Keyed
from assessment.privacy.auditing.groups import Component
from assessment.privacy.auditing.margins import Margins, figures_of
from assessment.release import GroupFigures
from assessment.statistics.distribution import FloatArray
from questionnaires.model import Questionnaire

STRENGTHS = tuple((general, special) for general in (0.0, 0.3, 0.5, 0.65, 0.8, 0.9, 1.0) for special in (0.0, 0.4, 0.8))
"""Weights of the two factors, of which the best is kept."""


@dataclass(frozen=True)
class Draft:
    """Who stands where, and what every draft of one component shares."""

    atoms: tuple[str, ...]
    """Atom of each row, shape (people,)."""
    unscored: frozenset[int]
    """Rows of people with too few answers for the index."""


def outline(component: Component) -> Draft:
    """The rows of a component, atom after atom; of each atom the people without a score come first."""
    rows: list[str] = []
    unscored: set[int] = set()
    missing = {
        node.id: (node.responded or 0) - (node.scored if node.scored is not None else node.responded or 0)
        for node in component.nodes
    }
    for atom, people in component.atoms.items():
        inside = [
            node.id for node in component.nodes if node.id != atom and set(component.below[node.id]) < set(component.below[atom])
        ]
        nearest = [node for node in inside if not any(set(component.below[node]) < set(component.below[other]) for other in inside)]
        without = missing[atom] - sum(missing[node] for node in nearest)
        unscored |= set(range(len(rows), len(rows) + min(max(without, 0), people)))
        rows.extend([atom] * people)
    return Draft(tuple(rows), frozenset(unscored))


def draft(
    questionnaire: Questionnaire,
    component: Component,
    *,
    margins: Sequence[Margins],
    rows: Draft,
    strengths: tuple[float, float],
    rng: np.random.Generator,
) -> Keyed:
    """One table, shape (people, rated questions): keyed answers, 0 not answered, -1 don't know."""
    people = len(rows.atoms)
    general = rng.standard_normal(people)
    special = {item.dimension: rng.standard_normal(people) for item in questionnaire.rated}
    table = np.zeros((people, len(questionnaire.rated)), dtype=np.int64)
    for column, (item, margin) in enumerate(zip(questionnaire.rated, margins, strict=True)):
        weights = np.array([*strengths, 1.0 - max(strengths) + 0.05])
        order = weights @ np.stack([general, special[item.dimension], rng.standard_normal(people)])
        blocks = np.array([margin.blocks[atom] or "" for atom in rows.atoms])
        for block, counts in margin.counts.items():
            inside = np.flatnonzero(blocks == block)
            table[inside, column] = _dealt(inside, counts, margin.dont_know[block], order, unscored=rows.unscored, rng=rng)
        for atom in component.atoms:
            free = np.array([row for row, own in enumerate(rows.atoms) if own == atom and margin.blocks[atom] is None], dtype=int)
            if len(free):
                size = questionnaire.scales[item.scale].size
                table[free, column] = _apart(free, _mean_of(questionnaire, component, atom, item.id), size, rows.unscored, rng)
    return table


def _dealt(
    inside: Keyed,
    counts: Sequence[int],
    dont_know: int,
    order: FloatArray,
    *,
    unscored: frozenset[int],
    rng: np.random.Generator,
) -> Keyed:
    """The answers of a block, dealt out in the given order; those without a score get the missing ones first."""
    answers = np.repeat(np.arange(1, len(counts) + 1), counts)
    gaps = len(inside) - len(answers)
    ranked = sorted(inside, key=lambda row: (row not in unscored, rng.random()))
    dealt: dict[int, int] = {int(row): -1 if place < dont_know else 0 for place, row in enumerate(ranked[:gaps])}
    rest = sorted((int(row) for row in ranked[gaps:]), key=lambda row: order[row])
    dealt |= dict(zip(rest, (int(answer) for answer in answers), strict=True))
    return np.array([dealt[int(row)] for row in inside])


def _apart(free: Keyed, mean: float, size: int, unscored: frozenset[int], rng: np.random.Generator) -> Keyed:
    """Answers with about this mean, as many as possible at the ends of the scale."""
    scored = [row for row in free if row not in unscored]
    answered = scored or list(free)[:1]
    tops, rest = divmod(round((mean - 1) * len(answered)), size - 1)
    answers = [size] * tops + ([1 + rest] if tops < len(answered) else [])
    answers += [1] * (len(answered) - len(answers))
    dealt: Mapping[int, int] = dict(zip(answered, rng.permutation(answers), strict=True))
    return np.array([dealt.get(row, 0) for row in free])


def _mean_of(questionnaire: Questionnaire, component: Component, atom: str, item: str) -> float:
    """The item's mean in the lowest node that shows one, else what the score amounts to per item, else the middle."""
    around = [node for node in reversed(component.nodes) if atom in component.below[node.id]]
    for node in around:
        if (mean := figures_of(node, item).mean) is not None:
            return mean
    return _middle(questionnaire, around, item)


def _middle(questionnaire: Questionnaire, around: Sequence[GroupFigures], item: str) -> float:
    rated = next(each for each in questionnaire.rated if each.id == item)
    middle = (questionnaire.scales[rated.scale].size + 1) / 2
    shown = [node.mean for node in around if node.mean is not None]
    return shown[0] / len(questionnaire.items) if shown and rated.dimension is not None else middle
