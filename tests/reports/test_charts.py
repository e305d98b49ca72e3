"""Where marks stand, how they are told apart, and what a reader who cannot see them is told."""

import re
from xml.etree import ElementTree

import pytest

from reports import charts
from reports.charts.palette import BANDS, answer_classes
from reports.charts.svg import ADVANCES, DIGIT_SIZE, digits, number

EDGES = (20.0, 40.0, 60.0, 80.0, 100.0)
SVG = "{http://www.w3.org/2000/svg}"


def parsed(svg: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(svg))


def of_class(svg: str, name: str) -> list[dict[str, str]]:
    return [part.attrib for part in parsed(svg) if part.get("class") == name]


def test_a_mean_stands_at_its_place_on_the_fixed_scale():
    [disc] = of_class(charts.scale_row("a", 60.0, (50.0, 70.0), edges=EDGES, title="Sales: 60"), "m-a")
    assert float(disc["cx"]) == 570.0


def test_an_interval_spans_its_ends_behind_the_mark():
    svg = charts.scale_row("a", 60.0, (50.0, 70.0), edges=EDGES, title="Sales: 60")
    [bar] = of_class(svg, "i-a")
    assert (float(bar["x"]), float(bar["width"])) == (427.5, 285.0)
    assert svg.index("i-a") < svg.index("m-a")


def test_bands_fill_the_ground_without_gaps_even_when_they_are_uneven():
    svg = charts.scale_row("co", None, None, edges=(20.0, 30.0, 70.0, 100.0), title="Company withheld")
    bands = [part.attrib for part in parsed(svg) if part.get("class", "").startswith("band")]
    ends = [float(band["x"]) + float(band["width"]) for band in bands]
    assert ends[-1] == 1140.0
    assert [float(band["x"]) for band in bands[1:]] == pytest.approx(ends[:-1], abs=0.1)
    assert [band["fill"] for band in bands] == list(BANDS[:3])


def test_a_withheld_value_draws_no_mark():
    assert "m-" not in charts.scale_row("lead", None, None, edges=EDGES, title="Leadership withheld")


def test_a_value_beyond_the_scale_stays_on_it():
    [disc] = of_class(charts.scale_row("a", 120.0, None, edges=EDGES, title="Sales"), "m-a")
    assert float(disc["cx"]) == 1140.0


def test_each_group_has_a_shape_of_its_own():
    drawn = {shape: charts.scale_row(shape, 50.0, None, edges=EDGES, title="x") for shape in ("a", "b", "lead", "co", "o")}
    shapes = {shape: parsed(svg)[-1].tag for shape, svg in drawn.items()}
    assert shapes["a"].endswith("circle") and shapes["b"].endswith("path") and shapes["lead"].endswith("rect")
    assert parsed(drawn["lead"])[-1].get("fill") == "#ffffff" != parsed(drawn["co"])[-1].get("fill")


def test_marks_that_would_cover_each_other_step_apart():
    dots = [charts.Dot("a", 50.0), charts.Dot("b", 51.0)]
    svg = charts.dumbbell(dots, low=0, high=100, ticks=(0, 50, 100), title="Communication")
    [disc] = of_class(svg, "m-a")
    assert float(disc["cy"]) == 52.0


def test_leadership_leaves_the_line_when_it_would_vanish_behind_one_side():
    dots = [charts.Dot("a", 20.0), charts.Dot("b", 61.0), charts.Dot("lead", 60.0)]
    [square] = of_class(charts.dumbbell(dots, low=0, high=100, ticks=(0, 100), title="Planning"), "m-lead")
    assert float(square["y"]) + float(square["height"]) / 2 == pytest.approx(35.0, abs=0.1)


def test_intervals_of_the_two_sides_never_cover_each_other():
    dots = [charts.Dot("a", 50.0, (40.0, 60.0)), charts.Dot("b", 50.0, (40.0, 60.0))]
    svg = charts.dumbbell(dots, low=0, high=100, ticks=(0, 100), title="Culture")
    [above], [below] = of_class(svg, "i-a"), of_class(svg, "i-b")
    assert float(above["y"]) + float(above["height"]) < float(below["y"])


def test_one_side_alone_has_no_line_of_a_gap():
    assert "gapline" not in charts.dumbbell([charts.Dot("a", 50.0)], low=0, high=100, ticks=(0, 100), title="Culture")


def test_a_middle_answer_is_split_across_the_axis():
    svg = charts.answers_bar((0, 0, 10, 0, 0), title="All in the middle")
    [middle] = of_class(svg, "o3")
    assert float(middle["x"]) + float(middle["width"]) / 2 == 330.0


def test_widths_of_answers_are_shares_of_those_who_answered():
    svg = charts.answers_bar((1, 2, 3, 4, 10), title="Sales")
    widths = [float(part.get("width")) for part in parsed(svg) if part.tag.endswith("rect")]
    assert widths == pytest.approx([16.5, 33, 49.5, 66, 165], abs=0.1)


def test_a_digit_is_left_out_where_it_does_not_fit():
    svg = charts.answers_bar((1, 0, 0, 0, 60), title="Sales")
    assert [part.text for part in parsed(svg) if part.tag.endswith("text")] == ["60"]


def test_numbers_of_one_colour_are_one_text_with_a_place_for_each_digit():
    svg = charts.answers_bar((10, 11, 12, 11, 10), title="Sales")
    found = {part.text: part.get("x").split() for part in parsed(svg) if part.tag.endswith("text")}
    assert {text: len(places) for text, places in found.items()} == {"1010": 4, "111211": 6}


