"""Pages of instruments besides the index: what they headline, compare, sort and withhold."""

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.document import Diagnosis, Evidence
from assessment.diagnosis.results import OutcomeResult, ScaleResult
from questionnaires.bundles import form_of
from questionnaires.library import advice_for
from reports.document import BoardDocument, ReportFacts, build_document
from reports.document.grid import Grid, Notes, TopicPage
from reports.document.numbers import BarsChart, TrackChart
from reports.document.published import ranks
from reports.document.wording import NBSP
from reports.issue import advice_of
from tests.assessment.factories import released
from tests.assessment.opinions import random_people
from tests.reports import instruments


def found(name: str, people: int = 12, lean: float | None = None) -> Diagnosis:
    """The diagnosis of a made-up wave; ``lean`` from 0 to 1 is how high its people answer."""
    form = form_of(name)
    rows = random_people(form, {group.id: people for group in form.groups}, 1, missing=0.0, lean=lean)
    return diagnose(released(form, rows), form, advice_for(form))


def report(name: str, diagnosis: Diagnosis, language: str = "en") -> BoardDocument:
    form = form_of(name)
    names = form.names(language)
    return build_document(diagnosis, form, names=names, language=language, advice=advice_for(form), facts=ReportFacts(client=""))


def page(name: str, diagnosis: Diagnosis, language: str = "en") -> TopicPage:
    """The one page of an instrument."""
    [topic] = report(name, diagnosis, language).topics
    return topic


def grids(topic: TopicPage) -> list[Grid]:
    return [block for block in topic.blocks if isinstance(block, Grid)]


def titled(topic: TopicPage, title: str) -> Grid:
    return next(block for block in grids(topic) if block.title == title)


def said(text: str) -> str:
    """A text as it reads, whatever its spaces."""
    return text.replace(NBSP, " ")


def rows(grid: Grid) -> list:
    return [row for group in grid.groups for row in group.rows]


@pytest.fixture(scope="module")
def friction() -> Diagnosis:
    return found("friction")


def test_the_first_outcome_is_the_headline_and_its_text_the_standfirst(friction):
    outcome = form_of("friction").outcomes[0]
    fired = (OutcomeResult(id=outcome.id, part=None),)
    head = page("friction", friction.model_copy(update={"outcomes": fired})).head
    assert (head.headline, head.standfirst) == (outcome.title.en, outcome.text.en)


def test_without_an_outcome_the_heaviest_burden_is_the_headline(friction):
    head = page("friction", friction.model_copy(update={"outcomes": ()})).head
    heaviest = max(friction.scales, key=lambda scale: scale.mean)
    assert head.headline.startswith(f"Weighs most: {heaviest.id} friction (")


def test_a_strength_is_headlined_by_its_lowest_score():
    diagnosis = found("three-levels")
    lowest = min(diagnosis.scales, key=lambda scale: scale.mean)
    title = next(score.title.en for score in form_of("three-levels").scores if score.id == lowest.id)
    head = page("three-levels", diagnosis.model_copy(update={"outcomes": ()})).head
    assert head.headline.startswith("Lowest here: ") and title.lower() in head.headline.lower()


def test_others_stand_beside_the_self_view_and_a_line_joins_them():
    grid = grids(page("stereotypes", found("stereotypes")))[0]
    first = rows(grid)[0]
    assert [value.label for value in first.cells[0].values] == ["Sales", "Leadership", "Marketing, self-view"]
    picture = first.cells[1].picture
    assert isinstance(picture, TrackChart) and picture.joined and len(picture.dots) == 3
    assert picture.edges == (1.0, 2.5, 3.5, 5.0)
    assert len(rows(grid)) == 6
    assert any("from 3.5" in said(note) for note in first.cells[3].notes)


def test_the_view_of_others_minus_the_self_view_is_a_column():
    diagnosis = found("stereotypes", people=30)
    grid = grids(page("stereotypes", diagnosis))[0]
    assert grid.columns[2].label == "Others minus self"
    gaps = {scale.id: scale.mirror_gap for scale in diagnosis.scales if scale.mirror}
    told = [float(row.cells[2].text.replace("−", "-").replace("+", "")) for row in rows(grid)]
    assert told == pytest.approx(list(gaps.values()), abs=0.051)


@pytest.mark.parametrize(
    ("others", "own", "title", "figures"),
    [
        (4.2, 2.0, "Stronger with others than Marketing knows", "others 4.2 (high), self-view 2.0"),
        (2.0, 4.2, "Weaker with others than Marketing thinks", "others 2.0 (low), self-view 4.2"),
        (3.0, 3.1, "No sure difference between the two views", ""),
    ],
)
def test_what_others_say_stands_beside_what_the_department_says_of_itself(others, own, title, figures):
    diagnosis = found("stereotypes", people=30)
    scales = tuple(
        _standing(scale, own if scale.id.endswith("_self") else others, None if scale.mirror is None else others - own)
        for scale in diagnosis.scales
    )
    topic = page("stereotypes", diagnosis.model_copy(update={"scales": scales}))
    [notes] = [block for block in topic.blocks if isinstance(block, Notes) and block.title.startswith("What we say of ourselves")]
    [entry] = notes.entries
    assert entry.title == title and entry.text.count("Narrow window") == 1
    assert figures in said(entry.text)


