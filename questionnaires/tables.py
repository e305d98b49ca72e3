"""The special parts of an instrument: pairs, matrices, decision tables, advisors, calculators, targets."""

from typing import Annotated, Literal

from pydantic import Field

from questionnaires.basics import Frozen, Identifier, Text
from questionnaires.conditions import Condition


class Practice(Frozen):
    """Something that is done or not, and is useful or not."""

    id: Identifier
    title: Text
    in_place: Identifier
    useful: Identifier


class Flow(Frozen):
    """What one group gives another, as the giver and as the receiver see it."""

    id: Identifier
    title: Text
    giver: Identifier
    receiver: Identifier
    given: Identifier
    received: Identifier
    usable: Identifier


class Cell(Frozen):
    """How one group judges what comes from another."""

    rater: Identifier
    rated: Identifier
    score: Identifier


class Leave(Frozen):
    """A condition for leaving things as they are; a barrier can be removed, a reason stands."""

    item: Identifier
    nature: Literal["reason", "barrier"]


class VerdictRow(Frozen):
    """Whether to move up from a level: what speaks for it, what speaks against it."""

    from_: Annotated[Identifier, Field(alias="from")]
    to: Identifier
    tighten: tuple[Identifier, ...] = Field(min_length=1)
    leave: tuple[Leave, ...] = Field(min_length=1)


class AdvisedOption(Frozen):
    """One way that an advisor can recommend."""

    id: Identifier
    title: Text
    conditions: tuple[Identifier, ...] = Field(min_length=1)
    """Items on a yes/partly/no scale; the more of them hold, the better it fits."""
    unless: Condition | None = None
    pros: tuple[Text, ...] = Field(min_length=1)
    cons: tuple[Text, ...] = Field(min_length=1)


class Advisor(Frozen):
    """A choice of structure: the option whose conditions hold most."""

    id: Identifier
    title: Text
    options: tuple[AdvisedOption, ...] = Field(min_length=2)


class Step(Frozen):
    """One line of a calculation."""

    id: Identifier
    title: Text
    unit: Text | None = None
    digits: Annotated[int, Field(ge=0, le=6)] = 1
    formula: str


class Calculator(Frozen):
    """A calculation from number items, every step of which is shown."""

    id: Identifier
    title: Text
    steps: tuple[Step, ...] = Field(min_length=1)


class Criterion(Frozen):
    """A target and what came of it; met if actual ÷ target lies within the range."""

    id: Identifier
    title: Text
    target: Identifier
    actual: Identifier
    met: Annotated[tuple[float, ...], Field(min_length=2, max_length=2)] = (0.8, 1.2)
