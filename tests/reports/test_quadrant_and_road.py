"""Where the sides agree and where they part, and the ninety days that could follow."""

import pytest

from reports.document.reading import certain
from reports.document.wording import NBSP
from tests.reports import factory
from tests.reports.factory import ALIKE, diagnosis, questionnaire

INTEGRATED = dict.fromkeys(("side_a", "side_b", "leadership"), (4.5,) * 20)


def test_every_statement_stands_once_in_the_picture_and_once_in_its_table():
    page = factory.document("en").quadrant
    numbers = [row.number for group in page.groups for row in group.rows]
    assert sorted(map(int, numbers)) == list(range(1, 21))
    assert {spot.number for spot in page.chart.spots} == set(numbers)


def test_a_mark_of_a_side_stands_only_where_its_higher_marks_are_sure():
    found = diagnosis()
    page = factory.document("en", found=found).quadrant
    for spot, item in zip(page.chart.spots, found.items, strict=True):
        higher = "a" if item.gap.points > 0 else "b"
        assert spot.shape == (higher if certain(item.gap) else "o")
    [apart, alike] = page.groups
    assert len(apart.rows) == sum(certain(item.gap) for item in found.items)
    assert all(row.shape == "o" for row in alike.rows)


def test_the_words_of_the_picture_hold_the_means_of_both(language):
    found = diagnosis()
    page = factory.document(language, found=found).quadrant
    assert len(page.chart.title.split("; ")) == len(found.items)


def test_without_a_sure_difference_the_headline_says_so():
    page = factory.document("en", found=diagnosis(bases=ALIKE, leadership=None)).quadrant
    assert page.head.headline in ("On no statement do the sides differ by more than chance",)
    assert [group.title for group in page.groups] == ["Could be alike, highest first"]


def test_without_intervals_nothing_is_called_alike_or_apart(language):
    page = factory.document(language, found=diagnosis(side_a=(9, 9), side_b=(9, 9))).quadrant
    assert {spot.shape for spot in page.chart.spots} == {"o"}
    told = [group.title.replace(NBSP, " ") for group in page.groups]
    assert told == [{"en": "All statements, highest first", "ru": "Все утверждения, от высших оценок"}[language]]


def test_statements_that_are_not_compared_stand_in_no_picture():
    assert factory.document("en", found=diagnosis(side_a=(9, 8), side_b=(8, 6))).quadrant is None
    page = factory.document("en", found=diagnosis(left_out={"side_b": (5, 8)})).quadrant
    assert sorted(int(spot.number) for spot in page.chart.spots) == list(range(1, 13))
    assert page.rests.endswith("8 statements are not compared: too few answered them.")


@pytest.mark.parametrize("hidden", ["side_a", "side_b"])
def test_one_side_alone_has_no_such_page(hidden):
    assert factory.document("en", found=diagnosis(**{hidden: (6, 4)})).quadrant is None


def test_the_road_map_is_conditional_and_takes_at_most_five_moves(language):
    report = factory.document(language)
    condition = {"en": "If you decide to move", "ru": "Если решите сближаться"}[language]
    assert report.road.head.headline.replace(NBSP, " ").startswith(condition)
    assert [row.title for row in report.road.rows] == [move.title for move in report.moves.moves[:5]]
    assert all(len(row.cells) == 3 and row.stops and row.owner for row in report.road.rows)


def test_each_first_sign_stands_in_its_thirty_days_or_is_said_to_come_later():
    report = factory.document("en")
    moves = {move.title.en: move for advice in factory.advice_for(questionnaire()) for move in advice.moves}
    for row, block in zip(report.road.rows, report.moves.moves, strict=False):
        move = moves[row.title]
        start = 1 if block.prerequisite and move.size != "S" else 0
        due = start + (move.weeks_to_effect * 7 - 1) // 30
        signs = [place for place, cell in enumerate(row.cells) if "First sign:" in cell.text]
        assert signs == ([due] if due < 3 else [])
        assert ("First sign expected after" in row.cells[2].text) == (due > 2)


def test_a_move_with_a_condition_waits_for_it():
    from assessment.diagnosis.document import MoveResult

    found = diagnosis()
    waiting = MoveResult(id="liaison", transition="defined-aligned", rank=1, strength=0.5, evidence=())
    report = factory.document("en", found=found.model_copy(update={"moves": (waiting,)}))
    [row] = report.road.rows
    assert [cell.stage for cell in row.cells][:2] == ["wait", "start"]
    assert row.cells[0].text.startswith("Before it: ")


def test_a_small_move_starts_at_once_whatever_must_be_agreed_first():
    """What it needs beforehand is an agreement, which belongs to its first step."""
    report = factory.document("en")
    small = {move.title.en for advice in factory.advice_for(questionnaire()) for move in advice.moves if move.size == "S"}
    rows = [row for row in report.road.rows if row.title in small]
    assert rows
    assert all(row.cells[0].stage in ("start", "sign") for row in rows)


def test_slow_moves_have_a_table_of_their_own():
    report = factory.document("en")
    slow = {move.title.en for advice in factory.advice_for(questionnaire()) for move in advice.moves if move.line == "long"}
    assert {move.title for move in report.road.slow} <= slow
    assert not slow & {row.title for row in report.road.rows}


def test_at_the_top_level_there_is_no_road_but_what_to_keep(language):
    road = factory.document(language, found=diagnosis(bases=INTEGRATED)).road
    assert road.rows == () and road.slow == ()
    assert [len(group.rows) for group in road.keep] == [3, 3]


def test_without_moves_there_is_no_road_map():
    found = diagnosis().model_copy(update={"moves": ()})
    assert factory.document("en", found=found).road is None


def test_skipping_a_level_is_warned_against_only_where_one_can_be_skipped():
    assert next(entry.title for entry in factory.document("en").one.against) == "Skipping a level"
    high = dict.fromkeys(("side_a", "side_b", "leadership"), (4.0,) * 20)
    titles = [entry.title for entry in factory.document("en", found=diagnosis(bases=high)).one.against]
    assert len(titles) == 3 and "Skipping a level" not in titles
