"""The migrations make exactly the tables that the mapped classes state, forwards and back, on both databases."""

import re

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.exc import IntegrityError

from assessment.store.database import Database
from assessment.store.tables import Base
from assessment.store.upgrade import downgrade, is_current, upgrade


@pytest.fixture
def empty(empty_database_url):
    database = Database(empty_database_url)
    yield database
    database.close()


def test_upgrade_makes_what_the_classes_state(empty):
    """After an upgrade from nothing, autogenerate finds no difference."""
    upgrade(empty)
    with empty.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_upgrade_keeps_every_check(empty):
    """Autogenerate does not compare checks, so their names are compared here."""
    upgrade(empty)
    found = {
        (table, check["name"])
        for table in Base.metadata.tables
        for check in inspect(empty.engine).get_check_constraints(table)
        if check["name"] is not None
    }
    stated = {
        (table.name, str(constraint.name))
        for table in Base.metadata.tables.values()
        for constraint in table.constraints
        if constraint.__visit_name__ in ("check_constraint", "table_or_column_check_constraint")
    }
    assert found == stated
    assert len(stated) > 15


def test_downgrade_leaves_nothing(empty):
    """Downgrading to nothing drops every table, and an upgrade works again after it."""
    upgrade(empty)
    assert is_current(empty)
    downgrade(empty)
    assert not is_current(empty)
    assert set(inspect(empty.engine).get_table_names()) <= {"alembic_version", "sqlite_sequence"}
    upgrade(empty)
    assert is_current(empty)


def test_upgrade_twice_changes_nothing(empty):
    """A second upgrade is not an error."""
    upgrade(empty)
    upgrade(empty)
    assert is_current(empty)


def test_response_has_four_columns_and_no_row_number(empty):
    """A response holds ballot hash, wave, cell and ciphertext; on SQLite it has no rowid that would keep the order."""
    upgrade(empty)
    assert [column["name"] for column in inspect(empty.engine).get_columns("response")] == [
        "ballot_hash",
        "wave_id",
        "cell",
        "ciphertext",
    ]
    if empty.is_sqlite:
        with empty.engine.connect() as connection:
            assert connection.scalar(text("SELECT wr FROM pragma_table_list WHERE name = 'response'")) == 1


def test_no_column_tells_that_somebody_answered(empty):
    """No column anywhere is named after having opened, started, answered, collected, completed or used."""
    upgrade(empty)
    telling = re.compile(r"collect|complet|used|answered|respond|submitted|started|clicked|visited|last_seen|participat")
    found = {
        f"{table}.{column['name']}"
        for table in Base.metadata.tables
        for column in inspect(empty.engine).get_columns(table)
        if telling.search(column["name"])
    }
    assert found == {"worker_heartbeat.started_at"}


def test_state_outside_the_list_is_refused(database):
    """The database itself refuses a state, role or kind that does not exist."""
    with pytest.raises(IntegrityError), database.engine.begin() as connection:
        connection.execute(
            text(
                'INSERT INTO "user" (email, name, role, language, password_hash, created_at)'
                " VALUES ('a@b.cd', '', 'god', 'en', '', '2026-01-01 00:00:00')"
            )
        )
