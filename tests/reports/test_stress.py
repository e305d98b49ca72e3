"""Forty waves at the limits. Eight are laid out each time; ENTENTE_STRESS=1 (``make stress``) lays out all of them."""

import os
import re
from collections import Counter

import pytest

from reports.document import BoardDocument
from reports.pdf.render import KINDS, lay_out
from tests.reports import stress
from tests.reports.latin import left_in_english, text_boxes
from tests.reports.stress import CASES, Case
from tests.reports.test_document import heads, strings
from tests.reports.test_pdf import squeezed

LEFT, RIGHT, TOP, BOTTOM = 17.9, 192.1, 9.0, 292.0
"""Edges, in mm, that no text may cross."""
LAID_OUT = {
    "both rounded", "sales withheld", "split groups", "long names", "long names and statements",
    "twelve groups, many small", "everybody highest", "full precision, one person each",
}  # fmt: skip
EVERYTHING = bool(os.environ.get("ENTENTE_STRESS"))
FIGURE = re.compile(r"\d+(?:[.,]\d+)?")
SMALLEST_PAGE = 250
"""Characters, running head and foot included."""


def language_of(case: Case) -> str:
    """English and Russian by turns, long names in the longer language."""
    return "ru" if case.long_names or CASES.index(case) % 2 else "en"


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_wave_at_the_limits_makes_a_whole_report(case):
    language = language_of(case)
    document = stress.document(case, language)
    for head in heads(document):
        assert head.headline.strip() and "{" not in head.headline
    if case.name in LAID_OUT or EVERYTHING:
        for kind in KINDS:
            inspect(document, kind)


def inspect(document: BoardDocument, kind: str) -> None:
    """Lays a report out (WeasyPrint must say nothing) and looks at every page."""
    sheets = lay_out(document, kind).pages
    pages = [texts_of(sheet) for sheet in sheets]
    told = [squeezed(" ".join(text for text, _ in page)) for page in pages]
    for number, page in enumerate(pages, 1):
        for text, (x, end, y) in page:
            assert x >= LEFT and end <= RIGHT and TOP <= y <= BOTTOM, (kind, number, text, x, end, y)
        size = sum(len(text) for text, _ in page)
        assert size > SMALLEST_PAGE, (kind, number, size)
    figures_are_the_documents(document, pages)
    if document.language == "ru":
        ids = " ".join(line.text for line in document.method.passport)
        for number, sheet in enumerate(sheets, 1):
            assert not left_in_english(sheet, ids=ids), (kind, number)
    if kind == "team":
        assert len(pages) <= 2 and squeezed(document.team.rests) in told[0]
        return
    [front] = [place for place, page in enumerate(told) if squeezed(document.one.head.headline) in page and place < 2]
    assert squeezed(document.one.rests) in told[front]
    if kind == "board":
        every_section_rests_on_its_first_page(document, told)


def texts_of(page: object) -> list[tuple[str, tuple[float, float, float]]]:
    """Every visible text of a page with where it begins and ends and its height on the page, in mm."""
    mm = 25.4 / 96
    return [(box.text, (box.position_x * mm, (box.position_x + box.width) * mm, box.position_y * mm)) for box in text_boxes(page)]


def figures_are_the_documents(document: BoardDocument, pages: list) -> None:
    """Every figure printed stands in the document, in the fixed words or is a page's number."""
    known = Counter(figure for text in strings(document) for figure in FIGURE.findall(text))
    fixed = {*map(str, range(1, len(pages) + 1)), "0", "25", "50", "75", "100", "6", "18"}
    for text, _ in (entry for page in pages for entry in page):
        for figure in FIGURE.findall(text):
            assert figure in known or figure in fixed, (figure, text)


def every_section_rests_on_its_first_page(document: BoardDocument, told: list[str]) -> None:
    """The page on which a section's headline stands also says what it rests on."""
    sections = [document.level, document.views, *document.dimensions, document.moves, document.statements]
    sections += document.agreement
    sections += [page for page in (document.inside, document.quadrant, document.road) if page is not None]
    for section in sections:
        opening = [page for page in told[2:] if squeezed(section.head.headline) in page and squeezed(section.rests) in page]
        assert opening, section.head.headline
    for row in (*document.level.rows, *(document.inside.rows if document.inside else ())):
        assert squeezed(row.value) in "".join(told)


def test_there_are_forty_cases_with_names_of_their_own():
    assert len({case.name for case in CASES}) == len(CASES) == 40
    assert {case.name for case in CASES} > LAID_OUT
