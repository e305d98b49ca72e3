"""What holds on every page: headers, markup, weight, and that it works without script, session or log."""

import gzip
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

import assessment.web
from assessment.phrases import Phrases
from assessment.web.form.wording import TEXTS as FORM
from assessment.web.respondent.forms import TEXTS
from questionnaires.model import LANGUAGES
from tests.assessment.web.respondent.conftest import CLOSES, Office, Respondent, Survey
from tests.assessment.web.respondent.reading import read

SHEET = Path(assessment.web.__file__).parent / "static" / "respondent.css"
HEAVIEST = 30_000


def states(app: Flask, office: Office, survey: Survey, language: str) -> Iterator[tuple[str, TestResponse]]:
    """Every page that a respondent can meet."""
    browser, code, q = app.test_client(), survey.code(), f"?language={language}"
    yield "typed code", browser.get(f"/s/{q}")
    yield "wrong code", browser.post(f"/s/{q}", data={"code": "x"})
    yield "unknown", browser.get(f"/s/x{q}")
    yield "no ballot", browser.get(f"/answer{q}")
    yield "promise", browser.get(f"/promise{q}")
    yield "accessibility", browser.get(f"/accessibility{q}")
    yield "landing", browser.get(f"/s/{code}{q}")
    yield "promise of a survey", browser.get(f"/s/{code}/promise{q}")
    yield "foreign", browser.post(f"/answer{q}", headers={"Sec-Fetch-Site": "cross-site"})
    person = Respondent(browser, code, language).start()
    yield "section", person.response
    yield "asked", person.press("to", "next", {"joint_plan": "1"}).response
    yield "malformed", browser.post("/answer", data={"language": language, "a_joint_plan": "1", "b": ""})
    yield "empty review", Respondent(browser, code, language).start().press("to", "review").response
    yield "nothing to send", browser.post("/answer", data={"page": "7", "to": "send", "language": language})
    yield "review", person.press("to", "skip").answer_all().response
    yield "thanks", person.press("to", "send").response
    again = Respondent(browser, code, language).start().answer_all()
    yield "already", again.press("to", "send").response
    late = Respondent(browser, code, language).start().answer_all()
    office.clock.now = CLOSES
    yield "closed meanwhile", late.press("to", "send").response
    yield "closed", browser.get(f"/s/{code}{q}")


@pytest.fixture(params=LANGUAGES)
def every_state(request: pytest.FixtureRequest, app: Flask, office: Office, survey: Survey) -> dict[str, TestResponse]:
    """All pages in one language."""
    return dict(states(app, office, survey, request.param))


def test_every_page_has_its_headers_and_no_cookie_but_ours(every_state: dict[str, TestResponse]) -> None:
    """Nothing is cached, no address leaks, no script may run, and only the ballot is ever set."""
    for name, response in every_state.items():
        headers = response.headers
        assert headers["Cache-Control"] == "no-store", name
        assert headers["Referrer-Policy"] == "no-referrer", name
        assert "noindex" in headers["X-Robots-Tag"], name
        assert all(cookie.startswith("ballot=") for cookie in headers.getlist("Set-Cookie")), name
        assert headers["Content-Type"] == "text/html; charset=utf-8", name


def test_every_page_is_well_formed_labelled_and_without_inline_script(
    every_state: dict[str, TestResponse], request: pytest.FixtureRequest
) -> None:
    """Tags match, ids are unique, inputs have labels, references lead somewhere, and nothing is inline."""
    for name, response in every_state.items():
        page = read(response)
        assert page.title, name
        assert page.h1, name
        assert [tag for tag, _ in page.tags].count("h1") == 1, name
        visible = [field for field in page.inputs if field.get("type") != "hidden"]
        assert all(field["id"] in page.labels for field in visible), name
        assert page.labels <= page.ids, name
        assert page.described <= page.ids, name
        targets = {(link["href"] or "")[1:] for link in page.links if (link["href"] or "").startswith("#")}
        assert targets <= page.ids, name
        fieldsets, legends = ([tag for tag, _ in page.tags].count(tag) for tag in ("fieldset", "legend"))
        assert fieldsets == legends, name
        assert not [tag for tag, attributes in page.tags if tag == "style" or "style" in attributes], name
        assert {attributes.get("src") for tag, attributes in page.tags if tag == "script"} <= {"/static/draft.js"}, name
        assert not [attributes for _, attributes in page.tags if any(key.startswith("on") for key in attributes)], name


