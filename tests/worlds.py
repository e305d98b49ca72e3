"""A small world for tests of services: people of the console, a client, waves in any state, and who answers them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from assessment.services import accounts, clients, respondent, waves
from assessment.services.context import Context
from assessment.services.launching import code_of
from assessment.services.mail import KeptMail
from assessment.services.views import UserView, WaveView
from assessment.services.wave_keys import link_key
from assessment.services.work import WaitingWork
from assessment.store.database import Database
from assessment.store.keys import KeyStore
from assessment.store.tables import Invitation, Wave

NOW = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)
PASSWORD = "four unconnected words here"
CELLS = ("side_a", "side_b")


@dataclass
class Clock:
    """A clock that a test turns."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass
class World:
    """A context with its parts within reach."""

    database: Database
    keys: KeyStore
    clock: Callable[[], datetime] = field(default_factory=Clock)
    work: WaitingWork = field(default_factory=WaitingWork)
    mailer: KeptMail = field(default_factory=KeptMail)

    def __post_init__(self) -> None:
        self.ctx = Context(self.database, self.keys, self.work, self.mailer, self.clock, "https://survey.example")

    def user(self, name: str, role: str = "consultant") -> UserView:
        """Somebody who can sign in with PASSWORD."""
        return accounts.create_user(self.ctx, email=f"{name}@example.org", password=PASSWORD, role=role, name=name.title())

    def draft(self, actor: UserView, *, people: int = 12, delivery: str = "shown", min_group: int = 5) -> WaveView:
        """A wave ready for launch: people are spread over the two sides."""
        client = clients.create_client(self.ctx, actor, name="Acme", language="en")
        engagement = clients.create_engagement(
            self.ctx,
            actor,
            client.id,
            title="Together",
            questionnaire_id="relationship-index",
            languages=("en", "ru"),
            names={},
        )
        draft = waves.create_wave(self.ctx, actor, engagement.id, title="Autumn")
        waves.save_plan(
            self.ctx,
            actor,
            draft.id,
            closes_at=self.ctx.now() + timedelta(days=14),
            min_group=min_group,
            delivery=delivery,
            recipients={"en": "The board.", "ru": "Правление."},
            groups=draft.plan.groups,
        )
        result = waves.add_people(self.ctx, actor, draft.id, people_list(people))
        assert result.problems == ()
        return waves.wave(self.ctx, actor, draft.id)

    def launched(self, actor: UserView, **draft: object) -> WaveView:
        """An open wave."""
        return waves.launch_wave(self.ctx, actor, self.draft(actor, **draft).id)

    def codes(self, wave: WaveView) -> list[str]:
        """The codes of a wave's people, in the order of the list."""
        with self.database.read() as session:
            row = session.get_one(Wave, wave.id)
            ids = session.scalars(select(Invitation.id).where(Invitation.wave_id == wave.id).order_by(Invitation.id)).all()
            key = link_key(self.ctx, row.public_id)
        return [code_of(wave.plan.delivery, key, number) for number in ids]

    def cookies(self, wave: WaveView) -> list[str]:
        """A ballot for each person of a wave."""
        return [respondent.start(self.ctx, code).value for code in self.codes(wave)]


def people_list(count: int) -> str:
    """A pasted list."""
    return "\n".join(f"Person {number};p{number}@example.org;{CELLS[number % 2]}" for number in range(count))


def answers(wave: WaveView, value: int = 4) -> dict[str, int | None]:
    """Every statement answered alike."""
    return dict.fromkeys(wave.questionnaire.items_by_id, value)
