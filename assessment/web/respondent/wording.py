"""The form's own words: every statement and answer of a questionnaire in one language, numbered and filled with names.

They are the same for everybody in a wave, so they are put together once and kept.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from questionnaires.model import Item, Language, Questionnaire, Scale, Section
from questionnaires.naming import DepartmentName, fill, sentence_case

DONT_KNOW = "dk"
"""What the form sends for "don't know"; the services take it as None."""

_SHORT_WORD = re.compile(r"(?<![\w\u00ad:.,-])(\w{1,2}) (?=\S)")


@dataclass(frozen=True)
class Choice:
    """One answer as the form sends it and as it reads."""

    value: str
    label: str


@dataclass(frozen=True)
class Statement:
    """One statement with its number in the form, from 1."""

    id: str
    number: int
    text: str
    choices: tuple[Choice, ...]
    dont_know: Choice | None

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """What is sent -> how it reads, "don't know" included."""
        everything = (*self.choices, self.dont_know) if self.dont_know else self.choices
        return {choice.value: choice.label for choice in everything}


@dataclass(frozen=True)
class Page:
    """One section of the form, from 1."""

    number: int
    title: str
    instruction: str | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, eq=False)
class Wording:
    """The whole form in one language; equal to itself alone, so that it can serve as a key at no cost."""

    language: Language
    title: str
    about: str
    minutes: int
    side_a: str
    side_b: str
    pages: tuple[Page, ...]

    @property
    def review(self) -> int:
        """Number of the page after the last section, which shows all answers."""
        return len(self.pages) + 1

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Item id -> statement, in the order of the form."""
        return {statement.id: statement for page in self.pages for statement in page.statements}

    @cached_property
    def page_of(self) -> Mapping[str, int]:
        """Item id -> number of its page."""
        return {statement.id: page.number for page in self.pages for statement in page.statements}


def wording(questionnaire: Questionnaire, names: Mapping[str, DepartmentName], language: Language) -> Wording:
    """The words of a frozen questionnaire with the departments' names in that language."""
    return _wording(_Same(questionnaire), tuple(sorted(names.items())), language)


def tie(text: str, language: Language) -> str:
    """The text with no-break spaces after one- and two-letter words and before «г.», as Russian typesetting wants them."""
    if language != "ru":
        return text
    return _SHORT_WORD.sub("\\1\N{NO-BREAK SPACE}", text).replace(" г.", "\N{NO-BREAK SPACE}г.")


class _Same:
    """A questionnaire as a key: equal to itself alone. Its fields are mappings, which cannot be hashed."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questionnaire = questionnaire

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.questionnaire is self.questionnaire

    def __hash__(self) -> int:
        return id(self.questionnaire)


@lru_cache(maxsize=64)
def _wording(key: _Same, names: tuple[tuple[str, DepartmentName], ...], language: Language) -> Wording:
    questionnaire, known = key.questionnaire, dict(names)

    def say(text: str) -> str:
        return tie(sentence_case(fill(text, known)), language)

    pages: list[Page] = []
    for section in questionnaire.sections:
        before = sum(len(page.statements) for page in pages)
        pages.append(_page(section, questionnaire.scales, language, say, number=len(pages) + 1, before=before))
    first, second = questionnaire.sides
    return Wording(
        language=language,
        title=say(questionnaire.title[language]),
        about=say(questionnaire.about[language]),
        minutes=questionnaire.minutes,
        side_a=str(known[first.id].name),
        side_b=str(known[second.id].name),
        pages=tuple(pages),
    )


def _page(
    section: Section, scales: Mapping[str, Scale], language: Language, say: Callable[[str], str], *, number: int, before: int
) -> Page:
    statements = []
    rated = [leaf for leaf in section.leaves if isinstance(leaf, Item)]
    for position, item in enumerate(rated, start=before + 1):
        scale = scales[item.scale]
        choices = tuple(Choice(str(option.value), option[language]) for option in scale.options)
        dont_know = Choice(DONT_KNOW, scale.dont_know[language]) if scale.dont_know else None
        statements.append(Statement(item.id, position, say(item.text[language]), choices, dont_know))
    instruction = say(section.instruction[language]) if section.instruction else None
    return Page(number, say(section.title[language]), instruction, tuple(statements))
