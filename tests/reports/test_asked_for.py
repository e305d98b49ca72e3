"""Which moves a report asks for, and which it does not."""

import pytest

from tests.reports import factory
from tests.reports.factory import document, questionnaire


def test_at_most_three_decisions_are_asked_for():
    """The one page asks for the three moves that stand first."""
    report = document("en")
    assert report.one.decisions == report.moves.moves[:3]


def test_moves_of_a_line_of_their_own_are_not_asked_for_now():
    """Long lines of work stand on the road map and in no list of moves."""
    report = document("en")
    slow = {move.id for advice in factory.advice_for(questionnaire()) for move in advice.moves if move.line == "long"}
    assert {move.title for move in report.road.slow}.isdisjoint({move.title for move in report.moves.moves})
    assert len(slow) >= len(report.road.slow) > 0


def test_a_move_that_no_advice_holds_is_refused():
    """A diagnosis that recommends an unknown move makes no report."""
    with pytest.raises(LookupError, match="no advice file at hand"):
        document("en", advice=())
