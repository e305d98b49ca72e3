"""Random plans with regions below the sides, and what their people answer."""

import random

from assessment.privacy.answers import AnswerRow
from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.privacy.release_builder import build_release
from tests.assessment.factories import HASH, questionnaire, random_rows

FORM = questionnaire(dimensions=2, per_dimension=3, reverse=frozenset({"i2"}))
SIZES = (2, 3, 4, 5, 6, 8, 9, 11, 14, 20, 40)


def tree(**regions: int) -> ReportPlan:
    """Side A with these regions below it, and side B."""
    sides = [PlanGroup(id=side, role="side", label={"en": side}) for side in ("side_a", "side_b")]
    return ReportPlan(groups=(*sides, *(PlanGroup(id=name, parent="side_a", role="other", label={"en": name}) for name in regions)))


def engagement(seed: int) -> tuple[ReportPlan, dict[str, int]]:
    """A plan whose two sides have up to four units below them, and how many people answer in each of its leaves."""
    rng = random.Random(seed)
    groups = [PlanGroup(id=side, role="side", label={"en": side}) for side in ("side_a", "side_b")]
    first = rng.choice([group.id for group in groups])
    for number in range(rng.randint(0, 4)):
        below = [group.id for group in groups if group.id.startswith(first)]
        parent = rng.choice([*below, first, first, first])
        groups.append(PlanGroup(id=f"{parent}_{number}", parent=parent, role="other", label={"en": f"U{number}"}))
    plan = ReportPlan(groups=tuple(groups))
    return plan, {cell.id: rng.choice(SIZES) for cell in plan.cells}


def answers(seed: int, people: dict[str, int]) -> list[AnswerRow]:
    """Answers of all these people; the second wave of an engagement has another seed."""
    return random_rows(FORM, people, seed, missing=random.Random(seed).choice([0.0, 0.03]))


def sealed(plan: ReportPlan, rows: list[AnswerRow], form=FORM):
    """The release as sealing makes it."""
    return build_release(form, HASH, plan, rows, precision="released", proof=True)


def alike(where: str, people: int, value: int = 5) -> list[AnswerRow]:
    """People who all answer the same."""
    return [AnswerRow(where, {item.id: value for item in FORM.items})] * people
