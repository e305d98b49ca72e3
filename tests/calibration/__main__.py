"""``python -m tests.calibration``: simulate surveys whose truth is known and write docs/calibration.md with its pictures.

Ends with an error if a promise is missed for which the page gives no reason; a quick look misses some by chance and does not.
"""

import platform
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy
import scipy

from tests.calibration import comparing, parts, standing, tables
from tests.calibration.rates import SCALE, SEED, Check

ROOT = Path(__file__).parents[2]
PAGE = Path(__file__).with_name("page.md")


@dataclass
class Run:
    """Everything that was counted, and how long it took."""

    standing: standing.Results
    comparing: comparing.Found
    parts: parts.Found
    minutes: float

    @property
    def checks(self) -> list[Check]:
        """Every promise."""
        return [*standing.checks(self.standing), *comparing.checks(self.comparing), *parts.checks(self.parts)]


def run() -> Run:
    """Simulate everything."""
    begin = time.perf_counter()
    found = []
    for name, measure in (("intervals and levels", standing.measure), ("comparisons", comparing.measure), ("items", parts.measure)):
        found.append(measure())
        _say(f"  {name}: {(time.perf_counter() - begin) / 60:.1f} minutes since the start")
    return Run(*found, (time.perf_counter() - begin) / 60)


def write(found: Run, docs: Path) -> None:
    """The page and its pictures."""
    pictures = {
        "intervals": tables.interval_picture(found.standing),
        "populations": tables.kinds_picture(found.standing, standing.Cell(8, 40)),
        "levels": tables.level_picture(found.standing),
        "tests": tables.test_picture(found.comparing),
    }
    folder = docs / "calibration"
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture in pictures.items():
        (folder / f"{name}.svg").write_text(picture, encoding="utf-8")
    text = PAGE.read_text(encoding="utf-8")
    for name, words in _texts(found).items():
        text = text.replace(f"<<{name}>>", words.rstrip("\n"))
    (docs / "calibration.md").write_text(text, encoding="utf-8")


def _texts(found: Run) -> dict[str, str]:
    checks = found.checks
    settings, missed = [check for check in checks if check.rate.n], [check for check in checks if not check.met]
    return {
        "run": (
            f"Run on {datetime.now(UTC):%d %B %Y}, seed {SEED}, scale {SCALE:g}, {found.minutes:.0f} minutes; "
            f"Python {platform.python_version()}, NumPy {numpy.__version__}, SciPy {scipy.__version__}."
        ),
        "count": f"{len(settings) - len(missed)} of {len(settings)} promises were kept",
        "promises": tables.promises(checks),
        "misses": tables.misses(checks) or "None.",
        "intervals": tables.intervals(found.standing),
        "levels": tables.levels(found.standing),
        "bins": tables.bins(found.standing),
        "tests": tables.gap_tests(found.comparing),
        "deltas": tables.deltas(found.comparing),
        "changes": tables.changes(found.comparing),
        "discoveries": tables.discoveries(found.parts),
        "splits": tables.splits(found.parts),
        "alphas": tables.alphas(found.parts),
        "shares": tables.shares(found.parts),
    }


def main() -> None:
    """Simulate, write, and say what was missed."""
    _say(f"Simulating at scale {SCALE:g}.")
    found = run()
    quick = SCALE < 1
    target = ROOT / ("build" if quick else "docs")
    write(found, target)
    missed = [check for check in found.checks if not check.met]
    for check in missed:
        _say(f"MISSED {check.what}, {check.cell}: {100 * check.rate.share:.1f} % {check.accepted and f'({check.accepted})'}")
    _say(f"Written: {(target / 'calibration.md').relative_to(ROOT)}.")
    if not quick and any(not check.accepted for check in missed):
        raise SystemExit("A promise is missed and no reason is given for it.")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
