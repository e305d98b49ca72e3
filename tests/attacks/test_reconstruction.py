"""An attacker who knows the plan, how many answered where, and the published JSON asks an integer program for hidden means.

Thirty engagements of two waves in the suite, three hundred by ``make audit``.
"""

import json
import os
from dataclasses import replace

import pytest

from assessment.privacy.auditing.groups import Component, components
from assessment.privacy.auditing.intervals import item_interval
from assessment.privacy.auditing.margins import margins
from assessment.release import Release, canonical_json
from tests.assessment.factories import random_rows, released
from tests.assessment.privacy.auditing.engagements import FORM, answers, engagement, sealed, tree

ENGAGEMENTS = int(os.environ.get("ENTENTE_AUDIT", "30"))
MINIMUM, WIDTH = 5, 1.0


def inside(plan, node):
    """A node and everything below it."""
    return {node, *(each for child in plan.groups if child.parent == node for each in inside(plan, child.id))}


def with_group(part: Component, holder: str, people: int) -> Component:
    """The component with some people of an atom told apart from the others."""
    rest = {**part.atoms, holder: part.atoms[holder] - people, "target": people}
    below = {node: (*atoms, "target") if holder in atoms else atoms for node, atoms in part.below.items()}
    return replace(part, atoms={atom: count for atom, count in rest.items() if count}, below=below)


def pinned(published: str, plan, people):
    """Group and item wherever the mean of a group below the minimum is narrower than a point, given the published text."""
    release = Release(**json.loads(published))
    parts = components(release)
    found = []
    for group in plan.groups:
        count = sum(people.get(node, 0) for node in inside(plan, group.id))
        if not 0 < count < MINIMUM or (group.id in release.by_id and release.by_id[group.id].tier != "withheld"):
            continue
        holder = group.parent
        while holder is not None and holder not in {node.id for part in parts for node in part.nodes}:
            holder = plan.by_id[holder].parent
        for part in parts:
            if holder in part.atoms and part.atoms[holder] >= count:
                known = with_group(part, holder, count)
                for item, margin in zip(FORM.rated, margins(FORM, known), strict=True):
                    low, high = item_interval(known, margin, item.id, 5, ["target"])
                    if high - low < WIDTH - 1e-9:
                        found.append((group.id, item.id))
    return found


@pytest.mark.parametrize("seed", range(ENGAGEMENTS))
def test_no_hidden_group_is_pinned_in_either_wave(seed):
    """Everything published of one item leaves the mean of every group below the minimum open by a point."""
    plan, people = engagement(seed)
    for wave in (seed, seed + 10_000):
        release = sealed(plan, answers(wave, people))
        assert release.audit.status == "proved"
        assert pinned(canonical_json(release), plan, people) == []


def test_a_planted_differencing_leak_is_found():
    """A side with counts beside all but three of its people lays the three open: the attack is worth something."""
    plan, people = tree(north=1, south=1), {"north": 20, "south": 3}
    exact = released(FORM, random_rows(FORM, people, missing=0), plan=plan, precision="full")
    planted = Release(**{**dict(exact), "groups": tuple(group for group in exact.groups if group.id != "south")})
    assert {item for group, item in pinned(canonical_json(planted), plan, people) if group == "south"} == {
        item.id for item in FORM.rated
    }
