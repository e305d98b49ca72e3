"""The page of what has changed since the last wave: what it says, what it draws, what it leaves out and why."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.waves import EarlierWave
from questionnaires.freezing import frozen_text, thawed
from questionnaires.library import advice_for
from reports.charts import Dot
from reports.charts.movement import then_now
from reports.document.movement import ThenNowChart
from tests.reports import factory
from tests.reports.factory import FACTS, SALES_LOWER, questionnaire
from tests.reports.test_pdf import squeezed, words_of

CLOSER = {group: tuple(min(4.6, base + 0.35) for base in bases) for group, bases in SALES_LOWER.items()}


def compared(before=None, after=None, *, old=None):
    """The diagnosis of a made-up second wave beside a first one; the second is closer unless it says otherwise."""
    earlier = EarlierWave(factory.release(**(before or {})), old or questionnaire())
    later = factory.release(**{"bases": CLOSER, **(after or {})})
    return diagnose(later, questionnaire(), advice_for(questionnaire()), earlier=earlier)


def page(found, language="en", facts=None):
    """The page of change, None if there is none."""
    document = factory.document(language, found=found, facts=facts)
    return next((each for each in document.onward if each.id == "change"), None)


def rows(block):
    return [row for group in block.groups for row in group.rows]


def grids(found):
    return [block for block in found.blocks if block.kind == "grid"]


def remarks(found):
    return {entry.title: entry.text for entry in found.blocks[-1].entries}


def plain(text):
    return text.replace("\u00a0", " ")


def test_a_first_wave_has_no_page():
    """Nothing stands about change, neither as a page nor in the passport."""
    document = factory.document()
    assert page(factory.diagnosis()) is None
    assert "Compared with" not in {line.label for line in document.method.passport}


def test_a_rise_is_the_headline_with_then_now_and_what_would_have_been_seen():
    found = page(compared(), facts=replace(FACTS, earlier="Spring", earlier_closed_on=date(2026, 3, 3)))
    assert plain(found.head.headline) == "The company’s score rose by 6 points since the last wave"
    assert "Compared with “Spring”, closed on 3 March 2026." in plain(found.head.standfirst)
    assert "Nobody is linked" in found.head.standfirst
    score = grids(found)[0]
    sales, marketing, company, leadership = rows(score)
    assert [row.cells[0].text for row in (sales, marketing, company, leadership)] == ["Sales", "Marketing", "Company", "Leadership"]
    assert plain(sales.cells[0].notes[0]) == "49.7 (24 of 30), now 56.8 (24 of 30)"
    assert plain(sales.cells[2].text) == "Rose by 7.1 points"
    assert re.fullmatch(r"A change of [2-5]\.\d would have been seen", plain(sales.cells[2].notes[0]))
    assert "cannot be told from no change" in plain(leadership.cells[2].text).lower()


def test_every_picture_is_on_the_fixed_scale_and_says_in_words_what_it_shows():
    found = page(compared())
    for block in grids(found):
        for row in rows(block):
            picture = row.cells[1].picture
            assert isinstance(picture, ThenNowChart)
            assert (picture.low, picture.high) in {(20.0, 100.0), (0.0, 100.0), (1.0, 5.0)}
            assert re.search(r": last wave [\d.]+, this wave [\d.]+, ", plain(picture.title))
            assert all(dot.ends is not None for dot in picture.dots)


def test_no_change_is_said_with_what_would_have_been_seen():
    """The same answers twice: nothing rose or fell, and no statement is listed."""
    found = page(compared(after={"bases": SALES_LOWER}))
    assert "cannot be told from that of the last wave" in plain(found.head.headline)
    assert all("cannot be told from no change; a change of" in plain(row.cells[2].text).lower() for row in rows(grids(found)[0]))
    assert not any(block.title.startswith("Statements") for block in grids(found))
    assert "No single statement moved surely" in remarks(found)


def test_nobody_is_linked_and_the_page_says_so():
    assert "There is no test of the same people" in remarks(page(compared()))["Whether single people changed their minds"]


def test_few_answers_give_no_single_statements_and_no_change_of_dimensions():
    """Seven and eight a side: scores in whole points are compared, dimensions have no interval, statements are left out."""
    few = {"side_a": (9, 7), "side_b": (10, 8), "leadership": None}
    found = page(compared(few, few))
    assert [block.title for block in grids(found)] == ["Score, 20 to 100"]
    assert re.fullmatch(r"\d+ \(7 of 9\), now \d+ \(7 of 9\)", plain(rows(grids(found)[0])[0].cells[0].notes[0]))
    told = remarks(found)
    assert told["Single statements: Sales, Marketing"] == "Fewer than 10 answers in one of the waves."
    assert "Dimensions: Sales, Marketing" in told


def test_a_handful_who_joined_closes_the_statements_of_their_group():
    """Two more of Sales were invited: their single answers could be worked out."""
    found = page(compared(after={"side_a": (32, 26)}))
    assert remarks(found)["Single statements: Sales"].startswith("A few people joined or left")
    assert not any("Sales:" in note for block in grids(found)[2:] for row in rows(block) for note in row.cells[0].notes)


def test_a_group_that_the_last_wave_withheld_has_its_reason():
    found = page(compared(before={"leadership": (7, 4)}))
    assert remarks(found)["Leadership"] == "This group was not shown in the last wave."
    assert [row.cells[0].text for row in rows(grids(found)[0])] == ["Sales", "Marketing", "Company"]


def test_where_everything_is_withheld_there_is_no_page_but_a_reason():
    hidden = {"side_a": (6, 4), "side_b": (6, 3), "leadership": None}
    found = compared(hidden, hidden)
    assert page(found) is None
    told = {line.label: line.text for line in factory.document(found=found).method.withheld}
    assert told["Change since the last wave"] == "Nothing that both waves show was asked and counted in the same way."


def test_a_census_still_has_the_noise_of_answering():
    """All answered in both waves: the smallest change that would have been seen is not zero."""
    everyone = {"side_a": (24, 24), "side_b": (20, 20), "leadership": None}
    change = compared(everyone, everyone).change
    assert all(figure.smallest > 1 for figure in change.groups.values())
    assert "24 of 24" in plain(rows(grids(page(compared(everyone, everyone)))[0])[0].cells[0].notes[0])


def reworded(item):
    """The form as an earlier version worded it."""
    form = json.loads(frozen_text(questionnaire()))
    form["version"] = "0.9.0"
    found = next(each for section in form["sections"] for each in section["items"] if each["id"] == item)
    found["text"]["en"] = "Otherwise."
    return thawed(json.dumps(form))


def test_another_version_compares_what_was_worded_alike_and_names_the_rest():
    found = page(compared(old=reworded("no_blame")))
    assert found.head.headline == "What can be compared with the last wave, and what cannot"
    told = remarks(found)
    assert "blame" in told["Asked in other words"]
    assert told["Made up of something else"] == "The score; “Communication”."
    assert len(grids(found)[0].groups) == 4


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_passport_names_the_release_that_was_compared(language):
    found = compared()
    document = factory.document(language, found=found)
    line = next(each for each in document.method.passport if each.label in ("Compared with", "Прошлый выпуск"))
    assert found.change.release.rpartition(":")[2][:8] in line.text


def test_an_open_disc_stands_for_then_and_the_own_mark_for_now():
    """They step apart when they would cover each other; intervals lie above and below."""
    far = then_now([Dot("o", 30, (25, 35)), Dot("a", 70, (65, 75))], low=0, high=100, edges=(), title="t")
    assert far.index("m-o") < far.index("m-a")
    assert far.index("i-o") < far.index("i-a")
    assert far.count('cy="50"') == 2
    near = then_now([Dot("o", 50), Dot("a", 50)], low=0, high=100, edges=(), title="t")
    assert near.count('cy="50"') == 0


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_printed_page_is_in_the_contents_tagged_and_in_our_fonts(read, language):
    """A character that our fonts lack would pull in a foreign one."""
    document = factory.document(language, found=compared())
    pdf = read(document)
    assert squeezed(document.onward[-1].head.headline) in words_of(pdf)
    assert squeezed(document.onward[-1].head.kicker) in squeezed(pdf.pages[2].extract_text())
    fonts = {
        font["/BaseFont"] for sheet in pdf.pages for font in (each.get_object() for each in sheet["/Resources"]["/Font"].values())
    }
    assert all("Literata" in font or "Golos" in font for font in fonts)
