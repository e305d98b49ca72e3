"""How answers lie within each side and what many cannot see: bars, camps, who cannot judge what."""

import json
import re

import pytest

from reports.document.grid import Notes
from reports.document.numbers import AnswersChart
from reports.document.wording import NBSP
from tests.reports import factory, instruments
from tests.reports.test_agreement import Answer, alike, grid, loose, page, rows, said, torn, wave
from tests.reports.test_pdf import squeezed, words_of


def test_a_split_is_drawn_with_its_camps_marked_and_shares_in_words():
    found = wave(torn)
    spread = page(factory.document("en", found=found), "spread")
    assert spread.head.headline == "Both sides are split over some statements"
    first = rows(grid(spread))[0]
    picture = first.cells[1].picture
    assert isinstance(picture, AnswersChart) and picture.camps and picture.counts == (6, 0, 0, 0, 6)
    assert first.cells[2].text == "Opinion is split"
    assert said(first.cells[0].notes) == "below, in and above the middle: 50, 0, 50%"
    assert said(first.cells[2].notes) == "mean 3.0, n 12 distance 2.00"


def test_bars_are_drawn_without_marks_where_nobody_is_split():
    spread = page(factory.document("en", found=wave(loose)), "spread")
    assert spread.head.headline == "Neither side is split over any statement"
    drawn = [row.cells[1].picture for row in rows(grid(spread))]
    assert drawn and all(isinstance(picture, AnswersChart) and not picture.camps for picture in drawn)


def test_one_split_statement_is_counted_for_its_side(language):
    found = wave(
        lambda group, person, item: torn(group, person, item) if (group, item) == ("side_b", 4) else alike(group, person, item)
    )
    spread = page(factory.document(language, found=found), "spread")
    expected = {
        "en": "Marketing is split over one statement",
        "ru": "Внутри отдела маркетинга мнения разделились по 1 утверждению",
    }
    assert spread.head.headline.replace(NBSP, " ") == expected[language]
    groups = {group.title: group.rows for group in grid(spread).groups}
    [title] = [title for title in groups if title.startswith(("Marketing: far", "Маркетинг: даль"))]
    [row] = groups[title]
    assert row.cells[1].picture.camps and row.cells[1].picture.counts == (6, 0, 0, 0, 6)


def test_one_and_the_same_answer_throughout_makes_no_list_of_the_farthest_apart(language):
    spread = page(factory.document(language, found=wave(lambda *_: 4)), "spread")
    table = grid(spread)
    assert len(table.groups) == 2
    assert table.note.replace(NBSP, " ").count({"en": "same answer on 20", "ru": "по 20 утверждениям все"}[language]) == 2


def test_the_statements_farthest_apart_and_most_at_one_are_different_ones():
    document = factory.document("en")
    by_title = {group.title: [row.cells[0].text for row in group.rows] for group in grid(page(document, "spread")).groups}
    assert list(by_title) == [
        "Sales: farthest apart", "Sales: most at one", "Marketing: farthest apart", "Marketing: most at one",
    ]  # fmt: skip
    for side in ("Sales", "Marketing"):
        assert not set(by_title[f"{side}: farthest apart"]) & set(by_title[f"{side}: most at one"])


def test_most_at_one_begins_with_the_highest_index_and_leaves_out_what_chance_makes():
    found = factory.diagnosis()
    rwg = {item.id: item.groups["side_a"] for item in found.items}
    best = max(entry.rwg for entry in rwg.values())
    groups = {group.title: group.rows for group in grid(page(factory.document("en"), "spread")).groups}
    assert groups["Sales: most at one"][0].cells[2].n == f"{best:.2f}"
    nobody = tuple(
        item.model_copy(
            update={"groups": {group: entry.model_copy(update={"beyond_chance": False}) for group, entry in item.groups.items()}}
        )
        for item in found.items
    )
    doubtful = factory.document("en", found=found.model_copy(update={"items": nobody}))
    assert not [group for group in grid(page(doubtful, "spread")).groups if group.title.endswith("most at one")]


def unseeing(sides: tuple[str, ...], items: int) -> Answer:
    """Every third person of some sides cannot answer the first statements."""
    return lambda group, person, item: None if group in sides and item < items and person % 3 == 0 else 3 + person % 2


