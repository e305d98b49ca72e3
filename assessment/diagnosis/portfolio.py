"""The consultant's other clients as the diagnosis knows them, one figure each and no name, and the place among them.

Scores are in scale points of the index.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from assessment.release import Frozen

Interval = tuple[float, float]
Third = Literal["lower", "middle", "upper"]
THIRDS: tuple[Third, ...] = ("lower", "middle", "upper")


@dataclass(frozen=True)
class ClientScore:
    """The score of one company, and the variance of its error: about where the company stands."""

    mean: float
    variance: float


@dataclass(frozen=True)
class OtherClients:
    """Everybody whom a company is compared with."""

    scores: tuple[ClientScore, ...]
    years: tuple[int, int]
    """The first and the last year in which one of these surveys closed."""
    digest: str
    """Hash of all the releases together: nobody's alone, so that it tells nobody who takes part."""


class BenchmarkResult(Frozen):
    """Where the company stands among the consultant's clients; values are pulled towards the common mean as they are uncertain."""

    clients: int
    """This one and the others."""
    years: tuple[int, int]
    portfolio: str
    """Hash of the other clients' releases together."""
    mean: float
    """What the clients have in common."""
    sd: float
    """How far clients truly lie apart, as a standard deviation; 0: no further than chance would put them."""
    own: float
    """This company's value."""
    ci95: Interval
    others: tuple[float, ...]
    """The others' values to a whole point, lowest first: in no order that tells who is who."""
    thirds: Mapping[Third, float] | None = None
    """Probability of each third; from ten clients, where they differ."""
    percentile: float | None = None
    """Share of clients below this one, 0 to 1; from twenty clients, where they differ."""
    percentile_ci95: Interval | None = None
    words: str
    """``few``, ``alike``, ``cannot_tell``, or how surely it stands in a third: ``clearly_X``, ``probably_X``, ``more_likely_X``."""