@pytest.mark.parametrize("label", ["7", "10", "111"])
def test_a_number_is_centred_at_its_place(label):
    text = ElementTree.fromstring(digits([(100.0, 50.0, label)], name="t", fill="#000"))
    first, *_, last = [float(text.get("x").split()[0]), float(text.get("x").split()[-1])]
    end = last + DIGIT_SIZE * ADVANCES[int(label[-1])]
    assert (first + end) / 2 == pytest.approx(100, abs=0.1)


@pytest.mark.parametrize("size", range(2, 8))
def test_every_length_of_scale_has_its_answers(size):
    svg = charts.answers_bar((5,) * size, title="Sales")
    assert [part.get("class") for part in parsed(svg) if part.tag.endswith("rect")] == list(answer_classes(size))


def spots(*places: tuple[float, float]) -> list[charts.Spot]:
    return [charts.Spot(str(number), gap, mean, "a") for number, (gap, mean) in enumerate(places, 1)]


def test_the_quadrant_puts_no_gap_in_the_middle_and_a_wide_one_at_the_edge():
    discs = of_class(charts.quadrant(spots((0.0, 0.0), (1.0, 1.0)), steps=4, title="Statements"), "m-a")
    assert [(float(disc["cx"]), float(disc["cy"])) for disc in discs] == [(570.0, 474.0), (1114.0, 26.0)]


def test_numbers_of_the_quadrant_keep_clear_of_marks_and_of_each_other():
    crowd = spots(*((0.03 * place, 0.5 + 0.04 * (place % 3)) for place in range(20)))
    [text] = of_class(charts.quadrant(crowd, steps=4, title="Statements"), "t-spot")
    at = list(zip(text["x"].split(), text["y"].split(), strict=True))
    assert len(at) == len(set(at)) == len("".join(spot.label for spot in crowd))


def test_the_quadrant_has_a_line_for_each_whole_answer():
    [grid] = of_class(charts.quadrant(spots((0.0, 0.5)), steps=4, title="Statements"), "tick")
    ticks = re.findall(r"M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)", grid["d"])
    assert len([tick for tick in ticks if tick[1] == tick[3]]) == 5
    assert len([tick for tick in ticks if tick[0] == tick[2]]) == 6


def test_no_answers_make_no_bar():
    with pytest.raises(ValueError, match="at least one answer"):
        charts.answers_bar((0, 0, 0), title="Nobody")


def test_a_chart_without_words_is_refused():
    with pytest.raises(ValueError, match="text alternative"):
        charts.scale_row("a", 50.0, None, edges=EDGES, title=" ")


def test_a_name_from_outside_cannot_break_out_of_the_title():
    svg = charts.scale_row("a", 50.0, None, edges=EDGES, title='<script>"&')
    assert "<script" not in svg
    assert parsed(svg)[0].text == '<script>"&'


def test_coordinates_are_short_and_have_no_minus_zero():
    assert [number(value) for value in (-0.04, 12.0, 10.06, -3.0)] == ["0", "12", "10.1", "-3"]


def test_colours_are_attributes_for_stylesheets_do_not_reach_pictures_on_paper():
    svg = charts.strip([charts.Dot("a", 2.0), charts.Dot("b", 4.0)], low=1, high=5, title="Sales 2, Marketing 4")
    assert "style=" not in svg
    assert len(re.findall('fill="#', svg)) == 2


def test_a_score_stands_on_the_ground_of_its_bands():
    svg = charts.track(
        [charts.Dot("a", 1.0), charts.Dot("b", 5.0)], low=1.0, high=5.0, edges=(1.0, 2.5, 3.5, 5.0), title="Score", joined=True
    )
    assert re.findall(r'class="band(\d)" x="([\d.]+)" y="16" width="([\d.]+)"', svg) == [
        ("1", "20", "247.5"), ("2", "267.5", "165"), ("3", "432.5", "247.5"),
    ]  # fmt: skip
    assert 'class="gapline" x1="20" y1="50" x2="680"' in svg


def test_marks_that_would_cover_each_other_step_apart_and_others_do_not():
    near = charts.track([charts.Dot("a", 3.0), charts.Dot("b", 3.0)], low=1.0, high=5.0, edges=(), title="Score")
    far = charts.track([charts.Dot("a", 2.0), charts.Dot("b", 4.0)], low=1.0, high=5.0, edges=(), title="Score")
    assert 'cy="39"' in near and 'cy="50"' in far


def test_bars_of_shares_have_one_scale_and_one_bar_for_each_group():
    svg = charts.bars([("a", 1.0), ("b", 0.5), ("lead", 0.0)], title="Shares")
    assert re.findall(r'<rect class="m-(\w+)" x="2" y="[\d.]+" width="([\d.]+)"', svg) == [("a", "348"), ("b", "174")]


def test_a_strip_shows_a_group_that_is_no_side():
    assert 'class="m-o"' in charts.strip([charts.Dot("o", 3.0)], low=1.0, high=5.0, title="Legal 3.0")


def test_camps_are_marked_under_the_answers_on_either_side_of_the_middle():
    svg = charts.answers_bar((4, 2, 3, 1, 5), title="Sales", camps=True)
    [path] = re.findall(r'class="camp" d="([^"]+)"', svg)
    ends = [float(x) for x in re.findall(r"M([\d.]+) 70L([\d.]+) 70", path)[0]]
    assert ends[1] - ends[0] == pytest.approx(6 * 22 - 4)
    assert path.count("M") == 6
    assert 'class="camp"' not in charts.answers_bar((4, 2, 3, 1, 5), title="Sales")


def test_a_group_with_nobody_on_one_side_has_one_camp():
    svg = charts.answers_bar((0, 0, 4, 6), title="Sales", camps=True)
    assert re.search(r'class="camp" d="([^"]+)"', svg)[1].count("M") == 3
