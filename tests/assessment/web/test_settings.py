"""Settings: safe by default, and unsafe values stop the start with what to do."""

import stat
from pathlib import Path

import pytest
from pydantic import ValidationError

from assessment.web.settings import Settings, form_secret


def test_everything_lies_in_the_data_folder_by_default(tmp_path: Path) -> None:
    """One folder holds database, keys and jobs, each apart from the others."""
    settings = Settings(data=tmp_path)
    assert settings.database == f"sqlite:///{tmp_path}/entente.sqlite"
    assert settings.keys == f"file://{tmp_path}/keys"
    assert settings.jobs == f"sqlite:///{tmp_path}/jobs.sqlite"


def test_jobs_follow_the_main_database_to_postgresql(tmp_path: Path) -> None:
    """One setting moves everything but the keys."""
    settings = Settings(data=tmp_path, database_url="postgresql+psycopg://db/entente")
    assert settings.jobs == settings.database
    assert settings.keys.startswith("file://")


@pytest.mark.parametrize(
    ("values", "remedy"),
    [
        ({"base_url": "http://survey.example.com"}, "write https://"),
        ({"base_url": "survey.example.com"}, "not a web address"),
        ({"secret_key": "short"}, "openssl rand"),
        ({"smtp_url": "smtp://localhost"}, "ENTENTE_MAIL_FROM"),
        ({"smtp_url": "ftp://localhost", "mail_from": "a@example.org"}, "smtps://"),
    ],
)
def test_an_unsafe_setting_stops_the_start(tmp_path: Path, values: dict[str, str], remedy: str) -> None:
    """The message says what to do."""
    with pytest.raises(ValidationError, match=remedy):
        Settings.model_validate({"data": tmp_path, **values})


def test_the_form_secret_is_made_once_and_kept_private(tmp_path: Path) -> None:
    """Two processes read the same secret, and only its owner can."""
    settings = Settings(data=tmp_path / "fresh")
    secret = form_secret(settings)
    assert len(secret) >= 48
    assert form_secret(settings) == secret
    assert stat.S_IMODE((tmp_path / "fresh" / "secret").stat().st_mode) == 0o600
