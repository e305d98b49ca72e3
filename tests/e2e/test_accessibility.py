"""axe-core finds nothing on the pages of the assembled product that no part's own browser tests open.

The respondent's pages and their error states are listed in tests/assessment/web/respondent/test_browser.py, the console's in
tests/assessment/web/console/test_in_a_browser.py.
"""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e.actors import Consultant
from tests.e2e.conftest import OpenPage, running

STATES = {
    "first page": "/",
    "no such page": "/no-such-page",
    "wrong method": "/s/ABCD/start/again",
    "typed code": "/s/",
    "unknown code": "/s/7FKQ-2MXD-4TW",
    "answering without a ballot": "/answer",
    "promise": "/promise",
    "accessibility statement": "/accessibility",
    "sign-in": "/console/sign-in",
}
BEHIND_THE_DOOR = {
    "clients": "/console/",
    "sealed wave": "/console/waves/1",
    "results": "/console/waves/1/results",
    "results of a second wave": "/console/waves/2/results",
    "open wave": "/console/waves/3",
    "results of an open wave": "/console/waves/3/results",
    "no such wave": "/console/waves/99",
}


def faults(page: Page) -> list[str]:
    """What axe-core objects to, and whether the page scrolls sideways."""
    found = [f"{page.url}: {rule['id']}: {rule['nodes'][0]['html'][:120]}" for rule in Axe().run(page).response["violations"]]
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        found.append(f"{page.url}: scrolls sideways")
    return found


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_nothing_to_object_to(tmp_path: Path, open_page: OpenPage, language: str, width: int) -> None:
    """Every listed state in both languages, on a phone and on a desk."""
    with running(tmp_path) as product:
        page = open_page(width, language=language)
        found = []
        for path in STATES.values():
            page.goto(product.url + path)
            assert page.locator("html").get_attribute("lang") == language
            found += faults(page)
        Consultant(page, product.url, language).sign_in("consultant@entente.example", product.password)
        for path in BEHIND_THE_DOOR.values():
            page.goto(product.url + path)
            assert page.locator("html").get_attribute("lang") == language
            found += faults(page)
    assert found == []
