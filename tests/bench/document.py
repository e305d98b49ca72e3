"""Renders one document several times in a process of its own: ``board ANSWERS TIMES [HTML]`` or ``plain PAGES TIMES``.

Prints the seconds of each, those of the processor, and the number of pages as JSON. Cold figures are those of the whole process.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

SENTENCE = "Two departments answer the same statements and see where their pictures of the common work differ. "


def plain(pages: int) -> Callable[[], int]:
    """A page full of plain text, so many times; nothing else is in it."""
    from weasyprint import HTML

    page = "<div style='break-after: page'>" + f"<p>{SENTENCE * 5}</p>" * 6 + "</div>"
    text = f"<html><body>{page * pages}</body></html>"

    def render() -> int:
        layout = HTML(string=text).render()
        layout.write_pdf()
        return len(layout.pages)

    return render


def board(answers: Path, html: Path | None) -> Callable[[], int]:
    """What ``entente report`` does, from the CSV to the file; ``html`` keeps what is laid out, its style sheets linked."""
    from pypdf import PdfReader

    from reports.commands import report
    from reports.pdf import render as renderer
    from reports.pdf import sheet

    original, kept = renderer.render_html, []

    def keeping(*arguments: object, **options: object) -> str:
        kept.append(arguments)
        return original(*arguments, **options)

    renderer.render_html = keeping

    def render() -> int:
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / "board.pdf"
            report.main(["relationship-index", str(answers), "-o", str(target)], standalone_mode=False)
            if html is None:
                return 0
            sheets = "".join(f'<link rel="stylesheet" href="{(sheet.FOLDER / name).as_uri()}">' for name in sheet.STYLE_SHEETS)
            html.write_text(original(*kept[-1]).replace("</head>", f"{sheets}</head>"), encoding="utf-8")
            return len(PdfReader(target).pages)

    return render


def main() -> None:
    """Render and print."""
    kind, argument, times, *rest = sys.argv[1:]
    render = plain(int(argument)) if kind == "plain" else board(Path(argument), Path(rest[0]) if rest else None)
    seconds, processor, pages = [], [], 0
    for _ in range(int(times)):
        begin, used = time.perf_counter(), time.process_time()
        pages = render()
        seconds.append(time.perf_counter() - begin)
        processor.append(time.process_time() - used)
    sys.stdout.write(json.dumps({"seconds": seconds, "processor": processor, "pages": pages}) + "\n")


if __name__ == "__main__":
    main()
