"""The promise of a survey can be checked: its plan in words, as a file, and its hash."""

import hashlib

import pytest

from tests.assessment.web.respondent.reading import read


def test_the_file_hashes_to_the_fingerprint_on_the_page(browser, survey):
    """Whoever hashes the downloaded bytes gets what the page shows, with no program of ours."""
    code = survey.code()
    file = browser.get(f"/s/{code}/plan.json")
    assert file.headers["Content-Disposition"] == 'attachment; filename="report-plan.json"'
    assert file.headers["Cache-Control"] == "no-store"
    fingerprint = "sha256:" + hashlib.sha256(file.data).hexdigest()
    assert read(browser.get(f"/s/{code}/promise?language=en")).says(fingerprint)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Sales, South: 16 people", "Marketing: 8 people", "30 days after the answers have been made anonymous")),
        ("ru", ("Продажи, юг: 16 человек", "Маркетинг: 8 человек", "через 30 дней после обезличивания ответов")),
    ],
)
def test_the_page_says_the_plan_in_words(browser, survey, language, words):
    """Groups with head counts, recipients and how long the list is kept stand on the page in its language."""
    page = read(browser.get(f"/s/{survey.code()}/promise?language={language}"))
    for each in words:
        assert page.says(each), each


def test_the_landing_page_leads_there_and_tells_of_the_list(browser, survey):
    """Before anybody starts, the way to the check and the end of the list are said."""
    code = survey.code()
    response = browser.get(f"/s/{code}?language=en")
    assert f'href="/s/{code}/promise?language=en"' in response.text
    assert read(response).says("It is deleted 30 days after")


def test_a_wrong_code_gets_no_plan(browser):
    """Nobody without a link reads the plan."""
    assert browser.get("/s/7FKQ-2MXD-4TW/plan.json").status_code == 404
