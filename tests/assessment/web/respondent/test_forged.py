"""Whatever comes that the form could not have sent: told, never a traceback, and no good answer is lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from tests.assessment.web.respondent.conftest import Respondent


@pytest.mark.parametrize("value", ["0", "6", "abc", "-1", "1.0", "01", " 1", "DK", "\u0661", "1" * 400, "<b>"])
def test_forged_answer_is_told_beside_its_statement(respondent: Respondent, value: str) -> None:
    """A value that is no choice brings its section back with a message there; the other answers stay."""
    data = respondent.page.form().data()
    data.update({"a_joint_plan": value, "a_heads_confer": "2", "to": "next"})
    page = respondent.post(data).page
    assert respondent.response.status_code == 200
    assert page.title.startswith("Error: ")
    assert page.says("This is not one of the answers.")
    assert "a_joint_plan-error" in page.described
    kept = page.form().data()
    assert kept["a_heads_confer"] == "2"
    assert "a_joint_plan" not in kept


def test_forged_hidden_answer_leads_to_its_own_section(respondent: Respondent) -> None:
    """An answer that travels hidden is checked as well; its section opens and the rest travels on."""
    respondent.answer_all("4")
    data = respondent.page.form().data()
    data["a_key_accounts"] = "7"
    data["to"] = "send"
    page = respondent.post(data).page
    assert page.h1 == "Work with customers"
    assert page.described == {"a_key_accounts-error"}
    assert len([name for name, _ in page.form().fields if name.startswith("a_")]) == 19


@pytest.mark.parametrize(
    "forged",
    [
        {"a_no_such_item": "1"},
        {"joint_plan": "1"},
        {"__proto__": "1"},
        {"page": "0"},
        {"page": "8"},
        {"page": ""},
        {"page": "\u0661"},
        {"page": "1e3"},
        {"to": "elsewhere"},
        {"to": "7"},
        {"to": "99999999999999999999"},
        {"to": "send"},
        {"asked": "no_such_item"},
    ],
)
def test_alien_fields_are_refused_and_good_answers_kept(respondent: Respondent, forged: dict[str, str]) -> None:
    """Unknown names, pages and buttons are a 400, from which one returns to the form with every good answer."""
    data = MultiDict({"page": "1", "language": "en", "to": "next", "a_joint_plan": "3"})
    data.update({name: value for name, value in forged.items() if name not in data})
    for name in forged.keys() & {"page", "to"}:
        data[name] = forged[name]
    page = respondent.post(data).page
    assert respondent.response.status_code == 400
    assert page.h1 == "This page could not be read"
    assert page.form().data()["a_joint_plan"] == "3"
    respondent.press("to", "stay")
    assert respondent.response.status_code == 200
    assert respondent.page.form().data()["a_joint_plan"] == "3"


def test_field_that_comes_twice_is_refused(respondent: Respondent) -> None:
    """Two answers to one statement are none."""
    data = respondent.page.form().data()
    data.setlist("a_joint_plan", ["1", "5"])
    assert respondent.post(data).response.status_code == 400


def test_unknown_language_falls_back(respondent: Respondent) -> None:
    """A language that the survey does not have is ignored."""
    data = respondent.page.form().data()
    data["speak"] = "xx"
    assert respondent.post(data).page.language == "en"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"x" * 70_000, "application/x-www-form-urlencoded"),
        (b"&".join(b"f%d=1" % number for number in range(9000)), "application/x-www-form-urlencoded"),
        (
            b"--b\r\nContent-Disposition: form-data; name=page\r\n\r\n" + b"1" * 70_000 + b"\r\n--b--\r\n",
            "multipart/form-data; boundary=b",
        ),
    ],
)
def test_huge_post_is_refused_in_words(respondent: Respondent, body: bytes, kind: str) -> None:
    """What is larger than any form is turned away unread, on a page of ours."""
    reply = respondent.browser.post("/answer", data=body, content_type=kind)
    assert reply.status_code == 413
    assert "This page could not be read" in reply.get_data(as_text=True)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\xff\xfe%%%=&&&=", "application/x-www-form-urlencoded"),
        (b"{}", "application/json"),
        (b"--b\r\nbroken", "multipart/form-data; boundary=b"),
    ],
)
def test_garbage_is_refused_in_words(respondent: Respondent, body: bytes, kind: str) -> None:
    """What is no form at all is a 400."""
    assert respondent.browser.post("/answer", data=body, content_type=kind).status_code == 400


FIELDS = st.sampled_from(["page", "to", "speak", "language", "asked", "a_joint_plan", "a_rotation", "a_x", "b"])
VALUES = st.one_of(
    st.sampled_from(["1", "5", "6", "7", "dk", "next", "back", "review", "send", "skip", "stay", "ru"]), st.text(max_size=8)
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fields=st.lists(st.tuples(FIELDS, VALUES), max_size=12))
def test_no_post_breaks_the_form(respondent: Respondent, fields: list[tuple[str, str]]) -> None:
    """Any mixture of our fields and others is answered with a page that a browser can read."""
    reply = respondent.browser.post("/answer", data=MultiDict(fields))
    assert reply.status_code in {200, 400}
    assert reply.get_data(as_text=True).startswith("<!DOCTYPE html>")
