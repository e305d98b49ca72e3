# ruff: noqa: E501 - the table of changes reads best with one change a line
"""Two versions side by side: kinds of changes, lines over time, version numbers."""

import pytest
from click.testing import CliRunner

from questionnaires.commands import lint
from questionnaires.hashing import wording_hashes
from questionnaires.library import questionnaire_path
from questionnaires.loader import load_questionnaire, load_questionnaire_text
from questionnaires.versioning import compare


@pytest.fixture
def versions(sample):
    """The opinion sample beside itself with some pieces replaced."""

    def make(*replacements):
        text = sample("opinion")
        for old, new in replacements:
            assert old in text
            text = text.replace(old, new, 1)
        return compare(load_questionnaire_text(sample("opinion"), "old"), load_questionnaire_text(text, "new"))

    return make


CHANGES = {
    "title": (("title: {en: First,", "title: {en: Firstly,"), "cosmetic", []),
    "instruction": (("    title: {en: First, ru: Первый}\n", "    title: {en: First, ru: Первый}\n    instruction: {en: A, ru: Б}\n"), "cosmetic", []),
    "effort": (("scale: agree5, reverse: true}", "scale: agree5, reverse: true, effort: 5}"), "cosmetic", []),
    "words of a band": (("{en: Low, ru: Низкий}", "{en: Small, ru: Низкий}"), "cosmetic", []),
    "words of an outcome": (("{en: Cool it.,", "{en: Cool it down.,"), "cosmetic", []),
    "wording in one language": (("О цене спорят.", "О ценах спорят."), "meaning", ["item o_price", "score heat", "score total"]),
    "text of a matrix": (("en: How is it done?", "en: How is it said?"), "meaning", ["item o_written", "item o_known", "score clear", "score done"]),
    "audience": (("audience: [side_a, side_b]", "audience: [side_a, side_b, leadership]"), "meaning", []),
    "reverse": (("scale: agree5, reverse: true}", "scale: agree5}"), "scale", ["item o_help", "score cold"]),
    "an option": (("{id: budget, en: Budgets, ru: Бюджеты}", "{id: budget, en: Money, ru: Бюджеты}"), "scale", ["item o_worst"]),
    "composition": (("weights: {o_price: 2,", "weights: {o_price: 3,"), "scale", ["score total"]),
    "bands": (("start: 1, end: 3,", "start: 1, end: 2,"), "scale", []),
    "rule": (("{gap: heat, at_least: 1}", "{gap: heat, at_least: 1.5}"), "scale", []),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_classed_and_breaks_what_rests_on_it(versions, change):
    """Cosmetic, of meaning or of scale; lines that rest on something else go on."""
    replacement, kind, broken = CHANGES[change]
    more = [("start: 3, end: 5,", "start: 2, end: 5,")] if change == "bands" else []
    found = versions(replacement, *more)
    assert found.changes[0].kind == kind, found.changes
    assert [line.what for line in found.lines if not line.goes_on] == broken


def test_nothing_changed(versions):
    """No change, every line goes on, the same number will do."""
    found = versions()
    assert (found.changes, found.needed, found.is_raised_enough) == ((), None, True)
    assert all(line.goes_on for line in found.lines)


@pytest.mark.parametrize(
    ("change", "version", "enough"),
    [
        ("title", "1.0.0", False),
        ("title", "1.0.1", True),
        ("audience", "1.0.9", False),
        ("audience", "1.1.0", True),
        ("reverse", "1.9.0", False),
        ("reverse", "2.0.0", True),
    ],
)
def test_the_gravest_change_asks_for_its_number(versions, change, version, enough):
    """Patch, minor, major; a higher one will do."""
    assert versions(CHANGES[change][0], ("version: 1.0.0", f"version: {version}")).is_raised_enough is enough


def test_a_lower_number_is_never_enough(versions):
    """Even if nothing else has changed."""
    assert not versions(("version: 1.0.0", "version: 0.9.0")).is_raised_enough


def test_the_command_says_what_changed(tmp_path, sample):
    """One line a change, then what can be compared, then the number."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(sample("opinion"), encoding="utf-8")
    new.write_text(sample("opinion").replace("They argue about budgets.", "They quarrel about budgets."), encoding="utf-8")
    result = CliRunner().invoke(lint, ["--against", str(old), str(new)])
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "meaning: item 'o_budget': the English wording",
        "cannot be compared over time: item o_budget (its wording changed)",
        "cannot be compared over time: score heat (changed: o_budget)",
        "cannot be compared over time: score total (changed: o_budget)",
        "can be compared over time: 12 of 15 figures",
    ]
    assert result.stderr == f"{new}: version 1.0.0 after 1.0.0: a minor change needs 1.1.0 or higher.\n"
    new.write_text(new.read_text(encoding="utf-8").replace("version: 1.0.0", "version: 1.1.0"), encoding="utf-8")
    assert CliRunner().invoke(lint, ["--against", str(old), str(new)]).exit_code == 0


def test_two_questionnaires_are_not_compared(tmp_path, sample):
    """Nor is one with none, nor three."""
    paths = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    for path, name in zip(paths, ("opinion", "facts"), strict=True):
        path.write_text(sample(name), encoding="utf-8")
    result = CliRunner().invoke(lint, ["--against", *map(str, paths)])
    assert (result.exit_code, result.stderr) == (1, f"{paths[1]}: these are two questionnaires: 'opinion' and 'facts'.\n")
    assert CliRunner().invoke(lint, ["--against", str(paths[0])]).exit_code == 2


def test_the_pulse_asks_what_the_index_asks():
    """Its five items have the wording of the index, so their lines go on from one to the other."""
    index, pulse = (load_questionnaire(questionnaire_path(name)) for name in ("relationship-index", "pulse"))
    wordings = list(wording_hashes(index).values())
    assert len(pulse.leaves) == 5
    assert all(wording in wordings for wording in wording_hashes(pulse).values())