def _standing(scale: ScaleResult, mean: float, gap: float | None) -> ScaleResult:
    """A score that everybody gives this mean, give or take a tenth."""
    band = "low" if mean < 2.5 else "elevated" if mean < 3.5 else "high"
    entries = {
        group: entry.model_copy(update={"mean": mean, "ci95": (mean - 0.1, mean + 0.1)}) for group, entry in scale.groups.items()
    }
    return scale.model_copy(update={"mean": mean, "band": band, "mirror_gap": gap, "groups": entries})


def test_views_without_an_interval_are_not_called_apart():
    topic = page("stereotypes", found("stereotypes", people=7))
    cells = [row.cells[2] for row in rows(grids(topic)[0]) if len(row.cells) > 2 and row.cells[2].text]
    assert cells and all(cell.notes == ("no interval",) and not cell.strong for cell in cells)


def test_bands_are_told_by_their_edges():
    assert [said(text) for _, text in grids(page("friction", found("friction")))[0].key] == [
        "Low: below 2.5", "Notable: from 2.5", "Severe: from 3.5",
    ]  # fmt: skip


def test_the_published_order_stands_beside_the_shares():
    topic = page("obstacles", found("obstacles", people=30))
    grid = titled(topic, form_of("obstacles").leaves_by_id["ob_all"].text.en)
    assert [column.label for column in grid.columns if column.label][-1] == "Published"
    published = [row.cells[-1] for row in rows(grid)]
    assert [(cell.text, cell.notes) for cell in published[:3]] == [("43%", ("1st",)), ("43%", ("1st",)), ("41%", ("3rd",))]
    assert published[-1].text == "not asked"
    assert all(isinstance(row.cells[1].picture, BarsChart) for row in rows(grid))
    assert "another sample and another question" in grid.note


def test_equal_values_share_the_better_rank():
    assert ranks({"a": 3.0, "b": 5.0, "c": 3.0, "d": 1.0}) == {"a": 2, "b": 1, "c": 2, "d": 4}


def test_a_group_without_counts_has_no_figures_and_its_reason():
    grid = grids(page("obstacles", found("obstacles", people=7)))[0]
    assert all(cell.withheld is not None for row in rows(grid) for cell in row.cells[2:5])
    assert "Sales: " in grid.note and "10 answers" in said(grid.note)


def test_practices_are_sorted_into_what_follows_from_them():
    diagnosis = found("collaboration-practices")
    grid = titled(page("collaboration-practices", diagnosis), "Practices")
    told = {"keep": "Keep: there and wanted", "start": "Start: wanted, not there", "fix": "Fix or stop: there, of little use"}
    wanted = [told.get(practice.company.quadrant, "Skip: neither there nor wanted") for practice in diagnosis.practices]
    assert {group.title: len(group.rows) for group in grid.groups} == {title: wanted.count(title) for title in wanted}


def test_flows_are_mirrored_and_the_widest_gap_comes_first():
    diagnosis = found("value-exchange")
    grid = titled(page("value-exchange", diagnosis), "What passes between the two")
    assert [group.title for group in grid.groups] == ["Marketing gives, Sales receives", "Sales gives, Marketing receives"]
    for group in grid.groups:
        gaps = [float(row.cells[2].text.replace("−", "-").replace("+", "")) for row in group.rows]
        assert gaps == sorted(gaps, reverse=True)
    assert all(row.cells[1].picture.joined for row in rows(grid))


def test_both_directions_of_a_pair_are_shown_and_a_withheld_one_says_so():
    diagnosis = found("department-map")
    cells = tuple(
        cell.model_copy(update={"mean": None, "band": None, "n": None}) if cell.rater == "legal" else cell
        for cell in diagnosis.cells
    )
    topic = page("department-map", diagnosis.model_copy(update={"cells": cells}))
    grid = titled(topic, "Both directions of each pair")
    legal = next(row for row in rows(grid) if row.cells[0].text == "Legal")
    assert [value.label for value in legal.cells[0].values] == ["Marketing receives", "Legal receives"]
    assert legal.cells[0].values[1].withheld is not None and not legal.cells[0].values[1].text
    assert len(legal.cells[1].picture.dots) == 1
    worst = next(block for block in topic.blocks if isinstance(block, Notes) and block.title == "Directions to begin with")
    assert 1 <= len(worst.entries) <= 3


