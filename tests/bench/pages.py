"""The form's pages in-process, against a bare Flask response of as many bytes."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

from flask import Flask
from werkzeug.test import EnvironBuilder

from tests.bench.measuring import Figure, Limit, figure, take_turns, turns
from tests.bench.survey import Survey
from wsgi import create_app


def bare_app(body: bytes) -> Flask:
    """The yardstick: one route that returns bytes."""
    app = Flask("bare")

    @app.get("/")
    def page() -> bytes:
        return body

    return app


def measure(folder: Path) -> Iterator[Figure]:
    """GET of the first section, and POST of it answered, both through WSGI alone and through Flask's test client."""
    survey = Survey(folder)
    app = create_app(survey.settings, survey.world.ctx)
    cookie = survey.cookie()
    section = {"page": "1", "language": "en", "to": "next"} | {f"a_{item}": "4" for item in _first_items(survey)}
    get, post = _caller(app, "/answer?language=en", cookie), _caller(app, "/answer", cookie, section)
    bare = bare_app(get())
    found = take_turns({"bare": _caller(bare, "/"), "get": get, "post": post}, turns=turns(25), calls_a_turn=100)
    mine, other = app.test_client(), bare.test_client()
    mine.set_cookie("ballot", cookie, path="/answer")
    clients = take_turns(
        {
            "bare": lambda: other.get("/"),
            "get": lambda: mine.get("/answer?language=en"),
            "post": lambda: mine.post("/answer", data=section),
        },
        turns=turns(15),
        calls_a_turn=100,
    )
    for how, times in (("test client", clients), ("WSGI alone", found)):
        against = {"yardstick": "bare Flask response", "against": times["bare"]}
        yield figure(f"form page GET, {how}", "ms", times["get"], limit=Limit(5), **against)
        yield figure(f"answer POST, {how}", "ms", times["post"], limit=Limit(12), **against)
    survey.world.database.close()


def _first_items(survey: Survey) -> list[str]:
    return [item.id for item in survey.wave.questionnaire.sections[0].items]


def _caller(app: Flask, address: str, cookie: str | None = None, form: dict[str, str] | None = None) -> Callable[[], bytes]:
    """A request as a server would hand it over, ready to be sent again and again; anything but 200 is an error."""
    body = urlencode(form or {}).encode()
    environ = EnvironBuilder(
        address,
        method="POST" if form else "GET",
        headers={"Cookie": f"ballot={cookie}"} if cookie else {},
        content_type="application/x-www-form-urlencoded" if form else None,
    ).get_environ()
    environ["CONTENT_LENGTH"] = str(len(body))

    def started(status: str, _headers: object, _problem: object = None) -> None:
        if not status.startswith("200"):
            raise RuntimeError(status)

    def call() -> bytes:
        chunks = app({**environ, "wsgi.input": io.BytesIO(body)}, started)
        return b"".join(chunks)

    return call
