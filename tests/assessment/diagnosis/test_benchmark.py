"""Where a company stands among the consultant's other clients."""

import json

import pytest

from assessment.diagnosis.benchmark import MIN_OTHERS, client_score, place_words
from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.portfolio import ClientScore, OtherClients
from assessment.diagnosis.words import place_phrase
from assessment.statistics.benchmark import portfolio, shrunken
from questionnaires.model import LANGUAGES
from tests.assessment.diagnosis.honesty import not_finite
from tests.assessment.factories import questionnaire, random_rows, released, same_answers

FORM = questionnaire()
ROWS = random_rows(FORM, {"side_a": 20, "side_b": 14}, seed=3)
WORDS = (
    "few",
    "alike",
    "cannot_tell",
    *(f"{how}_{third}" for how in ("clearly", "probably", "more_likely") for third in ("lower", "middle", "upper")),
)


def others(*means, variance=4.0):
    """Other clients with these scores, each as sure as the next."""
    return OtherClients(tuple(ClientScore(mean, variance) for mean in means), (2025, 2026), "sha256:" + "1" * 64)


def spread(count, low=40.0, high=80.0):
    """So many clients, evenly spread."""
    return others(*(low + (high - low) * number / (count - 1) for number in range(count)))


def placed(clients, rows=ROWS, precision="released", **groups):
    """The diagnosis of a company beside other clients."""
    return diagnose(released(FORM, rows, precision=precision, **groups), FORM, (), others=clients)


def reasons(diagnosis):
    """Path -> code of what the comparison does not say."""
    return {entry.what: entry.code for entry in diagnosis.withheld if entry.what.startswith("benchmark")}


def test_nothing_is_said_of_others_who_do_not_exist():
    """A consultant without consenting clients: no comparison, and no reason needed for there being none."""
    alone = placed(None)
    assert alone.benchmark is None
    assert reasons(alone) == {}


def test_four_others_are_too_few_for_anything():
    """Below five other clients not even the common mean is given: the whole comparison is withheld, with its reason."""
    found = placed(spread(MIN_OTHERS - 1))
    assert found.benchmark is None
    assert reasons(found) == {"benchmark": "clients-few"}


@pytest.mark.parametrize(
    ("count", "thirds", "percentile"), [(5, False, False), (8, False, False), (9, True, False), (19, True, True)]
)
def test_what_is_said_grows_with_the_number_of_clients(count, thirds, percentile):
    """Dots up to nine clients, thirds from ten, a percentile from twenty: this company is one of them."""
    found = placed(spread(count))
    result = found.benchmark
    assert result.clients == count + 1
    assert len(result.others) == count
    assert (result.thirds is not None, result.percentile is not None) == (thirds, percentile)
    assert ("benchmark.thirds" in reasons(found), "benchmark.percentile" in reasons(found)) == (not thirds, not percentile)
    assert (result.words == "few") == (not thirds)
    assert not_finite(found) == []


def test_the_figures_are_those_of_the_model():
    """Mean, spread and own value are those of REML over all clients, this one with them; probabilities add up to one."""
    clients = spread(24)
    release = released(FORM, ROWS)
    own = client_score(release, FORM)
    diagnosis = diagnose(release, FORM, (), others=clients)
    result = diagnosis.benchmark
    among = portfolio(
        [own.mean, *(each.mean for each in clients.scores)], [own.variance, *(each.variance for each in clients.scores)]
    )
    assert own.mean == pytest.approx(diagnosis.overall.mean)
    assert (result.mean, result.sd**2) == (pytest.approx(among.mean), pytest.approx(among.tau2))
    assert result.own == pytest.approx(shrunken(own.mean, own.variance, among).mean)
    assert sum(result.thirds.values()) == pytest.approx(1)
    assert result.percentile_ci95[0] < result.percentile < result.percentile_ci95[1]
    assert min(own.mean, among.mean) <= result.own <= max(own.mean, among.mean)


