"""What questionnaires share, put in its place before a file is judged: sets of groups and response scales.

A file that says ``groups: sales-marketing`` gets the groups of ``groups/sales-marketing.yaml``; a scale that its questions name
and that it does not define comes from ``scales.yaml``. What is filled in stands at the place that asked for it.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from questionnaires.problems import Finding, Place, UnusableError, suggestion
from questionnaires.reader import decode, read_tree
from questionnaires.references import ids, keys
from questionnaires.shelves import GROUPS, SCALES, group_sets
from questionnaires.tree import Entry, Node, select, text_of


def completed(root: Node) -> tuple[Node, tuple[Finding, ...]]:
    """The tree with what it shares filled in, and what it asks for in vain."""
    findings: list[Finding] = []
    entries = [_groups(entry, findings) if entry.key == "groups" else entry for entry in root.entries]
    missing = [scale for scale in _named_scales(root) if scale not in keys(root, "scales")]
    scales = _tree("scales") if missing else None
    if missing and scales is None:
        findings.append(Finding(root.place, "the shared response scales cannot be used. Check scales.yaml."))
    shared = [entry for entry in (scales.entries if scales else ()) if entry.key in missing]
    if shared:
        entries = _with_scales(entries, shared, root.place)
    return replace(root, entries=tuple(entries)), tuple(findings)


def _groups(entry: Entry, findings: list[Finding]) -> Entry:
    name = text_of(entry.value)
    if name is None:
        return entry
    if name not in group_sets():
        findings.append(Finding(entry.value.place, f"there is no set of groups '{name}'.{suggestion(name, group_sets())}"))
        return entry
    tree = _tree(f"groups/{name}")
    if tree is None:
        findings.append(Finding(entry.value.place, f"the set of groups '{name}' cannot be used. Check groups/{name}.yaml."))
        return entry
    return replace(entry, value=_moved(tree, entry.value.place))


def _with_scales(entries: list[Entry], shared: list[Entry], root: Place) -> list[Entry]:
    own = next((entry for entry in entries if entry.key == "scales" and entry.value.kind == "mapping"), None)
    place = own.place if own else root
    moved = tuple(Entry(entry.key, place, _moved(entry.value, place)) for entry in shared)
    if own is None:
        return [*entries, Entry("scales", place, Node("mapping", place, place.line, entries=moved))]
    whole = replace(own, value=replace(own.value, entries=(*own.value.entries, *moved)))
    return [whole if entry is own else entry for entry in entries]


def _named_scales(root: Node) -> Iterator[str]:
    yield from ids(root, "sections/*/items/*/scale")
    yield from ("yes3" for node in select(root, "sections/*/items/*/type") if text_of(node) == "yes_partly_no")


def _moved(node: Node, place: Place) -> Node:
    """The same content, every part of it at one place of another file."""
    return Node(
        node.kind,
        place,
        place.line,
        node.value,
        node.source,
        entries=tuple(Entry(entry.key, place, _moved(entry.value, place)) for entry in node.entries),
        children=tuple(_moved(child, place) for child in node.children),
    )


@cache
def _tree(name: str) -> Node | None:
    """The tree of a shared file; None if it is broken, which is said where that file is checked."""
    path = SCALES if name == "scales" else GROUPS / f"{name.removeprefix('groups/')}.yaml"
    try:
        root, findings = read_tree(decode(path.read_bytes()))
    except UnusableError:
        return None
    return None if findings else root
