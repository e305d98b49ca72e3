"""The shortest path to the next level in the document."""

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.results import VerdictSummary
from assessment.diagnosis.shortest import shortest_path
from assessment.privacy.answers import AnswerRow
from questionnaires.library import instrument
from tests.assessment.factories import questionnaire, random_rows, released, same_answers

FORM = questionnaire()
INDEX = instrument("relationship-index")


def document(form, rows, precision="released"):
    """The diagnosis of these rows."""
    return diagnose(released(form, rows, precision=precision), form, ())


def verdict(decision):
    """A verdict that says so."""
    return VerdictSummary(from_="defined", to="aligned", decision=decision, tighten=(), leave=(), disputed=(), weighed=())


def both_at(form, value, people=12, **others):
    """Both sides answer everything alike but some items."""
    answers = {item.id: others.get(item.id, value) for item in form.items}
    return [AnswerRow(side, answers) for side in ("side_a", "side_b") for _ in range(people)]


def test_the_rises_add_up_to_the_edge():
    """All at 3 but two at 1: the score is 56, four points are missing; four statements rise by a point, the lowest among them."""
    path = document(FORM, both_at(FORM, 3, i5=1, i9=1)).shortest_path
    assert (path.target, path.points_needed, path.years, path.conditional) == ("aligned", 4.0, 1, False)
    assert sum(step.to - step.from_ for step in path.items) == pytest.approx(4.0)
    assert len(path.items) == 4
    assert {step.id for step in path.items} >= {"i5", "i9"}


def test_the_cheapest_statements_come_first():
    """The published efforts are kept: no statement on the path costs more than one with room that is left out."""
    path = document(INDEX, both_at(INDEX, 2, **dict.fromkeys([item.id for item in INDEX.items[:10]], 3))).shortest_path
    touched = {step.id: step for step in path.items}
    dearest = max(step.effort for step in path.items)
    for item in INDEX.items:
        assert item.effort >= dearest or touched[item.id].to - touched[item.id].from_ == pytest.approx(item.max_step)


def test_what_a_year_does_not_reach_takes_more():
    """From 40 a whole level of 20 points cannot come in a year where one statement can rise by half a point only."""
    path = document(INDEX, both_at(INDEX, 2)).shortest_path
    assert (path.target, path.points_needed, path.years) == ("aligned", 20.0, 2)


def test_a_company_without_a_level_at_the_top_or_advised_to_stay_has_no_path():
    """Each with its reason."""
    top = document(FORM, same_answers(FORM, "side_a", 5, 12) + same_answers(FORM, "side_b", 5, 12))
    one_side = document(FORM, same_answers(FORM, "side_a", 3, 12))
    reasons = [{entry.what: entry.code for entry in each.withheld}["shortest_path"] for each in (top, one_side)]
    assert (top.shortest_path, one_side.shortest_path, reasons) == (None, None, ["path-highest", "path-no-level"])
    middle = document(FORM, both_at(FORM, 3, i1=2))
    assert shortest_path(FORM, middle.items, middle.overall, verdict("stay")) == "path-stay"
    assert shortest_path(FORM, middle.items, middle.overall, verdict("sustain")) == "path-stay"
    assert shortest_path(FORM, middle.items, middle.overall, verdict("weigh")).conditional
    assert not shortest_path(FORM, middle.items, middle.overall, verdict("tighten")).conditional
    assert shortest_path(FORM, (), middle.overall, None) == "path-far"


def test_small_sides_have_a_path_of_rounded_means():
    """Half points of each side, quarters of both together; no statement rises above its scale."""
    path = document(FORM, random_rows(FORM, {"side_a": 7, "side_b": 8}, missing=0)).shortest_path
    assert path is not None
    assert all(step.from_ < step.to <= 5 for step in path.items)
    assert all(step.from_ * 4 == int(step.from_ * 4) for step in path.items)


def test_the_document_spells_from():
    """As in its schema."""
    written = document(FORM, both_at(FORM, 3, i5=1)).model_dump(mode="json", by_alias=True)
    assert set(written["shortest_path"]["items"][0]) == {"id", "from", "to", "effort"}
