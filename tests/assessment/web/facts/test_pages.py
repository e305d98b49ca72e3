"""A sheet of facts on the web: named, kept at each turn, resumed, finished, opened again; nobody else gets in."""

import pytest
from werkzeug.datastructures import MultiDict

from assessment.services import accounts, clients, facts, waves
from assessment.web.console.door import COOKIE
from questionnaires.library import instrument
from tests.assessment.web.facts.conftest import Desk
from tests.assessment.web.respondent.reading import Html, read

PASSWORD = "correct horse battery staple"


def press(browser, path: str, page: Html, to: str, **answers: str):
    """Fill in some fields of a page and press one of its buttons."""
    data = MultiDict(page.form().data())
    for question, value in answers.items():
        data.setlist(f"a_{question}", [value])
    data["to"] = to
    return browser.post(path, data=data)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_sheet_says_first_who_fills_it_in_and_who_reads_it(desk: Desk, language: str) -> None:
    """A head who opens the link reads that the sheet is named, and no cache or search engine keeps the page."""
    sheet = desk.asked("change-need", person="Ann <Berg>")
    response = desk.app.test_client().get(f"/f/{sheet.token}?language={language}")
    page = read(response)
    assert page.language == language
    assert page.says("Ann <Berg>, Head of side_a")
    assert page.says({"en": "carries your name", "ru": "Форма именная"}[language])
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in response.headers["X-Robots-Tag"]
    assert "Set-Cookie" not in response.headers


def test_a_sheet_is_left_and_resumed_on_another_device(desk: Desk) -> None:
    """A head answers one page, goes on later elsewhere, finishes, and opens the sheet again to change it."""
    sheet = desk.asked("change-need")
    path, laptop, phone = f"/f/{sheet.token}", desk.app.test_client(), desk.app.test_client()
    page = read(laptop.get(path))
    first = page.h1
    page = read(press(laptop, path, page, "save", cn_conflicts="3", cn_gaps="dk", cn_gaps_evidence="the minutes"))
    assert page.says("Your answers are kept")
    assert desk.sheet(sheet.id).answers == {"cn_conflicts": 3, "cn_gaps": None, "cn_gaps_evidence": "the minutes"}
    page = read(phone.get(path))
    assert page.h1 != first
    page = read(press(phone, path, page, "review"))
    assert page.says("the minutes")
    assert page.says("Kept.")
    page = read(press(phone, path, page, "send"))
    assert page.says("Thank you, Ann Berg")
    assert desk.sheet(sheet.id).done_at is not None
    page = read(press(laptop, path, read(laptop.get(path)), "1"))
    assert page.h1 == first
    read(press(laptop, path, page, "review", cn_conflicts="1"))
    assert desk.sheet(sheet.id).answers["cn_conflicts"] == 1
    assert desk.sheet(sheet.id).done_at is not None


def test_a_slip_is_said_and_the_rest_is_kept(desk: Desk) -> None:
    """A head who writes a figure that is none reads so beside it; what was right is stored."""
    sheet = desk.asked("outcome-baseline")
    path, browser = f"/f/{sheet.token}", desk.app.test_client()
    page = read(press(browser, path, read(browser.get(path)), "2", ob_period="2026"))
    page = read(press(browser, path, page, "save", ob_cycle="ninety", ob_quota="97,5"))
    assert page.title.startswith("Error")
    assert page.says("“ninety” cannot be read as a number")
    assert desk.sheet(sheet.id).answers == {"ob_period": "2026", "ob_quota": 97.5}
    assert page.form().data()["a_ob_cycle"] == "ninety"


def test_the_language_changes_in_the_middle(desk: Desk) -> None:
    """A head switches to Russian and loses nothing."""
    sheet = desk.asked("change-need")
    path, browser = f"/f/{sheet.token}", desk.app.test_client()
    data = read(browser.get(path)).form().data()
    data["a_cn_gaps"], data["speak"] = "2", "ru"
    page = read(browser.post(path, data=data))
    assert page.language == "ru"
    assert page.form().data()["a_cn_gaps"] == "2"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_steps_are_shown_with_their_figures(desk: Desk, language: str) -> None:
    """Whoever states the figures of a goal sees each step worked out, or which answer it still lacks."""
    sheet = desk.asked("goal-calculator", "leadership")
    figures = {"gc_revenue": 96000, "gc_new_share": 25, "gc_deal_size": 500}
    facts.save_facts(desk.ctx, desk.consultant, sheet.id, figures, done=False)
    page = read(desk.app.test_client().get(f"/f/{sheet.token}?language={language}"))
    assert page.says({"en": "96,000 × 25 ÷ 100 = 24,000 thousands", "ru": "96 000 × 25 ÷ 100 = 24 000 тыс. руб."}[language])
    assert page.says({"en": "24,000 ÷ 500 ÷ 12 = 4.0 deals", "ru": "24 000 ÷ 500 ÷ 12 = 4,0 сделок"}[language])
    assert page.says({"en": "Not yet: no answer to", "ru": "Пока нет ответа на вопрос"}[language])


