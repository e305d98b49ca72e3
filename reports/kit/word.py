"""A working paper as DOCX, in which a consultant goes on writing."""

from io import BytesIO
from typing import TYPE_CHECKING, Any

from reports.kit.filling import FilledBlock, FilledPaper

if TYPE_CHECKING:
    from docx.document import Document

BOX = "\N{BALLOT BOX}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"
INK = "16202B"
GROUND = "E4ECEA"
"""Behind the head of a table."""
LOCALES = {"en": "en-GB", "ru": "ru-RU"}


def paper_docx(paper: FilledPaper) -> bytes:
    """The paper as a Word file with real headings, lists and tables."""
    # python-docx takes a tenth of a second to import, which no other command should pay.
    import docx  # noqa: PLC0415
    from docx.shared import Mm, Pt, RGBColor  # noqa: PLC0415

    document = docx.Document()
    for section in document.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(22)
        section.top_margin = section.bottom_margin = Mm(20)
    for name, size in (("Normal", 10.5), ("Title", 20), ("Heading 1", 13)):
        style: Any = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "Calibri", Pt(size), RGBColor.from_string(INK)
        _fonts_of_all_scripts(style)
    document.core_properties.title = paper.title
    document.core_properties.language = LOCALES[paper.language]
    document.core_properties.author = paper.subtitle
    document.core_properties.comments = ""
    document.add_heading(paper.title, level=0)
    if paper.subtitle:
        document.add_paragraph(paper.subtitle)
    for block in paper.blocks:
        _add(document, block)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add(document: "Document", block: FilledBlock) -> None:
    if block.kind == "heading":
        document.add_heading(block.lines[0], level=1)
    elif block.kind == "table":
        _add_table(document, block.rows)
    else:
        style = {"points": "List Bullet", "steps": "List Number"}.get(block.kind)
        number = _new_numbering(document) if block.kind == "steps" else None
        for line in block.lines:
            text = {"check": f"{BOX}{line}", "fields": f"{line}: {'_' * 40}"}.get(block.kind, line)
            paragraph: Any = document.add_paragraph(text, style=style)
            if number is not None:
                paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number


def _add_table(document: "Document", rows: tuple[tuple[str, ...], ...]) -> None:
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for line, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, row, strict=True):
            cell.text = text
    for cell in table.rows[0].cells:
        _shade(cell)
        for run in cell.paragraphs[0].runs:
            run.bold = True
    _repeat_on_each_page(table.rows[0])
    document.add_paragraph()


def _fonts_of_all_scripts(style: Any) -> None:
    """Word keeps a font of its own for Cyrillic beside the one for Latin."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), "Calibri")
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(theme), None)


def _new_numbering(document: "Document") -> int:
    """The id of a numbering that begins at one; in Word all paragraphs of the style are one list otherwise."""
    numbering: Any = document.part.numbering_part.numbering_definitions._numbering
    style: Any = document.styles["List Number"]
    abstract = numbering.num_having_numId(style.element.pPr.numPr.numId.val).abstractNumId.val
    number = numbering.add_num(abstract)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(number.numId)


def _shade(cell: Any) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

    ground = OxmlElement("w:shd")
    ground.set(qn("w:val"), "clear")
    ground.set(qn("w:fill"), GROUND)
    cell._tc.get_or_add_tcPr().append(ground)


def _repeat_on_each_page(row: Any) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
