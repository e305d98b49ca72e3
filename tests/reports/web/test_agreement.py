"""Agreement and how answers lie, on screen: the report's words, bars that say what they show, labels where heads are hidden."""

import re
from html import unescape

import pytest

from assessment.services.results import sealed
from reports.document.grid import Grid
from reports.document.numbers import AnswersChart
from reports.issue import document_of
from tests.reports.web.test_results import text_of


def told(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_pages_about_agreement_have_sections_that_the_contents_lead_to(browser, ctx, consultant, sealed_wave, language):
    html = browser("consultant").get(f"/console/waves/{sealed_wave}/results?in={language}").text
    pages = document_of(sealed(ctx, consultant, sealed_wave), language).agreement
    assert [page.id for page in pages][:2] == ["agreement", "spread"]
    for page in pages:
        assert f'<section class="result topic-page" id="{page.id}"' in html
        assert f'href="#{page.id}"' in html
        assert told(page.head.headline) in text_of(html) and told(page.rests) in text_of(html)
        for cell in (
            cell
            for grid in page.blocks
            if isinstance(grid, Grid)
            for group in grid.groups
            for row in group.rows
            for cell in row.cells
        ):
            assert told(cell.text) in text_of(html)
            assert all(told(note) in text_of(html) for note in cell.notes)
            if isinstance(cell.picture, AnswersChart):
                assert f"<title>{cell.picture.title}</title>" in unescape(html)


def test_the_difference_of_two_views_keeps_its_label_where_the_heads_are_hidden(browser, diagnosis_wave):
    html = browser("consultant").get(f"/console/waves/{diagnosis_wave}/results?in=en").text
    section = html.partition('id="topic-stereotypes"')[2].partition("</section>")[0]
    assert len(re.findall(r'<td class="at-gap num"[^>]* data-label="Others minus self">', section)) == 6
