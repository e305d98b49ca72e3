"""Scores besides the index and questions that are no ratings, in a release."""

import random
from fractions import Fraction

import pytest

from assessment.privacy.answers import AnswerError, AnswerRow
from assessment.privacy.coding import AnswerCoding
from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.privacy.rounding import significant_step
from assessment.release import Release, canonical_json
from questionnaires.scoring import scale_score
from questionnaires.sheets import Sheet, SheetView
from tests.assessment.factories import questionnaire, random_rows, released
from tests.assessment.opinions import opinions, random_people

FORM = opinions()
PEOPLE = {"side_a": 14, "side_b": 11, "leadership": 10, "legal": 12}


def rows_of(group, people, **answers):
    """So many people who answer alike."""
    return [AnswerRow(group, answers)] * people


@pytest.mark.parametrize("seed", range(8))
def test_full_figures_are_those_of_the_sheets(seed):
    """Means, shares and gaps worked out column by column equal those worked out person by person."""
    rows = random_people(FORM, PEOPLE, seed, missing=0.25)
    view = SheetView(FORM, [Sheet(row.group, row.answers) for row in rows])
    for group in released(FORM, rows, precision="full").groups:
        for score, figures in group.scores.items():
            values = [scale_score(FORM, FORM.scores_by_id[score], row.answers) for row in rows if row.group == group.id]
            assert figures.n == sum(value is not None for value in values)
            assert figures.mean == pytest.approx(view.score(score, group.id), abs=1e-9)
            assert figures.share_high == (
                pytest.approx(view.share_high(score, group.id)) if figures.share_high is not None else None
            )
            assert sum((figures.band_counts or {"": figures.n}).values()) == figures.n
        for item, figures in group.rated.items():
            assert figures.mean == pytest.approx(view.item(item, group.id))
        for choice, figures in group.choices.items():
            for option, share in (figures.shares or {}).items():
                if choice != "first":
                    assert share == pytest.approx(view.share(choice, option, group.id))
            for option, mean in (figures.means or {}).items():
                assert mean == pytest.approx(view.share(choice, option, group.id))
        assert group.choices["days"].mean == pytest.approx(view.item("days", group.id))


@pytest.mark.parametrize("precision", ["released", "full"])
def test_the_order_of_the_rows_is_irrelevant(precision):
    """The digest does not know who came first, whatever the kinds of question."""
    rows = random_people(FORM, PEOPLE)
    shuffled = rows[:]
    random.Random(3).shuffle(shuffled)
    assert released(FORM, rows, precision=precision).digest == released(FORM, shuffled, precision=precision).digest


def test_an_instrument_without_an_index_has_no_index_figures():
    """No score, level, dimension, reliability or comparison of the index; who answered is counted all the same."""
    release = released(FORM, random_people(FORM, PEOPLE))
    assert (release.reliability, release.gap) == (None, None)
    for group in release.groups:
        assert (group.responded, group.tier) == (PEOPLE[group.id], "detail")
        assert (group.scored, group.mean, group.sd, group.level_counts, group.dimensions, group.items) == (
            None,
            None,
            None,
            None,
            {},
            {},
        )


def test_a_release_is_stored_and_read_back_unchanged():
    """Whatever it holds; one of the index alone is written as it was before there was anything else, so its hash stands."""
    index = questionnaire()
    for release in (released(FORM, random_people(FORM, PEOPLE)), released(index, random_rows(index, {"side_a": 12, "side_b": 6}))):
        again = Release.model_validate_json(canonical_json(release))
        assert (again, again.digest) == (release, release.digest)
    assert not {"rated", "scores", "choices"} & set(release.model_dump()["groups"][0])


def test_a_group_has_no_figures_of_what_it_is_not_asked():
    """Questions and scores of another group's sections are absent, not missing."""
    release = released(FORM, random_people(FORM, PEOPLE))
    assert {"v1", "view"} <= {*release.by_id["side_a"].rated, *release.by_id["side_a"].scores}
    for group, asked, not_asked in (("side_a", "view", "self_view"), ("side_b", "self_view", "view"), ("legal", "burden", "view")):
        assert asked in release.by_id[group].scores
        assert not_asked not in release.by_id[group].scores
    assert not {"v1", "v2", "s1", "s2"} & set(release.by_id["legal"].rated)


