"""The empty form that a CSV of answers starts from."""

import contextlib
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from assessment.score.cells import cell_readers
from assessment.score.csv_reader import GROUP
from questionnaires.model import Questionnaire
from questionnaires.questions import Allocation, Choice, Choices, NumberQuestion, Ranking

SHOWN = 6
"""Questions that a line names."""
_HOW: Mapping[type[object], str] = {
    Choice: "the id of an option",
    Choices: "ids of options joined by semicolons",
    Ranking: "ids of options joined by semicolons, the first first",
    Allocation: "id=points joined by semicolons",
    NumberQuestion: "a number",
}


class TemplateError(OSError):
    """The form cannot be written where it was asked for; the message says why and what to do."""


def template_text(questionnaire: Questionnaire) -> str:
    """The header: ``group`` and the questions in the order of the form."""
    return ",".join((GROUP, *cell_readers(questionnaire))) + "\n"


def how_to_fill_in(questionnaire: Questionnaire) -> Iterator[str]:
    """A line for each kind of question besides ratings, and for questions that some groups are not asked."""
    kinds: dict[str, list[str]] = {}
    for leaf in questionnaire.leaves:
        kinds.setdefault(_HOW.get(type(leaf), ""), []).append(leaf.id)
    for how, ids in kinds.items():
        if how:
            yield f"{_listed(ids)}: {how}."
    everybody = tuple(questionnaire.groups_by_id)
    by_audience: dict[tuple[str, ...], list[str]] = {}
    for question in cell_readers(questionnaire):
        by_audience.setdefault(questionnaire.asked_of[question], []).append(question)
    for groups, ids in by_audience.items():
        if groups != everybody:
            yield f"{_listed(ids)}: only for {', '.join(groups)}; empty for others."


def _listed(ids: Sequence[str]) -> str:
    return ", ".join(ids) if len(ids) <= SHOWN else f"{', '.join(ids[:SHOWN])} and {len(ids) - SHOWN} more"


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
