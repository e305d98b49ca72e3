"""The company's figures beside its level: today's, and those of the last wave where there are some."""

from datetime import date
from functools import cache

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.sheets import FactSheets
from assessment.diagnosis.waves import EarlierWave
from questionnaires.deciding import LeaderSheet
from questionnaires.freezing import frozen_text, thawed
from questionnaires.library import advice_for, instrument
from questionnaires.model import LANGUAGES
from reports.document import ReportFacts, build_document
from reports.document.grid import Grid
from reports.document.wording import NBSP
from reports.pdf.render import lay_out
from tests.reports import factory

THEN = {"ob_period": "First quarter", "ob_records": "CRM", "ob_cycle": 130, "ob_retention": 82, "ob_launch_cost": 40}
NOW = {"ob_period": "Third quarter", "ob_records": "CRM", "ob_cycle": 118, "ob_retention": 82.5, "ob_closings": 46}
FACTS = ReportFacts(
    client="Olmar Pumps",
    wave="Second wave",
    opened_on=date(2026, 10, 5),
    closed_on=date(2026, 10, 23),
    earlier="First wave",
    earlier_closed_on=date(2026, 3, 20),
)


def sheet(answers, form=None) -> FactSheets:
    """The baseline as one person states it."""
    return FactSheets(form or instrument("outcome-baseline"), (LeaderSheet("leadership", answers, role_label="Managing director"),))


@cache
def waves(later=True, **world):
    """A diagnosis, beside an earlier wave or not."""
    form = factory.questionnaire()
    earlier = EarlierWave(factory.release(bases=factory.ALIKE), form) if later else None
    return diagnose(factory.release(**world), form, advice_for(form), earlier=earlier)


def page(found, language="en", *, now=NOW, then=None, former=None):
    """The baseline's page of a report."""
    form = factory.questionnaire()
    earlier = [] if then is None else [sheet(then, former)]
    document = build_document(
        found,
        form,
        names=form.names(language),
        language=language,
        advice=advice_for(form),
        facts=FACTS,
        sheets=[sheet(now)],
        earlier_sheets=earlier,
    )
    return document, next(page for page in document.stated if page.id == "facts-outcome-baseline")


def table(found, title: str) -> Grid:
    return next(block for block in found.blocks if isinstance(block, Grid) and block.title == title)


def cells(grid: Grid) -> dict[str, list[str]]:
    """First cell -> the others' texts."""
    rows = [row.cells for group in grid.groups for row in group.rows]
    return {row[0].text.replace(NBSP, " "): [cell.text.replace(NBSP, " ") for cell in row[1:]] for row in rows}


def row_of(grid: Grid, words: str) -> list[str]:
    return next(texts for name, texts in cells(grid).items() if words in name)


def test_a_first_wave_has_its_level_above_its_figures():
    """One row for the level with its interval and date, then each figure; nothing of a wave that was not."""
    _, found = page(waves(later=False))
    level = table(found, "The level")
    rows = level.groups[0].rows
    assert [(row.cells[0].text, row.cells[0].notes) for row in rows] == [("Second wave", ("23 October 2026",))]
    assert rows[0].cells[1].picture.dots[0].ends is not None
    assert rows[0].cells[2].text == str(round(waves(later=False).overall.mean))
    assert [column.label for column in table(found, "Figures").columns] == ["Figure", "Value"]


def test_both_waves_stand_side_by_side():
    """Level, figures and what they rest on, then and now; what was stated once only is said to be so."""
    _, found = page(waves(), then=THEN)
    level = table(found, "The level").groups[0].rows
    assert [(row.cells[0].text, row.cells[0].notes) for row in level] == [
        ("First wave", ("20 March 2026",)),
        ("Second wave", ("23 October 2026",)),
    ]
    change = waves().change.overall
    assert [row.cells[2].text for row in level] == [str(round(change.earlier)), str(round(change.later))]
    figures = table(found, "Figures")
    assert [(column.label, column.note) for column in figures.columns[1:]] == [
        ("First wave", "20 March 2026"),
        ("Second wave", "23 October 2026"),
    ]
    assert row_of(figures, "first contact to contract") == ["130 days", "118 days"]
    assert row_of(figures, "bought again") == ["82 per cent", "82.5 per cent"]
    assert row_of(figures, "deals were closed") == ["not stated", "46 deals"]
    assert row_of(figures, "to bring the latest")[1] == "not stated"
    assert row_of(table(found, "What the figures rest on"), "period") == ["First quarter", "Third quarter"]
    assert not any(block.title == "What was stated" for block in found.blocks)


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        (
            "en",
            "The figures beside the level, for the next wave to be read against",
            "Level and figures, then and now, side by side",
        ),
        ("ru", "Показатели рядом с уровнем: с ними сравнят следующую волну", "Уровень и показатели рядом: тогда и теперь"),
    ],
)
def test_the_headline_says_whether_there_is_a_then(language, first, second):
    """Where the core figures are there and nothing else is to be said, the headline names one wave or both."""
    whole = {
        leaf.id: 5
        for leaf in instrument("outcome-baseline").leaves
        if not leaf.id.startswith(("ob_period", "ob_cur", "ob_rec", "ob_ev"))
    }
    _, alone = page(waves(later=False), language, now=whole)
    _, both = page(waves(), language, now=whole, then=whole)
    assert [found.head.headline.replace(NBSP, " ") for found in (alone, both)] == [first, second]


def test_figures_never_claim_a_cause():
    """The page says that the figures prove nothing, and that other things change as well."""
    _, found = page(waves(), then=THEN)
    assert "never prove that it is their cause" in found.head.standfirst
    assert "a difference does not say why" in table(found, "Figures").note


def test_a_question_in_other_words_is_not_compared():
    """A figure that was asked otherwise in the last wave is not set beside today's."""
    form = instrument("outcome-baseline")
    asked = form.leaves_by_id["ob_cycle"].text.en
    former = thawed(frozen_text(form).replace(asked, "How many weeks does a sale take?"))
    _, found = page(waves(), then=THEN, former=former)
    assert row_of(table(found, "Figures"), "first contact to contract") == ["asked in other words", "118 days"]


def test_a_withheld_side_leaves_the_figures_without_a_level():
    """The figures stand; the level is said to be missing, with its reason."""
    _, found = page(waves(later=False, side_b=(8, 3)))
    cell = table(found, "The level").groups[0].rows[0].cells[1]
    assert cell.withheld.sentence
    assert table(found, "Figures").groups[0].rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_one_page(language):
    """Then and now fit on one page in either language, pictures with their words."""
    document, found = page(waves(), language, then=THEN)
    assert all(row.cells[1].picture.title for row in found.blocks[0].groups[0].rows)
    begun = {name: number for number, sheet in enumerate(lay_out(document).pages) for name in sheet.anchors}
    assert begun["moves"] == begun["facts-outcome-baseline"] + 1
