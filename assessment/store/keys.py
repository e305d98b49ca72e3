"""The key store: secrets that must be able to disappear. It is no part of the database and of no backup.

Three operations: create, get, destroy. The default is a directory that only its owner can read; an installation of several
machines uses a PostgreSQL database of its own, without archiving or replicas.
"""

import hashlib
import os
import re
import secrets
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from sqlalchemy import Column, LargeBinary, MetaData, String, Table, create_engine, delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import OperationalError

_CHECKSUM_BYTES = 16
_NAME = re.compile(r"[a-z0-9-]{1,80}")


class KeyMissing(LookupError):  # noqa: N818
    """A key that was destroyed, or that this key store never had. The message names it; no secret is in it."""


class KeyStoreError(ValueError):
    """A key store that cannot be used; the message says why and what to do."""


class KeyStore(Protocol):
    """Where secrets live, by name (lower-case letters, digits, dashes)."""

    def create(self, name: str, secret: bytes) -> bytes:
        """Keep a secret durably, unless the name has one already; returns the one that is kept."""

    def get(self, name: str) -> bytes:
        """The secret; KeyMissing if there is none."""

    def destroy(self, name: str) -> None:
        """Make the secret unreadable for good; nothing happens if there is none."""


class DirectoryKeys:
    """One file a key, mode 0600, in a directory of mode 0700; synced to disk before it is relied upon."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_mode & 0o077:
            raise KeyStoreError(f"others can read the key directory {folder}: run chmod 700 {folder}")

    def create(self, name: str, secret: bytes) -> bytes:
        """Keep a secret: written aside, synced, then linked into place, so that no half key is ever seen."""
        target = self._path(name)
        aside = self.folder / f".{name}.{secrets.token_hex(8)}"
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            os.write(descriptor, secret + _checksum(secret))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        try:
            os.link(aside, target)  # unlike a rename, a link never replaces a key that another process made first
        except FileExistsError:
            self._overwrite(aside)
        finally:
            aside.unlink()
            self._sync_folder()
        return self.get(name)

    def get(self, name: str) -> bytes:
        """The secret. A file that is being overwritten fails its checksum and counts as missing already."""
        try:
            content = self._path(name).read_bytes()
        except FileNotFoundError:
            raise KeyMissing(f"the key store has no key {name!r}") from None
        secret = content[:-_CHECKSUM_BYTES]
        if content[-_CHECKSUM_BYTES:] != _checksum(secret):
            raise KeyMissing(f"the key {name!r} is destroyed or damaged")
        return secret

    def destroy(self, name: str) -> None:
        """Overwrite, sync, unlink, sync the directory; so with what a crash amid ``create`` left aside."""
        for path in (self._path(name), *self.folder.glob(f".{name}.*")):
            try:
                self._overwrite(path)
            except FileNotFoundError:
                continue
            path.unlink(missing_ok=True)
        self._sync_folder()

    def _path(self, name: str) -> Path:
        return self.folder / _checked(name)

    def _overwrite(self, path: Path) -> None:
        descriptor = os.open(path, os.O_WRONLY)
        try:
            os.write(descriptor, secrets.token_bytes(max(os.fstat(descriptor).st_size, 1)))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def _sync_folder(self) -> None:
        descriptor = os.open(self.folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


class PostgresKeys:
    """A table in a PostgreSQL database of its own."""

    def __init__(self, url: str) -> None:
        self._table = Table(
            "secret", MetaData(), Column("name", String, primary_key=True), Column("value", LargeBinary, nullable=False)
        )
        self._engine = create_engine(url, pool_size=2, max_overflow=8, pool_pre_ping=True, hide_parameters=True)
        try:
            self._table.create(self._engine, checkfirst=True)
        except OperationalError as error:
            self._engine.dispose()
            reason = str(error.orig).strip().partition("\n")[0]
            raise KeyStoreError(f"the key store cannot be reached: {reason}. Check ENTENTE_KEYS_URL") from None

    def create(self, name: str, secret: bytes) -> bytes:
        """Keep a secret; the first one wins."""
        with self._engine.begin() as connection:
            connection.execute(insert(self._table).values(name=_checked(name), value=secret).on_conflict_do_nothing())
        return self.get(name)

    def get(self, name: str) -> bytes:
        """The secret."""
        with self._engine.connect() as connection:
            value = connection.scalar(select(self._table.c.value).where(self._table.c.name == _checked(name)))
        if value is None:
            raise KeyMissing(f"the key store has no key {name!r}")
        return bytes(value)

    def destroy(self, name: str) -> None:
        """Delete the row and rewrite the table: VACUUM FULL leaves no dead row behind."""
        with self._engine.begin() as connection:
            connection.execute(delete(self._table).where(self._table.c.name == _checked(name)))
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM FULL secret")

    def close(self) -> None:
        """Close every pooled connection."""
        self._engine.dispose()


def open_keys(url: str) -> KeyStore:
    """The key store at a URL: ``file:///folder``, a plain path, or ``postgresql+psycopg://…``.

    Raises:
        KeyStoreError: If the URL is of another kind or the directory is open to others.
    """
    scheme = urlsplit(url).scheme
    if scheme == "postgresql+psycopg":
        return PostgresKeys(url)
    if scheme in ("", "file"):
        return DirectoryKeys(Path(unquote(urlsplit(url).path) if scheme else url))
    raise KeyStoreError(f"cannot keep keys at {scheme}:// - write file:///FOLDER or postgresql+psycopg://USER@HOST/NAME")


def _checksum(secret: bytes) -> bytes:
    return hashlib.sha256(b"entente key 1\0" + secret).digest()[:_CHECKSUM_BYTES]


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} cannot name a key")
    return name
