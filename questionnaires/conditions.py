"""The one grammar of conditions: routing, outcomes, advisors and advice are all written in it.

A condition is a mapping with exactly one of the keys below that say what is looked at, and for most of them one comparison.
"""

from typing import Annotated, Literal

from pydantic import Field

from questionnaires.basics import Frozen, Identifier

Scope = str
"""``company``, ``both``, ``either``, ``any`` or the id of a group."""

Decision = Literal["tighten", "weigh", "stay", "sustain"]
COMPARISONS = ("is", "at_least", "below", "between", "band")
SUBJECTS = (
    "all", "any", "not", "answered", "item", "score", "difference", "highest", "share_high", "chosen", "gap", "level", "verdict",
)  # fmt: skip
"""The keys of which a condition has exactly one."""


class Condition(Frozen):
    """A condition as a file states it; ``questionnaires.lint_conditions`` says which keys go together."""

    all: tuple["Condition", ...] | None = None
    any: tuple["Condition", ...] | None = None
    not_: Annotated["Condition | None", Field(alias="not")] = None
    answered: Identifier | None = None
    item: Identifier | None = None
    score: Identifier | None = None
    difference: Annotated[tuple[Identifier, ...], Field(min_length=2, max_length=2)] | None = None
    highest: Identifier | None = None
    among: Annotated[tuple[Identifier, ...], Field(min_length=2)] | None = None
    share_high: Identifier | None = None
    chosen: Identifier | None = None
    option: Identifier | None = None
    gap: Identifier | None = None
    level: Annotated[tuple[Identifier, ...], Field(min_length=1)] | None = None
    verdict: Annotated[tuple[Decision, ...], Field(min_length=1)] | None = None

    is_: Annotated[tuple[int | str, ...] | None, Field(alias="is", min_length=1)] = None
    at_least: float | None = None
    below: float | None = None
    between: Annotated[tuple[float, ...], Field(min_length=2, max_length=2)] | None = None
    """From the first number up to, but not including, the second."""
    band: Annotated[tuple[Identifier, ...], Field(min_length=1)] | None = None
    in_: Annotated[Scope, Field(alias="in")] = "company"
