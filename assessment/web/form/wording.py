"""The form's own words: every question and answer of a questionnaire in one language, filled with names.

They are the same for everybody in a wave, so they are put together once and kept. Which sections a person is asked is not
decided here but by ``assessment.web.form.turn``.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final, Literal

from assessment.phrases import Phrases, phrases
from assessment.web.form.asked import Asked
from assessment.web.form.kinds import Tongue, asked
from assessment.web.form.offered import AskedSeveral
from questionnaires.model import Language, Questionnaire, Section
from questionnaires.naming import DepartmentName, TermName, fill, sentence_case
from questionnaires.questions import AnyQuestion, Information, Matrix, Rating, leaves

TEXTS: Final = Path(__file__).parent / "texts"
_SHORT_WORD: Final = re.compile(r"(?<![\w\u00ad:.,-])(\w{1,2}) (?=\S)")
_OPENING: Final = re.compile(r"(?:^|(?<=[.!?…]\s))\{[^{}]*\}")
"""A placeholder that opens a sentence."""


@dataclass(frozen=True, eq=False)
class Block:
    """What stands together on a page: a question, a matrix of several, or a text that asks nothing."""

    kind: Literal["question", "matrix", "information"]
    text: str
    questions: tuple[Asked, ...]


@dataclass(frozen=True, eq=False)
class Page:
    """One section of the form; ``number`` is its place in the questionnaire, from 1, whoever is asked it."""

    number: int
    section: Section
    title: str
    instruction: str | None
    blocks: tuple[Block, ...]

    @cached_property
    def questions(self) -> tuple[Asked, ...]:
        """Its questions, the rows of a matrix each by itself."""
        return tuple(question for block in self.blocks for question in block.questions)

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        """Its questions and their lines."""
        return tuple(each for question in self.questions for each in (question, *question.lines))

    @cached_property
    def scripts(self) -> tuple[str, ...]:
        """The scripts that make it easier to fill in."""
        helped = any(question.macro in ("shares", "several") for question in self.questions)
        return ("form.js",) * helped + ("comment-rules.js", "comment.js") * self.commented

    @cached_property
    def counted(self) -> int:
        """How many questions it asks, those apart that nobody misses."""
        return sum(not question.optional for question in self.questions)

    @cached_property
    def commented(self) -> bool:
        """Whether it asks for a comment."""
        return any(question.optional for question in self.questions)


@dataclass(frozen=True, eq=False)
class Wording:
    """The whole form in one language; equal to itself alone, so that it can serve as a key at no cost."""

    questionnaire: Questionnaire
    language: Language
    title: str
    about: str
    minutes: int
    side_a: str
    side_b: str
    pages: tuple[Page, ...]
    say: Callable[[str], str]
    """Fills any text of the questionnaire with the names, as its questions are filled."""

    @property
    def review(self) -> int:
        """Number of the page after the last section, which shows all answers."""
        return len(self.pages) + 1

    @cached_property
    def asked(self) -> Mapping[str, Asked]:
        """Id -> question or line, in the order of the form."""
        return {each.id: each for page in self.pages for each in page.asked}

    @cached_property
    def question_ids(self) -> frozenset[str]:
        """The ids of all questions that count, lines and comments apart."""
        return frozenset(question.id for page in self.pages for question in page.questions if not question.optional)

    @cached_property
    def page_of(self) -> Mapping[str, int]:
        """Id of a question or line -> number of its page."""
        return {each.id: page.number for page in self.pages for each in page.asked}

    @cached_property
    def field_names(self) -> frozenset[str]:
        """The names of all fields that answer something."""
        return frozenset(name for each in self.asked.values() for name in each.field_names)

    @cached_property
    def repeated(self) -> frozenset[str]:
        """The names of fields that a post may hold more than once."""
        return frozenset(each.name for each in self.asked.values() if isinstance(each, AskedSeveral))

    @cached_property
    def lined(self) -> tuple[Asked, ...]:
        """The questions that have a line for "something else"."""
        return tuple(each for each in self.asked.values() if any(line.role == "other" for line in each.lines))

    @cached_property
    def routed(self) -> bool:
        """Whether answers decide which sections are asked."""
        return any(page.section.show_if for page in self.pages)

    @cached_property
    def shuffled(self) -> bool:
        """Whether some section stands in a new order for each reader."""
        return any(page.section.shuffle for page in self.pages)

    @cached_property
    def noun(self) -> str:
        """What its questions are called in messages: "statements" if it has nothing but ratings, else "questions"."""
        asked = [each for page in self.pages for each in page.questions if not each.optional]
        return "statements" if all(isinstance(each.question, Rating) for each in asked) else "questions"


def wording(questionnaire: Questionnaire, names: Mapping[str, DepartmentName], language: Language) -> Wording:
    """The words of a questionnaire with the departments' names in that language; terms are said in their first words."""
    return _wording(_Same(questionnaire), tuple(sorted(names.items())), language)


def terms(questionnaire: Questionnaire, language: Language) -> dict[str, TermName]:
    """Term id -> the word for it: the first that there is, which is the client's once a wave is launched."""
    return {term.id: term.choices[0].ru if language == "ru" else term.choices[0].en for term in questionnaire.terms}


def texts(language: Language) -> Phrases:
    """The form's own sentences."""
    return phrases(language, TEXTS)


def tie(text: str, language: Language) -> str:
    """The text with no-break spaces after one- and two-letter words and before «г.», as Russian typesetting wants them."""
    if language != "ru":
        return text
    return _SHORT_WORD.sub("\\1\N{NO-BREAK SPACE}", text).replace(" г.", "\N{NO-BREAK SPACE}г.")


def filled(text: str, fillings: Mapping[str, DepartmentName | TermName]) -> str:
    """The text with its placeholders filled, each that opens a sentence with a capital, and so the text itself."""
    opened = _OPENING.sub(lambda match: sentence_case(fill(match[0], fillings)), text)
    return sentence_case(fill(opened, fillings))


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
    questionnaire = key.questionnaire
    departments = dict(names)
    known: dict[str, DepartmentName | TermName] = {**terms(questionnaire, language), **departments}

    def say(text: str) -> str:
        return tie(filled(text, known), language)

    tongue = Tongue(questionnaire, language, texts(language), say)
    first, second = questionnaire.sides
    return Wording(
        questionnaire=questionnaire,
        language=language,
        title=say(questionnaire.title[language]),
        about=say(questionnaire.about[language]),
        minutes=questionnaire.minutes,
        side_a=str(departments[first.id].name),
        side_b=str(departments[second.id].name),
        pages=tuple(_page(section, tongue, number) for number, section in enumerate(questionnaire.sections, start=1)),
        say=say,
    )


def _page(section: Section, tongue: Tongue, number: int) -> Page:
    instruction = tongue.say(section.instruction[tongue.language]) if section.instruction else None
    blocks = tuple(_block(entry, tongue) for entry in section.items)
    return Page(number, section, tongue.say(section.title[tongue.language]), instruction, blocks)


def _block(entry: AnyQuestion, tongue: Tongue) -> Block:
    kind: Literal["question", "matrix", "information"] = "question"
    if isinstance(entry, Matrix | Information):
        kind = "matrix" if isinstance(entry, Matrix) else "information"
    questions = tuple(asked(leaf, tongue) for leaf in leaves(entry))
    return Block(kind, tongue.say(entry.text[tongue.language]), questions)
