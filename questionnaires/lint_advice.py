"""What an advice file must agree on with itself and with the questionnaire that it serves."""

from collections.abc import Callable, Collection, Iterator

from questionnaires.lint_claims import claim_findings
from questionnaires.lint_conditions import condition_findings
from questionnaires.lint_texts import placeholder_findings
from questionnaires.problems import Finding
from questionnaires.references import dangling, doubled
from questionnaires.tree import Node, select, text_of
from questionnaires.vocabulary import Vocabulary


def advice_findings(
    root: Node, source: str, known: Collection[str], words_of: Callable[[str], Vocabulary | None]
) -> Iterator[Finding]:
    """Everything wrong with an advice file besides the kinds of its values.

    Args:
        root: The tree.
        source: The text it was read from.
        known: The ids of the questionnaires that there are.
        words_of: The words of one of them; None if its file is broken, which is reported there.
    """
    yield from doubled(root, "moves/*/id", "move")
    yield from dangling(root, "questionnaire", known, "questionnaire")
    for move in select(root, "moves/*"):
        yield from _basis(move)
        yield from doubled(move, "lifts/*", "item")
        yield from _exclusions(move)
    yield from claim_findings(root, source)
    served = text_of(root.get("questionnaire"))
    words = words_of(served) if served is not None and served in known else None
    if words is None:
        return
    for node in select(root, "moves/*/when"):
        yield from condition_findings(node, words)
    yield from dangling(root, "moves/*/lifts/*", (*words.questions, *words.scores), "item")
    yield from placeholder_findings(root, source, groups=words.groups, terms=words.terms)


def _basis(move: Node) -> Iterator[Finding]:
    """A move belongs to a step between levels, or says by itself when it is due, how large it is and what it follows."""
    if move.kind != "mapping" or move.entry("transition") is not None:
        return
    reasons = {
        "when": "a move that belongs to no transition says when it is due. Add the key 'when' (or 'transition').",
        "size": "how much work is it for one person? Add the key 'size': S up to a week, M up to a month, L more.",
        "source": "which theme does it follow? Add the key 'source' with both languages.",
    }
    for key, message in reasons.items():
        if move.entry(key) is None:
            yield Finding(move.place, message)


def _exclusions(move: Node) -> Iterator[Finding]:
    for node in select(move, "excludes/*"):
        if text_of(node) is not None and text_of(node) == text_of(move.get("id")):
            yield Finding(node.place, "a move cannot exclude itself. Name another one.")
