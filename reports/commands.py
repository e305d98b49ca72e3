"""``entente report``: a report from a CSV of answers, without a database."""

import os
import tempfile
from pathlib import Path

import click

from assessment.commands.score import parse_invited
from assessment.release import Precision
from assessment.score.problems import AnswersError
from assessment.score.scoring import EarlierAnswers, InvitedError, Scored, score_file
from questionnaires.model import LANGUAGES, Language
from questionnaires.problems import QuestionnaireError
from reports.document import ReportFacts, build_document
from reports.pdf.render import KINDS, render_pdf


def _kind(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    if value not in KINDS:
        raise click.BadParameter(f"there is no report of kind {value!r}; there is {', '.join(KINDS)}")
    return value


@click.command()
@click.argument("questionnaire")
@click.argument("answers", metavar="ANSWERS.csv")
@click.option("-o", "--output", required=True, metavar="OUT.pdf", help="Where to write the report; an existing file is replaced.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the report.")
@click.option(
    "--kind",
    default="board",
    show_default=True,
    callback=_kind,
    help="board: the whole report. brief: its one page. team: what every respondent may see.",
)
@click.option("--client", default="", metavar="NAME", help="Name of the client, for the cover.")
@click.option("--invited", multiple=True, metavar="G=N", callback=parse_invited, help="People invited in a group; may be repeated.")
@click.option(
    "--precision",
    type=click.Choice(["released", "full"]),
    default="released",
    show_default=True,
    help="released: small groups are rounded or withheld. full: nothing is, for those who hold the answers anyway.",
)
@click.option("--waves", metavar="OLD.csv", help="Answers of the last wave, to say what has changed.")
@click.option(
    "--waves-invited",
    multiple=True,
    metavar="G=N",
    callback=parse_invited,
    help="People invited in that wave; may be repeated.",
)
def report(
    questionnaire: str,
    answers: str,
    output: str,
    *,
    lang: Language,
    kind: str,
    client: str,
    invited: dict[str, int],
    precision: Precision,
    waves: str | None,
    waves_invited: dict[str, int],
) -> None:
    """Write a report in PDF from a CSV of answers.

    QUESTIONNAIRE is an id of the library or a YAML file. ANSWERS.csv is UTF-8 with a header: group and the items' ids.
    """
    if waves_invited and waves is None:
        raise click.UsageError("--waves-invited is about the last wave; name its file by --waves")
    earlier = None if waves is None else EarlierAnswers(Path(waves), waves_invited)
    target = Path(output)
    try:
        scored = score_file(questionnaire, Path(answers), invited=invited, precision=precision, earlier=earlier)
    except InvitedError as error:
        raise click.UsageError(f"--invited: {error}") from None
    except (QuestionnaireError, AnswersError) as error:
        raise _Refusal(str(error)) from None
    for note in scored.notes:
        click.echo(note, err=True)
    if not target.parent.is_dir() or target.is_dir():
        raise _Refusal(f"{output}: cannot be written; name a file in a folder that exists.")
    pdf = _rendered(scored, lang, kind, client)
    try:
        write_whole(target, pdf)
    except OSError as error:
        raise _Refusal(f"{output}: cannot be written: {error.strerror}.") from None
    click.echo(f"{output}: written, {len(pdf) // 1000} kB.")


def write_whole(target: Path, content: bytes) -> None:
    """Write a file so that it is there as a whole or not at all: beside it first, then in its place.

    Raises:
        OSError: If the folder cannot be written; the former file, if any, is untouched.
    """
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(0o666 & ~_umask())
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _umask() -> int:
    # mkstemp makes a file only its owner can read; a report is an ordinary file, so it gets ordinary rights.
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _rendered(scored: Scored, language: Language, kind: str, client: str) -> bytes:
    document = build_document(
        scored.diagnosis,
        scored.questionnaire,
        names=scored.questionnaire.names(language),
        language=language,
        advice=scored.advice,
        facts=ReportFacts(client=client),
    )
    return render_pdf(document, kind)


class _Refusal(click.ClickException):
    """Bad input: exit 1, the message as it is, for it says itself where the mistake is."""

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        click.echo(self.message, err=True)
