"""Comments in the console: reading, deciding, taking back, erasing, and who may."""

import pytest

from assessment.services import respondent, sealing, waves
from assessment.services.comments import comment_desk
from assessment.services.results import sealed

WORDS = "Ask Sarah about the price list"


@pytest.fixture
def commented(ctx, users, opened):
    """A sealed wave: twelve of Sales answered, one with a comment; eight of Marketing, one with a comment that nobody may read."""
    wave = waves.wave(ctx, users["anna"], opened.wave)
    rated = dict.fromkeys(wave.questionnaire.items_by_id, 3)
    for cell, text in (("side_a", WORDS), ("side_b", "Unread words")):
        links = [link for link in waves.links(ctx, users["anna"], opened.wave) if link.cell == cell]
        for number, link in enumerate(links):
            said = {"words_helps": text} if number == 0 else {}
            respondent.submit(ctx, respondent.start(ctx, link.code).value, {**rated, **said})
    waves.close_wave(ctx, users["anna"], opened.wave)
    assert sealing.seal(ctx, opened.wave) == "sealed"
    return opened.wave


def test_the_consultant_decides_and_takes_back(ctx, users, browser, commented):
    """The list shows the original with its name marked; what is masked appears in the results, and no longer when taken back."""
    anna, page = browser("anna"), f"/console/waves/{commented}/comments"
    (only,) = comment_desk(ctx, users["anna"], commented).comments
    html = anna.get(page).text
    assert ">Sarah</mark>" in html
    assert "0 of 1 decided" in html
    one = f"{page}/{only.id}"
    assert anna.post(one, {"decision": "masked", "text": "Ask Tom"}, page=one).status_code == 422
    anna.post(one, {"decision": "masked", "text": "Ask […] about the price list"}, page=one)
    results = f"/console/waves/{commented}/results?in=en"
    assert "Ask […] about the price list" in anna.get(results).text
    assert WORDS not in anna.get(results).text
    anna.post(f"{one}/undo", page=page)
    assert "about the price list" not in anna.get(results).text


def test_a_comment_of_a_small_group_is_on_no_page(ctx, users, browser, commented):
    """Eight answered in Marketing: what one of them wrote is nowhere."""
    anna = browser("anna")
    for page in ("comments", "results", "results?in=ru", "plan", "invitation", "people"):
        assert "Unread words" not in anna.get(f"/console/waves/{commented}/{page}").text
    assert sealed(ctx, users["anna"], commented).comments.comments == ()


def test_originals_are_erased_on_request(ctx, users, browser, commented):
    """Only when all is decided; then the page says how many are published, and has no original left."""
    anna, page = browser("anna"), f"/console/waves/{commented}/comments"
    (only,) = comment_desk(ctx, users["anna"], commented).comments
    assert anna.post(f"{page}/erase", page=f"{page}/erase").status_code == 422
    anna.post(f"{page}/{only.id}", {"decision": "withheld", "text": ""}, page=f"{page}/{only.id}")
    assert "The originals are erased." in anna.post(f"{page}/erase", page=f"{page}/erase").text
    assert WORDS not in anna.get(page).text
    assert anna.get(f"{page}/{only.id}").status_code == 404


def test_nobody_else_gets_in(browser, commented):
    """A viewer is refused, another consultant finds nothing, a stranger is sent to the door."""
    page = f"/console/waves/{commented}/comments"
    assert browser("vera").get(page).status_code == 403
    assert browser("boris").get(page).status_code == 404
    assert browser().get(page).status_code == 303
