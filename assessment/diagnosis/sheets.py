"""Sheets of facts, filled in by people who are named."""

from collections.abc import Mapping
from dataclasses import dataclass

from questionnaires.deciding import LeaderSheet
from questionnaires.model import Questionnaire
from questionnaires.questions import Answer


@dataclass(frozen=True)
class FactSheets:
    """What heads and the consultant filled in of one instrument of facts."""

    questionnaire: Questionnaire
    sheets: tuple[LeaderSheet, ...]


def line_of(answers: Mapping[str, Answer], question: str, ending: str) -> str | None:
    """The line beside a question (``_evidence``, ``_owner``); None if it is empty."""
    text = answers.get(f"{question}{ending}")
    return text.strip() if isinstance(text, str) and text.strip() else None
