"""Questions answered in figures or in one's own words, and the text that asks nothing."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from questionnaires.basics import Text
from questionnaires.questions.base import Answer, AnswerRefusedError, Question, number_of


class NumberQuestion(Question):
    """A number with its unit."""

    type: Literal["number"] = "number"
    unit: Text
    min: float
    max: float
    whole: bool = False

    def _accepted(self, value: object) -> Answer:
        """A number within the range."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise AnswerRefusedError("kind")
        if not self.min <= value <= self.max:
            raise AnswerRefusedError("range", low=self.min, high=self.max)
        if self.whole and value != int(value):
            raise AnswerRefusedError("whole")
        return int(value) if self.whole else float(value)

    def code(self, answer: Answer) -> Mapping[str, float]:
        """The number, under "value"."""
        return {} if answer is None else {"value": number_of(answer)}


class TextQuestion(Question):
    """A line or a paragraph in one's own words; only where people are named."""

    type: Literal["text"] = "text"
    long: bool = False
    max: Annotated[int, Field(ge=1, le=4000)] = 500

    def _accepted(self, value: object) -> Answer:
        """A text, trimmed."""
        if not isinstance(value, str):
            raise AnswerRefusedError("kind")
        if len(value.strip()) > self.max:
            raise AnswerRefusedError("long", at_most=self.max)
        return value.strip()

    def is_empty(self, answer: Answer) -> bool:
        """Only blanks."""
        return not answer


class Information(Question):
    """A text between the questions; it takes no answer."""

    type: Literal["information"] = "information"
