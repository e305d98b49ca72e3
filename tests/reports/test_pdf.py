"""The file that a board holds in its hands: structure, words, figures, reproducibility, and nothing outside the page."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from weasyprint.urls import FatalURLFetchingError, URLFetchingError, fetch

from reports.document.wording import NBSP
from reports.pdf.fetching import PACKAGE, PackageFetcher
from reports.pdf.render import ATTACHMENT, render_html, render_pdf
from tests.reports import factory
from tests.reports.factory import diagnosis
from tests.reports.latin import left_in_english, text_boxes
from tests.reports.test_document import heads

SECTIONS = {
    "en": ["On one page", "Contents", "The level", "Two views"],
    "ru": ["Главное на одной странице", "Содержание", "Уровень взаимодействия", "Два взгляда"],
}


def squeezed(text: str) -> str:
    """Text without the spaces and hyphens that line breaks move about."""
    return re.sub(r"[\s\u00a0\u00ad-]+", "", text)


def words_of(pdf: pypdf.PdfReader) -> str:
    return squeezed(" ".join(page.extract_text() for page in pdf.pages))


def structure(element: object) -> Iterator[pypdf.generic.DictionaryObject]:
    """Every element of the tag tree."""
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, list):
        for part in element:
            yield from structure(part)
    elif isinstance(element, dict):
        yield element
        yield from structure(element.get("/K", []))


def has_topic(sheet: str, kicker: str) -> bool:
    """Whether a page's running head, which its text ends with, names this section."""
    return squeezed(kicker) in squeezed(sheet)[-110:]


def titles(outline: list) -> Iterator[str]:
    for entry in outline:
        if isinstance(entry, list):
            yield from titles(entry)
        else:
            yield entry.title


def test_the_outline_follows_the_sections(pdf, document):
    told = [title.replace(NBSP, " ") for title in titles(pdf.outline)]
    at = [told.index(title) for title in SECTIONS[document.language]]
    assert at == sorted(at)
    parts = (document.quadrant, *document.agreement, document.moves, document.road, document.statements, document.method)
    for page in (*document.dimensions, *parts):
        assert page.head.kicker.replace(NBSP, " ") in told


def test_contents_give_the_page_of_every_section(pdf, document):
    sheets = [sheet.extract_text() for sheet in pdf.pages]
    parts = (document.quadrant, document.moves, document.road, document.statements)
    sections = (document.one, document.level, document.views, *document.dimensions, *parts)
    first_pages = [
        1 + next(place for place, sheet in enumerate(sheets) if has_topic(sheet, section.head.kicker)) for section in sections
    ]
    for section, page in zip(sections, first_pages, strict=True):
        assert re.search(rf"{re.escape(squeezed(section.head.kicker))}[^\d]*{page}(?!\d)", squeezed(sheets[2])), section.head.kicker


def test_the_front_page_is_one_page(pdf, document):
    sheets = [sheet.extract_text() for sheet in pdf.pages]
    assert squeezed(document.one.rests) in squeezed(sheets[1])
    assert [has_topic(sheet, document.one.head.kicker) for sheet in sheets[1:3]] == [True, False]


def test_every_section_says_on_its_first_page_what_it_rests_on(pdf, document):
    sheets = [sheet.extract_text() for sheet in pdf.pages]
    parts = (document.quadrant, document.moves, document.road, document.statements)
    for page in (document.level, document.views, *document.dimensions, *parts):
        opening = next(sheet for sheet in sheets[3:] if has_topic(sheet, page.head.kicker))
        assert squeezed(page.rests) in squeezed(opening)


def test_no_page_is_empty(pdf):
    assert all(len(sheet.extract_text()) > 250 for sheet in pdf.pages)


def test_every_headline_and_finding_is_printed(pdf, document):
    printed = words_of(pdf)
    for head in heads(document):
        assert squeezed(head.headline) in printed
    for finding in document.one.findings:
        assert squeezed(finding.title) in printed and squeezed(finding.text) in printed


def test_every_figure_printed_is_the_documents(pdf, document):
    printed = words_of(pdf)
    for row in document.level.rows:
        assert squeezed(f"{row.value}{row.plus_minus}{row.label}{row.answered}{row.words}") in printed
    for row in document.views.rows:
        for value in row.values:
            assert squeezed(f"{value.label}{value.text}") in printed
        assert squeezed(f"{row.gap.text}{row.gap.plus_minus}") in printed
    for group in document.statements.groups:
        for row in group.rows:
            figures = [f"{value.text}{value.n}" for value in row.values]
            gap = f"{row.gap.text}{row.gap.plus_minus}"
            assert squeezed("".join([*figures[:2], gap, *figures[2:]])) in printed


def test_the_file_is_tagged_and_says_so(pdf, language):
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    kinds = {str(element.get("/S")) for element in structure(root["/StructTreeRoot"])}
    assert {"/Document", "/H1", "/H2", "/Table", "/TH", "/TD", "/Figure", "/L", "/LI", "/P"} <= kinds


