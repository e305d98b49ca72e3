"""The authors' guide, followed to the letter: its file typed, its commands run, its tables compared with the models."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from click import Context
from click.testing import CliRunner
from pydantic import BaseModel

from assessment.commands import preview as preview_command
from assessment.web.preview import create_preview
from questionnaires import bundles, examples, measures, model, moves, naming, questions, tables
from questionnaires.conditions import COMPARISONS, SUBJECTS, Condition
from questionnaires.library import questionnaire_path
from questionnaires.lint_conditions import _FORMS
from questionnaires.loader import load_questionnaire
from wsgi import commands

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "writing-questionnaires.md").read_text(encoding="utf-8")
EXAMPLES = ROOT / "docs" / "examples"
HANDOVER = (EXAMPLES / "handover.yaml").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\S+)([^\n]*)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
MODELS: dict[str, type[BaseModel]] = {
    "file": model.Questionnaire,
    "section": model.Section,
    "group": model.Group,
    "group's name": naming.DepartmentName,
    "scale": model.Scale,
    "its option": model.Option,
    "term": naming.Term,
    "its choice": naming.TermChoice,
    "score": measures.Score,
    "band, level": measures.Band,
    "dimension": measures.Dimension,
    "index (`score`)": measures.Index,
    "outcome": measures.Outcome,
    "practice": tables.Practice,
    "flow": tables.Flow,
    "cell": tables.Cell,
    "verdict": tables.VerdictRow,
    "advisor": tables.Advisor,
    "its way": tables.AdvisedOption,
    "calculator": tables.Calculator,
    "step": tables.Step,
    "criterion": tables.Criterion,
    "example": examples.Example,
    "person": examples.Person,
    "expect": examples.Expected,
    "advice": moves.Advice,
    "move": moves.Move,
    "bundle": bundles.Bundle,
    **{f"`{name}`": kind for name, kind in questions.QUESTION_TYPES.items()},
}


@dataclass
class Desk:
    """A copy of the project and the folder in which an author works."""

    root: Path
    folder: Path = field(init=False)

    def __post_init__(self) -> None:
        self.folder = self.root / "clients" / "olmar"
        self.folder.mkdir(parents=True)
        shutil.copytree(ROOT / "questionnaires", self.root / "questionnaires", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(EXAMPLES, self.root / "docs" / "examples")
        for name in ("assessment", "reports", "wsgi.py"):
            (self.root / name).symlink_to(ROOT / name)
        command = self.root / "bin" / "entente"
        command.parent.mkdir()
        command.write_text(
            f"#!/bin/sh\nPYTHONPATH='{self.root}' exec '{sys.executable}' -c 'from wsgi import main; main()' \"$@\"\n",
            encoding="utf-8",
        )
        command.chmod(0o755)

    def type(self, name: str, text: str) -> None:
        """Add lines at the end of a file."""
        with (self.folder / name).open("a", encoding="utf-8") as file:
            file.write(text)

    def run(self, line: str) -> str:
        """What a command prints, problems included."""
        path = f"{self.root / 'bin'}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            ["sh", "-c", line],
            cwd=self.folder,
            env={**os.environ, "PATH": path, "LC_ALL": "C.UTF-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return done.stdout

    def lint(self, text: str) -> list[str]:
        """What the checker says of a text under the example's name."""
        (self.folder / "handover.yaml").write_text(text, encoding="utf-8")
        return self.run("entente lint handover.yaml").splitlines()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with an empty folder."""
    return Desk(tmp_path)


def session(block: str) -> Iterator[tuple[str, str]]:
    """Each command of a listing with the output that stands below it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def without_size(text: str) -> str:
    """A PDF's size differs with the fonts' and the layout's versions."""
    return re.sub(r"\d+ kB", "… kB", text)


def test_the_page_can_be_followed_to_the_letter(desk: Desk):
    """Every block is typed, every command prints what the page says, and the file becomes the shipped example."""
    typed = []
    for language, name, content in BLOCKS:
        if language == "yaml":
            desk.type(name.strip(), content)
            typed.append(content)
        elif language == "console":
            for command, output in session(content):
                assert without_size(desk.run(command)) == without_size(output), command
    assert "".join(typed) == HANDOVER
    assert (desk.folder / "report.pdf").read_bytes().startswith(b"%PDF")


def test_no_listing_is_left_out():
    """Only blocks that some test here reads may stand in the page."""
    assert {language for language, *_ in BLOCKS} == {"yaml", "console", "text"}
    assert [content for language, _, content in BLOCKS if language == "text"] == [
        "$ entente preview handover.yaml\nhandover.yaml is shown at http://127.0.0.1:8001\nCtrl-C ends it.\n"
    ]


def test_every_command_that_is_named_exists():
    """What a guide calls must be there to be called."""
    named = set(re.findall(r"\bentente ([a-z]+)\b", PAGE))
    assert named >= {"lint", "preview", "template", "score", "report"}
    assert named <= set(commands.list_commands(Context(commands)))


