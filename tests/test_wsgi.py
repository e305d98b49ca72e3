"""The assembled application and the ``entente`` command."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from flask import Flask
from flask.testing import FlaskClient

from assessment.services.context import Context
from assessment.store.database import Database
from assessment.store.keys import DirectoryKeys
from assessment.web.settings import Settings
from tests.worlds import World
from wsgi import commands, create_app

ROOT = Path(__file__).parents[1]


@pytest.fixture
def ctx(database: Database, keys: DirectoryKeys) -> Context:
    return World(database, keys).ctx


@pytest.fixture
def app(ctx: Context, tmp_path: Path) -> Flask:
    return create_app(Settings(data=tmp_path / "data"), ctx)


@pytest.fixture
def stranger(app: Flask) -> Iterator[FlaskClient]:
    with app.test_client() as client:
        yield client


@pytest.mark.parametrize("address", ["/", "/s/", "/answer", "/console/sign-in", "/promise", "/no-such-page"])
def test_every_page_has_the_security_headers(stranger: FlaskClient, address: str) -> None:
    """No inline code, no framing, no referrer, nothing cached."""
    response = stranger.get(address)
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["Cache-Control"] == "no-store"
    html = response.get_data(as_text=True)
    assert "<script" not in html
    assert " style=" not in html
    assert " onclick=" not in html


@pytest.mark.parametrize(("language", "text"), [("en", "There is no such page"), ("ru", "Такой страницы нет")])
def test_an_unknown_address_is_explained_in_the_readers_language(stranger: FlaskClient, language: str, text: str) -> None:
    """A page of ours, not the framework's."""
    response = stranger.get("/no-such-page", headers={"Accept-Language": language})
    assert response.status_code == 404
    assert text in response.get_data(as_text=True)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_first_page_leads_on(stranger: FlaskClient, language: str) -> None:
    """To the survey and to the console."""
    html = stranger.get(f"/?language={language}").get_data(as_text=True)
    assert f'lang="{language}"' in html
    assert 'href="/s/' in html
    assert 'href="/console/sign-in' in html


def test_only_https_makes_cookies_demand_it(ctx: Context, tmp_path: Path) -> None:
    """Strict-Transport-Security and Secure follow the public address."""
    app = create_app(Settings(data=tmp_path, base_url="https://survey.example.com"), ctx)
    assert app.config["SESSION_COOKIE_SECURE"] is True
    assert "max-age" in app.test_client().get("/").headers["Strict-Transport-Security"]


def _entente(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "wsgi", *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", **environment},
        check=False,
        timeout=60,
    )


def test_an_unsafe_setting_ends_the_command_with_what_to_do(tmp_path: Path) -> None:
    """Exit 1 and no traceback."""
    result = _entente("db", "upgrade", ENTENTE_DATA=str(tmp_path), ENTENTE_BASE_URL="http://survey.example.com")
    assert result.returncode == 1
    assert "https://" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_data_folder_that_is_a_file_is_said_without_a_traceback(tmp_path: Path) -> None:
    """Path and reason, exit 1."""
    (tmp_path / "file").write_text("")
    result = _entente("demo", ENTENTE_DATA=str(tmp_path / "file"))
    assert result.returncode == 1
    assert str(tmp_path / "file") in result.stderr
    assert "Traceback" not in result.stderr


def test_a_setting_of_the_wrong_kind_is_named(tmp_path: Path) -> None:
    """The variable stands before what is wrong with it."""
    result = _entente("demo", ENTENTE_DATA=str(tmp_path), ENTENTE_BEHIND_PROXIES="x")
    assert result.returncode == 1
    assert "ENTENTE_BEHIND_PROXIES" in result.stderr


def test_a_busy_port_is_said_with_the_remedy(tmp_path: Path) -> None:
    """The message names the port and the next one to try, and nothing is laid out."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = _entente("serve", "--port", str(port), "--demo", ENTENTE_DATA=str(tmp_path / "data"))
    assert result.returncode == 1
    assert f"Port {port}" in result.stderr
    assert f"PORT={port + 1} make run" in result.stderr
    assert not (tmp_path / "data").exists()


def test_an_unknown_command_is_a_usage_error() -> None:
    """Exit 2."""
    assert _entente("no-such-command").returncode == 2


LOADS = """
import sys
import wsgi
from click.testing import CliRunner
for arguments in {commands!r}:
    CliRunner().invoke(wsgi.commands, arguments)
if {web!r}:
    from assessment.web.settings import Settings
    assert wsgi.create_app(Settings(data={data!r})).test_client().get("/").status_code == 200
print(*sorted(name for name in {heavy!r} if name in sys.modules))
"""


@pytest.mark.parametrize(
    ("commands", "web", "heavy"),
    [
        ([["--help"], ["lint", "relationship-index"]], False, ["numpy", "scipy", "sqlalchemy", "flask", "weasyprint", "dbos"]),
        ([], True, ["scipy", "weasyprint", "dbos"]),
    ],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(
    tmp_path: Path, commands: list[list[str]], web: bool, heavy: list[str]
) -> None:
    """Neither the list of commands nor a check of a questionnaire nor the first page waits for what it does not use."""
    program = LOADS.format(commands=commands, web=web, heavy=heavy, data=str(tmp_path))
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == ""


def test_the_list_of_commands_says_what_each_command_says_itself() -> None:
    """Each line is how the command's own help begins, and what a worker renders reports with is loaded with it."""
    listed = CliRunner().invoke(commands, ["--help"]).output
    context = click.Context(commands)
    assert commands.list_commands(context) == sorted(commands.list_commands(context))
    for name in commands.list_commands(context):
        command = commands.get_command(context, name)
        assert command is not None
        assert command.name == name
        line = next(line.split(maxsplit=1)[1] for line in listed.splitlines() if line.startswith(f"  {name} "))
        assert " ".join((command.help or "").split()).startswith(line.removesuffix(".")), name
    assert "reports.work" in sys.modules


def test_too_much_at_once_is_explained(stranger: FlaskClient) -> None:
    """A body over the limit gets the page that says so, not a failure of that page."""
    response = stranger.post("/no-such-page", data={"lines": "x" * 3_000_000})
    assert response.status_code in {404, 413}
    response = stranger.post("/console/sign-in", data={"email": "x" * 3_000_000})
    assert response.status_code == 413
    assert "<h1>" in response.get_data(as_text=True)


def test_linear_algebra_has_one_thread():
    """It is said before NumPy is loaded, which is when OpenBLAS counts its threads; whoever sets another number has it."""
    ask = "import os, sys, wsgi; print('numpy' in sys.modules, os.environ['OPENBLAS_NUM_THREADS'])"
    for given, found in ((None, "1"), ("2", "2")):
        environment = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
        if given is not None:
            environment["OPENBLAS_NUM_THREADS"] = given
        told = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
        assert told.stdout.split() == ["False", found]