def test_every_figure_has_its_words(pdf):
    figures = [element for element in structure(pdf.trailer["/Root"]["/StructTreeRoot"]) if element.get("/S") == "/Figure"]
    assert len(figures) > 60
    assert all(str(figure.get("/Alt", "")).strip() for figure in figures)


def test_headings_do_not_skip_a_level(pdf):
    levels = [
        int(str(element["/S"])[2:])
        for element in structure(pdf.trailer["/Root"]["/StructTreeRoot"])
        if re.fullmatch(r"/H[1-6]", str(element.get("/S")))
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_title_author_and_date_are_the_documents(pdf, document):
    assert pdf.metadata.title == document.running_head
    assert pdf.metadata.author == document.author
    assert pdf.metadata.creation_date.date() == document.date


def test_the_figures_are_attached(pdf, document):
    assert list(pdf.attachments) == [ATTACHMENT]
    [content] = pdf.attachments[ATTACHMENT]
    assert content.decode("utf-8") == document.figures_json


def test_fonts_are_embedded_and_ours(pdf):
    names = set()
    for sheet in pdf.pages:
        for font in sheet["/Resources"].get("/Font", {}).values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in descendant["/FontDescriptor"] or "/FontFile3" in descendant["/FontDescriptor"]
            names.add(str(font.get_object()["/BaseFont"]))
    assert all("Literata" in name or "Golos" in name for name in names), names


def test_the_same_document_gives_the_same_bytes(pdf_bytes, language):
    assert render_pdf(factory.document(language)) == pdf_bytes


def test_a_report_without_dates_gives_the_same_bytes_too():
    undated = factory.document("en", facts=factory.ReportFacts(client="Olmar Pumps"))
    assert render_pdf(undated) == render_pdf(undated)


def test_no_english_is_left_in_the_russian_file(laid_out):
    report = factory.document("ru")
    ids = " ".join(line.text for line in report.method.passport)
    for number, page in enumerate(laid_out(report).pages, 1):
        assert not left_in_english(page, ids=ids), number


def test_literature_is_marked_as_english(laid_out):
    """A reader aloud and the hyphens then know that the titles are not Russian."""
    report = factory.document("ru")
    [works] = [block for block in report.measures.blocks if block.title == "Источники"]
    boxes = [box for page in laid_out(report).pages for box in text_boxes(page)]
    marked = squeezed(" ".join(box.text for box in boxes if box.style["lang"] == "en"))
    assert works.entries
    assert all(squeezed(entry.text) in marked for entry in works.entries)


def test_a_withheld_leadership_has_its_sentence_and_no_figure(read):
    report = factory.document("en", found=diagnosis(leadership=(6, 4)))
    printed = words_of(read(report))
    assert squeezed("Withheld to protect respondents. Fewer than 5 answers.") in printed
    assert not re.search(r"Leadership\d", printed.replace("Leadership6Withheld", ""))  # six were invited


@pytest.mark.parametrize(
    ("language", "kind"),
    [("en", "long names"), ("ru", "long names"), ("ru", "usual"), ("en", "one side"), ("ru", "coarse"), ("en", "nobody")],
)
def test_no_text_leaves_its_page(laid_out, language, kind):
    report = {
        "usual": lambda: factory.document(language),
        "long names": lambda: factory.document(language, names=factory.long_names(language)),
        "one side": lambda: factory.document(language, found=diagnosis(side_b=(6, 4))),
        "coarse": lambda: factory.document(language, found=diagnosis(side_a=(9, 8), side_b=(8, 6))),
        "nobody": lambda: factory.document(language, found=diagnosis(side_a=(5, 3), side_b=(6, 4), leadership=(4, 3))),
    }[kind]()
    left, right, top, bottom = 17.9, 192.1, 9.0, 292.0
    for number, page in enumerate(laid_out(report).pages, 1):
        for box in page._page_box.descendants(placeholders=True):
            if type(box).__name__ == "TextBox" and box.text.strip() and box.width:
                x, y = box.position_x * 25.4 / 96, box.position_y * 25.4 / 96
                end = x + box.width * 25.4 / 96
                inside = left <= x and end <= right and top <= y <= bottom
                assert inside, (number, box.text, x, end, y)


def test_markup_in_a_name_stays_text():
    facts = factory.ReportFacts(client="<b>Olmar</b> & <script>")
    html = render_html(factory.document("en", facts=facts))
    assert "<script>" not in html
    assert "&lt;b&gt;Olmar" in html


@pytest.mark.parametrize(
    "url",
    ["https://example.com/x.css", "http://127.0.0.1/", "file:///etc/passwd", f"{PACKAGE.as_uri()}/render.py",
     f"{PACKAGE.as_uri()}/css/../render.py", "data:text/css,p{}", "ftp://example.com/"],
)  # fmt: skip
def test_nothing_but_our_own_files_is_read(url):
    with pytest.raises((FatalURLFetchingError, URLFetchingError)), fetch(PackageFetcher(), url):
        pass


def test_our_own_style_sheets_are_read():
    with fetch(PackageFetcher(), (PACKAGE / "css" / "page.css").as_uri()) as answer:
        assert answer.read() == (Path(PACKAGE) / "css" / "page.css").read_bytes()
