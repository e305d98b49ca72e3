"""The SMTP mailer speaks to a real server: what it sends, and what it makes of refusals."""

import email
import socketserver
import threading
from email import policy

import pytest

from assessment.services.mail import Mail, MailFailed, SmtpMailer

MAIL = Mail(to="ivan@example.org", subject="Acme: опрос", text="Здравствуйте.\nhttps://survey.example/s/X", language="ru")


class Server(socketserver.ThreadingTCPServer):
    """As much of an SMTP server as a client needs."""

    allow_reuse_address = daemon_threads = True

    def __init__(self, recipient_reply="250 ok"):
        super().__init__(("127.0.0.1", 0), Dialogue)
        self.recipient_reply = recipient_reply
        self.received = []


class Dialogue(socketserver.StreamRequestHandler):
    """One connection."""

    def handle(self):
        self._say("220 test")
        while line := self.rfile.readline().decode().strip():
            verb = line.split(":")[0].split()[0].upper()
            if verb == "QUIT":
                self._say("221 bye")
                return
            if verb == "DATA":
                self._say("354 go on")
                lines = iter(self.rfile.readline, b".\r\n")
                self.server.received.append(b"".join(lines))
            self._say(self.server.recipient_reply if verb == "RCPT" else "250 ok")

    def _say(self, line):
        self.wfile.write(f"{line}\r\n".encode())


@pytest.fixture
def serve():
    servers = []

    def start(**options):
        server = Server(**options)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return server, SmtpMailer("127.0.0.1", "survey@example.com", port=server.server_address[1], security="none")

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def test_a_mail_arrives_as_it_was_written(serve):
    """Sender, recipient, subject, language and text, in Cyrillic."""
    server, mailer = serve()
    mailer.send(MAIL)
    message = email.message_from_bytes(server.received[0], policy=policy.default)
    assert (message["From"], message["To"], message["Subject"]) == ("survey@example.com", MAIL.to, MAIL.subject)
    assert message["Content-Language"] == "ru"
    assert message.get_content().split() == MAIL.text.split()


@pytest.mark.parametrize(("reply", "permanent"), [("550 no such mailbox", True), ("451 try later", False)])
def test_a_refusal_says_whether_to_try_again_and_names_nobody(serve, reply, permanent):
    """The error holds no address."""
    _, mailer = serve(recipient_reply=reply)
    with pytest.raises(MailFailed) as error:
        mailer.send(MAIL)
    assert error.value.permanent is permanent
    assert "ivan" not in str(error.value)


def test_a_server_that_is_away_is_tried_again():
    """No connection is no permanent failure."""
    with pytest.raises(MailFailed) as error:
        SmtpMailer("127.0.0.1", "survey@example.com", port=1, security="none").send(MAIL)
    assert error.value.permanent is False


def test_the_password_is_not_shown():
    """Not even when the mailer itself is printed."""
    assert "hunter2" not in repr(SmtpMailer("h", "s@example.com", user="u", password="hunter2"))
