"""How often something held in many simulated surveys, and whether that is what was promised."""

import math
import os
import zlib
from dataclasses import dataclass, field

import numpy as np

SCALE = float(os.environ.get("SCALE", "1"))
"""1 is the full run of some minutes; smaller values simulate fewer surveys."""
SEED = 20_061_107
DOUBT = 1.5
"""Standard errors of the simulation by which a rate may lie outside its promise before it is called missed."""


def surveys(full: int, *, least: int = 20) -> int:
    """How many surveys at this scale."""
    return max(least, round(full * SCALE))


def chance(*what: object) -> np.random.Generator:
    """Random numbers of their own for each part, so that no part depends on what ran before it."""
    return np.random.default_rng([SEED, *(zlib.crc32(str(each).encode()) for each in what)])


@dataclass
class Rate:
    """Times that something held, and how often it was tried."""

    hits: float = 0
    n: int = 0

    def add(self, held: object) -> None:
        """Count one more; None is not counted."""
        if held is not None:
            self.hits += float(held)  # type: ignore[arg-type]
            self.n += 1

    def merge(self, other: "Rate") -> None:
        """Count those of another as well."""
        self.hits += other.hits
        self.n += other.n

    @property
    def share(self) -> float:
        """0 to 1; NaN if it was never tried."""
        return self.hits / self.n if self.n else math.nan

    @property
    def error(self) -> float:
        """Standard error of the share by the simulation alone."""
        return math.sqrt(max(self.share * (1 - self.share), 0.25 / max(self.n, 1)) / max(self.n, 1))


@dataclass(frozen=True)
class Check:
    """A promise, the rate that was found, and whether the one is within the other but for the chance of simulating."""

    what: str
    cell: str
    rate: Rate
    low: float = 0.0
    high: float = 1.0
    accepted: str = ""
    """Why a miss stands: what was tried, or where the reader is warned."""
    clusters: float = field(default=1.0)
    """Tries of a survey that depend on each other count for less: the error is this much larger."""

    @property
    def met(self) -> bool:
        """Whether the promise is kept."""
        slack = DOUBT * self.clusters * self.rate.error
        return self.rate.n == 0 or self.low - slack <= self.rate.share <= self.high + slack
