"""Published comments: what the consultant let through, beside the release and never part of it."""

from functools import cached_property
from typing import Literal

from assessment.release import Frozen, digest
from questionnaires.model import Language

Wording = Literal["verbatim", "masked", "paraphrase"]
"""verbatim: as written · masked: parts left out · paraphrase: in the consultant's words."""


class PublishedComment(Frozen):
    """One comment. It says nothing of its writer but a group."""

    question: str
    group: str
    language: Language
    wording: Wording
    text: str


class PublishedComments(Frozen):
    """All comments of a wave that may be shown, in alphabetical order: nothing in it tells when or by whom they were written."""

    schema_name: Literal["entente-comments/1"] = "entente-comments/1"
    release: str
    """Hash of the release that they stand beside."""
    comments: tuple[PublishedComment, ...] = ()
    withheld: int = 0
    """How many the consultant has read and not let through."""
    waiting: int = 0
    """How many nobody has decided on."""

    @cached_property
    def digest(self) -> str:
        """``sha256:`` and the hash of the canonical JSON."""
        return digest(self)


def in_order(comments: list[PublishedComment]) -> tuple[PublishedComment, ...]:
    """The comments by question, group, language and text."""
    return tuple(sorted(comments, key=lambda each: (each.question, each.group, each.language, each.text, each.wording)))
