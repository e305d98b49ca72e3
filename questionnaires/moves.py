"""Advice: what a company can do, each move with why, how, by whom, and when not."""

from typing import Annotated, Literal

from pydantic import Field

from questionnaires.basics import Frozen, Identifier, Slug, Text, Version
from questionnaires.conditions import Condition


class Move(Frozen):
    """One measure that helps a pair of departments.

    ``why`` and ``steps`` are sentences. ``owner``, ``first_sign``, ``stops`` and ``prerequisite`` are fragments that follow
    a label: they begin with a small letter and end without a full stop; a renderer that sets them alone raises the letter.
    """

    id: Slug
    transition: Literal["undefined-defined", "defined-aligned", "aligned-integrated", "any"] | None = None
    """The step up that it belongs to; None for a remedy, which follows from ``when`` alone."""
    when: Condition | None = None
    title: Text
    why: Text
    steps: tuple[Text, ...] = Field(min_length=2)
    """The first is always to hear the people concerned and to explain."""
    owner: Text
    """The role that answers for it, never a person."""
    effort: Literal["low", "medium", "high"]
    """Cost band: under 15 person-days, 15 to 60, above 60."""
    size: Literal["S", "M", "L"] | None = None
    """Effort of whoever carries it out: up to a week, up to a month, more."""
    weeks_to_effect: Annotated[int, Field(ge=1, le=104)]
    line: Literal["ninety-days", "long"] = "ninety-days"
    """Rewards, structure and culture run on a line of their own, 6 to 18 months long."""
    first_sign: Text
    stops: Text
    """What ends when this begins."""
    prerequisite: Text | None = None
    source: Text | None = None
    """The theme of the method that it follows."""
    excludes: tuple[Slug, ...] = ()
    """Moves that are never recommended together with it."""
    needs_large: bool = False
    """Only in a very large company."""
    lifts: tuple[Identifier, ...] = Field(min_length=1)
    """Items or scores whose mean the move should raise."""


class Advice(Frozen):
    """A file of moves for one questionnaire."""

    id: Slug
    version: Version
    questionnaire: Slug
    moves: tuple[Move, ...] = Field(min_length=1)
