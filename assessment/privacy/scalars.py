"""The certified scalars: the closed list of figures that are not a function of the published ones.

They are protected by policy, not by proof: two decimals, ten or more scored respondents on each side (thirty complete rows for
reliability), never computed with and without somebody.
"""

from collections.abc import Sequence

from assessment.privacy.counting import GroupCounts
from assessment.privacy.rounding import p_value, two_decimals
from assessment.release import GapScalars, Precision, Reliability
from assessment.statistics.comparison import cliffs_delta
from assessment.statistics.ranks import brunner_munzel
from assessment.statistics.reliability import alpha_within_groups

MIN_PER_SIDE = 10
MIN_RELIABILITY = {"released": 30, "full": 10}
"""Respondents with every item answered, both sides together."""


def reliability(sides: Sequence[GroupCounts], precision: Precision) -> Reliability | None:
    """Alpha over the given sides, pooled within them; None below the minimum of complete rows."""
    estimate = alpha_within_groups([side.moments for side in sides if side.responded])
    if estimate.n < MIN_RELIABILITY[precision]:
        return None
    if precision == "full" or estimate.alpha is None or estimate.ci95 is None:
        return Reliability(alpha=estimate.alpha, ci95=estimate.ci95, n=estimate.n)
    low, high = estimate.ci95
    return Reliability(alpha=two_decimals(estimate.alpha), ci95=(two_decimals(low), two_decimals(high)), n=estimate.n)


def gap_scalars(first: GroupCounts, second: GroupCounts, precision: Precision) -> GapScalars | None:
    """Cliff's delta and the Brunner-Munzel p of respondent scores; None below ten scored on either side."""
    if min(first.scores.n, second.scores.n) < MIN_PER_SIDE:
        return None
    dominance = cliffs_delta(first.scores, second.scores)
    test = brunner_munzel(first.scores, second.scores)
    if dominance is None:
        return None
    pairs = int(100 * dominance.above + 0.5)
    if precision == "full":
        return GapScalars(
            cliffs_delta=dominance.delta, cliffs_delta_ci95=dominance.ci95, pairs_of_100=pairs, p=None if test is None else test.p
        )
    return GapScalars(
        cliffs_delta=two_decimals(dominance.delta),
        cliffs_delta_ci95=None if dominance.ci95 is None else (two_decimals(dominance.ci95[0]), two_decimals(dominance.ci95[1])),
        pairs_of_100=pairs,
        p=None if test is None else p_value(test.p),
    )
