"""Pages of facts: whether to be closer, what follows for the road map, and the tables of each kind of sheet."""

import pytest

from assessment.diagnosis.document import Diagnosis
from assessment.diagnosis.facts import fact_result
from assessment.diagnosis.sheets import FactSheets
from questionnaires.deciding import LeaderSheet
from questionnaires.library import advice_for, instrument
from questionnaires.naming import fill, sentence_case
from reports.document import BoardDocument, build_document
from reports.document.grid import Grid, Notes, TopicPage
from reports.document.wording import NBSP
from tests.reports import factory, instruments
from tests.reports.factory import diagnosis, questionnaire

NO, YES = 1, 3


def sheets(*answers: dict) -> FactSheets:
    """The decision table filled in by two heads, the same or each in their own way."""
    form = instrument("change-need")
    people = (("side_a", "Head of Sales"), ("side_b", "Head of Marketing"))
    rest = dict.fromkeys((leaf.id for leaf in form.leaves), NO)
    given = answers if len(answers) == 2 else answers * 2
    filled = [LeaderSheet(group, rest | own, role_label=role) for (group, role), own in zip(people, given, strict=True)]
    return FactSheets(form, tuple(filled))


def stands(level: str, *facts: FactSheets, probability: float = 1.0) -> BoardDocument:
    """A wave at a level with facts beside it."""
    found = at_level(level, probability)
    form = questionnaire()
    for each in facts:
        verdict = fact_result(
            each.questionnaire, each.sheets, level=level, level_probabilities=found.overall.level_probabilities
        ).verdict
        found = found.model_copy(update={"verdict": verdict})
    advice = [*advice_for(form), *(file for each in facts for file in advice_for(each.questionnaire))]
    return build_document(found, form, names=form.names("en"), language="en", advice=advice, facts=factory.FACTS, sheets=facts)


def at_level(level: str, probability: float) -> Diagnosis:
    found = diagnosis()
    levels = [band.id for band in questionnaire().bands]
    other = levels[levels.index(level) - 1] if level != levels[0] else levels[1]
    chances = dict.fromkeys(levels, 0.0) | {level: probability, other: 1 - probability}
    overall = found.overall.model_copy(update={"level": level, "level_probabilities": chances})
    return found.model_copy(update={"overall": overall})


def decision(document: BoardDocument) -> TopicPage:
    assert document.stated[0].id == "decision"
    return document.stated[0]


def conditions(page: TopicPage) -> dict[str, list[tuple[str, str]]]:
    """Of the first table: title of a list -> condition and whether it holds."""
    grid = next(block for block in page.blocks if isinstance(block, Grid))
    return {group.title: [(row.cells[0].text, row.cells[1].text) for row in group.rows] for group in grid.groups}


def notes(page: TopicPage, title: str) -> dict[str, str]:
    block = next(block for block in page.blocks if isinstance(block, Notes) and block.title == title)
    return {entry.title: entry.text for entry in block.entries}


def test_without_facts_there_is_no_page_and_the_road_map_stays_conditional():
    document = factory.document("en")
    assert document.stated == ()
    assert document.road.head.headline.startswith("If you decide to move")
    assert not any(finding.target == "decision" for finding in document.one.findings)


def test_reasons_alone_give_a_road_map_without_an_if():
    document = stands("undefined", sheets({"cn_conflicts": YES}))
    page = decision(document)
    assert page.head.headline == "The leaders’ answers speak for moving closer, by one level"
    assert document.road.head.headline == "People are heard first, then rules, then figures"
    assert document.one.findings[0].target == "decision"
    [moving, leaving] = conditions(page)
    assert [state for _, state in conditions(page)[moving]] == ["holds", *["does not hold"] * 3]
    assert {state for _, state in conditions(page)[leaving]} == {"does not hold"}
    assert "What would turn the verdict" in notes(page, "What would change it")


def test_reasons_on_both_sides_keep_the_road_map_conditional_and_name_barriers():
    document = stands("undefined", sheets({"cn_conflicts": YES, "cn_support": YES}))
    assert decision(document).head.headline.endswith("weigh them")
    assert document.road.head.headline.startswith("If you decide to move")
    assert "reasons on both sides" in document.road.head.standfirst
    assert "A barrier is a first step" in notes(decision(document), "What would change it")


def test_staying_has_no_road_map_but_what_to_keep():
    document = stands("undefined", sheets({}))
    assert "stay" in decision(document).head.headline
    assert document.road.rows == () and document.road.slow == ()
    assert document.road.head.headline.startswith("Stay at this level")
    assert [group.title for group in document.road.keep] == ["Keep: the highest marks", "Watch: the lowest marks"]


