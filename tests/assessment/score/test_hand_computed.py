"""Small files whose every figure was worked out by hand.

All use relationship-index: 20 items, five dimensions of four, bands at 40, 60 and 80, a score from 16 answers on.
"""

import json

import pytest
from click.testing import CliRunner

from assessment.commands.score import score
from assessment.score.scoring import load_by_id

INDEX, _ = load_by_id("relationship-index")
ITEMS = tuple(INDEX.items_by_id)


def person(group, answers):
    """A row: the given twenty answers, None for an empty cell."""
    return ",".join([group, *("" if answer is None else str(answer) for answer in answers)])


@pytest.fixture
def diagnosis_of(tmp_path):
    """Runs ``entente score --json`` on rows and returns the document."""

    def run(rows, *options):
        path = tmp_path / "answers.csv"
        path.write_text("\n".join([",".join(["group", *ITEMS]), *rows]) + "\n", encoding="utf-8")
        result = CliRunner().invoke(score, ["relationship-index", str(path), "--json", *options])
        assert result.exit_code == 0, result.output
        return json.loads(result.stdout)

    return run


def test_two_sides_of_six(diagnosis_of):
    """Means, spread, levels, gap and overall of twelve people.

    Sales: four answer 2 throughout (score 40), two answer 3 (60). Mean (4*40 + 2*60)/6 = 280/6 = 46.67; deviations
    -6.67 four times, 13.33 twice: (4*44.44 + 2*177.78)/5 = 106.67, spread 10.33. Standard error 10.33/sqrt(6) = 4.216,
    t(5) = 2.5706: 46.67 ± 10.84 = 35.83 to 57.51. Invited 12: f = .5, answers ± 10.84*sqrt(.5) = 7.66.
    Bounds with 12 invited: (280 + 6*20)/12 = 33.33, (280 + 6*100)/12 = 73.33.
    Marketing: six times 4 throughout: 80 each, spread 0, Integrated at the very edge.
    Overall (46.67 + 80)/2 = 63.33: Aligned. Gap 46.67 - 80 = -33.33.
    First statement, Sales: 2 four times, 3 twice, mean 2.33: variance (4/9 + 8/9)/5 = 4/15, r_wg = 1 - 4/30 = .87; distances
    1/3 four times, 2/3 twice: AD = 4/9; two layers, one of two neighbours (A = .75, four people), one of a single option (two).
    Dimensions of Sales: 2 is 25, 3 is 50: (4*25 + 2*50)/6 = 33.33; Marketing 75; gap -41.67.
    """
    rows = [person("side_a", [2] * 20)] * 4 + [person("side_a", [3] * 20)] * 2 + [person("side_b", [4] * 20)] * 6
    found = diagnosis_of(rows, "--invited", "side_a=12")
    sales, marketing = found["groups"]["side_a"], found["groups"]["side_b"]
    assert (sales["responded"], sales["scored"], sales["invited"]) == (6, 6, 12)
    assert sales["mean"] == pytest.approx(280 / 6)
    assert sales["sd"] == pytest.approx(10.3280, abs=1e-4)
    assert sales["ci95_answers"] == pytest.approx([46.667 - 7.664, 46.667 + 7.664], abs=0.002)
    assert sales["bounds"] == pytest.approx([33.3333, 73.3333], abs=1e-4)
    assert sales["level"] == "defined"
    assert sales["share_by_level"]["defined"]["share"] == pytest.approx(4 / 6)
    assert (marketing["mean"], marketing["sd"], marketing["level"]) == (80.0, 0.0, "integrated")
    assert marketing["bounds"] is None
    assert found["overall"]["mean"] == pytest.approx(63.3333, abs=1e-4)
    assert found["overall"]["level"] == "aligned"
    assert found["gap"]["points"] == pytest.approx(-33.3333, abs=1e-4)
    dimension = found["dimensions"][0]
    assert dimension["groups"]["side_a"]["mean"] == pytest.approx(33.3333, abs=1e-4)
    assert dimension["gap"]["points"] == pytest.approx(-41.6667, abs=1e-4)
    assert found["items"][0]["groups"]["side_a"] == {
        "n": 6,
        "mean": pytest.approx(14 / 6),
        "counts": [0, 4, 2, 0, 0],
        "dont_know": 0,
        "dont_know_rate": 0.0,
        "rwg": pytest.approx(1 - 4 / 15 / 2),
        "ad": pytest.approx(4 / 9),
        "polarisation": pytest.approx((1 - (4 / 6 * 0.75 + 2 / 6)) / 2),
        "split": None,
        "words": "strong",
        "beyond_chance": True,
        "camps": None,
    }


