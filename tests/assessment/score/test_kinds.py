"""Files of answers to questions of every kind: what a cell says, what is wrong with it, what a group is not asked."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from assessment.commands.score import score, template
from assessment.score.cells import cell_readers
from assessment.score.csv_reader import read_answers
from assessment.score.problems import AnswersError
from assessment.score.template import how_to_fill_in, template_text
from tests.assessment.factories import released
from tests.assessment.opinions import opinions, random_people

FORM = opinions()
COLUMNS = tuple(cell_readers(FORM))


def written(answer):
    """An answer as a cell says it."""
    if answer is None:
        return "dk"
    if isinstance(answer, tuple):
        return ";".join(answer)
    return ";".join(f"{option}={points:g}" for option, points in answer.items()) if isinstance(answer, dict) else str(answer)


def table(rows, columns=COLUMNS, delimiter=","):
    """A file of these rows."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(["group", *columns])
    writer.writerows([row.group, *(written(row.answers[name]) if name in row.answers else "" for name in columns)] for row in rows)
    return out.getvalue()


@pytest.fixture
def read(tmp_path):
    """Reads a text as a file of answers."""

    def reading(text):
        path = tmp_path / "answers.csv"
        path.write_text(text, encoding="utf-8")
        return read_answers(path, FORM)

    return reading


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_every_kind_of_answer_reads_back(read, delimiter):
    """What people answered is what the file says, whatever separates its columns."""
    rows = random_people(FORM, {"side_a": 8, "side_b": 8, "legal": 4}, missing=0.2)
    found = read(table(rows, delimiter=delimiter))
    assert list(found.rows) == rows
    assert released(FORM, found.rows, precision="full").digest == released(FORM, rows, precision="full").digest


@pytest.mark.parametrize(
    ("column", "cell", "message"),
    [
        ("h1", "6", "'6' is not an answer from 1 to 5; write a whole number, dk or nothing"),
        ("rhythm", "dayly", "'dayly' is not an option; write daily, weekly, rarely, other, dk or nothing. Did you mean 'daily'?"),
        (
            "obstacles",
            "data;tlk",
            "'tlk' is not an option; join some of data, talk, trust, other, none by semicolons. Did you mean 'talk'?",
        ),
        ("obstacles", "none;data", "'none;data' says 'none' beside others; write 'none' by itself"),
        ("obstacles", "data; data", "'data; data' names an option twice"),
        ("first", "price;speed;care", "'price;speed;care' has 3 options; write at most 2"),
        ("first", "dear", "'dear' is not an option; join some of price, speed, care by semicolons, the first first"),
        ("budget", "fairs=30;web=60", "'fairs=30;web=60' adds up to 90; share out 100"),
        ("budget", "fairs", "'fairs' gives no points; write fairs=…;web=…"),
        ("budget", "fairs=50;fairs=50", "names fairs twice"),
        ("budget", "radio=100", "'radio' is not an option; write fairs=…;web=…"),
        ("days", "ten", "'ten' is not a number; write one from 0 to 400, without unit and without spaces, or nothing"),
        ("days", "401", "'401' is out of range; write a number from 0 to 400 or nothing"),
        ("days", "1,5", "'1,5' is out of range; write a whole number or nothing"),
        ("days", "1e3", "'1e3' is not a number"),
        ("w_price", "me", "'me' is not an option; write side_a, side_b, leadership, other, nobody, both or nothing"),
        ("s1", "3", "side_a is not asked this question; empty the cell or correct the group"),
    ],
)
def test_a_wrong_cell_is_told_with_line_column_and_remedy(read, column, cell, message):
    """Line 3 of the file, the column's name, what is wrong and what to do."""
    with pytest.raises(AnswersError) as caught:
        read(f'group,{column}\nside_b,\nside_a,"{cell}"\n')
    assert f"answers.csv:3:{column}: " in str(caught.value)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("column", "cell", "answer"),
    [
        ("rhythm", "DK", None),
        ("obstacles", " trust ; data ", ("data", "trust")),
        ("first", "speed;price", ("speed", "price")),
        ("budget", "web = 99,5; fairs=0.5", {"fairs": 0.5, "web": 99.5}),
        ("days", "12.0", 12),
    ],
)
def test_cells_are_read_as_people_write_them(read, column, cell, answer):
    """Blanks, capitals and decimal commas do not matter; ticked options keep the order of the form, ranked ones their own."""
    (row,) = read(f'group,h1,{column}\nside_a,3,"{cell}"\n').rows
    assert row.answers[column] == answer