def test_the_coarse_tier_shows_score_means_to_half_points_and_no_choices():
    """Six people: 2.67 -> 2.5, 55.6 -> 55; no n, spread, bands or shares, and nothing at all of choices."""
    rows = rows_of("side_a", 4, h1=2, h2=2, h3=4, h4=2, h5=2, h6=2, meets=2, shares=1, rhythm="daily", days=9)
    rows += rows_of("side_a", 2, h1=4, h2=4, h3=2, h4=4, h5=4, h6=4, meets=3, shares=3, rhythm="daily", days=9)
    group = released(FORM, rows).by_id["side_a"]
    assert group.tier == "coarse"
    assert group.scores["burden"].mean == 2.5
    assert group.scores["total"].mean == 7.5  # 8 of 15 points, to half a point for each of the three items
    assert group.scores["strength"].mean == 50.0  # (4·33.3 + 2·83.3)/6
    assert group.scores["agreeing"].mean == 35.0
    assert group.scores["in_place"].mean is None
    assert {(each.n, each.sd, each.band_counts, each.share_high) for each in group.scores.values()} == {(None,) * 4}
    assert all(each.model_dump() == dict.fromkeys(each.model_dump()) for each in group.choices.values())
    assert group.rated["h1"].mean == 2.5


@pytest.mark.parametrize(("answer", "low"), [(1, True), (5, False)])
def test_a_unanimous_small_group_cannot_be_read_off(answer, low):
    """At the coarse tier a score never reaches either end of its range, and one of a single item is capped as the item is."""
    turned = 6 - answer
    rows = rows_of("side_b", 6, h1=answer, h2=answer, h3=turned, h4=answer, h5=answer, h6=answer, meets=1 if low else 3)
    scores = released(FORM, rows).by_id["side_b"].scores
    assert scores["burden"].mean == (1.5 if low else 4.5)
    assert scores["strength"].mean == (5.0 if low else 95.0)
    assert scores["total"].mean == (4.5 if low else 13.5)
    assert scores["agreeing"].mean == (5.0 if low else 95.0)
    assert scores["single"].mean == (12.5 if low else 87.5)


def test_the_detail_tier_shows_shares_counts_and_tenths():
    """Twelve people: scores to .1, counts and exact shares, places and points of rankings, a number to whole days."""
    rows = rows_of(
        "side_a", 8, h1=2, h2=3, h3=4, h4=2, h5=2, h6=2, rhythm="weekly", obstacles=("data", "trust"), first=("price",), days=10
    )
    rows += rows_of(
        "side_a", 4, h1=5, h2=5, h3=1, h4=5, h5=5, h6=5, rhythm="other", obstacles=("none",), first=("speed", "price"), days=15
    )
    rows = [AnswerRow(row.group, {**row.answers, "budget": {"fairs": 30, "web": 70}}) for row in rows]
    group = released(FORM, rows).by_id["side_a"]
    burden = group.scores["burden"]
    assert (burden.n, burden.mean, burden.sd, burden.share_high) == (12, 3.1, 1.4, 4 / 12)  # (8·2.1667 + 4·5)/12 = 3.11
    assert burden.band_counts == {"b0": 8, "b1": 0, "b2": 4}
    rhythm, obstacles, first = (group.choices[name] for name in ("rhythm", "obstacles", "first"))
    assert (rhythm.n, rhythm.counts) == (12, {"daily": 0, "weekly": 8, "rarely": 0, "other": 4})
    assert rhythm.shares == {"daily": 0.0, "weekly": 8 / 12, "rarely": 0.0, "other": 4 / 12}
    assert obstacles.counts == {"data": 8, "talk": 0, "trust": 8, "other": 0, "none": 4}
    assert first.means == {"price": 1.7, "speed": 0.7, "care": 0.0}
    assert first.counts == {"price": 12, "speed": 4, "care": 0}
    assert group.choices["budget"].means == {"fairs": 30.0, "web": 70.0}
    assert (group.choices["days"].mean, group.choices["days"].sd) == (12.0, 2.0)  # 11.67 and 2.46 days


