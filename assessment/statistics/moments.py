"""Sums, products and pair counts of a group's answers: all that covariances, and so reliability, are computed from.

Three k by k tables however many people answered; two groups, or two batches of one, merge by addition.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from assessment.statistics.distribution import FloatArray
from assessment.statistics.scoring import IntArray

BATCH = 65_536
"""Rows that are turned into wide numbers at a time."""
_EXACT = 1 << 24
"""Whole numbers up to here are exact in single precision."""
_TOGETHER = 128
_ONE_THREAD = 1 << 18
"""Multiplications in a product of matrices up to which OpenBLAS starts no threads, which wait for each other on a busy machine."""


@dataclass(frozen=True, eq=False)
class Moments:
    """M, A and P of k items; with whole numbers as answers every entry is exact."""

    both: FloatArray
    """M = m'm: people who answered both items of a pair, shape (k, k); m marks answers."""
    sums: FloatArray
    """A = x0'm: sum of the answers to the row's item over people who answered the column's; x0 has 0 for missing."""
    products: FloatArray
    """P = x0'x0: sum of products."""
    complete: int
    """People who answered every item."""

    @classmethod
    def of(cls, answers: FloatArray) -> "Moments":
        """From answers, shape (n, k), NaN for missing."""
        missing = np.isnan(answers)
        marks, filled = (~missing).astype(np.float64), np.where(missing, 0.0, answers)
        return cls(marks.T @ marks, filled.T @ marks, filled.T @ filled, int((~missing.any(axis=1)).sum()))

    @classmethod
    def of_keyed(cls, keyed: IntArray) -> "Moments":
        """From keyed answers, shape (n, k), whole numbers with 0 for missing; batch by batch, so memory stays bounded."""
        batches = (cls._of_batch(keyed[start : start + BATCH]) for start in range(0, len(keyed), BATCH))
        return cls.merged([cls.empty(keyed.shape[1]), *batches])

    @classmethod
    def _of_batch(cls, keyed: IntArray) -> "Moments":
        """Products of marks and answers with themselves, a few people at a time: single precision is exact, and quick."""
        people, items = keyed.shape
        together = max(1, min(_TOGETHER, _ONE_THREAD // max(2 * items, 1) ** 2))
        exact = together * max(int(keyed.max(initial=0)), 1) ** 2 <= _EXACT
        joint = np.zeros((2 * items, -(-people // together) * together), dtype=np.float32 if exact else np.float64)
        joint[:items, :people] = marks = keyed.T > 0
        joint[items:, :people] = keyed.T
        parts = joint.reshape(2 * items, joint.shape[1] // together, together).transpose(1, 0, 2)
        sums = (parts @ parts.transpose(0, 2, 1)).sum(axis=0, dtype=np.float64)
        complete = int(marks.all(axis=0).sum())
        return cls(sums[:items, :items], sums[items:, :items], sums[items:, items:], complete)

    @classmethod
    def empty(cls, items: int) -> "Moments":
        """Of nobody."""
        nothing = np.zeros((items, items))
        return cls(nothing, nothing, nothing, 0)

    @classmethod
    def merged(cls, parts: Iterable["Moments"]) -> "Moments":
        """Of the people of all parts together; at least one part, all of the same items."""
        every = list(parts)
        return cls(
            np.sum([part.both for part in every], axis=0),
            np.sum([part.sums for part in every], axis=0),
            np.sum([part.products for part in every], axis=0),
            sum(part.complete for part in every),
        )


def pooled_covariance(groups: Sequence[Moments]) -> FloatArray | None:
    """Pairwise covariance, shape (k, k), pooled within groups; None if some pair has no degrees of freedom.

    The sum of P - A*A'/M over the sum of M-1, entry by entry. Missing rule: pairwise, each entry rests on the people who
    answered both items.

    Source: the usual pairwise estimator, as in R's cov(use = "pairwise"), written on sums.
    """
    if not groups or groups[0].both.size == 0:
        return None
    deviations = np.sum([group.products - group.sums * group.sums.T / np.maximum(group.both, 1.0) for group in groups], axis=0)
    freedom = np.sum([np.maximum(group.both - 1.0, 0.0) for group in groups], axis=0)
    return None if (freedom <= 0).any() else np.asarray(deviations / freedom)
