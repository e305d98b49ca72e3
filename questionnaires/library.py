"""The shipped questionnaires and advice, found by id."""

from functools import cache
from pathlib import Path

from questionnaires.loader import load_advice, load_questionnaire
from questionnaires.model import Advice, Questionnaire
from questionnaires.problems import Finding, QuestionnaireError, suggestion
from questionnaires.reader import read_tree
from questionnaires.shelves import ADVICE, LIBRARY, advice_ids, library_ids

__all__ = ["ADVICE", "LIBRARY", "advice_for", "advice_ids", "instrument", "library_ids", "preload", "questionnaire_path"]


def questionnaire_path(id_or_path: str) -> Path:
    """The file of a shipped questionnaire, or the path itself if it leads to a file.

    Raises:
        QuestionnaireError: If it is neither.
    """
    if id_or_path in library_ids():
        return LIBRARY / f"{id_or_path}.yaml"
    path = Path(id_or_path)
    try:
        found = path.is_file()
    except (OSError, ValueError):
        found = False
    if found:
        return path
    if path.suffix in (".yaml", ".yml") or len(path.parts) > 1:
        message = "there is no such file."
    else:
        message = f"there is no such questionnaire in the library, and no such file.{suggestion(id_or_path, library_ids())}"
    raise QuestionnaireError.in_file(id_or_path, [Finding(None, message)])


@cache
def instrument(questionnaire_id: str) -> Questionnaire:
    """A shipped questionnaire, read once.

    Raises:
        QuestionnaireError: If there is none of that name, or it cannot be used.
    """
    return load_questionnaire(questionnaire_path(questionnaire_id))


def preload() -> None:
    """Read all shipped questionnaires and advice, so that nobody waits for it later and a broken file stops the start.

    Raises:
        QuestionnaireError: If one of them cannot be used.
    """
    for questionnaire_id in library_ids():
        advice_for(instrument(questionnaire_id))
    read_tree.cache_clear()


def advice_for(questionnaire: Questionnaire) -> tuple[Advice, ...]:
    """The advice files that a questionnaire names, in its order.

    Raises:
        QuestionnaireError: If one of them cannot be used.
    """
    return _advice(questionnaire.advice)


@cache
def _advice(names: tuple[str, ...]) -> tuple[Advice, ...]:
    return tuple(load_advice(ADVICE / f"{name}.yaml") for name in names)
