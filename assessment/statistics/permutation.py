"""Tests for groups too small for approximations: who answered what is dealt anew to the two groups.

Everything works on the pooled histogram, so ties cost nothing and the number of answers hardly matters.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from assessment.statistics.distribution import Distribution, FloatArray
from assessment.statistics.ranks import brunner_munzel_statistics

MOST_TABLES = 50_000
"""Ways to deal the histogram up to which all are looked at; beyond, a sample of them."""
DRAWS = 20_000
SEED = 19_470_309
"""Fixed, so that the same answers always have the same p."""
_SLACK = 1e-9


@dataclass(frozen=True)
class Permuted:
    """A two-sided p and how it was come by."""

    p: float
    method: Literal["exact", "sampled"]


def permuted_brunner_munzel(first: Distribution, second: Distribution) -> Permuted | None:
    """Two-sided permutation p of the Brunner-Munzel statistic, for groups below ten; None below two in a group or without variance.

    All tables of the pooled histogram are weighed by how often dealing makes them, if they are few enough; else 20,000
    are drawn from the multivariate hypergeometric distribution, p = (1 + as extreme)/(1 + drawn). Complete separation counts as the
    most extreme statistic there is. Missing rule: distributions hold answered values only.

    Source: Neubert & Brunner (2007), Computational Statistics & Data Analysis 51, 5192-5204; the +1 as in Phipson & Smyth
    (2010), Statistical Applications in Genetics and Molecular Biology 9, article 39.
    """
    pooled = Distribution.merged([first, second])
    if min(first.n, second.n) < 2 or len(pooled.cells) < 2:
        return None
    small, swapped = (first, False) if first.n <= second.n else (second, True)
    totals = np.array([count for _, count in pooled.cells])
    mine = dict(small.cells)
    observed = _extremeness(np.array([[mine.get(value, 0) for value, _ in pooled.cells]]), totals, swapped=swapped)[0]
    if tables_of(totals, small.n) <= MOST_TABLES:
        dealt = all_tables(totals, small.n)
        weights = _weights(dealt, totals)
        as_extreme = _extremeness(dealt, totals, swapped=swapped) >= observed - _SLACK
        return Permuted(min(float(weights[as_extreme].sum() / weights.sum()), 1.0), "exact")
    beyond = sum(
        int((_extremeness(batch, totals, swapped=swapped) >= observed - _SLACK).sum()) for batch in _drawn(totals, small.n)
    )
    return Permuted((1 + beyond) / (1 + DRAWS), "sampled")


@dataclass(frozen=True)
class ExactTail:
    """Where the first group's sum stands among all ways to deal the values."""

    one_sided: float
    """Share of the ways in which it is at least as large."""
    two_sided: float
    """Twice the smaller of the two tails, at most 1."""
    ways: int


def exact_sum_tail(first: Sequence[int], second: Sequence[int]) -> ExactTail:
    """Exact permutation tails of a sum of whole numbers (values, ranks doubled), and so of a difference of means.

    Counts subsets by size and sum, value by value; ties are handled by nature.

    Source: Streitberg & Röhmel (1986), Statistical Software Newsletter 12, 10-17 (the shift algorithm).
    """
    pooled, size = [*first, *second], len(first)
    lowest = min(pooled)
    shifted = [value - lowest for value in pooled]
    ways = np.zeros((size + 1, sum(shifted) + 1), dtype=object)
    ways[0, 0] = 1
    for value in shifted:
        for chosen in range(size, 0, -1):
            ways[chosen, value:] += ways[chosen - 1, : ways.shape[1] - value]
    observed = sum(first) - lowest * size
    total = math.comb(len(pooled), size)
    above, below = int(ways[size, observed:].sum()), int(ways[size, : observed + 1].sum())
    return ExactTail(above / total, min(1.0, 2 * min(above, below) / total), total)


def tables_of(totals: Sequence[int] | FloatArray, size: int) -> int:
    """In how many different ways a histogram can be dealt to a group of that size."""
    ways = [1] + [0] * size
    for total in totals:
        most = int(total)
        ways = [sum(ways[max(0, left - most) : left + 1]) for left in range(size + 1)]
    return ways[size]


def all_tables(totals: FloatArray, size: int) -> FloatArray:
    """Every such table, shape (tables, values)."""
    tables = np.zeros((1, 0), dtype=np.int64)
    left, room = np.array([size]), int(totals.sum())
    for total in totals:
        room -= int(total)
        least, most = np.maximum(left - room, 0), np.minimum(left, int(total))
        choices = most - least + 1
        parent = np.repeat(np.arange(len(tables)), choices)
        taken = np.arange(choices.sum()) - np.repeat(np.cumsum(choices) - choices, choices) + least[parent]
        tables, left = np.column_stack([tables[parent], taken]), left[parent] - taken
    return np.asarray(tables)


def _weights(tables: FloatArray, totals: FloatArray) -> FloatArray:
    """How often dealing makes each table, up to a common factor."""
    from scipy.special import gammaln  # noqa: PLC0415  loaded when it is needed

    logs = (gammaln(totals + 1) - gammaln(tables + 1) - gammaln(totals - tables + 1)).sum(axis=1)
    return np.asarray(np.exp(logs - logs.max()))


def _drawn(totals: FloatArray, size: int) -> Iterator[FloatArray]:
    rng = np.random.default_rng(SEED)
    for _ in range(DRAWS // 1_000):
        yield np.asarray(rng.multivariate_hypergeometric(totals.astype(np.int64), size, size=1_000, method="marginals"))


def _extremeness(tables: FloatArray, totals: FloatArray, *, swapped: bool) -> FloatArray:
    others = totals - tables
    first, second = (others, tables) if swapped else (tables, others)
    return np.asarray(np.abs(brunner_munzel_statistics(first, second).statistic))
