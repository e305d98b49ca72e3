# ruff: noqa: E501 - the table of mistakes reads best with one mistake a line
"""Each mistake that a questionnaire can hold, with its line, its column and what the author is told."""

import re

import pytest

from questionnaires.loader import QuestionnaireError, load_questionnaire

MISTAKES = {
    "unknown key": ("minutes: 1", "minutes: 1\nmintues: 2", "7:1: unknown key 'mintues'. Did you mean 'minutes'?"),
    "unknown key deep inside": ("        effort: 1", "        efort: 1", "44:9: unknown key 'efort'. Did you mean 'effort'?"),
    "unknown key in a name": ("          en: They talk.", "          en: They talk.\n          de: Sie reden.", "48:11: unknown key 'de'."),
    "key of bundles": ("minutes: 1", "minutes: 1\nparts: []", "7:1: 'parts' is filled in where a bundle puts questionnaires together."),
    "missing key": ("minutes: 1\n", "", "1:1: the key 'minutes' is missing here. Add it."),
    "missing key of an item": ("      - id: talk\n        text:", "      - text:", "45:9: the key 'id' is missing here. Add it."),
    "missing Russian": ("          ru: Они говорят.\n", "", "46:9: the Russian text is missing. Add the key 'ru'."),
    "missing English": ("          en: They talk.\n", "", "46:9: the English text is missing. Add the key 'en'."),
    "empty Russian": ("ru: Они говорят.", "ru:", "48:11: the Russian text is empty."),
    "empty English in quotes": ("en: They talk.", 'en: ""', "47:11: the English text is empty."),
    "blank Russian": ("ru: Они говорят.", 'ru: "  "', "48:11: the Russian text is empty."),
    "doubled item": ("- id: talk", "- id: plan", "45:13: item id 'plan' stands twice; the first is in line 38. Ids must differ."),
    "doubled group": ("id: side_b", "id: side_a", "17:9: group id 'side_a' stands twice; the first is in line 8. Ids must differ."),
    "doubled level": ("id: high", "id: low", "63:11: level id 'low' stands twice; the first is in line 58. Ids must differ."),
    "dangling scale": ("scale: yes2", "scale: yes", "42:16: 'scale' must be text, but yes is a yes/no value. Put it in quotes."),
    "unknown scale": ("scale: yes2", "scale: yes9", "42:16: there is no scale 'yes9'. Did you mean 'yes2'?"),
    "unknown dimension": ("dimension: trust", "dimension: thrust", "43:20: there is no dimension 'thrust'. Did you mean 'trust'?"),
    "unknown side in the weights": ("    side_b: 1", "    side_c: 1", "56:5: there is no side 'side_c'. Did you mean 'side_b'?"),
    "side without weight": ("    side_b: 1\n", "", "55:5: side 'side_b' has no weight."),
    "unknown advice": ("minutes: 1", "minutes: 1\nadvice: [relationship-stat]", "7:10: there is no advice file 'relationship-stat'. Did you mean"),
    "gap between levels": ("      start: 3", "      start: 3.5", "64:14: no level covers 3 to 3.5: 'low' ends at 3."),
    "overlap of levels": ("      start: 3", "      start: 2.5", "64:14: two levels cover 2.5 to 3: 'low' ends at 3."),
    "level upside down": ("      end: 3", "      end: 1", "60:12: 'low' ends at 1, which is not above its start at 2."),
    "lowest level too high": ("      start: 2", "      start: 2.5", "59:14: the lowest level must start at the lowest possible score, 2;"),
    "highest level too low": ("      end: 4", "      end: 3.9", "65:12: the highest level must end at the highest possible score, 4;"),
    "minimum too high": ("min_answered: 1", "min_answered: 3", "53:17: 'min_answered' is 3, but there are only 2 items."),
    "minimum of none": ("min_answered: 1", "min_answered: 0", "53:17: 'min_answered' must be at least 1."),
    "scale from nought": ("value: 1,", "value: 0,", "29:17: this option must have the value 1: values run from 1 to 2 in order."),
    "scale with a hole": ("value: 2,", "value: 3,", "30:17: this option must have the value 2: values run from 1 to 2 in order."),
    "one side only": ("    role: side", "    role: other", "7:1: exactly two groups must have the role 'side'; there is only one."),
    "unknown role": ("    role: side", "    role: sides", "9:11: 'role' cannot be 'sides'. Did you mean 'side'?"),
    "unknown group in a placeholder": ("{side_b}", "{side_d}", "40:30: {side_d} names no group of the questionnaire. Did you mean"),
    "unknown form in a placeholder": ("{side_a.people}", "{side_a.peple}", "41:16: {side_a.peple} is not a form of a name. Did you mean 'people'?"),
    "unknown case in a placeholder": ("{side_b.people.acc}", "{side_b.people.akk}", "41:43: {side_b.people.akk} is not a form of a name;"),
    "blank in a placeholder": ("{side_b}", "{ side_b }", "40:30: { side_b } names no group of the questionnaire. Did you mean 'side_b'?"),
    "single brace": ("They talk.", "They talk}.", "47:24: a single '}'."),
    "number written as text": ("minutes: 1", 'minutes: "1"', "6:10: 'minutes' must be a whole number, but here is text. Write it in digits"),
    "number with a word": ("      start: 3", "      start: three", "64:14: 'start' must be a number, but here is text."),
    "fraction for a whole number": ("minutes: 1", "minutes: 1.5", "6:10: 'minutes' must be a whole number, but 1.5 is a number."),
    "text read as a number": ("en: They talk.", "en: 24", "47:15: 'en' must be text, but 24 is a number. Put it in quotes."),
    "text read as yes or no": ('en: "No"', "en: No", "29:24: 'en' must be text, but No is a yes/no value. Put it in quotes."),
    "version read as a number": ("version: 1.0.0", "version: 1.0", "2:10: 'version' must be text, but 1.0 is a number. Put it in quotes."),
    "version of two numbers": ("version: 1.0.0", 'version: "1.0"', "2:10: 'version' must be a version of three numbers, such as 1.0.0; '1.0' is not."),
    "capital in an id": ("id: talk", "id: Talk", "45:13: 'id' must be an id: small Latin letters, digits and _, beginning with a letter; 'Talk' is not."),
    "Cyrillic letter in an id": ("id: talk", "id: tаlk", "45:13: 'id' must be an id: small Latin letters"),
    "list where a mapping is expected": ("title: {en: Small, ru: Малая}", "title: [Small, Малая]", "3:8: 'title' must be a mapping (key: value)"),
    "text where a mapping is expected": ("title: {en: Small, ru: Малая}", "title: Small", "3:8: 'title' must be a mapping (key: value), but here is text."),
    "mapping where a list is expected": ("dimensions:\n  - id: trust\n    title:", "dimensions:\n  trust:\n    title:", "32:3: 'dimensions' must be"),
    "nothing where a list is expected": ("scales:\n  yes2:\n    options:", "scales:\n  yes2:\n    options:\n    opt:", "28:5: 'options' has no value."),
    "effort out of range": ("effort: 2", "effort: 6", "51:17: 'effort' must be at most 5."),
    "step out of range": ("effort: 2", "effort: 2\n        max_step: 0", "52:19: 'max_step' must be more than 0."),
    "name without Russian cases": ("name: {nom: сбыт, gen: сбыта, dat: сбыту, acc: сбыт, ins: сбытом, pre: сбыте}", "name: сбыт", "13:15: a Russian name needs its six cases."),
    "name without one case": (", pre: сбыте}", "}", "13:9: the key 'pre' is missing here. Add it."),
    "name without a language": ("      en: {name: Sales, short: Sales, people: salespeople, head: Head of Sales}\n", "", "10:5: the group has no name in the language 'en'."),
    "empty name": ("short: Сбыт", 'short: ""', "14:16: a name must not be empty."),
    "brace in a name": ("short: Сбыт", 'short: "{Сбыт}"', "14:16: a name cannot hold braces"),
    "unknown gender": ("        short: Сбыт", "        short: Сбыт\n        gender: male", "15:17: 'gender' cannot be 'male'."),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_reported_at_its_place(changed, mistake):
    """The right line and column, in words that say what to do."""
    old, new, expected = MISTAKES[mistake]
    found = changed((old, new))
    assert any(line.startswith(expected) for line in found), found


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_reported_without_jargon(changed, mistake):
    """No message speaks of Python, pydantic or YAML tags."""
    old, new, _ = MISTAKES[mistake]
    for line in changed((old, new)):
        assert re.match(r"\d+:\d+: \S", line), line
        assert not re.search(r"pydantic|Error|NoneType|tuple|dict\b|Input should|tag:yaml|\bstr\b", line), line


def test_a_dimension_without_items_is_found(changed):
    """A dimension that nothing measures would divide by nought later."""
    found = changed(("sections:", "  - id: hope\n    title: {en: Hope, ru: Надежда}\nsections:"))
    assert found == ["34:9: no item measures dimension 'hope'. Give it items, or delete it."]


def test_a_third_side_is_found(changed, small):
    """Exactly two sides; the third is pointed at."""
    third = small[small.index("  - id: side_b") : small.index("scales:")].replace("side_b", "side_c")
    assert changed(("scales:", third + "scales:")) == [
        "26:5: this is a third side; there are exactly two. Give this group the role 'other'.",
    ]


def test_all_mistakes_are_reported_in_one_run_sorted_by_place(changed):
    """Seven mistakes of different kinds, seven lines, top to bottom."""
    found = changed(
        ("minutes: 1", "minutes: none at all"),
        ("scale: yes2", "scale: yes9"),
        ("          ru: Они говорят.\n", ""),
        ("effort: 2", "efforts: 2"),
        ("min_answered: 1", "min_answered: 9"),
        ("      start: 3", "      start: 3.2"),
        ("dimension: trust", "dimension: trst"),
    )
    places = [tuple(map(int, line.split(":")[:2])) for line in found]
    assert places == sorted(places)
    assert [line for line, _ in places] == [6, 42, 43, 46, 50, 52, 63]


def test_a_misspelt_role_is_one_mistake(changed):
    """What follows from a mistake is not reported beside it."""
    assert changed(("    role: side", "    role: seite")) == ["9:11: 'role' cannot be 'seite'. Did you mean 'side'?"]


def test_a_placeholder_in_a_folded_text_is_found_in_its_own_line(changed):
    """The place is the placeholder's, even in the third line of a text."""
    folded = "en: >-\n            They talk,\n            and {side_x} listens."
    assert changed(("en: They talk.", folded)) == [
        "49:17: {side_x} names no group of the questionnaire. Did you mean 'side_b'?",
    ]


def test_the_file_name_stands_before_the_place(problems, small, tmp_path):
    """A problem names its file as it was given."""
    path = tmp_path / "mine.yaml"
    path.write_text(small.replace("minutes: 1", "minutes: 0"), encoding="utf-8")
    with pytest.raises(QuestionnaireError) as caught:
        load_questionnaire(path)
    assert str(caught.value) == f"{path}:6:10: 'minutes' must be at least 1."
    (problem,) = caught.value.problems
    assert (problem.place.line, problem.place.column) == (6, 10)
