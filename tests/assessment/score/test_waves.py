"""``entente score --waves``: what has changed since the last wave, and how far a large file has been read."""

import io
import json

import pytest
from click.testing import CliRunner

from assessment.commands import score as commands
from assessment.commands.score import reading_bar, score
from assessment.score.scoring import load_by_id

INDEX, _ = load_by_id("relationship-index")
HEADER = ",".join(["group", *INDEX.items_by_id])


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs the command on two files: everybody of both sides answers alike in either wave."""
    monkeypatch.chdir(tmp_path)
    for name, value in (("old.csv", 2), ("new.csv", 3)):
        rows = [",".join([side, *[str(value)] * 20]) for side in ("side_a", "side_b") for _ in range(12)]
        (tmp_path / name).write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")

    def invoke(*options):
        result = CliRunner().invoke(score, ["relationship-index", "new.csv", *options])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return invoke


@pytest.mark.parametrize("precision", ["released", "full"])
def test_the_document_says_what_has_changed(run, precision):
    """From 40 to 60 on both sides."""
    found = json.loads(run("--waves", "old.csv", "--json", "--precision", precision).stdout)
    assert (found["change"]["overall"]["points"], found["change"]["overall"]["words"]) == (20.0, "rose")
    assert json.loads(run("--json").stdout)["change"] is None


def test_the_table_says_so_too(run):
    """One line a group."""
    text = run("--waves", "old.csv").stdout
    assert "Since the last wave (version 1.1.0 of relationship-index)" in text
    assert "  Sales: 40.0 to 60.0: rose by 20.0 points" in text
    assert "Agreement within groups" in text
    assert "Shortest path to Integrated" in text


def test_the_last_waves_roster_corrects_its_error(run):
    """A wave that nearly everybody answered is surer, so a smaller change would have been seen."""
    plain, known = (
        json.loads(run("--waves", "old.csv", "--json", *options).stdout)["change"]["groups"]["side_a"]["smallest"]
        for options in ((), ("--waves-invited", "side_a=13"))
    )
    assert known <= plain


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (("--waves", "older.csv"), 1, "older.csv: there is no such file"),
        (("--waves-invited", "side_a=12"), 2, "--waves-invited is about the last wave; name its file by --waves"),
        (("--waves", "old.csv", "--waves-invited", "sales=12"), 2, "'sales' is not a group"),
    ],
)
def test_mistakes_are_told(run, options, code, message):
    """What is wrong, and what to do."""
    result = run(*options)
    assert result.exit_code == code
    assert message in result.stderr


class Terminal(io.StringIO):
    """Standard error that is a terminal."""

    def isatty(self):
        """Yes."""
        return True


def test_a_large_file_shows_a_bar_on_a_terminal_only(tmp_path, monkeypatch):
    """Two files, one bar; a small file, a pipe or a missing one shows none."""
    monkeypatch.setattr(commands, "LARGE", 10)
    monkeypatch.setattr(commands.sys, "stderr", Terminal())
    path = tmp_path / "answers.csv"
    path.write_text("x" * 20, encoding="utf-8")
    with reading_bar(str(path), str(path)) as progress:
        for share in (0.5, 1.0, 0.25, 1.0):
            progress(share)
    assert "100%" in commands.sys.stderr.getvalue()
    with reading_bar(str(tmp_path / "none.csv"), None) as progress:
        assert progress is None
    monkeypatch.setattr(commands.sys, "stderr", io.StringIO())
    with reading_bar(str(path)) as progress:
        assert progress is None
