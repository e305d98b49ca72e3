"""Is a group of one mind, or are there camps? Measures of the shape of an ordinal distribution, from counts per option."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

import numpy as np

SPLIT_BELOW = -0.1
MIN_SPLIT = 10
"""Answers below which no group is called split."""


def ordered_agreement(counts: Sequence[int]) -> float | None:
    """Van der Eijk's A: 1 if all are in one option, 0 if evenly spread, -1 if half stand at either end; None without answers.

    The distribution is cut into layers of options with equally many people; each layer's agreement is U(1-(S-1)/(K-1)), with U
    from its triples of options (110 and 011 speak for one camp, 101 for two), weighed by the people in it.

    Source: van der Eijk (2001), Quality & Quantity 35, 325-341.
    """
    left = [int(count) for count in counts]
    total, agreement = sum(left), 0.0
    if not total:
        return None
    while any(left):
        pattern = tuple(count > 0 for count in left)
        height = min(count for count in left if count)
        left = [count - height if count else 0 for count in left]
        agreement += height * sum(pattern) / total * _layer_agreement(pattern)
    return agreement


def polarisation(counts: Sequence[int]) -> float | None:
    """(1-A)/2: 0 if all are in one option, 1 if half stand at either end; None without answers."""
    agreement = ordered_agreement(counts)
    return None if agreement is None else (1 - agreement) / 2


def is_split(counts: Sequence[int]) -> bool | None:
    """Whether a group is to be called split: ten answers or more and A below -.1; None for fewer answers.

    Two against four escape it, so the bars are always shown as well.
    """
    agreement = ordered_agreement(counts)
    return None if agreement is None or sum(counts) < MIN_SPLIT else agreement < SPLIT_BELOW


def consensus(counts: Sequence[int]) -> float | None:
    """Tastle & Wierman's consensus, 0 to 1: 1 + sum of p*log2(1 - |x-mean|/(A-1)); None without answers or with one option.

    Source: Tastle & Wierman (2007), International Journal of Approximate Reasoning 45, 531-545.
    """
    people = np.asarray(counts, dtype=np.float64)
    if not people.sum() or len(people) < 2:
        return None
    shares, options = people / people.sum(), np.arange(len(people))
    distances = np.abs(options - shares @ options) / (len(people) - 1)
    chosen = shares > 0
    return float(1 + (shares[chosen] * np.log2(1 - distances[chosen])).sum())


def dispersion(counts: Sequence[int]) -> float | None:
    """Leik's ordinal dispersion D, 0 to 1: twice the mean of min(F, 1-F) over the cuts between options; None as above.

    Source: Leik (1966), Pacific Sociological Review 9, 85-90.
    """
    people = np.asarray(counts, dtype=np.float64)
    if not people.sum() or len(people) < 2:
        return None
    below = np.cumsum(people)[:-1] / people.sum()
    return float(2 * np.minimum(below, 1 - below).mean())


@lru_cache(maxsize=4096)  # a layer is one of a few patterns, and every item of every group has several
def _layer_agreement(pattern: tuple[bool, ...]) -> float:
    options, filled = len(pattern), sum(pattern)
    if filled == 1:
        return 1.0
    if filled == options:
        return 0.0
    triples = [tuple(pattern[place] for place in places) for places in combinations(range(options), 3)]
    one_camp = sum(triple in ((True, True, False), (False, True, True)) for triple in triples)
    two_camps = triples.count((True, False, True))
    unimodality = ((options - 2) * one_camp - (options - 1) * two_camps) / ((options - 2) * (one_camp + two_camps))
    return unimodality * (1 - (filled - 1) / (options - 1))
