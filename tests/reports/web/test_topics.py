"""Instruments and facts on screen: the pages of the report, with every table's words and every picture's."""

import re

import pytest

from assessment.services.results import sealed
from reports.document.grid import Grid
from reports.issue import document_of
from tests.reports.web.test_results import text_of


def told(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_instrument_and_sheet_of_facts_has_its_section(browser, ctx, consultant, diagnosis_wave, language):
    page = text_of(browser("consultant").get(f"/console/waves/{diagnosis_wave}/results?in={language}").text)
    document = document_of(sealed(ctx, consultant, diagnosis_wave), language)
    assert [topic.id for topic in document.topics] == ["topic-stereotypes"]
    assert document.stated[0].id == "decision" and len(document.stated) == 2
    for topic in (*document.topics, *document.stated):
        assert told(topic.head.headline) in page and told(topic.rests) in page
        for grid in (block for block in topic.blocks if isinstance(block, Grid)):
            for cell in (cell for group in grid.groups for row in group.rows for cell in row.cells):
                assert told(cell.text) in page
                assert all(told(note) in page for note in cell.notes)


def test_pictures_have_words_tables_have_names_and_ids_are_unique(browser, diagnosis_wave):
    html = browser("consultant").get(f"/console/waves/{diagnosis_wave}/results?in=en").text
    grounds = len(re.findall(r'<svg class="ground"[^>]*aria-hidden="true">', html))
    assert html.count("<svg") - grounds == len(re.findall(r"<svg[^>]*><title>[^<]+</title>", html))
    assert all(caption.strip() for caption in re.findall(r"<caption[^>]*>([^<]*)</caption>", html))
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert "style=" not in html
    targets = set(re.findall(r'href="#([^"]+)"', html))
    assert targets <= set(ids)
