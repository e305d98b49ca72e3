"""``entente score`` on a million rows of twenty answers, against pandas with pingouin and against merely reading the same file."""

import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from questionnaires.library import questionnaire_path
from questionnaires.loader import load_questionnaire
from tests.bench.analyst import NoYardstickError, analyse, analyst
from tests.bench.measuring import SCALE, Figure, Limit, Run, figure, python, turns

READ = "import csv, sys\nfor row in csv.reader(open(sys.argv[1], newline='')): pass"
YARDSTICK = "pandas + pingouin"
FEW = 1000
"""Rows of the file that the cost of a diagnosis is compared with: it must not grow with the answers."""
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
    """The product, the yardstick and mere reading take turns on the same file."""
    rows = max(10_000, round(1_000_000 * SCALE))
    many, few = folder / "answers.csv", folder / "few.csv"
    write_answers(many, rows)
    write_answers(few, FEW)
    name = f"{rows:,} rows × 20"
    try:
        python_of_analyst: Path | None = analyst()
    except NoYardstickError as problem:
        sys.stdout.write(f"  Not compared with pandas and pingouin: {problem}\n")
        python_of_analyst = None
    runs: dict[str, list[Run]] = {"mine": [], "reading": [], "analyst": [], "counts": []}
    for _ in range(turns(3, least=1)):
        runs["reading"].append(python("-c", READ, many))
        runs["mine"].append(python("-m", "wsgi", "score", "relationship-index", many, "--json"))
        runs["counts"].append(python("-m", "tests.bench.counts", many, few, "3"))
        if python_of_analyst is not None:
            runs["analyst"].append(analyse(python_of_analyst, many))
    many.unlink()
    yield from _whole(name, runs)
    yield from _parts(name, runs)


def _whole(name: str, runs: Mapping[str, Sequence[Run]]) -> Iterator[Figure]:
    """From the file to the end of the program."""
    seconds = {kind: [each.seconds for each in found] for kind, found in runs.items()}
    megabytes = {kind: [each.megabytes for each in found] for kind, found in runs.items()}
    score = f"entente score, {name}"
    yield figure(score, "s", seconds["mine"], yardstick="csv.reader alone", against=seconds["reading"])
    yield figure(f"{score}: peak memory", "MB", megabytes["mine"], limit=Limit(250, of="value"))
    if runs["analyst"]:
        yield figure(score, "s", seconds["mine"], yardstick=YARDSTICK, against=seconds["analyst"], limit=Limit(1 / 5))
        limit = Limit(1 / 3)
        yield figure(
            f"{score}: peak memory", "MB", megabytes["mine"], yardstick=YARDSTICK, against=megabytes["analyst"], limit=limit
        )


def _parts(name: str, runs: Mapping[str, Sequence[Run]]) -> Iterator[Figure]:
    """Without parsing, and from counts alone."""
    told = [json.loads(each.output.splitlines()[-1]) for each in runs["counts"]]
    coded = [median(each["rows"]) for each in told]
    if runs["analyst"]:
        analysis = [1000 * json.loads(each.output.splitlines()[-1])["analysis"] for each in runs["analyst"]]
        limit = Limit(1 / 20)
        yield figure(f"coded answers to diagnosis, {name}", "ms", coded, yardstick=YARDSTICK, against=analysis, limit=limit)
    else:
        yield figure(f"coded answers to diagnosis, {name}", "ms", coded)
    counts, few = ([value for each in told for value in each[kind]] for kind in ("many", "few"))
    yield figure(f"counts to diagnosis, {name}", "ms", counts, limit=Limit(100, of="value"))
    yield figure(f"counts to diagnosis, {name}", "ms", counts, yardstick=f"of {FEW:,} rows", against=few, limit=Limit(1.2))
