"""Questions answered in figures or in one's own words, and the text that asks nothing."""

import re
from collections.abc import Mapping
from typing import Annotated, Final, Literal

from pydantic import Field

from questionnaires.basics import Text
from questionnaires.questions.base import Answer, AnswerRefusedError, Question, number_of

_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""Control characters and halves of characters: nobody types them, and JSON would write them six times as long."""


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
    """A line or a paragraph in one's own words: a fact under a name; in an opinion a comment, which leaves the answers."""

    type: Literal["text"] = "text"
    long: bool = False
    max: Annotated[int, Field(ge=1, le=4000)] = 500

    def _accepted(self, value: object) -> Answer:
        """A text, trimmed, without characters that cannot be seen; only line ends and tabs stay."""
        if not isinstance(value, str):
            raise AnswerRefusedError("kind")
        text = _UNSEEN.sub("", value.replace("\r\n", "\n")).strip()
        if len(text) > self.max:
            raise AnswerRefusedError("long", at_most=self.max)
        return text

    def is_empty(self, answer: Answer) -> bool:
        """Only blanks."""
        return not answer


class Information(Question):
    """A text between the questions; it takes no answer."""

    type: Literal["information"] = "information"
