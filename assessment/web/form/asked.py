"""A question as the form asks it in one language: its fields, what they send, and how an answer reads.

Every kind of question has a class here; ``assessment.web.form.kinds`` says which. Answers travel as the strings of a form, so
each class turns them into an answer that ``question.accept`` takes, and an answer into strings again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from werkzeug.datastructures import MultiDict

from questionnaires.model import Language, Scale
from questionnaires.questions import Answer, AnswerRefusedError, Leaf

if TYPE_CHECKING:
    from assessment.web.form.written import AskedLine

PREFIX: Final = "a_"
"""Before a question's id in the name of its field, so that no question can be taken for a field of ours."""
DONT_KNOW: Final = "dk"
"""What the form sends for "don't know"."""

Posted = MultiDict[str, str]
Fields = tuple[tuple[str, str], ...]
"""Names and values of form fields."""
Said = str | int | float


class Absent(Enum):
    """Its only member stands for a question that was not answered, for None is "don't know"."""

    ABSENT = "absent"


ABSENT: Final = Absent.ABSENT


class Unreadable(ValueError):  # noqa: N818 - a sentence for the person, not a fault of the program
    """What was sent is no answer; ``message`` and ``arguments`` say so in Fluent."""

    def __init__(self, message: str, **arguments: Said) -> None:
        self.message, self.arguments = message, arguments
        super().__init__(message)


class Choice(NamedTuple):
    """One option as the form sends it and as it reads."""

    value: str
    label: str


@dataclass(frozen=True, eq=False, kw_only=True)
class Asked:
    """One question of the form. Subclasses say how its answer is sent."""

    question: Leaf
    text: str
    language: Language
    scales: Mapping[str, Scale]
    hint: str | None = None
    """What stands beneath the question: how many may be ticked, which range a number has."""
    lines: tuple["AskedLine", ...] = ()
    """Lines that belong to it."""

    macro: ClassVar[str]
    """Which macro of the templates shows it."""
    missing: ClassVar[str] = "answer-missing"
    """The message that asks for an answer once."""
    mark: ClassVar[str] = ""
    """How a chosen option is marked in HTML; empty where a field holds its value."""
    counts: ClassVar[bool] = False
    """Whether it shows something even before it is answered."""

    @property
    def optional(self) -> bool:
        """Whether it is asked for without being missed, and so is not counted among the questions."""
        return False

    @property
    def id(self) -> str:
        """The question's id."""
        return self.question.id

    @property
    def name(self) -> str:
        """The name of its field, or what the names of its fields begin with."""
        return PREFIX + self.question.id

    @property
    def field_names(self) -> tuple[str, ...]:
        """The names of all its fields, lines apart."""
        return (self.name,)

    def read(self, posted: Posted) -> Answer | Absent:
        """The answer that a post holds.

        Raises:
            Unreadable: If it holds something else.
        """
        raise NotImplementedError

    def write(self, answer: Answer, *, local: bool = False) -> Fields:
        """The fields that send this answer; ``local``: as it stands in a field that can be seen."""
        raise NotImplementedError

    def sent(self, posted: Posted) -> Fields:
        """The fields of this question in a post, readable or not."""
        return tuple((name, value) for name in self.field_names for value in posted.getlist(name) if value.strip())

    def slots(self, fields: Fields) -> dict[str, str]:
        """What stands in the slots of its fields, by slot."""
        if self.mark:
            return {f"{name}={value}": self.mark for name, value in fields}
        return dict(fields)

    def say(self, answer: Answer) -> str:
        """The answer in words."""
        raise NotImplementedError

    def accept(self, value: object) -> Answer:
        """The value as the question takes it.

        Raises:
            Unreadable: If it does not.
        """
        try:
            return self.question.accept(value, self.scales)
        except AnswerRefusedError as error:
            raise self.refused(error, value) from None

    def refused(self, error: AnswerRefusedError, value: object) -> Unreadable:  # noqa: ARG002 - kinds say it with their value
        """Why the question did not take a value."""
        return Unreadable("answer-invalid")
