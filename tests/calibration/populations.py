"""People who could answer: populations whose truth is known, with a wanted mean, spread and reliability.

A person's opinion of an item is the sum of a general opinion, perhaps one of its dimension, and how easily the item is agreed to;
an answer is that opinion plus noise, rounded to 1 to 5. What a person would answer on average over many tries is the true score.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import least_squares
from scipy.special import gammaincinv, ndtr, ndtri

Array = NDArray[np.float64]

ITEMS, OPTIONS, PER_DIMENSION = 20, 5, 4
MODEL_PEOPLE = 600
"""People on whom a population's parameters are found."""
TOLERANCE = 0.02
"""Largest miss of mean and spread, in parts of the spread, and of reliability with which a population is used."""
CUTS = np.arange(1, OPTIONS) + 0.5
EDGES = (40.0, 60.0, 80.0)
OFFSETS = (-9.0, -7.0, -5.0, -3.0, -1.0, 1.0, 3.0, 5.0, 7.0, 9.0)
"""Points from an edge; together with the three edges every place on the scale is equally likely, near an edge and far from it."""


@dataclass(frozen=True)
class Kind:
    """A kind of population: how general opinion is spread, by how much in score points, and how reliably it is told."""

    name: str
    shape: str
    sd: float
    reliability: float
    dimensions: float = 0.0
    """Share of the opinions' variance that belongs to dimensions of their own."""


KINDS = (
    Kind("alike, noisy", "normal", 6, 0.60),
    Kind("alike", "normal", 6, 0.80),
    Kind("usual, noisy", "normal", 11, 0.75),
    Kind("usual", "normal", 11, 0.90),
    Kind("usual, five dimensions", "normal", 11, 0.85, 0.3),
    Kind("far apart, noisy", "normal", 16, 0.85),
    Kind("far apart", "normal", 16, 0.95),
    Kind("skewed", "skewed", 11, 0.85),
    Kind("two camps", "camps", 14, 0.90),
)


@dataclass(frozen=True)
class Population:
    """A kind at one place of the scale, with the parameters that bring it there."""

    kind: Kind
    mean: float
    """Wanted mean in score points."""
    centre: float
    spread: float
    noise: float

    def opinions(self, rng: np.random.Generator, *shape: int) -> Array:
        """Opinions of items, shape (..., items), in options."""
        return self.centre + _ease() + self.spread * _standard(self.kind, rng, *shape)

    def answers(self, opinions: Array, rng: np.random.Generator) -> NDArray[np.int8]:
        """One answer each to every item."""
        said = opinions + self.noise * rng.standard_normal(opinions.shape)
        return np.clip(np.rint(said), 1, OPTIONS).astype(np.int8)

    def true_scores(self, opinions: Array) -> Array:
        """Sum over items of the expected answer: the score without the noise of answering."""
        return self.expected(opinions).sum(axis=-1)

    def expected(self, opinions: Array) -> Array:
        """The expected answer to every item, shape (..., items)."""
        return _expected(opinions, self.noise)[0]


def populations(kind: Kind) -> Iterator[Population]:
    """The kind at every place around each edge that it fits; the widest spreads do not fit near the ends of the scale."""
    for edge in EDGES:
        found = [fitted(kind, edge + offset) for offset in OFFSETS]
        if None not in found:
            yield from (each for each in found if each is not None)


@cache
def fitted(kind: Kind, mean: float) -> Population | None:
    """The population with these figures; None if no opinions on a scale of 1 to 5 give them."""
    standard = _standard(kind, np.random.default_rng(7), MODEL_PEOPLE)

    def misses(parameters: Array) -> Array:
        centre, spread, noise = parameters[0], *np.exp(parameters[1:])
        expected, variance = _expected(centre + _ease() + spread * standard, noise)
        true, noisy = expected.sum(axis=1), variance.sum(axis=1).mean()
        whole = true.var() + noisy
        sd = np.sqrt(whole)
        return np.array([(true.mean() - mean) / kind.sd, sd / kind.sd - 1, true.var() / whole - kind.reliability])

    start = np.array([mean / ITEMS, np.log(kind.sd / ITEMS), np.log(np.sqrt(kind.sd**2 * (1 - kind.reliability) / ITEMS))])
    found = least_squares(misses, start, bounds=([-4, -4, -3], [10, 1.5, 1.5]))
    if np.abs(found.fun).max() > TOLERANCE:
        return None
    return Population(kind, mean, float(found.x[0]), float(np.exp(found.x[1])), float(np.exp(found.x[2])))


def _expected(opinions: Array, noise: float) -> tuple[Array, Array]:
    """Mean and variance of the answer to each item."""
    above = ndtr((opinions[..., None] - CUTS) / noise)
    mean = 1 + above.sum(axis=-1)
    square = 1 + above @ (2 * np.arange(1, OPTIONS) + 1)
    return mean, square - mean**2


def _ease() -> Array:
    """How much more easily each item is agreed to than the average one; neighbours in a dimension differ."""
    return np.tile(np.linspace(-0.6, 0.6, ITEMS // PER_DIMENSION), PER_DIMENSION)


def _standard(kind: Kind, rng: np.random.Generator, *shape: int) -> Array:
    """Opinions of mean 0 and variance 1, shape (..., items)."""
    general = _GENERAL[kind.shape](rng.random(shape))
    own = rng.standard_normal((*shape, ITEMS // PER_DIMENSION)) if kind.dimensions else np.zeros((*shape, ITEMS // PER_DIMENSION))
    mixed = np.sqrt(1 - kind.dimensions) * general[..., None] + np.sqrt(kind.dimensions) * own
    return np.repeat(mixed, PER_DIMENSION, axis=-1)


def _skewed(places: Array) -> Array:
    return (2 - gammaincinv(2, places)) / np.sqrt(2)


def _camps(places: Array) -> Array:
    """Two camps of six and four in ten, each nearly of one mind."""
    share, within, apart = 0.6, 0.35, np.sqrt((1 - 0.35**2) / (0.6 * 0.4))
    upper = places < share
    inside = np.where(upper, places / share, (places - share) / (1 - share))
    return np.where(upper, (1 - share) * apart, -share * apart) + within * ndtri(np.clip(inside, 1e-9, 1 - 1e-9))


_GENERAL = {"normal": ndtri, "skewed": _skewed, "camps": _camps}
