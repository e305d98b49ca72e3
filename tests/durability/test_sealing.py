"""A worker that dies anywhere in sealing is replaced: within a minute, and nothing is lost or counted twice."""

import os
import signal
import time
from collections import Counter

import pytest
from sqlalchemy import select, text

from assessment.services import respondent, waves
from assessment.services.wave_keys import has_wave_keys
from assessment.services.worker import DEAD_AFTER, SWEEP_SECONDS
from assessment.store.tables import LogRow, Wave, WorkerHeartbeat
from tests.durability.children import DEATHS, start, work

PEOPLE = 24


@pytest.fixture
def ground(field):
    """A wave that everybody answered."""
    launched = field(PEOPLE)
    for _, cookie, answers in launched.submissions:
        assert respondent.submit(launched.world.ctx, cookie, answers) == "accepted"
    return launched


@pytest.fixture
def crew():
    """Worker processes, all of which are ended."""
    processes = []

    def engage(*arguments, **options):
        processes.append(start(_work, arguments, options))
        return processes[-1]

    yield engage
    for process in processes:
        if process.is_alive():
            os.kill(process.pid, signal.SIGKILL)
        process.join()


def _work(arguments, options):
    work(*arguments, **options)


def wait_until_wiped(ground, seconds: float) -> float:
    """How long it took until the wave was over; fails after so many seconds."""
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        with ground.world.database.read() as session:
            if session.get_one(Wave, ground.wave.id).wiped_at is not None:
                return time.monotonic() - began
        time.sleep(0.1)
    raise AssertionError(f"not sealed after {seconds} seconds")


def assert_sealed_once(ground):
    """The release counts every answer once, the keys are gone, and the log tells of one sealing."""
    owner = ground.world.user("olga", "owner")
    release = waves.sealed(ground.world.ctx, owner, ground.wave.id).release
    for side, parity in (("side_a", 0), ("side_b", 1)):
        assert release.by_id[side].responded == PEOPLE // 2
        for item, figures in release.by_id[side].items.items():
            counted = Counter(answers[item] for number, _, answers in ground.submissions if number % 2 == parity)
            assert figures.counts == tuple(counted[value] for value in range(1, 6))
    with ground.world.database.read() as session:
        assert not has_wave_keys(ground.world.ctx, session.get_one(Wave, ground.wave.id).public_id)
        assert session.scalar(text("SELECT count(*) FROM response")) == 0
        assert session.scalar(text("SELECT count(*) FROM invitation WHERE lookup_hash IS NOT NULL")) == 0
        sealings = session.scalars(select(LogRow).where(LogRow.action == "log-wave-sealed")).all()
    assert len(sealings) == 1


@pytest.mark.parametrize("die_at", DEATHS)
def test_kill_at_every_step(ground, crew, die_at):
    """The first worker kills itself at the step; another one finishes the work."""
    waves.close_wave(ground.world.ctx, ground.world.user("boris", "owner"), ground.wave.id)
    first = crew(ground.place, die_at)
    first.join(60)
    assert first.exitcode == -signal.SIGKILL
    crew(ground.place)
    wait_until_wiped(ground, 60)
    assert_sealed_once(ground)


def test_a_minute_suffices_with_the_intervals_of_production(ground, crew):
    """With nothing shortened another worker takes over within a minute, start-up included."""
    production = {"sweep_seconds": SWEEP_SECONDS, "dead_after_seconds": DEAD_AFTER.total_seconds()}
    first = crew(ground.place, "in publish", **production)
    while True:
        with ground.world.database.read() as session:
            if session.scalars(select(WorkerHeartbeat)).all():
                break
        time.sleep(0.1)
    waves.close_wave(ground.world.ctx, ground.world.user("boris", "owner"), ground.wave.id)
    first.join(60)
    assert first.exitcode == -signal.SIGKILL
    crew(ground.place, **production)
    assert wait_until_wiped(ground, 60) < 60
    assert_sealed_once(ground)


def test_a_wave_whose_time_has_come_seals_itself(ground, crew):
    """Nobody closes it: a worker notices that the closing moment has passed."""
    with ground.world.database.write() as session:
        wave = session.get_one(Wave, ground.wave.id)
        wave.closes_at = wave.opened_at
    crew(ground.place)
    wait_until_wiped(ground, 60)
    assert_sealed_once(ground)
