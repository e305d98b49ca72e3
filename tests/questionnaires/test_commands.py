"""The command ``entente lint``: what it prints where, and its exit codes."""

import re

import pytest
from click.testing import CliRunner

from questionnaires.commands import lint
from questionnaires.shelves import ADVICE, KIT, LIBRARY, advice_ids, bundle_ids, group_sets, kit_ids, library_ids


@pytest.fixture
def run():
    """Run the command with these arguments."""
    return lambda *arguments: CliRunner().invoke(lint, [str(argument) for argument in arguments])


def test_everything_shipped_is_checked_by_default(run):
    """One line a file, nothing on standard error, exit code 0."""
    result = run()
    assert result.exit_code == 0
    assert result.stderr == ""
    assert "relationship-index.yaml: 20 statements, 5 dimensions, 4 levels, 5 examples: no problems" in result.stdout.splitlines()
    shared = len(group_sets()) + 1
    assert len(result.stdout.splitlines()) == len(library_ids()) + len(advice_ids()) + len(bundle_ids()) + len(kit_ids()) + shared


def test_files_and_folders_are_told_apart_by_content(run, tmp_path, small):
    """A folder may hold questionnaires and advice, also in folders below."""
    (tmp_path / "below").mkdir()
    (tmp_path / "q.yml").write_text(small, encoding="utf-8")
    (tmp_path / "below" / "a.yaml").write_text((ADVICE / "relationship-start.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "readme.txt").write_text("not ours")
    result = run(tmp_path)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "a.yaml: 6 moves for relationship-index, 15 statements lifted: no problems",
        "q.yml: 2 statements, 1 dimension, 2 levels, 1 example: no problems",
    ]


def test_problems_go_to_standard_error_one_a_line(run, tmp_path, small):
    """Each line has file, line, column and message; sound files are still reported; exit code 1."""
    bad = tmp_path / "bad.yaml"
    bad.write_text(small.replace("minutes: 1", "minutes: 0").replace("end: 4", "end: 5"), encoding="utf-8")
    result = run(bad, LIBRARY)
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f"{bad}:6:10: 'minutes' must be at least 1.",
        f"{bad}:65:12: the highest level must end at the highest possible score, 4; here it ends at 5.",
    ]
    assert "relationship-index.yaml" in result.stdout


def test_a_working_paper_is_known_by_its_folder_or_its_blocks(run, tmp_path):
    """A copy of a paper is checked as a paper, with the same care for its placeholders."""
    paper = tmp_path / "own.yaml"
    paper.write_text((KIT / "agreement.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    assert re.fullmatch(r"own.yaml: working paper, \d+ blocks: no problems\n", run(paper).stdout)
    paper.write_text(paper.read_text(encoding="utf-8").replace("{side_a}", "{side_x}", 1), encoding="utf-8")
    assert "{side_x} names no group" in run(paper).stderr


def test_a_shipped_paper_is_called_by_its_id(run, tmp_path, monkeypatch):
    """The kit finds a paper by its file's name."""
    monkeypatch.setattr("questionnaires.commands.KIT", tmp_path)
    (tmp_path / "contract.yaml").write_text((KIT / "agreement.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    assert "so the id must be 'contract'." in run(tmp_path).stderr
    (tmp_path / "contract.yaml").write_text("{broken", encoding="utf-8")
    assert run(tmp_path).exit_code == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", ":1:1: the file is empty."),
        (b"\xff\xfe\x00", ":1:1: the file is not UTF-8 text"),
        (b"- a\n- b\n", ":1:1: the file must be a mapping"),
        (b"moves: []\n", ":1:1: the key 'id' is missing here."),
    ],
)
def test_files_that_are_neither_are_refused(run, tmp_path, content, message):
    """Empty, binary and foreign files."""
    path = tmp_path / "odd.yaml"
    path.write_bytes(content)
    result = run(path)
    assert result.exit_code == 1
    assert f"{path}{message}" in result.stderr
    assert "Traceback" not in result.output


def test_a_missing_path_is_an_error_of_input(run, tmp_path):
    """Exit code 1 and a clear message."""
    result = run(tmp_path / "none.yaml")
    assert result.exit_code == 1
    assert result.stderr == f"{tmp_path / 'none.yaml'}: there is no such file.\n"


def test_a_folder_without_files_is_an_error_of_input(run, tmp_path):
    """Nothing checked is not the same as nothing wrong."""
    result = run(tmp_path)
    assert result.exit_code == 1
    assert result.stderr == f"{tmp_path}: there is no YAML file in this folder.\n"


def test_an_unknown_option_is_an_error_of_usage(run):
    """Exit code 2."""
    assert run("--fix").exit_code == 2
