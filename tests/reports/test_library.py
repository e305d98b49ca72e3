"""Every form of the library and every sheet of facts as a whole report: warnings, edges of pages, English in Russian."""

import re
from dataclasses import fields, is_dataclass

import pytest

from questionnaires.library import instrument
from questionnaires.shelves import bundle_ids
from reports.document import BoardDocument
from reports.document.grid import Grid, TopicPage
from reports.pdf.render import KINDS, lay_out
from tests.reports import instruments
from tests.reports.latin import left_in_english
from tests.reports.test_document import heads, strings
from tests.reports.test_pdf import squeezed
from tests.reports.test_stress import BOTTOM, FIGURE, LEFT, RIGHT, TOP, texts_of

FIXED = {"0", "25", "50", "75", "100", "6", "18", "90"}
REPORTS = [
    *((name, language) for name in instruments.opinions() for language in ("en", "ru")),
    *zip(bundle_ids(), ("en", "ru") * 5, strict=False),
]
"""Each instrument in both languages; bundles, which are made of them and long, by turns."""
LEVELS = ("Undefined", "Defined", "Aligned", "Integrated")


def plain(name: str) -> bool:
    """Whether a form has no index."""
    return name in instruments.opinions() and instrument(name).score is None


def inspect(document: BoardDocument, kind: str) -> None:
    """Lays a report out (WeasyPrint must say nothing), and looks at every page."""
    sheets = lay_out(document, kind).pages
    pages = [texts_of(sheet) for sheet in sheets]
    known = {figure for text in strings(document) for figure in FIGURE.findall(text)} | FIXED | {*map(str, range(len(pages) + 1))}
    ids = " ".join(line.text for line in document.method.passport)
    for number, page in enumerate(pages, 1):
        for text, (x, end, y) in page:
            assert x >= LEFT and end <= RIGHT and TOP <= y <= BOTTOM, (kind, number, text, x, end, y)
            for figure in FIGURE.findall(text):
                assert figure in known, (kind, number, figure, text)
        whole = " ".join(text for text, _ in page)
        assert len(whole) > 150, (kind, number)
        if document.language == "ru":
            assert not left_in_english(sheets[number - 1], ids=ids), (kind, number)
    if kind == "board":
        every_topic_rests_on_its_first_page(document, [squeezed(" ".join(text for text, _ in page)) for page in pages])


def every_topic_rests_on_its_first_page(document: BoardDocument, told: list[str]) -> None:
    """The page on which an instrument's headline stands also says what it rests on."""
    for topic in (*document.topics, *document.stated):
        opening = [page for page in told[2:] if squeezed(topic.head.headline) in page and squeezed(topic.rests) in page]
        assert opening, topic.head.headline


@pytest.mark.parametrize(("name", "language"), REPORTS)
def test_every_form_of_the_library_is_a_whole_report(name, language):
    document = instruments.document(name, language)
    for head in heads(document):
        assert head.headline.strip() and "{" not in head.headline + head.standfirst
    for kind in KINDS:
        inspect(document, kind)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_sheet_of_facts_has_a_page(language):
    sheets = [instruments.sheets_of(name, language) for name in instruments.facts()]
    document = instruments.document("relationship-index", language, sheets=sheets)
    assert len(document.stated) == len(sheets)
    assert document.stated[0].id == "decision"
    inspect(document, "board")


@pytest.mark.parametrize("sizes", [(5, 9), (0, 14), (0, 3)])
@pytest.mark.parametrize("name", instruments.forms())
def test_a_form_with_few_answers_says_what_is_withheld_and_why(name, sizes):
    """No exception, no empty headline, no picture without words, in either language and precision."""
    for language in ("en", "ru"):
        for precision in ("released", "full"):
            document = instruments.document(name, language, sizes=sizes, precision=precision)
            assert all(head.headline.strip() for head in heads(document))
            assert all(text.strip() for text in titles(document))


@pytest.mark.parametrize("name", ["friction", "obstacles", "department-map"])
def test_a_form_whose_answers_are_all_withheld_is_a_whole_report(name):
    document = instruments.document(name, "ru", sizes=(1, 3))
    assert document.topics[0].head.headline == "Ответы скрыты"
    for kind in KINDS:
        inspect(document, kind)


@pytest.mark.parametrize("name", [name for name in instruments.opinions() if plain(name)])
def test_a_form_without_an_index_speaks_of_no_level(name):
    document = instruments.document(name, "en")
    assert document.level is None and document.views is None and document.road is None
    assert document.bands == () and document.one.rows == () and document.team.rows == ()
    for level in LEVELS:
        assert not [text for text in strings(document) if re.search(rf"\b{level}\b", text)]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_more_sheets_than_fit_in_columns_stand_in_lines(language):
    sheets = [instruments.sheets_of("marketing-role", language, roles=5)]
    document = instruments.document("pulse", language, sheets=sheets)
    [page] = document.stated
    stated = next(block for block in page.blocks if isinstance(block, Grid) and len(block.columns) == 2)
    assert all(row.cells[1].notes for group in stated.groups for row in group.rows)
    inspect(document, "board")


def titles(value: object) -> list[str]:
    """What every picture of a document says in words."""
    if isinstance(value, tuple):
        return [title for part in value for title in titles(part)]
    if not is_dataclass(value) or isinstance(value, type):
        return []
    found = [title for field in fields(value) for title in titles(getattr(value, field.name))]
    return [*found, value.title] if type(value).__name__.endswith("Chart") else found


def test_every_row_of_every_table_has_its_cells():
    """No row has more cells than its table has columns."""
    for name in instruments.forms():
        document = instruments.document(name, "en")
        for page in (*document.topics, *document.stated):
            assert isinstance(page, TopicPage)
            for block in page.blocks:
                if isinstance(block, Grid):
                    assert all(len(row.cells) <= len(block.columns) for group in block.groups for row in group.rows)
