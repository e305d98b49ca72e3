"""The text of a file of answers, or a plain word about why it cannot be read."""

import codecs
from pathlib import Path

from assessment.score.problems import AnswerProblem, AnswersError

SAVE_AS_UTF8 = 'save it again as "CSV UTF-8 (comma delimited)"'


def read_answers_text(path: Path) -> str:
    """The file's text, a byte order mark removed.

    Raises:
        AnswersError: If the file is missing, a folder, unreadable, empty, or not UTF-8 text.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise _problem(path, "there is no such file; check the path") from None
    except IsADirectoryError:
        raise _problem(path, "this is a folder; name a CSV file") from None
    except (OSError, ValueError) as error:
        raise _problem(path, f"the file cannot be read: {getattr(error, 'strerror', None) or error}") from None
    return _decoded(path, data)


def _decoded(path: Path, data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _problem(path, f"the file is UTF-16, not UTF-8; {SAVE_AS_UTF8}")
    if data.startswith(b"PK\x03\x04") or data.startswith(b"\xd0\xcf\x11\xe0"):
        raise _problem(path, f"this is a workbook, not a CSV file; open it and {SAVE_AS_UTF8}")
    if b"\0" in data:
        line = data[: data.index(b"\0")].count(b"\n") + 1
        raise _problem(path, f"the line holds a NUL byte, which no text has; {SAVE_AS_UTF8}", line)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = f"the line is not UTF-8, perhaps Windows-1251 or Windows-1252; {SAVE_AS_UTF8}"
        raise _problem(path, message, line) from None
    if not text.strip():
        raise _problem(path, 'the file is empty; "entente template" writes the header it needs')
    return text


def _problem(path: Path, message: str, line: int | None = None) -> AnswersError:
    return AnswersError(str(path), [AnswerProblem(message, line)])
