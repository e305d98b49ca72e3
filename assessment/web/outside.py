"""Opens the outside world that the settings name: database, key store, background work and mail."""

from urllib.parse import unquote, urlsplit

from assessment.services.context import Context
from assessment.services.mail import Mailer, NoMail, SmtpMailer
from assessment.services.work import DbosWork
from assessment.store.database import Database
from assessment.store.keys import open_keys
from assessment.web.settings import LOOPBACK, Settings

_PORTS = {"smtp": 587, "smtps": 465}


def open_context(settings: Settings) -> Context:
    """The services' context for these settings. Opens no connection yet, except that an embedded database gets its folder.

    Raises:
        DatabaseError, KeyStoreError: If a URL cannot be used.
    """
    return Context(
        database=Database(settings.database),
        keys=open_keys(settings.keys),
        work=DbosWork(settings.jobs),
        mailer=_mailer(settings),
        base_url=settings.base_url.rstrip("/"),
    )


def _mailer(settings: Settings) -> Mailer:
    address = urlsplit(settings.smtp_url.get_secret_value())
    if not address.hostname:
        return NoMail()
    plain = address.scheme == "smtp" and address.hostname in LOOPBACK
    return SmtpMailer(
        host=address.hostname,
        sender=settings.mail_from,
        port=address.port or _PORTS.get(address.scheme, 587),
        user=unquote(address.username or ""),
        password=unquote(address.password or ""),
        security="tls" if address.scheme == "smtps" else "none" if plain else "starttls",
    )
