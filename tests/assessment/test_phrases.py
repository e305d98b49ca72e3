"""Sentences come whole or not at all, with the numbers and plurals of their language."""

import re
from datetime import date
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message

from assessment.phrases import PhraseError, Phrases
from questionnaires.model import LANGUAGES, Language

ROOT = Path(__file__).parents[2]
FOLDERS = sorted({file.parent for file in ROOT.glob("*/**/*.ftl") if ".venv" not in file.parts})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.en.ftl").write_text("n = { $n -> [one] { $n } answer *[other] { $n } answers }\n", encoding="utf-8")
    (tmp_path / "a.ru.ftl").write_text(
        "n = { $n ->\n    [one] { $n } ответ\n    [few] { $n } ответа\n   *[many] { $n } ответов\n}\n", encoding="utf-8"
    )
    return tmp_path


@pytest.mark.parametrize(("n", "text"), [(1, "1 ответ"), (3, "3 ответа"), (5, "5 ответов"), (11, "11 ответов"), (21, "21 ответ")])
def test_russian_plurals_follow_the_number(folder: Path, n: int, text: str) -> None:
    """1 ответ, 3 ответа, 5 and 11 ответов, 21 ответ."""
    assert Phrases("ru", folder)("n", n=n) == text


def test_a_missing_message_or_argument_is_an_error(folder: Path) -> None:
    """Half a sentence never reaches a person."""
    phrases = Phrases("en", folder)
    with pytest.raises(PhraseError, match="no message 'm'"):
        phrases("m")
    with pytest.raises(PhraseError, match="'n'"):
        phrases("n")


@pytest.mark.parametrize(
    ("value", "decimals", "sign", "english", "russian"),
    [
        (-3.27, 1, False, "−3.3", "−3,3"),
        (-0.04, 1, False, "0.0", "0,0"),
        (12.0, 0, True, "+12", "+12"),
        (1234.5, 1, False, "1,234.5", "1\N{NO-BREAK SPACE}234,5"),
    ],
)
def test_numbers_are_written_as_each_language_writes_them(
    value: float, decimals: int, sign: bool, english: str, russian: str
) -> None:
    """A true minus, no negative zero, the decimal comma in Russian."""
    assert Phrases("en").number(value, decimals, sign=sign) == english
    assert Phrases("ru").number(value, decimals, sign=sign) == russian


def test_dates_are_written_in_words() -> None:
    """The day comes first in both languages."""
    assert Phrases("en").date(date(2026, 10, 23), weekday=True) == "Friday, 23 October 2026"
    assert Phrases("ru").date(date(2026, 10, 23), weekday=True) == "пятница, 23 октября 2026 г."


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_both_languages_have_the_same_messages(folder: Path) -> None:
    """A message that one language lacks is named; parts that other messages are built from may differ."""
    english, russian = (_messages(folder, language) for language in LANGUAGES)
    assert english == russian


def _messages(folder: Path, language: Language) -> set[str]:
    """Ids of the messages that are no mere parts of others."""
    found: set[str] = set()
    parts: set[str] = set()
    for file in folder.glob(f"*.{language}.ftl"):
        source = file.read_text(encoding="utf-8")
        parts |= set(re.findall(r"\{ ([a-z][a-z0-9-]*) \}", source))
        for entry in FluentParser().parse(source).body:
            assert not isinstance(entry, Junk), f"{file.name}: {entry.content[:60]}"
            if isinstance(entry, Message):
                assert entry.id.name not in found, f"{file.name}: {entry.id.name} stands twice"
                found.add(entry.id.name)
    return found - parts
