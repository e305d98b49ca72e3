"""ANSWERS.csv: one row per person, a column ``group`` and one column per item.

An empty cell was not answered, ``dk`` is "don't know". Columns may stand in any order. Everything wrong is reported at once.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assessment.privacy.answers import AnswerRow
from assessment.score.compact import CompactRows
from assessment.score.problems import AnswerProblem, AnswersError
from assessment.score.text_file import read_answers_text
from questionnaires.model import Questionnaire
from questionnaires.problems import suggestion

GROUP = "group"
DONT_KNOW = "dk"
DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs"}
_WHOLE = re.compile(r"[0-9]{1,3}")


@dataclass(frozen=True)
class Answers:
    """What a file holds."""

    rows: Sequence[AnswerRow]
    notes: tuple[str, ...]
    """Nothing wrong, but worth knowing: columns that are missing, people who rated nothing."""


def read_answers(path: Path, questionnaire: Questionnaire) -> Answers:
    """The rows of a file of answers.

    Raises:
        AnswersError: With every problem found.
    """
    records = _records(path, read_answers_text(path))
    header_line, header = next(records)
    problems = list(_header_problems(header_line, header, questionnaire))
    if problems:
        raise AnswersError(str(path), problems)
    rows = CompactRows(tuple(questionnaire.groups_by_id), tuple(questionnaire.items_by_id))
    silent, plain = 0, _plain_answers(questionnaire)
    for line, cells in records:
        found = _row(line, header, cells, questionnaire, plain)
        if isinstance(found, AnswerRow):
            rows.append(found.group, found.answers)
            silent += all(answer is None for answer in found.answers.values())
        else:
            problems.extend(found)
    if problems:
        raise AnswersError(str(path), problems)
    if not rows:
        raise AnswersError(str(path), [AnswerProblem("there is a header and no answers; add one row per person", header_line)])
    return Answers(rows, tuple(_notes(path, header, silent, questionnaire)))


def _records(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and stripped cells of every record that is not blank; the first is the header."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(path, text), strict=True)
    line, found = 1, False
    try:
        for cells in reader:
            stripped = [cell.strip() for cell in cells]
            if any(stripped):
                found = True
                yield line, stripped
            line = reader.line_num + 1
    except csv.Error as error:
        message = f"this is not CSV ({error}); check for a quotation mark that is never closed"
        raise AnswersError(str(path), [AnswerProblem(message, line)]) from None
    if not found:
        raise AnswersError(str(path), [AnswerProblem('the file has no header; "entente template" writes the one it needs')])


def _delimiter(path: Path, text: str) -> str:
    """The one delimiter that the first line with any text uses; a comma if it has a single column."""
    number, first = next((number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip())
    used = [mark for mark in DELIMITERS if mark in first]
    if len(used) > 1:
        names = " and ".join(DELIMITERS[mark] for mark in used)
        raise AnswersError(str(path), [AnswerProblem(f"the header mixes {names}; separate all columns by commas", number)])
    return used[0] if used else ","


def _header_problems(line: int, header: Sequence[str], questionnaire: Questionnaire) -> Iterator[AnswerProblem]:
    known = (GROUP, *questionnaire.items_by_id)
    for place, name in enumerate(header, 1):
        if not name:
            yield AnswerProblem("this column has no name; name it or remove it", line, f"column {place}")
        elif name not in known:
            yield AnswerProblem(
                f"{questionnaire.id} has no item of that name; rename or remove it.{suggestion(name, known)}", line, name
            )
        elif header.index(name) < place - 1:
            yield AnswerProblem("this column stands in the header twice; remove one", line, name)
    if GROUP not in header:
        groups = ", ".join(questionnaire.groups_by_id)
        yield AnswerProblem(f"there is no such column; add it and write {groups} in it", line, GROUP)
    elif not any(name in questionnaire.items_by_id for name in header):
        yield AnswerProblem(f'there is no column of answers; "entente template {questionnaire.id}" writes the header', line)


def _plain_answers(questionnaire: Questionnaire) -> Mapping[str, Mapping[str, int | None]]:
    """Item -> answer as it is nearly always written -> answer: looked up, where checking each one would take thrice as long."""
    found: dict[str, dict[str, int | None]] = {}
    for item in questionnaire.items:
        scale = questionnaire.scales[item.scale]
        known: dict[str, int | None] = {str(option): option for option in range(1, scale.size + 1)}
        found[item.id] = known | {DONT_KNOW: None} if scale.dont_know is not None else known
    return found


def _row(
    line: int,
    header: Sequence[str],
    cells: Sequence[str],
    questionnaire: Questionnaire,
    plain: Mapping[str, Mapping[str, int | None]],
) -> AnswerRow | list[AnswerProblem]:
    if len(cells) != len(header):
        message = (
            f"the row has {_counted(len(cells), 'cell')}, the header {_counted(len(header), 'column')}; fill in or remove cells"
        )
        return [AnswerProblem(message, line)]
    by_column = dict(zip(header, cells, strict=True))
    group = by_column.pop(GROUP)
    problems: list[AnswerProblem] = []
    if not group:
        problems.append(AnswerProblem(f"the group is missing; write {', '.join(questionnaire.groups_by_id)}", line, GROUP))
    elif group not in questionnaire.groups_by_id:
        hint = suggestion(group, questionnaire.groups_by_id)
        problems.append(AnswerProblem(f"{_quoted(group)} is not a group of {questionnaire.id}; correct it.{hint}", line, GROUP))
    answers: dict[str, int | None] = {}
    for item, cell in by_column.items():
        if not cell:
            continue
        if cell in plain[item]:
            answers[item] = plain[item][cell]
            continue
        scale = questionnaire.scales[questionnaire.items_by_id[item].scale]
        if cell.lower() == DONT_KNOW and scale.dont_know is not None:
            answers[item] = None
        elif _WHOLE.fullmatch(cell) and 1 <= int(cell) <= scale.size:
            answers[item] = int(cell)
        else:
            instead = f"write a whole number{f', {DONT_KNOW}' if scale.dont_know else ''} or nothing"
            problems.append(AnswerProblem(f"{_quoted(cell)} is not an answer from 1 to {scale.size}; {instead}", line, item))
    return problems or AnswerRow(group, answers)


def _notes(path: Path, header: Sequence[str], silent: int, questionnaire: Questionnaire) -> Iterator[str]:
    for item in questionnaire.items_by_id:
        if item not in header:
            yield f"{path}:1:{item}: there is no such column; counted as not answered by anybody"
    if silent:
        yield f"{path}: {_counted(silent, 'row')} without any rating; not counted as answers"


def _quoted(cell: str) -> str:
    """A cell as a message may show it: on one line and not endless."""
    return repr(cell if len(cell) <= 40 else cell[:40] + "…")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
