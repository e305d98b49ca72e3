"""Other consultants find nothing, viewers change nothing."""

import pytest
from flask import Flask


def client_rules(app: Flask):
    """Every route that names a client, engagement or wave."""
    owned = {"client_id", "engagement_id", "wave_id"}
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint.startswith("console.") and owned & rule.arguments]


def test_another_clients_consultant_finds_no_page(app, browser, opened):
    """Another consultant gets 404 on every page and every form of a client that is not theirs."""
    boris = browser("boris")
    for rule in client_rules(app):
        path = rule.build(dict.fromkeys(rule.arguments, 1))[1]
        for method in rule.methods - {"OPTIONS", "HEAD"}:
            data = {"csrf_token": boris.token("/console/clients/new"), "name": "x", "title": "x", "typed_name": "First wave"}
            response = boris.client.open(path, method=method, data=data if method == "POST" else None)
            assert response.status_code == 404, (method, path)
            assert "Olmar" not in response.text
    assert "Olmar" not in boris.get("/console/").text


def test_what_does_not_exist_looks_the_same(browser, opened):
    """Another consultant cannot tell somebody else's wave from no wave."""
    boris = browser("boris")
    theirs, nothing = boris.get(f"/console/waves/{opened.wave}"), boris.get("/console/waves/4711")
    assert (theirs.status_code, theirs.text) == (nothing.status_code, nothing.text)


@pytest.mark.parametrize("state", ["draft", "ready", "opened"])
def test_a_viewer_sees_no_action(request, browser, state):
    """A viewer reads the pages of a client without a single form or button that changes it, and without the people."""
    survey = request.getfixturevalue(state)
    vera = browser("vera")
    for path in (
        "/console/",
        f"/console/clients/{survey.client}",
        f"/console/engagements/{survey.engagement}",
        f"/console/waves/{survey.wave}",
        f"/console/waves/{survey.wave}/plan",
        f"/console/waves/{survey.wave}/questionnaire",
    ):
        html = vera.get(path).text
        assert html.count("<form") == 1, path  # signing out
        assert 'class="go"' not in html, path
        assert "@olmar.example" not in html, path


def test_a_viewer_is_refused_what_changes(app, browser, opened):
    """A viewer who types the address of a form is told that they may look only."""
    vera = browser("vera")
    for path in ("/console/clients/new", "/console/clients/1/name", "/console/waves/1/people", "/console/waves/1/close"):
        response = vera.get(path)
        assert response.status_code == 403, path
        assert "You may look here, not change" in response.text
    response = vera.post("/console/waves/1/plan", {"min_group": "9"}, page="/console/")
    assert response.status_code == 200
    assert "Locked at launch" in response.text


def test_an_owner_sees_every_client(browser, draft):
    """The owner of the installation sees and may change the clients of every consultant."""
    olga = browser("olga")
    assert "Olmar" in olga.get("/console/").text
    assert olga.post(f"/console/clients/{draft.client}/name", {"name": "Olmar"}).status_code == 200


def test_pages_are_kept_by_no_cache(browser, opened):
    """A consultant's pages are not stored by browser or proxy."""
    assert browser("anna").get(f"/console/waves/{opened.wave}/links").headers["Cache-Control"] == "no-store"
