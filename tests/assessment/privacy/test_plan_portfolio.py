"""Consent to a comparison with other clients: part of the plan and of its hash, without touching older plans."""

import hashlib

from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.release import canonical_json

GROUPS = (
    PlanGroup(id="side_a", role="side", label={"en": "Sales"}),
    PlanGroup(id="side_b", role="side", label={"en": "Marketing"}),
)
BEFORE = (
    '{"closes_at":null,"delivery":"email","detail_from":10,"groups":[{"id":"side_a","invited":null,"label":{"en":"Sales"},'
    '"parent":null,"role":"side"},{"id":"side_b","invited":null,"label":{"en":"Marketing"},"parent":null,"role":"side"}],'
    '"min_comments":10,"min_group":5,"recipients":{}}'
)
"""A plan as it was stored when there was no consent to give."""


def test_a_plan_without_consent_keeps_its_hash():
    """A plan that was launched before consent could be given is still the one that was hashed."""
    assert ReportPlan(groups=GROUPS).digest == "sha256:" + hashlib.sha256(BEFORE.encode()).hexdigest()
    assert ReportPlan.model_validate_json(BEFORE).portfolio is False


def test_consent_is_hashed_and_read_back():
    """A plan with consent has another hash and survives being stored."""
    given = ReportPlan(groups=GROUPS, portfolio=True)
    assert given.digest != ReportPlan(groups=GROUPS).digest
    assert ReportPlan.model_validate_json(canonical_json(given)) == given
