"""One cell of a file of answers, read as its question is answered.

A rating is the option's number, a choice the option's id, several choices and a ranking ids joined by semicolons, points
``id=points`` joined by semicolons, a number a number; ``dk`` is "don't know" where that is offered. An empty cell is no answer.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from questionnaires.basics import Scale
from questionnaires.model import Questionnaire
from questionnaires.problems import suggestion
from questionnaires.questions import (
    NONE,
    Allocation,
    Answer,
    AnswerRefusedError,
    Choice,
    Choices,
    Item,
    Leaf,
    NumberQuestion,
    Ranking,
    TextQuestion,
)

DONT_KNOW: Final = "dk"
JOINT: Final = ";"
_WHOLE = re.compile(r"[0-9]{1,3}")
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:[.,][0-9]{1,9})?")

ReadCell = Callable[[str], Answer]


class CellError(ValueError):
    """A cell that is no answer to its question; the message says what would be."""


def cell_readers(questionnaire: Questionnaire) -> Mapping[str, ReadCell]:
    """Question id -> how its cells are read, in the order of the form. Texts have no column: they are never figures."""
    scales = questionnaire.scales
    return {leaf.id: _reader(leaf, scales) for leaf in questionnaire.leaves if not isinstance(leaf, TextQuestion)}


def plain_cells(questionnaire: Questionnaire) -> Mapping[str, Mapping[str, Answer]]:
    """Item -> cell as it is nearly always written -> answer: looked up, where reading each one would take thrice as long."""
    found: dict[str, dict[str, Answer]] = {}
    for leaf in questionnaire.leaves:
        known: dict[str, Answer] = {}
        if isinstance(leaf, Item):
            scale = questionnaire.scales[leaf.scale]
            known = {str(option): option for option in range(1, scale.size + 1)}
            known |= {DONT_KNOW: None} if scale.dont_know is not None else {}
        elif isinstance(leaf, Choice):
            known = {option: option for option in leaf.option_ids} | ({DONT_KNOW: None} if leaf.dont_know else {})
        found[leaf.id] = known
    return found


def quoted(cell: str) -> str:
    """A cell as a message may show it: on one line and not endless."""
    return repr(cell if len(cell) <= 40 else cell[:40] + "…")


def is_several(leaf: Leaf) -> bool:
    """Whether a cell may hold several parts joined by semicolons."""
    return isinstance(leaf, Choices | Ranking | Allocation)


def _reader(leaf: Leaf, scales: Mapping[str, Scale]) -> ReadCell:
    if isinstance(leaf, Item):
        return lambda cell: _rating(cell, scales[leaf.scale])
    if isinstance(leaf, Choice):
        return lambda cell: _choice(cell, leaf)
    if isinstance(leaf, Choices | Ranking):
        return lambda cell: _several(cell, leaf, scales)
    if isinstance(leaf, Allocation):
        return lambda cell: _points(cell, leaf, scales)
    if isinstance(leaf, NumberQuestion):
        return lambda cell: _number(cell, leaf, scales)
    raise TypeError(f"questions of type {type(leaf).__name__} have no cells")


def _rating(cell: str, scale: Scale) -> Answer:
    if cell.lower() == DONT_KNOW and scale.dont_know is not None:
        return None
    if _WHOLE.fullmatch(cell) and 1 <= int(cell) <= scale.size:
        return int(cell)
    instead = f"write a whole number{f', {DONT_KNOW}' if scale.dont_know else ''} or nothing"
    raise CellError(f"{quoted(cell)} is not an answer from 1 to {scale.size}; {instead}")


def _choice(cell: str, question: Choice) -> Answer:
    if cell.lower() == DONT_KNOW and question.dont_know:
        return None
    if cell in question.option_ids:
        return cell
    also = f", {DONT_KNOW}" if question.dont_know else ""
    raise CellError(_no_option(cell, question.option_ids, f"write {', '.join(question.option_ids)}{also} or nothing"))


def _several(cell: str, question: Choices | Ranking, scales: Mapping[str, Scale]) -> Answer:
    ids = tuple(part.strip() for part in cell.split(JOINT))
    for each in ids:
        if each not in question.option_ids:
            order = ", the first first" if isinstance(question, Ranking) else ""
            raise CellError(
                _no_option(each, question.option_ids, f"join some of {', '.join(question.option_ids)} by semicolons{order}")
            )
    try:
        return question.accept(ids, scales)
    except AnswerRefusedError as error:
        if error.reason == "doubled":
            raise CellError(f"{quoted(cell)} names an option twice; name each once") from None
        if NONE in ids:
            raise CellError(f"{quoted(cell)} says '{NONE}' beside others; write '{NONE}' by itself") from None
        raise CellError(f"{quoted(cell)} has {len(ids)} options; write at most {error.limits.get('at_most')}") from None


def _points(cell: str, question: Allocation, scales: Mapping[str, Scale]) -> Answer:
    example = JOINT.join(f"{option}=…" for option in question.option_ids)
    points: dict[str, float] = {}
    for part in cell.split(JOINT):
        option, equals, number = (each.strip() for each in part.partition("="))
        if option not in question.option_ids:
            raise CellError(_no_option(option, question.option_ids, f"write {example}"))
        if not equals or not _NUMBER.fullmatch(number) or number.startswith("-"):
            raise CellError(f"{quoted(part.strip())} gives no points; write {example}")
        if option in points:
            raise CellError(f"{quoted(cell)} names {option} twice; name each once")
        points[option] = float(number.replace(",", "."))
    try:
        return question.accept(points, scales)
    except AnswerRefusedError:
        raise CellError(f"{quoted(cell)} adds up to {sum(points.values()):g}; share out {question.total}") from None


def _number(cell: str, question: NumberQuestion, scales: Mapping[str, Scale]) -> Answer:
    limits = f"from {question.min:g} to {question.max:g}"
    if not _NUMBER.fullmatch(cell):
        raise CellError(f"{quoted(cell)} is not a number; write one {limits}, without unit and without spaces, or nothing")
    try:
        return question.accept(float(cell.replace(",", ".")), scales)
    except AnswerRefusedError as error:
        whole = "; write a whole number" if error.reason == "whole" else f"; write a number {limits}"
        raise CellError(f"{quoted(cell)} is out of range{whole} or nothing") from None


def _no_option(cell: str, options: tuple[str, ...], instead: str) -> str:
    return f"{quoted(cell)} is not an option; {instead}.{suggestion(cell, options)}"
