"""The answers in words, for the review and for the copy that a person keeps."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from assessment.web.form.asked import Asked
from assessment.web.form.turn import Turn
from assessment.web.form.wording import Block, Page
from questionnaires.questions import Answer


class CopiedLine(NamedTuple):
    """One question and its answer; None: not answered."""

    text: str
    answer: str | None
    optional: bool = False
    """Whether nobody misses it."""


class Passage(NamedTuple):
    """Questions that belong together; ``text`` is what a matrix asks of each of its rows."""

    text: str | None
    lines: list[CopiedLine]


class CopiedPage(NamedTuple):
    """The answers of one section."""

    number: int
    title: str
    passages: list[Passage]


def copied(turn: Turn) -> list[CopiedPage]:
    """The sections on the route that ask something, each with its answers."""
    pages = (CopiedPage(page.number, page.title, _passages(page, turn.answers)) for page in turn.route)
    return [page for page in pages if page.passages]


def _passages(page: Page, answers: Mapping[str, Answer]) -> list[Passage]:
    """Single questions that follow each other are one passage, a matrix is one of its own."""
    passages: list[Passage] = []
    open_text = False
    for block in page.blocks:
        lines = list(_lines(block, answers))
        if not lines:
            continue
        single = block.kind == "question"
        if single and open_text:
            passages[-1].lines.extend(lines)
        else:
            passages.append(Passage(None if single else block.text, lines))
        open_text = single
    return passages


def _lines(block: Block, answers: Mapping[str, Answer]) -> Iterator[CopiedLine]:
    for question in block.questions:
        yield CopiedLine(question.text, _said(question, answers), question.optional)
        yield from (CopiedLine(line.text, line.say(answers[line.id])) for line in question.lines if line.id in answers)


def _said(question: Asked, answers: Mapping[str, Answer]) -> str | None:
    return question.say(answers[question.id]) if question.id in answers else None
