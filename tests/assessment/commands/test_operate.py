"""The operator's commands: what they print, what they refuse, and with which exit code."""

import pytest
from click.testing import CliRunner

from assessment.commands.operate import db, seal, user
from assessment.services import accounts, respondent, waves
from assessment.store.database import Database
from assessment.store.keys import DirectoryKeys
from tests.worlds import PASSWORD, World, answers


@pytest.fixture
def run(database_url, tmp_path, monkeypatch):
    """Run a command against the database of this test."""
    monkeypatch.setenv("ENTENTE_DATA", str(tmp_path))
    monkeypatch.setenv("ENTENTE_DATABASE_URL", database_url)

    def invoke(command, *arguments, given=None):
        return CliRunner().invoke(command, arguments, input=given, prog_name="entente")

    return invoke


@pytest.fixture
def world(database_url, tmp_path, run):
    database = Database(database_url)
    yield World(database, DirectoryKeys(tmp_path / "keys"))
    database.close()


def test_a_user_added_can_sign_in(run, world):
    """The password comes from standard input; the message says where to go."""
    result = run(user, "add", "Anna@Example.org", "--role", "consultant", "--password-stdin", given=f"{PASSWORD}\n")
    assert (result.exit_code, result.output) == (
        0,
        "anna@example.org can sign in as consultant at http://127.0.0.1:8000/console/\n",
    )
    assert accounts.sign_in(world.ctx, email="anna@example.org", password=PASSWORD, address="")


@pytest.mark.parametrize(
    ("email", "password", "message"),
    [
        ("no address", PASSWORD, "Error: This is not an e-mail address. Write it like name@company.com.\n"),
        ("anna@example.org", "short", "Error: The password is too short: at least 10 characters.\n"),
    ],
)
def test_a_user_that_cannot_be_ends_with_1(run, world, email, password, message):
    """One line on standard error, no traceback."""
    result = run(user, "add", email, "--role", "owner", "--password-stdin", given=password)
    assert (result.exit_code, result.stderr) == (1, message)


def test_an_unknown_role_is_a_usage_error(run):
    """Exit code 2."""
    assert run(user, "add", "a@b.cd", "--role", "god").exit_code == 2


def test_seal_counts_and_says_so(run, world):
    """A closed wave is sealed; repeating does no harm; an open one is refused; an unknown one is named."""
    anna = world.user("anna")
    wave = world.launched(anna)
    for cookie in world.cookies(wave):
        respondent.submit(world.ctx, cookie, answers(wave))
    assert run(seal, "99").stderr == "Error: There is no wave 99. Its number stands in the address of its console page.\n"
    waves.close_wave(world.ctx, anna, wave.id)
    for _ in range(2):
        result = run(seal, str(wave.id))
        assert (result.exit_code, result.output) == (0, f"Wave {wave.id}: sealed. Its answers are counted, its keys destroyed.\n")


def test_a_lost_key_store_is_said(run, world, tmp_path):
    """Nothing is changed, and the message says what can be done."""
    anna = world.user("anna")
    wave = world.launched(anna)
    waves.close_wave(world.ctx, anna, wave.id)
    for file in (tmp_path / "keys").glob("wave-*"):
        file.unlink()
    result = run(seal, str(wave.id))
    assert result.exit_code == 1
    assert "the key store has no private key" in result.stderr
    assert waves.wave(world.ctx, anna, wave.id).state == "closing"


def test_a_database_without_tables_says_what_to_type(empty_database_url, tmp_path, monkeypatch):
    """After db upgrade the same command works."""
    monkeypatch.setenv("ENTENTE_DATA", str(tmp_path))
    monkeypatch.setenv("ENTENTE_DATABASE_URL", empty_database_url)
    add = ["add", "a@b.cd", "--role", "owner", "--password-stdin"]
    result = CliRunner().invoke(user, add, input=PASSWORD)
    assert (result.exit_code, result.stderr.endswith("Run: entente db upgrade\n")) == (1, True)
    assert CliRunner().invoke(db, ["upgrade"]).exit_code == 0
    assert CliRunner().invoke(user, add, input=PASSWORD).exit_code == 0


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("mysql://host/name", "cannot use mysql"),
        ("nonsense", "is no database URL"),
        ("postgresql+psycopg://nobody@127.0.0.1:1/nothing", "cannot be reached"),
    ],
)
def test_a_wrong_database_url_is_said_in_one_line(tmp_path, monkeypatch, url, message):
    """No traceback, exit code 1."""
    monkeypatch.setenv("ENTENTE_DATA", str(tmp_path))
    monkeypatch.setenv("ENTENTE_DATABASE_URL", url)
    result = CliRunner().invoke(user, ["add", "a@b.cd", "--role", "owner", "--password-stdin"], input=PASSWORD)
    assert result.exit_code == 1
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
