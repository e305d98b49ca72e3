"""The database: one engine, short read and write transactions, durable commits.

SQLite (default): write-ahead log, a sync to disk at every commit, foreign keys on, deleted bytes overwritten. Writers
begin with BEGIN IMMEDIATE and so queue up instead of failing half-way. PostgreSQL: psycopg, READ COMMITTED with row locks.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from psycopg.errors import LockNotAvailable
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

BUSY_MILLISECONDS = 30_000
LOCK_MILLISECONDS = 1_000
_PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)
_WRITING = "entente_writing"
_BARE = "entente_bare"


class DatabaseError(ValueError):
    """A database URL that cannot be used; the message says why and what to write."""


class Database:
    """Sessions on one database URL (``sqlite:///file`` or ``postgresql+psycopg://…``)."""

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite":
            if not parsed.database or parsed.database == ":memory:":
                raise DatabaseError("the database must be a file: write sqlite:///data/entente.sqlite")
            Path(parsed.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.engine = create_engine(parsed, pool_size=10, max_overflow=20, hide_parameters=True)
            event.listen(self.engine, "connect", _prepare_sqlite)
            event.listen(self.engine, "begin", _begin_sqlite)
        elif parsed.drivername == "postgresql+psycopg":
            self.engine = create_engine(parsed, pool_size=5, max_overflow=15, pool_pre_ping=True, hide_parameters=True)
        else:
            raise DatabaseError(f"cannot use {parsed.drivername}: write sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME")
        self._writer: Engine = self.engine.execution_options(**{_WRITING: True})
        # One statement sees one state without a transaction around it; its beginning and end would cost as much again.
        self._looker: Engine = self.engine.execution_options(
            **({_BARE: True} if self.is_sqlite else {"isolation_level": "AUTOCOMMIT"})
        )

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that reads one consistent state and changes nothing."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def look(self) -> Iterator[Connection]:
        """A connection for one statement that reads, where session and transaction would cost more than the read itself."""
        with self._looker.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session that commits at the end of the block, or rolls back if it raises."""
        with Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    def scrub(self) -> None:
        """Rewrite the files without deleted rows: hygiene after a wave's end. The proof is that its keys are gone."""
        if self.is_sqlite:
            with self.engine.connect().execution_options(**{_BARE: True}) as connection:
                connection.execute(text("VACUUM"))
                _truncate_log(connection)
        else:
            with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                _rewrite_tables(connection)

    def close(self) -> None:
        """Close every pooled connection."""
        self.engine.dispose()


def _truncate_log(connection: Connection) -> None:
    deadline = time.monotonic() + BUSY_MILLISECONDS / 1000
    while connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).one()[0]:  # busy: somebody still reads an old state
        if time.monotonic() > deadline:
            raise TimeoutError("the write-ahead log could not be truncated: a reader has held it all the time")
        time.sleep(0.05)


def _rewrite_tables(connection: Connection) -> None:
    """Rewrite one table after the other; each try holds up answers for a second at most, should somebody be reading."""
    connection.execute(text(f"SET lock_timeout = {LOCK_MILLISECONDS}"))
    try:
        for table in ("response", "invitation", "wave", "comment", "comment_book"):
            deadline = time.monotonic() + BUSY_MILLISECONDS / 1000
            while True:
                try:
                    connection.execute(text(f"VACUUM (FULL) {table}"))
                    break
                except OperationalError as error:
                    if not isinstance(error.orig, LockNotAvailable) or time.monotonic() > deadline:
                        raise
                    time.sleep(0.5)
    finally:
        connection.execute(text("RESET lock_timeout"))


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver must not begin transactions of its own accord
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    if not options.get(_BARE):
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get(_WRITING) else "BEGIN")
