"""The board report cold and warm, against a plain-text document of as many pages and against Chromium printing its HTML."""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measuring import Figure, Limit, Run, figure, python, run, turns
from tests.bench.scoring import write_answers

PEOPLE = 60
SEVERAL = 3
"""Documents that one process renders: the first is not counted as warm."""


def measure(folder: Path) -> Iterator[Figure]:
    """All of them in turns; memory is the most that any turn took."""
    answers, html = folder / "answers.csv", folder / "board.html"
    write_answers(answers, PEOPLE)
    pages = json.loads(_document("board", answers, 1, html).output.splitlines()[-1])["pages"]
    browser = _chromium()
    cold: dict[str, list[Run]] = {"board": [], "plain": [], "chromium": []}
    warm: dict[str, list[float]] = {"board": [], "plain": []}
    used: dict[str, list[float]] = {"board": [], "plain": []}
    for _ in range(turns(4, least=2)):
        for kind, argument in (("plain", pages), ("board", answers)):
            cold[kind].append(_document(kind, argument, 1))
            told = json.loads(_document(kind, argument, SEVERAL).output.splitlines()[-1])
            warm[kind] += told["seconds"][1:]
            used[kind] += told["processor"][1:]
        if browser:
            cold["chromium"].append(_print(browser, html, folder))
    text = f"plain text, {pages} pages"
    yield figure("board PDF warm", "s", warm["board"], yardstick=text, against=warm["plain"], limit=Limit(3))
    yield figure("board PDF warm, processor", "s", used["board"], yardstick=text, against=used["plain"])
    if browser:
        yield _in_seconds("board PDF warm", warm["board"], "Chromium cold, same HTML", cold["chromium"], Limit(1.5))
    board = [each.seconds for each in cold["board"]]
    yield figure("board PDF cold", "s", board, yardstick=text, against=[each.seconds for each in cold["plain"]])
    if browser:
        yield _in_seconds("board PDF cold", board, "Chromium cold, same HTML", cold["chromium"], None)
    yield _memory("board PDF: peak memory", cold["board"], text, cold["plain"], Limit(300, of="value"))
    if browser:
        yield _memory("board PDF: peak memory", cold["board"], "Chromium", cold["chromium"], None)


def _in_seconds(name: str, values: list[float], yardstick: str, runs: list[Run], limit: Limit | None) -> Figure:
    return figure(name, "s", values, yardstick=yardstick, against=[each.seconds for each in runs], limit=limit)


def _memory(name: str, mine: list[Run], yardstick: str, theirs: list[Run], limit: Limit | None) -> Figure:
    values = [each.megabytes for each in mine]
    return figure(name, "MB", values, yardstick=yardstick, against=[each.megabytes for each in theirs], limit=limit)


def _document(kind: str, argument: object, times: int, html: Path | None = None) -> Run:
    return python("-m", "tests.bench.document", kind, str(argument), str(times), *([html] if html else []))


def _chromium() -> str | None:
    """The system's Chromium, else the one that the browser tests use; None if there is none."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _print(browser: str, html: Path, folder: Path) -> Run:
    profile = folder / "profile"
    shutil.rmtree(profile, ignore_errors=True)
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    return run(
        *(browser, "--headless", *root, "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"),
        *(f"--user-data-dir={profile}", "--no-pdf-header-footer", f"--print-to-pdf={folder / 'chromium.pdf'}", html.as_uri()),
    )
