"""The whole way of a wave in the browser, from an empty console to its closing."""

import re
from datetime import timedelta

from assessment.services import respondent, waves

RECIPIENTS = {"recipients_en": "Both heads, then the board", "recipients_ru": "Руководители, затем правление"}


def number(path: str) -> int:
    return int(re.search(r"/(\d+)", path)[1])


def test_from_nothing_to_a_closed_wave(browser, ctx, users, queue):
    """A consultant creates client, engagement and wave, plans, lists people, launches, hands out links and closes."""
    anna = browser("anna")
    assert "Begin with a client" in anna.get("/console/").text

    made = anna.post("/console/clients/new", {"name": "Olmar Pumps", "language": "en"})
    assert "Create the engagement next" in made.text
    client = number(made.request.path)

    path = f"/console/clients/{client}/engagements/new"
    made = anna.post(path, {**anna.form(path), "title": "Sales and Marketing"})
    assert "Create the first wave" in made.text, made.text
    engagement = number(made.request.path)

    path = f"/console/engagements/{engagement}/waves/new"
    made = anna.post(path, anna.form(path))
    assert "First wave: still a draft" in made.text
    wave = f"/console/waves/{number(made.request.path)}"

    plan = {**anna.form(f"{wave}/plan"), **RECIPIENTS, "date": "2026-10-23", "time": "18:00", "zone": "Europe/Moscow"}
    plan |= {"delivery": "shown", "groups-3-parent": "side_a", "groups-3-label_en": "South", "groups-3-label_ru": "Юг"}
    plan |= {"groups-4-parent": "side_a", "groups-4-label_en": "North", "groups-4-label_ru": "Север"}
    assert "The plan is saved" in anna.post(f"{wave}/plan", plan).text

    people = "\n".join(
        f"{group} {n};{group}{n}@olmar.example;{group}"
        for group, count in {"South": 6, "side_a_2": 7, "side_b": 8}.items()
        for n in range(count)
    )
    assert "21 people are added" in anna.post(f"{wave}/people", {"lines": people}).text
    person = waves.list_people(ctx, users["anna"], number(wave))[0]
    assert "no longer on the list" in anna.post(f"{wave}/people/{person.id}/remove").text

    overview = anna.get(wave).text
    assert "Everything is there" in overview
    assert "Friday, 23 October 2026, 18:00" in overview
    assert "Moscow time" in overview
    launched = anna.post(f"{wave}/launch")
    assert "The wave is launched." in launched.text
    assert launched.text.count("http://127.0.0.1:8000/s/") == 20

    assert "open, 18 days are left" in anna.get(wave).text
    longer = {"date": "2026-10-30", "time": "18:00", "zone": "Europe/Moscow"}
    assert "Friday, 30 October 2026, 18:00" in anna.post(f"{wave}/extend", longer).text
    closed = anna.post(f"{wave}/close")
    assert "the answers are being made anonymous" in closed.text
    queue.run(ctx)
    assert "too few people answered" in anna.get(wave).text
    assert "18 days" not in anna.post(f"{wave}/extend", {**longer, "date": "2026-11-30"}).text
    told = anna.get(f"/console/clients/{client}/log").text
    assert "launched" in told
    assert "extended until 30 October 2026" in told


def test_invitations_go_three_times_at_most(browser, ctx, mailed, queue):
    """A consultant mails the invitation and two reminders; then the button is gone."""
    anna = browser("anna")
    wave = f"/console/waves/{mailed.wave}"
    anna.post(f"{wave}/launch")
    for sent in ("Send the invitation", "Send the first reminder", "Send the last reminder"):
        assert sent in anna.get(wave).text
        anna.post(f"{wave}/invite")
    assert len(queue.mailings) == 3
    queue.run(ctx)
    assert len(ctx.mailer.sent) == 3 * 24
    assert f"{wave}/invite" not in anna.get(wave).text
    assert anna.get(f"{wave}/invite").status_code == 303
    assert anna.get(f"{wave}/links").status_code == 303


def test_a_sealed_wave_leads_to_its_results(browser, ctx, users, opened, queue, clock):
    """A consultant closes a wave that twenty people answered: the overview leads to results and reports."""
    for link in waves.links(ctx, users["anna"], opened.wave)[:20]:
        cookie = respondent.start(ctx, link.code).value
        items = respondent.ballot(ctx, cookie).questionnaire.items
        assert respondent.submit(ctx, cookie, {item.id: 3 for item in items}) == "accepted"
    anna = browser("anna")
    wave = f"/console/waves/{opened.wave}"
    assert "fewer than 5 of 24" in anna.get(wave).text
    clock.now += timedelta(days=1)
    assert "20 or more of 24" in anna.get(wave).text
    assert "What will be shown, by share of people who answer" in anna.get(wave).text
    anna.post(f"{wave}/close")
    queue.run(ctx)
    page = anna.get(wave).text
    assert "First wave: the results are ready" in page
    assert "What will be shown" not in page and "It will be withheld" not in page
    assert f'href="{wave}/results"' in page
    assert f'action="{wave}/reports"' in page
    assert anna.get(f"{wave}/extend").status_code == 303


def test_discarding_takes_the_typed_name(browser, opened, queue):
    """A consultant who types another name keeps the wave; with the right name it is gone."""
    anna = browser("anna")
    path = f"/console/waves/{opened.wave}/discard"
    refused = anna.post(path, {"typed_name": "first"})
    assert refused.status_code == 422
    assert 'aria-invalid="true"' in refused.text
    assert "First wave: discarded" in anna.post(path, {"typed_name": "First wave"}).text


def test_the_language_of_the_console_is_kept(browser, clock):
    """A consultant chooses Russian; the next browser speaks Russian after signing in."""
    anna = browser("anna")
    assert '<html lang="ru">' in anna.post("/console/account/language", {"language": "ru"}, page="/console/account").text
    assert '<html lang="ru">' in browser("anna").get("/console/").text


def test_a_new_password_ends_all_sessions(browser):
    """A consultant changes the password: every browser must sign in again, with the new one."""
    anna, elsewhere = browser("anna"), browser("anna")
    new = "a quite different phrase"
    fields = {"current": "four unconnected words here", "new": new, "again": new}
    assert "Please sign in with the new one" in anna.post("/console/account/password", fields, page="/console/account").text
    assert elsewhere.get("/console/").status_code == 303
    assert "Clients" in browser().sign_in("anna@example.com", new).text


def test_a_renamed_client_keeps_its_page(browser, draft):
    """A consultant renames a client."""
    page = browser("anna").post(f"/console/clients/{draft.client}/name", {"name": "Olmar <Group>"})
    assert "<h1>Olmar &lt;Group&gt;</h1>" in page.text
