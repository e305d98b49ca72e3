"""The cases of tests/reference, and samples to run them on."""

import json
from fractions import Fraction
from pathlib import Path

import numpy as np

from assessment.statistics.distribution import Distribution
from assessment.statistics.moments import Moments

REFERENCE = Path(__file__).parents[2] / "reference"


def _cases(name):
    return {case["id"]: case for case in json.loads((REFERENCE / name).read_text(encoding="utf-8"))}


PUBLISHED = _cases("statistics.json") | _cases("published_further.json")
SECOND = _cases("second_programs.json")
ANYWHERE = (-1e9, 1e9)


def published(case):
    """A published case's input, expected values and absolute tolerance."""
    return PUBLISHED[case]["input"], PUBLISHED[case]["expected"], PUBLISHED[case]["tol"]


def second(case):
    """The same of a value that another program gave."""
    return SECOND[case]["input"], SECOND[case]["expected"], SECOND[case]["tol"]


def sample(values):
    """Distribution of plain values."""
    return Distribution.merged(Distribution(((Fraction(value), 1),)) for value in values)


def counted(counts):
    """Distribution from counts per option, lowest first."""
    return Distribution.from_counts({Fraction(option): count for option, count in enumerate(counts, 1)})


def moments(rows):
    """Moments of one group's answers; None is missing."""
    return Moments.of(np.array(rows, dtype=float))


def keyed(rows):
    """Keyed answers of some people; None is no rating."""
    return np.array([[answer or 0 for answer in row] for row in rows], dtype=np.int64)
