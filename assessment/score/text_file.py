"""The text of a file of answers, line by line, or a plain word about why it cannot be read.

The file is looked through once before it is read, so that nothing is done with a file that turns out not to be text in the end.
"""

import codecs
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from assessment.score.problems import AnswerProblem, AnswersError

SAVE_AS_UTF8 = 'save it again as "CSV UTF-8 (comma delimited)"'
BLOCK = 1 << 20
"""Bytes that are looked through, and characters between two words of progress."""

Progress = Callable[[float], None]
"""Told how much of a file has been read, 0 to 1, every now and then."""


@contextmanager
def answers_lines(path: Path, progress: Progress | None = None) -> Iterator[Iterator[str]]:
    """The file's lines with their ends, a byte order mark removed.

    Raises:
        AnswersError: If the file is missing, a folder, unreadable, empty, or not UTF-8 text.
    """
    try:
        with path.open("rb") as file:
            # What comes through a pipe can be read only once, so it is kept.
            data = file if file.seekable() else io.BytesIO(file.read())
            characters = _look_through(path, data)
            data.seek(0)
            with io.TextIOWrapper(data, encoding="utf-8-sig", newline="") as text:
                yield _told(text, characters, progress)
    except FileNotFoundError:
        raise _problem(path, "there is no such file; check the path") from None
    except IsADirectoryError:
        raise _problem(path, "this is a folder; name a CSV file") from None
    except OSError as error:
        raise _problem(path, f"the file cannot be read: {error.strerror or error}") from None


def _told(lines: Iterator[str], characters: int, progress: Progress | None) -> Iterator[str]:
    if progress is None:
        yield from lines
        return
    done = told = 0
    for line in lines:
        yield line
        done += len(line)
        if done - told >= BLOCK:
            told = done
            progress(min(done / characters, 1.0))
    progress(1.0)


@dataclass
class _Looked:
    """What has been seen so far."""

    lines: int = 0
    characters: int = 0
    blank: bool = True


def _look_through(path: Path, file: BinaryIO) -> int:
    """How many characters the file has.

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
    return seen.characters


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
    seen.characters += len(text)
    seen.blank = seen.blank and not text.strip()


def _problem(path: Path, message: str, line: int | None = None) -> AnswersError:
    return AnswersError(str(path), [AnswerProblem(message, line)])
