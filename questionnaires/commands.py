"""The command ``entente lint``: are these files sound?"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from questionnaires.filing import check_text
from questionnaires.loader import read_text
from questionnaires.problems import Finding, QuestionnaireError
from questionnaires.shelves import ADVICE, BUNDLES, GROUPS, LIBRARY, SCALES

_SUFFIXES = (".yaml", ".yml")


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH …]", type=click.Path(path_type=Path))
def lint(paths: tuple[Path, ...]) -> None:
    """Check questionnaires, advice, bundles, and the scales and groups that they share.

    PATH is a file or a folder; without any, everything that is shipped is checked. Examples are run and rules are tried.
    Problems go to standard error, one a line, as file:line:column: message. Exit code 0 if there are none, 1 if there are.
    """
    sound = True
    for path in paths or (LIBRARY, ADVICE, *((BUNDLES,) if any(BUNDLES.glob("*.yaml")) else ()), GROUPS, SCALES):
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
        summary = check_text(read_text(file), str(file))
    except QuestionnaireError as error:
        click.echo(str(error), err=True)
        return False
    click.echo(f"{click.format_filename(file.name)}: {summary}: no problems")
    return True
