"""What services return: plain, immutable values, never mapped rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from assessment.diagnosis.comments import PublishedComments
from assessment.diagnosis.document import Diagnosis
from assessment.diagnosis.sheets import FactSheets
from assessment.phrases import Argument
from assessment.privacy.plan import ReportPlan
from assessment.release import Release
from questionnaires.model import Language, Questionnaire
from questionnaires.naming import DepartmentName

Role = Literal["owner", "consultant", "viewer"]
WaveState = Literal["draft", "open", "closing", "sealed", "below_minimum", "discarded"]
ReportState = Literal["queued", "rendering", "ready", "failed"]
Names = Mapping[Language, Mapping[str, DepartmentName]]
"""Language -> group id -> the department's name."""


@dataclass(frozen=True)
class UserView:
    """Somebody who uses the console."""

    id: int
    email: str
    name: str
    role: Role
    language: Language


@dataclass(frozen=True)
class SessionView:
    """A signed-in browser of one's own."""

    id: int
    created_at: datetime
    expires_at: datetime


@dataclass(frozen=True)
class WaveSummary:
    """A wave in a list."""

    id: int
    title: str
    number: int
    state: WaveState
    invited: int
    opened_at: datetime | None
    closes_at: datetime | None
    sealed_at: datetime | None


@dataclass(frozen=True)
class EngagementSummary:
    """An engagement in a list."""

    id: int
    title: str
    questionnaire_id: str
    languages: tuple[Language, ...]
    waves: tuple[WaveSummary, ...]


@dataclass(frozen=True)
class ClientView:
    """A client with its engagements, oldest first."""

    id: int
    name: str
    language: Language
    owner_name: str
    created_at: datetime
    engagements: tuple[EngagementSummary, ...]
    may_change: bool


@dataclass(frozen=True)
class EngagementView:
    """An engagement with its instrument and waves."""

    id: int
    client_id: int
    client_name: str
    title: str
    questionnaire_id: str
    questionnaire: Questionnaire
    languages: tuple[Language, ...]
    names: Names
    waves: tuple[WaveSummary, ...]
    may_change: bool


@dataclass(frozen=True)
class MailingView:
    """A sending to everybody: ``number`` 0 is the invitation, 1 and 2 the reminders."""

    id: int
    kind: Literal["invitation", "reminder"]
    number: int
    created_at: datetime
    total: int
    sent: int
    failed: int


@dataclass(frozen=True)
class Problem:
    """Something that hinders the launch: a message id and its arguments."""

    code: str
    arguments: Mapping[str, Argument]


@dataclass(frozen=True)
class WaveView:
    """A wave as its consultant sees it. ``answers_at_least`` moves in steps of the threshold, once a day."""

    id: int
    engagement_id: int
    client_id: int
    client_name: str
    engagement_title: str
    title: str
    number: int
    state: WaveState
    plan: ReportPlan
    plan_hash: str | None
    questionnaire: Questionnaire
    names: Names
    languages: tuple[Language, ...]
    invited: int
    invited_by_cell: Mapping[str, int]
    answers_at_least: int | None
    closes_at: datetime | None
    opened_at: datetime | None
    closed_at: datetime | None
    sealed_at: datetime | None
    mailings: tuple[MailingView, ...]
    problems: tuple[Problem, ...]
    may_change: bool
    named: bool
    """A workshop: people answer under their names, and nobody is invited or launched."""


@dataclass(frozen=True)
class PersonView:
    """Somebody who is asked."""

    id: int
    name: str
    email: str | None
    cell: str
    language: Language


@dataclass(frozen=True)
class PeopleProblem:
    """A line of a pasted list that cannot be taken; lines count from 1."""

    line: int
    code: str
    arguments: Mapping[str, Argument]


@dataclass(frozen=True)
class PeopleResult:
    """What became of a pasted list: everybody was added, or nobody and the problems say why."""

    added: int
    problems: tuple[PeopleProblem, ...]


@dataclass(frozen=True)
class LinkView:
    """A link that the consultant hands out; ``code`` as it is printed."""

    name: str
    email: str | None
    cell: str
    url: str
    code: str
    language: Language = "en"
    """That of the person."""


@dataclass(frozen=True)
class SealedWave:
    """Everything that results pages and reports are made from."""

    wave_id: int
    release: Release
    diagnosis: Diagnosis
    plan: ReportPlan
    questionnaire: Questionnaire
    names: Names
    languages: tuple[Language, ...]
    client_name: str
    engagement_title: str
    wave_title: str
    opened_on: datetime
    closed_on: datetime
    earlier_title: str = ""
    """Of the last wave, which this one is compared with; empty for a first wave."""
    earlier_closed_on: datetime | None = None
    facts: tuple[FactSheets, ...] = ()
    """The finished sheets of facts, by instrument."""
    earlier_facts: tuple[FactSheets, ...] = ()
    """Those of the last wave."""
    comments: PublishedComments | None = None
    """What may be shown of the comments; None if the form asked for none."""


@dataclass(frozen=True)
class LandingView:
    """The page behind a link: the same whether its code has been used or not."""

    wave_id: int
    client_name: str
    questionnaire: Questionnaire
    plan: ReportPlan
    names: Names
    languages: tuple[Language, ...]
    language: Language
    cell: str
    cell_label: str
    closes_at: datetime
    state: Literal["open", "closed"]


@dataclass(frozen=True)
class BallotCookie:
    """The value of the ballot cookie: it names a cell, and no person or code."""

    value: str


@dataclass(frozen=True)
class BallotView:
    """What the answer pages show. ``group`` is the questionnaire's group that the cell belongs to."""

    wave_id: int
    client_name: str
    questionnaire: Questionnaire
    plan: ReportPlan
    names: Names
    languages: tuple[Language, ...]
    cell: str
    group: str
    closes_at: datetime
    state: Literal["open", "closed"]


@dataclass(frozen=True)
class ReportView:
    """A report that was asked for; ``bytes`` is the size of its PDF once it is ready."""

    id: int
    wave_id: int
    language: Language
    kind: str
    state: ReportState
    bytes: int | None
    failure: str | None
    created_at: datetime


@dataclass(frozen=True)
class LogEntry:
    """One thing somebody did: ``action`` is a message id, ``arguments`` fill it."""

    at: datetime
    who: str
    action: str
    arguments: Mapping[str, Argument]
