"""Attempts are rows that all processes see, under a key that does not outlive its day."""

import threading
from datetime import timedelta

import pytest
from sqlalchemy import select

from assessment.services import throttle
from assessment.services.throttle import LIMITS, Throttled, forget_attempts, reserve
from assessment.store.keys import DirectoryKeys, KeyMissing
from assessment.store.tables import Attempt
from tests.worlds import World


def attempt(world, whom="10.0.0.1"):
    """One counted attempt; the hash it is kept under."""
    with world.database.write() as session:
        number = reserve(world.ctx, session, "code", whom)
        return bytes(session.get_one(Attempt, number).key_hash)


def day_keys(world):
    """The names of the throttle keys that exist."""
    return sorted(path.name for path in world.keys.folder.glob("server-throttle*"))


def test_yesterdays_rows_match_no_address(world):
    """The same address has another hash the next day, and the key that could compute the old one is gone."""
    world.keys.create("server-throttle", b"k" * 32)
    first = attempt(world)
    assert attempt(world) == first
    old = f"server-throttle-{world.clock.now:%Y%m%d}"
    assert day_keys(world) == [old]
    world.clock.now += timedelta(days=1)
    assert attempt(world) != first
    assert day_keys(world) == [f"server-throttle-{world.clock.now:%Y%m%d}"]
    with pytest.raises(KeyMissing):
        world.keys.get(old)


def test_a_key_outlives_no_idle_weeks(world):
    """A key that nobody destroyed since nothing ran goes when the next one is made."""
    attempt(world)
    world.clock.now += timedelta(days=40)
    attempt(world)
    assert len(day_keys(world)) == 1


def test_a_worker_forgets_what_is_over(world):
    """Rows go when their window has passed and the key when its day has, though nobody tries again."""
    attempt(world)
    forget_attempts(world.ctx)
    with world.database.read() as session:
        assert session.scalars(select(Attempt)).all()
    world.clock.now += throttle.WINDOW
    forget_attempts(world.ctx)
    with world.database.read() as session:
        assert not session.scalars(select(Attempt)).all()
    assert len(day_keys(world)) == 1
    world.clock.now += timedelta(days=1)
    forget_attempts(world.ctx)
    assert day_keys(world) == []


def test_two_processes_count_together(world):
    """Two contexts of their own on one database, guessing at once, reach the limit together and not each by itself."""
    other = World(world.database, DirectoryKeys(world.keys.folder), world.clock)
    counted: list[int] = []

    def guess(each):
        for _ in range(LIMITS["address"]):
            try:
                with each.database.write() as session:
                    counted.append(reserve(each.ctx, session, "address", "10.0.0.1"))
            except Throttled:
                return

    threads = [threading.Thread(target=guess, args=(each,)) for each in (world, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(counted) == LIMITS["address"]
