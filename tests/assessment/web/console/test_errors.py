"""What a consultant reads when something is wrong: beside the field, in the summary and in the title."""

import io
import re

import pytest

NAMES = {"first_ru-name_nom": "отдел сбыта"}


def refused(response, *fields: str) -> str:
    """The page of a refused form: each field is marked, described by its error and linked from the summary."""
    html = response.text
    assert response.status_code == 422, html
    assert re.search("<title>(Error|Ошибка): ", html)
    for field in fields:
        assert f'href="#{field}"' in html
        assert f'id="{field}-error"' in html
        tag = re.search(rf'<(?:input|select|textarea)[^>]*\bid="{field}"[^>]*>', html)[0]
        assert 'aria-invalid="true"' in tag
        assert f"{field}-error" in re.search('aria-describedby="([^"]*)"', tag)[1]
    return html


def test_a_client_needs_a_name(browser, users):
    """A consultant who leaves the name empty, or blank, or far too long."""
    anna = browser("anna")
    for name in ("", "   ", "x" * 121):
        refused(anna.post("/console/clients/new", {"name": name, "language": "en"}), "name")
    assert "Choose one of the options." in anna.post("/console/clients/new", {"name": "Olmar", "language": "fr"}).text
    assert "Begin with a client" in anna.get("/console/").text


def test_an_engagement_needs_title_languages_and_names(browser, draft):
    """A consultant who empties what is needed keeps what was typed elsewhere."""
    anna = browser("anna")
    path = f"/console/clients/{draft.client}/engagements/new"
    fields = {**anna.form(path), "title": "", "languages": [], "second_ru-head_ins": "", "first_en-name": "Sales & Co"}
    html = refused(anna.post(path, fields), "title", "second_ru-head_ins")
    assert "Choose at least one language." in html
    assert 'value="Sales &amp; Co"' in html
    assert "<details open>" in html


def test_a_changed_name_asks_for_its_cases(browser, draft):
    """A consultant who changes the nominative alone is asked about the other cases, and may confirm them."""
    anna = browser("anna")
    path = f"/console/clients/{draft.client}/engagements/new"
    fields = {**anna.form(path), "title": "Second", **NAMES}
    html = refused(anna.post(path, fields), "first_ru-name_gen", "first_ru-people_nom")
    assert "second_ru-name_gen-error" not in html
    assert "The engagement is created" in anna.post(path, {**fields, "checked": "y"}).text


def test_a_name_changed_in_every_case_is_taken_at_once(browser, draft, ctx, users):
    """A consultant who renames the department in all cases is asked nothing more."""
    anna = browser("anna")
    path = f"/console/clients/{draft.client}/engagements/new"
    fields = anna.form(path)
    russian = [name for name in fields if name.startswith("first_ru") and isinstance(fields[name], str)]
    fields |= {name: fields[name].replace("продаж", "сбыта") for name in russian}
    page = anna.post(path, {**fields, "title": "Second"})
    assert "The engagement is created" in page.text, page.text


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"date": ""}, "date"),
        ({"date": "2026-02-30"}, "date"),
        ({"date": "2020-01-01"}, "date"),
        ({"time": "25:00"}, "time"),
        ({"zone": "Mars/Base"}, "zone"),
        ({"min_group": "4"}, "min_group"),
        ({"min_group": "many"}, "min_group"),
        ({"min_group": "51"}, "min_group"),
        ({"recipients_ru": " "}, "recipients_ru"),
        ({"groups-0-label_en": ""}, "groups-0-label_en"),
        ({"groups-3-label_en": "South"}, "groups-3-label_ru"),
    ],
)
def test_a_plan_says_what_is_wrong(browser, mailed, change, field):
    """A consultant with one mistake in the plan; nothing is stored."""
    anna = browser("anna")
    path = f"/console/waves/{mailed.wave}/plan"
    refused(anna.post(path, {**anna.form(path), **change}), field)
    assert anna.form(path)["recipients_ru"] == "Руководители обеих сторон, затем правление"


def test_an_unknown_delivery_leads_to_the_first_button(browser, mailed):
    """A consultant whose browser sends a choice that does not exist is led to the first button of the group."""
    anna = browser("anna")
    path = f"/console/waves/{mailed.wave}/plan"
    response = anna.post(path, {**anna.form(path), "delivery": "pigeon"})
    assert response.status_code == 422
    assert 'href="#delivery-0"' in response.text


