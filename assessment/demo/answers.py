"""Made-up answers of made-up people: the same for the same seed, and of the shape that real ones have.

Each answer is an item's base for the group, plus how the person sees things in general, plus noise, cut to 1-5. Sales sees
the relationship rosier than Marketing. What is hard to see from the front line is more often "don't know".
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Answers = Mapping[str, int | None]
"""Item id -> 1 to 5, None for "don't know"; an item left out was not answered."""

PERSON_SD = 0.5
NOISE_SD = 0.8
DONT_KNOW = 0.02
DONT_KNOW_HARD_TO_SEE = 0.12
SKIPPED = 0.01
HARD_TO_SEE = frozenset({"heads_confer", "long_horizon", "joint_funnel", "one_chief", "each_others_plans"})

# How a group sees each item on average, as (Sales, Marketing, leadership).
BASES: Mapping[str, tuple[float, float, float]] = {
    "joint_plan": (3.4, 2.2, 3.6),
    "heads_confer": (3.5, 3.1, 4.0),
    "long_horizon": (3.0, 2.5, 3.6),
    "each_others_plans": (3.3, 2.4, 3.5),
    "no_blame": (3.2, 2.6, 3.5),
    "feedback_given": (4.1, 2.2, 3.6),
    "common_language": (3.6, 2.9, 3.7),
    "calm_meetings": (3.1, 2.7, 3.4),
    "marketers_meet_customers": (2.4, 2.6, 3.1),
    "useful_material": (3.3, 3.9, 3.6),
    "segment_behaviour": (2.9, 2.4, 3.3),
    "key_accounts": (2.7, 2.3, 3.2),
    "forecast_met": (3.6, 3.1, 3.4),
    "common_metrics": (2.1, 2.0, 2.6),
    "joint_funnel": (2.3, 2.1, 2.9),
    "funnel_data": (2.7, 3.0, 3.1),
    "rise_or_fall": (3.4, 2.8, 3.9),
    "one_chief": (3.9, 3.8, 4.2),
    "rotation": (1.8, 1.7, 2.2),
    "joint_events": (3.5, 3.2, 3.7),
}
GROUPS = ("side_a", "side_b", "leadership")


@dataclass(frozen=True)
class Turnout:
    """How many of a group are asked and how many answer."""

    invited: int
    answering: int


def answers_of_group(group: str, *, people: int, seed: int, drift: float = 0.0) -> Iterator[Answers]:
    """One respondent's answers after the other; ``drift`` moves every base, in scale points, for a later wave."""
    dice = random.Random(f"{seed}/{group}")  # noqa: S311 - made-up answers need repeatability, not secrecy
    column = GROUPS.index(group)
    for _ in range(people):
        tendency = dice.gauss(0, PERSON_SD)
        answers: dict[str, int | None] = {}
        for item, bases in BASES.items():
            rating = round(dice.gauss(bases[column] + drift + tendency, NOISE_SD))
            luck = dice.random()
            unknown = DONT_KNOW_HARD_TO_SEE if item in HARD_TO_SEE and group != "leadership" else DONT_KNOW
            if luck < SKIPPED:
                continue
            answers[item] = None if luck < SKIPPED + unknown else min(5, max(1, rating))
        yield answers
