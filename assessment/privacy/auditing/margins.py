"""Which cells of a table the published option counts tie together, and what they leave for each block of cells."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from assessment.privacy.auditing.groups import Component
from assessment.release import GroupFigures, ItemFigures
from questionnaires.model import Item, Questionnaire


@dataclass(frozen=True)
class Margins:
    """For one item: atoms with the same block exchange answers without changing any published count."""

    blocks: Mapping[str, str | None]
    """Atom -> the node whose counts hold its answers; None if no counts are published above it."""
    counts: Mapping[str, tuple[int, ...]]
    """Node -> keyed answers 1 to A of its block: its counts less those of the nodes below that show counts themselves."""
    dont_know: Mapping[str, int]


def margins(questionnaire: Questionnaire, component: Component) -> tuple[Margins, ...]:
    """Of each rated question, in the order of the form."""
    return tuple(_item_margins(component, item) for item in questionnaire.rated)


def figures_of(node: GroupFigures, item: str) -> ItemFigures:
    """What a node says of a rated question, which stands in the index or beside it."""
    return node.items.get(item) or node.rated.get(item) or ItemFigures()


def _item_margins(component: Component, item: Item) -> Margins:
    exact = [node for node in component.nodes if figures_of(node, item.id).counts is not None]
    blocks: dict[str, str | None] = dict.fromkeys(component.atoms)
    for node in exact:  # upper nodes first, so the lowest one has the last word
        blocks |= dict.fromkeys(component.below[node.id], node.id)
    counts: dict[str, Counter[int]] = {}
    dont_know: Counter[str] = Counter()
    for node in exact:
        found = figures_of(node, item.id)
        given = Counter(dict(enumerate(reversed(found.counts or ()) if item.reverse else found.counts or (), 1)))
        above = _nearest_above(component, [each.id for each in exact], node.id)
        counts[node.id] = given
        dont_know[node.id] += found.dont_know or 0
        if above is not None:
            counts[above] = Counter({value: counts[above][value] - given[value] for value in given})
            dont_know[above] -= found.dont_know or 0
    left = {node: tuple(people for _, people in sorted(each.items())) for node, each in counts.items()}
    return Margins(blocks, left, dict(dont_know))


def _nearest_above(component: Component, exact: list[str], node: str) -> str | None:
    parts = set(component.below[node])
    above = [each for each in exact[: exact.index(node)] if parts <= set(component.below[each])]
    return above[-1] if above else None
