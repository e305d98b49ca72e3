"""An attacker with exact arithmetic takes everything a release publishes and subtracts."""

import random

import pytest

from assessment.privacy.answers import AnswerRow
from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.release import ItemFigures
from tests.assessment.factories import questionnaire, released

FORM = questionnaire(dimensions=2, per_dimension=2)
MINIMUM, DETAIL = 5, 10
ROLES = {"side_a": "side", "side_b": "side", "leadership": "leadership"}


def random_plan(rng):
    """Two sides with up to two levels below them, and a leadership."""
    groups = [PlanGroup(id="side_a", role="side", label={"en": "A"}), PlanGroup(id="side_b", role="side", label={"en": "B"})]
    groups.append(PlanGroup(id="leadership", role="leadership", label={"en": "L"}))
    for index in range(rng.randint(0, 5)):
        parent = rng.choice([group.id for group in groups if group.id != "leadership"])
        groups.append(PlanGroup(id=f"unit{index}", parent=parent, role="other", label={"en": f"U{index}"}))
    return ReportPlan(groups=tuple(groups))


def random_rows(rng, plan):
    """People anywhere in the tree, small cells preferred, many gaps."""
    rows = []
    for group in plan.groups:
        for _ in range(rng.choice([0, 1, 2, 3, 4, 5, 6, 9, 10, 12, 16])):
            answers = {item.id: rng.choice([1, 2, 3, 4, 5, None]) for item in FORM.items if rng.random() < 0.8}
            rows.append(AnswerRow(group.id, answers))
    return rows


def members(plan, group):
    """A group and everything below it."""
    return {group, *(node for child in plan.groups if child.parent == group for node in members(plan, child.id))}


def published_sums(release, item):
    """Group -> option counts, as they stand in the release."""
    return {
        group.id: group.items[item].counts for group in release.groups if group.items.get(item, ItemFigures()).counts is not None
    }


def reachable(plan, known):
    """Smallest sets of people whose exact figures follow: each published group minus the published groups right below it."""
    for group in known:
        below = {other for other in known if other != group and other in members(plan, group)}
        nearest = {other for other in below if not any(other in members(plan, between) for between in below - {other})}
        yield group, nearest


def small_targets(plan, release):
    """Every set of people below the minimum whose answers an exact subtraction lays open."""
    found = []
    for item in (item.id for item in FORM.items):
        known = published_sums(release, item)
        for group, nearest in reachable(plan, known):
            left = [whole - sum(known[other][option] for other in nearest) for option, whole in enumerate(known[group])]
            if 0 < sum(left) < MINIMUM:
                found.append((item, group, tuple(left)))
    people = {group.id: group.responded for group in release.groups if group.responded is not None}
    found.extend(
        ("people", group, left)
        for group, nearest in reachable(plan, people)
        if 0 < (left := people[group] - sum(people[other] for other in nearest)) < MINIMUM
    )
    return found


@pytest.mark.parametrize("seed", range(150))
def test_no_group_below_the_minimum_can_be_subtracted(seed):
    """Whatever the tree and the gaps in the answers, subtraction never reaches fewer than five people or answers."""
    rng = random.Random(seed)
    plan = random_plan(rng)
    rows = random_rows(rng, plan)
    release = released(FORM, rows, plan=plan)
    assert small_targets(plan, release) == []


@pytest.mark.parametrize("seed", range(60))
def test_exact_counts_are_never_subtracted_to_fewer_than_ten_people(seed):
    """Counts of two nested groups do not lay open the counts of five to nine people, whose tier shows none."""
    rng = random.Random(seed)
    plan = random_plan(rng)
    release = released(FORM, random_rows(rng, plan), plan=plan)
    detail = {group.id: group.responded for group in release.groups if group.tier == "detail"}
    for group, nearest in reachable(plan, detail):
        left = detail[group] - sum(detail[other] for other in nearest)
        assert left == 0 or left >= DETAIL


def test_the_attacker_finds_a_planted_violation():
    """Publishing a side beside all but one of its regions is found: the attack is worth something."""
    plan = ReportPlan(
        groups=(
            PlanGroup(id="side_a", role="side", label={"en": "A"}),
            PlanGroup(id="north", parent="side_a", role="other", label={"en": "N"}),
            PlanGroup(id="south", parent="side_a", role="other", label={"en": "S"}),
        )
    )
    rows = [AnswerRow(where, {item.id: 3 for item in FORM.items}) for where in ["north"] * 20 + ["south"] * 3]
    honest = released(FORM, rows, plan=plan)
    assert [group.id for group in honest.groups if group.tier != "withheld"] == ["side_a"]
    exact = released(FORM, rows, plan=plan, precision="full")
    planted = exact.model_copy(update={"groups": tuple(group for group in exact.groups if group.id != "south")})
    assert ("people", "side_a", 3) in small_targets(plan, planted)
    assert any(target[0] == "i1" for target in small_targets(plan, planted))


def test_nothing_published_adds_up_over_the_top_level_groups():
    """The withheld leadership's number of people appears in no field: adding people to it changes nothing but itself."""
    plan = ReportPlan(groups=tuple(PlanGroup(id=name, role=role, label={"en": name}) for name, role in ROLES.items()))
    base = [
        AnswerRow(where, {item.id: 2 + index % 3 for item in FORM.items}) for where in ("side_a", "side_b") for index in range(20)
    ]
    leaders = [AnswerRow("leadership", {item.id: 5 for item in FORM.items})]
    assert len({released(FORM, base + leaders * count, plan=plan).digest for count in range(5)}) == 1
