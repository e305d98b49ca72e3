"""Counting while reading: batches, groups without rows, rows that do not belong."""

import pytest

from assessment.privacy import tally as tallying
from assessment.privacy.answers import AnswerError
from assessment.privacy.coding import AnswerCoding
from assessment.privacy.compact import CompactRows
from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.privacy.tally import Tally, count_answers
from tests.assessment.factories import released
from tests.assessment.opinions import opinions, random_people

FORM = opinions()
GROUPS = tuple(FORM.groups_by_id)
ROWS = random_people(FORM, {"side_a": 34, "side_b": 12, "leadership": 6}, missing=0.2)


def tallied(rows):
    """The same rows, counted as they come."""
    found = Tally(GROUPS, AnswerCoding(FORM))
    for row in rows:
        found.append(row.group, row.answers)
    return found


@pytest.mark.parametrize("batch", [1, 7, 52, 1000])
@pytest.mark.parametrize("precision", ["released", "full"])
def test_batches_leave_no_trace(monkeypatch, batch, precision):
    """The release is the same however many rows are counted at a time, covariances and checks included."""
    whole = released(FORM, ROWS, precision=precision)
    monkeypatch.setattr(tallying, "BATCH", batch)
    counted = tallied(ROWS)
    assert len(counted) == len(ROWS)
    assert released(FORM, counted, precision=precision).digest == whole.digest
    assert released(FORM, ROWS, precision=precision).digest == whole.digest


@pytest.mark.parametrize("batch", [1, 7, 1000])
def test_coded_rows_are_counted_as_rows_are(monkeypatch, batch):
    """Many rows at once, cut into batches, give the counts of rows that come one by one."""
    rows = CompactRows(GROUPS, AnswerCoding(FORM))
    for row in ROWS:
        rows.append(row.group, row.answers)
    monkeypatch.setattr(tallying, "BATCH", batch)
    found = Tally(GROUPS, AnswerCoding(FORM))
    found.extend(rows.all_coded())
    assert len(found) == len(ROWS)
    assert released(FORM, found, precision="full").digest == released(FORM, ROWS, precision="full").digest


def test_nobody_is_counted_too():
    """No row gives empty counts of every group."""
    assert {counts.responded for counts in tallied([]).by_group().values()} == {0}


def test_a_tally_fits_the_plan_or_is_refused():
    """A group of the plan without rows is empty; people of a group that the plan lacks are an error."""
    plan = ReportPlan(
        groups=(PlanGroup(id="side_a", role="side", label={"en": "A"}), PlanGroup(id="new", role="other", label={"en": "N"}))
    )
    only = [row for row in ROWS if row.group == "side_a"]
    found = count_answers(FORM, plan, tallied(only))
    assert {group: counts.responded for group, counts in found.items()} == {"side_a": 34, "new": 0}
    with pytest.raises(AnswerError, match="group 'side_b'; the plan has side_a, new"):
        count_answers(FORM, plan, tallied(ROWS))
