"""Reading many rows at once, where every cell is written plainly; anything else is left to the reader that goes row by row.

A block of lines is looked at as bytes: where cells begin and end is found for all of them together, and what a cell says is
looked up. Each spelling that is not known yet is read once, by the same functions that read cells one by one.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from assessment.privacy.coding import AnswerCoding
from assessment.privacy.compact import CodedRows
from assessment.score.cells import CellError, ReadCell, plain_cells
from assessment.score.spellings import LONGEST, Bytes, Places, Spellings, Unreadable

_LINE_END: Final = ord("\n")
_QUOTE: Final = ord('"')
_ODD: Final = np.iinfo(np.int16).max
_NO_GROUP: Final = np.iinfo(np.uint16).max


@dataclass(frozen=True)
class PlainBlock:
    """What a block says."""

    rows: CodedRows
    silent: int
    """Rows without any answer."""
    lines: int


class PlainRows:
    """Reads blocks of a file whose header is known."""

    def __init__(
        self,
        header: Sequence[str],
        delimiter: str,
        coding: AnswerCoding,
        readers: Mapping[str, ReadCell],
        unasked: Mapping[str, frozenset[str]],
        *,
        group: str,
    ) -> None:
        self._columns, self._delimiter, self._coding = len(header), delimiter, coding
        self._group = header.index(group)
        self._groups = Spellings(_place_of(tuple(unasked)))
        self._questions = {place: _Column(name, coding, readers[name]) for place, name in enumerate(header) if name in readers}
        self._tables = tuple(_tables(self._questions, plain_cells(coding.questionnaire), delimiter))
        self._unasked = tuple(unasked.values())

    def read(self, block: bytes) -> PlainBlock | None:
        """The rows of a block of whole lines; None if it must be read row by row, because something is wrong or unusual."""
        cells = _cells(block, self._delimiter, self._columns)
        if cells is None:
            return None
        try:
            members, cells = self._members(cells)
            whole, real = self._coded(cells)
        except Unreadable:
            return None
        if self._answers_unasked(members, whole, real):
            return None
        answered = (whole > 0).any(axis=1) | (~np.isnan(real)).any(axis=1)
        silent = len(members) - int(np.count_nonzero(answered))
        return PlainBlock(CodedRows(members, whole, real), silent, _line_ends(block) + (not block.endswith(b"\n")))

    def _members(self, cells: "_Cells") -> tuple[NDArray[np.uint16], "_Cells"]:
        """Place of each row's group, and the cells without rows that are empty throughout."""
        column = cells.column(self._group)
        members = self._groups.codes(column.buffer, column.starts, column.lengths)[:, 0].astype(np.uint16)
        nobody = members == _NO_GROUP
        if not nobody.any():
            return members, cells
        if cells.lengths[nobody].any():
            raise Unreadable
        return members[~nobody], _Cells(cells.buffer, cells.starts[~nobody], cells.lengths[~nobody])

    def _coded(self, cells: "_Cells") -> tuple[NDArray[np.int16], NDArray[np.float64]]:
        people = len(cells.starts)
        whole = np.zeros((people, self._coding.whole_width), dtype=np.int16)
        real = np.full((people, self._coding.real_width), np.nan)
        first_two = cells.buffer[:-1] | cells.buffer[1:].astype(np.uint16) << 8
        looked_up = set()
        for table, places, targets in self._tables:
            looked_up.update(places)
            codes = table.take(first_two.take(cells.starts[:, places]))
            odd = (codes == _ODD) | (cells.lengths[:, places] > 2)
            if odd.any():
                self._read_odd(cells, places, odd, codes)
            whole[:, targets] = codes
        for place, column in self._questions.items():
            if place not in looked_up:
                found = cells.column(place)
                target = whole if column.whole else real
                target[:, column.target] = column.spellings.codes(found.buffer, found.starts, found.lengths)
        return whole, real

    def _read_odd(self, cells: "_Cells", places: Sequence[int], odd: NDArray[np.bool_], codes: NDArray[np.int16]) -> None:
        """Read the cells of some columns that their table does not know."""
        for number in np.flatnonzero(odd.any(axis=0)).tolist():
            rows, place = np.flatnonzero(odd[:, number]), places[number]
            starts, lengths = cells.starts[rows, place], cells.lengths[rows, place]
            codes[rows, number] = self._questions[place].spellings.codes(cells.buffer, starts, lengths)[:, 0]

    def _answers_unasked(self, members: NDArray[np.uint16], whole: NDArray[np.int16], real: NDArray[np.float64]) -> bool:
        """Whether somebody answers a question that their group is not asked."""
        for group, unasked in enumerate(self._unasked):
            rows = np.flatnonzero(members == group) if unasked else ()
            for column in self._questions.values():
                if len(rows) and column.name in unasked:
                    found = whole[rows, column.target] if column.whole else ~np.isnan(real[rows, column.target])
                    if found.any():
                        return True
        return False


