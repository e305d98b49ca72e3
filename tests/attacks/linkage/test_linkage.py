"""Who holds database, logs, backups and all links but no key learns no more than by guessing who wrote which answer.

Two weeks on each database in the suite, a hundred on each by ``make audit``. Each attacker is first shown a weak version.
"""

import json
import os
import random
import sys
from math import sqrt
from statistics import fmean

import psycopg
import pytest
from sqlalchemy import text

from assessment.services import respondent
from assessment.store.database import Database
from assessment.store.keys import DirectoryKeys
from tests.attacks.linkage.attackers import INSIDE, advantage, by_watching, codes_found, told_answers
from tests.attacks.linkage.week import PEOPLE, Server, week
from tests.databases import TEMPLATE
from tests.worlds import World

WEEKS = int(os.environ.get("ENTENTE_AUDIT", "6")) // 3
MOST = 0.01


def allowed(weeks):
    """The advantage that counts as none: 0.01, and for few weeks four standard errors of what luck makes in two groups."""
    return MOST if weeks >= 100 else MOST + 4 * sqrt(2 / weeks) / PEOPLE


@pytest.fixture
def server(database_kind, request, tmp_path):
    """A function that gives a new server each time."""
    opened = []
    files = request.getfixturevalue("sqlite_files" if database_kind == "sqlite" else "postgresql")

    def new(number=0):
        folder = tmp_path / f"week{number}"
        folder.mkdir()
        url = files.create(folder) if database_kind == "sqlite" else files.create(template=TEMPLATE)
        database = Database(url)
        opened.append((database, url))
        return Server(World(database, DirectoryKeys(folder / "keys")), url, folder, log_of(files, url))

    def end():
        while opened:
            database, url = opened.pop()
            database.close()
            if database_kind == "postgresql":
                files.drop(url)

    new.end = end
    yield new
    end()


def log_of(cluster, url):
    """A function that reads what PostgreSQL has on disk of a database, and its log since now."""
    if not hasattr(cluster, "files_of"):
        return bytes
    segment = "SELECT pg_walfile_name(pg_current_wal_lsn())"

    def ask():
        with psycopg.connect(host=str(cluster.folder), user="postgres", dbname="postgres") as connection:
            return str(connection.execute(segment).fetchone()[0])

    first = ask()

    def read():
        last = ask()
        logs = sorted((cluster.folder / "data" / "pg_wal").glob("0*"))
        return cluster.files_of(url) + b"".join(path.read_bytes() for path in logs if first <= path.name <= last)

    return read


@pytest.mark.timeout(7200)
def test_nobody_is_matched_to_an_answer(server, caplog):
    """Attackers without the order of people gain nothing; with it they find a row, and no answer; no link is in any file."""
    gains = {name: [] for name in INSIDE}
    answers = []
    for number in range(WEEKS):
        caplog.clear()
        with caplog.at_level("DEBUG"):
            evidence = week(server(number), number)
        evidence.kept += caplog.text.encode()
        chance = random.Random(number)
        for name, attack in INSIDE.items():
            gains[name].append(advantage(evidence, attack(evidence, chance)))
        watched = by_watching(evidence, chance)
        assert advantage(evidence, watched) > 0.9
        answers.append(told_answers(evidence, watched))
        assert codes_found(evidence) == 0
        server.end()
    means = {name: fmean(gain) for name, gain in gains.items()}
    sys.stdout.write(f"\nadvantage over {WEEKS} weeks: {', '.join(f'{name} {mean:.4f}' for name, mean in means.items())}\n")
    assert {name: mean for name, mean in means.items() if mean > allowed(WEEKS)} == {}
    assert fmean(answers) == 0


def gain(evidence, name):
    """The advantage of an attacker, the mean of twenty draws among assignments that he thinks equally likely."""
    return fmean(advantage(evidence, INSIDE[name](evidence, random.Random(seed))) for seed in range(20))


