"""The web server as ``entente serve`` starts it, on a world of a test, and people who ask it over connections of their own."""

import contextlib
import http.client
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from assessment.commands.supervisor import web_command
from assessment.services import respondent
from assessment.web.form import wording
from assessment.web.form.rendering import fields_of

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@contextlib.contextmanager
def served(place, folder: Path, processes: int, *more: str) -> Iterator[tuple[int, Path]]:
    """A server of that world; gives its port and the file of whatever it writes. ``more`` are further options."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    settings = {
        "ENTENTE_DATA": str(folder / "web"),
        "ENTENTE_DATABASE_URL": place.database_url,
        "ENTENTE_KEYS_URL": f"file://{place.keys}",
        "ENTENTE_BASE_URL": f"http://127.0.0.1:{port}",
    }
    (folder / "web").mkdir(exist_ok=True)
    said = folder / "said"
    with said.open("wb") as out:
        command = [*web_command("127.0.0.1", port, processes), *more]
        process = subprocess.Popen(command, env={**os.environ, **settings}, stdout=out, stderr=out)
        try:
            _wait(port)
            yield port, said
        finally:
            process.terminate()
            process.wait(30)


def ask(port: int, method: str, path: str, body: str = "", cookie: str = "") -> tuple[int, str]:
    """Status of one request, and the ballot that it hands out, if any."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    try:
        connection.request(method, path, body, {**FORM, **({"Cookie": f"ballot={cookie}"} if cookie else {})})
        reply = connection.getresponse()
        reply.read()
        return reply.status, (reply.getheader("Set-Cookie") or "").partition("ballot=")[2].partition(";")[0]
    finally:
        connection.close()


def sheet(ctx, cookie: str, answers) -> str:
    """The form of somebody who sends these answers."""
    view = respondent.ballot(ctx, cookie)
    words = wording(view.questionnaire, view.names["en"], "en")
    return urlencode([("page", str(words.review)), ("language", "en"), ("to", "send"), *fields_of(words, answers)])


def _wait(port: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError):
            if ask(port, "GET", "/")[0] == 200:
                return
        time.sleep(0.1)
    raise RuntimeError("the server did not answer within a minute")