def test_a_tie_shows_both_options_with_pros_and_cons(desk: Desk) -> None:
    """Whoever describes the sales organisation sees equally good options side by side."""
    form = instrument("sales-organisation")
    conditions = {item: 3 for advisor in form.advisors for option in advisor.options for item in option.conditions}
    sheet = desk.asked("sales-organisation", "leadership")
    facts.save_facts(desk.ctx, desk.consultant, sheet.id, conditions, done=False)
    page = read(desk.app.test_client().get(f"/f/{sheet.token}"))
    assert page.says("These fit equally well")
    assert page.says("100 % of its conditions are met")
    assert page.says(form.advisors[0].options[0].pros[0].en)


def test_without_a_level_every_row_of_the_decision_is_shown(desk: Desk) -> None:
    """A head sees what would follow at each level: the company's level is not told behind a link."""
    sheet = desk.asked("change-need")
    facts.save_facts(desk.ctx, desk.consultant, sheet.id, {"cn_conflicts": 3, "cn_support": 3}, done=True)
    page = read(desk.app.test_client().get(f"/f/{sheet.token}"))
    for level in ("Undefined", "Defined", "Aligned"):
        assert page.says(f"If the level is “{level}”")
    assert page.says("(a barrier that can be removed)")


@pytest.mark.parametrize("token", ["x", "x" * 22, "%00"])
def test_a_wrong_link_opens_nothing(desk: Desk, token: str) -> None:
    """A stranger who guesses a link learns nothing."""
    response = desk.app.test_client().get(f"/f/{token}")
    assert response.status_code == 404
    assert read(response).says("There is no such sheet")


def test_a_forged_post_changes_nothing(desk: Desk) -> None:
    """A post that another site started, or that no form of ours sends, stores nothing that is no answer."""
    sheet = desk.asked("change-need")
    path, browser = f"/f/{sheet.token}", desk.app.test_client()
    good = read(browser.get(path)).form().data()
    good["a_cn_gaps"] = "2"
    assert browser.post(path, data=good, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert browser.post(path, data={**good.to_dict(), "role": "owner"}).status_code == 400
    assert browser.post(path, data={"page": "1", "language": "en", "a_cn_gaps": "7", "to": "next"}).status_code == 200
    assert set(desk.sheet(sheet.id).answers) <= {"cn_gaps"}


def test_a_discarded_survey_takes_no_facts(desk: Desk) -> None:
    """A head whose survey was discarded reads so, and nothing is stored."""
    engagement = clients.client(desk.ctx, desk.consultant, 1).engagements[0].id
    wave = waves.create_wave(desk.ctx, desk.consultant, engagement, title="Given up")
    sheet = facts.ask(desk.ctx, desk.consultant, wave.id, instrument_id="change-need", person="Bo", position="Head", group="side_a")
    waves.discard_wave(desk.ctx, desk.consultant, wave.id, "Given up")
    browser = desk.app.test_client()
    for response in (browser.get(f"/f/{sheet.token}"), browser.post(f"/f/{sheet.token}", data={"page": "1", "to": "next"})):
        assert response.status_code == 410
        assert read(response).says("This survey was discarded")


def test_the_console_fills_in_behind_its_door(desk: Desk) -> None:
    """The consultant fills a sheet in; a stranger is asked to sign in, a post without the form's token is refused."""
    sheet = desk.asked("change-need", consultant=True)
    path = f"/console/facts/{sheet.id}"
    assert desk.app.test_client().get(path).status_code == 303
    browser = desk.console()
    page = read(browser.get(path))
    assert page.says("You fill this in from evidence, for Ann Berg")
    data = next(form for form in page.forms if form.id == "answers").data()
    assert browser.post(path, data={**data.to_dict(), "csrf_token": "no"}).status_code == 400
    page = read(press(browser, path, page, "review", cn_gaps="3"))
    assert desk.sheet(sheet.id).answers == {"cn_gaps": 3}
    response = press(browser, path, page, "send")
    assert response.headers["Location"].endswith(f"/console/waves/{desk.wave_id}/facts")
    listed = browser.get(response.headers["Location"]).text
    assert "The facts of Ann Berg are finished." in listed
    assert "filled in by the consultant from evidence" in listed
    seen = read(browser.get(f"/console/waves/{desk.wave_id}/facts/change-need"))
    assert seen.says("What was stated")


def test_nobody_else_sees_a_clients_facts(desk: Desk) -> None:
    """Another client's consultant finds nothing; a viewer reads results but fills nothing in."""
    sheet = desk.asked("outcome-baseline")
    facts.save_facts(desk.ctx, desk.consultant, sheet.id, {"ob_cycle": 90}, done=True)
    results = f"/console/waves/{desk.wave_id}/facts/outcome-baseline"
    for name, role, statuses in (("boris", "consultant", (404, 404)), ("vera", "viewer", (403, 200))):
        accounts.create_user(desk.ctx, email=f"{name}@example.com", password=PASSWORD, role=role)
        browser = desk.app.test_client()
        token = accounts.sign_in(desk.ctx, email=f"{name}@example.com", password=PASSWORD, address="127.0.0.1")
        browser.set_cookie(COOKIE, token, path="/console")
        assert (browser.get(f"/console/facts/{sheet.id}").status_code, browser.get(results).status_code) == statuses
    assert desk.console().get(f"/console/waves/{desk.wave_id}/facts/no-such-form").status_code == 404
