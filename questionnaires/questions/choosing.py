"""Questions that offer options: one, several, in order, or with points."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from questionnaires.basics import Identifier, Text
from questionnaires.questions.base import Answer, AnswerRefusedError, Question

OTHER, NONE = "other", "none"
"""The ids of the options "something else" and "none of these"."""


class NamedOption(Text):
    """One answer of a choice."""

    id: Identifier


class Choice(Question):
    """One option out of several."""

    type: Literal["choice"] = "choice"
    options: tuple[NamedOption, ...] = Field(min_length=2)
    other: bool = False
    """Offers "something else"; a named instrument asks what, under ``ID_other``."""
    dont_know: bool = False

    @cached_property
    def option_ids(self) -> tuple[str, ...]:
        """The ids that an answer may hold."""
        return (*(option.id for option in self.options), *((OTHER,) if self.other else ()))

    def _accepted(self, value: object) -> Answer:
        """An option's id, or None where "don't know" is offered."""
        if value is None and self.dont_know:
            return None
        if not isinstance(value, str):
            raise AnswerRefusedError("kind")
        if value not in self.option_ids:
            raise AnswerRefusedError("option", options=self.option_ids)
        return value

    def code(self, answer: Answer) -> Mapping[str, float]:
        """1 for the option chosen, 0 for the others: means are shares."""
        return {} if answer is None else {option: float(option == answer) for option in self.option_ids}


class Choices(Question):
    """Any number of options out of several."""

    type: Literal["choices"] = "choices"
    options: tuple[NamedOption, ...] = Field(min_length=2)
    other: bool = False
    none: Text | None = None
    """The wording of "none of these", which excludes the others."""
    at_most: Annotated[int, Field(ge=1)] | None = None

    @cached_property
    def option_ids(self) -> tuple[str, ...]:
        """The ids that an answer may hold."""
        ids = (option.id for option in self.options)
        return (*ids, *((OTHER,) if self.other else ()), *((NONE,) if self.none else ()))

    def _accepted(self, value: object) -> Answer:
        """Ids of options, each once; "none" only by itself."""
        chosen = _ids(value, self.option_ids)
        if self.at_most is not None and len(chosen) > self.at_most:
            raise AnswerRefusedError("many", at_most=self.at_most)
        if NONE in chosen and len(chosen) > 1:
            raise AnswerRefusedError("many", at_most=1)
        return tuple(option for option in self.option_ids if option in chosen)

    def is_empty(self, answer: Answer) -> bool:
        """Nothing ticked: whoever has none of them ticks "none"."""
        return not answer

    def code(self, answer: Answer) -> Mapping[str, float]:
        """1 for each option ticked, 0 for the others: means are shares."""
        return {option: float(option in _tuple(answer)) for option in self.option_ids} if answer else {}


class Ranking(Question):
    """Options put in order, the first the most important."""

    type: Literal["ranking"] = "ranking"
    options: tuple[NamedOption, ...] = Field(min_length=2)
    top: Annotated[int, Field(ge=1)] | None = None
    """How many places there are; all if it is not said."""

    @cached_property
    def places(self) -> int:
        """How many places are given."""
        return min(self.top or len(self.options), len(self.options))

    @cached_property
    def option_ids(self) -> tuple[str, ...]:
        """The ids that an answer may hold."""
        return tuple(option.id for option in self.options)

    def _accepted(self, value: object) -> Answer:
        """Ids of options in order, each once."""
        chosen = _ids(value, self.option_ids)
        if len(chosen) > self.places:
            raise AnswerRefusedError("many", at_most=self.places)
        return chosen

    def is_empty(self, answer: Answer) -> bool:
        """No place given."""
        return not answer

    def code(self, answer: Answer) -> Mapping[str, float]:
        """Points: as many as there are places for the first, one for the last, 0 for the rest."""
        points = {option: float(self.places - place) for place, option in enumerate(_tuple(answer))}
        return {option: points.get(option, 0.0) for option in self.option_ids} if answer else {}


class Allocation(Question):
    """A total shared out among options."""

    type: Literal["allocation"] = "allocation"
    options: tuple[NamedOption, ...] = Field(min_length=2)
    total: Annotated[int, Field(ge=1)] = 100
    unit: Text | None = None

    @cached_property
    def option_ids(self) -> tuple[str, ...]:
        """The ids that an answer may hold."""
        return tuple(option.id for option in self.options)

    def _accepted(self, value: object) -> Answer:
        """Points per option that add up to the total; an option left out has none."""
        if not isinstance(value, Mapping):
            raise AnswerRefusedError("kind")
        if set(value) - set(self.option_ids):
            raise AnswerRefusedError("option", options=self.option_ids)
        points = {option: value.get(option, 0) for option in self.option_ids}
        if any(isinstance(each, bool) or not isinstance(each, int | float) or each < 0 for each in points.values()):
            raise AnswerRefusedError("kind")
        if abs(sum(points.values()) - self.total) > 1e-9 * self.total:
            raise AnswerRefusedError("total", total=self.total, given=sum(points.values()))
        return {option: float(each) for option, each in points.items()}

    def is_empty(self, answer: Answer) -> bool:
        """No points given."""
        return not answer

    def code(self, answer: Answer) -> Mapping[str, float]:
        """The points."""
        return dict(answer) if isinstance(answer, Mapping) else {}


def _ids(value: object, known: Sequence[str]) -> tuple[str, ...]:
    if isinstance(value, str) or not isinstance(value, Sequence) or not all(isinstance(each, str) for each in value):
        raise AnswerRefusedError("kind")
    if any(each not in known for each in value):
        raise AnswerRefusedError("option", options=tuple(known))
    if len(set(value)) != len(value):
        raise AnswerRefusedError("doubled")
    return tuple(value)


def _tuple(answer: Answer) -> tuple[str, ...]:
    return answer if isinstance(answer, tuple) else ()
