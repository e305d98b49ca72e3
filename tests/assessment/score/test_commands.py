"""``entente template`` and ``entente score`` with right and wrong input."""

import json

import pytest
from click.testing import CliRunner

from assessment.commands.score import score, template
from assessment.score.scoring import load_by_id

INDEX, _ = load_by_id("relationship-index")
ITEMS = tuple(INDEX.items_by_id)
HEADER = ",".join(["group", *ITEMS])
MISSPELT = HEADER.replace("common_language", "comon_language")
ROW = ",".join(["side_a", *["3"] * 20])
ROSTERS = ["side_a", "side_a=", "=3", "side_a=x", "side_a=0", "side_a=-3", "side_a=1.5", "side_a=9999999999", "sales=3"]


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs ``entente score relationship-index answers.csv`` on the given bytes or text, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def invoke(content, *options):
        if content is not None:
            (tmp_path / "answers.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
        result = CliRunner().invoke(score, ["relationship-index", "answers.csv", *options])
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return invoke


def text(*rows, header=HEADER):
    """A file of these rows."""
    return "\n".join([header, *rows]) + "\n"


def with_answer(answer):
    """A row whose first item is answered so."""
    return ",".join(["side_a", answer, *["3"] * 19])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "answers.csv: there is no such file"),
        (b"", "answers.csv: the file is empty"),
        (b"\n \n", "answers.csv: the file is empty"),
        (text(), "answers.csv:1: there is a header and no answers"),
        (
            text(with_answer("0")),
            f"{ITEMS[0]}: '0' is not an answer from 1 to 5; write a whole number, dk or nothing",
        ),
        (text(ROW, with_answer("6")), f"answers.csv:3:{ITEMS[0]}: '6' is not"),
        (text(with_answer("abc")), f"answers.csv:2:{ITEMS[0]}: 'abc' is not"),
        (text(with_answer("3.5")), f"answers.csv:2:{ITEMS[0]}: '3.5' is not"),
        (text(with_answer("-1")), f"answers.csv:2:{ITEMS[0]}: '-1' is not"),
        (text(with_answer("٣")), f"answers.csv:2:{ITEMS[0]}: '٣' is not"),
        (
            text(ROW.replace("side_a", "side_c")),
            "answers.csv:2:group: 'side_c' is not a group of relationship-index",
        ),
        (text(ROW.replace("side_a", "")), "answers.csv:2:group: the group is missing"),
        (text(ROW + ",3"), "answers.csv:2: the row has 22 cells, the header 21 columns"),
        (text("side_a,3"), "answers.csv:2: the row has 2 cells, the header 21 columns"),
        (
            text(ROW, header=HEADER.replace("common_language", "comon_language")),
            "comon_language: relationship-index has no item of that name",
        ),
        (text(ROW, header=HEADER.replace("common_language", "comon_language")), "Did you mean 'common_language'?"),
        (text(ROW + ",3", header=HEADER + "," + ITEMS[0]), f"answers.csv:1:{ITEMS[0]}: this column stands in the header twice"),
        (text(ROW + ",3", header=HEADER + ","), "answers.csv:1:column 22: this column has no name"),
        (text("3", header=ITEMS[0]), "answers.csv:1:group: there is no such column"),
        (text("side_a", header="group"), "answers.csv:1: there is no column of answers"),
        (text(ROW).encode("utf-16"), "answers.csv: the file is UTF-16, not UTF-8; save it again"),
        (text(ROW, with_answer("да")).encode("cp1251"), "answers.csv:3: the line is not UTF-8, perhaps Windows-1251"),
        (text(ROW, "side_a\0").encode(), "answers.csv:3: the line holds a NUL byte"),
        (b"PK\x03\x04 a workbook", "answers.csv: this is a workbook"),
        (text('side_a,"3'), "answers.csv:2: this is not CSV"),
        (text(ROW, header=HEADER.replace(",", ";", 3)), "answers.csv:1: the header mixes commas and semicolons"),
    ],
)
def test_bad_input_is_told_with_place_and_remedy(run, content, message):
    """Exit 1, the mistake on standard error, nothing on standard output."""
    result = run(content, "--json")
    assert result.exit_code == 1
    assert message in result.stderr
    assert result.stdout == ""


def test_a_folder_is_not_a_file(run, tmp_path):
    """A folder of that name is told from a missing file."""
    (tmp_path / "answers.csv").mkdir()
    result = run(None)
    assert result.exit_code == 1
    assert "answers.csv: this is a folder" in result.stderr


def test_twenty_problems_are_shown_and_the_rest_counted(run):
    """Thirty wrong rows do not fill the screen."""
    result = run(text(*[with_answer("9")] * 30))
    assert result.stderr.count("is not an answer") == 20
    assert result.stderr.endswith("answers.csv: and 10 more\n")


@pytest.mark.parametrize(
    "content",
    [
        text(ROW).encode("utf-8-sig"),
        text(ROW).replace(",", ";").encode(),
        text(ROW).replace(",", "\t").encode(),
        text(ROW).replace("\n", "\r\n").encode(),
        text("", ROW, ",".join([""] * 21)).encode(),
        text(ROW.replace("3,3", '" 3 ",3', 1)).encode(),
    ],
)
def test_what_spreadsheets_write_is_read_alike(run, content):
    """Byte order mark, semicolons, tabs, Windows line ends, blank rows and spaces around a cell do not matter."""
    expected = json.loads(run(text(ROW), "--json").stdout)
    assert json.loads(run(content, "--json").stdout) == expected