def test_every_page_is_in_the_language_asked_for(every_state: dict[str, TestResponse], request: pytest.FixtureRequest) -> None:
    """No English word stands on a Russian page but names, and the other way round."""
    language = request.node.callspec.params["every_state"]
    for name, response in every_state.items():
        page = read(response)
        assert page.language == language, name
        cyrillic = any("а" <= letter <= "я" for letter in page.h1)
        assert cyrillic == (language == "ru"), name


def test_every_page_is_light(every_state: dict[str, TestResponse]) -> None:
    """A page and the style sheet together stay below 30 kB as they travel."""
    sheet = len(gzip.compress(SHEET.read_bytes()))
    for name, response in every_state.items():
        assert sheet + len(gzip.compress(response.data)) < HEAVIEST, name


def test_sheet_asks_for_nothing_but_its_two_fonts(browser: FlaskClient) -> None:
    """The style sheet loads the two files of the typeface, both of which are there, and imports nothing."""
    sheet = SHEET.read_text(encoding="utf-8")
    urls = [part.split(")")[0] for part in sheet.split("url(")[1:]]
    assert urls == ["fonts/golos-text-latin.woff2", "fonts/golos-text-cyrillic.woff2"]
    for url in urls:
        with browser.get(f"/static/{url}") as font:
            assert font.status_code == 200
    assert "@import" not in sheet


def test_answering_needs_no_session_and_writes_no_log(app: Flask, survey: Survey, caplog: pytest.LogCaptureFixture) -> None:
    """A whole walk leaves no session in the browser and no line in any log."""
    browser = app.test_client()
    with caplog.at_level(logging.DEBUG):
        walk = Respondent(browser, survey.code()).start().answer_all()
        assert browser.get_cookie("ballot", path="/answer") is not None
        walk.press("to", "send")
    for path in ("/", "/answer", "/console"):
        assert browser.get_cookie(app.config["SESSION_COOKIE_NAME"], path=path) is None
    assert [record for record in caplog.records if record.name.startswith(("assessment", "flask", "werkzeug", app.name))] == []


def test_answer_pages_name_neither_person_nor_code(respondent: Respondent, survey: Survey) -> None:
    """Nothing on an answer page leads back to the link."""
    for _ in range(2):
        html = respondent.response.get_data(as_text=True)
        assert respondent.code not in html
        assert respondent.code.replace("-", "") not in html
        assert "/s/" not in html
        respondent.press("to", "next")


def test_promise_names_the_survey_s_own_rules(browser: FlaskClient, survey: Survey) -> None:
    """Behind a link the promise shows the plan's fingerprint and what handing out links means."""
    page = read(browser.get(f"/s/{survey.code()}/promise?language=en"))
    assert page.says("sha256:")
    assert page.says("the consultant hands the links out")
    general = read(browser.get("/promise?language=en"))
    assert not general.says("sha256:")
    assert not general.says("the consultant hands the links out")


@pytest.mark.parametrize("stem", [TEXTS / "respondent", FORM / "form"])
def test_both_languages_have_the_same_messages_and_variables(stem: Path) -> None:
    """No sentence exists in one language only, and both use the same arguments."""
    english, russian = (stem.with_suffix(f".{language}.ftl") for language in LANGUAGES)
    found = []
    for file in (english, russian):
        messages: dict[str, set[str]] = {}
        for line in file.read_text(encoding="utf-8").splitlines():
            if line[:1].isalpha() and " =" in line:
                name = line.split(" =")[0]
                messages[name] = set()
            if line and not line.startswith("#"):
                messages[name] |= {part.split()[0] for part in line.split("{ $")[1:]}
        found.append(messages)
    assert found[0] == found[1]
    assert Phrases("ru", TEXTS)("people", n=21) == "21 человек"
    assert Phrases("ru", TEXTS)("people", n=22) == "22 человека"
