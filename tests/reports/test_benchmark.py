"""The page beside other clients: what it says by the number of clients, and that it tells nobody apart."""

import re
from functools import cache

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.portfolio import ClientScore, OtherClients
from questionnaires.library import advice_for
from questionnaires.model import LANGUAGES
from reports.charts.dumbbell import Dot
from reports.charts.peers import SPACE, peers, stacked
from reports.document import build_document
from reports.document.grid import Grid, TopicPage
from reports.document.peers import PeersChart
from reports.pdf.render import lay_out, render_html
from tests.reports import factory

EDGES = (20.0, 40.0, 60.0, 80.0, 100.0)
HASH = "sha256:" + "3f" * 32


def others(count: int, low: float = 40.0, high: float = 78.0) -> OtherClients:
    """So many other clients between two scores."""
    scores = tuple(ClientScore(low + (high - low) * number / (count - 1), 5.0) for number in range(count))
    return OtherClients(scores, (2025, 2026), HASH)


@cache
def document(language: str, count: int, low: float = 40.0, high: float = 78.0, **world):
    """The report of a company beside so many others."""
    form = factory.questionnaire()
    found = diagnose(factory.release(**world), form, advice_for(form), others=others(count, low, high))
    facts = factory.FACTS if language == "en" else factory.RUSSIAN_FACTS
    return build_document(found, form, names=form.names(language), language=language, advice=advice_for(form), facts=facts)


def page_of(found) -> TopicPage | None:
    return next((page for page in found.onward if page.id == "benchmark"), None)


def grids(page: TopicPage) -> list[Grid]:
    return [block for block in page.blocks if isinstance(block, Grid)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_no_page_where_nothing_is_compared(language):
    """A first client's report, and one beside four others, say nothing of other clients."""
    assert page_of(factory.document(language)) is None
    assert page_of(document(language, 4)) is None


@pytest.mark.parametrize(
    ("count", "english", "russian", "tables"),
    [
        (5, "6 clients are too few for a place among them", "6 клиентов — слишком мало, чтобы говорить о месте", 1),
        (12, "The company stands clearly in the middle third of 13 clients", "Среди 13 клиентов компания явно в средней трети", 2),
        (23, "The company stands clearly in the middle third of 24 clients", "Среди 24 клиентов компания явно в средней трети", 2),
    ],
)
def test_the_page_says_as_much_as_the_clients_allow(count, english, russian, tables):
    """Dots below ten clients, thirds from ten, and from twenty the share of clients that stand lower."""
    for language, headline in (("en", english), ("ru", russian)):
        page = page_of(document(language, count))
        assert plain(page.head.headline) == headline
        assert len(grids(page)) == tables
        assert ("of 100" in page.head.standfirst or "из 100" in plain(page.head.standfirst)) == (count >= 19)
        assert ("2025" in page.head.standfirst, "2026" in page.head.standfirst) == (True, True)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_clients_that_do_not_differ_are_a_sentence():
    """No spread, no thirds: the clients do not differ more than chance would make them."""
    form = factory.questionnaire()
    own = diagnose(factory.release(), form, ()).overall.mean
    page = page_of(document("en", 14, own - 0.5, own + 0.5))
    assert page.head.headline == "The 15 clients do not differ more than chance would make them"
    assert [grid.title for grid in grids(page)] == ["Where the companies stand"]
    assert "spread" not in " ".join(note for row in grids(page)[0].groups[0].rows for note in row.cells[2].notes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_others_are_dots_and_no_names(language):
    """The picture holds one dot for each other client; what stands in words holds their number, no name and no release."""
    found = document(language, 12)
    rows = grids(page_of(found))[0].groups[0].rows
    own, rest = (row.cells[1].picture for row in rows)
    assert isinstance(own, PeersChart)
    assert (len(own.dots), own.others) == (1, ())
    assert (rest.dots, len(rest.others)) == ((), 12)
    assert all(value == int(value) for value in rest.others)
    html = render_html(found)
    assert html.count('id="benchmark"') == 1
    assert 'href="#benchmark"' in html
    titles = re.findall(r"<title>([^<]*)</title>", html)
    assert sum("12" in title and ("other clients" in title or "Другие клиенты" in title) for title in titles) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("spread", [(40.0, 78.0), (57.9, 58.1)])
def test_the_page_is_one_page(language, spread):
    """Whether dots lie side by side or in one heap, the page does not run over."""
    begun = {name: number for number, page in enumerate(lay_out(document(language, 29, *spread)).pages) for name in page.anchors}
    assert begun["statements"] == begun["benchmark"] + 1


def test_dots_of_one_value_stand_on_each_other():
    """Dots nearer than a dot's width are stacked, and a gap starts at the foot again."""
    assert stacked([0.0, 0.0, 0.0, 100.0]) == [0, 1, 2, 0]
    assert stacked([0.0, SPACE / 2, SPACE, 3 * SPACE]) == [0, 1, 0, 0]


def test_the_picture_grows_with_the_heap_and_no_further():
    """Twenty equal dots are higher than one, and forty are no higher than twenty."""
    height = {}
    for count in (1, 20, 40):
        drawn = peers(None, [50.0] * count, low=20, high=100, edges=EDGES, title="Others")
        assert drawn.count('class="m-o"') == count
        height[count] = re.search(r'viewBox="0 0 \d+ (\d+)', drawn)[1]
    assert height[1] == "100"
    assert height[20] == height[40] > height[1]


def test_the_company_has_its_interval():
    """The company's own row is one bar on its interval."""
    drawn = peers(Dot("co", 58.0, (50.0, 66.0)), [], low=20, high=100, edges=EDGES, title="This company")
    assert drawn.count('class="i-co"') == drawn.count('class="m-co"') == 1
    assert 'class="m-o"' not in drawn
