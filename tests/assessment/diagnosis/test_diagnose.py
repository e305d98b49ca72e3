"""The diagnosis as a function of the release, at any edge."""

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.document import Diagnosis
from assessment.diagnosis.schema import SCHEMA_FILE, diagnosis_schema
from assessment.privacy.answers import AnswerRow
from assessment.release import Release, canonical_json
from tests.assessment.factories import advice, move, questionnaire, random_rows, released, same_answers

FORM = questionnaire(dimensions=2, per_dimension=2, reverse=frozenset({"i2"}))
INDEX = questionnaire()
ADVICE = (advice(move("one", "defined-aligned", "i1", "i2"), move("always", "any", "i3", effort="high")),)

answers = st.dictionaries(st.sampled_from(["i1", "i2", "i3", "i4"]), st.sampled_from([1, 2, 3, 4, 5, None]), max_size=4)
people = st.lists(st.tuples(st.sampled_from(["side_a", "side_a", "side_b", "leadership"]), answers), max_size=45)
rosters = st.dictionaries(st.sampled_from(["side_a", "side_b", "leadership"]), st.integers(1, 40))
precisions = st.sampled_from(["released", "full"])


def numbers(value):
    """Every number in a document."""
    if isinstance(value, dict):
        for part in value.values():
            yield from numbers(part)
    elif isinstance(value, list):
        for part in value:
            yield from numbers(part)
    elif isinstance(value, float):
        yield value


def all_but_first(value, first):
    """Answers of one value, the first item answered otherwise."""
    return {item.id: value if item.id != "i1" else first for item in INDEX.items}


def flipped(rows):
    """The same people with the sides' names exchanged."""
    names = {"side_a": "side_b", "side_b": "side_a"}
    return [AnswerRow(names.get(row.group, row.group), row.answers) for row in rows]


@settings(max_examples=150, deadline=None)
@given(people, rosters, precisions)
def test_any_answers_give_a_document_of_finite_numbers(given_people, invited, precision):
    """Tiny, unanimous, silent, one-sided or more than invited: no NaN, no infinity, intervals hold what they are about."""
    rows = [AnswerRow(group, given_answers) for group, given_answers in given_people]
    diagnosis = diagnose(released(FORM, rows, precision=precision, invited=invited), FORM, ADVICE)
    document = diagnosis.model_dump(mode="json", by_alias=True)
    assert all(math.isfinite(number) for number in numbers(document))
    json.dumps(document, allow_nan=False)
    low, high = FORM.score_range
    for result in (*diagnosis.groups.values(), diagnosis.overall):
        if result.level_probabilities is not None:
            assert sum(result.level_probabilities.values()) == pytest.approx(1, abs=1e-9)
        if result.mean is not None:
            assert low <= result.mean <= high
        if result.ci95 is not None:
            assert low <= result.ci95[0] <= result.mean <= result.ci95[1] <= high
    for part in (diagnosis.gap, *(part.gap for part in (*diagnosis.dimensions, *diagnosis.items))):
        if part is not None and part.ci95 is not None:
            assert part.ci95[0] - 1e-9 <= part.points <= part.ci95[1] + 1e-9
    assert Diagnosis.model_validate(document) == diagnosis


@settings(max_examples=60, deadline=None)
@given(people, precisions)
def test_swapping_the_sides_flips_the_gap(given_people, precision):
    """Side A minus side B changes its sign, the company's score stays."""
    rows = [AnswerRow(group, given_answers) for group, given_answers in given_people]
    one = diagnose(released(FORM, rows, precision=precision), FORM, ADVICE)
    other = diagnose(released(FORM, flipped(rows), precision=precision), FORM, ADVICE)
    assert (one.gap is None) == (other.gap is None)
    if one.gap is not None:
        assert one.gap.points == pytest.approx(-other.gap.points)
        assert one.overall.mean == pytest.approx(other.overall.mean)
        if one.gap.ci95 is not None:
            assert one.gap.ci95 == pytest.approx((-other.gap.ci95[1], -other.gap.ci95[0]))


@settings(max_examples=40, deadline=None)
@given(people, st.randoms(use_true_random=False), precisions)
def test_the_order_of_people_is_irrelevant(given_people, rng, precision):
    """The whole document is the same however the rows stand."""
    rows = [AnswerRow(group, given_answers) for group, given_answers in given_people]
    shuffled = rows[:]
    rng.shuffle(shuffled)
    one, other = (diagnose(released(FORM, some, precision=precision), FORM, ADVICE) for some in (rows, shuffled))
    assert one == other


def test_a_released_diagnosis_follows_from_the_stored_release_alone():
    """Reading the release back from its JSON gives the same document: nothing else enters."""
    release = released(INDEX, random_rows(INDEX, {"side_a": 24, "side_b": 8, "leadership": 3}), invited={"side_a": 30})
    stored = Release.model_validate_json(canonical_json(release))
    assert diagnose(stored, INDEX, ADVICE) == diagnose(release, INDEX, ADVICE)


def test_different_answers_with_one_release_have_one_diagnosis():
    """Two waves whose rounded figures agree cannot be told apart."""
    first = same_answers(INDEX, "side_a", 3, 6)
    second = [
        *same_answers(INDEX, "side_a", 3, 5),
        AnswerRow("side_a", all_but_first(3, 4)),
    ]
    one, other = released(INDEX, first), released(INDEX, second)
    assert one == other
    assert released(INDEX, first, precision="full") != released(INDEX, second, precision="full")
    assert diagnose(one, INDEX, ADVICE) == diagnose(other, INDEX, ADVICE)


