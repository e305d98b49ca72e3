"""Arriving by link or printed code, and starting."""

from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from assessment.services.launching import code_of
from assessment.services.throttle import ENOUGH_CODES
from assessment.services.wave_keys import link_key
from assessment.store.tables import Invitation, Wave
from tests.assessment.web.respondent.conftest import CLOSES, Office, Respondent, Survey, small_app
from tests.assessment.web.respondent.reading import read


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            (
                "How do Sales and Marketing work together?",
                "run for Olmar Pumps",
                "20 statements, 8 minutes",
                "Friday, 23 October 2026, 18:00 (UTC+3)",
                "Sales, North and West",
                "The heads of both departments and the board",
                "at least 5 answers",
                "only from 10 answers",
                "Hands the links out, so could know which link is yours",
            ),
        ),
        (
            "ru",
            (
                "Как взаимодействуют отдел продаж и отдел маркетинга?",
                "для компании Olmar Pumps",
                "20 утверждений, 8 минут",
                "пятница, 23 октября 2026 г., 18:00 (Москва, UTC+3)",
                "Продажи, север и запад",
                "Руководители двух отделов и совет директоров",
                "не меньше 5 ответов",
                "Раздаёт ссылки",
            ),
        ),
    ],
)
def test_landing_says_who_asks_and_who_will_see_what(
    browser: FlaskClient, survey: Survey, language: str, sentences: tuple[str, ...]
) -> None:
    """The landing page names client, length, closing date, group, recipients, thresholds and how links are handed out."""
    page = read(browser.get(f"/s/{survey.code()}?language={language}"))
    assert page.language == language
    assert [sentence for sentence in sentences if not page.says(sentence)] == []


def test_landing_names_the_smallest_group(browser: FlaskClient, survey: Survey) -> None:
    """Somebody of a region sees the three groups that count the region, the smallest first."""
    page = read(browser.get(f"/s/{survey.code()}?language=en"))
    assert page.says("The smallest group that includes you and can be shown is Sales, North and West: 14 people asked.")
    assert page.says("Groups that you are counted in Sales, North and West 14 people Sales 30 people")
    assert page.says("Sales and Marketing together 38 people")


def test_leaders_are_not_counted_with_the_sides(browser: FlaskClient, survey: Survey) -> None:
    """The company's figures join the two sides; leadership stands beside them."""
    page = read(browser.get(f"/s/{survey.code('leadership')}?language=en"))
    assert page.says("Leadership: 5 people asked")
    assert page.says("only rounded averages can be shown")
    assert not page.says("together 38")


def test_mailed_links_are_not_said_to_be_handed_out(browser: FlaskClient, office: Office) -> None:
    """Where the system mails the links, the consultant knows none of them, and the 128-bit code opens the survey."""
    survey = office.survey("email")
    with office.ctx.database.read() as session:
        wave = session.get_one(Wave, survey.wave_id)
        person = session.scalars(select(Invitation).where(Invitation.wave_id == wave.id)).first()
        assert person is not None
        code = code_of("email", link_key(office.ctx, wave.public_id), person.id)
    page = read(browser.get(f"/s/{code}?language=en"))
    assert page.says("roughly how many answers have come in, never whose")
    assert not page.says("Hands the links out")


def test_landing_is_the_same_for_a_used_link(browser: FlaskClient, survey: Survey) -> None:
    """Whether a link has been used cannot be seen on its landing page."""
    code = survey.code()
    before = browser.get(f"/s/{code}").data
    Respondent(browser, code).start().answer_all().press("to", "send")
    assert browser.get(f"/s/{code}").data == before


def test_landing_opens_in_the_person_s_language_and_offers_the_other(browser: FlaskClient, survey: Survey) -> None:
    """The list says English; the switch leads to Russian and says so in Russian."""
    page = read(browser.get(f"/s/{survey.code()}", headers={"Accept-Language": "ru"}))
    assert page.language == "en"
    (russian,) = (link for link in page.links if link.get("hreflang"))
    assert russian["lang"] == russian["hreflang"] == "ru"
    assert read(browser.get(russian["href"] or "")).language == "ru"


def test_start_gives_the_ballot_and_leaves_the_code_behind(browser: FlaskClient, survey: Survey) -> None:
    """Start sets one cookie for the answer pages and leads to an address without code or person."""
    code = survey.code()
    reply = browser.post(f"/s/{code}/start", data={"language": "ru"})
    assert (reply.status_code, reply.headers["Location"]) == (303, "/answer?language=ru")
    (cookie,) = reply.headers.getlist("Set-Cookie")
    assert cookie.startswith("ballot=")
    assert {"HttpOnly", "SameSite=Lax", "Path=/answer"} <= set(cookie.split("; "))
    assert "Max-Age" not in cookie
    assert code not in reply.get_data(as_text=True) + cookie


