"""From the document to the bytes of a tagged PDF/UA file; the same document gives the same bytes."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from textwrap import wrap
from types import MappingProxyType
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
FRONT_PAGES = 3
"""Cover, the one page and the contents, unless something is uncommonly long."""
VARIANT = "pdf/ua-1"
ATTACHMENT = "entente-diagnosis.json"
UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
"""Date of the attachment when the document has none: bytes must not depend on the clock."""


def render_html(
    document: BoardDocument,
    kind: str = "board",
    *,
    tightness: str = "",
    part: str = "",
    numbers: Mapping[str, int] = MappingProxyType({}),
) -> str:
    """A report as the HTML that is laid out.

    Args:
        document: What it says.
        kind: One of KINDS.
        tightness: One of TIGHTNESS, sets the one page smaller.
        part: Of a board report only the pages up to the contents ("front"), or those after them ("body").
        numbers: The pages on which sections begin.
    """
    template = _environment().get_template(f"{kind}.html")
    named = defaultdict(str, {name: str(number) for name, number in numbers.items()})
    return template.render(
        document=document, t=phrases(document.language, TEXTS), kind=kind, tightness=tightness, part=part, numbers=named
    )


def lay_out(document: BoardDocument, kind: str = "board") -> "Document":
    """The report as pages that are laid out but not written."""
    # WeasyPrint takes half a second to import, which the console should not pay at its start.
    from reports.pdf import sheet  # noqa: PLC0415

    if kind == "team":
        return sheet.lay_out(render_html(document, kind), VARIANT)
    if kind == "brief":
        return _front(document, kind, {}, 0)
    front, body = _halves(document, kind, FRONT_PAGES)
    if len(front.pages) != FRONT_PAGES:
        front, body = _halves(document, kind, len(front.pages))
    return sheet.joined([front, body])


def _halves(document: BoardDocument, kind: str, before: int) -> tuple["Document", "Document"]:
    """The pages up to the contents and those after them, numbered as if the former were ``before``."""
    from reports.pdf import sheet  # noqa: PLC0415

    body = sheet.lay_out(render_html(document, kind, part="body"), VARIANT, before=before)
    return _front(document, kind, _numbers(body, before), len(body.pages)), body


def _front(document: BoardDocument, kind: str, numbers: Mapping[str, int], after: int) -> "Document":
    """The pages up to the contents, or a brief report.

    They give the numbers of later pages, which WeasyPrint would find by laying them out three times. The one page must be one: long
    names or sentences can push it over the edge, then it is set tighter.
    """
    from reports.pdf import sheet  # noqa: PLC0415

    for tightness in TIGHTNESS:
        source = render_html(document, kind, tightness=tightness, part="front", numbers={"one": 2, **numbers})
        pages = sheet.lay_out(source, VARIANT, after=after)
        if _on_one_page(pages):
            break
    return pages


def _numbers(body: "Document", before: int) -> dict[str, int]:
    """The page on which each section begins."""
    numbers: dict[str, int] = {}
    for number, page in enumerate(body.pages, before + 1):
        for name in page.anchors:
            numbers.setdefault(name, number)
    return numbers


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
