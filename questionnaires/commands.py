"""The command ``entente lint``: are these files sound?"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from questionnaires.checking import file_name_findings
from questionnaires.filing import check_text
from questionnaires.kits import load_paper_text
from questionnaires.loader import load_questionnaire, read_text
from questionnaires.problems import Finding, QuestionnaireError, UnusableError
from questionnaires.reader import read_tree
from questionnaires.shelves import ADVICE, BUNDLES, GROUPS, KIT, LIBRARY, SCALES
from questionnaires.versioning import compare

_SUFFIXES = (".yaml", ".yml")


@click.command()
@click.option("--against", metavar="OLD", type=click.Path(path_type=Path), help="Say what changed since this older version.")
@click.argument("paths", nargs=-1, metavar="[PATH …]", type=click.Path(path_type=Path))
def lint(paths: tuple[Path, ...], against: Path | None) -> None:
    """Check questionnaires, advice, bundles, working papers, and the scales and groups that are shared.

    PATH is a file or a folder; without any, everything that is shipped is checked. Examples are run and rules are tried.
    Problems go to standard error, one a line, as file:line:column: message. Exit code 0 if there are none, 1 if there are.

    With --against OLD, the one PATH is compared with an older version of the same questionnaire: what changed, which figures
    can still be compared over time, and whether the version number was raised enough (exit code 1 if not).
    """
    if against is not None:
        if len(paths) != 1:
            raise click.UsageError("--against needs exactly one PATH: the new version.")
        sys.exit(0 if _compare(against, paths[0]) else 1)
    sound = True
    for path in paths or (LIBRARY, ADVICE, *((BUNDLES,) if any(BUNDLES.glob("*.yaml")) else ()), GROUPS, SCALES, KIT):
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
        summary = _summary(file, read_text(file))
    except QuestionnaireError as error:
        click.echo(str(error), err=True)
        return False
    click.echo(f"{click.format_filename(file.name)}: {summary}: no problems")
    return True


def _summary(file: Path, text: str) -> str:
    """What a sound file holds, in a few words.

    Raises:
        QuestionnaireError: With every problem found.
    """
    shipped = file.parent.resolve() == KIT.resolve()
    if not shipped and not _has_blocks(text):
        return check_text(text, str(file))
    paper = load_paper_text(text, str(file))
    if shipped:
        file_name_findings(text, str(file))
    blocks = len(paper.blocks)
    return f"working paper, {blocks} {'block' if blocks == 1 else 'blocks'}"


def _has_blocks(text: str) -> bool:
    """Whether a text that lies elsewhere is a working paper by its content; what cannot be read is none."""
    try:
        return read_tree(text)[0].entry("blocks") is not None
    except UnusableError:
        return False


def _compare(older: Path, newer: Path) -> bool:
    """Print what changed between two versions; whether the number was raised enough."""
    try:
        old, new = (load_questionnaire(path) for path in (older, newer))
        found = compare(old, new)
    except QuestionnaireError as error:
        click.echo(str(error), err=True)
        return False
    except ValueError as error:
        click.echo(f"{newer}: {error}.", err=True)
        return False
    for change in found.changes:
        click.echo(f"{change.kind}: {change.what}")
    for line in found.lines:
        if not line.goes_on:
            click.echo(f"cannot be compared over time: {line.what} ({line.why})")
    click.echo(f"can be compared over time: {sum(line.goes_on for line in found.lines)} of {len(found.lines)} figures")
    if not found.is_raised_enough:
        message = f"version {new.version} after {old.version}: a {found.needed} change needs {found.least_version} or higher."
        click.echo(
            f"{newer}: {message}" if found.needed else f"{newer}: version {new.version} is lower than {old.version}.", err=True
        )
        return False
    click.echo(f"version {old.version} -> {new.version}: {'enough' if found.needed else 'nothing has changed'}")
    return True
