"""Every form that can be put to people, as the console offers, shows and plans it."""

import html
import re

import pytest

from assessment.services import accounts, clients, facts, waves
from questionnaires.bundles import form_of
from questionnaires.library import library_ids
from questionnaires.model import LANGUAGES
from questionnaires.shelves import bundle_ids
from tests.assessment.web.console.test_every_page import check

FORMS = [each for each in (*library_ids(), *bundle_ids()) if form_of(each).kind == "opinion"]
BRACES = re.compile(r"\{[a-z_.]+\}")


@pytest.fixture
def database_kind():
    """These pages ask the same of every database."""
    return "sqlite"


def text_of(page: str) -> str:
    """What a page says, spaces alike."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_can_be_read_before_it_is_launched(browser, ctx, users, draft, language):
    """A consultant reads each form in each language: every section, every group it is for, no name left open."""
    anna = users["anna"]
    accounts.set_language(ctx, anna, language)
    window = browser("anna")
    for name in FORMS:
        engagement = clients.create_engagement(
            ctx, anna, draft.client, title=name, questionnaire_id=name, languages=("en", "ru"), names={}
        )
        wave = waves.create_wave(ctx, anna, engagement.id, title="One")
        said = text_of(check(window.get(f"/console/waves/{wave.id}/questionnaire")))
        assert not BRACES.search(said), name
        form = form_of(name)
        conditional = sum(section.show_if is not None for section in form.sections)
        addressed = sum(bool(section.audience) for section in form.sections)
        assert said.count({"en": "Shown if", "ru": "Показывается, если"}[language]) == conditional, name
        assert said.count({"en": "Only for:", "ru": "Только для групп:"}[language]) == addressed, name
        for page in ("", "/plan", "/people", "/invitation"):
            check(window.get(f"/console/waves/{wave.id}{page}"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_can_be_asked_is_offered_in_words(browser, ctx, users, draft, language):
    """A consultant chooses among bundles and single questionnaires, each with its purpose, and starts from any of them."""
    accounts.set_language(ctx, users["anna"], language)
    window = browser("anna")
    page = check(window.get(f"/console/clients/{draft.client}/engagements/choose"))
    assert not BRACES.search(page)
    offered = re.findall(r"engagements/new\?questionnaire=([\w-]+)", page)
    assert sorted(offered) == sorted(FORMS)
    for name in offered:
        assert not BRACES.search(check(window.get(f"/console/clients/{draft.client}/engagements/new?questionnaire={name}")))


def test_a_bundle_of_one_keeps_its_facts(browser, ctx, users, draft):
    """A consultant who chooses the quarterly pulse is offered the figures that go with it."""
    window = browser("anna")
    path = f"/console/clients/{draft.client}/engagements/new?questionnaire=quarterly-pulse"
    made = window.post(path, {**window.form(path), "title": "Pulse"})
    assert "Quarterly pulse" in made.text
    found = clients.client(ctx, users["anna"], draft.client).engagements[-1]
    assert found.questionnaire_id == "quarterly-pulse"
    wave = waves.create_wave(ctx, users["anna"], found.id, title="One")
    assert facts.fact_instruments(ctx, users["anna"], wave.id)[0].id == "outcome-baseline"


def test_twelve_departments_are_planned_and_forecast(browser, ctx, users, draft):
    """A consultant maps departments: groups are preset, people belong to any of them, those without people hinder nothing."""
    anna = users["anna"]
    engagement = clients.create_engagement(
        ctx, anna, draft.client, title="Map", questionnaire_id="department-map", languages=("en", "ru"), names={}
    )
    wave = waves.create_wave(ctx, anna, engagement.id, title="One")
    assert len(wave.plan.groups) == 12
    window = browser("anna")
    path = f"/console/waves/{wave.id}"
    plan = {**window.form(f"{path}/plan"), "date": "2026-10-23", "time": "18:00", "delivery": "shown"}
    plan |= {"recipients_en": "the board", "recipients_ru": "правление"}
    assert "The plan is saved" in window.post(f"{path}/plan", plan).text
    people = {"side_a": 8, "side_b": 6, "legal": 5, "finance": 7}
    lines = "\n".join(f"{group} {n};{group}{n}@olmar.example;{group}" for group, count in people.items() for n in range(count))
    assert "26 people are added" in window.post(f"{path}/people", {"lines": lines}).text
    assert waves.wave(ctx, anna, wave.id).problems == ()
    assert "Legal" in check(window.get(path))
    assert "The wave is launched." in window.post(f"{path}/launch").text


@pytest.mark.parametrize("language", LANGUAGES)
def test_facts_are_asked_for_and_taken_away(browser, ctx, users, draft, language):
    """A consultant asks somebody, is told what is missing, and deletes the sheet again."""
    accounts.set_language(ctx, users["anna"], language)
    window = browser("anna")
    path = f"/console/waves/{draft.wave}/facts"
    check(window.get(path))
    refused = window.post(path, {**window.form(path), "person": ""})
    assert refused.status_code == 422
    check(refused, 422)
    made = window.post(path, {**window.form(path), "person": "Ann", "position": "Head of Sales", "instrument_id": "change-need"})
    assert "http://127.0.0.1:8000/f/" in check(made)
    (sheet,) = facts.list_sheets(ctx, users["anna"], draft.wave)
    facts.save_facts(ctx, users["anna"], sheet.id, {"cn_gaps": 3, "cn_small": 1}, done=True)
    check(window.get(path))
    check(window.get(f"{path}/change-need"))
    check(window.get(f"{path}/{sheet.id}/remove"))
    assert window.post(f"{path}/{sheet.id}/remove", {"typed_name": "Bo"}).status_code == 422
    window.post(f"{path}/{sheet.id}/remove", {"typed_name": "Ann"})
    assert facts.list_sheets(ctx, users["anna"], draft.wave) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_workshop_with_names_from_asking_to_results(browser, app, ctx, users, draft, language):
    """A consultant asks two people of a small team, who answer behind their links, closes the workshop and sees the results."""
    anna = users["anna"]
    accounts.set_language(ctx, anna, language)
    engagement = clients.create_engagement(
        ctx, anna, draft.client, title="Small", questionnaire_id="small-team-workshop", languages=("en", "ru"), names={}
    )
    wave = waves.create_wave(ctx, anna, engagement.id, title="Monday")
    window, path = browser("anna"), f"/console/waves/{wave.id}"
    overview = check(window.get(path))
    assert f"{path}/launch" not in overview
    assert f"{path}/people" not in overview
    for group in ("side_a", "side_b"):
        asked = {**window.form(f"{path}/facts"), "person": f"P {group}", "position": "Member", "group": group}
        assert asked["instrument_id"] == "small-team-workshop"
        check(window.post(f"{path}/facts", asked))
    for sheet in facts.list_sheets(ctx, anna, wave.id):
        stranger = app.test_client()
        answers = {f"a_{item.id}": "4" for item in wave.questionnaire.items}
        review = str(len(wave.questionnaire.sections) + 1)
        stranger.post(f"/f/{sheet.token}", data={"page": review, "language": "en", "to": "send", **answers})
    check(window.get(f"{path}/facts"))
    check(window.get(f"{path}/facts/small-team-workshop"))
    assert f"{path}/workshop" in check(window.get(path))
    check(window.get(f"{path}/workshop"))
    results = window.post(f"{path}/workshop")
    assert results.status_code == 200
    assert results.request.path == f"{path}/results"
    check(window.get(path))
