"""Whether everything that can be named has a name of its own."""

from collections.abc import Iterator
from typing import Final

from questionnaires.lint_conditions import SCOPES
from questionnaires.problems import Finding
from questionnaires.references import doubled
from questionnaires.tree import Node, select, text_of

_ONE_SPACE: Final = (
    ("sections/*/items/*/id", "item"),
    ("sections/*/items/*/rows/*/id", "row"),
    ("sections/*/id", "section"),
    ("scores/*/id", "score"),
    ("calculators/*/steps/*/id", "step"),
    ("outcomes/*/id", "outcome"),
)
"""What conditions, examples and stored answers name without saying of which kind it is."""
_FIGURES: Final = (
    ("dimensions/*/id", "dimension"),
    ("sections/*/items/*/id", "item"),
    ("sections/*/items/*/rows/*/id", "row"),
    ("scores/*/id", "score"),
    ("calculators/*/steps/*/id", "step"),
)
_NAMES: Final = (("groups/*/id", "group"), ("terms/*/id", "term"))
_BY_THEMSELVES: Final = (
    ("score/bands/*/id", "level"),
    ("practices/*/id", "practice"),
    ("flows/*/id", "flow"),
    ("advisors/*/id", "advisor"),
    ("calculators/*/id", "calculator"),
    ("criteria/*/id", "criterion"),
    ("examples/*/id", "example"),
    ("advice/*", "advice file"),
)
_LINES: Final = ("other", "evidence", "owner")


def id_findings(root: Node) -> Iterator[Finding]:
    """Ids that stand twice where they must differ, and ids that mean something else already."""
    yield from _doubled_among(root, _ONE_SPACE)
    yield from (found for found in _doubled_among(root, _FIGURES) if "dimension" in found.message)
    yield from _doubled_among(root, _NAMES)
    for pattern, what in _BY_THEMSELVES:
        yield from doubled(root, pattern, what)
    for parent, pattern, what in (("scores/*", "bands/*/id", "band"), ("advisors/*", "options/*/id", "option")):
        for node in select(root, parent):
            yield from doubled(node, pattern, what)
    for node in select(root, "terms/*"):
        yield from doubled(node, "choices/*/id", "choice")
    yield from _reserved(root)


def _doubled_among(root: Node, patterns: tuple[tuple[str, str], ...]) -> Iterator[Finding]:
    nodes = [(node, what) for pattern, what in patterns for node in select(root, pattern)]
    first: dict[str, tuple[Node, str]] = {}
    for node, what in sorted(nodes, key=lambda pair: pair[0].place):
        name = text_of(node)
        if name is None:
            continue
        if name in first:
            line, kind = first[name][0].place.line, first[name][1]
            earlier = f"in line {line}" if kind == what else f"the {kind} in line {line}"
            yield Finding(node.place, f"{what} id '{name}' stands twice; the first is {earlier}. Ids must differ.")
        else:
            first[name] = node, what


def _reserved(root: Node) -> Iterator[Finding]:
    for pattern in ("groups/*/id", "scores/*/id"):
        taken = (*SCOPES, "fact") if pattern.startswith("groups") else ("index",)
        for node in select(root, pattern):
            if text_of(node) in taken:
                yield Finding(node.place, f"'{text_of(node)}' has a meaning of its own. Choose another id.")
    questions = [node for pattern, _ in _ONE_SPACE[:2] for node in select(root, pattern)]
    names = {text_of(node) for node in questions}
    for node in questions:
        stem, _, line = (text_of(node) or "").rpartition("_")
        if line in _LINES and stem in names:
            message = f"'{stem}_{line}' is the name of a line beside question '{stem}'. Choose another id."
            yield Finding(node.place, message)
