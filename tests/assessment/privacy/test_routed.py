"""How many answered a question behind a condition tells what its people answered before, so few of either kind are not told of."""

import pytest

from assessment.diagnosis.belonging import Belonging
from assessment.diagnosis.unanimity import visibility_results
from assessment.privacy.answers import AnswerRow
from tests.assessment.factories import released
from tests.assessment.opinions import SECTIONS, opinions, options, question, words
from tests.assessment.privacy.auditing.engagements import tree

FORM = opinions()
ROUTED = "weekly_useful"


def people(where: str, led: int, others: int, unsure: int = 0) -> list[AnswerRow]:
    """People of a group who are led to the question, of whom some say "don't know", and people who are not."""
    return [
        *(AnswerRow(where, {"rhythm": "weekly", "h1": 3, ROUTED: None if n < unsure else 1 + n % 5}) for n in range(led)),
        *(AnswerRow(where, {"rhythm": "daily", "h1": 1 + n % 5}) for n in range(others)),
    ]


def told(release, group: str, item: str = ROUTED) -> tuple[int | None, int | None]:
    """What a release says of how many answered."""
    figures = release.by_id[group].rated[item]
    return figures.n, figures.dont_know


@pytest.mark.parametrize(
    ("led", "others", "unsure", "expected"),
    [
        (3, 16, 1, (None, None)),
        (0, 19, 0, (None, None)),
        (6, 13, 2, (None, None)),
        (6, 13, 1, (5, 1)),
        (16, 3, 0, (None, None)),
        (14, 5, 0, (14, 0)),
        (19, 0, 1, (18, 1)),
    ],
)
def test_few_who_were_led_somewhere_are_not_told_of(led, others, unsure, expected):
    """Neither those who were led to a question nor those who were not, unless there are enough of them."""
    assert told(released(FORM, people("side_a", led, others, unsure)), "side_a") == expected


def test_an_unrouted_question_says_that_one_did_not_know():
    """It was put to everybody, so one "don't know" of nineteen counts nobody's earlier answer."""
    rows = [AnswerRow("side_a", {"h1": 3, "useful_meets": None if n == 0 else 4}) for n in range(19)]
    assert told(released(FORM, rows), "side_a", "useful_meets") == (18, 1)


def test_counts_do_not_add_up_to_what_is_not_told():
    """Sixteen counts of nineteen people would say that three were not led there; a rounded mean does not."""
    figures = released(FORM, people("side_a", 16, 3)).by_id["side_a"].rated[ROUTED]
    assert figures.counts is None
    assert figures.mean is not None


def test_subtraction_of_a_region_does_not_tell_either():
    """Six of a side and five of its region were not led there; the difference would be one person, so the region is silent."""
    rows = [*people("north", 12, 5), *people("south", 12, 1)]
    release = released(FORM, rows, plan=tree(north=1, south=1))
    assert release.by_id["north"].tier == release.by_id["south"].tier == "detail"
    assert told(release, "side_a") == (24, 0)
    assert told(release, "north") == told(release, "south") == (None, None)


def test_choices_follow():
    """A routed choice says at the detail tier how many chose, so it is silent where they are few."""
    late = {"id": "late", "title": words("late"), "show_if": {"item": "h1", "is": [3]}}
    choice = question("late_one", type="choice", options=options("x", "y"))
    form = opinions(sections=[*({"title": words(each["id"]), **each} for each in SECTIONS), {**late, "items": [choice]}])
    rows = [AnswerRow("side_a", {"h1": 3, "late_one": "x"} if n < 3 else {"h1": 2}) for n in range(19)]
    assert released(form, rows).by_id["side_a"].choices["late_one"].n is None


def test_what_is_not_told_is_no_blind_spot_of_the_diagnosis():
    """Three were led there and two did not know: the rate would tell what the release does not."""
    release = released(FORM, people("side_a", 3, 16, 2))
    found = visibility_results(release, FORM, Belonging(FORM))
    assert ROUTED not in {each.item for each in found}
