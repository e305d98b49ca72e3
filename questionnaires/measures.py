"""How answers become figures: the index with its levels, scores with their bands, and what the report says of both."""

from typing import Annotated, Literal

from pydantic import Field

from questionnaires.basics import Frozen, FrozenMap, Identifier, Text
from questionnaires.conditions import Condition


class Dimension(Frozen):
    """A theme that several items of the index measure; its score is the sum of its items rescaled to 0-100."""

    id: Identifier
    title: Text


class Band(Frozen):
    """A range of a score: half-open, from ``start`` up to but not including ``end`` (the last includes it)."""

    id: Identifier
    start: float
    end: float
    name: Text
    """As it stands in a table head: "Aligned", «Согласованное»."""
    description: Text


class Index(Frozen):
    """The headline score: how the answers to all items with a dimension become the level of a respondent and of the company."""

    method: Literal["sum"] = "sum"
    min_answered: Annotated[int, Field(ge=1)]
    """Fewer answered items: the respondent is counted but not scored. At least this many: prorated."""
    weights: FrozenMap[Identifier, Annotated[float, Field(gt=0)]]
    """Weight of each side in the company's score."""
    prior_sd: Annotated[float, Field(gt=0)] = 11.0
    """Spread of respondents assumed until one is known, in scale points (STATISTICS: s0)."""
    bands: tuple[Band, ...] = Field(min_length=2)


class Score(Frozen):
    """A scale score besides the index: several rated items taken together."""

    id: Identifier
    title: Text
    method: Literal["sum", "mean", "rescaled", "share"] = "mean"
    """sum and mean in scale points · rescaled: the mean from 0 to 100 · share: per cent of answers at or above ``at_least``."""
    items: tuple[Identifier, ...] = ()
    weights: FrozenMap[Identifier, Annotated[float, Field(gt=0)]] = Field(default={}, validate_default=True)
    """Instead of ``items`` where they do not all count the same."""
    at_least: int | None = None
    min_answered: Annotated[int, Field(ge=1)] | None = None
    """Fewer answered items: no score. If not said: 80 % rounded up, or all but one of up to five."""
    meaning: Literal["strength", "burden", "risk", "plain"] = "strength"
    """strength: high is good · burden, risk: high is bad · plain: neither."""
    high: float | None = None
    """The share of people at or above this is reported."""
    mirror: Identifier | None = None
    """The score in which the department that is judged here judges itself."""
    bands: tuple[Band, ...] = ()

    @property
    def members(self) -> tuple[str, ...]:
        """The items it is made of."""
        return self.items or tuple(self.weights)

    @property
    def needed(self) -> int:
        """How many of its items must be answered."""
        return self.min_answered if self.min_answered is not None else needed_answers(len(self.members))


def needed_answers(items: int) -> int:
    """How many of some items must be answered: 80 % rounded up, of up to five all but one, at least one."""
    return max(1, items - 1) if items <= 5 else -(-items * 4 // 5)


class Outcome(Frozen):
    """A sentence that the report says when a condition holds."""

    id: Identifier
    when: Condition
    title: Text
    text: Text
