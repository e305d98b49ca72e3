"""Prorated scores counted as pairs: the distribution is that of the fractions, whichever way the pairs are kept."""

from collections import Counter
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.statistics import pairs
from assessment.statistics.distribution import Distribution
from assessment.statistics.pairs import PairCounts, narrow

PEOPLE = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 40)), max_size=60)


def naive(people, factor, fewest):
    """The same, person by person."""
    counts = Counter(factor * Fraction(total, answered) for answered, total in people if answered >= max(fewest, 1))
    return Distribution.from_counts(counts)


def counted(people, size=(9, 40)):
    """Counts of people, added in two batches."""
    found = PairCounts(*size)
    for batch in (people[:7], people[7:]):
        answered, totals = np.array(batch, dtype=np.int64).reshape(-1, 2).T
        found.add(answered, totals)
    return found


@pytest.mark.parametrize(("name", "value"), [("_TABLE", 1 << 18), ("_TABLE", 0), ("_ORDERED", 0)])
@given(people=PEOPLE, factor=st.fractions(Fraction(1, 9), 200, max_denominator=12), fewest=st.integers(0, 9))
def test_the_distribution_is_that_of_the_fractions(name, value, people, factor, fewest):
    """A table of all pairs, pairs that occur, and values that doubles cannot tell apart all give the exact distribution."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairs, name, value)
        assert counted(people).distribution(factor, fewest=fewest) == naive(people, factor, fewest)


@pytest.mark.parametrize("table", [1 << 18, 0])
@given(people=PEOPLE, left=st.integers(0, 20))
def test_people_can_be_taken_away(table, people, left):
    """What remains is the distribution of the others."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairs, "_TABLE", table)
        others = counted(people).without(counted(people[left:]))
        assert others.distribution(Fraction(5)) == naive(people[:left], Fraction(5), 1)


def test_values_beyond_doubles_keep_apart():
    """Two scores that are the same double are two values."""
    large = 1 << 40
    found = PairCounts.of(np.array([large - 1, large]), np.array([large - 2, large - 1]))
    assert (large - 2) / (large - 1) == (large - 1) / large
    assert [count for _, count in found.distribution(Fraction(1)).cells] == [1, 1]


def test_sums_that_no_number_holds_are_refused():
    """Nothing is counted wrongly because a sum ran over."""
    assert [narrow(most) for most in (255, 256, 65_536, 1 << 32)] == [np.uint8, np.uint16, np.uint32, np.int64]
    with pytest.raises(OverflowError, match="too large to be counted"):
        narrow(1 << 63)
