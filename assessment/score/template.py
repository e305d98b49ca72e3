"""The empty form that a CSV of answers starts from."""

import contextlib
import os
import tempfile
from pathlib import Path

from assessment.score.csv_reader import GROUP
from questionnaires.model import Questionnaire


class TemplateError(OSError):
    """The form cannot be written where it was asked for; the message says why and what to do."""


def template_text(questionnaire: Questionnaire) -> str:
    """The header: ``group`` and the items in the order of the form."""
    return ",".join((GROUP, *questionnaire.items_by_id)) + "\n"


def write_template(questionnaire: Questionnaire, path: Path, *, replace: bool = False) -> None:
    """Write the form: all of it or nothing.

    Raises:
        TemplateError: If the file exists and ``replace`` is False, is a folder, or cannot be written.
    """
    if path.is_dir():
        raise TemplateError(f"{path}: this is a folder; name a file in it")
    if path.exists() and not replace:
        raise TemplateError(f"{path}: the file exists and is left as it is; choose another name or add --force")
    try:
        _write_whole(path, template_text(questionnaire))
    except OSError as error:
        raise TemplateError(f"{path}: the file cannot be written: {error.strerror or error}") from None


def _write_whole(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with open(handle, "w", encoding="utf-8", newline="") as file:  # noqa: PTH123  a descriptor, not a path
            file.write(text)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