def test_columns_may_stand_in_any_order(run):
    """The header names them."""
    header = ",".join([*reversed(ITEMS), "group"])
    row = ",".join([*["3"] * 19, "5", "side_b"])
    found = json.loads(run(text(row, header=header), "--json").stdout)
    assert {part["id"]: part["groups"]["side_b"]["mean"] for part in found["items"]}[ITEMS[0]] == 5.0


def test_one_row_works_with_warnings(run):
    """A single answer has a mean, no interval and no level, and the reader is warned."""
    result = run(text(ROW), "--json")
    found = json.loads(result.stdout)
    assert result.exit_code == 0
    assert (found["groups"]["side_a"]["mean"], found["groups"]["side_a"]["ci95"], found["groups"]["side_a"]["level"]) == (
        60.0,
        None,
        None,
    )
    assert {"few-answers", "one-side-only"} <= {caution["code"] for caution in found["warnings"]}


def test_a_missing_item_column_is_remarked(run):
    """Nobody answered it; the rest counts."""
    result = run(text(",".join(["side_a", *["3"] * 19]), header=",".join(["group", *ITEMS[1:]])))
    assert result.exit_code == 0
    assert f"answers.csv:1:{ITEMS[0]}: there is no such column; counted as not answered by anybody" in result.stderr


def test_silent_rows_are_counted_and_told(run):
    """Rows without a rating are no answers."""
    result = run(text(ROW, ",".join(["side_a", "dk", *[""] * 19])))
    assert result.exit_code == 0
    assert "answers.csv: 1 row without any rating; not counted as answers" in result.stderr


@pytest.mark.parametrize(
    "value", ["side_a", "side_a=", "=3", "side_a=x", "side_a=0", "side_a=-3", "side_a=1.5", "side_a=9999999999", "sales=3"]
)
def test_a_wrong_roster_is_a_usage_error(run, value):
    """Not G=N, not a positive whole number or not a group: exit 2."""
    result = run(text(ROW), "--invited", value)
    assert result.exit_code == 2
    assert "--invited" in result.stderr


def test_a_roster_given_twice_is_a_usage_error(run):
    """Which of the two would count is anybody's guess."""
    assert run(text(ROW), "--invited", "side_a=3", "--invited", "side_a=4").exit_code == 2


def test_a_roster_smaller_than_the_answers_is_a_warning(run):
    """The correction is dropped and the reader told."""
    result = run(text(*[ROW] * 6), "--invited", "side_a=4", "--json")
    assert result.exit_code == 0
    assert "roster-exceeded" in {caution["code"] for caution in json.loads(result.stdout)["warnings"]}


def test_the_table_says_what_a_reader_needs(run):
    """Groups with n, score and words, the gap, dimensions, moves or their absence, and what is not shown."""
    marketing = ROW.replace("side_a", "side_b").replace("3", "4")
    leaders = ROW.replace("side_a", "leadership")
    result = run(text(*[ROW] * 12, *[marketing] * 11, *[leaders] * 3), "--precision", "released", "--invited", "side_a=15")
    assert result.exit_code == 0
    assert "12 of 15" in result.stdout
    assert "Gap, Sales minus Marketing: −20.0 points" in result.stdout
    assert "groups.leadership: fewer than 5 answers" in result.stdout
    assert "Leadership  not shown" in result.stdout


def test_an_unknown_questionnaire_is_told(run):
    """Exit 1 and a suggestion."""
    result = CliRunner().invoke(score, ["relationship-indx", "answers.csv"])
    assert result.exit_code == 1
    assert "Did you mean 'relationship-index'?" in result.stderr


def test_the_template_is_the_header_and_reads_back(run, tmp_path):
    """What ``template`` writes, ``score`` accepts."""
    path = tmp_path / "form.csv"
    result = CliRunner().invoke(template, ["relationship-index", "-o", str(path)])
    assert result.exit_code == 0
    assert path.read_text() == HEADER + "\n"
    assert run(path.read_text() + ROW + "\n").exit_code == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == ["answers.csv", "form.csv"]


def test_the_template_does_not_overwrite_answers(tmp_path):
    """An existing file is left as it is unless forced."""
    path = tmp_path / "form.csv"
    path.write_text("months of work")
    result = CliRunner().invoke(template, ["relationship-index", "-o", str(path)])
    assert result.exit_code == 1
    assert "the file exists and is left as it is" in result.stderr
    assert path.read_text() == "months of work"
    assert CliRunner().invoke(template, ["relationship-index", "-o", str(path), "--force"]).exit_code == 0
    assert path.read_text() == HEADER + "\n"


@pytest.mark.parametrize("where", [".", "missing/form.csv"])
def test_a_template_that_cannot_be_written_is_told(tmp_path, monkeypatch, where):
    """A folder, or a folder that does not exist: exit 1, nothing left behind."""
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(template, ["relationship-index", "-o", where])
    assert result.exit_code == 1
    assert result.stderr.startswith(where)
    assert list(tmp_path.iterdir()) == []
