"""Moves with a condition of their own, alone and beside the steps up a level."""

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.sheets import FactSheets
from assessment.privacy.answers import AnswerRow
from questionnaires.deciding import LeaderSheet
from tests.assessment.factories import advice, move, questionnaire, released, same_answers
from tests.assessment.opinions import opinions, question, words

FORM = opinions()
HIGH = {"score": "burden", "at_least": 3.5}


def answers(value):
    """Everybody on both sides rates every burden so."""
    given = {f"h{number}": 6 - value if number == 3 else value for number in range(1, 7)}
    return [AnswerRow(side, given) for side in ("side_a", "side_b") for _ in range(12)]


def found(*moves, rows=None, form=FORM):
    """The recommended moves."""
    return diagnose(released(form, rows or answers(5)), form, (advice(*moves, of=form.id),)).moves


def test_a_remedy_follows_from_its_condition_with_the_figures_as_evidence():
    """Burden 5 on both sides: the remedy for a high one is there, that for a low one is not."""
    moves = found(move("high", None, "burden", when=HIGH), move("low", None, "burden", when={"score": "burden", "below": 2.5}))
    assert [(one.id, one.transition, one.rank, one.first) for one in moves] == [("high", None, 1, True)]
    (evidence,) = moves[0].evidence
    assert (evidence.item, evidence.subject, evidence.reason, evidence.group, evidence.value) == (
        "burden",
        "score",
        "high",
        "company",
        5,
    )
    assert moves[0].strength == pytest.approx(0.75)  # as low as can be and both sides agree: .6 + .15


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ({"item": "h1", "at_least": 4, "in": "side_b"}, [("h1", "item", "high", None, "side_b", 5)]),
        ({"not": {"item": "h1", "below": 4}}, [("h1", "item", "high", None, "company", 5)]),
        ({"score": "burden", "band": ["b2"]}, [("burden", "score", "band", None, "company", 5)]),
        ({"share_high": "burden", "at_least": 0.5}, [("burden", "score", "share_high", None, "company", 1)]),
        ({"difference": ["burden", "weighted"], "at_least": 0}, [("burden", "score", "difference", "weighted", "company", 0)]),
        ({"highest": "burden", "among": ["burden", "weighted"]}, [("burden", "score", "highest", None, "company", 5)]),
        ({"gap": "burden", "at_least": 0}, [("burden", "score", "gap", None, None, 0)]),
        (
            {"all": [HIGH, {"any": [{"item": "h1", "at_least": 4}, {"item": "h1", "below": 2}]}]},
            [("burden", "score", "high", None, "company", 5), ("h1", "item", "high", None, "company", 5)],
        ),
    ],
)
def test_evidence_names_each_thing_that_made_the_condition_true(when, expected):
    """Id, kind, what is seen in it, whose figure and which."""
    (one,) = found(move("one", None, "burden", when=when))
    assert [(each.item, each.subject, each.reason, each.option, each.group, each.value) for each in one.evidence] == expected


def test_what_speaks_by_not_being_so_says_it():
    """Nobody chose daily: the condition is that few did."""
    rows = [AnswerRow(row.group, {**row.answers, "rhythm": "rarely"}) for row in answers(5)]
    when = {"not": {"chosen": "rhythm", "option": "daily", "at_least": 0.5}}
    (one,) = found(move("one", None, "burden", when=when), rows=rows)
    assert [(each.item, each.reason, each.option, each.value, each.holds) for each in one.evidence] == [
        ("rhythm", "chosen", "daily", 0, False)
    ]


def test_of_two_moves_that_exclude_each_other_the_stronger_stays():
    """Whichever of them says so; the next in rank moves up."""
    strong = move("strong", None, "burden", when=HIGH)
    weak = move("weak", None, "burden", when=HIGH, effort="high", excludes=("strong",))
    other = move("other", None, "burden", when=HIGH, effort="medium")
    assert [one.id for one in found(strong, weak, other)] == ["strong", "other"]


def test_five_moves_may_begin_within_ninety_days():
    """Seven remedies of ninety days and a long one: five are marked first, the long one never."""
    moves = [move(f"m{number}", None, "burden", when=HIGH) for number in range(7)]
    listed = found(move("long", None, "burden", when=HIGH, line="long"), *moves)
    assert len(listed) == 8
    assert [one.id for one in listed if one.first] == ["m0", "m1", "m2", "m3", "m4"]


