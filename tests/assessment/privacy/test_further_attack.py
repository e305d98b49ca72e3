"""The attacker of ``test_attack`` on scores, choices and ratings outside the index: exact counts are subtracted from each other."""

import random

import pytest

from tests.assessment.factories import released
from tests.assessment.opinions import opinions, random_people
from tests.assessment.privacy.test_attack import DETAIL, members, random_plan, reachable

FORM = opinions()


def rows_in(rng, plan):
    """People anywhere in the tree, many of whom leave most questions out; a unit's people answer as their side is asked."""
    rows = []
    for node in plan.groups:
        group = next(group for group in FORM.groups_by_id if node.id in members(plan, group)) if node.parent else node.id
        for row in random_people(
            FORM, {group: rng.choice([0, 3, 5, 9, 11, 16])}, rng.randint(1, 999), missing=rng.choice([0.1, 0.6])
        ):
            rows.append(type(row)(node.id, row.answers))
    return rows


def exact_counts(release):
    """Subject -> group -> people behind a figure with counts."""
    found = {}
    for group in release.groups:
        people = {f"rated:{name}": sum(item.counts) for name, item in group.rated.items() if item.counts}
        people |= {f"score:{name}": sum(score.band_counts.values()) for name, score in group.scores.items() if score.band_counts}
        people |= {
            f"choice:{name}": choice.n for name, choice in group.choices.items() if choice.shares or choice.means or choice.mean
        }
        for subject, count in people.items():
            found.setdefault(subject, {})[group.id] = count
    return found


@pytest.mark.parametrize("seed", range(60))
def test_counts_are_never_subtracted_to_fewer_than_ten_people(seed):
    """Whatever the tree and whatever people leave out."""
    rng = random.Random(seed)
    plan = random_plan(rng)
    release = released(FORM, rows_in(rng, plan), plan=plan)
    for subject, known in exact_counts(release).items():
        for group, nearest in reachable(plan, known):
            left = known[group] - sum(known[other] for other in nearest)
            assert left == 0 or left >= DETAIL, (subject, group)


@pytest.mark.parametrize("seed", range(20))
def test_a_coarse_group_shows_means_and_nothing_else(seed):
    """No number of answers, spread, count or share leaves a group of five to nine."""
    rng = random.Random(seed)
    plan = random_plan(rng)
    for group in released(FORM, rows_in(rng, plan), plan=plan).groups:
        if group.tier == "coarse":
            shown = [*group.rated.values(), *group.scores.values(), *group.choices.values()]
            assert {name for each in shown for name, value in each.model_dump().items() if value is not None} <= {"mean"}
            assert all(choice.mean is None for choice in group.choices.values())
            assert all(score.mean is None or 1 < score.mean < 100 for score in group.scores.values())
        if group.tier == "withheld":
            assert (group.rated, group.scores, group.choices) == ({}, {}, {})
