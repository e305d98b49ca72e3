"""A copy made while the database is in use comes back whole, and replaces nothing."""

import stat

import pytest
from sqlalchemy import text

from assessment.store.backup import BackupError, backup, restore
from assessment.store.database import Database
from assessment.store.upgrade import is_current, upgrade
from tests.worlds import World


@pytest.fixture
def target(database_kind, request, tmp_path):
    """A database without tables."""
    if database_kind == "sqlite":
        database = Database(f"sqlite:///{tmp_path / 'restored.sqlite'}")
        yield database
        database.close()
    else:
        cluster = request.getfixturevalue("postgresql")
        url = cluster.create(template="template0")
        database = Database(url)
        yield database
        database.close()
        cluster.drop(url)


def test_a_copy_comes_back(database, keys, target, tmp_path):
    """Tables, rows and triggers; the file is its owner's only and holds no key."""
    World(database, keys).user("anna")
    keys.create("wave-1-private", b"a secret that must be able to disappear")
    copy = tmp_path / "copy"
    backup(database, copy)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert b"must be able to disappear" not in copy.read_bytes()
    restore(target, copy)
    assert is_current(target)
    with target.engine.connect() as connection:
        assert connection.scalar(text('SELECT email FROM "user"')) == "anna@example.org"


def test_nothing_is_replaced(database, tmp_path):
    """Neither an existing file nor a database with tables."""
    copy = tmp_path / "copy"
    backup(database, copy)
    with pytest.raises(BackupError, match="exists"):
        backup(database, copy)
    with pytest.raises(BackupError, match="has tables already"):
        restore(database, copy)


def test_what_is_no_copy_is_refused(target, tmp_path):
    """A missing file, and one of another kind."""
    with pytest.raises(BackupError, match="there is no file"):
        restore(target, tmp_path / "nothing")
    other = tmp_path / "other"
    other.write_bytes(b"PGDMP" if target.is_sqlite else b"SQLite format 3\0")
    with pytest.raises(BackupError, match="or damaged"):
        restore(target, other)


def test_a_folder_that_is_not_there_is_said(database, tmp_path):
    """The message names the file."""
    with pytest.raises(BackupError, match="cannot be written: No such file"):
        backup(database, tmp_path / "missing" / "copy")


def test_a_damaged_copy_leaves_no_database_behind(tmp_path):
    """The next attempt finds what this one found: nothing. (On PostgreSQL pg_restore works in one transaction.)"""
    database = Database(f"sqlite:///{tmp_path / 'old.sqlite'}")
    upgrade(database)
    copy, place = tmp_path / "copy", tmp_path / "new.sqlite"
    backup(database, copy)
    content = bytearray(copy.read_bytes())
    content[4096 : 4096 * 6] = b"\xff" * (4096 * 5)
    copy.write_bytes(content)
    with pytest.raises(BackupError, match="damaged"):
        restore(Database(f"sqlite:///{place}"), copy)
    database.close()
    assert [path.name for path in tmp_path.glob("new.sqlite*")] == []
