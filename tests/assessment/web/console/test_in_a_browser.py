"""The console in a real browser: accessible, wide enough to press, never wider than a phone."""

import shutil
import threading
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from assessment.services import accounts

PASSWORD = "four unconnected words here"
CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
TARGETS = "main button, main a.go, main a.alt, main summary, main input.input, main select, .top a, .rail a"
SMALLEST = """(selector) => [...document.querySelectorAll(selector)].map((e) => [e.getBoundingClientRect().height, e.outerHTML])
  .filter(([height, html]) => height > 0 && height < 44)"""
SPILL = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def address(app) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}/console"
    server.shutdown()
    thread.join()
    server.server_close()


def look(page: Page, name: str) -> None:
    """Every rule of axe, no sideways scrolling of the page, nothing small to press."""
    found = [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in Axe().run(page).response["violations"]]
    assert found == [], name
    assert page.evaluate(SPILL) <= 0, name
    assert page.evaluate(SMALLEST, TARGETS) == [], name


@pytest.mark.parametrize(("width", "language", "scheme"), [(375, "ru", "light"), (1280, "en", "dark")])
def test_pages_and_error_states(chromium, address, ctx, users, opened, width, language, scheme):
    """A consultant on a phone and at a desk, in light and dark: pages and refused forms."""
    accounts.set_language(ctx, users["anna"], language)
    window = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = window.new_page()
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text) if "Security Policy" in message.text else None)
    page.goto(f"{address}/sign-in?language={language}")
    page.click("button.go")
    look(page, "refused sign-in")
    page.fill("#email", "anna@example.com")
    page.fill("#password", PASSWORD)
    page.click("button.go")
    wave = f"/waves/{opened.wave}"
    paths = ["/", "/account", f"/clients/{opened.client}", f"/clients/{opened.client}/log", f"/engagements/{opened.engagement}"]
    for path in [*paths, *(wave + name for name in ("", "/plan", "/people", "/links", "/questionnaire", "/invitation", "/close"))]:
        page.goto(address + path)
        look(page, path)
    page.goto(f"{address}{wave}/discard")
    page.click("button.go")
    look(page, "refused discarding")
    page.goto(f"{address}/clients/{opened.client}/engagements/new")
    page.fill("#first_ru-name_nom", "отдел сбыта")
    page.fill("#title", "Second")
    page.locator("button.go").click()
    look(page, "refused engagement")
    window.close()
    assert blocked == []


def test_a_draft_on_a_phone(chromium, address, draft):
    """A consultant plans on a phone: the longest form, refused and whole."""
    window = chromium.new_context(viewport={"width": 375, "height": 900})
    page = window.new_page()
    page.goto(f"{address}/sign-in")
    page.fill("#email", "anna@example.com")
    page.fill("#password", PASSWORD)
    page.click("button.go")
    for name in ("", "/plan", "/people", "/launch"):
        page.goto(f"{address}/waves/{draft.wave}{name}")
        look(page, name)
    page.goto(f"{address}/waves/{draft.wave}/plan")
    page.click("button.go")
    look(page, "refused plan")
    page.goto(f"{address}/waves/{draft.wave}/people")
    page.fill("#lines", "Ann;ann@olmar;side_a")
    page.click("button.go")
    look(page, "refused people")
    window.close()
