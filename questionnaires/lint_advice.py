"""What an advice file must agree on with itself and with the questionnaire that it serves."""

from collections.abc import Collection, Iterator, Mapping

from questionnaires.lint_texts import placeholder_findings
from questionnaires.problems import Finding
from questionnaires.references import dangling, doubled
from questionnaires.tree import Node, text_of


def advice_findings(root: Node, source: str, known: Mapping[str, "Vocabulary"]) -> Iterator[Finding]:
    """Everything wrong with an advice file besides the kinds of its values.

    Args:
        root: The tree.
        source: The text it was read from.
        known: Questionnaire id -> its item ids and group ids, for every questionnaire there is.
    """
    yield from doubled(root, "moves/*/id", "move")
    yield from dangling(root, "questionnaire", known, "questionnaire")
    served = known.get(text_of(root.get("questionnaire")) or "")
    if served is None:
        return
    items, groups = served
    yield from dangling(root, "moves/*/lifts/*", items, "item")
    yield from placeholder_findings(root, source, groups=groups)
    for move in (root.get("moves") or root).children:
        yield from doubled(move, "lifts/*", "item")


Vocabulary = tuple[Collection[str], Collection[str]]
"""The ids of a questionnaire's items and of its groups."""
