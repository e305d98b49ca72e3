"""Rows of answers in little memory: a million people with twenty answers each take forty megabytes instead of a gigabyte."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
from numpy.typing import NDArray

from assessment.privacy.answers import AnswerRow
from assessment.privacy.coding import AnswerCoding
from assessment.statistics.distribution import FloatArray
from assessment.statistics.scoring import IntArray
from questionnaires.questions import Answer


@dataclass(frozen=True)
class CodedRows:
    """Some rows as numbers."""

    members: NDArray[np.uint16]
    """Place of each person's group among the groups."""
    whole: NDArray[np.int16]
    """Whole numbers, shape (people, whole numbers of a row)."""
    real: FloatArray
    """Other numbers, shape (people, other numbers of a row); NaN for what is not answered."""

    def __len__(self) -> int:
        return len(self.members)

    def part(self, begin: int, end: int) -> "CodedRows":
        """Those from one place up to another."""
        return CodedRows(self.members[begin:end], self.whole[begin:end], self.real[begin:end])


class CompactRows(Sequence[AnswerRow]):
    """Rows that are kept as coded numbers and made anew when they are asked for."""

    def __init__(self, groups: Sequence[str], coding: AnswerCoding) -> None:
        self.coding = coding
        self._groups = tuple(groups)
        self._numbers = {group: number for number, group in enumerate(self._groups)}
        self._members = array("H")
        self._whole = array("h")
        self._real = array("d")

    def append(self, group: str, answers: Mapping[str, Answer]) -> None:
        """Keep one more row of answers that fit their questions.

        Raises:
            KeyError: If there is no such group.
        """
        self._members.append(self._numbers[group])
        self._whole.extend(self.coding.whole(answers))
        if self.coding.real_width:
            self._real.extend(self.coding.real(answers))

    def extend(self, rows: CodedRows) -> None:
        """Keep some more rows."""
        self._members.frombytes(rows.members.tobytes())
        self._whole.frombytes(rows.whole.tobytes())
        self._real.frombytes(rows.real.tobytes())

    def all_coded(self) -> CodedRows:
        """All rows as numbers."""
        whole = np.array(self._whole, dtype=np.int16).reshape(len(self), self.coding.whole_width)
        real = np.array(self._real, dtype=np.float64).reshape(len(self), self.coding.real_width)
        return CodedRows(np.array(self._members, dtype=np.uint16), whole, real)

    def coded(self, group: str) -> tuple[IntArray, FloatArray]:
        """The rows of a group as they are counted: whole numbers and others, a row each."""
        members = np.flatnonzero(np.asarray(self._members, dtype=np.uint16) == self._numbers.get(group, -1))
        whole = np.asarray(self._whole, dtype=np.int16).reshape(len(self), self.coding.whole_width)
        real = np.asarray(self._real, dtype=np.float64).reshape(len(self), self.coding.real_width)
        return whole.take(members, axis=0), real.take(members, axis=0)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups that have a row."""
        present = {int(number) for number in np.unique(np.asarray(self._members, dtype=np.uint16))}
        return tuple(group for group, number in self._numbers.items() if number in present)

    def __len__(self) -> int:
        return len(self._members)

    @overload
    def __getitem__(self, index: int) -> AnswerRow: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[AnswerRow, ...]: ...

    def __getitem__(self, index: int | slice) -> AnswerRow | tuple[AnswerRow, ...]:
        if isinstance(index, slice):
            return tuple(self._row(number) for number in range(*index.indices(len(self))))
        return self._row(range(len(self))[index])

    def __iter__(self) -> Iterator[AnswerRow]:
        return (self._row(number) for number in range(len(self)))

    def _row(self, number: int) -> AnswerRow:
        whole, real = self.coding.whole_width, self.coding.real_width
        answers = self.coding.answers(
            self._whole[number * whole : (number + 1) * whole], self._real[number * real : (number + 1) * real]
        )
        return AnswerRow(self._groups[self._members[number]], answers)
