"""Rows that are kept as numbers."""

import pytest

from assessment.privacy.coding import AnswerCoding
from assessment.privacy.compact import CompactRows
from tests.assessment.factories import released
from tests.assessment.opinions import opinions, random_people

FORM = opinions()
GROUPS = tuple(FORM.groups_by_id)
ROWS = random_people(FORM, {"side_a": 14, "side_b": 12, "leadership": 6}, missing=0.2)


def compact(rows):
    """The same rows, kept as numbers."""
    kept = CompactRows(GROUPS, AnswerCoding(FORM))
    for row in rows:
        kept.append(row.group, row.answers)
    return kept


@pytest.mark.parametrize("precision", ["released", "full"])
def test_they_are_counted_as_other_rows_are(precision):
    """The release does not know how its rows were kept."""
    assert released(FORM, compact(ROWS), precision=precision).digest == released(FORM, ROWS, precision=precision).digest


def test_they_read_back_as_they_were():
    """By place, by slice, from the end, one after another."""
    kept = compact(ROWS)
    assert (len(kept), list(kept), kept[3], kept[-1], list(kept[2:5])) == (len(ROWS), ROWS, ROWS[3], ROWS[-1], ROWS[2:5])
    assert kept.groups == ("side_a", "side_b", "leadership")


def test_a_row_of_another_group_is_refused():
    """A group that was not named at the start has no number."""
    with pytest.raises(KeyError):
        compact(ROWS).append("sales", {})
