"""Reading a file of answers line by line: blocks, pipes, progress."""

import os
import threading

import pytest

from assessment.score import text_file
from assessment.score.csv_reader import count_file, read_answers
from assessment.score.problems import AnswersError
from tests.assessment.factories import questionnaire

FORM = questionnaire(dimensions=1, per_dimension=2)
HEADER = "group,i1,i2\n"


@pytest.mark.parametrize("block", [1, 2, 3, 5, 64])
def test_blocks_split_no_letter_and_lose_no_line(monkeypatch, tmp_path, block):
    """A letter of several bytes may lie across two blocks; the line of a mistake is counted through all of them."""
    monkeypatch.setattr(text_file, "BLOCK", block)
    path = tmp_path / "answers.csv"
    path.write_bytes(("\ufeff" + HEADER + "side_a,3,4\nside_b,5,\n").encode())
    assert len(read_answers(path, FORM).rows) == 2
    path.write_bytes(HEADER.encode() + b"side_a,3,4\nside_a,\xe4\xe0,4\n")
    with pytest.raises(AnswersError, match=r"answers.csv:3: the line is not UTF-8"):
        read_answers(path, FORM)
    path.write_bytes(HEADER.encode() + b"side_a,3,4\nside_a,3\xd0")
    with pytest.raises(AnswersError, match=r"answers.csv:3: the line is not UTF-8"):
        read_answers(path, FORM)


def test_counting_tells_how_far_it_has_come(monkeypatch, tmp_path):
    """Shares rise to 1, and the counts are those of the rows."""
    monkeypatch.setattr(text_file, "BLOCK", 40)
    path = tmp_path / "answers.csv"
    path.write_text(HEADER + "side_a,3,4\n" * 50, encoding="utf-8")
    shares = []
    found = count_file(path, FORM, shares.append)
    assert len(found.tally) == 50
    assert found.tally.by_group()["side_a"].options["i1"] == (0, 0, 50, 0, 0)
    assert shares == sorted(shares)
    assert (len(shares) > 5, shares[-1]) == (True, 1.0)


def test_a_pipe_is_read_once(tmp_path):
    """What cannot be looked through twice is kept while it is read."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=lambda: path.write_text(HEADER + "side_a,3,4\n", encoding="utf-8"))
    writer.start()
    assert len(read_answers(path, FORM).rows) == 1
    writer.join()