def test_many_departments_have_a_row_each_in_the_questionnaires_order():
    grid = grids(page("department-map", found("department-map")))[0]
    assert grid.groups[0].title == "Trust between departments"
    assert len(grid.groups[0].rows) > 4


def test_duties_that_both_claim_and_that_are_nobodys_are_named():
    diagnosis = found("responsibilities")
    duties = list(diagnosis.ownership)
    duties[0] = duties[0].model_copy(update={"overlap": True, "orphan": False})
    duties[1] = duties[1].model_copy(update={"overlap": False, "orphan": True})
    duties[2:] = [duty.model_copy(update={"overlap": False, "orphan": False}) for duty in duties[2:]]
    topic = page("responsibilities", diagnosis.model_copy(update={"ownership": tuple(duties)}))
    [open_places] = [block for block in topic.blocks if isinstance(block, Notes) and block.title == "Open places"]
    assert [entry.title for entry in open_places.entries] == ["Claimed by both sides: one task", "Nobody’s: one task"]
    flagged = [row.cells[0].notes for row in rows(titled(topic, "Who does it today, by the answers"))]
    assert flagged[:3] == [("both sides name themselves",), ("nobody’s",), ()]


def test_heads_wishes_stand_beside_the_answers():
    sheets = [instruments.sheets_of("responsibilities-should", "en")]
    document = instruments.document("responsibilities", "en", sheets=sheets)
    grid = titled(document.topics[0], "Who does it today, by the answers")
    assert "Heads want" in [column.label for column in grid.columns]


def test_burdens_begin_with_the_heaviest_and_strengths_with_the_lowest():
    burdens = titled(page("friction", found("friction")), "Statements, heaviest first")
    strengths = titled(page("three-levels", found("three-levels")), "Statements, lowest first")
    for grid, falling in ((burdens, True), (strengths, False)):
        means = [float(row.cells[2].text) + float(row.cells[3].text) for row in rows(grid)]
        assert means == pytest.approx(sorted(means, reverse=falling), abs=0.11)


def test_many_statements_are_shown_from_either_end_and_all_in_the_appendix():
    document = report("stereotypes", found("stereotypes"))
    lists = [grid for grid in grids(document.topics[0]) if grid.title.startswith("Statements")]
    assert [group.title for group in lists[0].groups] == ["Heaviest", "Lightest"]
    assert sum(len(group.rows) for group in document.statements.groups) == 46
    assert "“Turned round”: disagreement counts as a high mark." in lists[0].note


def test_a_remedy_names_the_figure_that_calls_for_it():
    topic = page("stereotypes", found("stereotypes", lean=0.9))
    remedies = next(grid for grid in grids(topic) if grid.title.startswith("The move"))
    assert all(row.cells[0].notes for row in rows(remedies))


@pytest.mark.parametrize(
    ("evidence", "line"),
    [
        (Evidence(item="narrow_window", reason="high", subject="score", group="side_a", value=3.9), "Narrow window: Sales 3.9"),
        (Evidence(item="narrow_window", reason="share_high", subject="score", group="side_a", value=0.5), "Sales: 50% from 3.5"),
        (Evidence(item="narrow_window", reason="highest", subject="score", group="company", value=3.9), "is the highest: 3.9"),
        (
            Evidence(item="st_market", reason="chosen", subject="choice", option="expected", group="company", value=0.25),
            "“Yes”: Company 25%",
        ),
    ],
)  # fmt: skip
def test_evidence_is_a_sentence_with_its_figure(evidence, line):
    diagnosis = found("stereotypes", lean=0.9)
    first = diagnosis.moves[0].model_copy(update={"evidence": (evidence,)})
    document = report("stereotypes", diagnosis.model_copy(update={"moves": (first,)}))
    assert line in said(document.moves.moves[0].evidence[0])


def test_a_bundle_has_the_index_and_a_page_for_each_other_instrument():
    document = instruments.document("before-merger", "en")
    assert document.level is not None
    assert [topic.id for topic in document.topics] == ["topic-three-levels", "topic-friction"]
    assert any(line.label == "Instruments" for line in document.method.passport)


def test_advice_of_facts_joins_that_of_the_form_once():
    form = form_of("relationship-index")
    sheets = (instruments.sheets_of("change-need", "en"), instruments.sheets_of("change-need", "en"))
    files = advice_of(form, sheets)
    assert [file.id for file in files] == [*(file.id for file in advice_for(form)), "change-need"]


def test_the_front_page_of_a_form_without_an_index_has_its_scores_and_findings():
    document = report("friction", found("friction"))
    assert document.title == "Sources of friction"
    assert document.one.table is not None and len(document.one.findings) == 3
    assert document.cover.chart_title == ""
    assert {finding.target for finding in document.one.findings} == {"topic-friction"}
