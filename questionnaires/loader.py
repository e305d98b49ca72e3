"""Loading questionnaires and advice: from a file or a text to a frozen model, or to everything that is wrong with it."""

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeVar

from questionnaires.lint import questionnaire_findings
from questionnaires.lint_advice import advice_findings
from questionnaires.model import Advice, Frozen, Questionnaire
from questionnaires.problems import Finding, Problem, QuestionnaireError, UnusableError
from questionnaires.reader import decode, read_tree
from questionnaires.shared import completed
from questionnaires.shelves import LIBRARY, advice_ids, library_ids
from questionnaires.tree import Node
from questionnaires.validation import validate
from questionnaires.vocabulary import Vocabulary, vocabulary

__all__ = [
    "Problem",
    "QuestionnaireError",
    "load_advice",
    "load_advice_text",
    "load_questionnaire",
    "load_questionnaire_text",
    "load_text",
    "read_text",
]

M = TypeVar("M", bound=Frozen)


def load_questionnaire(path: Path) -> Questionnaire:
    """The questionnaire of a file.

    Raises:
        QuestionnaireError: If the file cannot be read or used, with every problem found.
    """
    return load_questionnaire_text(read_text(path), str(path))


def load_questionnaire_text(text: str, name: str) -> Questionnaire:
    """The questionnaire that a text states; the same text gives the same object.

    Args:
        text: The YAML.
        name: The file's name, for messages.

    Raises:
        QuestionnaireError: If the text cannot be used, with every problem found.
    """
    try:
        return _questionnaire(text)
    except UnusableError as error:
        raise QuestionnaireError.in_file(name, error.findings) from None


def load_text(text: str, name: str, model: type[M], more: Callable[[Node], Iterable[Finding]]) -> M:
    """What a text of a smaller kind (a bundle, a working paper) states.

    Args:
        text: The YAML.
        name: The file's name, for messages.
        model: The kind.
        more: What else can be wrong with its tree.

    Raises:
        QuestionnaireError: If the text cannot be used, with every problem found.
    """
    try:
        root, findings = read_tree(text)
    except UnusableError as error:
        raise QuestionnaireError.in_file(name, error.findings) from None
    stated, mismatches = validate(root, model)
    findings = (*findings, *mismatches, *more(root))
    if findings or stated is None:
        raise QuestionnaireError.in_file(name, findings)
    return stated


def load_advice(path: Path) -> Advice:
    """The moves of a file.

    Raises:
        QuestionnaireError: If the file cannot be read or used, with every problem found.
    """
    return load_advice_text(read_text(path), str(path))


def load_advice_text(text: str, name: str) -> Advice:
    """The moves that a text states; the same text gives the same object.

    Args:
        text: The YAML.
        name: The file's name, for messages.

    Raises:
        QuestionnaireError: If the text cannot be used, with every problem found.
    """
    try:
        return _advice(text)
    except UnusableError as error:
        raise QuestionnaireError.in_file(name, error.findings) from None


def read_text(path: Path) -> str:
    """The text of a file.

    Raises:
        QuestionnaireError: If there is no such file, it cannot be opened or it is not UTF-8.
    """
    try:
        return decode(path.read_bytes())
    except FileNotFoundError:
        message = "there is no such file."
    except IsADirectoryError:
        message = "this is a folder; a file is needed."
    except UnusableError as error:
        raise QuestionnaireError.in_file(str(path), error.findings) from None
    except (OSError, ValueError) as error:
        message = f"the file cannot be read: {getattr(error, 'strerror', None) or error}."
    raise QuestionnaireError.in_file(str(path), [Finding(None, message)])


@lru_cache(maxsize=256)
def _questionnaire(text: str) -> Questionnaire:
    tree, findings = read_tree(text)
    root, unshared = completed(tree)
    findings = (*findings, *unshared)
    questionnaire, mismatches = validate(root, Questionnaire)
    findings = (*findings, *mismatches, *questionnaire_findings(root, text, advice_ids()))
    if findings or questionnaire is None:
        raise UnusableError(findings)
    return questionnaire


@lru_cache(maxsize=64)
def _advice(text: str) -> Advice:
    root, findings = read_tree(text)
    advice, mismatches = validate(root, Advice)
    findings = (*findings, *mismatches, *advice_findings(root, text, library_ids(), _words))
    if findings or advice is None:
        raise UnusableError(findings)
    return advice


@cache
def _words(questionnaire_id: str) -> Vocabulary | None:
    """What an advice file may name; read from the tree, so that a mistake in the questionnaire is not reported here."""
    try:
        root, _ = read_tree(decode((LIBRARY / f"{questionnaire_id}.yaml").read_bytes()))
    except UnusableError:
        return None
    return vocabulary(completed(root)[0])
