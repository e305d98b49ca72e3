"""Mistakes in a file of moves."""

import pytest

from questionnaires.loader import QuestionnaireError, load_advice, load_advice_text

ADVICE = """\
id: small
version: 1.0.0
questionnaire: relationship-index
moves:
  - id: talk
    transition: any
    title: {en: Talk, ru: Поговорить}
    why:
      en: "{side_a} knows what {side_b} does not."
      ru: "{side_a.people} знают то, чего не знают {side_b.people}."
    steps:
      - {en: Ask., ru: Спросить.}
      - {en: Listen., ru: Выслушать.}
    owner: {en: Chief Executive, ru: генеральный директор}
    effort: low
    weeks_to_effect: 2
    first_sign: {en: somebody answers, ru: кто-нибудь отвечает}
    stops: {en: silence, ru: молчать}
    lifts: [common_language, calm_meetings]
"""

WHEN = "    when: {item: no_blame, below: 3}\n"


def mistakes(old: str, new: str) -> list[str]:
    """What is said about the advice when a piece of it is replaced."""
    assert old in ADVICE
    with pytest.raises(QuestionnaireError) as caught:
        load_advice_text(ADVICE.replace(old, new, 1), "a.yaml")
    return str(caught.value).split("\n")


def test_the_small_advice_is_valid():
    """The text that the other tests break has nothing wrong with it, and its defaults hold."""
    advice = load_advice_text(ADVICE, "a.yaml")
    assert advice.moves[0].line == "ninety-days"
    assert advice.moves[0].prerequisite is None


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("calm_meetings]", "calm_meeting]", "19:30: there is no item 'calm_meeting'. Did you mean 'calm_meetings'?"),
        ("calm_meetings]", "common_language]", "19:30: item id 'common_language' stands twice; the first is in line 19."),
        ("relationship-index", "relationship-indx", "3:16: there is no questionnaire 'relationship-indx'. Did you mean"),
        ("{side_b} does", "{side_c} does", "9:32: {side_c} names no group of the questionnaire."),
        ("effort: low", "effort: little", "15:13: 'effort' cannot be 'little'. There are high, low, medium."),
        ("transition: any", "transition: defined-integrated", "6:17: 'transition' cannot be 'defined-integrated'. Did you mean"),
        ("    transition: any\n", "", "5:5: a move that belongs to no transition says when it is due. Add the key 'when'"),
        ("    transition: any\n", WHEN + "    size: S\n", "5:5: which theme does it follow? Add the key 'source'"),
        ("    transition: any\n", WHEN + "    source: {en: Talks, ru: Разговоры}\n", "5:5: how much work is it for one person?"),
        ("transition: any", "transition: any\n    when: {item: no_blame}", "7:12: say what 'item' is compared with: add is"),
        ("transition: any", "transition: any\n    when: {level: [high]}", "7:20: there is no level 'high'."),
        ("transition: any", "transition: any\n    excludes: [talk]", "7:16: a move cannot exclude itself."),
        ("    lifts: [common_language, calm_meetings]\n", "", "5:5: the key 'lifts' is missing here."),
        ("[common_language, calm_meetings]", "[]", "19:5: 'lifts' must have at least 1 entry."),
        ("      - {en: Listen., ru: Выслушать.}\n", "", "11:5: 'steps' must have at least 2 entries."),
        (", ru: молчать}", "}", "18:5: the Russian text is missing."),
        ("weeks_to_effect: 2", "weeks_to_effect: soon", "16:22: 'weeks_to_effect' must be a whole number"),
        (
            "weeks_to_effect: 2",
            "weeks_to_effect: 2\n    prerequisites: {en: a, ru: б}",
            "17:5: unknown key 'prerequisites'. Did you mean 'prerequisite'?",
        ),
    ],
)
def test_a_mistake_is_reported_at_its_place(old, new, expected):
    """The right line and column, in words that say what to do."""
    found = mistakes(old, new)
    assert len(found) == 1 or new == ""
    assert found[0].startswith(f"a.yaml:{expected}")


def test_a_doubled_move_is_found():
    """Two moves of one id."""
    moves = ADVICE[ADVICE.index("  - id: talk") :]
    with pytest.raises(QuestionnaireError, match=r"a\.yaml:20:9: move id 'talk' stands twice; the first is in line 5"):
        load_advice_text(ADVICE + moves, "a.yaml")


def test_a_missing_file_is_named(tmp_path):
    """A file that is not there has no line to point at."""
    with pytest.raises(QuestionnaireError, match=r"none\.yaml: there is no such file\.$"):
        load_advice(tmp_path / "none.yaml")