def test_a_text_between_questions_and_a_text_answer_have_no_column(read):
    """The header has the questions that become figures."""
    assert template_text(FORM).split(",")[:3] == ["group", "h1", "h2"]
    assert "notes" not in template_text(FORM)
    with pytest.raises(AnswersError, match="has no item of that name"):
        read("group,notes\nside_a,hello\n")


def test_answers_off_the_persons_way_are_left_out_and_counted(read):
    """Only who chose weekly is asked whether that is useful."""
    found = read("group,h1,rhythm,weekly_useful\nside_a,3,daily,5\nside_a,3,weekly,4\n")
    assert [row.answers.get("weekly_useful") for row in found.rows] == [None, 4]
    assert any("1 answer to questions that the person's other answers do not lead to; left out" in note for note in found.notes)


def test_unquoted_lists_in_a_file_of_semicolons_are_explained(read):
    """The row has more cells than the header: the reader is told about quotation marks."""
    with pytest.raises(AnswersError, match="put cells that hold several answers in quotation marks"):
        read("group;h1;obstacles\nside_a;3;data;talk\n")


def test_the_template_explains_what_is_no_rating():
    """Kinds of cells, and questions of some groups only."""
    lines = list(how_to_fill_in(FORM))
    assert "first: ids of options joined by semicolons, the first first." in lines
    assert "budget: id=points joined by semicolons." in lines
    assert "s1, s2: only for side_b; empty for others." in lines


def run(command, *arguments):
    """The command's result; a traceback fails the test."""
    result = CliRunner().invoke(command, [str(each) for each in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


@pytest.mark.parametrize("name", ["stereotypes", "first-diagnosis"])
def test_an_instrument_or_a_bundle_is_scored_from_its_template(tmp_path, name):
    """From the template's header to the document, and a table that names scores and parts."""
    form, answers = tmp_path / "form.csv", tmp_path / "answers.csv"
    assert run(template, name, "-o", form).exit_code == 0
    columns = form.read_text().strip().split(",")
    rows = []
    for number in range(24):
        group = "side_a" if number % 2 else "side_b"
        mine = {name: ("3" if name.startswith("st_self_") != (group == "side_a") else "") for name in columns}
        rows.append(",".join({**mine, "group": group, "st_market": "expected"}[name] for name in columns))
    answers.write_text("\n".join([",".join(columns), *rows]) + "\n")
    result = run(score, name, answers, "--json")
    assert result.exit_code == 0, result.stderr
    found = json.loads(result.stdout)
    scale = next(scale for scale in found["scales"] if scale["id"] == "narrow_window")
    assert (scale["groups"]["side_a"]["mean"], scale["mirror"], scale["risk"]) == (3.0, "narrow_window_self", "elevated")
    assert scale["part"] == (None if name == "stereotypes" else "stereotypes")
    told = run(score, name, answers)
    assert "Narrow window" in told.stdout
    assert "no overall index" not in told.stdout


def test_facts_are_not_scored_from_a_file(tmp_path):
    """They are named and have pages of their own: exit 1 and a word about it."""
    for result in (
        run(template, "sales-organisation", "-o", tmp_path / "f.csv"),
        run(score, "sales-organisation", tmp_path / "f.csv"),
    ):
        assert result.exit_code == 1
        assert "asks named people for facts" in result.stderr
