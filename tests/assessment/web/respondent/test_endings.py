"""Sending: counted once, told when it was not, and nothing is left in the browser."""

from flask.testing import FlaskClient
from sqlalchemy import func, select

from assessment.store.tables import Response
from tests.assessment.web.respondent.conftest import CLOSES, Office, Respondent, Survey


def stored(office: Office) -> int:
    """Rows of answers in the database."""
    with office.ctx.database.read() as session:
        return session.scalar(select(func.count()).select_from(Response)) or 0


def test_sending_stores_one_row_and_thanks_with_a_copy(respondent: Respondent, office: Office) -> None:
    """The thank-you page shows one's answers, what comes next and when, and is no redirect."""
    before = stored(office)
    respondent.answer_all("4").press("to", "1").press("to", "review", {"joint_plan": "dk"}).press("to", "send")
    page = respondent.page
    assert respondent.response.status_code == 200
    assert page.h1 == "Thank you. Your answers are in."
    assert stored(office) == before + 1
    assert page.says("Friday, 23 October 2026, 18:00 (UTC+3) The survey closes.")
    assert page.says("the heads of both departments and the board")
    assert page.says("Marketing brings Sales in while the marketing plan is still a draft. Don't know")
    assert page.forms == []


def test_the_ballot_goes_and_other_cookies_stay(respondent: Respondent) -> None:
    """At the end our cookie is deleted; the console's on the same host is left alone."""
    respondent.browser.set_cookie("entente_console", "signed-in")
    respondent.answer_all().press("to", "send")
    (cookie,) = respondent.response.headers.getlist("Set-Cookie")
    assert cookie.startswith("ballot=;")
    assert "Path=/answer" in cookie
    assert "Max-Age=0" in cookie
    assert respondent.response.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert respondent.browser.get_cookie("ballot", path="/answer") is None
    assert respondent.browser.get_cookie("entente_console") is not None
    assert respondent.browser.get("/answer").status_code == 403


def test_answers_may_be_missing(respondent: Respondent, office: Office) -> None:
    """Whoever answers one statement only may send it."""
    before = stored(office)
    respondent.press("to", "review", {"joint_plan": "1"}).press("to", "send")
    assert respondent.page.h1.startswith("Thank you")
    assert respondent.page.words.count("No answer") == 19
    assert stored(office) == before + 1


def test_second_submission_is_told_that_the_first_counts(
    app_browsers: tuple[FlaskClient, FlaskClient], survey: Survey, office: Office
) -> None:
    """The same link on another device: the first answers stand, and the page says so."""
    code = survey.code()
    first, second = (Respondent(browser, code).start().answer_all(value) for browser, value in zip(app_browsers, "25", strict=True))
    first.press("to", "send")
    before = stored(office)
    second.press("to", "send")
    assert second.page.h1 == "Answers from this link are already counted"
    assert second.page.words.count("Strongly agree") == 20
    assert stored(office) == before
    assert "ballot=;" in second.response.headers["Set-Cookie"]


def test_survey_that_closes_meanwhile_leaves_the_answers_to_the_person(respondent: Respondent, office: Office) -> None:
    """Whoever is overtaken by the closing date keeps a copy of what could not be counted, at any page."""
    before = stored(office)
    respondent.press("to", "next", dict.fromkeys(("joint_plan", "heads_confer", "long_horizon", "each_others_plans"), "5"))
    office.clock.now = CLOSES
    respondent.press("to", "back")
    assert respondent.response.status_code == 410
    assert respondent.page.h1 == "This survey is closed"
    assert respondent.page.words.count("Strongly agree") == 4
    assert stored(office) == before


def test_survey_that_has_closed_opens_without_a_copy(respondent: Respondent, office: Office) -> None:
    """Coming back after the end shows the end and takes the ballot away."""
    office.clock.now = CLOSES
    reply = respondent.browser.get("/answer")
    assert reply.status_code == 410
    assert "A copy of your answers" not in reply.get_data(as_text=True)
    assert "ballot=;" in reply.headers["Set-Cookie"]
