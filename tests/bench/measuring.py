"""Measuring on a machine that others use as well: subject and yardstick take turns, and every figure has its range."""

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SCALE = float(os.environ.get("SCALE", "1"))
"""1 is the full run of some five minutes; smaller values take fewer turns and fewer rows."""
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Figure:
    """One figure: the median of all turns with its range, and how it stands to its yardstick."""

    name: str
    value: float
    low: float
    high: float
    unit: str
    yardstick: str | None = None
    yardstick_value: float | None = None
    ratio: float | None = None
    """Median of the ratios turn by turn, so that a slow moment strikes both sides. Rates: subject over yardstick."""
    target: str = ""
    met: bool | None = None


@dataclass(frozen=True)
class Limit:
    """What is to be reached: ``most`` of a value or of a ratio."""

    most: float
    of: str = "ratio"

    @property
    def text(self) -> str:
        """As the table prints it."""
        return f"≤ {self.most:.3g}" + ("×" if self.of == "ratio" else "")


def turns(full: int, *, least: int = 3) -> int:
    """How many turns at this scale."""
    return max(least, round(full * SCALE))


def figure(
    name: str,
    unit: str,
    values: Sequence[float],
    *,
    yardstick: str | None = None,
    against: Sequence[float] | None = None,
    limit: Limit | None = None,
) -> Figure:
    """A figure from what was measured turn by turn; ``against`` has the yardstick's value of each turn, or one for all."""
    value = statistics.median(values)
    ratio = other = None
    if against:
        other = statistics.median(against)
        pairs = zip(values, against, strict=True) if len(against) == len(values) else ((each, other) for each in values)
        ratio = statistics.median(mine / theirs for mine, theirs in pairs)
    judged = None if limit is None else ratio if limit.of == "ratio" else value
    return Figure(
        name=name,
        value=value,
        low=min(values),
        high=max(values),
        unit=unit,
        yardstick=yardstick,
        yardstick_value=other,
        ratio=ratio,
        target=limit.text if limit else "",
        met=None if limit is None or judged is None else judged <= limit.most,
    )


def take_turns(calls: Mapping[str, Callable[[], object]], *, turns: int, calls_a_turn: int) -> dict[str, list[float]]:
    """Milliseconds a call, for each turn the median of its calls; the callables take turns in the order given."""
    found: dict[str, list[float]] = {name: [] for name in calls}
    for call in calls.values():
        call()
    for _ in range(turns):
        for name, call in calls.items():
            gc.collect()
            taken = []
            for _ in range(calls_a_turn):
                begin = time.perf_counter()
                call()
                taken.append(time.perf_counter() - begin)
            found[name].append(statistics.median(taken) * 1000)
    return found


@dataclass(frozen=True)
class Run:
    """A program that ran to its end: wall time, and the most memory its processes were seen to hold together."""

    seconds: float
    megabytes: float
    output: str


def run(*command: str | Path, **environment: str) -> Run:
    """Run a program and watch its memory.

    Raises:
        RuntimeError: If it fails, with the end of what it said.
    """
    begin = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    peak = 0.0
    while True:
        try:
            output, _ = process.communicate(timeout=0.05)
            break
        except subprocess.TimeoutExpired:
            peak = max(peak, _held_by(process.pid))
    seconds = time.perf_counter() - begin
    if process.returncode:
        raise RuntimeError(f"{command[0]} failed: {output[-800:]}")
    return Run(seconds, peak, output)


def python(*arguments: str | Path, **environment: str) -> Run:
    """Run this interpreter."""
    return run(sys.executable, *arguments, **environment)


def _held_by(session: int) -> float:
    """Megabytes that the processes of a session hold now; what they share counts once (PSS)."""
    total = 0
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            if os.getsid(int(folder.name)) == session:
                lines = (folder / "smaps_rollup").read_text().splitlines()
                total += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        except (OSError, StopIteration):
            continue
    return total / 1024
