"""The environment of the yardstick: pandas and pingouin, installed when they are first asked for, beside the product's own."""

import subprocess
import sys
from pathlib import Path

from tests.bench.measuring import ROOT, Run, run

LOCK = ROOT / "requirements-bench.lock"
FOLDER = ROOT / ".venv-bench"
PROGRAM = ROOT / "tests" / "bench" / "yardstick.py"


class NoYardstickError(RuntimeError):
    """The yardstick cannot be installed; the message says why."""


def analyst() -> Path:
    """The interpreter that has the yardstick's libraries, as they are locked.

    Raises:
        NoYardstickError: If they cannot be installed.
    """
    python, ready = FOLDER / "bin" / "python", FOLDER / "installed.lock"
    if ready.exists() and ready.read_bytes() == LOCK.read_bytes():
        return python
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", LOCK]
    for command in ([sys.executable, "-m", "venv", FOLDER], install):
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
        if done.returncode:
            lines = done.stderr.strip().splitlines() or ["no reason was given"]
            raise NoYardstickError(f"pandas and pingouin cannot be installed: {lines[-1]}")
    ready.write_bytes(LOCK.read_bytes())
    return python


def analyse(python: Path, answers: Path) -> Run:
    """Run the yardstick on a file of answers."""
    return run(python, PROGRAM, answers)
