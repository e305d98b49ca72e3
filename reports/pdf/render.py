"""From the document to the bytes of a tagged PDF/UA file; the same document gives the same bytes."""

from collections.abc import Mapping
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from assessment.phrases import phrases
from questionnaires.model import Language
from reports.document.model import BoardDocument
from reports.document.wording import NBSP
from reports.drawing import DRAWING

if TYPE_CHECKING:
    from weasyprint import Attachment, Document

PACKAGE = Path(__file__).parent
TEXTS = PACKAGE.parent / "texts"
TIGHTNESS = ("", "tight", "tight tightest")
"""How the one page is set: as usual, smaller, smaller still and without the column of first signs."""
HEADLINE_LINES = 3
HEADLINE_WIDTH: Mapping[Language, int] = {"en": 32, "ru": 28}
"""Characters of a headline that fit one line."""
SHORT_WORD, SHORT_PAIR = 10, 20
"""Characters of a last word, and of the last two, that are kept together."""
KINDS = ("board", "brief", "team")
"""The whole report, its one page alone, what every respondent may see: each has a template of its name."""
VARIANT = "pdf/ua-1"
ATTACHMENT = "entente-diagnosis.json"
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
"""Date of the attachment when the document has none: bytes must not depend on the clock."""


def render_html(document: BoardDocument, kind: str = "board", *, tightness: str = "") -> str:
    """A report as the HTML that is laid out; ``tightness``, one of TIGHTNESS, sets the one page smaller."""
    template = _environment().get_template(f"{kind}.html")
    return template.render(document=document, t=phrases(document.language, TEXTS), kind=kind, tightness=tightness)


def lay_out(document: BoardDocument, kind: str = "board") -> "Document":
    """The report as pages that are laid out but not written.

    The one page must be one. Long names or sentences can push it over the edge; then all is laid out again with it set tighter.
    """
    for tightness in TIGHTNESS:
        pages = _lay_out(render_html(document, kind, tightness=tightness))
        if kind == "team" or _on_one_page(pages):
            break
    return pages


def _lay_out(source: str) -> "Document":
    # WeasyPrint takes half a second to import, which the console should not pay at its start.
    from reports.pdf import sheet  # noqa: PLC0415

    return sheet.lay_out(source, VARIANT)


def _on_one_page(pages: "Document") -> bool:
    begun = [number for number, page in enumerate(pages.pages) for name in ("one", "contents") if name in page.anchors]
    return (begun[1] if len(begun) > 1 else len(pages.pages)) - begun[0] == 1


def render_pdf(document: BoardDocument, kind: str = "board") -> bytes:
    """A report as PDF/UA-1: tagged, bookmarked, fonts embedded, the figures attached as JSON.

    The hand-out for the team has nothing attached, for the figures hold more than everyone may see.

    Raises:
        LookupError: If there is no such kind.
    """
    if kind not in KINDS:
        raise LookupError(f"there is no report of kind {kind!r}; there is {', '.join(KINDS)}")
    from reports.pdf import sheet  # noqa: PLC0415

    attached = [] if kind == "team" else [_figures(document)]
    with sheet.uncollected():
        layout = lay_out(document, kind)
        return sheet.write(layout, variant=VARIANT, attachments=attached, identifier=_identifier(document))


def _figures(document: BoardDocument) -> "Attachment":
    from weasyprint import Attachment  # noqa: PLC0415

    from reports.pdf.fetching import PackageFetcher  # noqa: PLC0415

    dated = datetime.combine(document.date, time(), UTC) if document.date else UNDATED
    return Attachment(
        string=document.figures_json,
        name=ATTACHMENT,
        description=document.description,
        created=dated,
        modified=dated,
        relationship="Data",
        url_fetcher=PackageFetcher(),
    )


def _identifier(document: BoardDocument) -> bytes:
    return document.release_hash.rpartition(":")[2][:32].encode("ascii")


def ended(text: str) -> str:
    """The text with its last two words on one line, so that no short word stands alone under a headline."""
    before, space, last = text.rpartition(" ")
    pair = len(before.rpartition(" ")[2]) + len(last)
    return f"{before}{NBSP}{last}" if space and len(last) <= SHORT_WORD and pair <= SHORT_PAIR else text


def long(headline: str, language: Language) -> bool:
    """Whether a headline would take more than three lines of the usual size."""
    return len(wrap(headline, HEADLINE_WIDTH[language])) > HEADLINE_LINES


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(PACKAGE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(DRAWING)
    environment.filters["ended"] = ended
    environment.filters["long"] = long
    return environment
