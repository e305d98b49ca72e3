"""``entente template`` and ``entente score``: a diagnosis from a CSV file, without a database."""

import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from assessment.release import Precision
from assessment.score.problems import AnswersError
from assessment.score.scoring import EarlierAnswers, InvitedError, load_by_id, score_file
from assessment.score.table import as_text
from assessment.score.template import TemplateError, how_to_fill_in, write_template
from assessment.score.text_file import Progress
from questionnaires.problems import QuestionnaireError

LARGE = 4_000_000
"""Bytes from which reading is slow enough to be shown."""
_ROSTER = re.compile(r"0*[1-9][0-9]{0,8}", re.ASCII)


def parse_invited(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, int]:
    """Group -> people invited, from ``G=N``; for every command that takes ``--invited``.

    Raises:
        click.BadParameter: If a value is not a group and a positive whole number, or a group is given twice.
    """
    invited: dict[str, int] = {}
    for value in values:
        group, equals, number = (part.strip() for part in value.partition("="))
        if not (equals and group and _ROSTER.fullmatch(number)):
            raise click.BadParameter(f"{value!r} is not GROUP=NUMBER, such as side_a=30")
        if group in invited:
            raise click.BadParameter(f"group {group!r} is given twice")
        invited[group] = int(number)
    return invited


@click.command()
@click.argument("questionnaire")
@click.option("-o", "--output", "output", required=True, metavar="FORM.csv", help="Where to write the header.")
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
def template(questionnaire: str, output: str, *, force: bool) -> None:
    """Write the header that a CSV of answers must have.

    QUESTIONNAIRE is an id of the library, such as relationship-index, a bundle's id, or a YAML file of an opinion instrument.
    """
    try:
        loaded, _ = load_by_id(questionnaire)
        write_template(loaded, Path(output), replace=force)
    except (QuestionnaireError, TemplateError) as error:
        raise _refusal(error) from None
    groups = ", ".join(loaded.groups_by_id)
    click.echo(f"{output}: written. One row per person; group is {groups}; empty means not answered, dk means don't know.")
    for line in how_to_fill_in(loaded):
        click.echo(line)


@click.command()
@click.argument("questionnaire")
@click.argument("answers", metavar="ANSWERS.csv")
@click.option("--invited", multiple=True, metavar="G=N", callback=parse_invited, help="People invited in a group; may be repeated.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole diagnosis document.")
@click.option(
    "--precision",
    type=click.Choice(["full", "released"]),
    default="full",
    show_default=True,
    help="full: nothing is rounded or withheld. released: as a sealed wave would publish it.",
)
@click.option("--waves", metavar="OLD.csv", help="Answers of the last wave, to say what has changed.")
@click.option(
    "--waves-invited",
    multiple=True,
    metavar="G=N",
    callback=parse_invited,
    help="People invited in that wave; may be repeated.",
)
def score(
    questionnaire: str,
    answers: str,
    invited: dict[str, int],
    *,
    as_json: bool,
    precision: Precision,
    waves: str | None,
    waves_invited: dict[str, int],
) -> None:
    """Print what a CSV of answers says.

    QUESTIONNAIRE is an id of the library, a bundle's id or a YAML file. ANSWERS.csv is UTF-8 with a header: group and the ids of
    the questions. A rating is the option's number, a choice the option's id; several choices and rankings are ids joined by
    semicolons, shared points id=points joined by semicolons.
    """
    if waves_invited and waves is None:
        raise click.UsageError("--waves-invited is about the last wave; name its file by --waves")
    earlier = None if waves is None else EarlierAnswers(Path(waves), waves_invited)
    try:
        with reading_bar(answers, waves) as progress:
            scored = score_file(
                questionnaire, Path(answers), invited=invited, precision=precision, earlier=earlier, progress=progress
            )
    except InvitedError as error:
        raise click.UsageError(f"--invited: {error}") from None
    except (QuestionnaireError, AnswersError) as error:
        raise _refusal(error) from None
    for note in scored.notes:
        click.echo(note, err=True)
    if as_json:
        document = scored.diagnosis.model_dump(mode="json", by_alias=True)
        click.echo(json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False))
    else:
        click.echo(as_text(scored.diagnosis, scored.questionnaire, scored.advice), nl=False)


@contextmanager
def reading_bar(*files: str | None) -> Iterator[Progress | None]:
    """A bar on standard error that shows how much of some large files has been read; nothing for small ones and for pipes."""
    large = sum(_size(file) for file in files if file is not None) >= LARGE
    if not large or not sys.stderr.isatty():
        yield None
        return
    count = sum(file is not None for file in files)
    with click.progressbar(length=100 * count, label="Reading answers", file=sys.stderr) as bar:
        before = 0

        def progress(share: float) -> None:
            # Each file starts anew at 0; the bar goes on.
            nonlocal before
            bar.update(max(0, round(100 * share) - before))
            before = 0 if share >= 1 else round(100 * share)

        yield progress


def _size(file: str) -> int:
    try:
        return Path(file).stat().st_size
    except (OSError, ValueError):
        return 0


class _Refusal(click.ClickException):
    """Bad input: exit 1, the message as it is, for it says itself where the mistake is."""

    def show(self, file: object = None) -> None:  # noqa: ARG002  click's signature
        click.echo(self.message, err=True)


def _refusal(error: Exception) -> click.ClickException:
    return _Refusal(str(error))