def test_the_top_level_is_to_be_sustained():
    document = stands("integrated", sheets({"cn_conflicts": YES}))
    assert decision(document).head.headline.startswith("There is no closer level")
    assert document.road.head.headline.startswith("There is no level above")
    assert document.road.rows == ()


def test_leaders_who_differ_are_told_by_role_and_not_counted():
    page = decision(stands("undefined", sheets({"cn_conflicts": YES}, {"cn_conflicts": NO})))
    grid = next(block for block in page.blocks if isinstance(block, Grid))
    row = grid.groups[0].rows[0]
    assert row.cells[1].text == "disputed"
    assert row.cells[2].notes == ("Yes: Head of Sales", "No: Head of Marketing")
    assert any(title.startswith("Leaders differ on one condition") for title in notes(page, "What would change it"))


def test_an_unsure_level_shows_the_row_of_the_other_one():
    page = decision(stands("defined", sheets({"cn_conflicts": YES}), probability=0.6))
    assert "not sure" in page.head.standfirst
    assert any(isinstance(block, Grid) and block.title.startswith("If the level is Undefined") for block in page.blocks)


def test_conditions_to_leave_things_say_whether_they_can_be_removed():
    page = decision(stands("undefined", sheets({"cn_support": YES})))
    grid = next(block for block in page.blocks if isinstance(block, Grid))
    assert {row.cells[0].notes for row in grid.groups[1].rows} == {("a reason",), ("a barrier: it can be removed",)}


def fact_page(name: str, language: str = "en") -> TopicPage:
    [page] = instruments.document("pulse", language, sheets=[instruments.sheets_of(name, language)]).stated
    return page


def table(page: TopicPage, title: str) -> Grid:
    return next(block for block in page.blocks if isinstance(block, Grid) and block.title == title)


def test_baseline_figures_never_claim_to_be_the_cause():
    page = fact_page("outcome-baseline")
    assert "beside the answers and never prove a cause" in page.head.standfirst
    assert table(page, "Figures").groups[0].rows
    sheets = [instruments.sheets_of("outcome-baseline", "en")]
    [beside] = instruments.document("relationship-index", "en", sheets=sheets).stated
    assert "beside the level and never prove that it is their cause" in beside.head.standfirst


def test_a_check_list_has_its_blocks_and_its_open_points_by_effort():
    page = fact_page("integration-checklist")
    assert len(table(page, "How far it is in place").groups[0].rows) == 4
    points = next(block for block in page.blocks if isinstance(block, Grid) and "open point" in block.title)
    form = instrument("integration-checklist")
    efforts = {sentence_case(fill(item.text.en, form.names("en"))): item.effort for item in form.rated}
    for group in points.groups:
        found = [efforts[row.cells[0].text] for row in group.rows]
        assert found == sorted(found)


def test_a_calculation_shows_every_step_with_its_numbers():
    page = fact_page("goal-calculator")
    steps = table(page, "From revenue back to leads a month").groups[0].rows
    assert len(steps) == len(instrument("goal-calculator").calculators[0].steps)
    assert all(row.cells[1].text and row.cells[2].text for row in steps)


def test_a_step_without_its_input_says_what_is_missing():
    form = instrument("goal-calculator")
    empty = FactSheets(form, (LeaderSheet("leadership", {"gc_revenue": 100}, role_label="Consultant"),))
    [page] = instruments.document("pulse", "en", sheets=[empty]).stated
    first = table(page, "From revenue back to leads a month").groups[0].rows[0]
    assert first.cells[1].text.startswith("Missing: ") and first.cells[2].text == "no result"


def test_a_structure_that_fits_best_says_so_with_pros_and_cons():
    page = fact_page("sales-organisation")
    advisor = instrument("sales-organisation").advisors[0]
    grid = table(page, fill(advisor.title.en, instrument("sales-organisation").names("en")))
    assert [row.cells[0].text for row in grid.groups[0].rows] == [option.title.en for option in advisor.options]
    assert any("fits best" in row.cells[0].notes for row in grid.groups[0].rows)
    assert all(row.cells[2].notes and row.cells[3].notes for row in grid.groups[0].rows)


def test_targets_stand_beside_results():
    grid = table(fact_page("marketing-results"), "Targets and results")
    assert {row.cells[5].text for row in grid.groups[0].rows} <= {"within", "outside", "not known"}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_facts_are_said_to_be_named_and_never_averaged(language):
    for name in instruments.facts():
        if name != "change-need":
            rests = fact_page(name, language).rests.replace(NBSP, " ")
            assert rests.endswith(
                "Facts are never averaged with the answers of the survey."
                if language == "en"
                else "С ответами участников опроса факты не усредняют."
            )
