"""What services return about facts: plain, immutable values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from assessment.services.views import Names
from questionnaires.model import Language, Questionnaire
from questionnaires.questions import Answer


@dataclass(frozen=True)
class FactSheetView:
    """What one named person was asked about facts, and what was stated so far."""

    id: int
    wave_id: int
    instrument_id: str
    person: str
    position: str
    group: str
    consultant: bool
    url: str
    token: str
    answers: Mapping[str, Answer]
    done_at: datetime | None
    updated_at: datetime


@dataclass(frozen=True)
class FactForm:
    """A sheet with the form to fill in."""

    sheet: FactSheetView
    form: Questionnaire
    names: Names
    languages: tuple[Language, ...]
    client_name: str
    wave_title: str
    closed: Literal["discarded", "over"] | None
    """Why nothing can be stated any more: the wave was discarded, or its workshop is over."""
