"""Waves of many people whose ballots are at hand, on each database."""

from dataclasses import dataclass

import pytest
from sqlalchemy import select

from assessment.privacy.ballots import issue_ballot, read_cookie
from assessment.privacy.encryption import LANGUAGE, decrypt_answers
from assessment.privacy.encryption import Place as Position
from assessment.services.context import utc_now
from assessment.services.views import WaveView
from assessment.services.wave_keys import ballot_key, private_key
from assessment.store.tables import Response, Wave
from tests.durability.children import Place, Submission
from tests.worlds import World


@dataclass
class Field:
    """A launched wave, one submission for each of its people, and what is stored."""

    world: World
    place: Place
    wave: WaveView
    submissions: list[Submission]

    def stored(self) -> dict[int, dict[str, int | None]]:
        """Submission number -> decrypted answers, of every stored row; fails on a row that belongs to no submission."""
        numbers = {read_cookie(cookie).hash: number for number, cookie, _ in self.submissions}
        with self.world.database.read() as session:
            wave = session.get_one(Wave, self.wave.id)
            rows = session.scalars(select(Response)).all()
        key = private_key(self.world.ctx, wave.public_id)
        assert len({bytes(row.ballot_hash) for row in rows}) == len(rows)
        return {
            numbers[bytes(row.ballot_hash)]: {
                question: answer
                for question, answer in decrypt_answers(
                    key,
                    bytes(row.ciphertext),
                    place=Position(wave.public_id, wave.questionnaire_hash, bytes(row.ballot_hash), row.cell),
                ).items()
                if question != LANGUAGE
            }
            for row in rows
        }


@pytest.fixture
def place(database_kind, database_url, keys, tmp_path):
    """Where child processes find the world."""
    jobs = database_url if database_kind == "postgresql" else f"sqlite:///{tmp_path / 'jobs.sqlite'}"
    return Place(database_url, keys.folder, jobs)


@pytest.fixture
def world(database, keys):
    """A world on the real clock."""
    return World(database, keys, utc_now)


@pytest.fixture
def field(world, place):
    """A function that launches a wave of so many people."""

    def launch(people: int, **draft) -> Field:
        wave = world.launched(world.user("anna"), people=people, **draft)
        with world.database.read() as session:
            public_id = session.get_one(Wave, wave.id).public_id
        key = ballot_key(world.ctx, public_id)
        items = list(wave.questionnaire.items_by_id)
        submissions = [
            (
                number,
                issue_ballot(key, wave=public_id, code=code, cell=("side_a", "side_b")[number % 2]).cookie,
                {item: 1 + (number * 7 + position * position) % 5 for position, item in enumerate(items)},
            )
            for number, code in enumerate(world.codes(wave))
        ]
        return Field(world, place, wave, submissions)

    return launch
