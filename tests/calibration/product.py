"""What the product makes of simulated answers: a release of two sides, made and read by its own functions.

Only the counting is done here, for speed, and only for what is tested: people's twenty answers have no gaps, and no figure is
worked out that nobody looks at. A test compares the result with a whole release and diagnosis of the same answers.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

import numpy as np

from assessment.privacy.permission import released_mean, released_sd
from assessment.privacy.plan import DETAIL_FROM, MIN_GROUP
from assessment.privacy.rounding import ONE, TENTH, two_decimals
from assessment.privacy.scalars import MIN_RELIABILITY
from assessment.release import GroupFigures, ItemFigures, PlanStamp, Precision, QuestionnaireStamp, Release, Reliability
from assessment.statistics.distribution import Distribution
from assessment.statistics.moments import Moments
from assessment.statistics.reliability import alpha_within_groups
from questionnaires.library import questionnaire_path
from questionnaires.loader import load_questionnaire
from questionnaires.model import Questionnaire
from tests.calibration.populations import OPTIONS, Array

SIDES = ("side_a", "side_b")
_PLAN = PlanStamp(min_group=MIN_GROUP, detail_from=DETAIL_FROM, min_comments=DETAIL_FROM, hash="")
_ASKED = QuestionnaireStamp(id="relationship-index", version="", hash="")


@cache
def index() -> Questionnaire:
    """The relationship index as it is delivered."""
    return load_questionnaire(questionnaire_path("relationship-index"))


def distribution(values: Array) -> Distribution:
    """Whole numbers, such as scores of people who answered everything."""
    distinct, people = np.unique(values, return_counts=True)
    return Distribution.from_counts({Fraction(int(value)): int(count) for value, count in zip(distinct, people, strict=True)})


def release_of(sides: Sequence[Array], invited: int | None, precision: Precision, *, items: bool = False) -> Release:
    """What is published of the two sides.

    Args:
        sides: Answers of each, shape (n, items).
        invited: People asked on each side.
        precision: With all digits, or rounded.
        items: Whether the items are wanted for themselves; else they are there only where reliability rests on them.
    """
    reliability = _reliability(sides, precision)
    wanted = precision == "released" and reliability is None
    groups = tuple(
        _group(group, answers, invited, precision, wanted=wanted, items=items) for group, answers in zip(SIDES, sides, strict=True)
    )
    return Release(precision=precision, questionnaire=_ASKED, plan=_PLAN, groups=groups, reliability=reliability)


def _group(group: str, answers: Array, invited: int | None, precision: Precision, *, wanted: bool, items: bool) -> GroupFigures:
    n, full = len(answers), precision == "full"
    figures = GroupFigures(id=group, parent=None, role="side", label=group, invited=invited, tier="withheld", reason="too_few")
    if n < MIN_GROUP and not full:
        return figures
    scores, exact = distribution(answers.sum(axis=1)), full or n >= DETAIL_FROM
    told: dict[str, object] = {
        "tier": "detail" if exact else "coarse",
        "reason": None,
        "responded": n,
        "scored": n,
        "mean": released_mean(scores, precision, TENTH if exact else ONE),
        "sd": released_sd(scores, precision, ONE) if exact else None,
    }
    return figures.model_copy(
        update=told | ({"items": _items(answers, precision, means=items)} if (items or wanted) and exact else {})
    )


def _items(answers: Array, precision: Precision, *, means: bool) -> dict[str, ItemFigures]:
    found = {}
    for item, given in zip(index().items, answers.T, strict=True):
        counts = np.bincount(given.astype(int), minlength=OPTIONS + 1)[1:]
        mean = released_mean(distribution(given), precision, TENTH) if means else None
        found[item.id] = ItemFigures(n=len(given), mean=mean, counts=tuple(int(each) for each in counts), dont_know=0)
    return found


def _reliability(sides: Sequence[Array], precision: Precision) -> Reliability | None:
    shown = [each for each in sides if precision == "full" or len(each) >= DETAIL_FROM]
    if sum(len(each) for each in shown) < MIN_RELIABILITY[precision]:
        return None
    found = alpha_within_groups([Moments.of(each.astype(np.float64)) for each in shown])
    known = found.alpha is not None and precision == "released"
    return Reliability(
        alpha=two_decimals(found.alpha) if known and found.alpha is not None else found.alpha, ci95=found.ci95, n=found.n
    )
