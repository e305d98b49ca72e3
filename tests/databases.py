"""Real databases for tests: SQLite files and a PostgreSQL cluster of this test process, both from migrated templates."""

import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from pathlib import Path

import psycopg
import pytest

from assessment.store.database import Database
from assessment.store.upgrade import upgrade

INSTALL = "PostgreSQL is missing: its tests never skip. Run: apt-get install --yes postgresql"
TEMPLATE = "entente_template"


class Cluster:
    """A PostgreSQL server in a temporary folder, reached by a socket, with every durability setting at its safe default."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="entente-pg-"))
        self._binaries = find_binaries()
        self._as: list[str] = []
        if os.geteuid() == 0:
            account = pwd.getpwnam("postgres")
            os.chown(self.folder, account.pw_uid, account.pw_gid)
            self._as = ["setpriv", f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}", "--clear-groups"]
        self.folder.chmod(0o700)
        self._data = self.folder / "data"
        self._run("initdb", "-D", self._data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
        settings = (
            f"listen_addresses = ''\nunix_socket_directories = '{self.folder}'\nmax_connections = 200\nlog_min_messages = fatal\n"
        )
        with (self._data / "postgresql.conf").open("a", encoding="utf-8") as configuration:
            configuration.write(settings)
        self._run("pg_ctl", "-D", self._data, "-l", self.folder / "log", "-w", "start")
        self.execute(f"CREATE DATABASE {TEMPLATE}")
        database = Database(self.url(TEMPLATE))
        upgrade(database)
        database.close()

    def url(self, name: str) -> str:
        """The SQLAlchemy URL of a database of this cluster."""
        return f"postgresql+psycopg://postgres@/{name}?host={self.folder}"

    def create(self, *, template: str) -> str:
        """The URL of a new database."""
        name = f"test_{secrets.token_hex(6)}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Drop a database whoever is connected."""
        self.execute(f"DROP DATABASE {_name(url)} WITH (FORCE)")

    def files_of(self, url: str) -> bytes:
        """The bytes of every table and index file of a database."""
        with psycopg.connect(host=str(self.folder), user="postgres", dbname="postgres") as connection:
            number = connection.execute("SELECT oid FROM pg_database WHERE datname = %s", [_name(url)]).fetchone()
        assert number is not None
        return b"".join(path.read_bytes() for path in (self._data / "base" / str(number[0])).iterdir() if path.is_file())

    def execute(self, statement: str) -> None:
        """Run one statement outside a transaction."""
        with psycopg.connect(host=str(self.folder), user="postgres", dbname="postgres", autocommit=True) as connection:
            connection.execute(statement.encode())

    def crash(self) -> None:
        """Stop without a checkpoint, as a power cut would, and start again."""
        self._run("pg_ctl", "-D", self._data, "-m", "immediate", "-w", "stop")
        self._run("pg_ctl", "-D", self._data, "-l", self.folder / "log", "-w", "start")

    def stop(self) -> None:
        """Stop and delete everything."""
        self._run("pg_ctl", "-D", self._data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(self.folder)

    def _run(self, program: str, *arguments: str | Path) -> None:
        command = [*self._as, str(self._binaries / program), *map(str, arguments)]
        subprocess.run(
            command,
            check=True,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=120,
        )


class SqliteFiles:
    """SQLite files copied from one migrated file."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template.sqlite"
        database = Database(f"sqlite:///{self._template}")
        upgrade(database)
        database.scrub()
        database.close()

    def create(self, folder: Path) -> str:
        """The URL of a new migrated database."""
        target = folder / "entente.sqlite"
        shutil.copyfile(self._template, target)
        return f"sqlite:///{target}"


def _name(url: str) -> str:
    return url.partition("@/")[2].partition("?")[0]


def find_binaries() -> Path:
    """The folder of PostgreSQL's server programs; the newest version wins."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if not folders:
        pytest.fail(INSTALL, pytrace=False)
    return folders[-1].parent
