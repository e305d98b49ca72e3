"""Alpha of scores besides the index, from what a release tells of them."""

import random

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.score_reliability import can_be_told
from assessment.privacy.answers import AnswerRow
from assessment.statistics.reliability import alpha_within_groups
from questionnaires.library import instrument
from tests.assessment.factories import released
from tests.assessment.opinions import opinions
from tests.assessment.statistics.cases import moments

FRICTION = instrument("friction")
SCORE = next(score for score in FRICTION.scores if can_be_told(FRICTION, score))
SIDES = ("side_a", "side_b")


def people(each, *, seed=4, skip=None):
    """Rows of two sides whose answers hang together; the second side stands a point higher; every so many leave an item out."""
    rng, rows = random.Random(seed), []
    for number in range(2 * each):
        mind, shift = rng.gauss(3, 0.9), number % 2
        answers = {
            item.id: min(FRICTION.scales[item.scale].size, max(1, round(rng.gauss(mind + shift, 0.7)))) for item in FRICTION.rated
        }
        if skip and number % skip == 0:
            del answers[SCORE.members[number % len(SCORE.members)]]
        rows.append(AnswerRow(SIDES[number % 2], answers))
    return rows


def found(rows, precision="full"):
    """The document and what it says of the score's reliability."""
    diagnosis = diagnose(released(FRICTION, rows, precision=precision), FRICTION, ())
    return diagnosis, next(each for each in diagnosis.scales if each.id == SCORE.id).reliability


def keyed(rows, side):
    """Keyed answers of one side to the score's items."""
    items = [item for item in FRICTION.rated if item.id in SCORE.members]
    sizes = {item.id: FRICTION.scales[item.scale].size for item in items}
    return moments(
        [
            [sizes[item.id] + 1 - row.answers[item.id] if item.reverse else row.answers[item.id] for item in items]
            for row in rows
            if row.group == side
        ]
    )


def test_alpha_is_that_of_the_rows():
    """Complete answers, full precision: as from covariances pooled within the sides; a gap between them changes nothing."""
    rows = people(40)
    expected = alpha_within_groups([keyed(rows, side) for side in SIDES])
    _, alpha = found(rows)
    assert (alpha.alpha, alpha.n, alpha.status) == (pytest.approx(expected.alpha, abs=1e-9), 80, "ok")
    assert alpha.ci95 == pytest.approx(expected.ci95, abs=1e-9)


def test_a_rounded_spread_leaves_a_wider_interval():
    """Released, the interval holds the one from the rows."""
    rows = people(40)
    _, exact = found(rows)
    _, rounded = found(rows, "released")
    assert rounded.ci95[0] <= exact.ci95[0] < exact.ci95[1] <= rounded.ci95[1]
    assert rounded.alpha == pytest.approx(exact.alpha, abs=0.05)


def test_a_missing_answer_takes_its_row():
    """Every tenth person left one item out: only the others surely answered everything."""
    rows = people(40, skip=10)
    _, alpha = found(rows)
    assert alpha.n == 72


@pytest.mark.parametrize(("each", "precision", "code"), [(14, "released", 30), (4, "full", 10)])
def test_few_people_tell_no_reliability(each, precision, code):
    """Thirty in a release, ten for a caller who holds the rows; the reason is given."""
    diagnosis, alpha = found(people(each), precision)
    assert alpha is None
    reasons = {entry.what: (entry.code, entry.arguments.get("n")) for entry in diagnosis.withheld if "reliability" in entry.what}
    assert ("reliability-few", code) in reasons.values()


def test_ten_to_thirty_are_provisional_and_answers_all_alike_have_none():
    """Twenty-four people in full; and everybody at the same option."""
    assert found(people(12))[1].status == "provisional"
    same = [AnswerRow(side, {item.id: 2 for item in FRICTION.rated}) for side in SIDES * 20]
    diagnosis, alpha = found(same)
    assert alpha is None
    assert "no-variance" in {entry.code for entry in diagnosis.withheld if "reliability" in entry.what}


def test_shares_and_single_items_have_no_alpha():
    """Nor have items of unequal weight."""
    form = opinions()
    told = {score.id: can_be_told(form, score) for score in form.scores}
    assert not any(told[score.id] for score in form.scores if score.method == "share" or len(score.members) == 1)
    assert not any(told[score.id] for score in form.scores if len(set(score.weights.values())) > 1)
    assert any(told.values())
