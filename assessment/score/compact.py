"""Rows of answers in little memory: a million people with twenty answers each take forty megabytes instead of a gigabyte."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import overload

from assessment.privacy.answers import AnswerRow

DONT_KNOW, MISSING = -1, 0


class CompactRows(Sequence[AnswerRow]):
    """Rows that are kept as small numbers and made anew when they are asked for. Answers are options from 1 to 999."""

    def __init__(self, groups: Sequence[str], items: Sequence[str]) -> None:
        self._groups, self._items = tuple(groups), tuple(items)
        self._numbers = {group: number for number, group in enumerate(self._groups)}
        self._members = array("H")
        self._codes = array("h")

    def append(self, group: str, answers: Mapping[str, int | None]) -> None:
        """Keep one more row.

        Raises:
            KeyError: If there is no such group.
        """
        self._members.append(self._numbers[group])
        self._codes.extend([_code(answers[item]) if item in answers else MISSING for item in self._items])

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
        width = len(self._items)
        codes = self._codes[number * width : (number + 1) * width]
        answers = {item: None if code == DONT_KNOW else code for item, code in zip(self._items, codes, strict=True) if code}
        return AnswerRow(self._groups[self._members[number]], answers)


def _code(answer: int | None) -> int:
    return DONT_KNOW if answer is None else answer
