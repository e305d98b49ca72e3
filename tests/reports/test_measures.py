"""Appendix C: the figures that a statistician looks for, with how they were worked out."""

import re

import pytest

from assessment.diagnosis.document import Diagnosis
from tests.reports import factory, instruments


def page(found: Diagnosis | None = None, language: str = "en"):
    return factory.document(language, found=found).measures


def grids(found):
    return {block.title: block for block in found.blocks if block.kind == "grid"}


def notes(found, title):
    return {entry.title: plain(entry.text) for block in found.blocks if block.title == title for entry in block.entries}


def plain(text):
    return text.replace("\u00a0", " ")


def cells(grid):
    return [[plain(cell.text) for cell in row.cells] for group in grid.groups for row in group.rows]


MANY = {"side_a": (60, 48), "side_b": (30, 22)}
VERY_MANY = {"side_a": (90, 80), "side_b": (90, 70)}


def test_every_shown_group_has_its_mean_with_three_intervals():
    diagnosis = factory.diagnosis()
    sales = cells(grids(page(diagnosis))["Means, and three answers to how sure they are"])[0]
    entry = diagnosis.groups["side_a"]
    low, high = entry.ci95
    assert sales[:3] == ["Sales", f"{entry.scored} of {entry.invited}", f"{entry.mean:.1f}"]
    assert [float(each) for each in sales[5].split("–")] == [pytest.approx(low, abs=0.051), pytest.approx(high, abs=0.051)]
    assert all("none" not in each for each in sales)


def test_a_spread_that_is_withheld_is_called_so():
    leaders = cells(grids(page())["Means, and three answers to how sure they are"])[2]
    assert leaders[0] == "Leadership" and leaders[3] == "withheld"


def test_below_thirty_complete_answers_there_is_no_alpha_but_a_reason():
    found = page()
    assert notes(found, "Figures of this wave")["Reliability"] == (
        "No reliability is printed. Fewer than 30 people answered every statement."
    )
    assert "How each statement goes with the others" not in grids(found)


def test_from_thirty_there_is_alpha_with_its_interval_and_every_statements_correlation_with_the_rest():
    diagnosis = factory.diagnosis(**MANY)
    found = page(diagnosis)
    told = notes(found, "Figures of this wave")["Reliability"]
    assert f"alpha is {diagnosis.reliability.alpha:.2f}, 95% interval" in told
    assert "No omega is given. Fewer than 100 people answered every statement." in told
    grid = grids(found)["How each statement goes with the others"]
    assert len(cells(grid)) == 20 and len(cells(grid)[0]) == 3
    assert "50 people" in grid.note


def test_from_fifty_the_statements_are_placed_and_from_a_hundred_omega_is_asked_for():
    diagnosis = factory.diagnosis(**VERY_MANY)
    found = page(diagnosis)
    reads = {row[3] for row in cells(grids(found)["How each statement goes with the others"])}
    assert {"low, goes with the rest", "high, apart"} & reads
    told = notes(found, "Figures of this wave")["Reliability"]
    assert (f"omega is {diagnosis.reliability.omega:.2f}" if diagnosis.reliability.omega else "No omega is given") in told


def test_agreement_is_shown_by_both_measures_with_the_cut_and_n():
    diagnosis = factory.diagnosis()
    row = cells(grids(page(diagnosis))["Agreement within groups, over all statements"])[0]
    found = diagnosis.agreement["side_a"]
    assert row[1:6] == [
        str(found.n),
        *(f"{value:.2f}" for value in (found.ad, found.ad_cut, found.rwg_star_uniform, found.rwg_star_slight)),
    ]


def test_the_difference_has_both_intervals_delta_and_the_test():
    told = notes(page(), "Figures of this wave")["Difference of the sides"]
    assert re.search(r"Sales minus Marketing: −\d+\.\d points\.", told)
    assert "Cliff’s delta −0." in told and "Brunner-Munzel test, p below .001" in told


def test_a_side_of_fewer_than_ten_has_no_test():
    told = notes(page(factory.diagnosis(side_b=(10, 8))), "Figures of this wave")["Difference of the sides"]
    assert "Cliff" not in told and "p =" not in told


def test_where_everything_is_withheld_the_method_still_stands():
    found = page(factory.diagnosis(side_a=(6, 4), side_b=(6, 3), leadership=None))
    assert grids(found) == {}
    assert "Below 5 answers nothing is shown" in notes(found, "How it is worked out")["Minimums"]
    assert "Difference of the sides" not in notes(found, "Figures of this wave")


def test_full_precision_is_not_called_rounded():
    assert "at full precision" in notes(page(factory.diagnosis(precision="full")), "How it is worked out")["Minimums"]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_form_without_an_index_has_neither_tables_nor_words_of_levels(language):
    found = instruments.document("stereotypes", language).measures
    assert grids(found) == {}
    assert not any(title.startswith(("Chance of a level", "Вероятность уровня")) for title in notes(found, found.blocks[0].title))


def test_further_scores_have_their_reliability():
    """Of the stereotypes: titles without braces, alpha and its interval, and nothing of scores that have none."""
    for language, title, heading in (
        ("en", "Figures of this wave", "Reliability of further scores"),
        ("ru", "Цифры этой волны", "Надёжность остальных показателей"),
    ):
        told = notes(instruments.document("stereotypes", language, sizes=(90, 120)).measures, title)[heading]
        assert re.search(r"(alpha|альфа) -?0?[.,]?\d", told)
        assert "{" not in told
        assert "n = " in told


def test_every_method_has_its_authors_and_year():
    told = " ".join(notes(page(), "Sources").values())
    for name, year in (
        ("Cochran", 1977),
        ("Feldt", 1965),
        ("LeBreton and Senter", 2008),
        ("Feng and Cliff", 2004),
        ("Manski", 1989),
    ):
        assert f"{name} ({year})" in told
