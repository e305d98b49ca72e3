"""The portfolio's page, and that no report names another client."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from assessment.demo.layout import CLIENT, CONSULTANT
from assessment.services import accounts
from assessment.services.results import sealed
from reports.document.wording import NBSP
from reports.issue import document_of
from reports.pdf.render import render_html
from tests.portfolios import many, surveyed

START = datetime(2026, 2, 2, 12, tzinfo=UTC)
PORTFOLIO = "/console/portfolio"


def text_of(page: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", page).replace("&#39;", "'").split())


def test_a_consultant_without_results_is_told_what_to_do(browser):
    """Another consultant, whose client has not been surveyed, finds the rules and the next step, and none of the demo's clients."""
    page = text_of(browser("other").get(PORTFOLIO).text)
    assert "Nothing to compare yet" in page
    assert "What counts and what does not" in page
    assert CLIENT not in page


def test_a_stranger_is_sent_to_the_door(browser):
    """Somebody who is not signed in sees no client."""
    answer = browser("").get(PORTFOLIO)
    assert answer.status_code == 303
    assert "sign-in" in answer.headers["Location"]


@pytest.mark.parametrize("who", ["consultant", "viewer"])
def test_a_client_without_consent_is_left_out_with_the_reason(browser, ctx, consultant, who):
    """Consultant and viewer see that a surveyed client whose plan allows no comparison does not take part."""
    surveyed(ctx, consultant, "Silent Ltd", level=3.0, on=START, agreed=False)
    page = text_of(browser(who).get(PORTFOLIO).text)
    assert "No client takes part. None stands in a report yet: that takes six." in page
    assert "Silent Ltd : the report plan does not allow it" in page


def test_the_page_lists_who_takes_part_and_who_waits(browser, ctx, consultant):
    """Eleven clients: each with score, n of N and date; six stand in reports, five wait, all share a mean and a spread."""
    many(ctx, consultant, 11, start=START)
    page = browser("consultant").get(PORTFOLIO).text
    said = text_of(page)
    assert "11 clients take part. 6 of them stand in reports. Their mean is" in said
    assert said.count("26 of 26 scored") == 11
    assert said.count("Waits until six can be let in") == 5
    assert "First wave, 2 February 2026" in said
    assert page.count('class="m-co"') == 11
    assert page.count("<title>Company") == 11


def test_names_of_others_are_in_no_report(browser, ctx, consultant):
    """Results page and both reports of one client show six dots and no other client's name, in either language."""
    ids = many(ctx, consultant, 7, start=START)
    wave = surveyed(ctx, consultant, "Own Ltd", level=3.1, on=START + timedelta(weeks=40), agreed=False)
    window = browser("consultant")
    for language, kicker in (("en", "Beside other clients"), ("ru", "Рядом с другими клиентами")):
        page = window.get(f"/console/waves/{wave}/results?in={language}").text
        section = re.search(r'<section[^>]*id="benchmark".*?</section>', page, re.DOTALL)[0]
        assert kicker in section.replace(NBSP, " ")
        assert section.count('class="m-o"') == 6
        document = document_of(sealed(ctx, consultant, wave), language)
        printed = render_html(document) + render_html(document, "brief") + render_html(document, "team") + document.figures_json
        for text in (page, printed):
            assert "Company 0" not in text
    assert "benchmark" not in render_html(document_of(sealed(ctx, consultant, ids[0]), "en"), "team")


def test_below_six_clients_results_say_nothing_of_others(browser, ctx, consultant):
    """With five clients there is no such section, neither on the page nor among its contents."""
    ids = many(ctx, consultant, 5, start=START)
    assert "benchmark" not in browser("consultant").get(f"/console/waves/{ids[0]}/results").text


def test_the_page_speaks_russian(browser, ctx, consultant):
    """A consultant who works in Russian reads the page in Russian, plurals included."""
    many(ctx, consultant, 3, start=START)
    accounts.set_language(ctx, accounts.find_user(ctx, CONSULTANT), "ru")
    said = text_of(browser("consultant").get(PORTFOLIO).text)
    assert "Участвуют 3 клиента. В отчётах пока никого нет: для этого нужно шесть." in said
    assert said.count("с индексом 26 из 26") == 3