def test_each_step_can_be_looked_at(tmp_path: Path):
    """As soon as there is a section, the preview shows the form."""
    path, text = tmp_path / "handover.yaml", ""
    for language, _, content in BLOCKS:
        if language == "yaml":
            text += content
            path.write_text(text, encoding="utf-8")
            page = create_preview(path).test_client().get("/").get_data(as_text=True)
            assert ("A lead arrives with everything" in page) == ("sections:" in text)


def test_the_preview_says_what_the_page_says(monkeypatch):
    """The command's greeting; the server itself ends at once, as by Ctrl-C."""

    class Server:
        def serve_forever(self) -> None:
            raise KeyboardInterrupt

        def server_close(self) -> None:
            pass

    monkeypatch.setattr(preview_command, "make_server", lambda *arguments, **options: Server())
    monkeypatch.setattr(preview_command, "port_is_free", lambda *arguments: True)
    monkeypatch.chdir(EXAMPLES)
    done = CliRunner().invoke(preview_command.preview, ["handover.yaml"])
    said = next(content for language, _, content in BLOCKS if language == "text").partition("\n")[2]
    assert done.output.rstrip("\n") == said.rstrip("\n")


def test_mistakes_are_answered_as_the_page_says(desk: Desk):
    """Each row of the table: one passage replaced, one message."""
    rows = re.findall(r"^\| `(.+)` \| `(.+)` \| `(\d+:\d+: .+)` \|$", PAGE, re.MULTILINE)
    assert len(rows) >= 4
    for right, wrong, message in rows:
        assert HANDOVER.count(right) == 1, right
        assert f"handover.yaml:{message}" in desk.lint(HANDOVER.replace(right, wrong)), wrong


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_examples_stand_in_the_page_and_need_nothing_but_the_library(desk: Desk, example: Path):
    """A questionnaire is sound where it lies; advice and bundles are checked in the library by the page's own commands."""
    assert f"docs/examples/{example.name}" in PAGE
    if example.stem in ("handover", "kinds"):
        assert desk.run(f"entente lint ../../docs/examples/{example.name}").endswith(": no problems\n")
    else:
        assert f"../../docs/examples/{example.name}" in "".join(content for *_, content in BLOCKS)


def test_kinds_holds_every_kind_of_question_that_opinions_may_ask():
    """What the page promises of the file to copy from."""
    kinds = load_questionnaire(EXAMPLES / "kinds.yaml")
    asked = {getattr(item, "type", "") for section in kinds.sections for item in section.items}
    assert asked == set(questions.QUESTION_TYPES) - {"text"}
    assert kinds.terms
    assert "trust4" in kinds.scales


@pytest.mark.parametrize(("name", "part"), re.findall(r"`([\w-]+)\.yaml` \((?:an index with )?(\w+)", PAGE))
def test_files_to_copy_from_have_what_they_are_named_for(name: str, part: str):
    """Each special part is shown by a shipped file."""
    assert getattr(load_questionnaire(questionnaire_path(name)), part)


def reference() -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Part, keys and default of every row of the reference."""
    part = ""
    for line in PAGE[PAGE.index("# Reference") :].splitlines():
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if line.startswith("| ") and cells[1] != "key":
            part = cells[0] or part
            yield part, tuple(re.findall(r"`(\w+)`", cells[1])), cells[3]


def parts_of(row: str) -> tuple[str, ...]:
    """The models that a row speaks of."""
    if row == "every kind":
        return tuple(f"`{name}`" for name in questions.QUESTION_TYPES)
    return (row,) if row in MODELS else tuple(re.findall(r"`\w+`", row))


@pytest.mark.parametrize("part", MODELS)
def test_the_reference_has_every_key(part: str):
    """Neither a key too few nor one too many, and "needed" where there is no default."""
    written: dict[str, str] = {}
    for row, keys, default in reference():
        if part in parts_of(row):
            written.update(dict.fromkeys(keys, default))
    fields = {found.alias or name: found for name, found in MODELS[part].model_fields.items()}
    fields = {name: found for name, found in fields.items() if name not in ("type", "parts")}
    assert set(written) == set(fields)
    for name, found in fields.items():
        assert written[name].startswith("needed") == found.is_required(), name
        default = found.default
        if isinstance(default, str | int | float) and not isinstance(default, bool):
            shown = f"{default:g}" if isinstance(default, int | float) else default
            assert shown in written[name], name
        elif isinstance(default, bool):
            assert "false" in written[name], name


def test_the_reference_has_every_kind_of_condition():
    """Subjects with what goes with them, and comparisons."""
    rows = {key: goes_with for part, keys, goes_with in reference() for key in keys if part.endswith((*CONDITION_PARTS,))}
    fields = {found.alias or name for name, found in Condition.model_fields.items()}
    assert set(rows) == fields
    for subject in SUBJECTS:
        form = _FORMS.get(subject)
        expected = {*form.comparisons, *form.extra, *(("in",) if form.scope else ())} if form else set()
        assert set(re.findall(r"`(\w+)`", rows[subject])) == expected, subject
    assert set(COMPARISONS) <= set(rows)


CONDITION_PARTS = ("several", "question", "a score", "diagnosis", "comparison")
