"""Checkers of the promises about traces: what stands in the tables, in the files and in the order of rows."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from sqlalchemy import inspect, text

from assessment.store.database import Database

Rows = list[tuple[object, ...]]


def snapshot(database: Database) -> dict[str, Rows]:
    """Every row of every table but ``response``; on PostgreSQL with the transaction and place that last wrote it."""
    found = {}
    with database.engine.connect() as connection:
        for table in sorted(set(inspect(database.engine).get_table_names()) - {"response"}):
            columns = "*" if database.is_sqlite else "xmin::text, ctid::text, *"
            found[table] = sorted((tuple(row) for row in connection.execute(text(f'SELECT {columns} FROM "{table}"'))), key=repr)
    return found


def changed_tables(before: Mapping[str, Rows], after: Mapping[str, Rows]) -> list[str]:
    """The tables of which a row was added, changed, rewritten or deleted."""
    return [table for table in after if before.get(table) != after[table]]


def every_byte(database: Database, database_url: str, others: Iterable[Path] = ()) -> bytes:
    """All that is kept: on SQLite the bytes of file, log and index, on PostgreSQL every column of every table."""
    files = [path for other in others for path in ([other] if other.is_file() else other.rglob("*")) if path.is_file()]
    kept = b"".join(path.read_bytes() for path in files)
    if database.is_sqlite:
        main = Path(database_url.removeprefix("sqlite:///"))
        return kept + b"".join(path.read_bytes() for path in main.parent.glob(f"{main.name}*"))
    with database.engine.connect() as connection:
        for table in connection.scalars(
            text("SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE schemaname !~ '^(pg_|inf)'")
        ).all():
            for row in connection.execute(text(f"SELECT * FROM {table}")):
                kept += b"\0".join(value if isinstance(value, bytes) else str(value).encode() for value in row)
    return kept


def found_in(kept: bytes, secrets: Mapping[str, Iterable[bytes]]) -> list[str]:
    """Which kinds of secret stand in the bytes, raw or as hexadecimal."""
    return [kind for kind, values in secrets.items() if any(_stands_in(kept, value) for value in values)]


def readable_rows(database: Database, item_ids: Iterable[str]) -> int:
    """How many stored answers can be read without a key: they name an item."""
    with database.engine.connect() as connection:
        rows = connection.scalars(text("SELECT ciphertext FROM response")).all()
    return sum(any(item.encode() in bytes(row) for item in item_ids) for row in rows)


def keeps_order(arrival: Sequence[object], found: Sequence[object]) -> bool:
    """Whether rows lie nearly in the order in which they came: rank correlation above 0.5 or below -0.5."""
    position = {value: index for index, value in enumerate(arrival)}
    ranks = [position[value] for value in found]
    count = len(ranks)
    squares = sum((rank - index) ** 2 for index, rank in enumerate(ranks))
    return abs(1 - 6 * squares / (count * (count**2 - 1))) > 0.5


def rows_as_they_lie(database_url: str) -> list[bytes]:
    """The ballot hashes of an SQLite file in the order of its table's pages."""
    with sqlite3.connect(database_url.removeprefix("sqlite:///")) as connection:
        rows = [bytes(row[0]) for row in connection.execute("SELECT ballot_hash FROM response NOT INDEXED")]
    connection.close()
    return rows


def _stands_in(kept: bytes, value: bytes) -> bool:
    return value in kept or value.hex().encode() in kept
