"""Anonymous answers as they come out of a sealed wave or a CSV file; only this package reads them."""

from collections.abc import Mapping
from dataclasses import dataclass

from questionnaires.questions import Answer


class AnswerError(ValueError):
    """A row that does not fit the plan or the questionnaire: an unknown group or item, an answer off its scale."""


@dataclass(frozen=True)
class AnswerRow:
    """One person's answers; nothing in it says whose they are."""

    group: str
    """The cell of the report plan that the person belongs to."""
    answers: Mapping[str, Answer]
    """Question id -> answer as given, None for "don't know"; a question that is absent was not answered."""
