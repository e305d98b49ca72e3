"""What is left out of WeasyPrint for the sake of speed changes nothing that a reader could see."""

import gc
import io
import re

import pypdf
import pytest
import tinyhtml5
from fontTools.ttLib import TTFont

from reports.charts.svg import ADVANCES
from reports.pdf import render, sheet
from reports.pdf.render import PACKAGE, VARIANT, render_html
from tests.reports import factory


def same(one, other) -> bool:
    """Whether two trees hold the same elements, attributes and words; space around the body's ends does not count."""
    words = [((each.text or "").strip(), (each.tail or "").strip()) for each in (one, other)]
    return (
        (one.tag, dict(one.attrib)) == (other.tag, dict(other.attrib))
        and words[0] == words[1]
        and len(one) == len(other)
        and all(map(same, one, other))
    )


@pytest.mark.parametrize("kind", ["board", "brief", "team"])
def test_both_parsers_read_the_same_tree(document, kind):
    source = render_html(document, kind)
    forgiving = tinyhtml5.parse(source, namespace_html_elements=False)
    for picture in forgiving.iter(sheet.SVG):
        for name in ("width", "height", "{http://www.w3.org/2000/xmlns/}xmlns"):
            del picture.attrib[name]
    assert same(sheet.Sheet(source).etree_element, forgiving)


def test_our_defaults_name_every_element_of_the_templates(document):
    named = re.findall(r"^([a-z0-9, ]+) \{", (sheet.FOLDER / sheet.DEFAULTS).read_text(encoding="utf-8"), re.MULTILINE)
    known = set(", ".join(named).split(", "))
    trees = [sheet.Sheet(render_html(document, kind)).etree_element for kind in ("board", "brief", "team")]
    used = {each.tag for tree in trees for each in tree.iter()}
    inline = {"span", "a", "b", "i"}
    hidden = {"title", "meta"}
    assert {tag for tag in used if not tag.startswith("{")} <= known | inline | hidden


def test_characters_that_nobody_can_read_are_left_out():
    tree = sheet.Sheet("<html lang='en'><body><p>A\x0bB\x00C</p></body></html>").etree_element
    assert "".join(tree.itertext()) == "ABC"


def test_every_variable_of_the_style_sheets_has_a_value():
    source = "\n".join((sheet.FOLDER / name).read_text(encoding="utf-8") for name in sheet.STYLE_SHEETS)
    assert "var(" in source and "var(" not in sheet.resolved(source)


def test_a_variable_without_a_value_is_refused():
    with pytest.raises(KeyError, match="--ink"):
        sheet.resolved("p { color: var(--ink) }")


def test_digits_are_as_wide_as_the_font_says():
    font = TTFont(PACKAGE / "fonts" / "golos-text-medium.ttf")
    names, widths = font.getBestCmap(), font["hmtx"]
    assert tuple(widths[names[ord(digit)]][0] / font["head"].unitsPerEm for digit in "0123456789") == ADVANCES


def test_garbage_is_collected_again_even_after_a_failure():
    def failing():
        assert not gc.isenabled()
        raise RuntimeError

    with pytest.raises(RuntimeError), sheet.uncollected():
        failing()
    assert gc.isenabled()


def test_a_file_reads_as_the_one_that_pydyf_writes():
    pages = sheet.lay_out(render_html(factory.document("en"), "brief"), VARIANT)
    theirs = pypdf.PdfReader(io.BytesIO(pages.write_pdf(pdf_variant=VARIANT, pdf_identifier=b"ab" * 16)))
    ours = pypdf.PdfReader(io.BytesIO(sheet.write(pages, variant=VARIANT, attachments=[], identifier=b"ab" * 16)), strict=True)
    assert [page.extract_text() for page in ours.pages] == [page.extract_text() for page in theirs.pages]
    assert ours.metadata == theirs.metadata and ours.trailer["/ID"][0] == theirs.trailer["/ID"][0]
    assert ours.trailer["/Size"] == theirs.trailer["/Size"]


def test_the_length_of_the_front_is_not_taken_for_granted(document, read, monkeypatch):
    expected = [page.extract_text() for page in read(document).pages]
    monkeypatch.setattr(render, "FRONT_PAGES", 7)
    assert [page.extract_text() for page in read(document).pages] == expected
