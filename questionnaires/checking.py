"""Everything that can be said against a file: what keeps it from being used, and what would make it say nothing or nonsense.

Loading a file checks what it must have. Here it is also used: examples are run, rules are tried, and what must differ between
files is compared with the files of the library.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from questionnaires.lint_examples import example_findings
from questionnaires.lint_moves import move_findings
from questionnaires.lint_rules import rule_findings
from questionnaires.loader import load_advice_text, load_questionnaire_text, read_text
from questionnaires.model import Advice, Questionnaire
from questionnaires.moves import Move
from questionnaires.problems import Finding, QuestionnaireError, UnusableError
from questionnaires.reader import read_tree
from questionnaires.references import ids
from questionnaires.shelves import ADVICE, LIBRARY, advice_ids, library_ids
from questionnaires.tree import Node, locate, select, text_of

_ONCE_IN_A_FORM: Final = (
    "sections/*/items/*/id",
    "sections/*/items/*/rows/*/id",
    "scores/*/id",
    "outcomes/*/id",
    "practices/*/id",
    "flows/*/id",
)


def check_questionnaire(text: str, name: str) -> Questionnaire:
    """The questionnaire that a text states, if nothing can be said against it.

    Args:
        text: The YAML.
        name: The file's path; a file of the library must fit the others.

    Raises:
        QuestionnaireError: With every problem found.
    """
    questionnaire = load_questionnaire_text(text, name)
    root, _ = read_tree(text)
    shipped = _lies_in(name, LIBRARY)
    findings = [
        *(_file_name(root, name) if shipped else ()),
        *rule_findings(root, questionnaire),
        *example_findings(root, questionnaire, _moves_of(questionnaire.advice)),
        *(_taken_ids(root, questionnaire) if shipped and questionnaire.kind == "opinion" else ()),
    ]
    _raise_if_any(name, findings)
    return questionnaire


def check_advice(text: str, name: str) -> Advice:
    """The moves that a text states, if nothing can be said against them.

    Args:
        text: The YAML.
        name: The file's path; its moves must differ from those of all other files of the library.

    Raises:
        QuestionnaireError: With every problem found.
    """
    advice = load_advice_text(text, name)
    root, _ = read_tree(text)
    others = [move for other in advice_ids() if other != advice.id for move in _moves(other)]
    findings = [
        *(_file_name(root, name) if _lies_in(name, ADVICE) else ()),
        *(_is_named(root, advice) if _lies_in(name, ADVICE) else ()),
        *move_findings(root, advice, others, _served(advice.questionnaire)),
    ]
    _raise_if_any(name, findings)
    return advice


def file_name_findings(text: str, name: str) -> None:
    """Compare the id of a shipped file with the file's name.

    Raises:
        QuestionnaireError: If they differ.
    """
    root, _ = read_tree(text)
    _raise_if_any(name, _file_name(root, name))


def _raise_if_any(name: str, findings: Iterable[Finding]) -> None:
    found = list(findings)
    if found:
        raise QuestionnaireError.in_file(name, found)


def _lies_in(name: str, folder: Path) -> bool:
    return Path(name).parent.resolve() == folder.resolve()


def _file_name(root: Node, name: str) -> Iterator[Finding]:
    node = root.get("id")
    if node is not None and text_of(node) != Path(name).stem:
        yield Finding(node.place, f"the file is called '{Path(name).name}', so the id must be '{Path(name).stem}'.")


def _taken_ids(root: Node, questionnaire: Questionnaire) -> Iterator[Finding]:
    """What another opinion instrument of the library has under the same id: both may stand in one form."""
    taken = {name: other for other, names in _opinion_ids().items() if other != questionnaire.id for name in names}
    for pattern in _ONCE_IN_A_FORM:
        for node in select(root, pattern):
            other = taken.get(text_of(node) or "")
            if other is not None:
                message = f"'{text_of(node)}' stands in '{other}' too, and both may stand in one form. Choose another id."
                yield Finding(node.place, message)


def _is_named(root: Node, advice: Advice) -> Iterator[Finding]:
    """Advice that its questionnaire does not name is never read; a broken questionnaire is reported by itself."""
    try:
        served, _ = read_tree(read_text(LIBRARY / f"{advice.questionnaire}.yaml"))
    except (QuestionnaireError, UnusableError):
        return
    if advice.id not in ids(served, "advice/*"):
        message = f"'{advice.questionnaire}' does not name this file, so it is never read. Add '{advice.id}' to its 'advice'."
        yield Finding(locate(root, ("questionnaire",))[0].place, message)


def _moves_of(names: Sequence[str]) -> tuple[Move, ...] | None:
    """The moves of some advice files; None if one cannot be used, which is said where that file is checked."""
    try:
        return tuple(move for name in names for move in load_advice_text(*_advice_file(name)).moves)
    except QuestionnaireError:
        return None


def _moves(name: str) -> tuple[Move, ...]:
    return _moves_of((name,)) or ()


def _advice_file(name: str) -> tuple[str, str]:
    path = ADVICE / f"{name}.yaml"
    return read_text(path), str(path)


def _served(name: str) -> Questionnaire | None:
    path = LIBRARY / f"{name}.yaml"
    try:
        return load_questionnaire_text(read_text(path), str(path))
    except QuestionnaireError:
        return None


@cache
def _opinion_ids() -> dict[str, tuple[str, ...]]:
    """Each opinion instrument of the library with the ids that no other may have."""
    found = {}
    for name in library_ids():
        try:
            root, _ = read_tree(read_text(LIBRARY / f"{name}.yaml"))
        except (QuestionnaireError, UnusableError):
            continue
        if text_of(root.get("kind")) != "fact":
            found[name] = tuple(each for pattern in _ONCE_IN_A_FORM for each in ids(root, pattern))
    return found
