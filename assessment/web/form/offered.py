"""Questions that offer options: one of them, several, an order, points for each."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from assessment.web.form.asked import ABSENT, DONT_KNOW, Absent, Asked, Choice, Fields, Posted, Unreadable
from assessment.web.form.numbers import field_number, plain_number, read_number, said_number
from questionnaires.questions import NONE, Answer, AnswerRefusedError

APART = "\n"
"""Between several options; each is said on a line of its own."""


@dataclass(frozen=True, eq=False, kw_only=True)
class AskedOffer(Asked):
    """A question with options."""

    choices: tuple[Choice, ...]

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """What is sent -> how it reads."""
        return {choice.value: choice.label for choice in self.choices}


@dataclass(frozen=True, eq=False, kw_only=True)
class AskedOne(AskedOffer):
    """One option out of several: a rating, or a choice."""

    macro: ClassVar[str] = "one"
    mark: ClassVar[str] = " checked"
    dont_know: Choice | None
    scale: bool
    """Whether the options are the steps of a scale, which stand in a row where there is room."""

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """What is sent -> how it reads, "don't know" included."""
        return {choice.value: choice.label for choice in (*self.choices, *((self.dont_know,) if self.dont_know else ()))}

    @cached_property
    def values(self) -> Mapping[str, Answer]:
        """What is sent -> the answer it is."""
        return {value: self.accept(self._value(value)) for value in self.labels}

    def read(self, posted: Posted) -> Answer | Absent:
        """The option chosen."""
        value = posted.get(self.name, "")
        if value in self.values:
            return self.values[value]
        if value.strip():
            raise Unreadable("answer-invalid")
        return ABSENT

    def write(self, answer: Answer, *, local: bool = False) -> Fields:  # noqa: ARG002 - options are sent by id
        """The option chosen."""
        return ((self.name, DONT_KNOW if answer is None else str(answer)),)

    def say(self, answer: Answer) -> str:
        """The option as it reads."""
        return self.labels[DONT_KNOW if answer is None else str(answer)]

    def _value(self, sent: str) -> int | str | None:
        if self.dont_know and sent == DONT_KNOW:
            return None
        return int(sent) if self.scale else sent


@dataclass(frozen=True, eq=False, kw_only=True)
class AskedSeveral(AskedOffer):
    """Any number of options."""

    macro: ClassVar[str] = "several"
    missing: ClassVar[str] = "several-missing"
    mark: ClassVar[str] = " checked"

    def read(self, posted: Posted) -> Answer | Absent:
        """The options ticked, in the order of the form."""
        ticked = tuple(value for value in posted.getlist(self.name) if value.strip())
        return self.accept(ticked) if ticked else ABSENT

    def write(self, answer: Answer, *, local: bool = False) -> Fields:  # noqa: ARG002 - options are sent by id
        """A field for each option ticked."""
        return tuple((self.name, option) for option in _ids(answer))

    def say(self, answer: Answer) -> str:
        """The options as they read."""
        return APART.join(self.labels[option] for option in _ids(answer))

    def refused(self, error: AnswerRefusedError, value: object) -> Unreadable:
        """Too many, or "none of these" together with others."""
        ticked = _ids(value)
        if error.reason == "many" and NONE in ticked:
            return Unreadable("several-none", none=self.labels[NONE])
        most = error.limits.get("at_most")
        if error.reason == "many" and isinstance(most, int):
            return Unreadable("several-many", n=len(ticked), most=most)
        return super().refused(error, value)


@dataclass(frozen=True, eq=False, kw_only=True)
class AskedOrder(AskedOffer):
    """Options put in order: a list to choose from for each place."""

    macro: ClassVar[str] = "order"
    missing: ClassVar[str] = "order-missing"
    mark: ClassVar[str] = " selected"
    places: int

    @cached_property
    def field_names(self) -> tuple[str, ...]:
        """A field for each place, the first place first."""
        return tuple(f"{self.name}.{place}" for place in range(1, self.places + 1))

    def read(self, posted: Posted) -> Answer | Absent:
        """The options in their order; no place may be left out before the last one that is filled."""
        places = [posted.get(name, "").strip() for name in self.field_names]
        given = [option for option in places if option]
        if not given:
            return ABSENT
        if places[: len(given)] != given:
            raise Unreadable("order-gap", place=places.index("") + 1)
        return self.accept(tuple(given))

    def write(self, answer: Answer, *, local: bool = False) -> Fields:  # noqa: ARG002 - options are sent by id
        """A field for each place given."""
        return tuple(zip(self.field_names, _ids(answer), strict=False))

    def say(self, answer: Answer) -> str:
        """The options, numbered."""
        return APART.join(f"{place}.\N{NO-BREAK SPACE}{self.labels[option]}" for place, option in enumerate(_ids(answer), start=1))

    def refused(self, error: AnswerRefusedError, value: object) -> Unreadable:
        """One option in two places."""
        given = _ids(value)
        if error.reason == "doubled":
            twice = next(option for option in given if given.count(option) > 1)
            return Unreadable("order-doubled", option=self.labels[twice])
        return super().refused(error, value)


@dataclass(frozen=True, eq=False, kw_only=True)
class AskedShares(AskedOffer):
    """A total shared out among options: a field for each."""

    macro: ClassVar[str] = "shares"
    counts: ClassVar[bool] = True
    missing: ClassVar[str] = "shares-missing"
    total: int
    unit: str
    so_far: str
    """How the sum so far reads; {given} in it stands for the sum, also for the script that keeps it up to date."""

    @cached_property
    def field_names(self) -> tuple[str, ...]:
        """A field for each option."""
        return tuple(f"{self.name}.{choice.value}" for choice in self.choices)

    def read(self, posted: Posted) -> Answer | Absent:
        """The points of each option; an empty field is nought."""
        texts = {choice: posted.get(name, "").strip() for choice, name in zip(self.choices, self.field_names, strict=True)}
        if not any(texts.values()):
            return ABSENT
        points: dict[str, float] = {}
        for choice, text in texts.items():
            number = read_number(text, self.language, unit=self.unit) if text else 0
            if number is None or number < 0:
                raise Unreadable("shares-unreadable", text=text[:40], option=choice.label)
            points[choice.value] = number
        return self.accept(points)

    def write(self, answer: Answer, *, local: bool = False) -> Fields:
        """The points of each option that has any."""
        points = _points(answer).items()
        return tuple(
            (f"{self.name}.{option}", field_number(given, self.language) if local else plain_number(given))
            for option, given in points
            if given
        )

    def slots(self, fields: Fields) -> dict[str, str]:
        """The points and what they come to."""
        numbers = [read_number(text, self.language, unit=self.unit) or 0 for _, text in fields]
        return {**dict(fields), f"{self.name}.sum": self.so_far.replace("{given}", said_number(_sum(numbers), self.language))}

    def say(self, answer: Answer) -> str:
        """The points of each option that has any, as they read."""
        points = _points(answer).items()
        return APART.join(f"{self.labels[option]}: {said_number(given, self.language)}" for option, given in points if given)

    def refused(self, error: AnswerRefusedError, value: object) -> Unreadable:
        """The points do not add up, and by how much."""
        if error.reason != "total" or not isinstance(value, Mapping):
            return super().refused(error, value)
        given = _sum(list(value.values()))
        message = "shares-left" if given < self.total else "shares-over"
        amounts = {"given": given, "total": self.total, "rest": _sum([abs(self.total - given)])}
        return Unreadable(message, unit=self.unit, **{name: said_number(amount, self.language) for name, amount in amounts.items()})


def _sum(numbers: list[float]) -> float:
    """A sum without the dust of binary fractions."""
    return round(sum(numbers), 6)


def _ids(answer: object) -> tuple[str, ...]:
    return answer if isinstance(answer, tuple) else ()


def _points(answer: object) -> Mapping[str, float]:
    return answer if isinstance(answer, Mapping) else {}
