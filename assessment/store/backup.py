"""Copies of the main database and back. Keys are never in one: the key store is no part of the database."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, inspect

from assessment.store.database import Database


class BackupError(Exception):
    """A copy that could not be made or put back; the message says why and what to do."""


def backup(database: Database, file: Path) -> None:
    """Write a consistent copy while the database is in use: an SQLite file, or pg_dump's custom format.

    Raises:
        BackupError: If the file exists or cannot be written, or pg_dump is missing or fails.
    """
    if file.exists():
        raise BackupError(f"{file} exists. Choose another name; a backup replaces nothing")
    aside = file.with_name(f".{file.name}.part")
    try:
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError as error:
        raise BackupError(f"{file} cannot be written: {error.strerror}") from None
    try:
        if database.is_sqlite:
            with closing(sqlite3.connect(_path(database))) as source, closing(sqlite3.connect(aside)) as target:
                source.backup(target)
        else:
            _run(database, "pg_dump", "--format=custom", f"--file={aside}")
        os.fsync(descriptor)
        aside.rename(file)
    finally:
        os.close(descriptor)
        aside.unlink(missing_ok=True)


def restore(database: Database, file: Path) -> None:
    """Put a copy back into a database that has no tables yet.

    Raises:
        BackupError: If the file is missing or no copy of this kind, the database has tables, or pg_restore is missing.
    """
    if not file.is_file():
        raise BackupError(f"there is no file {file}")
    empty_before = not database.is_sqlite or Path(_path(database)).exists()
    try:
        _put_back(database, file)
    except BackupError:
        if not empty_before:  # looking for tables has made the file
            database.close()
            _forget(Path(_path(database)))
        raise


def _put_back(database: Database, file: Path) -> None:
    if inspect(database.engine).get_table_names():
        raise BackupError("the database has tables already. Move it away, or create an empty one, and repeat")
    with file.open("rb") as copy:
        is_sqlite_file = copy.read(15) == b"SQLite format 3"
    if is_sqlite_file is not database.is_sqlite:
        raise BackupError(f"{file} is a copy of {'an SQLite' if is_sqlite_file else 'a PostgreSQL'} database, or damaged")
    database.close()
    if database.is_sqlite:
        with closing(sqlite3.connect(f"file:{quote(str(file))}?mode=ro", uri=True)) as source:
            _check_whole(source, file)
            with closing(sqlite3.connect(_path(database))) as target:
                source.backup(target)
    else:
        _run(database, "pg_restore", "--single-transaction", "--no-owner", f"--dbname={_address(database)}", str(file))


def _check_whole(source: sqlite3.Connection, file: Path) -> None:
    try:
        found = source.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        found = str(error)
    if found != "ok":
        raise BackupError(f"{file} is damaged: {found}. Restore another copy; nothing was put back")


def _forget(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _path(database: Database) -> str:
    return database.engine.url.database or ""


def _address(database: Database) -> str:
    """The database's address for PostgreSQL's own programs, without the password, which they read from the environment."""
    url = database.engine.url
    return URL.create("postgresql", url.username, None, url.host, url.port, url.database, url.query).render_as_string()


def _run(database: Database, program: str, *arguments: str) -> None:
    found = shutil.which(program)
    if found is None:
        raise BackupError(f"{program} is missing. Run: apt-get install postgresql-client")
    if program == "pg_dump":
        arguments = (*arguments, f"--dbname={_address(database)}", "--exclude-schema=dbos")
    environment = {**os.environ, "PGPASSWORD": database.engine.url.password or os.environ.get("PGPASSWORD", "")}
    done = subprocess.run([found, *arguments], capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        raise BackupError(f"{program} failed: {done.stderr.strip().partition(chr(10))[0]}")
