"""A client with a draft wave, somebody to ask for facts, and the browsers of everybody concerned."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from assessment.services import accounts, clients, facts, waves
from assessment.services.context import Context
from assessment.services.fact_views import FactSheetView
from assessment.services.views import UserView
from assessment.store.database import Database
from assessment.web.console.door import COOKIE
from tests.assessment.web.respondent.conftest import Clock, open_office, small_app
from tests.databases import SqliteFiles


@dataclass(frozen=True)
class Desk:
    """A consultant with one wave on the first diagnosis, which nobody has answered yet."""

    ctx: Context
    clock: Clock
    app: Flask
    consultant: UserView
    wave_id: int

    def asked(self, instrument_id: str, group: str = "side_a", *, person: str = "Ann Berg", **more: object) -> FactSheetView:
        """A new sheet."""
        return facts.ask(
            self.ctx,
            self.consultant,
            self.wave_id,
            instrument_id=instrument_id,
            person=person,
            position=f"Head of {group}",
            group=group,
            **more,
        )

    def sheet(self, sheet_id: int) -> FactSheetView:
        """A sheet as it is stored."""
        return facts.fact_form(self.ctx, self.consultant, sheet_id).sheet

    def console(self) -> FlaskClient:
        """The consultant's browser, signed in."""
        browser = self.app.test_client()
        token = accounts.sign_in(self.ctx, email="anna@example.com", password="correct horse battery staple", address="127.0.0.1")
        browser.set_cookie(COOKIE, token, path="/console")
        return browser


@pytest.fixture(scope="module")
def desk(sqlite_files: SqliteFiles, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One desk for all tests of a file: no two of them look at the same sheet."""
    folder = tmp_path_factory.mktemp("desk")
    database = Database(sqlite_files.create(folder))
    made = open_desk(database, folder)
    yield made
    database.close()


def open_desk(database: Database, folder: Path) -> Desk:
    """A desk on an empty database."""
    office = open_office(database, folder)
    ctx, anna = office.ctx, office.consultant
    client = clients.list_clients(ctx, anna)[0]
    engagement = clients.create_engagement(
        ctx, anna, client.id, title="First", questionnaire_id="first-diagnosis", languages=("en", "ru"), names={}
    )
    wave = waves.create_wave(ctx, anna, engagement.id, title="Autumn")
    return Desk(ctx, office.clock, small_app(ctx, folder), anna, wave.id)
