"""What the error of a mean is reckoned with: the noise of answering, and the rounding of a released figure."""

import math

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.noise import MIN_ALPHA, answering_alpha
from assessment.diagnosis.standing import COARSE_STEP, DETAIL_STEP, group_result, mean_step, standing, standings
from assessment.privacy.plan import plan_from_questionnaire
from assessment.privacy.release_builder import build_release
from assessment.statistics.intervals import Estimate, with_rounding
from tests.assessment.factories import HASH, questionnaire, random_rows, released, same_answers

FORM = questionnaire()
COUNTED = {"side_a": 14, "side_b": 12}


def of(people, *, precision="released", invited=None):
    """A release of made-up answers without gaps."""
    plan = plan_from_questionnaire(FORM, invited=invited)
    return build_release(FORM, HASH, plan, random_rows(FORM, people, missing=0), precision=precision)


def test_alpha_follows_from_published_counts_and_spread():
    """Below thirty people the release prints no alpha; from what it prints it is that of the rows, but for the rounded spread."""
    told, exact = of(COUNTED), of(COUNTED, precision="full")
    assert told.reliability is None
    assert answering_alpha(told, FORM) == pytest.approx(exact.reliability.alpha, abs=0.03)
    without = exact.model_copy(update={"reliability": None})
    assert answering_alpha(without, FORM) == pytest.approx(exact.reliability.alpha, abs=1e-9)


def test_the_certified_alpha_comes_first():
    """From thirty people on it is the one that is printed."""
    told = of({"side_a": 20, "side_b": 15})
    assert answering_alpha(told, FORM) == told.reliability.alpha


def test_no_alpha_where_spreads_or_people_are_too_few():
    """At the coarse tier nothing is known of the spread, and below ten people nothing is said of it even with all digits."""
    assert answering_alpha(of({"side_a": 8, "side_b": 9}), FORM) is None
    assert answering_alpha(of({"side_a": 4, "side_b": MIN_ALPHA - 5}, precision="full"), FORM) is None
    assert answering_alpha(of({"side_a": 8, "side_b": 12}), FORM) is not None


def test_a_census_of_twelve_keeps_only_the_noise_of_answering():
    """Where everybody answered, the error is s²(1-alpha)/n, not s²/n, also in a release that prints no alpha."""
    told = of({"side_a": 12, "side_b": 12}, invited={"side_a": 12, "side_b": 12})
    here, alpha = standings(told, FORM)["side_a"], answering_alpha(told, FORM)
    assert here.real.se == pytest.approx(here.figures.sd * math.sqrt((1 - alpha) / 12))
    assert here.real.se < 0.8 * standing(here.figures, FORM, None).real.se


def test_a_released_census_holds_the_mean_that_it_rounded():
    """Everybody answered: the interval about their answers is as wide as the rounding of the mean, and 0 with all digits."""
    people, invited = {"side_a": 12, "side_b": 6}, {"side_a": 12, "side_b": 6}
    exact, told = standings(of(people, precision="full", invited=invited), FORM), standings(of(people, invited=invited), FORM)
    for side, step in (("side_a", DETAIL_STEP), ("side_b", COARSE_STEP)):
        bounds = group_result(told[side], FORM).bounds
        assert bounds == (told[side].figures.mean - step / 2, told[side].figures.mean + step / 2)
        mean, interval = exact[side].figures.mean, told[side].answers.interval(FORM.score_range)
        assert exact[side].answers.interval(FORM.score_range) == (mean, mean)
        assert interval[0] <= bounds[0] <= mean <= bounds[1] <= interval[1]
        assert (interval[1] - interval[0]) / 2 == pytest.approx(1.96 / math.sqrt(12) * step, rel=1e-3)


def test_two_released_censuses_are_compared():
    """Only rounding is left on either side, which is known: the gap's interval about the answers is that of two roundings."""
    people = {"side_a": 12, "side_b": 12}
    gap = diagnose(of(people, invited=people), FORM, ()).gap
    half = 1.96 * DETAIL_STEP / math.sqrt(6)
    assert gap.ci95_answers == pytest.approx((gap.points - half, gap.points + half), abs=1e-4)


def test_steps_are_those_of_the_release():
    """A tenth where the spread is shown, a whole point where it is not: means of a release are multiples of that."""
    told = released(FORM, random_rows(FORM, {"side_a": 13, "side_b": 7}, missing=0))
    steps = {group.id: mean_step(group, "released") for group in told.groups if group.mean is not None}
    assert steps == {"side_a": DETAIL_STEP, "side_b": COARSE_STEP}
    for group, step in steps.items():
        assert told.by_id[group].mean / step == pytest.approx(round(told.by_id[group].mean / step))
        assert mean_step(told.by_id[group], "full") == 0


def test_rounding_adds_its_variance_and_no_uncertainty_about_it():
    """3² + 1/12, with degrees of freedom that grow a little; nothing without a step."""
    plain = Estimate(50.0, 3.0, 7.0)
    rounded = with_rounding(plain, 1.0)
    assert rounded.se == pytest.approx(math.sqrt(9 + 1 / 12))
    assert 7 < rounded.df == pytest.approx(7 * (1 + 1 / 108) ** 2)
    assert with_rounding(plain, 0.0) == plain
    assert with_rounding(Estimate(50.0, 0.0, 7.0), 1.0).df == math.inf


def test_a_small_and_wide_side_is_warned_of():
    """Dealing anew finds too much where the smaller side is the wider one; not the other way round, and not in a release."""
    wide, narrow = same_answers(FORM, "side_a", 1, 3) + same_answers(FORM, "side_a", 5, 2), same_answers(FORM, "side_b", 3, 8)
    rows = [*wide, *narrow, *same_answers(FORM, "side_b", 4, 2)]
    codes = {each.code for each in diagnose(released(FORM, rows, precision="full"), FORM, ()).warnings}
    assert "small-side-wider" in codes
    other = [*same_answers(FORM, "side_a", 3, 4), *same_answers(FORM, "side_a", 4, 1)]
    far = [*same_answers(FORM, "side_b", 1, 6), *same_answers(FORM, "side_b", 5, 6)]
    codes = {each.code for each in diagnose(released(FORM, other + far, precision="full"), FORM, ()).warnings}
    assert "small-side-wider" not in codes
