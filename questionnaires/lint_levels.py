"""Whether bands cover the whole range of what they divide, once each, and whether enough items can be answered."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from questionnaires.problems import Finding
from questionnaires.scoring import possible_range
from questionnaires.tree import Node, number_of, select, text_of
from questionnaires.vocabulary import Vocabulary, score_members

Possible = tuple[float | None, float | None]
"""The lowest and the highest value; what cannot be told is None."""


def level_findings(root: Node, words: Vocabulary) -> Iterator[Finding]:
    """Gaps and overlaps between bands, bands that miss the possible range, a minimum that nobody can reach."""
    for index in select(root, "score"):
        members = _index_members(words)
        yield from _minimum(index, len(members))
        yield from _bands(index, _range(words, members, "sum", {}), "level")
    for score in select(root, "scores/*"):
        names, weights = score_members(score), _weights(score)
        yield from _minimum(score, len(names))
        method = text_of(score.get("method")) or "mean"
        possible = _range(words, names, method, weights)
        yield from _bands(score, possible, "band")
        yield from _high(score, possible)


def _index_members(words: Vocabulary) -> tuple[str, ...]:
    return tuple(name for name, question in words.questions.items() if question.node.get("dimension") is not None)


def _weights(score: Node) -> dict[str, float]:
    weights = score.get("weights")
    found = {entry.key: number_of(entry.value) for entry in (weights.entries if weights is not None else ())}
    return {name: weight for name, weight in found.items() if weight is not None}


def _range(words: Vocabulary, names: Sequence[str], method: str, weights: dict[str, float]) -> Possible:
    sizes = [words.questions[name].bounds for name in names if name in words.questions]
    if not sizes or method not in ("sum", "mean", "rescaled", "share"):
        return None, None
    known = [(weights.get(name, 1.0), bounds[1]) for name, bounds in zip(names, sizes, strict=False) if bounds is not None]
    if len(known) == len(names):
        return possible_range(method, known)
    return (float(len(names)) if method == "sum" and not weights else None), None


def _minimum(node: Node, items: int) -> Iterator[Finding]:
    found = node.get("min_answered")
    minimum = number_of(found)
    if found is not None and minimum is not None and items and minimum > items:
        yield Finding(found.place, f"'min_answered' is {minimum:g}, but there are only {items} items.")


def _high(score: Node, possible: Possible) -> Iterator[Finding]:
    node, (low, high) = score.get("high"), possible
    value = number_of(node)
    if node is not None and value is not None and low is not None and high is not None and not low < value <= high:
        message = f"'high' is {value:g}, but the score runs from {low:g} to {high:g}: everybody or nobody would lie above it."
        yield Finding(node.place, message)


def _bands(node: Node, possible: Possible, what: str) -> Iterator[Finding]:
    for bands in select(node, "bands"):
        yield from _inner_edges(bands.children, what)
        yield from _outer_edges(bands.children, possible, what)


def _inner_edges(bands: tuple[Node, ...], what: str) -> Iterator[Finding]:
    for band in bands:
        start, end = number_of(band.get("start")), number_of(band.get("end"))
        if start is not None and end is not None and start >= end:
            yield Finding(_child(band, "end").place, f"{_name(band)} ends at {end:g}, which is not above its start at {start:g}.")
    for lower, upper in pairwise(bands):
        end, start = number_of(lower.get("end")), number_of(upper.get("start"))
        if start is None or end is None or start == end:
            continue
        wrong = f"no {what} covers {end:g} to {start:g}" if start > end else f"two {what}s cover {start:g} to {end:g}"
        message = f"{wrong}: {_name(lower)} ends at {end:g}. Each {what} must start where the one before it ends."
        yield Finding(_child(upper, "start").place, message)


def _outer_edges(bands: tuple[Node, ...], possible: Possible, what: str) -> Iterator[Finding]:
    lowest, highest = possible
    if not bands:
        return
    start, end = number_of(bands[0].get("start")), number_of(bands[-1].get("end"))
    if start is not None and lowest is not None and start != lowest:
        message = f"the lowest {what} must start at the lowest possible score, {lowest:g}; here it starts at {start:g}."
        yield Finding(_child(bands[0], "start").place, message)
    if end is not None and highest is not None and end != highest:
        message = f"the highest {what} must end at the highest possible score, {highest:g}; here it ends at {end:g}."
        yield Finding(_child(bands[-1], "end").place, message)


def _child(node: Node, key: str) -> Node:
    return node.get(key) or node


def _name(band: Node) -> str:
    return f"'{text_of(band.get('id')) or 'the band'}'"
