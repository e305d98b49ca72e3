"""ANSWERS.csv: one row per person, a column ``group`` and one column per question; ``cells`` says how each is written.

Columns may stand in any order. A group's cells of questions that it is not asked are empty. Everything wrong is reported at once.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Protocol

from assessment.privacy.answers import AnswerRow
from assessment.privacy.coding import AnswerCoding
from assessment.privacy.compact import CodedRows, CompactRows
from assessment.privacy.tally import Tally
from assessment.score.cells import CellError, ReadCell, cell_readers, is_several, plain_cells, quoted
from assessment.score.plain import PlainRows
from assessment.score.problems import AnswerProblem, AnswersError
from assessment.score.text_file import AnswersFile, Progress, answers_file
from questionnaires.model import Questionnaire
from questionnaires.problems import suggestion
from questionnaires.questions import Answer, TextQuestion
from questionnaires.routing import on_route

GROUP = "group"
DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs"}


@dataclass(frozen=True)
class Answers:
    """What a file holds."""

    rows: Sequence[AnswerRow]
    notes: tuple[str, ...]
    """Nothing wrong, but worth knowing: columns that are missing, people who answered nothing, answers off the way."""


@dataclass(frozen=True)
class Counted:
    """The same, counted while it was read: the rows are gone."""

    tally: Tally
    notes: tuple[str, ...]


def read_answers(path: Path, questionnaire: Questionnaire) -> Answers:
    """The rows of a file of answers.

    Raises:
        AnswersError: With every problem found.
    """
    rows = CompactRows(tuple(questionnaire.groups_by_id), AnswerCoding(questionnaire))
    return Answers(rows, _read(path, questionnaire, rows, None))


def count_file(path: Path, questionnaire: Questionnaire, progress: Progress | None = None) -> Counted:
    """The counts of a file of answers, in memory that does not grow with the file.

    Raises:
        AnswersError: With every problem found.
    """
    tally = Tally(tuple(questionnaire.groups_by_id), AnswerCoding(questionnaire))
    return Counted(tally, _read(path, questionnaire, tally, progress))


class _Rows(Protocol):
    """What rows are given to, one by one or many at once."""

    coding: AnswerCoding

    def append(self, group: str, answers: Mapping[str, Answer]) -> None: ...

    def extend(self, rows: CodedRows) -> None: ...

    def __len__(self) -> int: ...


def _read(path: Path, questionnaire: Questionnaire, rows: _Rows, progress: Progress | None) -> tuple[str, ...]:
    """Give every row of the file to ``rows``; what is worth knowing about it is returned."""
    with answers_file(path, progress) as file:
        header_line, header, delimiter = _header(path, file)
        form = _Form(questionnaire)
        problems = list(_header_problems(header_line, header, form))
        if problems:
            raise AnswersError(str(path), problems)
        reader = _Reader(path, file, header=header, delimiter=delimiter, form=form, rows=rows)
        reader.read()
    if reader.problems:
        raise AnswersError(str(path), reader.problems)
    if not len(rows):
        raise AnswersError(str(path), [AnswerProblem("there is a header and no answers; add one row per person", header_line)])
    return tuple(_notes(path, header, reader.silent, reader.astray, form))


class _Reader:
    """Reads what comes after the header: block by block where everything is plain, else row by row."""

    def __init__(self, path: Path, file: AnswersFile, *, header: Sequence[str], delimiter: str, form: "_Form", rows: _Rows) -> None:
        self.problems: list[AnswerProblem] = []
        self.silent = self.astray = 0
        self._path, self._file, self._header, self._delimiter, self._form, self._rows = path, file, header, delimiter, form, rows
        self._plain = PlainRows(header, delimiter, rows.coding, form.readers, form.unasked, group=GROUP)

    def read(self) -> None:
        """Read to the end of the file."""
        while block := self._file.block():
            # A question that only some are led to is looked at person by person.
            found = None if self._form.branches else self._plain.read(block)
            if found is None:
                self._read_by_rows()
                continue
            self._rows.extend(found.rows)
            self.silent += found.silent
            self._file.skip(found.lines)

    def _read_by_rows(self) -> None:
        """Read to the end of the block, and of the row that goes on behind it."""
        for line, cells in _records(self._path, self._file.lines(), self._delimiter, self._file.line):
            if any(cells):
                self._read_row(line, cells)
            if not self._file.within_block:
                break

    def _read_row(self, line: int, cells: Sequence[str]) -> None:
        found = _row(line, self._header, cells, self._form)
        if isinstance(found, list):
            self.problems.extend(found)
            return
        answers = self._form.on_route(found)
        self._rows.append(found.group, answers)
        self.astray += len(found.answers) - len(answers)
        self.silent += all(answer is None for answer in answers.values())


class _Form:
    """A questionnaire as a file of answers sees it."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questionnaire = questionnaire
        self.readers: Mapping[str, ReadCell] = cell_readers(questionnaire)
        self.plain = plain_cells(questionnaire)
        self.texts = frozenset(leaf.id for leaf in questionnaire.leaves if isinstance(leaf, TextQuestion))
        self.unasked = {
            group: frozenset(name for name in self.readers if group not in questionnaire.asked_of[name])
            for group in questionnaire.groups_by_id
        }
        self.branches = any(section.show_if is not None for section in questionnaire.sections)

    def on_route(self, row: AnswerRow) -> Mapping[str, Answer]:
        """The answers to questions that the person was led to."""
        return on_route(self.questionnaire, row.group, row.answers) if self.branches else row.answers


