"""``entente audit``: what it says of a sealed wave, and a certificate that anyone can check."""

import json

import pytest
from click.testing import CliRunner

from assessment.commands.audit import audit
from assessment.privacy.auditing.checking import certificate_faults
from assessment.privacy.auditing.report import Certificate
from assessment.release import canonical_json
from assessment.store.database import Database
from assessment.store.keys import DirectoryKeys
from assessment.store.tables import Wave
from tests.assessment.factories import random_rows, released
from tests.assessment.privacy.auditing.engagements import FORM, alike, sealed, tree
from tests.worlds import World

REGIONS = tree(north=1, south=1)


@pytest.fixture
def run(database_url, tmp_path, monkeypatch):
    """Run the command against the database of this test."""
    monkeypatch.setenv("ENTENTE_DATA", str(tmp_path))
    monkeypatch.setenv("ENTENTE_DATABASE_URL", database_url)
    return lambda *arguments: CliRunner().invoke(audit, arguments, prog_name="entente")


@pytest.fixture
def wave_with(database_url, tmp_path, run, monkeypatch):
    """Put a release into the database; returns the number of its wave."""
    world = World(Database(database_url), DirectoryKeys(tmp_path / "keys"))

    def place(release):
        wave = world.launched(world.user("anna"))
        monkeypatch.setattr("assessment.services.auditing.wave_questionnaire", lambda *_: FORM)
        with world.ctx.database.write() as session:
            row = session.get_one(Wave, wave.id)
            row.release, row.release_hash = canonical_json(release), release.digest
            row.state, row.sealed_at = "sealed", world.ctx.now()
        return str(wave.id)

    yield place
    world.ctx.database.close()


def test_a_proved_release_says_so_and_writes_its_certificate(run, wave_with, tmp_path):
    """The file alone, with release and questionnaire, convinces a checker."""
    release = sealed(REGIONS, random_rows(FORM, {"north": 27, "south": 3, "side_b": 20}, 5))
    number = wave_with(release)
    result = run(number, "--certificate", str(tmp_path / "proof.json"))
    assert result.exit_code == 0, result.output
    assert "Result:    proved" in result.output
    assert f"stays open by {release.audit.tightest_interval:.2f} points or more" in result.output
    certificate = Certificate.model_validate_json((tmp_path / "proof.json").read_text())
    assert certificate.pairs
    assert certificate_faults(certificate, FORM, release) == []


def test_a_release_that_tells_too_much_ends_with_1(run, wave_with):
    """One that was sealed before there was an audit, beside three people who all answered the same."""
    rows = [*alike("north", 27), *alike("south", 3), *random_rows(FORM, {"side_b": 20})]
    result = run(wave_with(released(FORM, rows, plan=REGIONS)))
    assert result.exit_code == 1
    assert "Not proved: side_a tells too much of a group that is not shown" in result.output


def test_an_unknown_wave_is_refused(run, wave_with):
    """One line that says what to do."""
    wave_with(released(FORM, random_rows(FORM, {"side_a": 12})))
    result = run("4711")
    assert result.exit_code == 1
    assert result.output.startswith("Error: There is no sealed wave 4711.")


def test_the_certificate_is_json_with_a_schema_name(run, wave_with, tmp_path):
    """Other programs can read it."""
    number = wave_with(sealed(REGIONS, random_rows(FORM, {"north": 27, "south": 3}, 5)))
    run(number, "--certificate", str(tmp_path / "proof.json"))
    assert json.loads((tmp_path / "proof.json").read_text())["schema_name"] == "entente-certificate/1"
