"""Databases for every test: each one that asks for a database runs on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessment.store.database import Database
from assessment.store.keys import DirectoryKeys
from tests.databases import TEMPLATE, Cluster, SqliteFiles


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Cluster]:
    """A PostgreSQL cluster of this test process, started when the first test asks for one."""
    cluster = Cluster()
    yield cluster
    cluster.stop()


@pytest.fixture(scope="session")
def sqlite_files(tmp_path_factory: pytest.TempPathFactory) -> SqliteFiles:
    """A migrated SQLite file to copy."""
    return SqliteFiles(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_kind(request: pytest.FixtureRequest) -> str:
    """Both databases, one after the other."""
    kind: str = request.param
    return kind


@pytest.fixture
def database_url(database_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database with all tables and no rows."""
    if database_kind == "sqlite":
        files: SqliteFiles = request.getfixturevalue("sqlite_files")
        yield files.create(tmp_path)
    else:
        cluster: Cluster = request.getfixturevalue("postgresql")
        url = cluster.create(template=TEMPLATE)
        yield url
        cluster.drop(url)


@pytest.fixture
def empty_database_url(database_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without tables."""
    if database_kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite'}"
    else:
        cluster: Cluster = request.getfixturevalue("postgresql")
        url = cluster.create(template="template0")
        yield url
        cluster.drop(url)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An open database with all tables and no rows."""
    opened = Database(database_url)
    yield opened
    opened.close()


@pytest.fixture
def keys(tmp_path: Path) -> DirectoryKeys:
    """An empty key store."""
    return DirectoryKeys(tmp_path / "keys")