def test_clients_who_do_not_differ_are_said_not_to():
    """All alike but for noise: one value for everybody, no third, no percentile, and the sentence instead."""
    mean = placed(None).overall.mean
    found = placed(others(*([mean - 0.5, mean + 0.5] * 10), variance=9.0))
    assert (found.benchmark.sd, found.benchmark.words) == (0, "alike")
    assert found.benchmark.own == found.benchmark.mean
    assert set(reasons(found).values()) == {"clients-alike"}


def test_a_company_unlike_all_others_is_not_pulled_to_them():
    """Twenty alike clients far above: their being alike does not make this company like them."""
    rows = same_answers(FORM, "side_a", 1, 20) + same_answers(FORM, "side_b", 1, 20)
    result = placed(others(*([69.0, 71.0] * 10)), rows).benchmark
    assert result.own < 30
    assert result.words == "clearly_lower"
    assert result.percentile < 0.05


def test_the_others_are_told_without_order_and_to_a_point():
    """Values of others come lowest first and whole, however exact and in whatever order they are known."""
    given = others(61.237, 44.901, 77.018, 52.333, 58.777, 49.502)
    result = placed(given).benchmark
    assert list(result.others) == sorted(result.others)
    assert all(value == int(value) for value in result.others)
    turned = OtherClients(given.scores[::-1], given.years, given.digest)
    assert placed(turned).benchmark.others == result.others


def test_a_withheld_side_leaves_nothing_to_compare():
    """A company of which one side is not shown has no score, and the reason says so."""
    found = placed(spread(12), random_rows(FORM, {"side_a": 20, "side_b": 3}))
    assert found.benchmark is None
    assert reasons(found) == {"benchmark": "side-missing"}


def test_one_answer_on_a_side_has_no_error_to_compare_with():
    """With full precision a side of one has a mean and no interval: nothing can be weighed."""
    found = placed(spread(12), random_rows(FORM, {"side_a": 20, "side_b": 1}, missing=0), "full")
    assert reasons(found) == {"benchmark": "one-answer"}


def test_a_census_of_equal_answers_is_not_certainty():
    """Everybody asked, everybody alike: the score still has an error above zero."""
    rows = same_answers(FORM, "side_a", 3, 12) + same_answers(FORM, "side_b", 3, 12)
    assert client_score(released(FORM, rows, invited={"side_a": 12, "side_b": 12}), FORM).variance > 0


def test_the_document_names_no_other_client_and_no_other_release():
    """What is printed holds values and one hash for all of them; the company's own figures are as without a comparison."""
    found = placed(spread(12))
    said = found.benchmark.model_dump(mode="json")
    assert set(said) == {
        "clients", "years", "portfolio", "mean", "sd", "own", "ci95", "others", "thirds", "percentile", "percentile_ci95", "words",
    }  # fmt: skip
    alone = json.loads(placed(None).model_dump_json(by_alias=True))
    beside = json.loads(found.model_dump_json(by_alias=True))
    for part in ("benchmark", "withheld"):
        del alone[part], beside[part]
    assert alone == beside


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_has_its_words(language):
    """Each key of the document is a phrase in each language, and no two are the same."""
    told = [place_phrase(language, words) for words in WORDS]
    assert len(set(told)) == len(WORDS)
    assert not any("{" in phrase or phrase.startswith("benchmark-") for phrase in told)


@pytest.mark.parametrize(
    ("chances", "words"),
    [
        ((0.02, 0.02, 0.96), "clearly_upper"),
        ((0.85, 0.10, 0.05), "probably_lower"),
        ((0.20, 0.55, 0.25), "more_likely_middle"),
        ((0.40, 0.35, 0.25), "cannot_tell"),
    ],
)
def test_a_third_is_named_as_surely_as_it_is_known(chances, words):
    """The cuts are those of the levels."""
    assert place_words(dict(zip(("lower", "middle", "upper"), chances, strict=True))) == words
