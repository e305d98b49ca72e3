"""How long the list of people is kept: part of the plan and of its hash, without touching older plans."""

import hashlib

import pytest
from pydantic import ValidationError

from assessment.privacy.plan import MOST_PEOPLE_DAYS, PEOPLE_DAYS, PlanGroup, ReportPlan
from assessment.release import canonical_json
from tests.assessment.privacy.test_plan_portfolio import BEFORE, GROUPS


def test_a_plan_that_says_nothing_keeps_its_hash_and_the_usual_days():
    """A plan that was launched before the days could be set is still the one that was hashed."""
    plan = ReportPlan(groups=GROUPS)
    assert plan.digest == "sha256:" + hashlib.sha256(BEFORE.encode()).hexdigest()
    assert plan.people_kept == PEOPLE_DAYS


def test_the_days_are_hashed_and_read_back():
    """A plan with days of its own has another hash and survives being stored."""
    given = ReportPlan(groups=GROUPS, people_days=7)
    assert given.digest != ReportPlan(groups=GROUPS).digest
    assert ReportPlan.model_validate_json(canonical_json(given)).people_kept == 7


@pytest.mark.parametrize("days", [0, MOST_PEOPLE_DAYS + 1])
def test_days_out_of_range_are_refused(days):
    """A list is kept for at least a day and never without an end."""
    with pytest.raises(ValidationError):
        ReportPlan(groups=GROUPS, people_days=days)


def test_levels_count_from_the_top():
    """A side stands at the top, its region one below, a site two."""
    region = PlanGroup(id="north", parent="side_a", role="side", label={"en": "North"})
    site = PlanGroup(id="mill", parent="north", role="side", label={"en": "Mill"})
    plan = ReportPlan(groups=(GROUPS[0], region, site, GROUPS[1]))
    assert [plan.level(group.id) for group in plan.groups] == [0, 1, 2, 0]
