"""A consultant's portfolio as its page shows it."""

from dataclasses import dataclass
from datetime import datetime

from questionnaires.model import Questionnaire


@dataclass(frozen=True)
class PortfolioClient:
    """A client in a consultant's own comparison: the score of the whole company, by its last survey that may be compared."""

    client_id: int
    name: str
    wave_id: int
    wave_title: str
    closed_at: datetime
    mean: float
    ci95: tuple[float, float] | None
    words: str | None
    scored: int
    """People of both sides who have a score."""
    invited: int | None
    """People of both sides who were asked; None if it is not known."""
    counts: bool
    """Whether it stands in reports of other clients already, or waits until enough others can be let in with it."""


@dataclass(frozen=True)
class LeftOut:
    """A client that has been surveyed and is not compared; ``why`` is a code."""

    client_id: int
    name: str
    why: str


@dataclass(frozen=True)
class Common:
    """What clients have in common: their mean and how far they truly lie apart, as a standard deviation."""

    mean: float
    sd: float


@dataclass(frozen=True)
class PortfolioView:
    """One consultant's clients on one questionnaire, by name."""

    owner_name: str
    questionnaire: Questionnaire
    clients: tuple[PortfolioClient, ...]
    left_out: tuple[LeftOut, ...]
    let_in: int
    """Clients that stand in reports of others."""
    common: Common | None
    """From ten clients."""
