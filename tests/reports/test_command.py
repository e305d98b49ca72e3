"""``entente report``: a PDF from a file of answers, or a sentence that says what is wrong and no file at all."""

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path

import pypdf
import pytest
from click.testing import CliRunner, Result

from questionnaires.library import instrument
from reports import commands
from reports.commands import report, write_whole
from tests.assessment.opinions import random_people
from tests.reports import factory
from tests.reports.factory import SALES_LOWER, questionnaire
from tests.reports.test_pdf import squeezed


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "answers.csv"
    items = [item.id for item in questionnaire().items]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["group", *items])
        for group, people in (("side_a", 24), ("side_b", 11), ("leadership", 4)):
            for row in factory.made_up_rows(group, people, SALES_LOWER[group]):
                told = [row.answers.get(item, "") for item in items]
                writer.writerow([group, *("dk" if value is None else value for value in told)])
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(report, [str(argument) for argument in arguments])


def text_of(path: Path) -> str:
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages)


def test_a_report_is_written_with_small_groups_withheld(answers, tmp_path):
    out = tmp_path / "report.pdf"
    done = run("relationship-index", answers, "-o", out, "--client", "Olmar Pumps", "--invited", "side_a=30")
    assert done.exit_code == 0, done.output
    text = text_of(out)
    assert "24 of 30" in text
    assert "Olmar Pumps" in text
    assert "Fewer than 5 answers" in text
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".")] == []


def test_full_precision_and_russian_on_request(answers, tmp_path):
    out = tmp_path / "report.pdf"
    done = run("relationship-index", answers, "-o", out, "--lang", "ru", "--precision", "full")
    assert done.exit_code == 0, done.output
    text = text_of(out)
    assert "Как взаимодействуют" in text
    assert "Меньше 5 ответов" not in text


@pytest.mark.parametrize(("kind", "most"), [("brief", 1), ("team", 2)])
def test_the_short_kinds_are_made_on_request(answers, tmp_path, kind, most):
    out = tmp_path / "x.pdf"
    done = run("relationship-index", answers, "-o", out, "--kind", kind, "--invited", "side_a=30")
    assert done.exit_code == 0, done.output
    assert len(pypdf.PdfReader(out).pages) <= most


def test_a_kind_that_cannot_be_made_is_a_usage_error(answers, tmp_path):
    done = run("relationship-index", answers, "-o", tmp_path / "x.pdf", "--kind", "poster")
    assert done.exit_code == 2
    assert "there is no report of kind 'poster'; there is board, brief, team" in done.output
    assert not (tmp_path / "x.pdf").exists()


def test_bad_answers_say_where_and_leave_the_former_report(answers, tmp_path):
    out = tmp_path / "report.pdf"
    out.write_bytes(b"former")
    answers.write_text(answers.read_text(encoding="utf-8").replace("side_b", "side_c", 1), encoding="utf-8")
    done = run("relationship-index", answers, "-o", out)
    assert done.exit_code == 1
    assert "answers.csv:" in done.output
    assert "side_c" in done.output
    assert out.read_bytes() == b"former"


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["relationship-indx", "answers.csv"], 1, "relationship-index"),
        (["relationship-index", "nowhere.csv"], 1, "nowhere.csv"),
        (["relationship-index", "answers.csv", "--invited", "side_q=3"], 2, "side_q"),
        (["relationship-index", "answers.csv", "--lang", "de"], 2, "de"),
    ],
)
def test_wrong_input_is_told_apart(answers, monkeypatch, arguments, code, told):
    monkeypatch.chdir(answers.parent)
    done = run(*arguments, "-o", "x.pdf")
    assert done.exit_code == code
    assert told in done.output
    assert not Path("x.pdf").exists()


def test_a_folder_that_does_not_exist_is_said_before_anything_is_laid_out(answers, tmp_path):
    done = run("relationship-index", answers, "-o", tmp_path / "nowhere" / "x.pdf")
    assert done.exit_code == 1
    assert "name a file in a folder that exists" in done.output


def test_a_failed_rendering_leaves_no_file(answers, tmp_path, monkeypatch):
    def fail(_document, _kind):
        raise MemoryError

    monkeypatch.setattr(commands, "render_pdf", fail)
    assert isinstance(run("relationship-index", answers, "-o", tmp_path / "x.pdf").exception, MemoryError)
    assert [file.name for file in tmp_path.iterdir()] == ["answers.csv"]


def test_a_failed_write_leaves_the_former_file_and_nothing_beside_it(tmp_path, monkeypatch):
    target = tmp_path / "report.pdf"
    target.write_bytes(b"former")

    def fail(_self, _target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space left"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"former"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["obstacles", "stereotypes", "department-map", "pulse"])
def test_a_report_of_any_opinion_instrument_is_written(tmp_path, name):
    form = instrument(name)
    rows = random_people(form, {group.id: 11 for group in form.groups}, 1)
    path, out = tmp_path / "answers.csv", tmp_path / "report.pdf"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        asked = [leaf.id for leaf in form.leaves]
        writer.writerow(["group", *asked])
        for row in rows:
            writer.writerow([row.group, *(written(row.answers, question) for question in asked)])
    done = run(name, path, "-o", out, "--lang", "ru")
    assert done.exit_code == 0, done.output
    assert squeezed(form.title.ru) in squeezed(text_of(out))


def written(answers: Mapping[str, object], question: str) -> str:
    """An answer as a cell of the file."""
    if question not in answers:
        return ""
    value = answers[question]
    return "dk" if value is None else ";".join(value) if isinstance(value, tuple) else str(value)


def test_the_last_wave_is_compared_and_its_release_is_named(answers, tmp_path):
    out = tmp_path / "report.pdf"
    done = run(
        "relationship-index", answers, "-o", out, "--waves", answers, "--waves-invited", "side_a=30", "--invited", "side_a=30"
    )
    assert done.exit_code == 0, done.output
    found = figures_of(out)
    assert (found["change"]["overall"]["points"], found["change"]["overall"]["words"]) == (0, "cannot_tell")
    assert found["change"]["release"] == found["release"]["hash"]
    assert "Compared with" in text_of(out)


def test_an_earlier_roster_without_an_earlier_wave_is_a_usage_error(answers, tmp_path):
    done = run("relationship-index", answers, "-o", tmp_path / "x.pdf", "--waves-invited", "side_a=30")
    assert done.exit_code == 2
    assert "name its file by --waves" in done.output
    assert not (tmp_path / "x.pdf").exists()


def figures_of(path: Path) -> dict[str, object]:
    """The diagnosis that is attached to a report."""
    return json.loads(pypdf.PdfReader(path).attachments["entente-diagnosis.json"][0])
