"""Sheets of facts and what follows from them in a real browser: accessible, no wider than a phone, nothing inline."""

import random
import shutil
import threading
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from assessment.services import accounts, facts
from questionnaires.library import instrument
from tests.assessment.web.facts.conftest import Desk
from tests.assessment.web.form.walking import some_answer

CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
TARGETS = "main button:not(.default), main a.go, main summary, main select, main input:not([type])"
SMALL = """(targets) => [...document.querySelectorAll(targets)]
  .map((e) => [e.getBoundingClientRect().height, e.outerHTML]).filter(([height]) => height > 0 && height < 44)"""
SPILL = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SHOWN = ("sales-organisation", "goal-calculator", "change-need", "integration-checklist", "marketing-results")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def address(desk: Desk) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, desk.app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


def look(page: Page, name: str) -> None:
    """Every rule of axe, no sideways scrolling of the page, nothing small to press."""
    found = [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in Axe().run(page).response["violations"]]
    assert found == [], name
    assert page.evaluate(SPILL) <= 0, name
    assert page.evaluate(SMALL, TARGETS) == [], name


def filled_in(desk: Desk, name: str) -> str:
    """The link of a sheet with an answer to everything."""
    form, chance = instrument(name), random.Random(name)
    token = ""
    for group in ("side_a", "leadership"):
        sheet = desk.asked(name, group, person=f"Ann {group}")
        asked = [leaf for section in form.sections_for(group) for leaf in section.leaves]
        answers = {leaf.id: some_answer(leaf, form, chance) for leaf in asked}
        token = facts.save_facts(desk.ctx, desk.consultant, sheet.id, answers, done=True).token
    return token


@pytest.mark.parametrize(("width", "language", "scheme"), [(375, "ru", "light"), (1280, "en", "dark")])
def test_nothing_to_object_to(desk: Desk, chromium: Browser, address: str, width: int, language: str, scheme: str) -> None:
    """A head on a phone and a consultant at a desk: the sheet, its review, a slip, the end, the list and what follows."""
    accounts.set_language(desk.ctx, desk.consultant, language)
    window = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page, blocked = window.new_page(), []
    page.on("console", lambda message: blocked.append(message.text) if "Security Policy" in message.text else None)
    for name in SHOWN:
        page.goto(f"{address}/f/{filled_in(desk, name)}?language={language}")
        look(page, f"review of {name}")
        page.locator("main button[name=to][value='1'], main button[name=to][value='2']").first.click()
        look(page, f"first section of {name}")
    fresh = desk.asked("outcome-baseline")
    page.goto(f"{address}/f/{fresh.token}?language={language}")
    page.locator("main button.go").click()
    look(page, "asked once")
    page.locator("main button[value=save]").click()
    look(page, "kept")
    page.goto(f"{address}/f/unknown")
    look(page, "unknown link")
    page.goto(f"{address}/console/sign-in")
    page.fill("#email", "anna@example.com")
    page.fill("#password", "correct horse battery staple")
    page.click("button.go")
    wave = f"{address}/console/waves/{desk.wave_id}"
    for path in (f"{wave}/facts", *(f"{wave}/facts/{name}" for name in SHOWN), f"{wave}/questionnaire"):
        page.goto(path)
        look(page, path)
    for path in (f"{address}/console/facts/{fresh.id}", f"{address}/console/clients/1/engagements/choose"):
        page.goto(path)
        look(page, path)
    window.close()
    assert blocked == []
