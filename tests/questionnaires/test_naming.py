"""Filling texts with department names."""

import pytest

from questionnaires.naming import Declined, DepartmentName, PlaceholderError, fill, parse_placeholder, placeholders, sentence_case

NAMES = {
    "side_a": DepartmentName(
        name=Declined(
            nom="служба сбыта",
            gen="службы сбыта",
            dat="службе сбыта",
            acc="службу сбыта",
            ins="службой сбыта",
            pre="службе сбыта",
        ),
        short="Сбыт",
        people="сбытовики",
        head="начальник службы",
        gender="f",
    )
}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{side_a}", "служба сбыта"),
        ("о {side_a.pre}", "о службе сбыта"),
        ("{side_a.name.ins}", "службой сбыта"),
        ("{side_a.people.dat}", "сбытовики"),
        ("{side_a.short}", "Сбыт"),
        ("{side_a.head}", "начальник службы"),
        ("{side_a.gen} и {side_a.acc}", "службы сбыта и службу сбыта"),
        ("без имён", "без имён"),
    ],
)
def test_a_placeholder_becomes_the_form_it_asks_for(text, filled):
    """Group, form and case, each with its default."""
    assert fill(text, NAMES) == filled


@pytest.mark.parametrize(
    "text", ["{side_b}", "{side_a.leader}", "{side_a.people.genitive}", "{side_a.short.gen}", "{side_a.gen.people}", "{}", "{.gen}"]
)
def test_a_form_that_does_not_exist_is_refused(text):
    """No half sentence reaches a person."""
    with pytest.raises(PlaceholderError):
        fill(text, NAMES)


def test_placeholders_are_listed_in_order():
    """What a text asks for, without braces."""
    assert placeholders("{side_b.gen} и {side_a}") == ("side_b.gen", "side_a")
    assert parse_placeholder("side_b.people.gen") == ("side_b", "people", "gen")


@pytest.mark.parametrize(
    ("text", "raised"), [("отдел продаж", "Отдел продаж"), ("", ""), ("ёлка", "Ёлка"), ("IT и сбыт", "IT и сбыт")]
)
def test_the_first_letter_is_raised_and_nothing_else(text, raised):
    """A filled placeholder may open a sentence."""
    assert sentence_case(text) == raised
