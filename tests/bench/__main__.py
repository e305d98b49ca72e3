"""``python -m tests.bench [PART …]``: measure everything in one run; print a table and write ``build/bench.json``."""

import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from tests.bench import pages, printing, scoring, server, storing
from tests.bench.measuring import ROOT, SCALE, Figure

PARTS: dict[str, Callable[[Path], Iterator[Figure]]] = {
    "pages": pages.measure,
    "server": server.measure,
    "storing": storing.measure,
    "printing": printing.measure,
    "scoring": scoring.measure,
}
HEADER = ("", "median", "lowest to highest", "yardstick", "its median", "ratio", "target")


def main() -> None:
    """Measure the parts named, else all."""
    chosen = sys.argv[1:] or list(PARTS)
    for part in chosen:
        if part not in PARTS:
            raise SystemExit(f"there is no part {part!r}; there are {', '.join(PARTS)}")
    found: list[Figure] = []
    before = os.getloadavg()
    _say(
        f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, scale {SCALE:g}"
    )
    _say(f"Load before the run (1, 5, 15 minutes): {_load(before)}. Above the number of cores, ratios say more than times.")
    for part in chosen:
        with tempfile.TemporaryDirectory(prefix="entente-bench-") as folder:
            for figure in PARTS[part](Path(folder)):
                found.append(figure)
                _say(f"  {figure.name}: {_number(figure.value)} {figure.unit}")
    _table(found)
    _say(f"Load after it: {_load(os.getloadavg())}.")
    target = ROOT / "build" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps([asdict(each) for each in found], indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    _say(f"The same in {target.relative_to(ROOT)}.")


def _table(figures: list[Figure]) -> None:
    rows = [HEADER, *(_row(each) for each in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
    _say("")
    for row in rows:
        _say("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    _say("")


def _row(each: Figure) -> tuple[str, ...]:
    return (
        each.name,
        f"{_number(each.value)} {each.unit}",
        f"{_number(each.low)} to {_number(each.high)}",
        each.yardstick or "",
        "" if each.yardstick_value is None else f"{_number(each.yardstick_value)} {each.unit}",
        "" if each.ratio is None else f"{each.ratio:.2f}×",
        each.target + {True: " met", False: " MISSED", None: ""}[each.met],
    )


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3f}"


def _load(load: tuple[float, float, float]) -> str:
    return ", ".join(f"{each:.1f}" for each in load)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
