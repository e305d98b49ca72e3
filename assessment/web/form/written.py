"""Questions answered in figures or in one's own words."""

from dataclasses import dataclass
from typing import ClassVar

from assessment.web.form.asked import ABSENT, Absent, Asked, Fields, Posted, Unreadable
from assessment.web.form.numbers import field_number, plain_number, read_number, said_number
from questionnaires.answering import Role
from questionnaires.questions import Answer, AnswerRefusedError


@dataclass(frozen=True, eq=False, kw_only=True)
class AskedNumber(Asked):
    """A number with its unit."""

    macro: ClassVar[str] = "number"
    missing: ClassVar[str] = "number-missing"
    unit: str
    whole: bool
    low: float
    high: float

    def read(self, posted: Posted) -> Answer | Absent:
        """The number, however it is written."""
        text = posted.get(self.name, "").strip()
        if not text:
            return ABSENT
        # Numbers that travel hidden are plain, and plain ones read alike in every language.
        number = read_number(text, self.language, whole=self.whole, unit=self.unit)
        if number is None:
            raise Unreadable("number-unreadable", text=text[:40], example=said_number(1250 if self.whole else 12.5, self.language))
        return self.accept(number)

    def write(self, answer: Answer, *, local: bool = False) -> Fields:
        """The number in digits."""
        number = _number(answer)
        return ((self.name, field_number(number, self.language) if local else plain_number(number)),)

    def say(self, answer: Answer) -> str:
        """The number with its unit."""
        return f"{said_number(_number(answer), self.language)}\N{NO-BREAK SPACE}{self.unit}"

    def refused(self, error: AnswerRefusedError, value: object) -> Unreadable:
        """Out of range, or not whole."""
        if error.reason == "whole":
            return Unreadable("number-whole", text=said_number(_number(value), self.language))
        if error.reason == "range":
            low, high = (said_number(each, self.language) for each in (self.low, self.high))
            return Unreadable("number-range", text=said_number(_number(value), self.language), low=low, high=high, unit=self.unit)
        return super().refused(error, value)


@dataclass(frozen=True, eq=False, kw_only=True)
class AskedText(Asked):
    """A line or a paragraph in one's own words."""

    macro: ClassVar[str] = "words"
    missing: ClassVar[str] = "text-missing"
    long: bool = False
    most: int
    """Characters that it may have."""
    comment: bool = False
    """Whether it is written without a name: asked for once, never missed, and watched for what would name somebody."""

    @property
    def optional(self) -> bool:
        """A comment is never missed."""
        return self.comment

    def read(self, posted: Posted) -> Answer | Absent:
        """The text, trimmed, its line ends as they are meant."""
        text = posted.get(self.name, "").replace("\r\n", "\n").replace("\0", "").strip()
        return self.accept(text) if text else ABSENT

    def write(self, answer: Answer, *, local: bool = False) -> Fields:  # noqa: ARG002 - a text is the same everywhere
        """The text."""
        return ((self.name, str(answer)),)

    def say(self, answer: Answer) -> str:
        """The text."""
        return str(answer)

    def refused(self, error: AnswerRefusedError, value: object) -> Unreadable:
        """Too long, and by how much."""
        if error.reason == "long":
            return Unreadable("text-long", n=len(str(value)), most=self.most)
        return super().refused(error, value)


@dataclass(frozen=True, eq=False, kw_only=True)
class AskedLine(AskedText):
    """A line that belongs to another question; only that of "something else" is ever asked for."""

    macro: ClassVar[str] = "line"
    missing: ClassVar[str] = "line-other-missing"
    role: Role


def _number(value: object) -> int | float:
    if isinstance(value, int | float):
        return value
    raise TypeError(f"{value!r} is no number")
