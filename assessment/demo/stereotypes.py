"""Made-up answers about how Marketing is seen: by Sales and leadership, and by Marketing itself.

Sales knows little of what Marketing works on and treats its findings as suggestions; Marketing feels that more than Sales says.
"""

import random
from collections.abc import Iterator, Mapping
from typing import Final

from assessment.demo.answers import DONT_KNOW, NOISE_SD, PERSON_SD, SKIPPED
from questionnaires.questions import Answer

MARKET = "st_market"
MOVES_MARKET = 0.85
"""Share of people who say that Marketing is expected to influence demand."""

# How the others see each statement on average, as (Sales, leadership), and how Marketing sees its counterpart.
BASES: Final[Mapping[str, tuple[float, float, float]]] = {
    "ads": (3.4, 2.6, 4.0),
    "told": (3.3, 2.8, 4.2),
    "admin": (2.9, 2.5, 3.4),
    "goals": (2.8, 3.5, 2.3),
    "corrected": (2.6, 3.0, 2.2),
    "optional": (3.9, 3.1, 4.3),
    "missed": (3.6, 3.0, 3.9),
    "intuition": (4.0, 3.4, 4.2),
    "tasks": (2.2, 2.9, 1.9),
    "any_product": (2.5, 2.4, 3.0),
    "bad_quarter": (2.8, 2.3, 3.5),
    "at_once": (3.2, 3.1, 3.9),
    "limits": (2.9, 3.3, 2.4),
    "no_time": (3.5, 3.0, 3.8),
    "skills": (3.3, 2.9, 3.3),
    "old_ways": (3.2, 3.0, 3.7),
    "changed": (3.0, 3.2, 2.6),
    "name_tasks": (2.5, 3.6, 2.2),
    "working_on": (2.2, 3.1, 2.0),
    "month_off": (3.1, 2.2, 3.4),
    "terms": (2.7, 2.0, 2.9),
    "read_figures": (2.8, 3.4, 2.6),
    "training": (1.8, 2.1, 1.7),
}
NEEDS_MARKET: Final = frozenset({"any_product", "bad_quarter", "at_once", "limits"})
"""Asked only of those who say that Marketing is expected to influence demand."""
GROUPS: Final = ("side_a", "leadership", "side_b")


def views_of_group(group: str, *, people: int, seed: int) -> Iterator[Mapping[str, Answer]]:
    """One respondent's answers after the other."""
    dice = random.Random(f"{seed}/{group}/stereotypes")  # noqa: S311 - made-up answers need repeatability, not secrecy
    column, prefix = GROUPS.index(group), "st_self_" if group == "side_b" else "st_"
    for _ in range(people):
        tendency = dice.gauss(0, PERSON_SD)
        market = "expected" if dice.random() < MOVES_MARKET else None
        answers: dict[str, Answer] = {MARKET: market}
        for statement, bases in BASES.items():
            rating, luck = round(dice.gauss(bases[column] + tendency, NOISE_SD)), dice.random()
            if luck < SKIPPED or (statement in NEEDS_MARKET and market is None):
                continue
            answers[prefix + statement] = None if luck < SKIPPED + DONT_KNOW else min(5, max(1, rating))
        yield answers
