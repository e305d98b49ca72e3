"""Ids and references in a tree: which there are, which stand twice, which lead nowhere."""

from collections.abc import Collection, Iterator

from questionnaires.problems import Finding, suggestion
from questionnaires.tree import Node, select, text_of

ITEMS = "sections/*/items/*"
"""The path of every item of a questionnaire."""


def ids(root: Node, pattern: str) -> tuple[str, ...]:
    """The texts on a path, in order."""
    return tuple(text for node in select(root, pattern) if (text := text_of(node)) is not None)


def keys(root: Node, pattern: str) -> tuple[str, ...]:
    """The keys of the mappings on a path, in order."""
    return tuple(entry.key for node in select(root, pattern) for entry in node.entries)


def side_ids(root: Node) -> tuple[str, ...]:
    """The ids of the groups whose role is "side"."""
    sides = (group for group in select(root, "groups/*") if text_of(group.get("role")) == "side")
    return tuple(group_id for side in sides if (group_id := text_of(side.get("id"))) is not None)


def doubled(root: Node, pattern: str, what: str) -> Iterator[Finding]:
    """A finding for each id on a path that stands there before."""
    first: dict[str, int] = {}
    for node in select(root, pattern):
        text = text_of(node)
        if text in first:
            yield Finding(node.place, f"{what} id '{text}' stands twice; the first is in line {first[text]}. Ids must differ.")
        elif text is not None:
            first[text] = node.place.line


def dangling(root: Node, pattern: str, known: Collection[str], what: str) -> Iterator[Finding]:
    """A finding for each reference on a path to something that does not exist."""
    for node in select(root, pattern):
        text = text_of(node)
        if text is not None and text not in known:
            yield Finding(node.place, f"there is no {what} '{text}'.{suggestion(text, known)}")
