"""Scores, choices, practices, flows, pairs and duties in a diagnosis, worked out by hand."""

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.privacy.answers import AnswerRow
from questionnaires.bundles import compose
from tests.assessment.factories import released
from tests.assessment.opinions import opinions, random_people, words

BURDENS = ("h1", "h2", "h3", "h4", "h5", "h6")
PARTS = {
    "practices": [{"id": "p", "title": words("p"), "in_place": "meets", "useful": "useful_meets"}],
    "flows": [
        {"id": "f", "title": words("f"), "giver": "side_b", "receiver": "side_a", "given": "s1", "received": "v1", "usable": "v2"}
    ],
    "cells": [
        {"rater": "side_a", "rated": "side_b", "score": "view"},
        {"rater": "side_b", "rated": "side_a", "score": "self_view"},
    ],
    "outcomes": [
        {"id": "second", "when": {"score": "burden", "band": ["b2"], "in": "side_a"}, "title": words("t"), "text": words("t")},
        {"id": "never", "when": {"score": "burden", "below": 1.5}, "title": words("t"), "text": words("t")},
        {"id": "first", "when": {"chosen": "rhythm", "option": "weekly", "at_least": 0.3}, "title": words("t"), "text": words("t")},
    ],
}
FORM = opinions(**PARTS)


def burdens(value):
    """Every burden rated so, as keyed."""
    return {item: 6 - value if item == "h3" else value for item in BURDENS}


def people(group, *answers):
    """One person for each mapping of answers."""
    return [AnswerRow(group, given) for given in answers]


def diagnosed(rows, *, form=FORM, precision="full", invited=None):
    """The diagnosis of these rows, without advice."""
    return diagnose(released(form, rows, precision=precision, invited=invited), form, ())


def by_id(entries, identifier):
    """The entry of that id."""
    return next(entry for entry in entries if entry.id == identifier)


ROWS = [
    *people(
        "side_a", *[burdens(4) | {"rhythm": "weekly", "v1": 2, "v2": 3, "meets": 3, "useful_meets": 2, "w_price": "side_a"}] * 6
    ),
    *people(
        "side_a", *[burdens(5) | {"rhythm": "daily", "v1": 4, "v2": 3, "meets": 2, "useful_meets": 2, "w_price": "nobody"}] * 4
    ),
    *people(
        "side_b", *[burdens(2) | {"rhythm": "weekly", "s1": 4, "s2": 2, "meets": 1, "useful_meets": 4, "w_price": "side_b"}] * 8
    ),
]


def test_a_score_has_mean_band_interval_and_gap():
    """Side A: 6 fours, 4 fives: 4.4, s = .5164; t(9) = 2.2622; of 20 invited f = .5. Side B all 2: the prior's spread stands in."""
    burden = by_id(diagnosed(ROWS, invited={"side_a": 20}).scales, "burden")
    side = burden.groups["side_a"]
    assert (side.n, side.mean, side.band, side.share_high) == (10, pytest.approx(4.4), "b2", 1.0)
    half = 2.262157 * 0.516398 / 10**0.5
    assert side.ci95 == (pytest.approx(4.4 - half, abs=1e-4), pytest.approx(4.4 + half, abs=1e-4))
    assert side.ci95_answers == (pytest.approx(4.4 - half * 0.5**0.5, abs=1e-4), pytest.approx(4.4 + half * 0.5**0.5, abs=1e-4))
    assert side.band_shares["b2"].share == 1.0
    assert burden.groups["side_b"].ci95[0] < 2 < burden.groups["side_b"].ci95[1]
    assert (burden.mean, burden.band, burden.risk, burden.meaning) == (pytest.approx(3.2), "b1", None, "burden")
    assert burden.gap.points == pytest.approx(2.4)
    assert burden.gap.words == "side_a_higher"


def test_the_view_of_others_stands_against_the_self_view():
    """Others: mean of (2+3)/2 six times and (4+3)/2 four times = 2.9; the department itself: 3."""
    view = by_id(diagnosed(ROWS).scales, "view")
    assert (view.mean, view.risk, view.mirror, view.mirror_gap) == (pytest.approx(2.9), "b1", "self_view", pytest.approx(-0.1))
    assert view.gap is None
    assert set(view.groups) == {"side_a"}


def test_choices_have_shares_with_intervals_from_eight_answers():
    """Six of ten: .6, Wilson .31 to .83; shares of seven people are not given."""
    rhythm = by_id(diagnosed(ROWS).choices, "rhythm")
    share = rhythm.groups["side_a"].shares["weekly"]
    assert (rhythm.kind, share.share, [round(edge, 2) for edge in share.ci95]) == ("choice", 0.6, [0.31, 0.83])
    few = diagnosed(people("side_a", *[{"rhythm": "daily"}] * 7))
    assert by_id(few.choices, "rhythm").groups["side_a"].shares is None
    assert any(entry.what == "choices.rhythm.groups.side_a.shares" and entry.code == "shares-few" for entry in few.withheld)


def test_outcomes_are_those_that_hold_in_the_order_of_the_file():
    """Side A's burden is high and weekly meetings are common; the middle one does not hold."""
    assert [outcome.id for outcome in diagnosed(ROWS).outcomes] == ["second", "first"]
    assert diagnosed(ROWS).outcomes[0].part is None


