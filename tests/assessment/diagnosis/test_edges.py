"""Answers at the edge of what can be computed: a document with reasons and warnings, never an exception or a NaN."""

import json
import random

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.waves import EarlierWave
from assessment.privacy.answers import AnswerRow
from questionnaires.library import advice_for, instrument
from tests.assessment.diagnosis.honesty import not_finite, silent_changes, silent_gaps
from tests.assessment.factories import released
from tests.assessment.opinions import opinions

INDEX = instrument("relationship-index")
KINDS = opinions()
SIDES = ("side_a", "side_b")


def rated(form, value):
    """The same answer to every rated question, or the highest that its scale has."""
    return {item.id: min(value, form.scales[item.scale].size) for item in form.rated}


def alike(form, value, people, groups=SIDES):
    """People who rate everything alike."""
    return [AnswerRow(group, rated(form, value)) for group in groups for _ in range(people)]


def separated(form):
    """Everybody of one side below everybody of the other."""
    return alike(form, 1, 14, ("side_a",)) + alike(form, 5, 14, ("side_b",))


def tied(form):
    """Half of each side at either end of every statement."""
    return alike(form, 1, 7) + alike(form, 5, 7)


def flat_item(form):
    """One statement that everybody answers alike, among others that vary."""
    rng = random.Random(7)
    flat = form.rated[0].id
    return [
        AnswerRow(side, {**{name: rng.randint(1, top) for name, top in rated(form, 5).items()}, flat: 2}) for side in SIDES * 20
    ]


def never_together(form):
    """Each person answers every other statement, so that some pairs are never answered together."""
    both = list(enumerate(rated(form, 4).items()))
    return [
        AnswerRow(side, {name: value for place, (name, value) in both if place % 2 == number % 2})
        for number in range(16)
        for side in SIDES
    ]


CASES = {
    "nobody": lambda form: [],
    "one-respondent": lambda form: alike(form, 3, 1, ("side_a",)),
    "one-a-side": lambda form: alike(form, 4, 1),
    "two-a-side": lambda form: alike(form, 2, 1) + alike(form, 5, 1),
    "all-equal": lambda form: alike(form, 3, 15),
    "all-missing": lambda form: [AnswerRow(side, {}) for side in SIDES * 12],
    "all-dont-know": lambda form: [AnswerRow(side, {item.id: None for item in form.rated}) for side in SIDES * 12],
    "dont-know-but-one": lambda form: [
        AnswerRow(side, {item.id: 3 if place == 0 else None for place, item in enumerate(form.rated)}) for side in SIDES * 12
    ],
    "one-side-empty": lambda form: alike(form, 2, 14, ("side_b",)),
    "leadership-alone": lambda form: alike(form, 2, 14, ("leadership",)),
    "zero-variance-item": flat_item,
    "full-separation": separated,
    "small-separation": lambda form: alike(form, 1, 4, ("side_a",)) + alike(form, 5, 4, ("side_b",)),
    "ties-everywhere": tied,
    "never-together": never_together,
    "at-an-edge": lambda form: alike(form, 4, 12),
    "at-the-top": lambda form: alike(form, 5, 12),
}


@pytest.mark.parametrize("precision", ["released", "full"])
@pytest.mark.parametrize("case", list(CASES))
@pytest.mark.parametrize("form", [INDEX, KINDS], ids=["index", "kinds"])
def test_any_edge_gives_a_document(form, case, precision):
    """Finite, explained, and readable again; also beside another wave that is just as odd."""
    rows = CASES[case](form)
    invited = {"side_a": 2, "side_b": 400}
    release = released(form, rows, precision=precision, invited=invited)
    other = released(form, CASES["full-separation"](form), precision=precision)
    for earlier in (None, EarlierWave(other, form), EarlierWave(release, form)):
        found = diagnose(release, form, advice_for(form), earlier=earlier)
        written = found.model_dump(mode="json", by_alias=True)
        assert type(found).model_validate_json(json.dumps(written, allow_nan=False)) == found
        assert not_finite(written) == []
        assert silent_gaps(found, form) == []
        assert silent_changes(found) == []
        assert all(entry.reason for entry in found.withheld)


def test_more_answers_than_invited_are_a_warning():
    """N > N: no bounds, no correction, and the roster is doubted."""
    found = diagnose(released(INDEX, alike(INDEX, 3, 12), invited={"side_a": 2}), INDEX, ())
    assert {"roster-exceeded"} <= {each.code for each in found.warnings}
    assert found.groups["side_a"].bounds is None


def test_full_separation_is_said_in_words():
    """No p where W is infinite, but 0 of 100 pairs and delta of -1; with four a side the p of all deals exists."""
    large = diagnose(released(INDEX, separated(INDEX)), INDEX, ())
    assert (large.gap.p, large.gap.cliffs_delta, large.gap.pairs_of_100, large.gap.size) == (None, -1.0, 0, "large")
    assert {entry.what: entry.code for entry in large.withheld}["gap.p"] == "separated"
    rows = CASES["small-separation"](INDEX)
    small = diagnose(released(INDEX, rows, precision="full"), INDEX, ())
    assert (small.gap.p, small.gap.test) == (pytest.approx(2 / 70), "permutation")


def test_items_of_eight_a_side_are_dealt_anew():
    """Below ten answers a side no approximation is used; below eight there is no gap of an item at all."""
    rows = alike(INDEX, 2, 8, ("side_a",)) + alike(INDEX, 3, 7, ("side_b",)) + alike(INDEX, 2, 1, ("side_b",))
    gap = diagnose(released(INDEX, rows, precision="full"), INDEX, ()).items[0].gap
    assert (gap.test, 0 < gap.p < 0.01) == ("permutation", True)
    assert diagnose(released(INDEX, rows[:-1], precision="full"), INDEX, ()).items[0].gap is None


def test_careless_and_half_answered_people_are_told_of_in_full_alone():
    """What the mean would be with and without them, for callers who hold the rows."""
    half = {item.id: 1 for item in INDEX.items[:12]}
    rows = alike(INDEX, 3, 12) + [AnswerRow("side_a", half)] * 3
    full, sealed = (diagnose(released(INDEX, rows, precision=each), INDEX, ()) for each in ("full", "released"))
    warning = next(each for each in full.warnings if each.code == "half-answered")
    assert dict(warning.arguments) == {"group": full.groups["side_a"].label, "n": 3, "mean": 52.0}
    assert "half-answered" not in {each.code for each in sealed.warnings}
