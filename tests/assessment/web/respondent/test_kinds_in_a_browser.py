"""Every kind of question in a browser: rules, names for screen readers, widths, light and dark, with and without script."""

import gzip
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from assessment.services import clients
from questionnaires.bundles import form_of
from questionnaires.library import library_ids
from questionnaires.model import LANGUAGES
from tests.assessment.web.form.surveys import OpenSurvey, open_survey
from tests.assessment.web.respondent.conftest import Office, Respondent
from tests.assessment.web.respondent.test_browser import Quiet, checked, phone, press
from tests.assessment.web.respondent.test_pages import HEAVIEST, SHEET

EVERY_KIND = str(Path(__file__).parents[1] / "form" / "kinds.yaml")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(bureau: tuple[Office, Flask]) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, bureau[1], threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def survey(bureau: tuple[Office, Flask]) -> OpenSurvey:
    """Open on every kind of question."""
    office, _ = bureau
    client = clients.list_clients(office.ctx, office.consultant)[0]
    return open_survey(office.ctx, office.consultant, client.id, EVERY_KIND, people=20)


@pytest.fixture
def begin(address: str, survey: OpenSurvey) -> Callable[[Page, str], None]:
    """Opens a link and presses Start."""

    def open_form(page: Page, language: str) -> None:
        page.goto(f"{address}/s/{survey.codes['side_a'].pop()}?language={language}")
        press(page, ".go")

    return open_form


def fill(page: Page) -> None:
    """An answer to whatever stands on the page."""
    for group in page.query_selector_all("fieldset:not(.matrix)"):
        for radio in group.query_selector_all("input[type=radio]")[:1]:
            radio.check()
        for tick in group.query_selector_all("input[type=checkbox]")[:2]:
            tick.check()
        for place, choices in enumerate(group.query_selector_all("select")):
            choices.select_option(index=place + 1)
        for points, field in zip(("50", "30", "20"), group.query_selector_all(".shares input"), strict=False):
            field.fill(points)
    for field in page.query_selector_all(".entry input"):
        field.fill("12")


@pytest.mark.parametrize(
    ("language", "scheme", "width"), [("ru", "light", 320), ("en", "dark", 375), ("ru", "dark", 640), ("en", "light", 1280)]
)
def test_every_kind_keeps_the_rules(
    chromium: Browser, begin: Callable[[Page, str], None], language: str, scheme: str, width: int
) -> None:
    """Empty, asked about, filled in and reviewed: axe finds nothing, nothing scrolls sideways, targets are 44 px."""
    with phone(chromium, scheme, width) as context:
        page = context.new_page()
        begin(page, language)
        for _ in range(10):
            checked(page, f"empty {page.title()}")
            press(page, ".buttons .go")
            checked(page, f"asked {page.title()}")
            fill(page)
            press(page, ".buttons .go")
            if page.query_selector("button[value=send]"):
                break
        checked(page, "review")
        press(page, "button[value=send]")
        checked(page, "thanks")


def test_a_row_of_a_table_is_read_with_its_question(chromium: Browser, begin: Callable[[Page, str], None]) -> None:
    """On a wide screen too, each button of a matrix has its option as name, in a group that its row names."""
    with phone(chromium, width=1280) as context:
        page = context.new_page()
        begin(page, "en")
        press(page, "button[value=review]")
        page.click("button[name=to][value='4']")
        table = page.get_by_role("group", name="Who does this in your company?", exact=True)
        row = table.get_by_role("group", name="Set the price list", exact=True)
        button = row.get_by_role("radio", name="Nobody", exact=True)
        button.check()
        assert button.get_attribute("value") == "nobody"
        heads = table.locator(".heads span").all_inner_texts()
        assert heads == ["", "Sales", "Marketing", "Leadership", "Somebody else", "Nobody", "Both together"]
        column = table.locator(".heads span", has_text="Nobody").bounding_box()
        place = button.bounding_box()
        assert column
        assert place
        assert column["x"] <= place["x"] <= column["x"] + column["width"]


def test_the_script_helps_and_is_not_needed(chromium: Browser, begin: Callable[[Page, str], None]) -> None:
    """The sum follows the fields and "none" clears the other ticks; without script the server says the same."""
    with phone(chromium) as context:
        page = context.new_page()
        begin(page, "ru")
        fill(page)
        press(page, ".buttons .go")
        page.get_by_label("Приходит поздно").check()
        page.get_by_label("Ничего не мешает").check()
        assert not page.get_by_label("Приходит поздно").is_checked()
        page.get_by_label("Непонятно написано").check()
        assert not page.get_by_label("Ничего не мешает").is_checked()
        page.get_by_label("Через сколько дней").fill("2")
        press(page, ".buttons .go")
        page.get_by_label("Клиенты").fill("1 000,5")
        assert " ".join(page.locator(".sum").inner_text().split()) == "Пока распределено 1 000,5 из 100 процентов"
    with chromium.new_context(java_script_enabled=False, viewport={"width": 375, "height": 700}) as context:
        page = context.new_page()
        begin(page, "en")
        page.get_by_label("No", exact=True).check()
        page.get_by_label("By e-mail").check()
        page.click(".buttons .go")
        page.get_by_label("Customers").fill("90")
        page.click(".buttons .go")
        assert "90 of 100 given, 10 left." in page.inner_text("main")
        assert page.inner_text(".sum") == "So far 90 of 100 per cent"
        assert page.get_by_label("Customers").input_value() == "90"


@pytest.mark.parametrize("form", [each for each in library_ids() if form_of(each).kind == "opinion"])
def test_no_section_of_any_instrument_is_heavy(bureau: tuple[Office, Flask], form: str) -> None:
    """A page with its style sheet and script stays below 30 kB as it travels, whatever the instrument."""
    office, app = bureau
    client = clients.list_clients(office.ctx, office.consultant)[0]
    opened = open_survey(office.ctx, office.consultant, client.id, form)
    frame = len(gzip.compress(SHEET.read_bytes())) + len(gzip.compress((SHEET.parent / "form.js").read_bytes()))
    for language in LANGUAGES:
        for group in opened.codes:
            person = Respondent(app.test_client(), opened.codes[group].pop(), language).start()
            while ("to", "send") not in person.page.form().buttons:
                assert frame + len(gzip.compress(person.response.data)) < HEAVIEST, person.page.title
                person.press("to", "skip" if ("to", "skip") in person.page.form().buttons else "next")
