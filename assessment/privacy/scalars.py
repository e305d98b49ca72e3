"""The certified scalars: the closed list of figures that are not a function of the published ones.

They are protected by policy, not by proof: two decimals, ten or more scored respondents on each side (thirty complete rows for
reliability), never computed with and without somebody.
"""

from collections.abc import Sequence

from assessment.privacy.counting import GroupCounts
from assessment.privacy.rounding import p_value, two_decimals
from assessment.release import GapScalars, ItemReliability, Precision, Reliability
from assessment.statistics.comparison import Dominance, cliffs_delta
from assessment.statistics.intervals import Interval
from assessment.statistics.permutation import permuted_brunner_munzel
from assessment.statistics.ranks import brunner_munzel
from assessment.statistics.reliability import Consistency, consistency

MIN_PER_SIDE = {"released": 10, "full": 2}
"""Scored respondents on either side."""
MIN_APPROXIMATION = 10
"""Scored respondents on either side below which the answers are dealt anew instead of approximating."""
MIN_RELIABILITY = {"released": 30, "full": 10}
"""Respondents with every item answered, both sides together."""


def reliability(sides: Sequence[GroupCounts], items: Sequence[str], precision: Precision) -> Reliability | None:
    """Alpha, omega and the items' part in them over the given sides, pooled within them; None below the minimum of complete rows.

    Args:
        sides: Whose answers.
        items: Ids of the items of the index, in the order of the questionnaire.
        precision: ``full`` keeps every digit.
    """
    found = consistency([side.moments for side in sides if side.responded])
    if found.alpha.n < MIN_RELIABILITY[precision]:
        return None
    # With no alpha at all, nothing of the scale can be told from its items either.
    by_item = dict(zip(items, found.items, strict=True)) if found.items and found.alpha.alpha is not None else {}
    keep = _as_is if precision == "full" else _rounded
    return Reliability(
        alpha=keep(found.alpha.alpha),
        ci95=_both(found, precision),
        n=found.alpha.n,
        omega=keep(found.omega),
        items={
            item: ItemReliability(item_rest=keep(each.item_rest), alpha_if_deleted=keep(each.alpha_if_deleted))
            for item, each in by_item.items()
        },
    )


def gap_scalars(first: GroupCounts, second: GroupCounts, precision: Precision) -> GapScalars | None:
    """Cliff's delta and the Brunner-Munzel p of respondent scores; None below the minimum of people scored on either side."""
    fewest = min(first.scores.n, second.scores.n)
    dominance = cliffs_delta(first.scores, second.scores)
    if fewest < MIN_PER_SIDE[precision] or dominance is None:
        return None
    permuted = fewest < MIN_APPROXIMATION
    test = permuted_brunner_munzel(first.scores, second.scores) if permuted else brunner_munzel(first.scores, second.scores)
    p = None if test is None else test.p
    pairs = int(100 * dominance.above + 0.5)
    if precision == "full":
        interval = dominance.ci95
        return GapScalars(cliffs_delta=dominance.delta, cliffs_delta_ci95=interval, pairs_of_100=pairs, p=p, permuted=permuted)
    return GapScalars(
        cliffs_delta=two_decimals(dominance.delta),
        cliffs_delta_ci95=_rounded_interval(dominance),
        pairs_of_100=pairs,
        p=None if p is None else p_value(p),
    )


def _as_is(value: float | None) -> float | None:
    return value


def _rounded(value: float | None) -> float | None:
    return None if value is None else two_decimals(value)


def _both(found: Consistency, precision: Precision) -> Interval | None:
    interval = found.alpha.ci95
    return interval if precision == "full" or interval is None else (two_decimals(interval[0]), two_decimals(interval[1]))


def _rounded_interval(dominance: Dominance) -> Interval | None:
    return None if dominance.ci95 is None else (two_decimals(dominance.ci95[0]), two_decimals(dominance.ci95[1]))
