"""Working papers for a consultant: agendas, plans, drafts, as text files that are filled in with a client's names."""

from functools import cache
from typing import Annotated, Final

from pydantic import Field, model_validator

from questionnaires.basics import Frozen, Slug, Text, Version
from questionnaires.lint_texts import placeholder_findings
from questionnaires.loader import load_text, read_text
from questionnaires.problems import Finding, QuestionnaireError, suggestion
from questionnaires.shelves import KIT, kit_ids

GROUPS: Final = ("side_a", "side_b", "leadership")
"""The groups that a working paper may name."""


class Table(Frozen):
    """A table with some lines filled in and some left for the pen; a line may be shorter than the head."""

    head: tuple[Text, ...] = Field(min_length=2, max_length=4)
    rows: tuple[tuple[Text, ...], ...] = ()
    blank: Annotated[int, Field(ge=0, le=20)] = 0


class Block(Frozen):
    """One piece of a paper: exactly one of these."""

    heading: Text | None = None
    paragraph: Text | None = None
    points: tuple[Text, ...] = ()
    steps: tuple[Text, ...] = ()
    check: tuple[Text, ...] = ()
    """Lines with a box to tick."""
    fields: tuple[Text, ...] = ()
    """Lines to fill in."""
    table: Table | None = None
    lowest: Text | None = None
    """Introduces the statements with the lowest answers; left out with its heading where there are no results."""

    @model_validator(mode="after")
    def _one_kind(self) -> "Block":
        if len(self.model_fields_set) != 1:
            raise ValueError(f"a block is exactly one of {', '.join(Block.model_fields)}")
        return self


class Paper(Frozen):
    """One working paper."""

    id: Slug
    version: Version
    title: Text
    blocks: Annotated[tuple[Block, ...], Field(min_length=1)]


@cache
def load_paper(paper_id: str) -> Paper:
    """A shipped paper.

    Raises:
        QuestionnaireError: If there is none of that name, or it cannot be used.
    """
    if paper_id not in kit_ids():
        raise QuestionnaireError.in_file(paper_id, [Finding(None, f"there is no such paper.{suggestion(paper_id, kit_ids())}")])
    path = KIT / f"{paper_id}.yaml"
    return load_paper_text(read_text(path), str(path))


def load_paper_text(text: str, name: str) -> Paper:
    """The paper that a text states.

    Args:
        text: The YAML.
        name: The file's name, for messages.

    Raises:
        QuestionnaireError: If the text cannot be used, with every problem found.
    """
    return load_text(text, name, Paper, lambda root: placeholder_findings(root, text, groups=GROUPS))
