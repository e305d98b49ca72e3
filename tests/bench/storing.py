"""Durable submissions, against raw inserts of as many bytes into a table of the same shape with the same pragmas."""

import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from assessment.services import respondent
from tests.bench.measuring import SCALE, Figure, figure, turns
from tests.bench.survey import Survey

PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON")
TABLE = "CREATE TABLE response (ballot_hash BLOB PRIMARY KEY, wave_id INTEGER, cell TEXT, ciphertext BLOB) WITHOUT ROWID"


def measure(folder: Path) -> Iterator[Figure]:
    """Submit one after the other: checked, encrypted, stored, on disk before the next begins."""
    survey = Survey(folder)
    answers: dict[str, int | None] = dict.fromkeys(survey.wave.questionnaire.items_by_id, 4)
    a_turn = max(20, round(100 * SCALE))

    def submit(cookie: str) -> None:
        if respondent.submit(survey.world.ctx, cookie, answers) != "accepted":
            raise RuntimeError("an answer was not accepted")

    submit(survey.cookie())
    with sqlite3.connect(survey.file) as stored:
        (size,) = stored.execute("SELECT length(ciphertext) FROM response").fetchone()
    stored.close()
    insert = _raw(folder / "raw.sqlite", size)
    rates: dict[str, list[float]] = {"raw": [], "mine": []}
    for _ in range(turns(8)):
        rates["raw"].append(_rate(insert, [secrets.token_bytes(32) for _ in range(a_turn)]))
        rates["mine"].append(_rate(submit, [survey.cookie() for _ in range(a_turn)]))
    survey.world.database.close()
    yield figure("durable submissions", "/s", rates["mine"], yardstick="raw inserts, same pragmas", against=rates["raw"])


def _raw(file: Path, size: int) -> Callable[[bytes], None]:
    connection = sqlite3.connect(file, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(TABLE)
    connection.execute("CREATE INDEX by_wave ON response (wave_id)")

    def insert(key: bytes) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO response VALUES (?, 1, 'side_a', ?)", (key, secrets.token_bytes(size)))
        connection.execute("COMMIT")

    return insert


def _rate(do: Callable[[Any], None], things: Sequence[object]) -> float:
    begin = time.perf_counter()
    for thing in things:
        do(thing)
    return len(things) / (time.perf_counter() - begin)
