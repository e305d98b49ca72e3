"""The text of a file of answers, in blocks or line by line, or a plain word about why it cannot be read.

The file is looked through once before it is read, so that nothing is done with a file that turns out not to be text in the end.
"""

import codecs
import io
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from assessment.score.problems import AnswerProblem, AnswersError

SAVE_AS_UTF8 = 'save it again as "CSV UTF-8 (comma delimited)"'
BLOCK = 1 << 18
"""Bytes that are looked through, or read, at a time."""

Progress = Callable[[float], None]
"""Told how much of a file has been read, 0 to 1, every now and then."""


class AnswersFile:
    """A text in UTF-8 from where it has been read to: the next block of whole lines, or its lines one by one."""

    def __init__(self, data: BinaryIO, progress: Progress | None) -> None:
        self.line = 1
        """Number of the line that is read next."""
        self._data, self._progress = data, progress
        self._size = data.seek(0, io.SEEK_END)
        data.seek(0)
        marked = data.read(len(codecs.BOM_UTF8)) == codecs.BOM_UTF8
        self._done = self._told = data.seek(len(codecs.BOM_UTF8) if marked else 0)
        self._begun = b""
        """Bytes that are read and not yet in a block, for want of the end of their line."""
        self._block = b""
        self._lines: deque[str] = deque()
        """Lines of a block that is read line by line."""

    @property
    def within_block(self) -> bool:
        """Whether lines of a block that is read line by line are left."""
        return bool(self._lines)

    def block(self) -> bytes:
        """What comes next, whole lines; nothing at the end of the file. It comes again until it is skipped or read by lines."""
        if self._lines:
            self._block = "".join(self._lines).encode()
            self._lines.clear()
        self._block = self._block or self._next()
        return self._block

    def skip(self, lines: int) -> None:
        """Go on behind the block, which has so many lines."""
        self.line += lines
        self._block = b""

    def lines(self) -> Iterator[str]:
        """The lines that come next, with their ends."""
        while self._lines or self.block():
            if not self._lines:
                self._lines.extend(io.StringIO(self._block.decode(), newline=""))
                self._block = b""
            self.line += 1
            yield self._lines.popleft()

    def _next(self) -> bytes:
        if self._progress is not None and self._done > self._told:
            self._told = self._done
            self._progress(self._done / self._size)
        block, self._begun = self._begun, b""
        while more := self._data.read(BLOCK):
            block += more
            if end := _last_line_end(block):
                block, self._begun = block[:end], block[end:]
                break
        self._done += len(block)
        return block


def _last_line_end(block: bytes) -> int:
    """Bytes up to the end of the last line that has one; 0 if none has. A carriage return at the end may be half of one."""
    return block.rfind(b"\n") + 1 or block.rfind(b"\r", 0, -1) + 1


@contextmanager
def answers_file(path: Path, progress: Progress | None = None) -> Iterator[AnswersFile]:
    """The file, a byte order mark skipped.

    Raises:
        AnswersError: If the file is missing, a folder, unreadable, empty, or not UTF-8 text.
    """
    try:
        with path.open("rb") as file:
            # What comes through a pipe can be read only once, so it is kept.
            data = file if file.seekable() else io.BytesIO(file.read())
            _look_through(path, data)
            yield AnswersFile(data, progress)
    except FileNotFoundError:
        raise _problem(path, "there is no such file; check the path") from None
    except IsADirectoryError:
        raise _problem(path, "this is a folder; name a CSV file") from None
    except OSError as error:
        raise _problem(path, f"the file cannot be read: {error.strerror or error}") from None


@dataclass
class _Looked:
    """What has been seen so far."""

    lines: int = 0
    blank: bool = True


def _look_through(path: Path, file: BinaryIO) -> None:
    """Look at every byte once.

    Raises:
        AnswersError: If it is no text in UTF-8, or nothing at all.
    """
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    seen, first = _Looked(), True
    while block := file.read(BLOCK):
        if first:
            _check_kind(path, block)
            first = False
        if b"\0" in block:
            line = seen.lines + block[: block.index(b"\0")].count(b"\n") + 1
            raise _problem(path, f"the line holds a NUL byte, which no text has; {SAVE_AS_UTF8}", line)
        _decode(path, decoder, block, seen)
    _decode(path, decoder, b"", seen)
    if seen.blank:
        raise _problem(path, 'the file is empty; "entente template" writes the header it needs')


def _check_kind(path: Path, start: bytes) -> None:
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _problem(path, f"the file is UTF-16, not UTF-8; {SAVE_AS_UTF8}")
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise _problem(path, f"this is a workbook, not a CSV file; open it and {SAVE_AS_UTF8}")


def _decode(path: Path, decoder: codecs.IncrementalDecoder, block: bytes, seen: _Looked) -> None:
    waiting = decoder.getstate()[0]
    try:
        text = decoder.decode(block, final=not block)
    except UnicodeDecodeError as error:
        line = seen.lines + (waiting + block)[: error.start].count(b"\n") + 1
        message = f"the line is not UTF-8, perhaps Windows-1251 or Windows-1252; {SAVE_AS_UTF8}"
        raise _problem(path, message, line) from None
    seen.lines += block.count(b"\n")
    seen.blank = seen.blank and not text.strip()


def _problem(path: Path, message: str, line: int | None = None) -> AnswersError:
    return AnswersError(str(path), [AnswerProblem(message, line)])