class _Column:
    """A question: what its cells stand for, and where that stands in a coded row."""

    def __init__(self, name: str, coding: AnswerCoding, read: ReadCell) -> None:
        self.name = name
        self.whole, self.target = coding.place_of(name)

        def codes(cell: str) -> Sequence[float]:
            answers = {name: read(cell)} if cell else {}
            return (coding.whole(answers) if self.whole else coding.real(answers))[self.target]

        self.codes = codes
        self.spellings = Spellings(codes)


@dataclass(frozen=True)
class _Cells:
    """Where the cells of a block begin and how long they are, shape (rows, columns) each."""

    buffer: Bytes
    starts: Places
    lengths: Places

    def column(self, place: int) -> "_Cells":
        """Those of one column, shape (rows,) each."""
        return _Cells(self.buffer, self.starts[:, place], self.lengths[:, place])


def _cells(block: bytes, delimiter: str, columns: int) -> _Cells | None:
    """The cells of a block; None if it is not a plain table of so many columns."""
    if returns := block.count(b"\r"):
        if returns != block.count(b"\r\n"):
            return None
        block = block.replace(b"\r\n", b"\n")
    while b"\n\n" in block:
        block = block.replace(b"\n\n", b"\n")
    block = block.removeprefix(b"\n")
    if block and not block.endswith(b"\n"):
        block += b"\n"
    buffer = np.frombuffer(block + bytes(LONGEST + 1), dtype=np.uint8)
    text = buffer[: len(block)]
    ends = np.flatnonzero((text == ord(delimiter)) | (text == _LINE_END))
    if len(ends) != _line_ends(block) * columns or (text[ends[columns - 1 :: columns]] != _LINE_END).any():
        return None
    starts = np.zeros_like(ends)
    starts[1:] = ends[:-1] + 1
    quotes = block.count(b'"')
    if quotes and not _unquoted(buffer, starts, ends, quotes):
        return None
    return _Cells(buffer, starts.reshape(-1, columns), (ends - starts).reshape(-1, columns))


def _line_ends(block: bytes) -> int:
    """How many there are; ``bytes.count`` takes ten times as long where there is one every few bytes."""
    return int(np.count_nonzero(np.frombuffer(block, dtype=np.uint8) == _LINE_END))


def _unquoted(buffer: Bytes, starts: Places, ends: Places, quotes: int) -> bool:
    """Leave out quotation marks around cells; False if there are others."""
    inside = (buffer[starts] == _QUOTE) & (ends - starts >= 2) & (buffer[ends - 1] == _QUOTE)
    starts += inside
    ends -= inside
    return quotes == 2 * int(np.count_nonzero(inside))


def _place_of(groups: Sequence[str]) -> Callable[[str], Sequence[float]]:
    places = {group: (float(place),) for place, group in enumerate(groups)} | {"": (float(_NO_GROUP),)}

    def read(cell: str) -> Sequence[float]:
        if cell not in places:
            raise CellError
        return places[cell]

    return read


def _tables(
    questions: Mapping[int, _Column], plain: Mapping[str, Mapping[str, object]], delimiter: str
) -> Iterator[tuple[NDArray[np.int16], list[int], list[int]]]:
    """Codes by the first two bytes of a cell, and where the columns that they hold for stand in the file and in a coded row."""
    alike: dict[tuple[tuple[str, float], ...], list[int]] = {}
    for place, column in questions.items():
        known = plain[column.name]
        if known and all(len(cell.encode()) <= 2 for cell in known):
            alike.setdefault(tuple((cell, column.codes(cell)[0]) for cell in known), []).append(place)
    for codes, places in alike.items():
        yield _table(codes, f'{delimiter}\n"'), places, [questions[place].target.start for place in places]


def _table(codes: Sequence[tuple[str, float]], marks: str) -> NDArray[np.int16]:
    """Code by both bytes, the first the lower; a cell of one byte is followed by a mark, an empty one begins with it."""
    table = np.full((256, 256), _ODD, dtype=np.int16)
    for cell, code in codes:
        first, *second = cell.encode()
        table[second or [ord(mark) for mark in marks], first] = int(code)
    table[:, [ord(mark) for mark in marks]] = 0
    return table.ravel()
