"""The kinds of question, one class each, and the union by which a file is read."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Discriminator, Tag

from questionnaires.questions.base import Answer, AnswerRefusedError, Question
from questionnaires.questions.choosing import NONE, OTHER, Allocation, Choice, Choices, NamedOption, Ranking
from questionnaires.questions.matrix import Matrix, Row
from questionnaires.questions.rated import Item, Rating, YesPartlyNo
from questionnaires.questions.written import Information, NumberQuestion, TextQuestion

__all__ = [
    "NONE",
    "OTHER",
    "QUESTION_TYPES",
    "Allocation",
    "Answer",
    "AnswerRefusedError",
    "AnyQuestion",
    "Choice",
    "Choices",
    "Information",
    "Item",
    "Leaf",
    "Matrix",
    "NamedOption",
    "NumberQuestion",
    "Question",
    "Ranking",
    "Rating",
    "Row",
    "TextQuestion",
    "YesPartlyNo",
    "leaves",
]

QUESTION_TYPES: Mapping[str, type[Question]] = {
    "rating": Rating,
    "yes_partly_no": YesPartlyNo,
    "choice": Choice,
    "choices": Choices,
    "number": NumberQuestion,
    "text": TextQuestion,
    "ranking": Ranking,
    "allocation": Allocation,
    "matrix": Matrix,
    "information": Information,
}


def _type_of(value: object) -> str:
    found = value.get("type", "rating") if isinstance(value, Mapping) else getattr(value, "type", "rating")
    return str(found)


AnyQuestion = Annotated[
    Annotated[Rating, Tag("rating")]
    | Annotated[YesPartlyNo, Tag("yes_partly_no")]
    | Annotated[Choice, Tag("choice")]
    | Annotated[Choices, Tag("choices")]
    | Annotated[NumberQuestion, Tag("number")]
    | Annotated[TextQuestion, Tag("text")]
    | Annotated[Ranking, Tag("ranking")]
    | Annotated[Allocation, Tag("allocation")]
    | Annotated[Matrix, Tag("matrix")]
    | Annotated[Information, Tag("information")],
    Discriminator(_type_of),
]
"""Any entry of a section; ``type`` says which, a rating if it is left out."""

Leaf = Item | Choice | Choices | NumberQuestion | TextQuestion | Ranking | Allocation
"""A question that has one answer."""


def leaves(question: Question) -> tuple[Leaf, ...]:
    """The questions with answers of their own that an entry of a section stands for."""
    if isinstance(question, Matrix):
        return question.leaves
    return (question,) if isinstance(question, Leaf) else ()
