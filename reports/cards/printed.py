"""Cards as PDF: eight a page, to be cut along the marks."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from assessment.phrases import Argument, phrases
from assessment.web.form.wording import tie
from questionnaires.model import Language
from reports.cards.cards import CARDS_A_PAGE, Card
from reports.pdf.render import PACKAGE, VARIANT

FOLDER = Path(__file__).parent
STYLE_SHEETS = ("tokens.css", "cards.css")


def cards_html(cards: Sequence[Card], *, title: str, language: Language) -> str:
    """The sheets as HTML; ``title`` and ``language`` are those of the file, each card has its own."""
    pages = [cards[first : first + CARDS_A_PAGE] for first in range(0, len(cards), CARDS_A_PAGE)]
    return _environment().get_template("cards.html").render(pages=pages, title=title, language=language, say=_say)


def cards_pdf(cards: Sequence[Card], *, title: str, language: Language) -> bytes:
    """The sheets as tagged PDF."""
    # WeasyPrint takes half a second to import.
    from weasyprint import CSS, HTML  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    from reports.pdf.fetching import PackageFetcher  # noqa: PLC0415

    fetcher, fonts = PackageFetcher(), FontConfiguration()
    folder = PACKAGE / "css"
    sheets = [CSS(filename=folder / name, url_fetcher=fetcher, font_config=fonts) for name in STYLE_SHEETS]
    source = cards_html(cards, title=title, language=language)
    html = HTML(string=source, url_fetcher=fetcher, base_url=folder.as_uri() + "/")
    written: bytes = html.write_pdf(stylesheets=sheets, font_config=fonts, pdf_variant=VARIANT)
    return written


def _say(language: Language, message: str, /, **arguments: Argument) -> str:
    return tie(phrases(language, FOLDER / "texts")(message, **arguments), language)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
