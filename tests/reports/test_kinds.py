"""The two short kinds of report: the one page alone, and what every respondent may see."""

import re

import pytest

from reports.document.reading import certain
from reports.pdf.render import ATTACHMENT, render_pdf
from tests.reports import factory
from tests.reports.factory import ALIKE, diagnosis
from tests.reports.test_pdf import squeezed, words_of


def test_the_brief_is_the_one_page_with_its_figures_attached(read, document):
    pdf = read(document, "brief")
    assert len(pdf.pages) == 1
    [content] = pdf.attachments[ATTACHMENT]
    assert content.decode("utf-8") == document.figures_json
    printed = words_of(pdf)
    for part in (
        document.one.head.headline,
        document.one.rests,
        document.running_head,
        *(row.answered for row in document.one.rows),
    ):
        assert squeezed(part) in printed


def test_the_brief_points_to_no_page_that_it_has_not(read):
    assert not re.search(r"page \d", " ".join(sheet.extract_text() for sheet in read(factory.document("en"), "brief").pages))


def test_the_hand_out_holds_no_owner_and_no_attachment(read, document):
    pdf = read(document, "team")
    assert len(pdf.pages) <= 2
    assert not pdf.attachments
    printed = words_of(pdf)
    assert not [move.owner for move in document.moves.moves if squeezed(move.owner) in printed]
    assert squeezed(document.team.rests) in printed
    for line in (*document.team.next, *(row.text for group in document.team.lists for row in group.rows)):
        assert squeezed(line) in printed


def test_the_hand_out_has_three_strengths_and_three_gaps_that_are_sure():
    found = diagnosis()
    [strengths, gaps] = factory.document("en", found=found).team.lists
    assert (len(strengths.rows), len(gaps.rows)) == (3, 3)
    assert gaps.title == "Where the two see it most differently"
    assert all(row.gap.text and not row.gap.chance for row in gaps.rows)
    assert not {row.number for row in strengths.rows} & {row.number for row in gaps.rows}


def test_without_a_sure_gap_the_hand_out_names_the_lowest_marks():
    found = diagnosis(bases=ALIKE, leadership=None)
    assert not any(certain(item.gap) for item in found.items)
    assert [group.title for group in factory.document("en", found=found).team.lists] == ["What works best", "What works least"]


def test_a_withheld_side_has_no_column_in_the_hand_out(read, language):
    report = factory.document(language, found=diagnosis(side_b=(6, 4)))
    assert len(report.team.columns) == 1
    assert all(row.values[1].text == "" for group in report.team.lists for row in group.rows)
    assert len(read(report, "team").pages) <= 2


def test_with_both_sides_withheld_the_hand_out_lists_nothing(read):
    report = factory.document("en", found=diagnosis(side_a=(5, 3), side_b=(6, 4), leadership=(4, 3)))
    assert report.team.lists == ()
    assert "Withheld" in words_of(read(report, "team"))


def test_only_released_figures_promise_that_nobody_reads_answers():
    assert any("fewer than 5" in line for line in factory.document("en").team.next)
    full = factory.document("en", found=diagnosis(precision="full"))
    assert not any("single answers" in line for line in full.team.next)


def test_an_unknown_kind_is_refused(document):
    with pytest.raises(LookupError, match="there is board, brief, team"):
        render_pdf(document, "poster")
