"""One device that all people use: each types the code of a card, and nothing of them is left for the next."""

from collections.abc import Iterator
from contextlib import suppress

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser, Error, Page

from tests.assessment.web.respondent.conftest import Office, Respondent, Survey
from tests.assessment.web.respondent.reading import read
from tests.assessment.web.respondent.test_browser import address, checked, chromium, phone, press

__all__ = ["address", "chromium"]


@pytest.fixture
def kiosk(office: Office) -> Survey:
    return office.survey("kiosk")


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    with phone(chromium) as context:
        yield context.new_page()


def test_the_device_is_said_to_be_shared(browser: FlaskClient, kiosk: Survey) -> None:
    """The landing page and the page about data say in both languages how the codes travel."""
    code = kiosk.code()
    english = read(browser.get(f"/s/{code}?language=en"))
    assert english.says("Hands the cards out, so could know which card is yours")
    assert english.says("This device keeps nothing once you have sent")
    assert read(browser.get(f"/s/{code}?language=ru")).says("Это устройство ничего не хранит после отправки")
    assert read(browser.get(f"/s/{code}/promise?language=en")).says("everybody answers on one shared device")


def test_nothing_is_left_for_the_next_person(browser: FlaskClient, kiosk: Survey) -> None:
    """No draft is offered, no copy is shown; cookie and cache go, and the page for a code comes by itself or by a button."""
    person = Respondent(browser, kiosk.code()).start()
    assert "draft-offer" not in person.page.text
    person.answer_all("4").press("to", "send")
    assert person.page.h1 == "Thank you. Your answers are in."
    assert not person.page.says("Copy of your answers")
    assert not person.page.says("Marketing brings Sales in")
    headers = person.response.headers
    assert headers["Refresh"] == "60; url=/s/?language=en"
    assert headers["Clear-Site-Data"] == '"cache", "storage"'
    assert headers["Cache-Control"] == "no-store"
    assert browser.get_cookie("ballot", path="/answer") is None
    (onward,) = (link for link in person.page.links if link.get("class") == "go")
    assert read(browser.get(onward["href"] or "")).h1 == "Type the code from your card"


def test_other_devices_keep_the_copy_and_go_nowhere(browser: FlaskClient, survey: Survey) -> None:
    """Where people answer on their own devices, the last page stays and shows what they answered."""
    person = Respondent(browser, survey.code()).start().answer_all("4").press("to", "send")
    assert "Refresh" not in person.response.headers
    assert person.page.says("Marketing brings Sales in")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_going_back_shows_nothing(page: Page, address: str, kiosk: Survey, language: str) -> None:
    """Somebody types a code, answers, sends and presses Next; the browser's back button shows none of the answers."""
    page.goto(f"{address}/s/?language={language}")
    page.fill("#code", kiosk.code().lower())
    press(page, ".go")
    press(page, ".go")
    page.check("#a_joint_plan-3")
    press(page, "button[value=review]")
    press(page, "button[value=send]")
    checked(page, "thanks")
    press(page, ".go")
    checked(page, "next")
    assert page.input_value("#code") == ""
    assert page.context.cookies() == []
    for _ in range(3):
        with suppress(Error):  # the browser may say itself that the page has expired
            page.go_back()
        assert page.locator("input[type=radio]:checked").count() == 0
        assert page.locator("dl.given").count() == 0
        assert page.locator("input[name=a_joint_plan]").count() == 0
