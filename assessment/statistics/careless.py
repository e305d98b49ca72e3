"""Answers that may not have been read: runs of the same option, and hardly any variation within a person.

Both indicators are counted once, at sealing, and kept as histograms. Nobody's answers are ever deleted for them.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assessment.statistics.distribution import FloatArray
from assessment.statistics.pairs import narrow
from assessment.statistics.scoring import IntArray

LONG_RUN = 0.75
"""Share of the items that a run of one option must reach to count. Ours."""
LITTLE_VARIATION = 0.25
"""Standard deviation within a person, in scale points, below which it counts. Ours."""
MIN_FLAGGED_FROM = 10
"""People below which nobody is flagged."""
_BINS_PER_POINT = 10


def longest_runs(answers: IntArray) -> NDArray[np.int64]:
    """Longest run of one option per person, shape (n,); 0 for nothing answered.

    Missing rule: an item that is not answered (a negative number, or 0) ends a run. Options are as answered, not keyed.

    Source: Johnson (2005), Journal of Research in Personality 39, 103-129.

    Args:
        answers: In the order that the items were shown, shape (n, items).
    """
    return runs_of(answers, answers > 0)


def runs_of(values: IntArray, answered: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The same where 0 is a value too and ``answered`` says which count."""
    # Column by column, in narrow numbers: quick where a column is contiguous.
    longest = np.zeros(len(values), dtype=narrow(values.shape[1]))
    current = np.zeros_like(longest)
    for column in range(values.shape[1]):
        if column:
            current *= answered[:, column - 1] & (values[:, column] == values[:, column - 1])
        current += answered[:, column]
        current *= answered[:, column]
        np.maximum(longest, current, out=longest)
    return longest.astype(np.int64)


def variation_within(answers: IntArray) -> FloatArray:
    """Standard deviation of each person's own answers with n-1, shape (n,); NaN for fewer than two answers.

    Source: Dunn, Heggestad, Shanock & Theilgard (2018), Journal of Business and Psychology 33, 105-121.
    """
    most, items = int(answers.max(initial=1)), answers.shape[1]
    counts, sums, powers = (np.zeros(len(answers), dtype=narrow(limit * items)) for limit in (1, most, most * most))
    for column in answers.T:  # quick where a column is contiguous
        value = np.maximum(column, 0)
        counts += value > 0
        sums += value.astype(sums.dtype)
        value = value.astype(powers.dtype)
        powers += value * value
    n, total, squares = (each.astype(np.float64) for each in (counts, sums, powers))
    squares -= total * total / np.maximum(n, 1.0)
    return np.where(n > 1, np.sqrt(np.maximum(squares, 0.0) / np.maximum(n - 1, 1)), np.nan)


@dataclass(frozen=True)
class Carelessness:
    """Histograms of the two indicators; two of them merge by adding their parts."""

    runs: tuple[int, ...]
    """People per longest run, 0 to the number of items."""
    variation: tuple[int, ...]
    """People per tenth of a scale point of variation within a person; those without any are left out."""
    flagged: int
    """People on whom both indicators speak."""

    def __add__(self, other: "Carelessness") -> "Carelessness":
        """Of the people of both."""
        return Carelessness(
            tuple(a + b for a, b in zip(self.runs, other.runs, strict=True)),
            tuple(a + b for a, b in zip(self.variation, other.variation, strict=True)),
            self.flagged + other.flagged,
        )

    @property
    def n(self) -> int:
        """People counted."""
        return sum(self.runs)


def flags(runs: NDArray[np.int64], variation: FloatArray, *, items: int) -> NDArray[np.bool_]:
    """Whom both indicators speak of, shape (n,): a run of three quarters of the items and hardly any variation."""
    return np.asarray((runs >= np.ceil(LONG_RUN * items)) & (np.nan_to_num(variation, nan=np.inf) < LITTLE_VARIATION))


def careless_answers(answers: IntArray, *, options: int, contradicts: bool) -> tuple[Carelessness, NDArray[np.bool_]]:
    """Counts of some people, and who of them is flagged, shape (n,).

    Args:
        answers: As answered, in the order shown, shape (n, items); 0 or below for no rating.
        options: A of the scale.
        contradicts: Whether some items are reversed, so that the same option throughout contradicts itself. If not, nobody is
            flagged: straight fours on items that all point the same way are a legitimate opinion.
    """
    runs, variation = longest_runs(answers), variation_within(answers)
    known = variation[~np.isnan(variation)]
    flagged = flags(runs, variation, items=answers.shape[1]) if contradicts else np.zeros(len(runs), dtype=np.bool_)
    counts = Carelessness(
        tuple(int(count) for count in np.bincount(runs, minlength=answers.shape[1] + 1)),
        tuple(int(count) for count in np.bincount((known * _BINS_PER_POINT).astype(np.int64), minlength=_BINS_PER_POINT * options)),
        int(flagged.sum()),
    )
    return counts, flagged
