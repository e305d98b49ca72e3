"""Whether the company's score may be compared with other clients: told before anybody answers."""

import pytest
from flask.testing import FlaskClient

from tests.assessment.web.respondent.conftest import Office, Survey
from tests.assessment.web.respondent.reading import read

YES = {
    "en": ("Other clients of the consultant", "only where at least five companies stand together"),
    "ru": ("Другие клиенты консультанта", "только там, где компаний вместе не меньше пяти"),
}
NO = {"en": "No figure of this survey is compared with other companies", "ru": "с другими компаниями не сравнивают"}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_consent_is_told_to_a_respondent(browser: FlaskClient, office: Office, language: str) -> None:
    """With consent the landing page names the other clients, and the promise says within which bounds."""
    code = Survey(office.ctx, office.consultant, office.engagement_id, "shown", portfolio=True).code()
    landing = read(browser.get(f"/s/{code}?language={language}"))
    promise = read(browser.get(f"/s/{code}/promise?language={language}"))
    assert landing.says(YES[language][0])
    assert promise.says(YES[language][1])
    assert not promise.says(NO[language])


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_respondent_is_told_that_nothing_is_compared(browser: FlaskClient, survey: Survey, language: str) -> None:
    """Without consent the landing page names nobody else, and the promise says that no figure is compared."""
    code = survey.code()
    landing = read(browser.get(f"/s/{code}?language={language}"))
    promise = read(browser.get(f"/s/{code}/promise?language={language}"))
    assert not landing.says(YES[language][0])
    assert promise.says(NO[language])
    assert not promise.says(YES[language][1])
