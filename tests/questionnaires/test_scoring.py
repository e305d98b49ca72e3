"""Scores of one person, their bounds and bands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.library import questionnaire_path
from questionnaires.loader import load_questionnaire
from questionnaires.scoring import band_of, dimension_score, index_score, keyed, scale_score, score_bounds


def score(questionnaire, name, answers):
    """A score by its id."""
    return scale_score(questionnaire, questionnaire.scores_by_id[name], answers)


@pytest.mark.parametrize(
    ("name", "answers", "expected"),
    [
        ("heat", {"o_price": 5, "o_budget": 4}, 4.5),
        ("heat", {"o_price": 5}, 5),
        ("heat", {"o_price": None, "o_budget": 4}, 4),
        ("heat", {}, None),
        ("cold", {"o_help": 2}, 4),
        ("cold", {"o_help": None}, None),
        ("clear", {"o_written": 3, "o_known": 2}, 75),
        ("clear", {"o_written": 1, "o_known": 1}, 0),
        ("done", {"o_written": 2, "o_known": 1}, 50),
        ("done", {"o_written": 1}, 0),
        ("total", {"o_price": 5, "o_budget": 2}, 12),
        ("total", {"o_price": 4}, 12),
    ],
)
def test_each_method_counts_as_it_says(opinion, name, answers, expected):
    """Mean, reversed, rescaled, share from two points on, weighted sum, each with a missing answer."""
    assert (
        score(opinion, name, answers) == pytest.approx(expected) if expected is not None else score(opinion, name, answers) is None
    )


@pytest.mark.parametrize(("items", "needed"), [(1, 1), (2, 1), (5, 4), (6, 5), (10, 8), (11, 9)])
def test_the_usual_minimum_is_four_fifths(opinion, items, needed):
    """All but one of up to five items, four fifths of more, rounded up."""
    score = opinion.scores_by_id["heat"].model_copy(update={"items": tuple(f"i{number}" for number in range(items))})
    assert score.needed == needed


@pytest.mark.parametrize(("name", "bounds"), [("heat", (1, 5)), ("clear", (0, 100)), ("done", (0, 100)), ("total", (3, 15))])
def test_bounds_follow_from_the_scales(opinion, name, bounds):
    """Scale points of means and sums; 0 to 100 for shares."""
    assert score_bounds(opinion, opinion.scores_by_id[name]) == bounds


@pytest.mark.parametrize(
    ("value", "band"), [(1, "low"), (2.9, "low"), (2.9999999999999996, "high"), (3, "high"), (5, "high"), (5.1, None), (0.9, None)]
)
def test_a_band_begins_at_its_start_and_the_last_holds_its_end(opinion, value, band):
    """A hair below an edge is on it, for sums of fractions are not exact."""
    found = band_of(opinion.scores_by_id["heat"], value)
    assert (found and found.id) == band


def test_a_score_without_bands_has_no_band(opinion):
    """Nothing to lie in."""
    assert band_of(opinion.scores_by_id["cold"], 3) is None


def test_the_index_is_prorated_from_sixteen_answers_on():
    """As METHOD says: mean of the answered times twenty; fewer answers, no score; dimensions tolerate one missing."""
    index = load_questionnaire(questionnaire_path("relationship-index"))
    ids = [item.id for item in index.items]
    assert index_score(index, dict.fromkeys(ids, 3)) == 60
    assert index_score(index, {**dict.fromkeys(ids[:12], 4), **dict.fromkeys(ids[12:16], 2)}) == 70
    assert index_score(index, dict.fromkeys(ids[:15], 4)) is None
    assert dimension_score(index, "joint_planning", dict.fromkeys(ids[:3], 5)) == 100
    assert dimension_score(index, "joint_planning", dict.fromkeys(ids[:2], 5)) is None


@given(st.data())
def test_a_score_lies_within_its_bounds_and_in_a_band(opinion_module, data):
    """Whatever is answered."""
    answers = {
        item.id: data.draw(st.none() | st.integers(1, opinion_module.scales[item.scale].size)) for item in opinion_module.rated
    }
    for score in opinion_module.scores:
        value = scale_score(opinion_module, score, answers)
        low, high = score_bounds(opinion_module, score)
        if value is not None:
            assert low - 1e-9 <= value <= high + 1e-9
            assert not score.bands or band_of(score, value)


def test_dont_know_is_no_number(opinion):
    """It counts as missing, reversed or not."""
    assert [keyed(item, None, opinion.scales) for item in opinion.rated] == [None] * len(opinion.rated)
