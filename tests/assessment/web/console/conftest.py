"""A console in a small application of its own, with real databases, and browsers of the people who use it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Blueprint, Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

import assessment.web
from assessment.services import accounts, clients, waves
from assessment.services.context import Context
from assessment.services.mail import KeptMail
from assessment.services.views import UserView
from assessment.store.database import Database
from assessment.store.keys import open_keys
from assessment.store.upgrade import upgrade
from assessment.web.console import blueprint
from assessment.web.security import protect

PASSWORD = "four unconnected words here"
NOW = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


@dataclass
class Queue:
    """Work that is left to a worker; the test looks at what was handed over."""

    sealings: list[int] = field(default_factory=list)
    mailings: list[int] = field(default_factory=list)
    reports: list[int] = field(default_factory=list)

    def enqueue_sealing(self, wave_id: int, closing: int = 1) -> None:
        self.sealings.append(wave_id)

    def enqueue_report(self, report_id: int) -> None:
        self.reports.append(report_id)

    def enqueue_mailing(self, mailing_id: int) -> None:
        self.mailings.append(mailing_id)


@dataclass
class Clock:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


class Browser:
    """A person's browser: it keeps cookies and fills in forms from the page that holds them."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def get(self, path: str) -> TestResponse:
        return self.client.get(path)

    def token(self, path: str) -> str:
        return TOKEN.search(self.get(path).text)[1]

    def post(self, path: str, data: dict | None = None, *, page: str | None = None, follow: bool = True) -> TestResponse:
        fields = {"csrf_token": self.token(page or path), **(data or {})}
        return self.client.post(path, data=fields, follow_redirects=follow)

    def sign_in(self, email: str, password: str = PASSWORD) -> TestResponse:
        return self.post("/console/sign-in", {"email": email, "password": password})


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def queue() -> Queue:
    return Queue()


@pytest.fixture
def ctx(tmp_path: Path, clock: Clock, queue: Queue) -> Context:
    database = Database(f"sqlite:///{tmp_path / 'entente.sqlite'}")
    upgrade(database)
    yield Context(database, open_keys((tmp_path / "keys").as_uri()), queue, KeptMail(), clock, "http://127.0.0.1:8000")
    database.close()


@pytest.fixture
def app(ctx: Context) -> Flask:
    app = Flask("console_test", static_folder=str(Path(assessment.web.__file__).parent / "static"))
    app.config.update(SECRET_KEY="only for tests, forty characters long...", TESTING=True)
    app.extensions["entente"] = ctx
    protect(app, secure=False)
    app.register_blueprint(blueprint)
    results = Blueprint("results", "results_stand_in")
    results.add_url_rule("/console/waves/<int:wave_id>/results", "overview", lambda wave_id: "")
    results.add_url_rule("/console/waves/<int:wave_id>/reports", "request_pdf", lambda wave_id: "", methods=["POST"])
    results.add_url_rule("/console/reports/<int:report_id>.pdf", "pdf", lambda report_id: "")
    app.register_blueprint(results)
    return app


@pytest.fixture
def users(ctx: Context) -> dict[str, UserView]:
    roles = {"anna": "consultant", "boris": "consultant", "vera": "viewer", "olga": "owner"}
    return {
        name: accounts.create_user(ctx, email=f"{name}@example.com", password=PASSWORD, role=role, name=name.title())
        for name, role in roles.items()
    }


@pytest.fixture
def browser(app: Flask, users: dict[str, UserView]) -> Callable[[str | None], Browser]:
    """A browser of a user, signed in; of a stranger without a name."""

    def opened(name: str | None = None) -> Browser:
        made = Browser(app.test_client())
        if name:
            made.sign_in(f"{name}@example.com")
        return made

    return opened


PEOPLE = {"side_a": 12, "side_b": 8, "leadership": 4}


def lines(people: dict[str, int] = PEOPLE) -> str:
    return "\n".join(f"P {group} {n};{group}{n}@olmar.example;{group}" for group, count in people.items() for n in range(count))


@dataclass
class Survey:
    """Anna's client with one engagement and one wave."""

    client: int
    engagement: int
    wave: int


@pytest.fixture
def draft(ctx: Context, users: dict[str, UserView]) -> Survey:
    """A wave as it is created: no date, no people."""
    anna = users["anna"]
    client = clients.create_client(ctx, anna, name="Olmar Pumps", language="en")
    engagement = clients.create_engagement(
        ctx,
        anna,
        client.id,
        title="Sales and Marketing",
        questionnaire_id="relationship-index",
        languages=("en", "ru"),
        names={},
    )
    wave = waves.create_wave(ctx, anna, engagement.id, title="First wave")
    return Survey(client.id, engagement.id, wave.id)


@pytest.fixture
def ready(ctx: Context, users: dict[str, UserView], draft: Survey) -> Survey:
    """A wave that can be launched; links are handed out."""
    return make_ready(ctx, users["anna"], draft, "shown")


def make_ready(ctx: Context, actor: UserView, survey: Survey, delivery: str) -> Survey:
    wave = waves.wave(ctx, actor, survey.wave)
    waves.save_plan(
        ctx,
        actor,
        survey.wave,
        closes_at=ctx.now() + timedelta(days=18),
        min_group=5,
        delivery=delivery,
        recipients={"en": "Both heads, then the board", "ru": "Руководители обеих сторон, затем правление"},
        groups=wave.plan.groups,
    )
    assert not waves.add_people(ctx, actor, survey.wave, lines()).problems
    return survey


@pytest.fixture
def opened(ctx: Context, users: dict[str, UserView], ready: Survey) -> Survey:
    """A wave that is open; links are handed out."""
    waves.launch_wave(ctx, users["anna"], ready.wave)
    return ready
