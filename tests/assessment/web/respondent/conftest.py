"""A survey that is open, on a real database, and the browsers of people who open its links."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from assessment.privacy.plan import Delivery, PlanGroup
from assessment.services import accounts, clients, waves
from assessment.services.context import Context
from assessment.services.mail import KeptMail
from assessment.services.views import UserView
from assessment.store.database import Database
from assessment.store.keys import DirectoryKeys
from assessment.web.settings import Settings
from questionnaires.library import questionnaire_path
from questionnaires.loader import load_questionnaire
from questionnaires.model import LANGUAGES
from tests.assessment.web.respondent.reading import Html, read
from tests.databases import TEMPLATE, Cluster, SqliteFiles
from wsgi import create_app

START = datetime(2026, 10, 12, 9, tzinfo=timezone(timedelta(hours=3)))
CLOSES = datetime(2026, 10, 23, 18, tzinfo=timezone(timedelta(hours=3)))
GROUPS: tuple[tuple[str, str | None, str, str, int], ...] = (
    ("side_a", None, "Sales", "Продажи", 0),
    ("north", "side_a", "Sales, North and West", "Продажи, север и запад", 14),
    ("south", "side_a", "Sales, South", "Продажи, юг", 16),
    ("side_b", None, "Marketing", "Маркетинг", 8),
    ("leadership", None, "Leadership", "Руководство", 5),
)


class NoWork:
    """Takes orders and does nothing: these pages never wait for work."""

    def enqueue_sealing(self, wave_id: int, closing: int = 1) -> None:
        """Forget it."""

    def enqueue_report(self, report_id: int) -> None:
        """Forget it."""

    def enqueue_mailing(self, mailing_id: int) -> None:
        """Forget it."""


@dataclass
class Clock:
    """A clock that tests set."""

    now: datetime = START

    def __call__(self) -> datetime:
        """The moment it shows."""
        return self.now


class Survey:
    """An open wave and its links by cell. Every call of ``code`` gives an unused link; when all are used, a new wave opens."""

    def __init__(
        self, ctx: Context, consultant: UserView, engagement_id: int, delivery: Delivery, *, portfolio: bool = False
    ) -> None:
        self.ctx, self.consultant, self.engagement_id, self.delivery = ctx, consultant, engagement_id, delivery
        self.portfolio = portfolio
        self._codes: dict[str, list[str]] = {}
        self.wave_id = self._open()

    def code(self, cell: str = "north") -> str:
        """A fresh link's code."""
        if not self._codes[cell]:
            self.wave_id = self._open()
        return self._codes[cell].pop()

    def _open(self) -> int:
        ctx, consultant = self.ctx, self.consultant
        wave_id = waves.create_wave(ctx, consultant, self.engagement_id, title="Autumn").id
        waves.save_plan(
            ctx,
            consultant,
            wave_id,
            closes_at=CLOSES,
            min_group=5,
            delivery=self.delivery,
            recipients={"en": "the heads of both departments and the board", "ru": "руководители двух отделов и совет директоров"},
            groups=[
                PlanGroup(
                    id=cell,
                    parent=parent,
                    role="leadership" if cell == "leadership" else "side",
                    label={"en": english, "ru": russian},
                )
                for cell, parent, english, russian, _ in GROUPS
            ],
            portfolio=self.portfolio,
        )
        people = [f"Person {n};{cell}{n}@example.com;{cell}" for cell, *_, count in GROUPS for n in range(1, count + 1)]
        assert not waves.add_people(ctx, consultant, wave_id, "\n".join(people)).problems
        waves.launch_wave(ctx, consultant, wave_id)
        if self.delivery != "email":
            for link in waves.links(ctx, consultant, wave_id):
                self._codes.setdefault(link.cell, []).append(link.code)
        return wave_id


@dataclass(frozen=True)
class Office:
    """A database with one client of one consultant, and a clock."""

    ctx: Context
    clock: Clock
    consultant: UserView
    engagement_id: int

    def survey(self, delivery: Delivery = "shown") -> Survey:
        """A new wave, launched."""
        return Survey(self.ctx, self.consultant, self.engagement_id, delivery)


def small_app(ctx: Context, folder: Path) -> Flask:
    """The application over that world, its secrets in that folder."""
    app = create_app(Settings(data=folder, base_url=ctx.base_url), ctx)
    app.config["TESTING"] = True
    return app