def test_nothing_follows_from_what_is_withheld():
    """Four people on each side: no outcome, no score, no choice, and the groups say why."""
    few = diagnosed(ROWS[:4] + ROWS[-4:], precision="released")
    assert (few.outcomes, few.moves) == ((), ())
    assert by_id(few.scales, "burden").mean is None
    assert {entry.what: entry.code for entry in few.withheld}["groups.side_a"] == "too-few"


def test_a_practice_falls_into_a_quadrant_by_half_in_place_and_the_middle_of_usefulness():
    """Side A: in place (6·1 + 4·.5)/10 = .8, useful 2: fix. Side B: 0 and 4: start. Together .4 and 3: start."""
    practice = by_id(diagnosed(ROWS).practices, "p")
    assert (practice.groups["side_a"].in_place, practice.groups["side_a"].quadrant) == (pytest.approx(0.8), "fix")
    assert (practice.groups["side_b"].in_place, practice.groups["side_b"].quadrant) == (0.0, "start")
    assert (practice.company.in_place, practice.company.useful, practice.company.quadrant) == (pytest.approx(0.4), 3.0, "start")


def test_a_flow_is_given_by_one_and_received_by_the_other():
    """Side B says 4 is given; side A receives 2.8, of which 3 is usable: 1.2 is lost between them."""
    flow = by_id(diagnosed(ROWS).flows, "f")
    assert (flow.given, flow.received, flow.usable, flow.gap) == (4.0, pytest.approx(2.8), 3.0, pytest.approx(1.2))


def test_cells_are_directions():
    """What side A says of side B, and the other way round."""
    cells = {(cell.rater, cell.rated): cell for cell in diagnosed(ROWS).cells}
    assert cells["side_a", "side_b"].mean == pytest.approx(2.9)
    assert (cells["side_b", "side_a"].mean, cells["side_b", "side_a"].band, cells["side_b", "side_a"].n) == (3.0, "b1", 8)


@pytest.mark.parametrize(
    ("first", "second", "modal", "overlap", "orphan"),
    [
        ({"side_a": 6, "nobody": 4}, {"side_b": 8}, "side_b", True, False),
        ({"side_b": 7, "side_a": 3}, {"side_a": 8}, "side_a", False, True),
        ({"nobody": 7, "side_a": 3}, {"nobody": 5, "side_b": 3}, "nobody", False, True),
        ({"side_a": 5, "side_b": 5}, {"both": 8}, "both", False, False),
    ],
)
def test_duties_overlap_where_both_claim_them_and_are_orphans_where_nobody_does(first, second, modal, overlap, orphan):
    """Half of each side naming itself is an overlap; most naming nobody, or each the other, an orphan."""
    rows = [
        *people("side_a", *[{"w_price": option} for option, count in first.items() for _ in range(count)]),
        *people("side_b", *[{"w_price": option} for option, count in second.items() for _ in range(count)]),
    ]
    duty = by_id(diagnosed(rows).ownership, "w_price")
    assert (duty.modal, duty.overlap, duty.orphan, duty.question) == (modal, overlap, orphan, "who")
    assert duty.groups["side_a"].clarity == max(first.values()) / sum(first.values())
    assert duty.groups["side_a"].modal == (None if first == {"side_a": 5, "side_b": 5} else max(first, key=first.get))


def test_without_an_index_nothing_is_said_of_levels():
    """No score, level, gap or reliability; one reason for all of them."""
    diagnosis = diagnosed(random_people(FORM, {"side_a": 12, "side_b": 12}))
    assert (diagnosis.overall.mean, diagnosis.gap, diagnosis.reliability, diagnosis.items) == (None, None, None, ())
    assert {entry.code for entry in diagnosis.withheld if entry.what in ("overall", "gap", "reliability")} == {"no-index"}
    assert not any(caution.code in ("unscored", "one-side-only") for caution in diagnosis.warnings)


def test_parts_of_a_bundle_are_named(monkeypatch):
    """Outcomes, scores and questions of a composed form say which instrument they come from."""
    first = opinions(**PARTS)
    second = opinions(
        id="second-part",
        sections=[{"id": "only", "title": words("o"), "items": [{"id": "x1", "text": words("x"), "scale": "agree5"}]}],
        scores=[{"id": "x", "title": words("x"), "items": ["x1"]}],
        outcomes=[{"id": "x_high", "when": {"not": {"score": "x", "below": 4}}, "title": words("t"), "text": words("t")}],
    )
    monkeypatch.setattr("questionnaires.bundles.instrument", {"one": first, "two": second}.__getitem__)
    bundle = type(
        "Bundle", (), {"id": "both", "version": "1.0.0", "title": first.title, "purpose": first.title, "asked": ("one", "two")}
    )
    form = compose(bundle)
    rows = [AnswerRow(row.group, {**row.answers, "x1": 5}) for row in ROWS]
    diagnosis = diagnosed(rows, form=form)
    assert [(each.id, each.part) for each in diagnosis.outcomes][-1] == ("x_high", "second-part")
    assert by_id(diagnosis.scales, "burden").part == "kinds-in-miniature"
    assert by_id(diagnosis.rated, "x1").part == "second-part"
