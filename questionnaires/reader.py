"""From a YAML text to its tree, or to what is wrong with the text as YAML."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, Protocol

import yaml
from yaml.resolver import Resolver

from questionnaires.problems import Finding, Place, UnusableError
from questionnaires.syntax import explain, stray_tabs
from questionnaires.tree import Entry, Kind, Node

MAX_CHARACTERS: Final = 1_000_000
MAX_DEPTH: Final = 24
"""Nothing in the language nests half as deep; the limit keeps a hostile file from exhausting the stack."""

_FAST: Final[type] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NUMBER: Final = re.compile(r"[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?")
_KINDS: Final = {"bool": "boolean", "null": "nothing", "int": "number", "float": "number"}
_RESOLVER: Final = Resolver()


class _Mark(Protocol):
    """A mark of either of YAML's two readers, counted from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, with or without a byte order mark, any line ends.

    Raises:
        UnusableError: If the bytes are not UTF-8; the place is the first bad byte's.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", errors="replace").lstrip("\ufeff")
        place = Place(before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
        message = "the file is not UTF-8 text from here on. Save it with the encoding UTF-8."
        raise UnusableError([Finding(place, message)]) from None
    return text


@lru_cache(maxsize=64)
def read_tree(text: str) -> tuple[Node, tuple[Finding, ...]]:
    """The tree of a YAML text and what was found besides: doubled keys, keys that YAML takes for something else.

    Trees are kept for a while, for a check reads a file and those it is compared with several times.

    Raises:
        UnusableError: If there is no tree to speak of: nothing in it, or a mistake of syntax.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > MAX_CHARACTERS:
        raise UnusableError([Finding(None, f"the file is too large: more than {MAX_CHARACTERS:,} characters.")])
    if tabs := stray_tabs(text):
        raise UnusableError(tabs)
    builder = _Builder(_events(text))
    root = builder.document()
    if root is None:
        raise UnusableError([Finding(Place(1, 1), "the file is empty. See docs/writing-questionnaires.md for what it must say.")])
    return root, tuple(builder.findings)


def _events(text: str) -> list[yaml.Event]:
    """All events; the slow reader repeats a failed run, for its account of the mistake is the better one."""
    try:
        return list(_bounded(yaml.parse(text, Loader=_FAST)))
    except (yaml.YAMLError, UnicodeError):
        pass
    try:
        return list(_bounded(yaml.parse(text, Loader=yaml.SafeLoader)))
    except yaml.YAMLError as error:
        raise UnusableError([explain(error, text)]) from None


def _bounded(events: Iterable[yaml.Event]) -> Iterator[yaml.Event]:
    """The same events, refused as soon as they nest too deep or say something that plain YAML does not."""
    depth = 0
    for event in events:
        _refuse_cleverness(event)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise UnusableError([Finding(_place(event), f"this is nested more than {MAX_DEPTH} levels deep.")])
        yield event


class _Builder:
    """Builds nodes from events, one document deep."""

    def __init__(self, events: list[yaml.Event]) -> None:
        self.findings: list[Finding] = []
        self._events: Iterator[yaml.Event] = iter(events)

    def document(self) -> Node | None:
        """The root of the only document; None if the text holds none."""
        root: Node | None = None
        for event in self._events:
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            if root is not None:
                raise UnusableError([Finding(_place(event), "a second document begins here ('---'). One file holds one document.")])
            root = self._node(next(self._events))
        blank = root is None or (root.kind == "nothing" and not root.source)
        return None if blank else root

    def _node(self, event: yaml.Event) -> Node:
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(event)
        if not isinstance(event, yaml.ScalarEvent):
            raise UnusableError([Finding(_place(event), "a value is missing here.")])
        return _scalar(event)

    def _mapping(self, event: yaml.Event) -> Node:
        entries: dict[str, Entry] = {}
        while not isinstance(inner := next(self._events), yaml.MappingEndEvent):
            key = self._node(inner)
            value = self._node(next(self._events))
            if key.kind in ("mapping", "list"):
                message = "a key must be a single word. Text that begins with { or [ must stand in quotes."
                self.findings.append(Finding(key.place, message))
                continue
            if key.kind != "text":
                self.findings.append(Finding(key.place, _misread_key(key)))
            if key.source in entries:
                first = entries[key.source].place.line
                message = f"the key '{key.source}' stands here a second time; the first is in line {first}. Delete one of them."
                self.findings.append(Finding(key.place, message))
                continue
            entries[key.source] = Entry(key.source, key.place, value)
        return Node("mapping", _place(event), _place(inner).line, entries=tuple(entries.values()))

    def _list(self, event: yaml.Event) -> Node:
        children: list[Node] = []
        while not isinstance(inner := next(self._events), yaml.SequenceEndEvent):
            children.append(self._node(inner))
        return Node("list", _place(event), _place(inner).line, children=tuple(children))


def _scalar(event: yaml.ScalarEvent) -> Node:
    source = event.value
    tag = _tag(source) if event.implicit[0] else "text"
    kind, value = _simple_value(source, tag.rpartition(":")[2])
    return Node(kind, _place(event), _position(event.end_mark).line, value=value, source=source)


def _tag(source: str) -> str:
    return str(_RESOLVER.resolve(yaml.ScalarNode, source, (True, False)))  # type: ignore[no-untyped-call]


def _simple_value(source: str, tag: str) -> tuple[Kind, str | int | float | bool | None]:
    """What YAML takes a bare word for; numbers only in the plain decimal form, so ``010`` and ``1:30`` stay text."""
    kind = _KINDS.get(tag)
    if kind == "boolean":
        return "boolean", source.lower() in ("yes", "true", "on")
    if kind == "nothing":
        return "nothing", None
    if kind == "number" and len(source) <= 15 and _NUMBER.fullmatch(source):
        return "number", float(source) if "." in source else int(source)
    return "text", source


def _misread_key(key: Node) -> str:
    taken = {"boolean": "yes or no", "number": "a number", "nothing": "nothing"}[key.kind]
    return f"YAML takes the key '{key.source}' for {taken}. Choose another word, or put it in quotes."


def _refuse_cleverness(event: yaml.Event) -> None:
    if isinstance(event, yaml.AliasEvent):
        raise UnusableError([Finding(_place(event), f"aliases (*{event.anchor}) are not allowed. Write the content out here.")])
    if getattr(event, "anchor", None):
        raise UnusableError([Finding(_place(event), "anchors (&) are not allowed. Text that begins with & must stand in quotes.")])
    if getattr(event, "tag", None):
        raise UnusableError([Finding(_place(event), "tags (!) are not allowed. Text that begins with ! must stand in quotes.")])


def _place(event: yaml.Event) -> Place:
    return _position(event.start_mark)


def _position(mark: _Mark | None) -> Place:
    """Events read from a text always have their marks; the types allow for events made by hand."""
    return Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