def open_office(database: Database, folder: Path) -> Office:
    """A consultant, a client and an engagement in both languages in an empty database."""
    clock = Clock()
    ctx = Context(database, DirectoryKeys(folder / "keys"), NoWork(), KeptMail(), clock, "http://localhost")
    consultant = accounts.create_user(ctx, email="anna@example.com", password="correct horse battery staple", role="consultant")
    client = clients.create_client(ctx, consultant, name="Olmar Pumps", language="en")
    form = load_questionnaire(questionnaire_path("relationship-index"))
    names = {group.id: dict(group.name) for group in form.groups}
    engagement = clients.create_engagement(
        ctx, consultant, client.id, title="How we work", questionnaire_id=form.id, languages=LANGUAGES, names=names
    )
    return Office(ctx, clock, consultant, engagement.id)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def shared_office(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = tmp_path_factory.mktemp("office")
    if request.param == "sqlite":
        files: SqliteFiles = request.getfixturevalue("sqlite_files")
        database = Database(files.create(folder))
    else:
        cluster: Cluster = request.getfixturevalue("postgresql")
        database = Database(cluster.create(template=TEMPLATE))
    yield open_office(database, folder)
    database.close()


@pytest.fixture(scope="session")
def bureau(sqlite_files: SqliteFiles, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Office, Flask]]:
    """An office of its own with an application, for tests that need waves on other questionnaires."""
    folder = tmp_path_factory.mktemp("bureau")
    database = Database(sqlite_files.create(folder))
    office = open_office(database, folder)
    yield office, small_app(office.ctx, folder)
    database.close()


@pytest.fixture
def office(shared_office: Office) -> Office:
    shared_office.clock.now = START
    return shared_office


@pytest.fixture(scope="session")
def _shared_survey(shared_office: Office) -> Survey:
    shared_office.clock.now = START
    return shared_office.survey()


@pytest.fixture
def survey(office: Office, _shared_survey: Survey) -> Survey:
    return _shared_survey


@pytest.fixture
def app(office: Office, tmp_path: Path) -> Flask:
    return small_app(office.ctx, tmp_path)


@pytest.fixture
def browser(app: Flask) -> FlaskClient:
    """A stranger's browser: no cookie yet."""
    return app.test_client()


class Respondent:
    """Somebody with a link, who reads each page and presses its buttons as a browser would."""

    def __init__(self, browser: FlaskClient, code: str, language: str = "en") -> None:
        self.browser, self.code = browser, code
        self.response: TestResponse = browser.get(f"/s/{code}?language={language}")
        self.page: Html = read(self.response)

    def start(self) -> "Respondent":
        """Press Start and follow to the first section."""
        form = self.page.form()
        reply = self.browser.post(form.action, data=form.data())
        self._took(self.browser.get(reply.headers["Location"]))
        return self

    def press(self, name: str, value: str, answers: Mapping[str, str] | None = None) -> "Respondent":
        """Choose answers (item id -> value) and press a button that must be on the page."""
        form = self.page.form()
        assert (name, value) in form.buttons, (name, value, form.buttons)
        data = form.data()
        for item, answer in (answers or {}).items():
            data.setlist(f"a_{item}", [answer])
        data.setlist(name, [value])
        self.post(data)
        return self

    def post(self, data: MultiDict[str, str]) -> "Respondent":
        """Send whatever one likes."""
        self._took(self.browser.post("/answer", data=data))
        return self

    def answer_all(self, value: str = "4") -> "Respondent":
        """Fill in every section, leave comments empty, and stop at the review."""
        while names := self.page.form().radios:
            self.press("to", "next", {name.removeprefix("a_"): value for name in names})
        if ("to", "send") not in self.page.form().buttons:
            self.press("to", "next")
        return self

    def _took(self, response: TestResponse) -> None:
        self.response, self.page = response, read(response)


@pytest.fixture
def respondent(browser: FlaskClient, survey: Survey) -> Respondent:
    """An employee of Sales, North and West, on the first section, in English."""
    return Respondent(browser, survey.code()).start()


@pytest.fixture
def respondent_in(app: Flask, survey: Survey) -> Callable[[str], Respondent]:
    """The same in a language of one's choice, each time with a link and a browser of one's own."""
    return lambda language: Respondent(app.test_client(), survey.code(), language).start()


@pytest.fixture
def app_browsers(app: Flask) -> tuple[FlaskClient, FlaskClient]:
    """Two devices."""
    return app.test_client(), app.test_client()
