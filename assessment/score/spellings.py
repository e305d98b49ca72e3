"""The distinct cells of a column: each is read once, however often it occurs, and looked up from then on."""

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from assessment.score.cells import CellError

Bytes = NDArray[np.uint8]
Places = NDArray[np.intp]
LONGEST: Final = 1024
"""Bytes of a cell that can be looked up."""
_MOST: Final = 1 << 16
"""Spellings that are remembered; in a column of numbers nearly every cell may be a new one."""
_WORD: Final = 8
_MIXER: Final = np.uint64(0x9E3779B97F4A7C15)
"""Any large odd number serves; this is 2^64 over the golden ratio."""


class Unreadable(Exception):  # noqa: N818  no error yet: the cells are read again, one by one
    """A cell that is no answer, or none that can be looked up."""


class Spellings:
    """Spelling -> codes, a row of as many numbers for each."""

    def __init__(self, read: Callable[[str], Sequence[float]]) -> None:
        self._read = read
        self._known: dict[bytes, Sequence[float]] = {}
        self._arrange(_WORD)

    def codes(self, buffer: Bytes, starts: Places, lengths: Places) -> NDArray[np.float64]:
        """The codes of cells, shape (cells, numbers); white space around a cell says nothing.

        Args:
            buffer: The file's bytes, ``LONGEST`` zeros after them.
            starts: Where each cell begins.
            lengths: Bytes of each.

        Raises:
            Unreadable: If a cell is not an answer, or is too long.
        """
        longest = int(lengths.max(initial=0))
        if longest > LONGEST:
            raise Unreadable
        if longest > self._width:
            self._arrange(-(-longest // _WORD) * _WORD)
        spelled = sliding_window_view(buffer, self._width)[starts]
        spelled[np.arange(self._width) >= lengths[:, np.newaxis]] = 0
        found, known = self._found(spelled)
        if not known.all():
            self._learn(spelled, known)
            found, known = self._found(spelled)
            if not known.all():  # two spellings share a key
                raise Unreadable
        return self._codes[found]

    def _found(self, spelled: Bytes) -> tuple[Places, NDArray[np.bool_]]:
        """Place of each spelling among those that are known, and whether it is that one."""
        words = spelled.view(np.uint64)
        places = np.minimum(np.searchsorted(self._keys, _keys(words)), len(self._keys) - 1)
        return places, (self._words[places] == words).all(axis=1)

    def _learn(self, spelled: Bytes, known: NDArray[np.bool_]) -> None:
        """Read the spellings that are not known; all of these cells, if so many were known that they are forgotten."""
        new = np.unique(spelled[~known].view(f"S{self._width}"))
        if len(self._known) + len(new) > _MOST:
            self._known.clear()
            new = np.unique(spelled.view(f"S{self._width}"))
        for spelling in new.tolist():
            try:
                self._known[spelling] = self._read(spelling.decode().strip())
            except CellError:
                raise Unreadable from None
        self._arrange(self._width)

    def _arrange(self, width: int) -> None:
        """Put the spellings in the order of their keys."""
        self._width = width
        if not self._known:
            self._known[b""] = self._read("")
        words = np.array(list(self._known), dtype=f"S{width}").view(np.uint64).reshape(len(self._known), -1)
        codes = np.array(list(self._known.values()), dtype=np.float64).reshape(len(self._known), -1)
        keys = _keys(words)
        order = np.argsort(keys)
        self._words, self._keys, self._codes = words[order], keys[order], codes[order]


def _keys(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A number for each spelling; two may share one, so whoever looks them up compares the words as well."""
    keys = words[:, 0].copy()
    for column in words.T[1:]:
        keys = keys * _MIXER + column
    return keys
