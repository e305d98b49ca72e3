"""The decision table and the advisors."""

import pytest

from questionnaires.deciding import LeaderSheet, advise, decide
from questionnaires.sheets import Sheet


def sheets(*answers: int | None, item: str = "f_conflict") -> list[LeaderSheet]:
    """Leaders who answered one question so."""
    return [LeaderSheet("leadership", {item: answer}, role_label=f"leader {number}") for number, answer in enumerate(answers, 1)]


@pytest.mark.parametrize(
    ("answers", "holds", "disputed"),
    [
        ((3, 3, 1), True, False),
        ((3, 2, 2), True, False),
        ((3, 2, 1), False, True),
        ((3, 1), False, True),
        ((2, 2), False, False),
        ((3, None), True, False),
        ((None,), False, False),
        ((), False, False),
    ],
)
def test_a_condition_holds_if_two_thirds_say_so(facts, answers, holds, disputed):
    """Partly counts half; yes and no below that is disputed."""
    (weighed,) = decide(facts, "undefined", sheets(*answers)).tighten
    assert (weighed.holds, weighed.disputed) == (holds, disputed)


def test_the_consultant_needs_evidence(facts):
    """Then the word of one is enough; without it, the leaders' count alone."""
    for evidence, holds in (("minutes of June", True), ("  ", False)):
        consultant = LeaderSheet("leadership", {"f_conflict": 3, "f_conflict_evidence": evidence}, consultant=True)
        (weighed,) = decide(facts, "undefined", [*sheets(1, 1), consultant]).tighten
        assert (weighed.holds, weighed.share) == (holds, 0)


@pytest.mark.parametrize(("conflict", "small", "decision"), [(3, 1, "tighten"), (3, 3, "weigh"), (1, 1, "stay"), (1, 3, "stay")])
def test_the_decision_follows_the_table(facts, conflict, small, decision):
    """As METHOD says: alone tighten, both weigh, none stay."""
    result = decide(facts, "undefined", [LeaderSheet("side_a", {"f_conflict": conflict, "f_small": small}, "head")])
    assert (result.decision, result.to) == (decision, "defined")
    assert result.leave[0].nature == "barrier"
    assert result.tighten[0].by_role == (("head", (conflict - 1) / 2),)


def test_the_highest_level_is_sustained(facts):
    """There is no row to move on from."""
    result = decide(facts, "integrated", sheets(3))
    assert (result.decision, result.to, result.disputed) == ("sustain", None, ())


def best(facts, *answers):
    """The ids of the best options."""
    return [
        result.option.id for result in advise(facts, facts.advisors[0], [Sheet("side_a", each) for each in answers]) if result.best
    ]


def test_the_option_whose_conditions_hold_most_is_best(facts):
    """Ties show both; none if nothing holds; an excluded one never."""
    assert best(facts, {"f_conflict": 3, "f_small": 2}) == ["by_product"]
    assert best(facts, {"f_conflict": 2, "f_small": 2}) == ["by_product", "by_market"]
    assert best(facts, {"f_conflict": 3}, {"f_conflict": 1, "f_small": 2}) == ["by_product", "by_market"]
    assert best(facts, {"f_conflict": 1, "f_small": 1}) == []
    assert best(facts, {"f_conflict": 3, "f_small": 2, "f_revenue": 1}) == ["by_market"]
    assert best(facts, {}) == []