def weaken(world, *statements):
    """Change tables and triggers of a weak version."""
    with world.database.write() as session:
        for statement in statements:
            session.execute(text(statement))


def flag(world, number):
    """A version that keeps whether somebody has answered."""
    weaken(world, f"UPDATE invitation SET collected = 1 WHERE id = {number}")


@pytest.mark.parametrize(("name", "least"), [("commits", 0.8), ("snapshots", 0.05)])
def test_a_collected_flag_is_beaten(server, database_kind, name, least):
    """With such a flag most people are matched by commit, many by three backups."""
    weak = server()
    table = "" if database_kind == "sqlite" else " ON invitation"
    weaken(weak.world, "ALTER TABLE invitation ADD COLUMN collected INTEGER DEFAULT 0", f"DROP TRIGGER invitation_is_fixed{table}")
    evidence = week(weak, 1, on_answer=flag)
    assert gain(evidence, name) > least


@pytest.mark.parametrize("database_kind", ["postgresql"], indirect=True)
def test_a_list_of_visits_is_beaten(server):
    """A table with one row for each visit matches people by its order alone, without any number of a transaction."""
    weak = server()
    weaken(weak.world, "CREATE TABLE visit (invitation_id INTEGER)")
    evidence = week(weak, 1, on_answer=lambda world, number: weaken(world, f"INSERT INTO visit VALUES ({number})"))
    assert gain(evidence, "places") > 0.8


def test_times_are_beaten(server):
    """A time beside the answer and a time of the visit match nearly everybody, in whatever order the rows are written."""
    weak, visits = server(), []
    weaken(
        weak.world,
        "ALTER TABLE response ADD COLUMN kept_at TEXT",
        "CREATE TABLE visit (invitation_id INTEGER, seen_at TEXT)",
    )

    def note(world, number):
        weaken(world, f"UPDATE response SET kept_at = '{world.clock.now.isoformat()}' WHERE kept_at IS NULL")
        visits.append(f"INSERT INTO visit VALUES ({number}, '{world.clock.now.isoformat()}')")
        if len(visits) == PEOPLE:
            weaken(world, *sorted(visits))

    evidence = week(weak, 1, on_answer=note)
    assert gain(evidence, "times") > 0.9


def test_a_known_ballot_key_is_beaten(server, monkeypatch):
    """Ballots under a key that everybody knows are computed from the links."""
    monkeypatch.setattr(respondent, "ballot_key", lambda _ctx, _wave: bytes(32))
    evidence = week(server(), 1)
    assert gain(evidence, "derivation") > 0.9


def test_unpadded_answers_are_beaten(server, monkeypatch):
    """Without padding, the length of what is stored tells who answered much."""
    padded = respondent.encrypt_answers

    def unpadded(key, answers, *, size, place):
        return padded(key, answers, size=4 + len(json.dumps(answers, separators=(",", ":"))), place=place)

    monkeypatch.setattr(respondent, "encrypt_answers", unpadded)
    evidence = week(server(), 1)
    assert gain(evidence, "sizes") > 0.1


def test_plain_answers_are_beaten(server, monkeypatch):
    """Answers stored as they are, are told of everybody who was watched."""

    def plain(_key, answers, *, size, place):
        return json.dumps(answers, separators=(",", ":"), sort_keys=True).encode().ljust(size, b"\0")

    monkeypatch.setattr(respondent, "encrypt_answers", plain)
    monkeypatch.setattr("tests.attacks.linkage.week.seal", lambda _world, _wave: None)
    evidence = week(server(), 1)
    assert told_answers(evidence, by_watching(evidence, random.Random(1))) > 0.9


def test_a_link_in_a_log_is_found(server):
    """A version that writes codes down is found by the search through all bytes."""
    evidence = week(server(), 1)
    evidence.kept += next(iter(evidence.people.values()))[0].encode()
    assert codes_found(evidence) == 1
