"""A working paper as PDF, for the wall and the table."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from reports.kit.filling import FilledPaper
from reports.pdf.render import PACKAGE, VARIANT

TEMPLATES = Path(__file__).parent / "templates"
STYLE_SHEETS = ("tokens.css", "kit.css")


def paper_pdf(paper: FilledPaper) -> bytes:
    """The paper as tagged PDF; the same paper gives the same bytes."""
    # WeasyPrint takes half a second to import.
    from weasyprint import CSS, HTML  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    from reports.pdf.fetching import PackageFetcher  # noqa: PLC0415

    fetcher, fonts = PackageFetcher(), FontConfiguration()
    folder = PACKAGE / "css"
    sheets = [CSS(filename=folder / name, url_fetcher=fetcher, font_config=fonts) for name in STYLE_SHEETS]
    source = _environment().get_template("kit.html").render(paper=paper)
    html = HTML(string=source, url_fetcher=fetcher, base_url=folder.as_uri() + "/")
    written: bytes = html.write_pdf(stylesheets=sheets, font_config=fonts, pdf_variant=VARIANT, pdf_identifier=paper.id.encode())
    return written


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
