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
                given = {answer for answer in answers if answer is not None}
                if given:
                    yield StatedRow(label, answers, differs=len(given) > 1 and not isinstance(each, AskedText))


def _said(question: Asked, sheet: LeaderSheet) -> str | None:
    return question.say(sheet.answers[question.id]) if question.id in sheet.answers else None
