"""What people stated, question by question and person by person."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assessment.web.form import Wording
from assessment.web.form.asked import Asked
from assessment.web.form.wording import Page
from assessment.web.form.written import AskedText
from questionnaires.deciding import LeaderSheet


@dataclass(frozen=True)
class StatedRow:
    """A question and the answer of each sheet; None where there is none."""

    text: str
    answers: tuple[str | None, ...]
    differs: bool
    """Whether people who answered say different things; words of one's own are never compared."""


@dataclass(frozen=True)
class StatedSection:
    """The questions of a page that somebody answered."""

    title: str
    rows: tuple[StatedRow, ...]


def stated(words: Wording, sheets: Sequence[LeaderSheet]) -> tuple[StatedSection, ...]:
    """Every question that somebody answered, with the lines that belong to it."""
    sections = (StatedSection(page.title, tuple(_rows(page, sheets))) for page in words.pages)
    return tuple(section for section in sections if section.rows)


def _rows(page: Page, sheets: Sequence[LeaderSheet]) -> Iterator[StatedRow]:
    for block in page.blocks:
        for question in block.questions:
            text = f"{block.text} {question.text}" if block.kind == "matrix" else question.text
            for each, label in ((question, text), *((line, line.text) for line in question.lines)):
                answers = tuple(_said(each, sheet) for sheet in sheets)
                if any(answer is not None for answer in answers):
                    yield StatedRow(label, answers, _differ(each, sheets))


def _differ(question: Asked, sheets: Sequence[LeaderSheet]) -> bool:
    """Whether two people say different things; whoever does not know says nothing."""
    if isinstance(question, AskedText):
        return False
    given = [answer for sheet in sheets if (answer := sheet.answers.get(question.id)) is not None]
    return any(answer != given[0] for answer in given[1:])


def _said(question: Asked, sheet: LeaderSheet) -> str | None:
    return question.say(sheet.answers[question.id]) if question.id in sheet.answers else None