@pytest.mark.parametrize("sides", [("side_a",), ("side_a", "side_b")])
def test_what_many_cannot_see_has_a_page_that_says_who_and_how_many(sides, language):
    found = page(factory.document(language, found=wave(unseeing(sides, 4))), "visibility")
    table = grid(found)
    assert len(rows(table)) == 4
    first = rows(table)[0]
    assert [share for _, share in first.cells[1].picture.shares] == [pytest.approx(1 / 3)] * len(sides)
    label = {"en": "Sales: 33% (14 to 61), n 12", "ru": "Продажи: 33 % (от 14 до 61), n 12"}[language]
    assert first.cells[2].notes[0].replace(NBSP, " ") == label
    meaning = next(block for block in found.blocks if isinstance(block, Notes)).entries
    both = {"en": "neither side can judge", "ru": "не могут оценить обе стороны"}[language]
    one = {"en": "only Sales cannot judge", "ru": "Затрудняется только одна сторона (продажи): 4 утверждения"}[language]
    assert (one if len(sides) == 1 else both) in meaning[0].title.replace(NBSP, " ")


def test_one_statement_that_is_hard_to_see_stands_on_the_page_about_agreement(language):
    document = factory.document(language, found=wave(unseeing(("side_b",), 1)))
    assert [found.id for found in document.agreement] == ["agreement", "spread"]
    notes = [block for block in page(document, "agreement").blocks if isinstance(block, Notes)][-1]
    told = said(notes)
    assert {"en": "Marketing: 33% (14 to 61), n 12.", "ru": "Маркетинг: 33 % (от 14 до 61), n 12."}[language] in told
    assert {"en": "Sales does see it.", "ru": "Вторая сторона — отдел продаж — об этом судить может."}[language] in told


def test_a_statement_that_hardly_anybody_was_asked_says_nothing_about_sight():
    found = wave(unseeing(("side_a",), 1))
    few = found.items[0].groups["side_a"].model_copy(update={"n": 3, "dont_know": 1})
    first = found.items[0].model_copy(update={"groups": {**found.items[0].groups, "side_a": few}})
    document = factory.document("en", found=found.model_copy(update={"items": (first, *found.items[1:])}))
    assert found.visibility and "What people cannot see" not in said(document.agreement)


def test_nothing_is_said_of_sight_where_everybody_can_answer():
    document = factory.document("en", found=wave(alike))
    assert "What people cannot see" not in said(document.agreement)


def test_a_form_without_an_index_shows_how_answers_lie_and_no_agreement_of_a_scale():
    document = instruments.document("friction", "en")
    assert "agreement" not in [found.id for found in document.agreement]
    assert all(isinstance(row.cells[1].picture, AnswersChart) for row in rows(grid(page(document, "spread"))))


def test_a_reversed_statement_keeps_its_answers_as_given_and_says_so():
    document = instruments.document("stereotypes", "en", sizes=(60, 60))
    given = {
        tuple(entry["counts"] or ()) for item in json.loads(document.figures_json)["rated"] for entry in item["groups"].values()
    }
    turned = [row for row in rows(grid(page(document, "spread"))) if "turned round" in row.cells[0].notes]
    assert turned
    assert all(row.cells[1].picture.counts in given for row in turned)


def test_the_pages_are_printed_with_bars_whose_words_name_every_answer(read, language):
    found = wave(
        lambda group, person, item: torn(group, person, item) if item < 2 else unseeing(("side_a",), 8)(group, person, item)
    )
    document = factory.document(language, found=found)
    pdf = read(document)
    printed = words_of(pdf)
    for each in document.agreement:
        assert squeezed(each.head.headline) in printed and squeezed(each.rests) in printed
    titles = [row.cells[1].picture.title for row in rows(grid(page(document, "spread")))]
    assert all(re.search(r"\d", title) for title in titles)
    counted = [
        sum(squeezed(each.head.kicker) in squeezed(sheet.extract_text())[-140:] for sheet in pdf.pages)
        for each in document.agreement
    ]
    assert counted == [1] * len(document.agreement)
