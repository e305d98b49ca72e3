"""What sheets of facts say: scores, calculations, targets, advice on structure, open points."""

import pytest

from assessment.diagnosis.facts import fact_result
from questionnaires.deciding import LeaderSheet
from tests.assessment.factories import advice, move
from tests.assessment.opinions import bands, opinions, options, question, score, words


def number(identifier):
    """A question for a number."""
    return question(identifier, type="number", unit=words("pieces"), min=0, max=1_000_000)


FORM = opinions(
    id="facts",
    kind="fact",
    sections=[
        {
            "id": "block",
            "title": words("b"),
            "items": [
                question("hard", type="yes_partly_no", effort=5, evidence=True),
                question("easy", type="yes_partly_no", effort=1, owner=True),
                question("done", type="yes_partly_no"),
                question("remark", type="text"),
            ],
        },
        {"id": "figures", "title": words("f"), "items": [number("target"), number("actual"), number("revenue"), number("deal")]},
        {
            "id": "more",
            "title": words("m"),
            "show_if": {"item": "done", "is": [3]},
            "items": [
                question("shape", type="choice", options=options("one", "two"), other=True),
                question("wanted", type="yes_partly_no"),
            ],
        },
    ],
    scores=[score("ready", "hard", "easy", "done", method="rescaled", bands=bands(0, 50, 80, 100))],
    advisors=[
        {
            "id": "divided",
            "title": words("d"),
            "options": [
                {"id": each, "title": words(each), "conditions": [item], "pros": [words("p")], "cons": [words("c")]}
                for each, item in (("by_product", "hard"), ("by_market", "easy"))
            ],
        }
    ],
    calculators=[
        {
            "id": "goals",
            "title": words("g"),
            "steps": [
                {"id": "deals", "title": words("d"), "formula": "revenue / deal"},
                {"id": "monthly", "title": words("m"), "formula": "deals / 12"},
            ],
        }
    ],
    criteria=[{"id": "plan", "title": words("p"), "target": "target", "actual": "actual"}],
    outcomes=[{"id": "many", "when": {"score": "monthly", "at_least": 5}, "title": words("t"), "text": words("t")}],
)
ADVICE = (
    advice(
        move("start", None, "hard", when={"score": "ready", "below": 50}),
        move("sort", None, "easy", when={"item": "easy", "below": 3}, line="long"),
        move("sell", None, "done", when={"score": "monthly", "at_least": 5}),
        of="facts",
    ),
)


def sheet(group, **answers):
    """A sheet of a head."""
    return LeaderSheet(group, answers, f"head of {group}")


SHEETS = (
    sheet("side_a", hard=1, easy=2, done=3, target=100, actual=75, revenue=1200, deal=20, easy_owner="the office", shape="one"),
    sheet("side_b", hard=2, easy=3, done=3, hard_evidence=" a draft ", remark="nothing to add", wanted=1),
)


def result(*sheets, **options):
    """What the sheets say, with the advice."""
    return fact_result(FORM, sheets or SHEETS, advice=ADVICE, **options)


def test_blocks_have_a_readiness():
    """Side A: 0, 50, 100; side B: 50, 100, 100: the mean of 50 and 83.3 is nearly ready."""
    (ready,) = result().readiness
    assert (ready.value, ready.band) == (pytest.approx(200 / 3), "b1")
    assert ready.groups == {"side_a": pytest.approx(50), "side_b": pytest.approx(250 / 3)}


def test_open_points_end_with_the_hardest():
    """What somebody does not see in place, with proof, owner and who says what; points that all see in place are not open."""
    points = result().open_points
    assert [(point.item.id, point.share) for point in points] == [("easy", 0.75), ("hard", 0.25)]
    assert points[0].owners == (("head of side_a", "the office"),)
    assert points[1].evidence == (("head of side_b", "a draft"),)
    assert [each.answer for each in points[1].by_role] == [0.0, 0.5]


def test_calculations_show_every_step_and_the_outcome_that_follows():
    """1200 / 20 = 60 deals, 5 a month; a divisor of zero is said, not divided by."""
    found = result()
    assert [(step.step.id, step.value) for step in found.calculators[0].steps] == [("deals", 60.0), ("monthly", 5.0)]
    assert [outcome.id for outcome in found.outcomes] == ["many"]
    broken = result(sheet("side_a", revenue=1200, deal=0))
    assert [step.value for step in broken.calculators[0].steps] == [None, None]
    assert broken.calculators[0].steps[1].problem.names == ("deal",)


@pytest.mark.parametrize(
    ("target", "actual", "ratio", "met"),
    [(100, 75, 0.75, False), (100, 80, 0.8, True), (100, 121, 1.21, False), (0, 5, None, None)],
)
def test_a_target_is_met_within_its_range(target, actual, ratio, met):
    """From .8 to 1.2 of the target; without one, or with zero, there is nothing to compare."""
    (plan,) = result(sheet("side_a", target=target, actual=actual)).criteria
    assert (plan.ratio, plan.met) == (ratio, met)
    assert result(sheet("side_a", target=100)).criteria[0].met is None


def test_the_option_whose_conditions_hold_most_is_best():
    """Hard holds by a quarter, easy by three quarters."""
    (divided,) = result().advisors
    assert [(option.option.id, option.share, option.best) for option in divided.options] == [
        ("by_product", 0.25, False),
        ("by_market", 0.75, True),
    ]


def test_moves_keep_the_order_of_the_advice():
    """The block is nearly ready, so nothing starts from scratch; the long move is not among the first."""
    moves = result().moves
    assert [(one.id, one.rank, one.first) for one in moves] == [("sort", 1, False), ("sell", 2, True)]
    assert [(each.item, each.value) for each in moves[1].evidence] == [("monthly", 5.0)]


def test_nothing_is_said_without_sheets():
    """No sheet, or an empty one: no value, no outcome, no move, and no error."""
    for found in (fact_result(FORM, (), advice=ADVICE), result(sheet("side_a"))):
        assert (found.scores[0].value, found.outcomes, found.moves, found.open_points) == (None, (), (), ())
        assert all(number.value is None for number in found.numbers)
        assert found.verdict is None


def test_answers_off_the_route_do_not_count():
    """A section is shown to those whose point is done; what another wrote there before is left out."""
    found = fact_result(
        FORM,
        (sheet("side_a", done=1, wanted=3),),
        advice=(advice(move("w", None, "wanted", when={"item": "wanted", "at_least": 1}), of="facts"),),
    )
    assert found.moves == ()
