"""A console in a small application of its own, with real databases, and browsers of the people who use it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from assessment.services import accounts, clients, waves
from assessment.services.context import Context
from assessment.services.mail import KeptMail
from assessment.services.views import UserView
from assessment.services.work import WaitingWork
from assessment.store.database import Database
from assessment.store.keys import KeyStore
from assessment.store.tables import User
from assessment.web.settings import Settings
from wsgi import create_app

PASSWORD = "four unconnected words here"
NOW = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)
ROLES = {"anna": "consultant", "boris": "consultant", "vera": "viewer", "olga": "owner"}
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


@dataclass
class Clock:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


def fields_of(html: str) -> dict:
    """The fields of a page's last form, with the values they show."""
    form = re.findall(r'<form class="form.*?</form>', html, re.DOTALL)[-1]
    fields: dict = {}
    for tag in re.findall(r"<input[^>]*>", form):
        given = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if given.get("type") in {"checkbox", "radio"}:
            if " checked" in tag:
                fields.setdefault(given["name"], []).append(given["value"])
        elif given.get("type") != "file" and "name" in given:
            fields[given["name"]] = given.get("value", "")
    for name, options in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        values = re.findall(r'<option( selected)? ?value="([^"]*)"|<option (selected) value="([^"]*)"', options)
        fields[name] = next((a or b for chosen, a, late, b in values if chosen or late), values[0][1] or values[0][3])
    return fields


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

    def form(self, path: str) -> dict:
        """What the browser would send of the page's last form if nothing were touched."""
        return fields_of(self.get(path).text)

    def sign_in(self, email: str, password: str = PASSWORD) -> TestResponse:
        return self.post("/console/sign-in", {"email": email, "password": password})


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def queue() -> WaitingWork:
    return WaitingWork()


@pytest.fixture(scope="session")
def password_hash() -> str:
    """Making a password hard to guess takes time, so it is done once."""
    return PasswordHasher().hash(PASSWORD)


@pytest.fixture
def ctx(database: Database, keys: KeyStore, clock: Clock, queue: WaitingWork, password_hash: str) -> Context:
    with database.write() as session:
        for name, role in ROLES.items():
            account = {"email": f"{name}@example.com", "name": name.title(), "role": role, "language": "en"}
            session.add(User(**account, password_hash=password_hash, created_at=NOW))
    return Context(database, keys, queue, KeptMail(), clock, "http://127.0.0.1:8000")


@pytest.fixture
def app(ctx: Context, tmp_path: Path) -> Flask:
    app = create_app(Settings(data=tmp_path), ctx)
    app.config["TESTING"] = True
    return app


@pytest.fixture
def users(ctx: Context) -> dict[str, UserView]:
    with ctx.database.read() as session:
        rows = session.scalars(select(User)).all()
    return {row.name.lower(): accounts.user_view(row) for row in rows}


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
    return _with_plan_and_people(ctx, users["anna"], draft, "shown")


@pytest.fixture
def mailed(ctx: Context, users: dict[str, UserView], draft: Survey) -> Survey:
    """A wave that can be launched; links go by e-mail."""
    return _with_plan_and_people(ctx, users["anna"], draft, "email")


@pytest.fixture
def opened(ctx: Context, users: dict[str, UserView], ready: Survey) -> Survey:
    """A wave that is open; links are handed out."""
    waves.launch_wave(ctx, users["anna"], ready.wave)
    return ready


def _with_plan_and_people(ctx: Context, actor: UserView, survey: Survey, delivery: str) -> Survey:
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