def _header(path: Path, file: AnswersFile) -> tuple[int, list[str], str]:
    """Line number and cells of the first record that is not blank, and what separates them."""
    start = _first_lines(file.lines())
    delimiter = _delimiter(path, start)
    for line, cells in _records(path, chain(start, file.lines()), delimiter, 1):
        if any(cells):
            return line, cells, delimiter
    raise AnswersError(str(path), [AnswerProblem('the file has no header; "entente template" writes the one it needs')])


def _records(path: Path, lines: Iterator[str], delimiter: str, first: int) -> Iterator[tuple[int, list[str]]]:
    """Line number and stripped cells of every record; ``first`` is the number of the first line."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    line = first
    try:
        for cells in reader:
            yield line, [cell.strip() for cell in cells]
            line = first + reader.line_num
    except csv.Error as error:
        message = f"this is not CSV ({error}); check for a quotation mark that is never closed"
        raise AnswersError(str(path), [AnswerProblem(message, line)]) from None


def _first_lines(lines: Iterator[str]) -> list[str]:
    """The lines up to the first with any text."""
    start: list[str] = []
    for line in lines:
        start.append(line)
        if line.strip():
            break
    return start


def _delimiter(path: Path, start: Sequence[str]) -> str:
    """The one delimiter that the first line with any text uses; a comma if it has a single column."""
    used = [mark for mark in DELIMITERS if mark in start[-1]]
    if len(used) > 1:
        names = " and ".join(DELIMITERS[mark] for mark in used)
        raise AnswersError(str(path), [AnswerProblem(f"the header mixes {names}; separate all columns by commas", len(start))])
    return used[0] if used else ","


def _header_problems(line: int, header: Sequence[str], form: _Form) -> Iterator[AnswerProblem]:
    questionnaire, known = form.questionnaire, (GROUP, *form.readers, *form.texts)
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
    elif not any(name in form.readers for name in header):
        yield AnswerProblem(f'there is no column of answers; "entente template {questionnaire.id}" writes the header', line)


def _row(line: int, header: Sequence[str], cells: Sequence[str], form: _Form) -> AnswerRow | list[AnswerProblem]:
    if len(cells) != len(header):
        return [AnswerProblem(_wrong_length(len(cells), len(header), form), line)]
    by_column = dict(zip(header, cells, strict=True))
    group = by_column.pop(GROUP)
    problems = list(_group_problems(line, group, form.questionnaire))
    plain, unasked = form.plain, form.unasked.get(group, frozenset())
    answers: dict[str, Answer] = {}
    for item, cell in by_column.items():
        if not cell or item in form.texts:
            continue
        if item in unasked:
            message = f"{group} is not asked this question; empty the cell or correct the group"
            problems.append(AnswerProblem(message, line, item))
        elif cell in plain[item]:
            answers[item] = plain[item][cell]
        else:
            try:
                answers[item] = form.readers[item](cell)
            except CellError as error:
                problems.append(AnswerProblem(str(error), line, item))
    return problems or AnswerRow(group, answers)


def _wrong_length(cells: int, columns: int, form: _Form) -> str:
    several = any(is_several(leaf) for leaf in form.questionnaire.leaves) and cells > columns
    quotes = ", and put cells that hold several answers in quotation marks" if several else ""
    return f"the row has {_counted(cells, 'cell')}, the header {_counted(columns, 'column')}; fill in or remove cells{quotes}"


def _group_problems(line: int, group: str, questionnaire: Questionnaire) -> Iterator[AnswerProblem]:
    if not group:
        yield AnswerProblem(f"the group is missing; write {', '.join(questionnaire.groups_by_id)}", line, GROUP)
    elif group not in questionnaire.groups_by_id:
        hint = suggestion(group, questionnaire.groups_by_id)
        yield AnswerProblem(f"{quoted(group)} is not a group of {questionnaire.id}; correct it.{hint}", line, GROUP)


def _notes(path: Path, header: Sequence[str], silent: int, astray: int, form: _Form) -> Iterator[str]:
    for item in form.readers:
        if item not in header:
            yield f"{path}:1:{item}: there is no such column; counted as not answered by anybody"
    for item in header:
        if item in form.texts:
            yield f"{path}:1:{item}: this column holds texts; left out, for figures have no use for them"
    if astray:
        yield f"{path}: {_counted(astray, 'answer')} to questions that the person's other answers do not lead to; left out"
    if silent:
        nothing = "rating" if len(form.questionnaire.rated) == len(form.readers) else "answer"
        yield f"{path}: {_counted(silent, 'row')} without any {nothing}; not counted as answers"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
