"""The pages in a browser: WCAG rules by axe, the keyboard alone, narrow screens, dark and light, and no script."""

import shutil
import threading
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from tests.assessment.web.respondent.conftest import CLOSES, Office, Survey

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
SMALLEST_TARGET = 44
TARGETS = "a, button, summary, label:has(input), select, textarea, input:not([type=hidden], [type=radio], [type=checkbox])"
"""What is pressed; a label around its radio button or tick is the target of both."""
SMALL_TARGETS = f"""least => [...document.querySelectorAll('{TARGETS}')]
    .filter(each => each.checkVisibility() && !each.matches('.default, .skip') && each.getBoundingClientRect().height < least - .1)
    .map(each => each.outerHTML)"""


class Quiet(WSGIRequestHandler):
    """Serves without a line for each request."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def address(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def phone(chromium: Browser, scheme: str = "light", width: int = 375) -> BrowserContext:
    """A browser of that width, in light or dark."""
    context = chromium.new_context(viewport={"width": width, "height": 760}, color_scheme=scheme)
    context.set_default_timeout(10_000)
    return context


def press(page: Page, selector: str) -> None:
    """Press a button and wait for the page it leads to."""
    with page.expect_navigation():
        page.click(selector)


def checked(page: Page, name: str) -> None:
    """No violation of a WCAG rule, no sideways scrolling, no small target."""
    found = Axe().run(page, options=RULES).response
    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]] == [], name
    assert len(found["passes"]) > 15, name
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), name
    assert page.evaluate(SMALL_TARGETS, SMALLEST_TARGET) == [], name


def choose(page: Page, position: int) -> None:
    """The same answer to every statement of the page."""
    for statement in page.query_selector_all("fieldset"):
        statement.query_selector_all("input")[position].check()


@pytest.mark.parametrize(
    ("language", "scheme", "width"), [("ru", "light", 320), ("en", "dark", 375), ("ru", "light", 640), ("en", "dark", 1280)]
)
def test_every_page_keeps_the_rules(
    chromium: Browser, address: str, office: Office, survey: Survey, language: str, scheme: str, width: int
) -> None:
    """All pages of a walk pass axe, fit the window and have targets of 44 px, at four widths, light and dark."""
    with phone(chromium, scheme, width) as context:
        page, code, q = context.new_page(), survey.code(), f"?language={language}"
        for path in (f"/s/{q}", f"/s/x{q}", f"/answer{q}", f"/promise{q}", f"/s/{code}/promise{q}", f"/accessibility{q}"):
            page.goto(address + path)
            checked(page, path)
        page.goto(f"{address}/s/{q}")
        press(page, ".go")
        checked(page, "no code typed")
        page.goto(f"{address}/s/{code}{q}")
        page.click("summary")
        checked(page, "landing")
        press(page, ".go")
        checked(page, "section")
        press(page, ".go")
        checked(page, "asked")
        press(page, "button[value=skip]")
        for number in range(4):
            choose(page, number)
            press(page, ".go")
        page.locator("textarea.comment").first.fill("Ask Sarah on 14 March")
        page.wait_for_selector(".watched:not([hidden])")
        checked(page, "comments")
        press(page, ".go")
        checked(page, "review")
        press(page, "button[value=send]")
        checked(page, "thanks")
        page.goto(f"{address}/s/{code}{q}")
        press(page, ".go")
        press(page, "button[value=review]")
        press(page, "button[value=send]")
        checked(page, "nothing to send")
        office.clock.now = CLOSES
        press(page, "button[value=send]")
        checked(page, "closed meanwhile")


def test_keyboard_alone_is_enough(chromium: Browser, address: str, survey: Survey) -> None:
    """Tab, arrows, space and Enter lead from the landing page to the thank-you; errors take the focus."""
    with phone(chromium) as context:
        page = context.new_page()
        page.goto(f"{address}/s/{survey.code()}?language=en")

        def tab_to(text: str) -> None:
            for _ in range(40):
                page.keyboard.press("Tab")
                if page.evaluate("document.activeElement.closest('button, a, label')?.textContent.trim()") == text:
                    return
            raise AssertionError(text)

        def enter() -> None:
            with page.expect_navigation():
                page.keyboard.press("Enter")

        tab_to("Start")
        enter()
        tab_to("Strongly disagree")
        page.keyboard.press("ArrowDown")
        enter()
        assert page.title().startswith("Error: ")
        assert page.evaluate("document.activeElement.className") == "summary"
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "a_heads_confer-0"
        tab_to("Go on without them")
        enter()
        assert page.inner_text("h1") == "Communication"
        tab_to("Review answers")
        enter()
        assert "Disagree" in page.inner_text("main")
        tab_to("Send my answers")
        enter()
        assert page.inner_text("h1") == "Thank you. Your answers are in."
        assert context.cookies() == []


def test_nothing_is_loaded_from_elsewhere_and_no_rule_is_broken(chromium: Browser, address: str, survey: Survey) -> None:
    """A walk asks this server alone, loads one sheet and the fonts, and the content policy finds nothing to block."""
    with phone(chromium) as context:
        page, asked, told = context.new_page(), set(), []
        page.on("request", lambda request: asked.add(request.url))
        page.on("console", lambda message: told.append(message.text))
        page.goto(f"{address}/s/{survey.code()}?language=ru")
        press(page, ".go")
        choose(page, 2)
        press(page, ".go")
        page.wait_for_load_state("networkidle")
        assert {url for url in asked if not url.startswith(address)} <= {"data:,"}
        assert {url.removeprefix(address) for url in asked if "/static/" in url} == {
            "/static/respondent.css",
            "/static/draft.js",
            "/static/fonts/golos-text-latin.woff2",
            "/static/fonts/golos-text-cyrillic.woff2",
        }
        assert told == []
