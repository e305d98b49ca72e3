"""Who comes in, which forms are believed, and where sign-in leads."""

from datetime import timedelta

import pytest
from flask import Flask

from assessment.web.console import blueprint
from assessment.web.console.door import safe_next

PASSWORD = "four unconnected words here"


def test_a_stranger_is_led_to_sign_in(browser, draft):
    """A stranger: every page sends to sign-in and remembers where they wanted to go."""
    response = browser().get(f"/console/waves/{draft.wave}")
    assert response.status_code == 303
    assert response.location == f"/console/sign-in?next=/console/waves/{draft.wave}"


def test_no_page_but_sign_in_opens_for_a_stranger(app: Flask, browser):
    """A stranger: whatever route the console has or will have, the door stands before it."""
    stranger = browser()
    for rule in app.url_map.iter_rules():
        if not rule.endpoint.startswith("console.") or rule.endpoint == "console.sign_in":
            continue
        path = rule.build(dict.fromkeys(rule.arguments, 1))[1]
        for method in rule.methods - {"OPTIONS", "HEAD"}:
            response = stranger.client.open(path, method=method)
            assert (response.status_code, response.location[:16]) == (303, "/console/sign-in"), rule


def test_sign_in_goes_on_to_where_the_stranger_wanted(browser, draft):
    """A consultant who followed a link lands on that page after signing in."""
    anna = browser()
    path = f"/console/sign-in?next=/console/clients/{draft.client}"
    response = anna.post(path, {"email": "ANNA@example.com ", "password": PASSWORD}, follow=False)
    assert response.location == f"/console/clients/{draft.client}"


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/console/",
        "/\\evil.example",
        "/console/\\..\\evil",
        "javascript:alert(1)",
        "/s/7FKQ",
        "/console",
        "/console/\nx",
        "",
        None,
    ],
)
def test_only_places_in_the_console_are_gone_on_to(target):
    """Whatever could lead out of the console is dropped."""
    assert safe_next(target) is None


def test_open_redirect_is_refused(browser):
    """A stranger with a forged link lands on the list of clients, not elsewhere."""
    response = browser().post(
        "/console/sign-in?next=https://evil.example/", {"email": "anna@example.com", "password": PASSWORD}, follow=False
    )
    assert response.location == "/console/"


def test_cookie_is_out_of_reach_of_scripts_and_respondent_pages(browser):
    """A consultant's two cookies are HttpOnly, Lax and bound to the console's path."""
    response = browser().post("/console/sign-in", {"email": "anna@example.com", "password": PASSWORD}, follow=False)
    cookies = response.headers.getlist("Set-Cookie")
    token = next(cookie for cookie in cookies if cookie.startswith("entente_console="))
    assert all(part in token for part in ("HttpOnly", "SameSite=Lax", "Path=/console"))
    assert "Secure" not in token
    assert all("Path=/console" in cookie for cookie in cookies)


def test_cookie_is_secure_on_https(browser):
    """A consultant behind HTTPS gets a cookie that never travels unencrypted."""
    stranger = browser()
    data = {"email": "anna@example.com", "password": PASSWORD, "csrf_token": stranger.token("/console/sign-in")}
    response = stranger.client.post("/console/sign-in", data=data, base_url="https://localhost")
    assert "Secure" in next(cookie for cookie in response.headers.getlist("Set-Cookie") if cookie.startswith("entente_console="))


def test_a_form_without_token_changes_nothing(app: Flask, browser, ctx, users, opened):
    """A consultant lured into a forged form: every route that takes a POST answers 400."""
    anna = browser("anna")
    for rule in app.url_map.iter_rules():
        if rule.endpoint.startswith("console.") and "POST" in rule.methods:
            path = rule.build(dict.fromkeys(rule.arguments, 1))[1]
            for token in ({}, {"csrf_token": "forged"}):
                response = anna.client.post(path, data={"name": "x", **token})
                assert response.status_code == 400, rule
    assert "The form has expired" in response.text


def test_a_token_of_another_browser_is_worth_nothing(browser):
    """A consultant's form with the token of a stranger's browser is refused."""
    anna, stranger = browser("anna"), browser()
    response = anna.client.post("/console/clients/new", data={"name": "x", "csrf_token": stranger.token("/console/sign-in")})
    assert response.status_code == 400


def test_wrong_password_says_so_in_the_title(browser):
    """A stranger with a wrong password reads one message that does not tell whether the address exists."""
    answers = [browser().sign_in(email, "wrong password").text for email in ("anna@example.com", "nobody@example.com")]
    assert all("<title>Error: Sign in" in answer for answer in answers)
    assert all("do not belong together" in answer for answer in answers)


def test_throttled_sign_in_says_how_long_to_wait(browser, clock):
    """A stranger who guesses is told to wait, and may try again afterwards."""
    stranger = browser()
    for _ in range(10):
        stranger.sign_in("anna@example.com", "wrong password")
    clock.now += timedelta(minutes=2)
    assert "Wait 13 minutes" in stranger.sign_in("anna@example.com").text
    clock.now += timedelta(minutes=14)
    assert "Clients" in stranger.sign_in("anna@example.com").text


def test_signing_out_ends_the_session_on_the_server(browser):
    """A consultant who signs out cannot come back with the old cookie."""
    anna = browser("anna")
    old = anna.client.get_cookie("entente_console", path="/console").value
    anna.post("/console/sign-out", page="/console/")
    assert anna.get("/console/").status_code == 303
    anna.client.set_cookie("entente_console", old, path="/console")
    assert anna.get("/console/").status_code == 303


def test_a_revoked_session_is_out_at_once(browser, ctx, users):
    """A consultant ends a session in one browser; the other browser has to sign in again."""
    anna, elsewhere = browser("anna"), browser("anna")
    from assessment.services import accounts

    newest = accounts.list_sessions(ctx, users["anna"])[0].id
    page = anna.post(f"/console/account/sessions/{newest}/end")
    assert "The session has ended." in page.text
    assert elsewhere.get("/console/").status_code == 303
    assert anna.get("/console/").status_code == 200


def test_another_users_session_cannot_be_ended(browser, ctx, users):
    """Another consultant who guesses a session's number changes nothing."""
    anna, boris = browser("anna"), browser("boris")
    from assessment.services import accounts

    hers = accounts.list_sessions(ctx, users["anna"])[0].id
    assert boris.post(f"/console/account/sessions/{hers}/end", page="/console/account").status_code == 404
    assert anna.get("/console/").status_code == 200


def test_the_console_never_sets_a_cookie_outside_its_path(app: Flask):
    """The blueprint keeps Flask's own cookie away from respondents, whatever the application had set."""
    assert blueprint.name == "console"
    assert app.config["SESSION_COOKIE_PATH"] == "/console"
