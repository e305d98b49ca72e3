"""``entente score`` on a million rows of twenty answers, against reading the same file and doing nothing with it."""

import random
from collections.abc import Iterator
from pathlib import Path

from questionnaires.library import questionnaire_path
from questionnaires.loader import load_questionnaire
from tests.bench.measuring import SCALE, Figure, figure, python

READ = "import csv, sys\nfor row in csv.reader(open(sys.argv[1], newline='')): pass"
GROUPS = ("side_a", "side_b", "leadership")


def write_answers(file: Path, rows: int, *, seed: int = 1) -> None:
    """A CSV of made-up answers, the same for the same seed."""
    chance = random.Random(seed)
    items = list(load_questionnaire(questionnaire_path("relationship-index")).items_by_id)
    with file.open("w", encoding="utf-8") as out:
        out.write(",".join(["group", *items]) + "\n")
        for number in range(rows):
            group = GROUPS[0 if number % 10 < 5 else 1 if number % 10 < 9 else 2]
            lean = chance.choice("1233445")
            out.write(",".join([group, *chance.choices(["1", "2", "3", "4", "5", "dk", "", lean], k=len(items))]) + "\n")


def measure(folder: Path) -> Iterator[Figure]:
    """One run each: a minute's work does not need repeating to be told from a second's."""
    rows = max(10_000, round(1_000_000 * SCALE))
    file = folder / "answers.csv"
    write_answers(file, rows)
    reading = python("-c", READ, file)
    scoring = python("-m", "wsgi", "score", "relationship-index", file, "--json")
    file.unlink()
    name = f"entente score, {rows:,} rows × 20"
    yield figure(name, "s", [scoring.seconds], yardstick="csv.reader alone", against=[reading.seconds])
    yield figure(f"{name}: peak memory", "MB", [scoring.megabytes], yardstick="csv.reader alone", against=[reading.megabytes])
