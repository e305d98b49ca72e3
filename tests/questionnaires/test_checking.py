# ruff: noqa: E501 - the table of mistakes reads best with one mistake a line
"""What is found when a file is used: rules that say nothing, sections out of reach, examples that come out otherwise."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questionnaires.checking import check_advice, check_questionnaire
from questionnaires.library import ADVICE, LIBRARY
from questionnaires.loader import QuestionnaireError

ELSEWHERE = """\
      outcomes: [apart]
"""

MISTAKES = {
    "rule that never holds": ("opinion", "{score: heat, band: [high]}", "{score: heat, between: [5.5, 9]}", "74:5: this condition can never hold."),
    "rule that always holds": ("opinion", "{gap: heat, at_least: 1}", "{gap: heat, at_least: 0}", "78:5: this condition always holds"),
    "part that never holds": ("opinion", "{any: [{gap: heat, at_least: 1}, {difference: [heat, cold], at_least: 2}]}", "{all: [" + ", ".join(f"{{chosen: o_ticks, option: {option}, at_least: {at}, in: {side}}}" for option in ("list", "plan", "none") for side in ("side_a", "side_b", "leadership") for at in (0.2, 0.4, 0.6)) + ", {score: heat, at_least: 9}]}", "78:5: this condition can never hold."),
    "contradiction": ("opinion", "{any: [{gap: heat, at_least: 1}, {difference: [heat, cold], at_least: 2}]}", "{all: [{score: heat, at_least: 4, in: both}, {score: heat, below: 3}]}", "78:5: this condition can never hold."),
    "two shares of one choice": ("opinion", "{any: [{gap: heat, at_least: 1}, {difference: [heat, cold], at_least: 2}]}", "{all: [{chosen: o_worst, option: price, at_least: 0.6}, {chosen: o_worst, option: budget, at_least: 0.6}]}", "78:5: this condition can never hold."),
    "not for everybody": ("opinion", "{any: [{gap: heat, at_least: 1}, {difference: [heat, cold], at_least: 2}]}", "{score: clear, at_least: 50, in: leadership}", "78:5: this condition can never hold."),
    "unreachable section": ("opinion", "{item: o_price, at_least: 4}]", "{item: o_price, at_least: 6}]", "55:5: nobody can ever reach section 'third'"),
    "section that shuts itself": ("opinion", "show_if: {all: [{answered: o_known}, {item: o_price, at_least: 4}]}", "show_if: {all: [{answered: o_known}, {item: o_worst, is: [budget]}]}", "55:5: nobody can ever reach section 'third'"),
    "exclusion that never holds": ("facts", "unless: {item: f_revenue, below: 10}", "unless: {item: f_revenue, below: 0}", "33:9: this condition can never hold."),
    "wrong score": ("opinion", "{heat: 4.5, cold: 4,", "{heat: 4.2, cold: 4,", "91:25: 'heat' of side_a comes to 4.5, not 4.2."),
    "wrong step": ("facts", "deals_a_month: 2}", "deals_a_month: 3}", "60:43: 'deals_a_month' of side_a comes to 2, not 3."),
    "step without input": ("facts", "f_revenue: 2400, f_size: 100}}", "f_revenue: 2400, f_size: 0}}", "60:25: 'deals_a_year' of side_a cannot be calculated: 'f_size' is zero."),
    "score without value": ("opinion", "scores: {side_a: {heat: 4}, side_b: {heat: 1}}", "scores: {side_a: {clear: 4}, side_b: {heat: 1}}", "99:25: 'clear' of side_a has no value"),
    "wrong band": ("opinion", "bands: {side_a: {heat: high}}", "bands: {side_a: {heat: low}}", "92:24: 'heat' of side_a lies in band 'high' (it is 4.5), not in 'low'."),
    "outcome that does not fire": ("opinion", "outcomes: [hot, priced]", "outcomes: [hot, apart, priced]", "93:23: outcome 'apart' does not follow from these answers. These do: hot, priced."),
    "outcome that fires as well": ("opinion", "outcomes: [hot, priced]", "outcomes: [hot]", "93:7: outcome 'priced' follows from these answers as well."),
    "unknown outcome": ("opinion", "outcomes: [hot, priced]", "outcomes: [hots, priced]", "93:18: there is no outcome 'hots'. Did you mean 'hot'?"),
    "unknown score": ("opinion", "{heat: 4.5, cold: 4,", "{heats: 4.5, cold: 4,", "91:25: there is no score 'heats'. Did you mean 'heat'?"),
    "unknown group": ("opinion", "{group: side_b, rest: 1,", "{group: sideb, rest: 1,", "97:10: there is no group 'sideb'. Did you mean 'side_b'?"),
    "unknown group expected": ("opinion", "bands: {side_b: {heat: low}}", "bands: {sideb: {heat: low}}", "100:15: there is no group 'sideb'."),
    "unknown question": ("opinion", "answers: {o_price: 5, o_budget: 4, o_help: 2,", "answers: {o_prize: 5, o_budget: 4, o_help: 2,", "88:44: there is no question 'o_prize'. Did you mean 'o_price'?"),
    "answer out of range": ("opinion", "answers: {o_price: 5, o_budget: 4, o_help: 2,", "answers: {o_price: 6, o_budget: 4, o_help: 2,", "88:44: 'o_price' does not take this answer: it lies outside the range (low 1, high 5)."),
    "answer of another kind": ("opinion", "answers: {o_price: 5, o_budget: 4, o_help: 2,", "answers: {o_price: a lot, o_budget: 4, o_help: 2,", "88:44: 'o_price' does not take this answer: it is of another kind."),
    "answer without option": ("opinion", "rest: 4, answers: {o_worst: budget}", "rest: 4, answers: {o_worst: budgets}", "96:44: 'o_worst' does not take this answer: there is no such option"),
    "answer off the route": ("opinion", "rest: 4, answers: {o_worst: budget}", "rest: 4, answers: {o_worst: budget, o_known: 3}", "96:61: this person is not asked 'o_known'"),
    "rest that is no answer": ("opinion", "rest: 4, answers: {o_worst: budget}", "rest: 4, answers: {o_worst: price}", "96:25: 'rest' is 4, but 'o_written' takes 1 to 3."),
    "wrong verdict": ("facts", "{decision: tighten,", "{decision: stay,", "62:17: the table says 'tighten', not 'stay'."),
    "wrong condition": ("facts", "leave: [f_small]}", "leave: [f_conflict]}", "71:65: condition 'f_conflict' does not follow"),
    "verdict without level": ("facts", "id: weigh-and-few\n    level: undefined\n", "id: weigh-and-few\n", "70:7: nothing can be decided here. Add 'level'."),
    "unknown level": ("facts", "{id: sustain, level: integrated", "{id: sustain, level: integrate", "74:19: there is no level 'integrate'. Did you mean 'integrated'?"),
    "wrong option": ("facts", "advice: {divided: [by_market]}", "advice: {divided: [by_product]}", "72:26: option 'by_product' does not follow"),
    "unknown advisor": ("facts", "advice: {divided: [by_market]}", "advice: {divide: [by_market]}", "72:16: there is no advisor 'divide'. Did you mean 'divided'?"),
    "band without example": ("opinion", "- {group: side_b, rest: 1, answers: {o_worst: budget}}", "- {group: side_b, rest: 4, answers: {o_worst: budget}}", None),
    "move without advice": ("opinion", ELSEWHERE, ELSEWHERE + "      moves: [talk]\n", "102:15: there is no move 'talk'."),
}  # fmt: skip


def found_in(text: str, name: str = "f.yaml") -> list[str]:
    """What is said against a questionnaire."""
    try:
        check_questionnaire(text, name)
    except QuestionnaireError as error:
        return [str(problem).removeprefix(f"{name}:") for problem in error.problems]
    return []


@pytest.mark.parametrize("name", ["opinion", "facts"])
def test_the_samples_hold_what_they_say(sample, name):
    """What the other tests break has nothing wrong with it."""
    assert found_in(sample(name)) == []


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_found_in_use(sample, mistake):
    """The right line and column, in words that say what to do."""
    name, old, new, expected = MISTAKES[mistake]
    text = sample(name)
    assert old in text
    found = found_in(text.replace(old, new, 1))
    assert found
    assert expected is None or any(line.startswith(expected) for line in found), found


@pytest.mark.parametrize(
    ("name", "example", "missing"),
    [
        ("opinion", "  - id: they-differ", ["66:9: no example reaches band 'low' of 'heat'", "77:5: outcome 'apart' fires in no example"]),
        ("facts", "  - {id: stay", ["24:1: the verdict 'stay' is reached in no example", "24:1: the verdict 'sustain' is reached"]),
        ("facts", "  - id: tighten-and-many", ["24:1: the verdict 'tighten' is", "50:5: outcome 'many'"]),
    ],
)  # fmt: skip
def test_what_no_example_shows_is_named(sample, name, example, missing):
    """Bands, outcomes, options and verdicts, each at its own place."""
    text = sample(name)
    start = text.index(example)
    end = text.index("  - id: weigh") if "tighten" in example else len(text)
    found = found_in(text[:start] + text[end:])
    for line in missing:
        assert any(each.startswith(line) for each in found), found
    assert all("example" in each for each in found), found


def test_a_shipped_file_is_called_as_its_id_and_takes_no_ids_of_others():
    """Both are told apart by them."""
    text = (LIBRARY / "relationship-index.yaml").read_text(encoding="utf-8")
    found = found_in(text.replace("no_blame", "gen_joint_plan"), str(LIBRARY / "other.yaml"))
    assert "10:5: the file is called 'other.yaml', so the id must be 'other'." in found
    assert any("'gen_joint_plan' stands in 'relationship-index-generic' too" in line for line in found), found


MOVES = (ADVICE / "relationship-start.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  - id: weekly-rhythm", "  - id: standing-rules", "another file has a move 'standing-rules' too."),
        (
            "    effort: low",
            "    effort: low\n    excludes: [weekly-rhytm]",
            "there is no move 'weekly-rhytm'. Did you mean 'weekly-rhythm'?",
        ),
        ("    effort: low", "    effort: low\n    when: {item: no_blame, below: 9}", "this condition always holds"),
        ("    effort: low", "    effort: low\n    when: {item: no_blame, at_least: 9}", "this condition can never hold."),
        ("Hold a first joint meeting", "Hold the weekly one-to-one of the two heads", None),
    ],
)
def test_moves_differ_and_can_be_due(old, new, expected):
    """Across all files, at the line of the mistake."""
    assert old in MOVES
    broken = MOVES.replace(old, new, 1)
    if expected is None:
        title = broken.split("- id: weekly-rhythm")[1].split("en: ")[1].split("\n")[0]
        broken = MOVES.replace(old, title.replace("a ", "the ", 1), 1)
        expected = "the title is nearly that of move"
    with pytest.raises(QuestionnaireError) as caught:
        check_advice(broken, "moves.yaml")
    assert any(expected in problem.message and problem.place for problem in caught.value.problems), str(caught.value)


def test_advice_that_nobody_names_is_found(tmp_path):
    """It would never be read; and the id is the file's name."""
    with pytest.raises(QuestionnaireError) as caught:
        check_advice(MOVES.replace("id: relationship-start", "id: relationship-begin"), str(ADVICE / "relationship-start.yaml"))
    messages = [problem.message for problem in caught.value.problems]
    assert messages[0].startswith("the file is called 'relationship-start.yaml'")
    assert any("does not name this file" in message for message in messages)


SAMPLES = {name: (Path(__file__).parent / "samples" / f"{name}.yaml").read_text(encoding="utf-8") for name in ("opinion", "facts")}


@settings(deadline=None, max_examples=150)
@given(
    st.sampled_from(["opinion", "facts"]),
    st.integers(0, 7000),
    st.integers(0, 12),
    st.sampled_from(["", "0", "9", "x", ", ", "-1", "a: "]),
)
def test_no_damage_ends_in_a_traceback(name, start, length, inserted):
    """Whatever is cut out or put in, a file is sound or there is something to say about it."""
    text = SAMPLES[name]
    start %= len(text)
    assert all(found_in(text[:start] + inserted + text[start + length :]) or ["sound"])