def test_a_part_of_a_group_can_be_made_renamed_and_removed(browser, draft, mailed, ctx, users):
    """A consultant splits a side and undoes it; the side itself stays."""
    from assessment.services import waves

    anna = browser("anna")
    path = f"/console/waves/{mailed.wave}/plan"
    part = {"groups-3-parent": "side_b", "groups-3-label_en": "Brand", "groups-3-label_ru": "Бренд"}
    anna.post(path, {**anna.form(path), **part})
    groups = waves.wave(ctx, users["anna"], mailed.wave).plan.groups
    assert [(group.id, group.parent) for group in groups][1:3] == [("side_b", None), ("side_b_1", "side_b")]
    anna.post(path, {**anna.form(path), "groups-2-label_en": "", "groups-2-label_ru": ""})
    assert [group.id for group in waves.wave(ctx, users["anna"], mailed.wave).plan.groups] == ["side_a", "side_b", "leadership"]


def test_a_list_with_one_bad_line_stores_nobody(browser, draft, ctx, users):
    """A consultant pastes three lines, two of them wrong: each is named with what to do, and the text is kept."""
    anna = browser("anna")
    path = f"/console/waves/{draft.wave}/people"
    pasted = "Ann <b>;ann@olmar.example;side_a\nBob;bob@olmar;side_a\nCarl;carl@olmar.example;nowhere"
    response = anna.post(path, {"lines": pasted})
    html = response.text
    assert response.status_code == 422
    assert "<title>Error: People" in html
    assert "Line 2:" in html
    assert "Line 3:" in html
    assert "Line 1:" not in html
    assert "side_a, side_b" in html
    assert "Ann &lt;b&gt;;ann@olmar.example" in html
    assert "Nobody is on the list yet." in html


def test_people_come_from_a_file_too(browser, draft):
    """A consultant uploads what Excel on a Russian Windows wrote."""
    anna = browser("anna")
    path = f"/console/waves/{draft.wave}/people"
    token = anna.token(path)
    file = (io.BytesIO("имя;почта;группа\nАнна Ли;anna.lee@olmar.example;Отдел продаж".encode("cp1251")), "people.csv")
    page = anna.client.post(path, data={"csrf_token": token, "file": file}, follow_redirects=True)
    assert "One person is added." in page.text
    assert "Анна Ли" in page.text


def test_an_empty_list_and_a_picture_are_refused(browser, draft):
    """A consultant who sends nothing, or something that is no text."""
    anna = browser("anna")
    path = f"/console/waves/{draft.wave}/people"
    refused(anna.post(path, {"lines": "  "}), "lines")
    token = anna.token(path)
    response = anna.client.post(path, data={"csrf_token": token, "file": (io.BytesIO(b"\x89PNG\x98\x00"), "logo.png")})
    refused(response, "file")


def test_a_launch_that_is_not_ready_says_why(browser, draft):
    """A consultant opens the launch page too early: reasons with links, no button; a forged post changes nothing."""
    anna = browser("anna")
    path = f"/console/waves/{draft.wave}/launch"
    html = anna.get(path).text
    assert "Not yet" in html
    assert f'href="/console/waves/{draft.wave}/plan"' in html
    assert "Lock the plan and launch" not in html
    assert anna.post(path).status_code == 422
    assert "still a draft" in anna.get(f"/console/waves/{draft.wave}").text


def test_a_step_out_of_turn_leads_back(browser, draft):
    """A consultant who closes a draft is told its state on the overview."""
    page = browser("anna").client.get(f"/console/waves/{draft.wave}/close", follow_redirects=True)
    assert "not possible in the present state of the wave: Draft" in page.text


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"current": "", "new": "a long new phrase", "again": "a long new phrase"}, "current"),
        ({"current": "wrong", "new": "a long new phrase", "again": "a long new phrase"}, "current"),
        ({"current": "four unconnected words here", "new": "short", "again": "short"}, "new"),
        ({"current": "four unconnected words here", "new": "a long new phrase", "again": "another"}, "again"),
    ],
)
def test_a_password_says_what_is_wrong(browser, fields, field):
    """A consultant with a mistake in one of the three passwords; no password comes back in the page."""
    html = refused(browser("anna").post("/console/account/password", fields, page="/console/account"), field)
    assert "a long new phrase" not in html


def test_errors_are_russian_in_a_russian_console(browser, draft, ctx, users):
    """A consultant whose console is Russian reads Russian errors, those of the services included."""
    from assessment.services import accounts

    accounts.set_language(ctx, users["anna"], "ru")
    anna = browser("anna")
    html = refused(anna.post(f"/console/waves/{draft.wave}/discard", {"typed_name": "x"}), "typed_name")
    assert "Type" not in html
    assert "Исправьте, пожалуйста" in html
