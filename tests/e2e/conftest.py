"""A running product and a real browser."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

ROOT = Path(__file__).parents[2]
START_SECONDS = 60
CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
# Chromium as root in a container; it must not look for anything outside.
CHROMIUM_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True)
class Product:
    """A running server with its demo."""

    url: str
    data: Path
    output: Path

    @property
    def password(self) -> str:
        """The demo's password."""
        return (self.data / "demo-password").read_text(encoding="ascii")

    @property
    def links(self) -> list[str]:
        """The unused links that the demo prints."""
        return [word for word in self.output.read_text(encoding="utf-8").split() if "/s/" in word]


@contextmanager
def running(folder: Path, database_url: str | None = None) -> Iterator[Product]:
    """Starts ``entente serve --demo`` on a free port and ends it as Ctrl-C does."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ENTENTE_")}
    environment |= {"ENTENTE_DATA": str(folder / "data"), "PYTHONPATH": str(ROOT)}
    if database_url:
        environment["ENTENTE_DATABASE_URL"] = database_url
    output = folder / "output.txt"
    with output.open("w", encoding="utf-8") as stream:
        process = subprocess.Popen(
            [sys.executable, "-u", "-m", "wsgi", "serve", "--port", str(port), "--demo"],
            cwd=folder,
            env=environment,
            stdout=stream,
            stderr=subprocess.STDOUT,
        )
    try:
        deadline = time.monotonic() + START_SECONDS
        while "Ctrl-C" not in output.read_text(encoding="utf-8"):
            if process.poll() is not None or time.monotonic() > deadline:
                pytest.fail(f"the server did not start:\n{output.read_text(encoding='utf-8')}")
            time.sleep(0.1)
        yield Product(url=f"http://127.0.0.1:{port}", data=folder / "data", output=output)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            code = process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            pytest.fail("the server did not end on Ctrl-C")
    assert code == 0, output.read_text(encoding="utf-8")
    assert "Traceback" not in output.read_text(encoding="utf-8")


@pytest.fixture
def product(tmp_path: Path, database_url: str) -> Iterator[Product]:
    """The product on each database."""
    with running(tmp_path, database_url) as started:
        yield started


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the session."""
    if CHROMIUM is None:
        pytest.fail("Chromium is missing; as root: apt-get install -y chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGS)
        yield started
        started.close()


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Opens a page of its own, with its own cookies; a request to another host or an error on the page fails the test."""
    contexts, strangers, errors = [], [], []

    def watch(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:")):
            strangers.append(request.url)

    def open_one(width: int = 1280, *, language: str = "en", scripts: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, locale={"en": "en-GB", "ru": "ru-RU"}[language], java_script_enabled=scripts
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        page.on("request", watch)
        page.on("console", lambda message: errors.append(message.text) if "Security Policy" in message.text else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert not strangers
    assert not errors
