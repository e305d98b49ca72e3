"""Who is let into a comparison, attacked by subtraction: one comparison from a later one."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.diagnosis.benchmark import MIN_OTHERS
from assessment.privacy.portfolio import AT_ONCE, let_in

JOINING = st.lists(st.integers(0, 14), max_size=60)


def states(joined):
    """The comparison after each survey, with the client's latest survey by its place in the list."""
    surveys = list(enumerate(joined))
    return [let_in((client, place) for place, client in surveys[:seen]) for seen in range(len(surveys) + 1)]


def differing(before, after):
    """The clients whose figures an onlooker could find by comparing two states."""
    return {client for client in before | after if before.get(client) != after.get(client)}


def test_nobody_is_shown_before_enough_have_come():
    """Five clients, however often surveyed, are nobody; the sixth lets all in."""
    assert let_in((client, 1) for client in [1, 2, 3, 4, 5] * 4) == {}
    assert set(let_in((client, 1) for client in [1, 2, 3, 4, 5] * 4 + [6])) == {1, 2, 3, 4, 5, 6}


def test_one_that_joins_later_waits():
    """The seventh client changes nothing that anybody sees; nor does the eleventh; the twelfth brings six."""
    first = let_in((client, 0) for client in range(6))
    for count in range(7, 12):
        assert let_in((client, 0) for client in range(count)) == first
    assert len(let_in((client, 0) for client in range(12))) == 12


@given(JOINING)
def test_two_looks_differ_by_nobody_or_by_many(joined):
    """Whatever the order of surveys, any two looks differ by nobody or by six clients: five besides the one that looks."""
    seen = states(joined)
    for place, before in enumerate(seen):
        for after in seen[place + 1 :]:
            changed = differing(before, after)
            assert not changed or len(changed) >= AT_ONCE
            for onlooker in changed:
                assert len(changed - {onlooker}) >= MIN_OTHERS


@given(JOINING, st.integers(0, 14))
def test_each_look_holds_at_least_five_others_or_nobody(joined, onlooker):
    """Whoever looks sees nobody, or five others at least."""
    for inside in states(joined):
        others = set(inside) - {onlooker}
        assert not others or len(others) >= MIN_OTHERS


def test_a_comparison_without_waiting_could_be_attacked():
    """The same attack on clients let in one by one finds the newcomer: it is the waiting that protects."""
    before, after = (let_in(((client, 0) for client in range(count)), at_once=1) for count in (6, 7))
    assert differing(before, after) == {6}


@pytest.mark.parametrize("seed", range(5))
def test_a_later_survey_takes_the_place_of_the_former(seed):
    """Of a client that was let in twice the later survey counts, and none that still waits."""
    dice = random.Random(seed)
    joined = [(dice.randrange(12), place) for place in range(40)]
    inside = let_in(joined)
    last = max(inside.values())
    for client, survey in inside.items():
        assert survey == max(place for who, place in joined if who == client and place <= last)
