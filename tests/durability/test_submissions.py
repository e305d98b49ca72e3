"""An answer that was acknowledged is stored once, whatever happens to the process that stored it."""

import os
import random
import signal
import threading
import time
from collections import Counter

from assessment.services import respondent, waves
from assessment.services.sealing import seal
from tests.durability.children import start, submit_all

ROUNDS = 20
CONCURRENT = 200


def test_kill_amid_200_submissions_20_times(field):
    """After each kill -9 every acknowledged answer is there once and whole, none is there twice, and answering goes on."""
    ground = field(ROUNDS * CONCURRENT)
    dice = random.Random(20)
    acknowledged: set[int] = set()
    for round_number in range(ROUNDS):
        batch = ground.submissions[round_number * CONCURRENT : (round_number + 1) * CONCURRENT]
        lines = _submit_and_kill(ground.place, batch, after=dice.randrange(1, CONCURRENT))
        assert set(lines.values()) <= {"accepted"}
        acknowledged |= set(lines)
        stored = ground.stored()
        assert acknowledged <= set(stored)
        assert all(stored[number] == ground.submissions[number][2] for number in stored)
        again = dice.sample(batch, 8)
        outcomes = {number: respondent.submit(ground.world.ctx, cookie, answers) for number, cookie, answers in again}
        assert outcomes == {number: "already" if number in stored else "accepted" for number in outcomes}
        acknowledged |= set(outcomes)
    assert acknowledged <= set(ground.stored())
    assert len(acknowledged) > ROUNDS * CONCURRENT // 4


def _submit_and_kill(place, batch, *, after: int) -> dict[int, str]:
    """Acknowledgements that reached the pipe of a process that was killed after about so many."""
    reading, writing = os.pipe()
    file = f"/proc/{os.getpid()}/fd/{writing}"
    process = start(_submit_into, place, batch, file)
    received = b""
    while received.count(b"\n") < after:
        received += os.read(reading, 65536)
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    os.close(writing)
    while chunk := os.read(reading, 65536):
        received += chunk
    os.close(reading)
    lines = [line.split() for line in received.decode().splitlines() if line != "done"]
    counted = Counter(number for number, _ in lines)
    assert set(counted.values()) <= {1}
    return {int(number): outcome for number, outcome in lines}


def _submit_into(place, batch, file: str) -> None:
    submit_all(place, batch, 8, os.open(file, os.O_WRONLY))


def test_one_ballot_at_the_same_instant_is_stored_once(field):
    """Of four simultaneous submissions of one ballot exactly one is accepted and the others are told so, 30 times."""
    ground = field(30)
    for number, cookie, _ in ground.submissions:
        barrier, outcomes = threading.Barrier(4), []

        def submit(value, cookie=cookie, barrier=barrier, outcomes=outcomes):
            barrier.wait()
            answers = dict.fromkeys(ground.wave.questionnaire.items_by_id, value)
            outcomes.append((respondent.submit(ground.world.ctx, cookie, answers), value))

        crew = [threading.Thread(target=submit, args=(value,)) for value in range(1, 5)]
        for thread in crew:
            thread.start()
        for thread in crew:
            thread.join()
        assert sorted(outcome for outcome, _ in outcomes) == ["accepted", "already", "already", "already"]
        (winner,) = [value for outcome, value in outcomes if outcome == "accepted"]
        assert set(ground.stored()[number].values()) == {winner}


def test_answering_while_sealing(field):
    """Every answer accepted before the close is counted in the release; whoever comes after is told that it is closed."""
    ground = field(400)
    outcomes: dict[int, str] = {}
    waiting = list(ground.submissions)

    def work():
        while waiting:
            number, cookie, answers = waiting.pop()
            outcomes[number] = respondent.submit(ground.world.ctx, cookie, answers)

    crew = [threading.Thread(target=work) for _ in range(6)]
    for thread in crew:
        thread.start()
    while len(outcomes) < 100:
        time.sleep(0.002)
    anna = ground.world.user("boris", "owner")
    waves.close_wave(ground.world.ctx, anna, ground.wave.id)
    assert seal(ground.world.ctx, ground.wave.id) == "sealed"
    for thread in crew:
        thread.join()
    accepted = [number for number, outcome in outcomes.items() if outcome == "accepted"]
    assert len(outcomes) == 400
    assert Counter(outcomes.values()).keys() == {"accepted", "closed"}
    release = waves.sealed(ground.world.ctx, anna, ground.wave.id).release
    for side, parity in (("side_a", 0), ("side_b", 1)):
        mine = [number for number in accepted if number % 2 == parity]
        assert release.by_id[side].responded == len(mine)
        for item, figures in release.by_id[side].items.items():
            counted = Counter(ground.submissions[number][2][item] for number in mine)
            assert figures.counts == tuple(counted[value] for value in range(1, 6))
