"""Printed cards: everybody gets their own, in their language, and a card without its stub names nobody."""

import io
import logging

import pytest
from pypdf import PdfReader

from assessment.services import waves
from assessment.services.views import LinkView
from reports.cards.cards import CARDS_A_PAGE, cards, picture
from reports.cards.printed import cards_html, cards_pdf
from tests.assessment.web.console.conftest import (
    app,
    browser,
    clock,
    ctx,
    draft,
    mailed,
    opened,
    password_hash,
    queue,
    ready,
    users,
)

__all__ = ["app", "browser", "clock", "ctx", "draft", "mailed", "opened", "password_hash", "queue", "ready", "users"]


@pytest.fixture
def handed(ctx, users, opened) -> tuple:
    """The open wave and its links, every second person Russian."""
    wave = waves.wave(ctx, users["anna"], opened.wave)
    links = waves.links(ctx, users["anna"], opened.wave)
    both = [
        LinkView(each.name, each.email, each.cell, each.url, each.code, ("en", "ru")[number % 2])
        for number, each in enumerate(links)
    ]
    return wave, both


def test_each_card_says_all_that_its_owner_needs(handed, caplog):
    """Code, address, closing date and promise stand on the sheets once for each person, in the person's language."""
    wave, links = handed
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        file = PdfReader(io.BytesIO(cards_pdf(cards(wave, links), title="Cards", language="en")))
    assert caplog.records == []
    assert len(file.pages) == -(-len(links) // CARDS_A_PAGE)
    assert [round(float(side) / 72 * 25.4) for side in file.pages[0].mediabox[2:]] == [210, 297]
    assert file.trailer["/Root"]["/Lang"] == "en"
    text = " ".join(" ".join(page.extract_text() for page in file.pages).split())
    for link in links:
        assert text.count(link.code) == 1
        assert text.count(link.name + " ") >= 1
    english = sum(link.language == "en" for link in links)
    assert text.count("Open until") == text.count("Nobody sees what you answer") == english
    assert text.count("Опрос закроется") == text.count("Ваших ответов не увидит никто") == len(links) - english


def test_names_stand_on_stubs_alone(handed):
    """What is left when the stub is torn off holds neither name nor group."""
    wave, links = handed
    html = cards_html(cards(wave, links), title="Cards", language="en")
    bodies = [part.partition("</section>")[0] for part in html.split('<div class="body">')[1:]]
    assert len(bodies) == len(links)
    for link, body in zip(links, bodies, strict=True):
        assert link.code in body
        assert link.name not in body
        assert 'class="group"' not in body


def test_the_square_holds_the_link():
    """Different links have different squares, drawn in black alone and described for nobody: the address stands beside it."""
    one, other = (picture(f"https://survey.example/s/7FKQ-2MXD-4T{last}") for last in "WX")
    assert one != other
    assert "#000" in one


def test_only_who_may_hand_out_links_gets_the_sheets(browser, opened):
    """The consultant gets a PDF that nothing may keep; another consultant, a viewer and a stranger get none."""
    address = f"/console/waves/{opened.wave}/cards.pdf"
    anna = browser("anna")
    reply = anna.get(address)
    assert reply.mimetype == "application/pdf"
    assert reply.data.startswith(b"%PDF")
    assert reply.headers["Cache-Control"] == "no-store"
    assert address in anna.get(f"/console/waves/{opened.wave}/links").text
    assert anna.get(f"{address}?part=2").status_code == anna.get(f"{address}?part=0").status_code == 404
    assert browser("boris").get(address).status_code == 404
    assert browser("vera").get(address).status_code in (403, 404)
    assert browser(None).get(address).status_code == 303


def test_mailed_links_are_on_no_card(browser, ctx, users, mailed):
    """Where the system mails the links, the consultant gets no sheet either."""
    waves.launch_wave(ctx, users["anna"], mailed.wave)
    reply = browser("anna").get(f"/console/waves/{mailed.wave}/cards.pdf")
    assert reply.mimetype != "application/pdf"
    assert reply.status_code in (302, 303, 403, 409)
