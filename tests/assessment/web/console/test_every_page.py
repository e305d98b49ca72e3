"""Every page in both languages: no message is missing, ids are unique, fields are labelled, nothing is inline."""

from collections import Counter
from html.parser import HTMLParser

import pytest
from sqlalchemy import select, update

from assessment.services import accounts, clients, waves
from assessment.store.tables import Delivery, Wave

FREE_OF_LABEL = {"hidden", "submit"}


class Page(HTMLParser):
    """Gathers what the checks need."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.labels: set[str] = set()
        self.fields: list[dict[str, str | None]] = []
        self.described: set[str] = set()
        self.inline: list[str] = []
        self.headings = 0
        self.forms: list[dict] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs) -> None:
        given = dict(attrs)
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "label":
            self.labels.add(given["for"])
        if tag in {"input", "select", "textarea"} and given.get("type") not in FREE_OF_LABEL:
            self.fields.append(given)
        for name in ("aria-describedby", "aria-labelledby"):
            self.described |= set((given.get(name) or "").split())
        if tag in {"script", "style"} or "style" in given or any(name.startswith("on") for name in given):
            self.inline.append(self.get_starttag_text())
        if tag == "h1":
            self.headings += 1
        if tag == "form":
            self.forms.append({"method": given.get("method"), "token": False})
        if given.get("name") == "csrf_token" and self.forms:
            self.forms[-1]["token"] = True


def check(response, status=200) -> str:
    """The page's HTML after every check that each page must pass."""
    html = response.text
    assert response.status_code == status, html
    page = Page(html)
    assert [name for name, count in Counter(page.ids).items() if count > 1] == []
    assert [field for field in page.fields if field.get("id") not in page.labels] == []
    assert page.described <= set(page.ids)
    assert page.inline == []
    assert page.headings == 1
    assert all(form["token"] for form in page.forms if form["method"] == "post")
    return html


def paths(survey, person=None):
    """All pages about one client."""
    wave = f"/console/waves/{survey.wave}"
    return [
        "/console/",
        "/console/account",
        "/console/clients/new",
        f"/console/clients/{survey.client}",
        f"/console/clients/{survey.client}/name",
        f"/console/clients/{survey.client}/log",
        f"/console/clients/{survey.client}/engagements/new",
        f"/console/engagements/{survey.engagement}",
        f"/console/engagements/{survey.engagement}/waves/new",
        wave,
        f"{wave}/plan",
        f"{wave}/people",
        f"{wave}/questionnaire",
        f"{wave}/invitation",
    ]


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("state", ["draft", "mailed", "opened"])
def test_all_pages_of_a_wave(request, browser, ctx, users, language, state):
    """A consultant walks through all pages of a wave in each state, in each language."""
    survey = request.getfixturevalue(state)
    accounts.set_language(ctx, users["anna"], language)
    anna = browser("anna")
    wave = f"/console/waves/{survey.wave}"
    there = {
        "draft": ["launch", "discard"],
        "mailed": ["launch", "discard", f"people/{_person(ctx, users, survey)}/remove"],
        "opened": ["links", "extend", "close", "discard"],
    }[state]
    for path in [*paths(survey), *(f"{wave}/{name}" for name in there)]:
        html = check(anna.get(path))
        assert f'<html lang="{language}">' in html, path
    session = accounts.list_sessions(ctx, users["anna"])[0].id
    check(anna.get(f"/console/account/sessions/{session}/end"))
    check(anna.get("/console/clients/99"), 404)


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("state", ["closing", "sealed", "below_minimum", "discarded"])
def test_every_state_after_the_end(browser, ctx, users, opened, language, state):
    """A consultant sees an overview and a plan in every state that follows."""
    set_state(ctx, opened.wave, state)
    accounts.set_language(ctx, users["anna"], language)
    anna = browser("anna")
    for name in ("", "/plan", "/people", "/questionnaire"):
        check(anna.get(f"/console/waves/{opened.wave}{name}"))


def test_a_survey_in_one_language_is_read_in_any_console(browser, ctx, users, draft):
    """A consultant with an English console runs a survey that is asked in Russian alone."""
    anna = users["anna"]
    engagement = clients.create_engagement(
        ctx, anna, draft.client, title="Only Russian", questionnaire_id="relationship-index", languages=("ru",), names={}
    )
    wave = waves.create_wave(ctx, anna, engagement.id, title="Первая")
    window = browser("anna")
    check(window.get(f"/console/engagements/{engagement.id}"))
    for name in ("", "/plan", "/people", "/questionnaire", "/questionnaire?language=en", "/invitation", "/launch"):
        html = check(window.get(f"/console/waves/{wave.id}{name}"))
        assert "Label in English" not in html
    plan = {**window.form(f"/console/waves/{wave.id}/plan"), "date": "2026-10-23", "time": "18:00", "recipients_ru": "правление"}
    assert "The plan is saved" in window.post(f"/console/waves/{wave.id}/plan", plan).text
    assert waves.wave(ctx, anna, wave.id).plan.by_id["side_a"].label == {"ru": "Отдел продаж"}


def test_undeliverable_addresses_are_counted(browser, ctx, users, mailed):
    """A consultant sees how many addresses the mail server refused."""
    waves.launch_wave(ctx, users["anna"], mailed.wave)
    mailing = waves.send_invitations(ctx, users["anna"], mailed.wave)
    with ctx.database.write() as session:
        for row in session.scalars(select(Delivery).where(Delivery.mailing_id == mailing.id).limit(2)):
            row.state = "failed"
    assert "2 addresses" in check(browser("anna").get(f"/console/waves/{mailed.wave}"))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_sign_in_in_both_languages(browser, language):
    """A stranger reads the sign-in page in the language they choose."""
    html = check(browser().get(f"/console/sign-in?language={language}"))
    assert f'<html lang="{language}">' in html


def set_state(ctx, wave_id, state):
    """Puts a wave into a state that only the background work reaches; no page of the console reads the release."""
    sealed = state == "sealed"
    with ctx.database.write() as session:
        session.execute(
            update(Wave)
            .where(Wave.id == wave_id)
            .values(
                state=state,
                closed_at=ctx.now(),
                release="{}" if sealed else None,
                release_hash="-" if sealed else None,
                sealed_at=ctx.now() if sealed else None,
            )
        )


def _person(ctx, users, survey):
    people = waves.list_people(ctx, users["anna"], survey.wave)
    return people[0].id if people else 0
