"""The command ``entente lint``: are these files sound?"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from questionnaires.loader import load_advice_text, load_questionnaire_text, read_text
from questionnaires.model import Advice, Questionnaire
from questionnaires.problems import Finding, QuestionnaireError, UnusableError
from questionnaires.reader import read_tree
from questionnaires.shelves import ADVICE, LIBRARY

_SUFFIXES = (".yaml", ".yml")


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH …]", type=click.Path(path_type=Path))
def lint(paths: tuple[Path, ...]) -> None:
    """Check questionnaires and advice files.

    PATH is a file or a folder; without any, everything that is shipped is checked. Problems go to standard error, one a
    line, as file:line:column: message. Exit code 0 if there are none, 1 if there are.
    """
    sound = True
    for path in paths or (LIBRARY, ADVICE):
        try:
            for file in _files(path):
                sound = _check(file) and sound
        except QuestionnaireError as error:
            click.echo(str(error), err=True)
            sound = False
    if not sound:
        sys.exit(1)


def _files(path: Path) -> Iterator[Path]:
    """The file itself, or all YAML files of a folder and its subfolders, sorted."""
    if not path.is_dir():
        yield path
        return
    files = sorted(file for file in path.rglob("*") if file.suffix in _SUFFIXES and file.is_file())
    if not files:
        raise QuestionnaireError.in_file(str(path), [Finding(None, "there is no YAML file in this folder.")])
    yield from files


def _check(file: Path) -> bool:
    """Print what there is to say about a file; whether it is sound."""
    try:
        text = read_text(file)
        if _is_advice(text):
            summary = _advice_summary(load_advice_text(text, str(file)))
        else:
            summary = _questionnaire_summary(load_questionnaire_text(text, str(file)))
    except QuestionnaireError as error:
        click.echo(str(error), err=True)
        return False
    click.echo(f"{click.format_filename(file.name)}: {summary}: no problems")
    return True


def _is_advice(text: str) -> bool:
    """Whether a text holds moves; anything else is judged as a questionnaire."""
    try:
        root, _ = read_tree(text)
    except UnusableError:
        return False
    return root.entry("moves") is not None or (root.entry("questionnaire") is not None and root.entry("sections") is None)


def _questionnaire_summary(questionnaire: Questionnaire) -> str:
    return ", ".join(
        (
            _count(len(questionnaire.items), "statement"),
            _count(len(questionnaire.dimensions), "dimension"),
            _count(len(questionnaire.bands), "level"),
        )
    )


def _advice_summary(advice: Advice) -> str:
    lifted = {item for move in advice.moves for item in move.lifts}
    return f"{_count(len(advice.moves), 'move')} for {advice.questionnaire}, {_count(len(lifted), 'statement')} lifted"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
