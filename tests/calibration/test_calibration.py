"""A few seconds of the calibration, and that it would find an interval that is too sure of itself."""

import pytest

from assessment.diagnosis import standing as product_standing
from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.standing import group_result, standings
from assessment.privacy.answers import AnswerRow
from assessment.privacy.plan import plan_from_questionnaire
from assessment.privacy.release_builder import build_release
from assessment.statistics.intervals import remaining_variance
from tests.assessment.factories import HASH
from tests.calibration.comparing import kind_at
from tests.calibration.product import SIDES, index, release_of
from tests.calibration.rates import Rate, chance
from tests.calibration.standing import PRECISIONS, Cell, Found, _survey


def coverage(cell, precision, surveys=250):
    """How often ci95 holds the truth in the usual population."""
    population, rng, found = kind_at("usual", 57.0), chance("slice", cell), Found()
    for _ in range(surveys):
        _survey(population, cell, rng, {precision: found})
    return found.pooled("ci95")


@pytest.mark.parametrize("precision", PRECISIONS)
def test_intervals_of_a_slice_keep_their_word(precision):
    """Twelve of twelve, five hundred sides: between 92.5 and 98.5 % of the intervals hold the truth."""
    assert 0.925 <= coverage(Cell(12, 12), precision).share <= 0.985


def test_an_interval_that_is_too_sure_is_found(monkeypatch):
    """A third of the variance is planted: most of the misses that it makes are seen."""
    monkeypatch.setattr(
        product_standing, "remaining_variance", lambda share, alpha=None, *, census=False: remaining_variance(share) / 3
    )
    assert coverage(Cell(15, 60), "full").share < 0.9


@pytest.mark.parametrize("precision", PRECISIONS)
@pytest.mark.parametrize("n", [6, 12, 20])
def test_the_short_way_gives_what_the_product_gives(n, precision):
    """Means, intervals and levels of both sides are those of a whole release and diagnosis of the same answers."""
    form, population, rng = index(), kind_at("usual", 57.0), chance("same")
    answers = population.answers(population.opinions(rng, 2, n), rng)
    short = standings(release_of(list(answers), 25, precision), form)
    rows = [
        AnswerRow(
            side, {item.id: int(6 - given if item.reverse else given) for item, given in zip(form.items, person, strict=True)}
        )
        for side, people in zip(SIDES, answers, strict=True)
        for person in people
    ]
    plan = plan_from_questionnaire(form, invited=dict.fromkeys(SIDES, 25))
    whole = diagnose(build_release(form, HASH, plan, rows, precision=precision), form, ())
    for side in SIDES:
        mine, theirs = group_result(short[side], form), whole.groups[side]
        for figure in ("mean", "sd", "ci95", "ci95_answers", "bounds", "level"):
            assert getattr(mine, figure) == pytest.approx(getattr(theirs, figure)), figure
        assert mine.level_probabilities == pytest.approx(theirs.level_probabilities)


def test_nothing_tried_is_no_share():
    """A figure that is withheld everywhere is neither kept nor missed."""
    assert Rate().share != Rate().share
