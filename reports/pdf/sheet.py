"""WeasyPrint put to work for our own templates alone: what any page of the web might hold is left out, for it takes most time."""

import gc
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pydyf  # type: ignore[import-untyped]
from cssselect2 import ElementWrapper  # type: ignore[import-untyped]
from weasyprint import CSS, HTML, Attachment, Document
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from reports.pdf import writing
from reports.pdf.fetching import PackageFetcher

FOLDER = Path(__file__).parent / "css"
BASE = FOLDER.as_uri() + "/"
MOST_PAGES = 300
"""Numbers of pages that a part has ready."""
DEFAULTS = "defaults.css"
STYLE_SHEETS = ("tokens.css", "page.css", "elements.css", "marks.css", "sections.css", "topics.css")
VALUE = re.compile(r"(--[\w-]+):\s*([^;]+);")
VARIABLE = re.compile(r"var\((--[\w-]+)\)")
SVG = "{http://www.w3.org/2000/svg}svg"
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML refuses and nobody can read: a pasted name may have them."""


class Sheet(HTML):  # type: ignore[misc]  # WeasyPrint ships no types
    """A report's HTML, which is well-formed XML as well.

    WeasyPrint's own parser forgives every error and takes a fifth of a second for it, Expat takes five milliseconds.
    """

    def __init__(self, source: str) -> None:
        # The source is our own template's, which declares no entities, and foreign text in it is escaped.
        root = ElementTree.fromstring(UNPRINTABLE.sub("", source))  # noqa: S314
        for picture in root.iter(SVG):
            # The style sheets give sizes: with one of its own each picture, and each part of it, would have its own style.
            picture.attrib.pop("width", None)
            picture.attrib.pop("height", None)
        self.base_url = BASE
        self.url_fetcher = PackageFetcher()
        self.media_type = "print"
        self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = root

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:  # noqa: ARG002 - the signature is WeasyPrint's
        return [_defaults()]


def lay_out(source: str, variant: str, *, before: int = 0, after: int = 0) -> Document:
    """HTML as pages that are laid out but not written, numbered as a part of a file with as many pages before and after it."""
    fonts, sheets = _styles()
    counters = CounterStyle()
    numbers = " ".join(f'"{number}"' for number in range(before + 1, before + MOST_PAGES))
    totals = " ".join(f'"{number}"' for number in range(before + after + 1, before + after + MOST_PAGES))
    numbering = (
        f"@counter-style number {{ system: fixed; symbols: {numbers} }} @counter-style total {{ system: fixed; symbols: {totals} }}"
    )
    numbered = CSS(string=numbering, counter_style=counters)
    return Sheet(source).render(stylesheets=[*sheets, numbered], font_config=fonts, counter_style=counters, pdf_variant=variant)


def joined(parts: Sequence[Document]) -> Document:
    """The pages of several layouts as one; what is said of the file is the first one's."""
    return parts[0].copy([page for part in parts for page in part.pages])


def write(layout: Document, *, variant: str, attachments: Sequence[Attachment], identifier: bytes) -> bytes:
    """The bytes of pages that are laid out."""
    written = BytesIO()

    def finish(_layout: Document, pdf: pydyf.PDF) -> None:
        pdf.write = lambda target, *_options: target.write(writing.write(pdf, identifier))

    layout.write_pdf(written, pdf_variant=variant, attachments=attachments, finisher=finish)
    return written.getvalue()


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for garbage meanwhile: a layout makes a million objects and needs nearly all of them till it is written."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@cache
def _defaults() -> CSS:
    return CSS(filename=FOLDER / DEFAULTS, url_fetcher=PackageFetcher())


@cache
def _styles() -> tuple[FontConfiguration, list[CSS]]:
    """The style sheets as one, read once, for nothing in them depends on the report."""
    fonts = FontConfiguration()
    source = "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in STYLE_SHEETS)
    return fonts, [CSS(string=resolved(source), base_url=BASE, url_fetcher=PackageFetcher(), font_config=fonts)]


def resolved(source: str) -> str:
    """Style sheets with each ``var(--NAME)`` replaced by its value.

    WeasyPrint would parse and check a property with a variable anew for every element that has it.

    Raises:
        KeyError: If a variable has no value.
    """
    values = dict(VALUE.findall(source))
    return VARIABLE.sub(lambda found: values[found[1]], VALUE.sub("", source))
