"""A week in which sixty people answer, and everything that somebody keeps of it who holds the server but none of its keys."""

import random
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from sqlalchemy import inspect, select, text

from assessment.privacy.ballots import read_cookie
from assessment.services import respondent, sealing, waves
from assessment.store.tables import Invitation
from tests.worlds import World

Row = dict[str, object]
State = dict[str, list[Row]]
"""Every row of every table; on PostgreSQL with its ``xmin`` and ``ctid``."""
PEOPLE = 60
NAMES_A_PERSON = ("invitation_id", "person_id")


@dataclass
class Evidence:
    """What the attacker holds: states in time, all bytes, the list of people with their links; and, to judge him, the truth."""

    states: list[State]
    backups: list[State]
    kept: bytes
    people: dict[int, tuple[str, str]]
    """Invitation number -> code and cell."""
    answered: dict[int, int]
    """Invitation number -> how many statements somebody answered: known to a colleague whom they told."""
    order: list[int]
    """Who answered when, first to last: known to somebody who watches the door."""
    truth: dict[int, bytes] = field(default_factory=dict)
    """Invitation number -> ballot hash."""
    said: dict[int, bytes] = field(default_factory=dict)
    """Invitation number -> the answers as they are encoded before encryption."""


class Server:
    """The files and tables of one world, as an intruder copies them."""

    def __init__(self, world: World, url: str, folder: Path, write_ahead_log: Callable[[], bytes]) -> None:
        self.world, self._folder, self._log = world, folder, write_ahead_log
        self._file = Path(url.removeprefix("sqlite:///")) if world.database.is_sqlite else None
        self._base = b""
        if self._file is not None:
            self._base = self._file.read_bytes()

    def state(self) -> State:
        """All tables as they are now."""
        place = "" if self._file else "xmin::text AS xmin, ctid::text AS ctid, "
        with self.world.database.engine.connect() as connection:
            return {
                table: [dict(row._mapping) for row in connection.execute(text(f'SELECT {place}* FROM "{table}"'))]
                for table in inspect(self.world.database.engine).get_table_names()
            }

    def all_bytes(self) -> bytes:
        """Files, free pages and logs."""
        if self._file is None:  # PostgreSQL compresses what is long: whoever has the files reads the tables as well
            values = (value for rows in self.state().values() for row in rows for value in row.values())
            return self._log() + b"\0".join(bytes(each) if isinstance(each, bytes) else str(each).encode() for each in values)
        return b"".join(path.read_bytes() for path in sorted(self._file.parent.glob(f"{self._file.name}*")))

    def history(self) -> list[State]:
        """The state after each commit, out of the write-ahead log of SQLite: a log cut short opens as the database of then."""
        if self._file is None:
            return []
        log = Path(f"{self._file}-wal").read_bytes()
        page = int.from_bytes(log[8:12], "big")
        ends = [
            start + 24 + page
            for start in range(32, len(log) - page - 23, 24 + page)
            if log[start + 8 : start + 16] == log[16:24] and int.from_bytes(log[start + 4 : start + 8], "big")
        ]
        return [self._as_of(log[:end]) for end in ends]

    def _as_of(self, log: bytes) -> State:
        copy = self._folder / "then.sqlite"
        copy.write_bytes(self._base)
        Path(f"{copy}-wal").write_bytes(log)
        connection = sqlite3.connect(copy)
        connection.row_factory = sqlite3.Row
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        state = {name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}"')] for name in names}
        connection.close()
        for path in self._folder.glob("then.sqlite*"):
            path.unlink()
        return state


Hook = Callable[[World, int], None]


def week(server: Server, seed: int, *, on_answer: Hook = lambda _world, _number: None) -> Evidence:
    """Let everybody answer in an order drawn by chance; ``on_answer`` is what a weak version does besides."""
    world, chance = server.world, random.Random(seed)
    wave = world.launched(world.user("anna"), people=PEOPLE)
    with world.database.read() as session:
        rows = session.scalars(select(Invitation).where(Invitation.wave_id == wave.id).order_by(Invitation.id)).all()
    codes = dict(zip((row.id for row in rows), world.codes(wave), strict=True))
    evidence = Evidence([server.state()], [server.state()], b"", {row.id: (codes[row.id], row.cell) for row in rows}, {}, [])
    evidence.order = chance.sample(list(codes), PEOPLE)
    items = list(wave.questionnaire.items_by_id)
    for place, number in enumerate(evidence.order):
        world.clock.now += timedelta(minutes=chance.randint(1, 300))
        respondent.landing(world.ctx, codes[number], address="10.0.0.1")
        cookie = respondent.start(world.ctx, codes[number], address="10.0.0.1").value
        given = {item: chance.randint(1, 5) for item in items[: 1 + (number * 7) % len(items)]}
        assert respondent.submit(world.ctx, cookie, given) == "accepted"
        on_answer(world, number)
        evidence.answered[number] = len(given)
        evidence.truth[number] = read_cookie(cookie).hash
        evidence.said[number] = ",".join(f'"{item}":{given[item]}' for item in sorted(given)).encode()
        if place in (PEOPLE // 4, PEOPLE // 2, 3 * PEOPLE // 4):
            evidence.backups.append(server.state())
            evidence.kept += server.all_bytes()
    evidence.states += server.history()
    evidence.states.append(server.state())
    evidence.backups.append(server.state())
    evidence.kept += server.all_bytes()
    seal(world, wave.id)
    evidence.kept += server.all_bytes()
    return evidence


def seal(world: World, wave_id: int) -> None:
    """Seal the wave: from here on only what was copied before can tell anything."""
    waves.close_wave(world.ctx, world.user("boris", "owner"), wave_id)
    assert sealing.seal(world.ctx, wave_id) == "sealed"


def person_of(table: str, row: Row, people: Iterable[int]) -> int | None:
    """Whom a row names: an invitation itself, or a row that points at one."""
    for name in ("id",) if table == "invitation" else NAMES_A_PERSON:
        if row.get(name) in people:
            return int(str(row[name]))
    return None