def test_ballot_demands_https_where_there_is_https(office: Office, survey: Survey, tmp_path: Path) -> None:
    """Behind an https address the cookie never travels in the clear."""
    secure = small_app(replace(office.ctx, base_url="https://survey.example.com"), tmp_path).test_client()
    assert "Secure" in secure.post(f"/s/{survey.code()}/start").headers["Set-Cookie"]


def test_reloading_the_start_leads_back_to_the_landing_page(browser: FlaskClient, survey: Survey) -> None:
    """The start is a post; a get of its address starts nothing."""
    code = survey.code()
    reply = browser.get(f"/s/{code}/start")
    assert (reply.status_code, reply.headers["Location"]) == (303, f"/s/{code}")
    assert "Set-Cookie" not in reply.headers


def test_post_of_another_site_starts_nothing(browser: FlaskClient, survey: Survey) -> None:
    """A foreign page cannot slip its own ballot into somebody's browser."""
    reply = browser.post(f"/s/{survey.code()}/start", headers={"Sec-Fetch-Site": "cross-site"})
    assert reply.status_code == 403
    assert "Set-Cookie" not in reply.headers
    assert read(reply).h1 == "This came from another site"


@pytest.mark.parametrize("spoil", [str.lower, lambda code: code.replace("-", ""), lambda code: f" {code.replace('-', ' ')} "])
def test_typed_code_is_forgiven(browser: FlaskClient, survey: Survey, spoil: object) -> None:
    """Capitals, dashes and spaces of a printed code do not matter."""
    reply = browser.post("/s/", data={"code": spoil(survey.code()), "language": "ru"})  # type: ignore[operator]
    assert reply.status_code == 303
    page = read(browser.get(reply.headers["Location"]))
    assert page.language == "ru"
    assert page.says("Кто и что увидит")


@pytest.mark.parametrize(
    ("code", "status", "said"),
    [
        ("", 400, "Type the code that stands on your card."),
        ("   ", 400, "Type the code that stands on your card."),
        ("7FKQ", 404, "This is not a code"),
        ("x" * 81, 400, "No open survey has this code."),
        ("../../etc", 404, "This is not a code"),
    ],
)
def test_wrong_code_is_told_beside_the_field(browser: FlaskClient, office: Office, code: str, status: int, said: str) -> None:
    """The page comes back with what was typed, the message at the field and in the linked summary."""
    reply = browser.post("/s/", data={"code": code, "language": "en"})
    page = read(reply)
    assert reply.status_code == status
    assert page.title.startswith("Error: ")
    assert page.words.count(said) == 2
    assert {"code-error", "code-hint"} == page.described
    assert any(link["href"] == "#code" for link in page.links)


def test_unknown_link_says_what_to_do(browser: FlaskClient, office: Office) -> None:
    """A link that opens nothing is a 404 with help, in the browser's language."""
    reply = browser.get("/s/7FKQ-2MXD-4TW", headers={"Accept-Language": "ru"})
    page = read(reply)
    assert reply.status_code == 404
    assert page.h1 == "Не удаётся найти опрос"
    assert any((link["href"] or "").startswith("/s/?") for link in page.links)


def test_guessing_codes_is_slowed(browser: FlaskClient, office: Office) -> None:
    """After too many unknown codes an address has to wait, and is told how long."""
    stranger = {"REMOTE_ADDR": "192.0.2.7"}
    for _ in range(ENOUGH_CODES):
        assert browser.get("/s/0000-0000-000", environ_overrides=stranger).status_code == 404
    reply = browser.get("/s/0000-0000-000", environ_overrides=stranger)
    assert reply.status_code == 429
    assert reply.headers["Retry-After"] == "900"
    assert read(reply).says("Wait 15 minutes, then try again.")
    assert browser.post("/s/", data={"code": "0000-0000-000"}, environ_overrides=stranger).status_code == 429


def test_closed_survey_says_so_to_every_link(browser: FlaskClient, office: Office, survey: Survey) -> None:
    """After the closing date the landing page offers no start, and a late start gives no ballot."""
    code = survey.code()
    office.clock.now = CLOSES
    reply = browser.get(f"/s/{code}?language=ru")
    assert reply.status_code == 410
    assert read(reply).h1 == "Опрос закрыт"
    assert read(reply).forms == []
    late = browser.post(f"/s/{code}/start")
    assert "Set-Cookie" not in late.headers
    assert late.headers["Location"].startswith(f"/s/{code}")