def test_a_move_for_a_very_large_company_is_not_recommended():
    """Nobody has said that the company is one."""
    assert found(move("split", None, "burden", when=HIGH, needs_large=True)) == ()


def test_what_is_withheld_recommends_nothing():
    """Four answers a side: the condition is unknown."""
    assert found(move("high", None, "burden", when=HIGH), rows=answers(5)[:4] + answers(5)[-4:]) == ()


INDEX = questionnaire()
TABLE = opinions(
    id="facts",
    kind="fact",
    sections=[
        {
            "id": "asked",
            "title": words("asked"),
            "items": [question(each, type="yes_partly_no", evidence=True) for each in ("t1", "t2", "l1", "l2")],
        }
    ],
    scores=[],
    verdict=[
        {"from": "undefined", "to": "defined", "tighten": ["t1"], "leave": [{"item": "l1", "nature": "barrier"}]},
        {"from": "defined", "to": "aligned", "tighten": ["t1", "t2"], "leave": [{"item": "l2", "nature": "reason"}]},
    ],
)
STEPS = (
    move("up", "undefined-defined", "i1"),
    move("further", "defined-aligned", "i1"),
    move("anytime", "any", "i2"),
    move("keep", None, "i1", when={"verdict": ["stay", "sustain"]}),
)


def leaders(**given):
    """Two heads who answer alike."""
    return FactSheets(TABLE, tuple(LeaderSheet(side, given, f"head of {side}") for side in ("side_a", "side_b")))


def judged(facts, *, values=(2,), people=12):
    """The diagnosis of an index where so many people of each side answer each of the values, with the leaders' facts."""
    rows = [row for side in ("side_a", "side_b") for value in values for row in same_answers(INDEX, side, value, people)]
    return diagnose(released(INDEX, rows), INDEX, (advice(*STEPS),), facts)


@pytest.mark.parametrize(
    ("given", "decision", "moves"),
    [
        ({"t1": 3, "l1": 1, "l2": 1}, "tighten", ["further", "anytime"]),
        ({"t1": 3, "l1": 1, "l2": 3}, "weigh", ["further", "anytime"]),
        ({"t1": 1, "t2": 1, "l2": 3}, "stay", ["anytime", "keep"]),
    ],
)
def test_the_verdict_decides_whether_steps_up_are_recommended(given, decision, moves):
    """To stay is to stay: improvements within the level and what keeps it healthy remain."""
    diagnosis = judged(leaders(**given), people=40)
    assert (diagnosis.verdict.from_, diagnosis.verdict.to, diagnosis.verdict.decision) == ("defined", "aligned", decision)
    assert sorted(one.id for one in diagnosis.moves) == sorted(moves)


def test_the_other_likely_level_has_a_row_too():
    """Scores on the edge of 40 leave the level open: both rows are read. A mean of 50 of sixty people does not."""
    facts = leaders(t1=3, l1=1, l2=1)
    unsure, sure = judged(facts), judged(facts, values=(2, 3), people=30)
    assert unsure.overall.level_probabilities["defined"] < 0.8
    assert (unsure.verdict.from_, unsure.verdict.other.from_) == ("defined", "undefined")
    assert sure.overall.level_probabilities["defined"] >= 0.8
    assert sure.verdict.other is None


def test_who_disagrees_is_said_by_role():
    """One head says yes and one no: disputed, printed, not counted."""
    sheets = tuple(LeaderSheet(side, {"t1": answer}, f"head of {side}") for side, answer in (("side_a", 3), ("side_b", 1)))
    verdict = judged(FactSheets(TABLE, sheets), people=40).verdict
    assert (verdict.decision, verdict.tighten, verdict.disputed) == ("stay", (), ("t1",))
    assert [(each.role, each.answer) for each in verdict.weighed[0].by_role] == [("head of side_a", 1.0), ("head of side_b", 0.0)]


def test_a_verdict_without_a_level_is_withheld():
    """Leaders have answered, the sides are not shown: the verdict is missing and says why."""
    diagnosis = judged(leaders(t1=3), people=4)
    assert diagnosis.verdict is None
    assert {entry.what: entry.code for entry in diagnosis.withheld}["verdict"] == "verdict-unknown"
    assert not any(entry.what == "verdict" for entry in judged(None, people=4).withheld)
