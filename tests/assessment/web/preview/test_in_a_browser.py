"""The preview in a browser: it follows the file by itself and keeps the rules that the form keeps."""

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from assessment.commands.preview import QuietHandler
from assessment.web.preview import create_preview

EVERY_LINE = Path(__file__).parents[1] / "form" / "facts.yaml"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A file that somebody is writing."""
    return Path(shutil.copy(EVERY_LINE, tmp_path / "draft.yaml"))


@pytest.fixture
def address(draft: Path) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, create_preview(draft), threaded=True, request_handler=QuietHandler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def save(draft: Path, old: str, new: str) -> None:
    """Change the file in a moment, as an editor does."""
    aside = draft.with_suffix(".new")
    aside.write_text(draft.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    os.replace(aside, draft)  # noqa: PTH105 - one step


def test_the_page_follows_the_file(chromium: Browser, address: str, draft: Path) -> None:
    """A new wording appears, a mistake is shown, its mending too, and what was chosen and written stays throughout."""
    with chromium.new_context() as context:
        page, told = context.new_page(), []
        page.on("console", lambda message: told.append(message.text))
        page.goto(address)
        page.get_by_label("Yes", exact=True).check()
        page.get_by_label("What shows it?").fill("Page 3")
        save(draft, "There is a written plan.", "There is a plan on paper.")
        page.get_by_text("There is a plan on paper.").wait_for()
        assert page.get_by_label("What shows it?").input_value() == "Page 3"
        save(draft, "evidence: true", "evidence: maybe")
        page.get_by_role("heading", name="draft.yaml cannot be shown yet").wait_for()
        assert "draft.yaml:" in page.inner_text(".problems")
        save(draft, "evidence: maybe", "evidence: true")
        page.get_by_text("There is a plan on paper.").wait_for()
        assert page.get_by_label("What shows it?").input_value() == "Page 3"
        assert page.get_by_label("Yes", exact=True).is_checked()
        assert told == []


@pytest.mark.parametrize(("width", "scheme"), [(375, "dark"), (1280, "light")])
def test_the_preview_keeps_the_rules(chromium: Browser, address: str, width: int, scheme: str) -> None:
    """Lines, errors and the panel: axe finds nothing, on a phone and on a desk, and nothing scrolls sideways."""
    with chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(address)
        for button in (".buttons .go", "button[value=skip]", "button[value=send]"):
            found = [(each["id"], each["nodes"][0]["html"]) for each in Axe().run(page).response["violations"]]
            assert found == [], page.url
            assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            with page.expect_navigation():
                page.click(button)