def test_interval_without_a_roster(diagnosis_of):
    """The same six of Sales, nobody knows how many were invited: 46.67 ± 2.5706 * 4.2164 = 35.83 to 57.51."""
    rows = [person("side_a", [2] * 20)] * 4 + [person("side_a", [3] * 20)] * 2
    sales = diagnosis_of(rows)["groups"]["side_a"]
    assert sales["ci95"] == pytest.approx([35.828, 57.505], abs=0.002)
    assert sales["ci95_answers"] == sales["ci95"]


def test_proration_and_the_sixteen_answer_rule(diagnosis_of):
    """Who is scored, and as what.

    16 answered: twelve 3s and four 5s, sum 56, mean 3.5, score 70. 15 answered (all 5): not scored, but a response.
    "Don't know" four times and 16 fours: mean 4, score 80. Nothing but "don't know": not a respondent.
    Mean of the scored (70 + 80)/2 = 75. The first dimension (items 1-4): 3, 3, 3, 3 is 50; all 5 is 100; four times "don't
    know" has none: (50 + 100)/2 = 75. The last dimension (items 17-20): only the third person rated it, all 4: 75.
    """
    rows = [
        person("side_a", [3] * 12 + [5] * 4 + [None] * 4),
        person("side_a", [5] * 15 + [None] * 5),
        person("side_a", ["dk"] * 4 + [4] * 16),
        person("side_a", ["dk"] * 20),
        person("side_a", [None] * 20),
    ]
    found = diagnosis_of(rows)
    sales = found["groups"]["side_a"]
    assert (sales["responded"], sales["scored"], sales["mean"]) == (3, 2, 75.0)
    assert sales["level"] is None
    by_dimension = {part["id"]: part["groups"]["side_a"]["mean"] for part in found["dimensions"]}
    first, *_, last = (dimension.id for dimension in INDEX.dimensions)
    assert by_dimension[first] == 75.0
    assert by_dimension[last] == 75.0
    item = found["items"][0]["groups"]["side_a"]
    assert (item["n"], item["mean"], item["dont_know"]) == (2, 4.0, 1)


def test_39_6_is_undefined_in_full_and_released(diagnosis_of):
    """Ten people: eight score 39 (nineteen 2s and a 1), two score 42 (eighteen 2s, two 3s): (312 + 84)/10 = 39.6, below 40."""
    rows = [person("side_a", [1] + [2] * 19)] * 8 + [person("side_a", [3, 3] + [2] * 18)] * 2
    for precision in ("full", "released"):
        group = diagnosis_of(rows, "--precision", precision)["groups"]["side_a"]
        assert (group["mean"], group["level"]) == (39.6, "undefined")


def test_item_gap_with_its_interval(diagnosis_of):
    """Ten a side; Sales answer 1 and 3 in halves, Marketing all 4.

    Gap 2 - 4 = -2. Sales' spread: ten deviations of 1, 10/9, error sqrt(10/9/10) = .3333 on 9 df. Marketing does not vary, so a
    quarter of the range stands in: s² = 4*1²/(9+4), error sqrt(.3077/10) = .1754 on 13 df. Together sqrt(.1111 + .0308) =
    .3767; df = .1419²/(.1111²/9 + .0308²/13) = 13.96; t = 2.1454; half-width .808.
    """
    rows = [person("side_a", [1] * 20)] * 5 + [person("side_a", [3] * 20)] * 5 + [person("side_b", [4] * 20)] * 10
    gap = diagnosis_of(rows)["items"][0]["gap"]
    assert gap["points"] == -2.0
    assert gap["ci95"] == pytest.approx([-2.808, -1.192], abs=0.002)


def test_released_withholds_what_full_shows(diagnosis_of):
    """Four of Leadership: a mean in full, nothing when released; five of Sales: rounded means and the prior's level."""
    rows = [person("leadership", [4] * 20)] * 4 + [person("side_a", [2] * 19 + [3])] * 5
    full, released = (diagnosis_of(rows, "--precision", precision) for precision in ("full", "released"))
    assert full["groups"]["leadership"]["mean"] == 80.0
    assert released["groups"]["leadership"]["mean"] is None
    assert ("groups.leadership", "fewer than 5 answers") in {(entry["what"], entry["reason"]) for entry in released["withheld"]}
    assert (released["groups"]["side_a"]["mean"], released["groups"]["side_a"]["sd"]) == (41.0, None)
    figures = released["items"][-1]["groups"]["side_a"]
    assert figures["mean"] == 3.0
    assert {name for name, value in figures.items() if value is not None} == {"mean"}
