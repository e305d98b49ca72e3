"""Many people answer within the same moment: forty in the suite, three hundred by ``make audit``.

One web process on SQLite, two on PostgreSQL.
"""

import os
import sys
import threading
import time

import pytest

from tests.durability.serving import ask, served, sheet

PEOPLE = 300 if "ENTENTE_AUDIT" in os.environ else 40


@pytest.mark.timeout(600)
def test_nobody_in_a_crowd_is_turned_away(field, place, tmp_path, database_kind):
    """Everybody opens, starts, looks and sends at once: no error, and every answer is stored as it was given."""
    ground = field(PEOPLE)
    codes = ground.world.codes(ground.wave)
    forms = [sheet(ground.world.ctx, cookie, answers) for _, cookie, answers in ground.submissions]
    together, statuses, seconds = threading.Barrier(PEOPLE), [], []

    def answer(number: int) -> None:
        together.wait()
        for method, path, body in (("GET", f"/s/{codes[number]}", ""), ("POST", f"/s/{codes[number]}/start", "")):
            begin = time.perf_counter()
            status, cookie = ask(port, method, path, body)
            statuses.append(status)
            seconds.append(time.perf_counter() - begin)
        for method, body in (("GET", ""), ("POST", forms[number])):
            begin = time.perf_counter()
            statuses.append(ask(port, method, "/answer", body, cookie)[0])
            seconds.append(time.perf_counter() - begin)

    with served(place, tmp_path, 1 if database_kind == "sqlite" else 2) as (port, _):
        crowd = [threading.Thread(target=answer, args=(number,)) for number in range(PEOPLE)]
        for person in crowd:
            person.start()
        for person in crowd:
            person.join()
    worst = sorted(seconds)[int(len(seconds) * 0.99)]
    sys.stdout.write(f"\n{PEOPLE} people at once, {database_kind}: p99 {worst:.2f} s, longest {max(seconds):.2f} s\n")
    assert sorted(statuses) == [200] * 3 * PEOPLE + [303] * PEOPLE
    stored = ground.stored()
    assert stored == {number: answers for number, _, answers in ground.submissions}
