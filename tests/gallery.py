"""Makes the pictures of docs/gallery from a demo that is laid out for the purpose: ``python -m tests.gallery [FOLDER]``."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from assessment.demo.layout import CONSULTANT
from tests.e2e.conftest import CHROMIUM, CHROMIUM_ARGS, Product, running

GALLERY = Path(__file__).parents[1] / "docs" / "gallery"
SEALED = "/console/waves/1"
RESULTS = f"{SEALED}/results"
PAPER_DPI = 77
REPORT_PAGES = (("one-page-en", "en", 2), ("level-en", "en", 4), ("alike-and-apart-ru", "ru", 11), ("road-map-ru", "ru", 16))
"""Name of the picture, language of the report, page."""
RENDERING_SECONDS = 120


def main() -> None:
    """Lay out a demo, photograph it, stop it."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else GALLERY
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, running(Path(place)) as product, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGS)
        phone = browser.new_page(viewport={"width": 375, "height": 760})
        survey(phone, product, folder)
        desk = browser.new_page(viewport={"width": 1180, "height": 820})
        sign_in(desk, product)
        console(desk, product, folder)
        for language in ("en", "ru"):
            paper(desk, product, folder, language)
        browser.close()


def sign_in(page: Page, product: Product) -> None:
    """Open the console as the demo's consultant."""
    page.goto(f"{product.url}/console/sign-in")
    page.locator("[name=email]").fill(CONSULTANT)
    page.locator("[name=password]").fill(product.password.split()[-1])
    page.locator("main form button[type=submit]").click()


def survey(page: Page, product: Product, folder: Path) -> None:
    """The first page of statements on a phone."""
    page.goto(product.links[0])
    page.locator("form[action$='start'] button").click()
    page.screenshot(path=folder / "phone-en.png")


def console(page: Page, product: Product, folder: Path) -> None:
    """The client's waves, the results on a desk and on a phone."""
    page.goto(f"{product.url}{SEALED}")
    page.screenshot(path=folder / "console-en.png")
    page.goto(f"{product.url}{RESULTS}?in=en#level")
    page.screenshot(path=folder / "results-en.png")
    page.set_viewport_size({"width": 375, "height": 760})
    page.goto(f"{product.url}{RESULTS}?in=ru#level")
    page.screenshot(path=folder / "results-phone-ru.png")
    page.set_viewport_size({"width": 1180, "height": 820})


def paper(page: Page, product: Product, folder: Path, language: str) -> None:
    """Pages of the board report as paper."""
    page.goto(f"{product.url}{RESULTS}")
    links = page.locator("#reports a[href$='.pdf']")
    before, deadline = links.count(), time.monotonic() + RENDERING_SECONDS
    page.locator("#reports [name=language]").select_option(language)
    page.locator("#reports form button").click()
    page.wait_for_load_state()
    while links.count() <= before:
        if time.monotonic() > deadline:
            raise TimeoutError("the report was not made in time")
        page.wait_for_timeout(1000)
        page.reload()
    answer = page.request.get(f"{product.url}{links.first.get_attribute('href')}")
    pdf = folder / "report.pdf"
    pdf.write_bytes(answer.body())
    for name, spoken, number in REPORT_PAGES:
        if spoken == language:
            target = ["-singlefile", "-f", str(number), str(pdf), str(folder / name)]
            subprocess.run(["pdftoppm", "-png", "-r", str(PAPER_DPI), *target], check=True)
    pdf.unlink()


if __name__ == "__main__":
    main()
