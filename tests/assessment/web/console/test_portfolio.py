"""The consent to a comparison with other clients, and the page of the portfolio."""

from assessment.services import waves

RECIPIENTS = {"recipients_en": "Both heads", "recipients_ru": "Оба руководителя"}
CLOSING = {"date": "2026-10-23", "time": "18:00", "zone": "Europe/Moscow", "delivery": "shown"}
YES = "may be compared with other clients of the consultant"
NO = "No other client sees a figure of this survey"


def test_consent_is_no_unless_a_consultant_ticks_it(browser, ctx, users, draft):
    """A consultant who saves the plan untouched gives no consent; ticked, it is kept, shown and can be taken back."""
    window = browser("anna")
    path = f"/console/waves/{draft.wave}/plan"
    window.post(path, {**window.form(path), **RECIPIENTS, **CLOSING})
    assert waves.wave(ctx, users["anna"], draft.wave).plan.portfolio is False
    window.post(path, {**window.form(path), "portfolio": "y"})
    assert waves.wave(ctx, users["anna"], draft.wave).plan.portfolio is True
    assert window.form(path)["portfolio"] == ["y"]
    unticked = {name: value for name, value in window.form(path).items() if name != "portfolio"}
    window.post(path, unticked)
    assert waves.wave(ctx, users["anna"], draft.wave).plan.portfolio is False


def test_the_launch_page_says_what_was_agreed(browser, ctx, users, ready):
    """A consultant reads the consent in plain words before the launch, and a viewer reads it on the locked plan."""
    window = browser("anna")
    assert NO in window.get(f"/console/waves/{ready.wave}/launch").text
    plan = f"/console/waves/{ready.wave}/plan"
    window.post(plan, {**window.form(plan), "portfolio": "y"})
    assert YES in window.get(f"/console/waves/{ready.wave}/launch").text
    launched = waves.launch_wave(ctx, users["anna"], ready.wave)
    assert launched.plan.portfolio is True
    assert launched.plan_hash == launched.plan.digest
    assert YES in browser("vera").get(plan).text
