"""The draft on one's own device: only on request, only in the browser, gone when it is not needed any more."""

import json
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser, Page

from tests.assessment.web.respondent.conftest import Respondent, Survey
from tests.assessment.web.respondent.test_browser import address, checked, chromium, phone, press

__all__ = ["address", "chromium"]

TICK = "#draft-tick"
KEPT = "localStorage.getItem('entente-draft')"


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    with phone(chromium) as context:
        yield context.new_page()


def begin(page: Page, address: str, code: str, language: str = "en") -> None:
    """Open the link and press Start."""
    page.goto(f"{address}/s/{code}?language={language}")
    press(page, ".go")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_it_is_off_until_it_is_ticked(page: Page, address: str, survey: Survey, language: str) -> None:
    """Answering keeps nothing; after ticking the answers are in this browser; unticking erases them."""
    begin(page, address, survey.code(), language)
    page.check("#a_joint_plan-3")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert not page.is_checked(TICK)
    page.check(TICK)
    checked(page, "ticked")
    assert ["a_joint_plan", "4"] in json.loads(page.evaluate(KEPT))["fields"]
    page.check("#a_joint_plan-1")
    assert ["a_joint_plan", "2"] in json.loads(page.evaluate(KEPT))["fields"]
    page.uncheck(TICK)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.inner_text("#draft-said") != ""


def test_it_survives_a_closed_tab_and_goes_at_sending(page: Page, address: str, survey: Survey) -> None:
    """In a new tab the kept answers are offered, taken up on the page where they were left, and erased once they are sent."""
    code = survey.code()
    begin(page, address, code)
    page.check(TICK)
    page.check("#a_joint_plan-3")
    press(page, ".go")
    press(page, "button[value=skip]")
    second = page.inner_text("h1")
    fresh = page.context.new_page()
    page.close()
    begin(fresh, address, code)
    assert not fresh.is_visible(TICK)
    checked(fresh, "found")
    press(fresh, "#draft-resume")
    assert fresh.inner_text("h1") == second
    assert fresh.is_checked(TICK)
    assert fresh.get_attribute("input[name=a_joint_plan]", "value") == "4"
    press(fresh, "button[value=review]")
    press(fresh, "button[value=send]")
    assert fresh.inner_text("h1") == "Thank you. Your answers are in."
    assert fresh.evaluate(KEPT) is None


def test_a_button_erases_it(page: Page, address: str, survey: Survey) -> None:
    """Whoever comes back may erase what is kept instead of taking it up."""
    code = survey.code()
    begin(page, address, code)
    page.check(TICK)
    fresh = page.context.new_page()
    begin(fresh, address, code)
    fresh.click("#draft-erase")
    assert fresh.evaluate(KEPT) is None
    assert not fresh.is_visible("#draft-found")
    assert fresh.evaluate("document.activeElement.id") == "draft-tick"


@pytest.mark.parametrize("change", ["draft.until = Date.now() - 1", "draft.until = Date.now() + 9e9", "draft.fields = 3"])
def test_it_expires(page: Page, address: str, survey: Survey, change: str) -> None:
    """After three days, or if somebody has changed it, it is erased on the first page that is opened, the landing page."""
    code = survey.code()
    begin(page, address, code)
    page.check(TICK)
    page.evaluate(f"const draft = JSON.parse({KEPT}); {change}; localStorage.setItem('entente-draft', JSON.stringify(draft))")
    fresh = page.context.new_page()
    fresh.goto(f"{address}/s/{code}?language=en")
    assert fresh.evaluate(KEPT) is None


def test_another_survey_does_not_find_it(page: Page, address: str, survey: Survey) -> None:
    """What is kept of one survey is not offered in another."""
    begin(page, address, survey.code())
    page.check(TICK)
    page.evaluate(f'localStorage.setItem(\'entente-draft\', {KEPT}.replace(/"survey":"\\w+"/, \'"survey":"0000000000000000"\'))')
    fresh = page.context.new_page()
    begin(fresh, address, survey.code())
    assert not fresh.is_visible("#draft-found")
    assert fresh.is_visible(TICK)


def test_without_script_nothing_is_shown(chromium: Browser, address: str, survey: Survey) -> None:
    """The offer lies in a template, which only the script takes out."""
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        begin(page, address, survey.code())
        assert "on this device" not in page.inner_text("body")
        assert page.locator(TICK).count() == 0


def test_the_server_never_sees_the_tick(browser: FlaskClient, survey: Survey) -> None:
    """The box has no name and stands outside the form; the pages hold no other trace of it."""
    page = Respondent(browser, survey.code()).start().page
    (tick,) = (each for tag, each in page.tags if tag == "input" and each.get("id") == "draft-tick")
    assert "name" not in tick
