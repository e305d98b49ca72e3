"""``entente kit``: working papers for the consultant, with a client's names."""

from collections.abc import Mapping
from pathlib import Path

import click
import yaml
from pydantic import TypeAdapter, ValidationError

from questionnaires.kits import GROUPS, load_paper
from questionnaires.library import instrument
from questionnaires.model import LANGUAGES, Language
from questionnaires.naming import Declined, DepartmentName
from questionnaires.problems import QuestionnaireError
from questionnaires.shelves import kit_ids
from reports.commands import write_whole
from reports.kit.filling import LowItem, filled, lowest_items
from reports.kit.printed import paper_pdf
from reports.kit.word import paper_docx

DEFAULT_NAMES = "relationship-index"
"""The questionnaire whose names stand where none are given."""
_NAMES = TypeAdapter(dict[str, DepartmentName])

NamesOf = Mapping[str, DepartmentName]


@click.command()
@click.argument("engagement", type=int, required=False)
@click.option(
    "--names",
    "given",
    multiple=True,
    metavar="GROUP=NAME|FILE.yaml",
    help="Names instead of an engagement's, such as side_a=Sales; a Russian name needs its cases, so give a file.",
)
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the papers.")
@click.option("-o", "--output", required=True, metavar="DIR", type=click.Path(path_type=Path), help="Folder to write to.")
def kit(engagement: int | None, given: tuple[str, ...], lang: Language, output: Path) -> None:
    """Write agendas, plans and drafts as DOCX and PDF.

    ENGAGEMENT is the number in the address of its page; its names are used, and its last sealed wave gives the statements to
    talk about. Without one, --names says what the departments are called.
    """
    if engagement is not None and given:
        raise click.UsageError("give an engagement or --names, not both.")
    try:
        if engagement is not None:
            names, subtitle, lowest = _of_engagement(engagement, lang)
        else:
            names, subtitle, lowest = _of_options(given, lang), "", ()
        output.mkdir(parents=True, exist_ok=True)
        for paper_id in kit_ids():
            paper = filled(load_paper(paper_id), lang, names, subtitle=subtitle, lowest=lowest)
            for ending, content in (("docx", paper_docx(paper)), ("pdf", paper_pdf(paper))):
                target = output / f"{paper_id}-{lang}.{ending}"
                write_whole(target, content)
                click.echo(f"{target}: written")
    except QuestionnaireError as error:
        raise _Refusal(str(error)) from None
    except OSError as error:
        raise _Refusal(f"{error.filename or output}: cannot be written: {error.strerror}.") from None


class _Refusal(click.ClickException):
    exit_code = 1


def _of_engagement(number: int, lang: Language) -> tuple[NamesOf, str, tuple[LowItem, ...]]:
    # Only this way needs the database and everything that comes with it.
    from assessment.commands.operate import opened_context  # noqa: PLC0415
    from assessment.services.errors import NotFound  # noqa: PLC0415
    from assessment.services.results import last_results  # noqa: PLC0415

    with opened_context() as ctx:
        try:
            found = last_results(ctx, number)
        except NotFound:
            raise _Refusal(f"there is no engagement {number}. Its number stands in the address of its page.") from None
    names = found.names.get(lang) or found.questionnaire.names(lang)
    return names, found.client_name, lowest_items(found.wave, lang) if found.wave else ()


def _of_options(given: tuple[str, ...], lang: Language) -> NamesOf:
    names: dict[str, DepartmentName] = dict(instrument(DEFAULT_NAMES).names(lang))
    for entry in given:
        group, equals, name = entry.partition("=")
        if not equals:
            names.update(_of_file(Path(entry)))
        elif group not in GROUPS:
            raise click.UsageError(f"--names: there is no group '{group}'; there is {', '.join(GROUPS)}.")
        elif not name.strip():
            raise click.UsageError(f"--names: '{entry}' gives no name.")
        elif lang == "ru":
            raise click.UsageError("--names: a Russian name needs its six cases. Give a YAML file as in docs/consultants.md.")
        else:
            plain = Declined.model_validate(name.strip())
            head = Declined.model_validate(f"Head of {name.strip()}")
            people = Declined.model_validate(f"people in {name.strip()}")
            names[group] = DepartmentName(name=plain, short=name.strip(), people=people, head=head)
    return names


def _of_file(path: Path) -> NamesOf:
    try:
        return _NAMES.validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError):
        raise _Refusal(f"{path}: cannot be read.") from None
    except yaml.YAMLError as error:
        raise _Refusal(f"{path}: this is not YAML: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        raise _Refusal(f"{path}: {'.'.join(map(str, first['loc']))}: {first['msg']}.") from None