def test_a_choice_that_few_answered_shows_how_many_and_nothing_else():
    """Nine of fourteen chose: a share of nine people would be a count of them."""
    rows = rows_of("side_a", 9, h1=3, rhythm="daily") + rows_of("side_a", 5, h1=3, rhythm=None)
    rhythm = released(FORM, rows).by_id["side_a"].choices["rhythm"]
    assert (rhythm.n, rhythm.dont_know, rhythm.counts, rhythm.shares) == (9, 5, None, None)
    assert released(FORM, rows, precision="full").by_id["side_a"].choices["rhythm"].shares["daily"] == 1.0


def test_whoever_answers_anything_is_a_respondent():
    """A single choice is an answer; "don't know" throughout is none."""
    rows = rows_of("legal", 5, rhythm="daily") + rows_of("legal", 3, rhythm=None, h1=None) + rows_of("legal", 2)
    assert released(FORM, rows).by_id["legal"].responded == 5
    assert released(FORM, rows_of("legal", 5, days=0)).by_id["legal"].responded == 5


def test_scores_and_choices_obey_the_tree_rule():
    """Two of the south's twenty chose and have a score: the side's figures stay, the north's go."""
    plan = ReportPlan(
        groups=(
            PlanGroup(id="side_a", role="side", label={"en": "A"}),
            PlanGroup(id="north", parent="side_a", role="other", label={"en": "N"}),
            PlanGroup(id="south", parent="side_a", role="other", label={"en": "S"}),
        )
    )
    full = {f"h{number}": 3 for number in range(1, 7)} | {"rhythm": "daily", "v1": 4, "v2": 4}
    rows = rows_of("north", 20, **full) + rows_of("south", 2, **full) + rows_of("south", 18, meets=2)
    release = released(FORM, rows, plan=plan)
    assert [group.tier for group in release.groups] == ["detail"] * 3
    for shown in (
        lambda group: group.scores["burden"].mean,
        lambda group: group.choices["rhythm"].shares,
        lambda group: group.rated["h1"].counts,
    ):
        assert [shown(group) is not None for group in release.groups] == [True, False, False]
    assert "self_view" not in release.by_id["north"].scores
    assert release.by_id["north"].choices["rhythm"].n == 20


def test_coded_rows_are_decoded_to_the_same_answers():
    """Whatever is kept as numbers comes back as it was given."""
    coding = AnswerCoding(FORM)
    for row in random_people(FORM, PEOPLE, 5, missing=0.2):
        answers = coding.checked(row.answers)
        assert coding.answers(coding.whole(answers), coding.real(answers)) == row.answers


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"rhythm": "monthly"}, "'rhythm' is answered 'monthly'"),
        ({"obstacles": ["none", "data"]}, "'obstacles' is answered"),
        ({"budget": {"fairs": 90}}, "'budget' is answered"),
        ({"days": 401}, "'days' is answered 401"),
        ({"h1": "3"}, "'h1' is answered '3'; its scale runs from 1 to 5"),
        ({"notes": "hello"}, "item 'notes', which"),
    ],
)
def test_an_answer_that_a_question_does_not_take_is_refused(answers, message):
    """Errors of ours stop a release; they never become figures."""
    with pytest.raises(AnswerError, match=message):
        released(FORM, [AnswerRow("side_a", answers)])


def test_numbers_keep_leading_digits():
    """A number's unit and size are the questionnaire's, so digits are counted from its first."""
    assert [significant_step(value, 2) for value in (11.7, 1234, 0.052, 0)] == [1, 100, Fraction(1, 1000), 1]
