"""Reading many rows at once gives what reading them one by one gives: rows, notes, every mistake and its line."""

import csv
import io
from random import Random

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessment.privacy.coding import AnswerCoding
from assessment.score import csv_reader, spellings, text_file
from assessment.score.cells import cell_readers
from assessment.score.csv_reader import count_file, read_answers
from assessment.score.plain import PlainRows
from assessment.score.problems import AnswersError
from tests.assessment.factories import questionnaire
from tests.assessment.opinions import SECTIONS, opinions, random_people, words
from tests.assessment.score.test_kinds import written

ASKED_ANYWAY = [{"title": words("t"), **section} for section in SECTIONS]
for each in ASKED_ANYWAY:
    each.pop("show_if", None)
FORMS = {
    "ratings": questionnaire(dimensions=2, per_dimension=3),
    "every kind": opinions(sections=ASKED_ANYWAY),
    "a branch": opinions(),
}
ODD = [
    "",
    " ",
    "3",
    " 3",
    "03",
    "9",
    "dk",
    "DK",
    " dk ",
    "3\t",
    '"3"',
    '"',
    '""',
    'a"b',
    "ж",
    "\u00a03",
    "side_a",
    "10",
    "x" * 1100,
    "\n",
    "\r",
    "-1",
    "+",
]
LINES = ["", "   ", ",,", ";", '"open', '"a\nb"', "side_a", "\r"]


def rows_of(form, seed, people):
    """Some people's cells under a header in any order, perhaps without some columns."""
    chance = Random(seed)
    columns = ["group", *cell_readers(form)]
    chance.shuffle(columns)
    if chance.random() < 0.3:
        columns.remove(chance.choice([name for name in columns if name != "group"]))
    size = dict.fromkeys(form.groups_by_id, people)
    rows = [
        {"group": row.group, **{name: written(answer) for name, answer in row.answers.items()}}
        for row in random_people(form, size, missing=0.2)
    ]
    chance.shuffle(rows)
    return chance, columns, rows


@st.composite
def files(draw):
    """A form and a file of answers to it, mistaken and written oddly here and there."""
    form = FORMS[draw(st.sampled_from(sorted(FORMS)))]
    chance, columns, rows = rows_of(form, draw(st.integers(0, 10_000)), draw(st.integers(1, 6)))
    for _ in range(draw(st.integers(0, 3))):
        chance.choice(rows)[chance.choice(columns)] = draw(st.sampled_from(ODD))
    out = io.StringIO()
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    delimiter, quoting = draw(st.sampled_from(",;\t")), draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting)
    writer.writerow(columns)
    writer.writerows([row.get(name, "") for name in columns] for row in rows)
    lines = out.getvalue().split(end)
    for _ in range(draw(st.integers(0, 2))):
        lines.insert(chance.randrange(len(lines) + 1), draw(st.sampled_from(LINES)))
    text = end.join(lines)
    text = text.removesuffix(end) if draw(st.booleans()) else text
    return form, (b"\xef\xbb\xbf" if draw(st.booleans()) else b"") + text.encode()


def told(path, form):
    """What reading a file says: rows, notes and counts, or the mistakes."""
    try:
        found = read_answers(path, form)
        counted = count_file(path, form)
    except AnswersError as error:
        return str(error), [(problem.line, problem.column) for problem in error.problems]
    counts = [(each.responded, each.scores, each.options, each.choices, each.scales) for each in counted.tally.by_group().values()]
    return list(found.rows), found.notes, counted.notes, counts


def spelled(cells):
    """Cells one after the other in a buffer, and where each begins."""
    starts = np.cumsum([0, *(len(cell) for cell in cells)])[:-1]
    return np.frombuffer(b"".join(cells) + bytes(spellings.LONGEST), dtype=np.uint8), starts


def lengths(cells):
    """Bytes of each."""
    return np.array([len(cell) for cell in cells])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=files(), block=st.sampled_from([1, 40, 300, 1 << 20]))
def test_blocks_and_rows_tell_the_same(tmp_path, file, block):
    """Whatever is in a file, and wherever blocks are cut, nothing depends on how it is read."""
    form, content = file
    path = tmp_path / "answers.csv"
    path.write_bytes(content)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text_file, "BLOCK", block)
        found = told(path, form)
        patch.setattr(PlainRows, "read", lambda _self, _block: None)
        assert found == told(path, form)


@pytest.mark.parametrize("kind", ["ratings", "every kind"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_plain_files_are_not_read_row_by_row(monkeypatch, tmp_path, kind, ending, quoting):
    """Every kind of question, quotation marks, blank lines and letters of any alphabet are read many rows at once."""
    form = FORMS[kind]
    _, columns, rows = rows_of(form, 2, 9)
    rows[0] |= {name: f" {rows[0][name]}\u00a0" for name in columns if name in rows[0]}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=ending, quoting=quoting)
    writer.writerow(columns)
    writer.writerows([row.get(name, "") for name in columns] for row in rows)
    path = tmp_path / "answers.csv"
    path.write_bytes(out.getvalue().replace(ending, ending * 2).encode())
    with monkeypatch.context() as patch:
        patch.setattr(csv_reader, "_row", None)
        found = told(path, form)
    monkeypatch.setattr(PlainRows, "read", lambda _self, _block: None)
    assert found == told(path, form)
    assert len(found[0]) == len(rows)


def test_spellings_are_forgotten_before_they_grow_without_end(monkeypatch):
    """Numbers that hardly repeat are read as before, and those that are remembered stay few."""
    monkeypatch.setattr(spellings, "_MOST", 8)
    known = spellings.Spellings(lambda cell: (float(cell or 0),))
    for begin in range(0, 60, 6):
        cells = [str(number).encode() for number in range(begin, begin + 6)]
        buffer, starts = spelled(cells)
        assert known.codes(buffer, starts, lengths(cells))[:, 0].tolist() == list(range(begin, begin + 6))
        assert len(known._known) <= 8


def test_spellings_that_share_a_key_are_never_mistaken_for_each_other(monkeypatch):
    """Where the key does not tell them apart, the cells are left to the reader that goes row by row."""
    monkeypatch.setattr(spellings, "_keys", lambda words: words[:, 0] * 0)
    known = spellings.Spellings(lambda cell: (float(len(cell)),))
    cells = [b"a", b"bb"]
    buffer, starts = spelled(cells)
    with pytest.raises(spellings.Unreadable):
        known.codes(buffer, starts, lengths(cells))


def test_a_coded_row_is_that_of_its_answers():
    """Where a question stands in a coded row is where its answer is coded."""
    form = FORMS["every kind"]
    coding = AnswerCoding(form)
    for row in random_people(form, {"side_a": 5}, missing=0.1):
        for name, answer in row.answers.items():
            whole, columns = coding.place_of(name)
            alone, together = (
                (coding.whole({name: answer}), coding.whole(row.answers))
                if whole
                else (
                    coding.real({name: answer}),
                    coding.real(row.answers),
                )
            )
            assert alone[columns] == together[columns]
