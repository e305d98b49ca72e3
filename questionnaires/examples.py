"""Worked examples inside a questionnaire: answers, and what must come of them."""

from typing import Annotated, Any

from pydantic import Field

from questionnaires.basics import Frozen, FrozenMap, Identifier, Slug
from questionnaires.conditions import Decision


class Person(Frozen):
    """One person's answers."""

    group: Identifier
    rest: int | None = None
    """The answer to every rated question that this person is asked and that is not named in ``answers``."""
    answers: FrozenMap[Identifier, Any] = Field(default={}, validate_default=True)
    """Question id -> the answer as a file writes it; checked against the question by ``questionnaires.lint_examples``."""


class ExpectedVerdict(Frozen):
    """What the decision table must say."""

    decision: Decision
    tighten: tuple[Identifier, ...] = ()
    leave: tuple[Identifier, ...] = ()


class Expected(Frozen):
    """What must come of the answers; whatever is not named is not checked."""

    scores: FrozenMap[Identifier, FrozenMap[Identifier, float]] = Field(default={}, validate_default=True)
    bands: FrozenMap[Identifier, FrozenMap[Identifier, Identifier]] = Field(default={}, validate_default=True)
    outcomes: tuple[Identifier, ...] | None = None
    moves: tuple[Slug, ...] | None = None
    verdict: ExpectedVerdict | None = None
    advice: FrozenMap[Identifier, tuple[Identifier, ...]] = Field(default={}, validate_default=True)


class Example(Frozen):
    """Answers of some people and what they amount to."""

    id: Slug
    level: Identifier | None = None
    people: Annotated[tuple[Person, ...], Field(min_length=1)]
    expect: Expected
