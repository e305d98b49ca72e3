"""Which sections a person is asked, and what becomes of answers off the way."""

import pytest

from questionnaires.routing import on_route, route

LONG = {"o_price": 4, "o_worst": "price", "o_known": 2, "o_leads": 3}


@pytest.mark.parametrize(
    ("group", "answers", "sections"),
    [
        ("side_a", {}, ["first"]),
        ("side_a", {"o_worst": "budget"}, ["first"]),
        ("side_a", {"o_worst": "other"}, ["first", "second"]),
        ("side_a", LONG, ["first", "second", "third"]),
        ("side_a", {**LONG, "o_price": 3}, ["first", "second"]),
        ("side_a", {**LONG, "o_known": None}, ["first", "second"]),
        ("leadership", LONG, ["first"]),
    ],
)
def test_a_section_is_shown_to_its_audience_when_its_condition_holds(opinion, group, answers, sections):
    """Unknown is not shown; "don't know" is no answer; another audience's answers do not count."""
    assert [section.id for section in route(opinion, group, answers)] == sections


def test_answers_off_the_route_are_dropped_with_all_that_depends_on_them(opinion):
    """A changed mind takes a section away, and the section that rested on it."""
    assert on_route(opinion, "side_a", LONG) == LONG
    assert on_route(opinion, "side_a", {**LONG, "o_worst": "budget"}) == {"o_price": 4, "o_worst": "budget"}


def test_answers_come_in_the_order_of_the_form(opinion):
    """Whatever order they were given in."""
    assert list(on_route(opinion, "side_a", dict(reversed(LONG.items())))) == list(LONG)


def test_what_stays_is_stable(opinion):
    """A second pass changes nothing."""
    once = on_route(opinion, "side_a", {**LONG, "o_price": 1})
    assert on_route(opinion, "side_a", once) == once


def test_lines_beside_a_question_stay_with_it(facts):
    """Evidence goes where its condition goes; strangers go away."""
    answers = {"f_conflict_evidence": "minutes of June", "f_conflict": 3, "stranger": 1}
    assert on_route(facts, "side_a", answers) == {"f_conflict": 3, "f_conflict_evidence": "minutes of June"}
