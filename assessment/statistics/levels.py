"""Which level a score stands for, and how probable each level is."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from assessment.statistics.distribution import Distribution
from assessment.statistics.intervals import Estimate
from assessment.statistics.reference import student_below_each

_NO_ERROR = 1e-12


def level_index(score: float, starts: Sequence[float]) -> int:
    """Index of the half-open band [start, next start) that a score lies in; the last band has no upper end.

    The score is not rounded first: 39.6 lies below 40. A score below the first start belongs to the first band.
    """
    return max(0, int(np.searchsorted(np.asarray(starts), score, side="right")) - 1)


def level_probabilities(estimate: Estimate, starts: Sequence[float]) -> tuple[float, ...]:
    """Probability of each band, summing to 1: T((upper-mean)/se) - T((lower-mean)/se), the end bands open-ended.

    With a standard error of 0 (or next to it) the band of the mean has probability 1.

    Args:
        estimate: Mean, standard error and degrees of freedom of the posterior.
        starts: Where each band begins, ascending.

    Source: posterior t of a normal mean, Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., section 3.2.
    """
    if estimate.se < _NO_ERROR:
        here = level_index(estimate.mean, starts)
        return tuple(1.0 if index == here else 0.0 for index in range(len(starts)))
    edges = (np.asarray(starts[1:], dtype=np.float64) - estimate.mean) / estimate.se
    cumulative = np.concatenate([[0.0], student_below_each(edges, estimate.df), [1.0]])
    return tuple(float(share) for share in np.clip(np.diff(cumulative), 0.0, 1.0))


def level_counts(scores: Distribution, starts: Sequence[float]) -> tuple[int, ...]:
    """Respondents per band, by their exact scores."""
    values = [score for score, _ in scores.cells]
    cuts = [0, *(bisect_left(values, start) for start in starts[1:]), len(values)]
    return tuple(sum(people for _, people in scores.cells[low:high]) for low, high in pairwise(cuts))
