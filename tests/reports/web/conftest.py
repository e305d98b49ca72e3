"""The demo's sealed wave in a small application of its own, and browsers of the people around it."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import StrictUndefined
from werkzeug.test import TestResponse

import assessment.web
from assessment.demo.layout import CONSULTANT, VIEWER, lay_out_demo
from assessment.services import accounts, clients
from assessment.services.context import Context
from assessment.services.mail import KeptMail
from assessment.services.views import UserView
from assessment.services.work import WaitingWork
from assessment.store.database import Database
from assessment.store.keys import open_keys
from assessment.store.upgrade import upgrade
from assessment.web.console import blueprint as console
from assessment.web.security import protect
from reports.web import blueprint as results

STRANGER = "other@example.com"
PASSWORD = "four unconnected words here"
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


def context(folder: Path) -> Context:
    database = Database(f"sqlite:///{folder / 'entente.sqlite'}")
    return Context(database, open_keys((folder / "keys").as_uri()), WaitingWork(), KeptMail())


@pytest.fixture(scope="session")
def furnished(tmp_path_factory) -> Path:
    """A folder with the demo client and another client's consultant; laying it out takes seconds, so it is done once."""
    folder = tmp_path_factory.mktemp("demo")
    ctx = context(folder)
    upgrade(ctx.database)
    lay_out_demo(ctx, folder / "password")
    other = accounts.create_user(ctx, email=STRANGER, password=PASSWORD, role="consultant")
    clients.create_client(ctx, other, name="Another client", language="en")
    ctx.database.close()
    return folder


@pytest.fixture
def ctx(tmp_path: Path, furnished: Path):
    folder = Path(shutil.copytree(furnished, tmp_path / "data"))
    ctx = context(folder)
    yield ctx
    ctx.database.close()


@pytest.fixture
def consultant(ctx: Context) -> UserView:
    """The demo's consultant as services know her."""
    return accounts.find_user(ctx, CONSULTANT)


@pytest.fixture
def app(ctx: Context) -> Flask:
    app = Flask("results_test", static_folder=str(Path(assessment.web.__file__).parent / "static"))
    app.config.update(SECRET_KEY="only for tests, forty characters long...", TESTING=True)
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["entente"] = ctx
    protect(app, secure=False)
    app.register_blueprint(console)
    app.register_blueprint(results)
    return app


@dataclass
class Browser:
    """A person's browser: it keeps cookies and takes the token from the page that holds the form."""

    client: FlaskClient

    def get(self, path: str) -> TestResponse:
        return self.client.get(path)

    def post(self, path: str, data: dict[str, str], *, page: str) -> TestResponse:
        token = TOKEN.search(self.get(page).text)[1]
        return self.client.post(path, data={"csrf_token": token, **data})


@pytest.fixture
def browser(app: Flask, furnished: Path) -> Callable[[str], Browser]:
    """A browser of the consultant, the viewer, another client's consultant or, for "", nobody."""
    demo_password = (furnished / "password").read_text(encoding="utf-8").split()[-1]
    people = {"consultant": (CONSULTANT, demo_password), "viewer": (VIEWER, demo_password), "other": (STRANGER, PASSWORD)}

    def opened(who: str) -> Browser:
        made = Browser(app.test_client())
        if who:
            email, password = people[who]
            made.post("/console/sign-in", {"email": email, "password": password}, page="/console/sign-in")
        return made

    return opened


@pytest.fixture
def sealed_wave() -> int:
    """Id of the demo's first wave, which is sealed."""
    return 1


@pytest.fixture
def second_wave() -> int:
    """Id of the demo's second wave, which is sealed and compared with the first."""
    return 2


@pytest.fixture
def open_wave() -> int:
    """Id of the demo's third wave, which is open."""
    return 3


@pytest.fixture
def diagnosis_wave() -> int:
    """Id of the demo's first diagnosis: two instruments in one form, and facts beside it."""
    return 4
