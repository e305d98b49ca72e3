"""What an installation can set, by environment variables that start with ENTENTE_; unsafe values stop the start."""

import secrets
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class Settings(BaseSettings):
    """All settings with their defaults: one folder ``data``, SQLite, keys in a directory of their own, no mail."""

    model_config = SettingsConfigDict(env_prefix="ENTENTE_", extra="ignore")

    data: Path = Path("data")
    """Folder for everything that no other setting places."""
    database_url: str = ""
    """SQLAlchemy URL; default: SQLite in the data folder."""
    keys_url: str = ""
    """Where keys of open waves live: ``file:///…`` or a PostgreSQL of its own; default: ``keys`` in the data folder."""
    jobs_url: str = ""
    """Database of background work; default: beside the main database."""
    base_url: str = "http://127.0.0.1:8000"
    """Public address, as it stands in the links."""
    secret_key: SecretStr = SecretStr("")
    """Signs form tokens; default: made once and kept in the data folder."""
    smtp_url: SecretStr = SecretStr("")
    """``smtp://user:password@host:587`` (STARTTLS), ``smtps://…:465``, or empty: no mail is sent."""
    mail_from: str = ""
    behind_proxies: int = Field(default=0, ge=0, le=4)
    """How many reverse proxies of ours set X-Forwarded-For and -Proto."""

    @model_validator(mode="after")
    def _refuse_what_is_unsafe(self) -> Self:
        address = urlsplit(self.base_url)
        if address.scheme not in {"http", "https"} or not address.hostname:
            raise ValueError(f"ENTENTE_BASE_URL {self.base_url!r} is not a web address; write https://survey.example.com")
        if address.scheme == "http" and address.hostname not in LOOPBACK:
            raise ValueError(
                f"ENTENTE_BASE_URL {self.base_url!r} would send answers and passwords unencrypted; "
                "put a TLS proxy in front and write https://"
            )
        secret = self.secret_key.get_secret_value()
        if secret and len(secret) < 32:
            raise ValueError("ENTENTE_SECRET_KEY is shorter than 32 characters; make one with: openssl rand -base64 48")
        smtp = self.smtp_url.get_secret_value()
        if smtp and (urlsplit(smtp).scheme not in {"smtp", "smtps"} or not urlsplit(smtp).hostname):
            raise ValueError("ENTENTE_SMTP_URL is no mail server; write smtp://user:password@host:587 or smtps://host:465")
        if smtp and not self.mail_from:
            raise ValueError("ENTENTE_SMTP_URL is set but ENTENTE_MAIL_FROM is not; say from which address invitations come")
        return self

    @property
    def secure(self) -> bool:
        """Whether cookies may demand HTTPS."""
        return self.base_url.startswith("https://")

    @property
    def database(self) -> str:
        """SQLAlchemy URL of the main database."""
        return self.database_url or f"sqlite:///{self.data.resolve() / 'entente.sqlite'}"

    @property
    def keys(self) -> str:
        """URL of the key store."""
        return self.keys_url or (self.data.resolve() / "keys").as_uri()

    @property
    def jobs(self) -> str:
        """URL of the database that background work keeps its steps in."""
        if self.jobs_url:
            return self.jobs_url
        return (
            self.database_url if self.database_url.startswith("postgresql") else f"sqlite:///{self.data.resolve() / 'jobs.sqlite'}"
        )


def form_secret(settings: Settings) -> str:
    """The key that signs form tokens: the one that is set, else one made on first use and readable by its owner only."""
    given = settings.secret_key.get_secret_value()
    if given:
        return given
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = settings.data / "secret"
    try:
        with file.open("x", encoding="ascii") as fresh:
            file.chmod(0o600)
            fresh.write(secrets.token_urlsafe(48))
    except FileExistsError:
        pass
    return file.read_text(encoding="ascii")
