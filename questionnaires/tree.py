"""A YAML text as a tree whose every key and value knows its line and column.

Only plain YAML is read: one document of mappings, lists and simple values. Anchors, aliases, tags and merge keys are
refused, so a file says what it says at the place where it says it and cannot grow when it is read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from questionnaires.problems import Place

Kind = Literal["mapping", "list", "text", "number", "boolean", "nothing"]
Step = str | int
Path = tuple[Step, ...]

WORDS: Mapping[Kind, str] = {
    "mapping": "a mapping (key: value)",
    "list": "a list (lines with '- ')",
    "text": "text",
    "number": "a number",
    "boolean": "a yes/no value",
    "nothing": "nothing",
}
"""How a message names each kind."""


@dataclass(frozen=True)
class Entry:
    """One key of a mapping with its value."""

    key: str
    place: Place
    value: "Node"


@dataclass(frozen=True, eq=False)
class Node:
    """A value and where it stands; ``source`` is a simple value as it was written, ``last_line`` where it ends."""

    kind: Kind
    place: Place
    last_line: int
    value: str | int | float | bool | None = None
    source: str = ""
    entries: tuple[Entry, ...] = ()
    children: tuple["Node", ...] = field(default=())

    @cached_property
    def _by_key(self) -> Mapping[str, Entry]:
        return {entry.key: entry for entry in reversed(self.entries)}

    def entry(self, key: Step) -> Entry | None:
        """The entry of a key, the first if it is doubled; None if there is none or this is no mapping."""
        return self._by_key.get(str(key))

    def get(self, step: Step) -> "Node | None":
        """The value of a key, or the child of that number."""
        if isinstance(step, int):
            return self.children[step] if step < len(self.children) else None
        entry = self.entry(step)
        return entry.value if entry else None

    def plain(self) -> object:
        """The content without places: dictionaries, tuples and simple values."""
        if self.kind == "mapping":
            return {entry.key: entry.value.plain() for entry in self.entries}
        if self.kind == "list":
            return tuple(child.plain() for child in self.children)
        return self.value


def select(root: Node, pattern: str) -> Iterator[Node]:
    """Every node on a path such as ``sections/*/items/*/id``; ``*`` is any child. Paths that do not exist give nothing."""
    nodes = [root]
    for step in pattern.split("/"):
        if step == "*":
            nodes = [child for node in nodes for child in (*node.children, *(entry.value for entry in node.entries))]
        else:
            nodes = [child for node in nodes if (child := node.get(step)) is not None]
    yield from nodes


def text_of(node: Node | None) -> str | None:
    """The text of a node, None if it holds anything else."""
    return node.value if node is not None and isinstance(node.value, str) else None


def number_of(node: Node | None) -> float | None:
    """The number of a node, None if it holds anything else."""
    return float(node.value) if node is not None and node.kind == "number" and isinstance(node.value, int | float) else None


def locate(root: Node, path: Path) -> tuple[Node, Place]:
    """The deepest node of a path that exists, and where an author looks for it: at its key, or at the value in a list."""
    node, place = root, root.place
    for step in path:
        entry = node.entry(step) if node.kind == "mapping" else None
        child = entry.value if entry else node.get(step)
        if child is None:
            break
        node, place = child, entry.place if entry else child.place
    return node, place
