"""An answer is on disk before it is acknowledged: seen in system calls on SQLite, in the log and a crash on PostgreSQL."""

import re
import subprocess
import sys

import pytest
from sqlalchemy import text

from assessment.services import respondent
from assessment.store.database import Database

TRACED = """
import os, sys
from pathlib import Path
from assessment.services import respondent
from tests.durability.children import Place
url, keys, jobs, cookie, pragma = sys.argv[1:]
ctx = Place(url, Path(keys), jobs).open()
if pragma:
    from sqlalchemy import event
    event.listen(ctx.database.engine, "connect", lambda connection, _: connection.execute(pragma))
respondent.ballot(ctx, cookie)
os.write(2, b"MARK before")
outcome = respondent.submit(ctx, cookie, {"joint_plan": 3})
os.write(2, b"MARK " + outcome.encode())
"""


def synced_before_acknowledgement(trace: str) -> bool:
    """Whether, between the two marks, the last write to the database or its log is followed by a sync of the same file."""
    between = trace.partition("MARK before")[2].partition("MARK accepted")[0]
    calls = re.findall(r"(pwrite64|write|fsync|fdatasync)\(\d+<([^>]*\.sqlite(?:-wal)?)>", between)
    written = {file: position for position, (call, file) in enumerate(calls) if "write" in call}
    synced = {file: position for position, (call, file) in enumerate(calls) if "sync" in call}
    return bool(written) and all(synced.get(file, -1) > position for file, position in written.items())


def trace_submission(ground, tmp_path, *, pragma: str = "") -> str:
    """The system calls of a process that submits one answer."""
    out = tmp_path / "trace"
    place = ground.place
    arguments = [place.database_url, str(place.keys), place.jobs_url, ground.submissions[0][1], pragma]
    subprocess.run(
        ["strace", "-f", "-y", "-e", "trace=write,pwrite64,fsync,fdatasync", "-o", out, sys.executable, "-c", TRACED, *arguments],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return out.read_text()


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_sqlite_syncs_between_write_and_answer(field, tmp_path):
    """Strace shows the write to the log, its sync, and only then the acknowledgement."""
    assert synced_before_acknowledgement(trace_submission(field(10), tmp_path))


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_a_connection_that_does_not_sync_is_noticed(field, tmp_path):
    """The same check fails on PRAGMA synchronous = NORMAL, which acknowledges before the disk has it."""
    assert not synced_before_acknowledgement(trace_submission(field(10), tmp_path, pragma="PRAGMA synchronous = NORMAL"))


def durable_settings(database: Database) -> dict[str, str]:
    """The PostgreSQL settings on which durability rests that are not at their safe value."""
    wanted = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
    with database.engine.connect() as connection:
        found = {name: connection.scalar(text(f"SHOW {name}")) for name in wanted}
    return {name: value for name, value in found.items() if value != wanted[name]}


@pytest.mark.parametrize("database_kind", ["postgresql"], indirect=True)
def test_postgresql_has_flushed_its_log_at_acknowledgement(field):
    """At each acknowledgement the flushed log has passed where the log stood before; no setting weakens that."""
    ground = field(20)
    assert durable_settings(ground.world.database) == {}
    with ground.world.database.engine.connect() as connection:
        for _, cookie, answers in ground.submissions:
            before = connection.scalar(text("SELECT pg_current_wal_insert_lsn()"))
            assert respondent.submit(ground.world.ctx, cookie, answers) == "accepted"
            assert connection.scalar(text("SELECT pg_current_wal_flush_lsn() > CAST(:lsn AS pg_lsn)"), {"lsn": before})


@pytest.mark.parametrize("database_kind", ["postgresql"], indirect=True)
def test_a_database_that_does_not_wait_for_the_disk_is_noticed(field, database_url):
    """The same check fails where synchronous_commit is off."""
    weak = Database(f"{database_url}&options=-csynchronous_commit%3Doff")
    assert durable_settings(weak) == {"synchronous_commit": "off"}
    weak.close()


@pytest.mark.parametrize("database_kind", ["postgresql"], indirect=True)
def test_postgresql_keeps_every_answer_through_a_crash(field, postgresql):
    """The server is stopped without a checkpoint right after the last acknowledgement; everything is there."""
    ground = field(40)
    for _, cookie, answers in ground.submissions:
        assert respondent.submit(ground.world.ctx, cookie, answers) == "accepted"
    postgresql.crash()
    assert ground.stored() == {number: answers for number, _, answers in ground.submissions}
