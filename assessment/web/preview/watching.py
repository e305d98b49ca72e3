"""The file that is being written: what it holds now, and whether it has changed."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from questionnaires.checking import check_questionnaire
from questionnaires.loader import load_questionnaire_text, read_text
from questionnaires.model import Questionnaire
from questionnaires.problems import Problem, QuestionnaireError


@dataclass(frozen=True)
class Draft:
    """What a file holds at a moment: a questionnaire, or only problems."""

    stamp: str
    """Differs whenever the file does."""
    questionnaire: Questionnaire | None
    problems: tuple[Problem, ...]
    """All that ``entente lint`` would say. With a questionnaire: what does not keep it from being shown."""


def draft_of(path: Path) -> Draft:
    """The file as it stands now."""
    stamp = stamp_of(path)
    try:
        return _draft(stamp, read_text(path), str(path))
    except QuestionnaireError as error:
        return Draft(stamp, None, error.problems)


def stamp_of(path: Path) -> str:
    """Changes when the file is saved; a file that is away for a moment has a stamp as well."""
    try:
        found = path.stat()
    except OSError:
        return "none"
    return f"{found.st_mtime_ns}-{found.st_size}"


@lru_cache(maxsize=8)
def _draft(stamp: str, text: str, name: str) -> Draft:
    try:
        questionnaire = load_questionnaire_text(text, name)
    except QuestionnaireError as error:
        return Draft(stamp, None, error.problems)
    try:
        check_questionnaire(text, name)
    except QuestionnaireError as error:
        return Draft(stamp, questionnaire, error.problems)
    return Draft(stamp, questionnaire, ())
