"""The shortest path: which statements, from what to what, what it would reach; and the reason where there is none."""

import re
from types import MappingProxyType

import pytest

from assessment.diagnosis.diagnose import diagnose
from questionnaires.library import advice_for
from reports.charts import Dot
from reports.charts.movement import STAIR_WIDTH, stairs
from reports.document.movement import StairChart
from tests.reports import factory
from tests.reports.factory import SALES_LOWER, questionnaire
from tests.reports.test_stated import YES, sheets

DECIDED = MappingProxyType(
    {
        "tighten": sheets({"cn_duplicated": YES}),
        "weigh": sheets({"cn_duplicated": YES, "cn_settled": YES}),
        "stay": sheets({"cn_settled": YES}),
    }
)
FAR = MappingProxyType(dict.fromkeys(SALES_LOWER, (2.0,) * 20))
"""Just over an edge: nearly twenty points to the next one."""
TITLES_OF_HIGHEST = ("Nearly everybody at the highest answer", "Почти у\u00a0всех\u00a0— высшая оценка")
HIGH = MappingProxyType(dict.fromkeys(SALES_LOWER, (4.2,) * 10 + (2.5,) * 10))
"""Half the statements are so near the end of the scale that their rises would end there."""
HIGHEST = MappingProxyType(dict.fromkeys(SALES_LOWER, (5.0,) * 20))


def page(found, language="en"):
    """The page of the path, None if there is none."""
    return next((each for each in factory.document(language, found=found).onward if each.id == "path"), None)


def plain(text):
    return text.replace("\u00a0", " ")


def reason_of(found):
    """What the appendix says of the path, and what the page of moves says."""
    document = factory.document(found=found)
    told = {line.label: line.text for line in document.method.withheld}
    assert told["Shortest path"] in document.moves.rests
    return told["Shortest path"]


def test_the_page_says_which_statements_from_what_to_what_and_what_they_reach():
    diagnosis = factory.diagnosis()
    found, path = page(diagnosis), diagnosis.shortest_path
    assert plain(found.head.headline) == "If you decide to move, three statements would reach Aligned"
    assert f"{diagnosis.overall.mean:.1f}; Aligned begins at 60, {path.points_needed:.1f} points away" in plain(
        found.head.standfirst
    )
    assert "The score is never a target" in found.head.standfirst
    rows = found.blocks[1].groups[0].rows
    printed = [[float(each) for each in re.findall(r"\d\.\d", row.cells[2].text)] for row in rows]
    assert printed == [[pytest.approx(step.from_, abs=0.051), pytest.approx(step.to, abs=0.051)] for step in path.items]
    assert [plain(row.cells[2].notes[1]) for row in rows] == [f"Effort {step.effort} of 5" for step in path.items]
    assert all(value.n for row in rows for value in row.cells[0].values)
    told = {entry.title: entry.text for entry in found.blocks[2].entries}
    assert "stops saying anything" in told["Not a target"]


def test_the_picture_is_a_stair_on_the_fixed_scale_that_ends_at_the_edge():
    diagnosis = factory.diagnosis()
    chart = page(diagnosis).blocks[0].groups[0].rows[0].cells[1].picture
    assert isinstance(chart, StairChart)
    assert (chart.low, chart.high, chart.edges) == (20.0, 100.0, (20.0, 40.0, 60.0, 80.0, 100.0))
    assert chart.edge == pytest.approx(60)
    assert chart.dots[0].value + sum(chart.steps) >= 60 - 1e-9
    assert "three" not in chart.title and "3 statements would carry it to 60" in plain(chart.title)


@pytest.mark.parametrize(("decision", "headline"), [("tighten", "Three statements, lifted"), ("weigh", "If you decide to move")])
def test_what_leaders_say_of_moving_up_sets_the_mood(decision, headline):
    """A clear verdict speaks plainly; for and against, or nobody asked, in the conditional."""
    found = page(diagnose(factory.release(), questionnaire(), advice_for(questionnaire()), DECIDED[decision]))
    assert headline in plain(found.head.headline)
    assert ("still to be weighed" in found.head.standfirst) == (decision == "weigh")


def test_a_verdict_to_stay_has_no_path_but_a_reason():
    found = diagnose(factory.release(), questionnaire(), advice_for(questionnaire()), DECIDED["stay"])
    assert page(found) is None
    assert reason_of(found) == "The company is advised to stay at its level."


def test_the_top_level_has_no_path_but_a_reason():
    found = factory.diagnosis(bases=HIGHEST)
    assert page(found) is None
    assert reason_of(found) == "The company stands at the highest level."


def test_without_a_level_there_is_no_path_but_a_reason():
    """One side is withheld, so there is no company."""
    found = factory.diagnosis(side_b=(14, 4))
    assert page(found) is None
    assert reason_of(found) == "The company has no level to start from."


def test_a_path_of_several_years_says_so():
    """Nearly twenty points are more than one year's realistic rises."""
    found = factory.diagnosis(bases=FAR)
    path = found.shortest_path
    assert path.years > 1
    told = {entry.title: plain(entry.text) for entry in page(found).blocks[2].entries}
    assert f"over {path.years} years" in told["More than one year"]


@pytest.mark.parametrize(("language", "headline"), [("en", "No short path"), ("ru", "Короткого пути нет")])
def test_a_path_of_many_statements_is_not_called_short(language, headline):
    """Nobody keeps more than five in mind, and a mean that is printed as the highest answer is no plan."""
    diagnosis = factory.diagnosis(bases=HIGH)
    found, steps = page(diagnosis, language), diagnosis.shortest_path.items
    assert len(steps) > 5
    assert headline in plain(found.head.headline) and str(len(steps)) in found.head.headline
    printed = [row.cells[2].text for row in found.blocks[1].groups[0].rows]
    highest = sum(plain(text).endswith(("5.0", "5,0")) for text in printed)
    told = [entry.text for entry in found.blocks[2].entries if entry.title in TITLES_OF_HIGHEST]
    assert highest > 1 and len(told) == 1
    assert str(highest) in told[0]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_picture_has_its_words_in_every_language(language):
    for block in page(factory.diagnosis(), language).blocks[:2]:
        for row in block.groups[0].rows:
            assert row.cells[1].picture.title.strip()


def test_stairs_begin_at_the_mark_and_never_leave_the_picture():
    drawn = stairs(Dot("co", 50, (45, 55)), (4.0, 6.0), edge=60, low=20, high=100, edges=(20, 40, 60, 80, 100), title="t")
    boxes = [tuple(map(float, found)) for found in re.findall(r'class="stair" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"', drawn)]
    assert len(boxes) == 2
    assert boxes[0][0] + boxes[0][2] == pytest.approx(boxes[1][0], abs=0.2)
    assert boxes[1][1] < boxes[0][1]
    assert boxes[1][0] + boxes[1][2] <= STAIR_WIDTH
