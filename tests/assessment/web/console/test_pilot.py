"""A pilot: the form under its banner, for whoever has the link, and no trace of it anywhere."""

import re

from sqlalchemy import func, select

from assessment.services import waves
from assessment.store.tables import Base

LINK = re.compile(r'href="http://127\.0\.0\.1:8000(/pilot/[^"]+)"')
BANNER = "Pilot: these answers will be thrown away."


def links(page, wave):
    return LINK.findall(page.get(f"/console/waves/{wave}/pilot").text)


def rows(ctx):
    """How many rows each table holds."""
    with ctx.database.read() as session:
        return {name: session.scalar(select(func.count()).select_from(table)) for name, table in Base.metadata.tables.items()}


def press(tester, path, html, **pressed):
    """Send the form of a page with every first radio chosen."""
    data = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', html))
    data |= dict.fromkeys(re.findall(r'<input[^>]*type="radio"[^>]*name="(a_[^"]+)"', html), "4")
    data |= dict.fromkeys(re.findall(r'<input[^>]*name="(a_[^"]+)"[^>]*type="radio"', html), "4")
    return tester.client.post(path, data={**data, **pressed})


def test_a_tester_walks_through_and_leaves_nothing(browser, ctx, ready):
    """Every page has the banner; after sending no table has a row more, and no cookie was set."""
    page, tester = browser("anna"), browser()
    path = links(page, ready.wave)[0]
    before = rows(ctx)
    response = tester.get(f"{path}?language=en")
    for _ in range(12):
        assert response.status_code == 200
        assert BANNER in response.text
        if "This is the end of the form" in response.text:
            break
        send = 'value="send"' in response.text
        response = press(tester, path, response.text, to="send" if send else "next")
    assert "This is the end of the form" in response.text
    assert rows(ctx) == before
    assert tester.client.get_cookie("ballot", path="/answer") is None


def test_links_end_with_the_launch(browser, ctx, users, ready):
    """What worked while the wave was a draft is gone for good, for reading and for sending."""
    page = browser("anna")
    path = links(page, ready.wave)[0]
    assert browser().get(path).status_code == 200
    waves.launch_wave(ctx, users["anna"], ready.wave)
    assert browser().get(path).status_code == 410
    assert browser().client.post(path, data={}).status_code == 410
    assert page.get(f"/console/waves/{ready.wave}/pilot").status_code == 303


def test_nobody_guesses_a_pilot(browser, ready):
    """A changed token is no token; another consultant is not shown the links."""
    path = links(browser("anna"), ready.wave)[0]
    assert browser().get(path[:-2] + ("AA" if not path.endswith("AA") else "BB")).status_code == 410
    assert browser().get("/pilot/nothing").status_code == 410
    assert browser("boris").get(f"/console/waves/{ready.wave}/pilot").status_code == 404


def test_each_group_has_its_link_and_russian_is_there(browser, ready):
    """Three groups, three links; the banner speaks the tester's language."""
    found = links(browser("anna"), ready.wave)
    assert len(set(found)) == 3
    assert "Пробное заполнение: ответы будут отброшены." in browser().get(f"{found[1]}?language=ru").text