def test_the_level_follows_the_released_mean():
    """39.96 is Undefined in full; released, it is printed as 40.0 and must not contradict its print."""
    rows = [
        *same_answers(INDEX, "side_a", 2, 24),
        AnswerRow("side_a", all_but_first(2, 1)),
    ]
    assert diagnose(released(INDEX, rows, precision="full"), INDEX, ()).groups["side_a"].level == "undefined"
    group = diagnose(released(INDEX, rows), INDEX, ()).groups["side_a"]
    assert (group.mean, group.level) == (40.0, "defined")


def test_three_leaders_have_no_level_even_in_full():
    """Below five scored answers level, probabilities and words are missing and said to be."""
    diagnosis = diagnose(released(INDEX, random_rows(INDEX, {"leadership": 3}, missing=0), precision="full"), INDEX, ())
    leaders = diagnosis.groups["leadership"]
    assert leaders.mean is not None
    assert (leaders.level, leaders.level_probabilities, leaders.words) == (None, None, None)
    reasons = {entry.what: entry.reason for entry in diagnosis.withheld}
    assert reasons["groups.leadership.level"] == "no level is given below 5 scored answers"


def test_a_withheld_group_keeps_its_place_and_its_reason():
    """Its label stands in the document, every figure is None, and one entry says why."""
    diagnosis = diagnose(released(INDEX, random_rows(INDEX, {"side_a": 12, "side_b": 11, "leadership": 3})), INDEX, ())
    assert diagnosis.groups["leadership"].responded is None
    assert all("leadership" not in part.groups for part in (*diagnosis.dimensions, *diagnosis.items))
    entry = next(entry for entry in diagnosis.withheld if entry.what == "groups.leadership")
    assert (entry.code, entry.reason, dict(entry.arguments)) == ("too-few", "fewer than 5 answers", {"n": 5})


def test_without_a_side_there_is_no_company():
    """Overall and gap are withheld, the shown side's level still finds moves."""
    diagnosis = diagnose(released(INDEX, random_rows(INDEX, {"side_a": 12, "side_b": 4})), INDEX, ADVICE)
    assert diagnosis.overall.mean is None
    assert diagnosis.gap is None
    assert {entry.what for entry in diagnosis.withheld} >= {"groups.side_b", "overall", "gap"}
    assert {"one-side-only"} <= {caution.code for caution in diagnosis.warnings}


def test_the_company_is_the_mean_of_the_sides_however_many_answered():
    """20 people at 40 and 10 at 80 make 60, not 53.3; the gap is -40."""
    rows = same_answers(INDEX, "side_a", 2, 20) + same_answers(INDEX, "side_b", 4, 10)
    for precision in ("released", "full"):
        diagnosis = diagnose(released(INDEX, rows, precision=precision), INDEX, ())
        assert (diagnosis.overall.mean, diagnosis.overall.level, diagnosis.gap.points) == (60.0, "aligned", -40.0)
        assert (diagnosis.gap.cliffs_delta, diagnosis.gap.pairs_of_100, diagnosis.gap.p) == (-1.0, 0, None)


def test_coarse_gap_intervals_are_those_of_the_prior():
    """Seven and six people, spread unknown: se² = 121/7 + 121/6, Satterthwaite on 10 and 9 degrees of freedom."""
    rows = same_answers(INDEX, "side_a", 2, 7) + same_answers(INDEX, "side_b", 4, 6)
    gap = diagnose(released(INDEX, rows), INDEX, ()).gap
    variances = (121 / 7, 121 / 6)
    df = sum(variances) ** 2 / (variances[0] ** 2 / 10 + variances[1] ** 2 / 9)
    from scipy.special import stdtrit

    half = float(stdtrit(df, 0.975)) * math.sqrt(sum(variances))
    assert gap.ci95 == pytest.approx((-40 - half, -40 + half))


def test_more_answers_than_invited_is_a_warning():
    """The roster is doubted, the correction dropped, the bounds withheld."""
    diagnosis = diagnose(released(INDEX, random_rows(INDEX, {"side_a": 12}), invited={"side_a": 10}), INDEX, ())
    caution = next(caution for caution in diagnosis.warnings if caution.code == "roster-exceeded")
    assert caution.text == "Side_a: 12 answered although only 10 were invited; check the list of people invited."
    assert diagnosis.groups["side_a"].bounds is None


def test_gaps_that_matter_are_told_in_full():
    """Proration differs from the sum of item means by more than a point when a high item is rarely answered."""
    low = [AnswerRow("side_a", {item.id: 1 for item in INDEX.items if item.id not in ("i1", "i2", "i3", "i4")})] * 9
    high = same_answers(INDEX, "side_a", 5, 1)
    diagnosis = diagnose(released(INDEX, low + high, precision="full"), INDEX, ())
    assert diagnosis.groups["side_a"].mean == pytest.approx(28.0)
    caution = next(caution for caution in diagnosis.warnings if caution.code == "scored-differs")
    assert caution.text.endswith("differs from the mean score by 14.4 points.")
    assert not [one for one in diagnose(released(INDEX, low + high), INDEX, ()).warnings if one.code == "scored-differs"]


def test_the_schema_in_the_repository_is_current():
    """After a change of the document: python -m assessment.diagnosis.schema."""
    assert SCHEMA_FILE.read_text(encoding="utf-8") == diagnosis_schema()
