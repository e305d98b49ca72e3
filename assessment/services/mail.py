"""Mail: one message to one person through an SMTP server, or kept in memory where there is none."""

import smtplib
import ssl
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import make_msgid
from typing import Protocol


class MailFailed(Exception):  # noqa: N818
    """A message was not accepted. ``permanent``: trying again would not help. Holds no address and no text."""

    def __init__(self, *, permanent: bool) -> None:
        super().__init__("the mail server refused a message" if permanent else "the mail server cannot be reached")
        self.permanent = permanent


@dataclass(frozen=True)
class Mail:
    """One message."""

    to: str
    subject: str
    text: str
    language: str


class Mailer(Protocol):
    """Sends one message or raises MailFailed."""

    def send(self, mail: Mail) -> None:
        """Hand the message over."""


class NoMail:
    """Stands where no mail server is set: nothing can be sent, and a wave whose links are mailed cannot be launched."""

    def send(self, mail: Mail) -> None:
        """Refuse, for now: a server may be set later.

        Raises:
            MailFailed: Always.
        """
        del mail
        raise MailFailed(permanent=False)


@dataclass
class KeptMail:
    """Keeps messages instead of sending them: for tests and for trying the product out."""

    sent: list[Mail] = field(default_factory=list)

    def send(self, mail: Mail) -> None:
        """Keep the message."""
        self.sent.append(mail)


@dataclass(frozen=True)
class SmtpMailer:
    """An SMTP server. ``security``: tls from the first byte, starttls, or none for a server on the same machine."""

    host: str
    sender: str
    port: int = 587
    user: str = ""
    password: str = field(default="", repr=False)
    security: str = "starttls"
    timeout_seconds: float = 20.0

    def send(self, mail: Mail) -> None:
        """Hand the message to the server.

        Raises:
            MailFailed: If the server refuses the message or cannot be reached.
        """
        message = EmailMessage()
        message["From"] = self.sender
        message["To"] = mail.to
        message["Subject"] = mail.subject
        message["Message-ID"] = make_msgid(domain=self.sender.rpartition("@")[2].strip(">") or None)
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(mail.text)
        message["Content-Language"] = mail.language  # after the text, which resets every Content- field
        try:
            with self._connection() as server:
                if self.user:
                    server.login(self.user, self.password)
                server.send_message(message)
        except (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError) as error:
            raise MailFailed(permanent=_is_permanent(error)) from None
        except (smtplib.SMTPException, OSError):
            raise MailFailed(permanent=False) from None

    def _connection(self) -> smtplib.SMTP:
        if self.security == "tls":
            return smtplib.SMTP_SSL(self.host, self.port, timeout=self.timeout_seconds, context=ssl.create_default_context())
        server = smtplib.SMTP(self.host, self.port, timeout=self.timeout_seconds)
        if self.security == "starttls":
            server.starttls(context=ssl.create_default_context())
        return server


def _is_permanent(error: smtplib.SMTPException) -> bool:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= 500 for code, _ in error.recipients.values())
    return isinstance(error, smtplib.SMTPResponseException) and error.smtp_code >= 500
