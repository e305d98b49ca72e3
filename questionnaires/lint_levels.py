"""Whether the levels of a score cover its whole range, once each, and whether enough items can be answered."""

from collections.abc import Iterator
from itertools import pairwise

from questionnaires.problems import Finding
from questionnaires.references import ITEMS, keys
from questionnaires.tree import Node, number_of, select, text_of


def level_findings(root: Node) -> Iterator[Finding]:
    """Gaps and overlaps between levels, levels that miss the score's range, a minimum that nobody can reach."""
    items = list(select(root, ITEMS))
    for node in select(root, "score/min_answered"):
        minimum = number_of(node)
        if minimum is not None and minimum > len(items):
            yield Finding(node.place, f"'min_answered' is {minimum:g}, but there are only {len(items)} items.")
    for bands in select(root, "score/bands"):
        yield from _inner_edges(bands.children)
        yield from _outer_edges(bands.children, lowest=len(items), highest=_highest_score(root, items))


def _inner_edges(bands: tuple[Node, ...]) -> Iterator[Finding]:
    for band in bands:
        start, end = number_of(band.get("start")), number_of(band.get("end"))
        if start is not None and end is not None and start >= end:
            yield Finding(_child(band, "end").place, f"{_name(band)} ends at {end:g}, which is not above its start at {start:g}.")
    for lower, upper in pairwise(bands):
        end, start = number_of(lower.get("end")), number_of(upper.get("start"))
        if start is None or end is None or start == end:
            continue
        wrong = f"no level covers {end:g} to {start:g}" if start > end else f"two levels cover {start:g} to {end:g}"
        message = f"{wrong}: {_name(lower)} ends at {end:g}. Each level must start where the one before it ends."
        yield Finding(_child(upper, "start").place, message)


def _outer_edges(bands: tuple[Node, ...], *, lowest: int, highest: int | None) -> Iterator[Finding]:
    if not bands or not lowest:
        return
    start, end = number_of(bands[0].get("start")), number_of(bands[-1].get("end"))
    if start is not None and start != lowest:
        message = f"the lowest level must start at the lowest possible score, {lowest}; here it starts at {start:g}."
        yield Finding(_child(bands[0], "start").place, message)
    if end is not None and highest is not None and end != highest:
        message = f"the highest level must end at the highest possible score, {highest}; here it ends at {end:g}."
        yield Finding(_child(bands[-1], "end").place, message)


def _highest_score(root: Node, items: list[Node]) -> int | None:
    """The highest possible sum of answers; None if an item's scale is not known."""
    sizes = {scale: len(options.children) for scale in keys(root, "scales") for options in select(root, f"scales/{scale}/options")}
    used = [sizes.get(text_of(item.get("scale")) or "") for item in items]
    known = [size for size in used if size is not None]
    return sum(known) if len(known) == len(items) else None


def _child(node: Node, key: str) -> Node:
    return node.get(key) or node


def _name(band: Node) -> str:
    return f"'{text_of(band.get('id')) or 'the level'}'"
