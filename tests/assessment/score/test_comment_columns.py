"""A column of comments may stand in a file of answers; it is left out, with a note."""

import pytest

from assessment.score.csv_reader import count_file, read_answers
from assessment.score.template import template_text
from questionnaires.bundles import form_of

FORM = form_of("relationship-index")
ITEMS = [item.id for item in FORM.items]


@pytest.mark.parametrize("cell", ["", "short", '"with, comma and ""quotes"""'])
@pytest.mark.parametrize("people", [3, 3000])
def test_comments_are_left_out_and_said_to_be(tmp_path, cell, people):
    """Whatever stands there, plain or quoted, in a small file or a large one: the ratings are read as without it."""
    path = tmp_path / "answers.csv"
    row = f"side_a,{cell},{','.join('4' for _ in ITEMS)}\n"
    path.write_text(f"group,words_helps,{','.join(ITEMS)}\n{row * people}", encoding="utf-8")
    found = read_answers(path, FORM)
    assert found.notes == (f"{path}:1:words_helps: this column holds texts; left out, for figures have no use for them",)
    assert [dict(each.answers) for each in found.rows] == [dict.fromkeys(ITEMS, 4)] * people
    assert len(count_file(path, FORM).tally) == people


def test_the_template_has_no_column_for_them():
    """Nobody is asked to type comments into a file of figures."""
    assert template_text(FORM) == f"group,{','.join(ITEMS)}\n"
