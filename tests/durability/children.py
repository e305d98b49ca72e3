"""Processes that tests kill: each opens its own context and works until it is done or dead."""

import json
import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from multiprocessing.process import BaseProcess
from pathlib import Path

from assessment.services import respondent, sealing, worker
from assessment.services.context import Context, utc_now
from assessment.services.mail import KeptMail
from assessment.services.work import WaitingWork
from assessment.store.database import Database
from assessment.store.keys import DirectoryKeys

FORKSERVER = multiprocessing.get_context("forkserver")
FORKSERVER.set_forkserver_preload(["tests.durability.children"])
Submission = tuple[int, str, dict[str, int | None]]
"""Number, ballot cookie, answers."""


@dataclass(frozen=True)
class Place:
    """Where a process finds its world."""

    database_url: str
    keys: Path
    jobs_url: str

    def open(self) -> Context:
        """A context of this process's own."""
        return Context(Database(self.database_url), DirectoryKeys(self.keys), WaitingWork(), KeptMail(), utc_now)


def start(target, *arguments) -> BaseProcess:
    """Start a process."""
    process = FORKSERVER.Process(target=target, args=arguments, daemon=True)
    process.start()
    return process


def submit_all(place: Place, submissions: Sequence[Submission], threads: int, pipe: int) -> None:
    """Submit concurrently; after each outcome one line ``number outcome`` goes into the pipe, unbuffered."""
    ctx = place.open()
    waiting = list(submissions)

    def work() -> None:
        while True:
            try:
                number, cookie, answers = waiting.pop()
            except IndexError:
                return
            outcome = respondent.submit(ctx, cookie, answers)
            os.write(pipe, f"{number} {outcome}\n".encode())

    crew = [threading.Thread(target=work) for _ in range(threads)]
    for thread in crew:
        thread.start()
    for thread in crew:
        thread.join()
    os.write(pipe, b"done\n")


def submit_from_file(place: Place, file: Path, threads: int, out: Path) -> None:
    """The same with files, which a process that was not forked can be given."""
    submissions = [(number, cookie, answers) for number, cookie, answers in json.loads(file.read_text())]
    submit_all(place, submissions, threads, os.open(out, os.O_WRONLY | os.O_CREAT | os.O_APPEND))


def work(place: Place, die_at: str | None = None, *, sweep_seconds: float = 0.3, dead_after_seconds: float = 2) -> None:
    """Be a worker until SIGTERM; ``die_at`` names the place in sealing at which to kill oneself."""
    logging.disable(logging.WARNING)
    ctx = place.open()
    if die_at:
        arm(ctx, die_at)
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda _number, _frame: stop.set())
    worker.run_worker(ctx, place.jobs_url, stop, sweep_seconds=sweep_seconds, dead_after=timedelta(seconds=dead_after_seconds))


DEATHS = (
    "before close",
    "after close",
    "before publish",
    "in publish",
    "after publish",
    "before forget",
    "in forget",
    "after forget",
    "before wipe",
    "in wipe",
    "after wipe",
)
"""Before and after each step, and inside: before the commit of the release, between two keys, before the files are rewritten."""


def arm(ctx: Context, die_at: str) -> None:
    """Make this process kill itself at a place."""
    moment, step = die_at.split()
    original = getattr(sealing, step)

    def armed(given: Context, wave_id: int) -> str:
        if moment == "before":
            die()
        outcome = original(given, wave_id)
        if moment == "after":
            die()
        return outcome

    inside = {
        "publish": (sealing, "canonical_json"),
        "forget": (ctx.keys, "_sync_folder"),
        "wipe": (ctx.database, "scrub"),
    }
    if moment == "in":
        owner, name = inside[step]
        setattr(owner, name, lambda *_: die())
    else:
        setattr(sealing, step, armed)


def die() -> None:
    """End without a last word."""
    os.kill(os.getpid(), signal.SIGKILL)
