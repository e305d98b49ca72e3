"""The files that questionnaires share: sets of groups and response scales."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import Field

from questionnaires.basics import Frozen, Group, Identifier, Scale
from questionnaires.lint import scale_findings, side_findings
from questionnaires.lint_claims import claim_findings
from questionnaires.lint_ids import id_findings
from questionnaires.lint_texts import name_findings, placeholder_findings
from questionnaires.problems import Finding, QuestionnaireError, UnusableError
from questionnaires.reader import read_tree
from questionnaires.tree import Entry, Node
from questionnaires.validation import validate


class _GroupSet(Frozen):
    groups: Annotated[tuple[Group, ...], Field(min_length=2)]


class _ScaleSet(Frozen):
    scales: Annotated[Mapping[Identifier, Scale], Field(min_length=1)]


_MODELS: Mapping[str, type[Frozen]] = {"groups": _GroupSet, "scales": _ScaleSet}


def check_shared(text: str, name: str, kind: Literal["groups", "scales"]) -> int:
    """How many groups or scales a file holds.

    Args:
        text: The YAML.
        name: The file's name, for messages.
        kind: What it holds.

    Raises:
        QuestionnaireError: If the text cannot be used, with every problem found.
    """
    try:
        root, findings = read_tree(text)
        whole = Node("mapping", root.place, root.last_line, entries=(Entry(kind, root.place, root),))
        found, mismatches = validate(whole, _MODELS[kind])
        findings = (*findings, *mismatches, *_findings(whole, text))
        if findings or found is None:
            raise UnusableError(findings)
    except UnusableError as error:
        raise QuestionnaireError.in_file(name, error.findings) from None
    return len(root.children) + len(root.entries)


def _findings(whole: Node, text: str) -> Iterator[Finding]:
    yield from id_findings(whole)
    yield from scale_findings(whole)
    if whole.entry("groups") is not None:
        yield from side_findings(whole)
        yield from name_findings(whole)
    yield from placeholder_findings(whole, text, groups=())
    yield from claim_findings(whole, text)
