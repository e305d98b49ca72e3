"""What a questionnaire's parts must agree on: ids, references, levels, scales, sides.

The checks read the tree and not the model, so that every mistake of a file is found in one run, each at its place, even
when another one keeps the model from being built. Where a part is missing or of the wrong kind they stay silent:
``questionnaires.validation`` has said so.
"""

from collections.abc import Collection, Iterator
from typing import get_args

from questionnaires.lint_claims import claim_findings
from questionnaires.lint_conditions import condition_findings
from questionnaires.lint_ids import id_findings
from questionnaires.lint_levels import level_findings
from questionnaires.lint_parts import part_findings
from questionnaires.lint_questions import question_findings
from questionnaires.lint_texts import name_findings, placeholder_findings
from questionnaires.model import Group
from questionnaires.problems import Finding, suggestion
from questionnaires.references import ITEMS, dangling, ids, keys, side_ids
from questionnaires.tree import Node, select, text_of
from questionnaires.vocabulary import Vocabulary, vocabulary


def questionnaire_findings(root: Node, source: str, advice_ids: Collection[str]) -> Iterator[Finding]:
    """Everything wrong with a questionnaire's tree besides the kinds of its values.

    Args:
        root: The tree.
        source: The text it was read from, to point into the middle of a sentence.
        advice_ids: The advice files that there are.
    """
    words = vocabulary(root)
    if (parts := root.entry("parts")) is not None:
        yield Finding(parts.place, "'parts' is filled in where a bundle puts questionnaires together. Delete it here.")
    yield from id_findings(root)
    yield from _dangling_references(root, advice_ids)
    yield from question_findings(root, words)
    yield from part_findings(root, words)
    yield from _conditions(root, words)
    yield from _weights(root)
    yield from _unmeasured_dimensions(root)
    yield from scale_findings(root)
    yield from side_findings(root)
    yield from level_findings(root, words)
    yield from name_findings(root)
    yield from placeholder_findings(root, source, groups=words.groups, terms=words.terms)
    yield from claim_findings(root, source)


def _dangling_references(root: Node, advice_ids: Collection[str]) -> Iterator[Finding]:
    yield from dangling(root, f"{ITEMS}/scale", keys(root, "scales"), "scale")
    for pattern in (ITEMS, f"{ITEMS}/rows/*"):
        yield from dangling(root, f"{pattern}/dimension", ids(root, "dimensions/*/id"), "dimension")
    yield from dangling(root, "sections/*/audience/*", ids(root, "groups/*/id"), "group")
    yield from dangling(root, "advice/*", advice_ids, "advice file")


def _conditions(root: Node, words: Vocabulary) -> Iterator[Finding]:
    for number, section in enumerate(select(root, "sections/*")):
        for node in select(section, "show_if"):
            yield from condition_findings(node, words, before=number)
    for pattern in ("outcomes/*/when", "advisors/*/options/*/unless"):
        for node in select(root, pattern):
            yield from condition_findings(node, words)


def _weights(root: Node) -> Iterator[Finding]:
    sides = side_ids(root)
    if not _roles_are_known(root) or len(sides) != 2:
        return
    for weights in select(root, "score/weights"):
        for entry in weights.entries:
            if entry.key not in sides:
                yield Finding(entry.place, f"there is no side '{entry.key}'.{suggestion(entry.key, sides)}")
        for side in sides:
            if weights.kind == "mapping" and weights.entry(side) is None:
                yield Finding(weights.place, f"side '{side}' has no weight. Add one; with 1 and 1 both sides count the same.")


def _unmeasured_dimensions(root: Node) -> Iterator[Finding]:
    used = (*ids(root, f"{ITEMS}/dimension"), *ids(root, f"{ITEMS}/rows/*/dimension"))
    for node in select(root, "dimensions/*/id"):
        text = text_of(node)
        if text is not None and text not in used:
            yield Finding(node.place, f"no item measures dimension '{text}'. Give it items, or delete it.")


def scale_findings(root: Node) -> Iterator[Finding]:
    """Scales whose values do not run from 1 upwards."""
    for options in select(root, "scales/*/options"):
        for expected, option in enumerate(options.children, start=1):
            value = option.get("value")
            if value is not None and value.kind == "number" and value.value != expected:
                size = len(options.children)
                yield Finding(value.place, f"this option must have the value {expected}: values run from 1 to {size} in order.")
                break


def _roles_are_known(root: Node) -> bool:
    """Whether sides can be counted at all; a misspelt role is one mistake and shall not be reported as three."""
    roles = [text_of(group.get("role")) for group in select(root, "groups/*")]
    return all(role in get_args(Group.model_fields["role"].annotation) for role in roles)


def side_findings(root: Node) -> Iterator[Finding]:
    """Fewer or more than two sides."""
    groups = root.entry("groups")
    if groups is None or groups.value.kind != "list" or not _roles_are_known(root):
        return
    sides = [group for group in groups.value.children if text_of(group.get("role")) == "side"]
    if len(sides) > 2:
        yield Finding(sides[2].place, "this is a third side; there are exactly two. Give this group the role 'other'.")
    elif len(sides) < 2:
        here = "there is only one" if sides else "there is none"
        yield Finding(groups.place, f"exactly two groups must have the role 'side'; {here}.")
