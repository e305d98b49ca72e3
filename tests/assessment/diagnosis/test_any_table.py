"""Tables that nobody thought of: whatever the rows, the document is finite, explained, and of its schema; by the command too."""

import csv
import json

import jsonschema
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from assessment.commands.score import score
from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.schema import SCHEMA_FILE
from assessment.diagnosis.waves import EarlierWave
from assessment.privacy.answers import AnswerRow
from questionnaires.library import advice_for, questionnaire_path
from questionnaires.loader import load_questionnaire_text
from tests.assessment.diagnosis.honesty import not_finite, silent_changes, silent_gaps
from tests.assessment.diagnosis.test_edges import CASES, INDEX
from tests.assessment.factories import released

SCHEMA = jsonschema.Draft202012Validator(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))
GROUPS = ("side_a", "side_b", "leadership")
ADVICE = advice_for(INDEX)


def reworded():
    """The index as an earlier version, in which two statements read otherwise."""
    text = questionnaire_path("relationship-index").read_text(encoding="utf-8")
    for item in (INDEX.items[0], INDEX.items[7]):
        text = text.replace(item.text["en"], f"{item.text['en']} (old)", 1)
    return load_questionnaire_text(text.replace(f"version: {INDEX.version}", "version: 0.9.0", 1), "old.yaml")


OLD = reworded()


@st.composite
def tables(draw):
    """Few or many people of few or many minds: whole blocks of them alike, some silent, some who know nothing."""
    rows = []
    for _ in range(draw(st.integers(0, 6))):
        group, people = draw(st.sampled_from(GROUPS)), draw(st.sampled_from([1, 2, 4, 5, 9, 10, 14, 31]))
        base, spread = draw(st.integers(1, 5)), draw(st.integers(0, 4))
        silent, rng = draw(st.sampled_from([0.0, 0.1, 0.3, 0.9, 1.0])), draw(st.randoms(use_true_random=False))
        for _ in range(people):
            answers = {
                item.id: None if rng.random() < 0.1 * silent else min(5, max(1, base + rng.randint(-spread, spread)))
                for item in INDEX.items
                if rng.random() >= silent
            }
            rows.append(AnswerRow(group, answers))
    return rows


rosters = st.fixed_dictionaries({}, optional={group: st.sampled_from([1, 5, 12, 40, 900]) for group in GROUPS})


@settings(
    deadline=None,
    max_examples=40,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # making a table smaller takes minutes and tells little
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(tables(), tables(), rosters, st.sampled_from(["released", "full"]), st.sampled_from([None, INDEX, OLD]))
def test_any_table_gives_a_document(rows, before, invited, precision, old):
    """Two precisions; no earlier wave, one of the same version, one of another in which statements were reworded."""
    earlier = None if old is None else EarlierWave(released(old, before, precision=precision), old)
    found = diagnose(released(INDEX, rows, precision=precision, invited=invited), INDEX, ADVICE, earlier=earlier)
    written = found.model_dump(mode="json", by_alias=True)
    json.dumps(written, allow_nan=False)
    SCHEMA.validate(written)
    assert not_finite(written) == []
    assert silent_gaps(found, INDEX) == []
    assert silent_changes(found) == []
    assert all(entry.reason for entry in found.withheld)
    assert all(caution.text for caution in found.warnings)
    if old is OLD:
        assert {INDEX.items[0].id, INDEX.items[7].id}.isdisjoint(each.id for each in (found.change.items if found.change else ()))


def write_answers(path, rows):
    """A file of answers as the command reads it."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["group", *(item.id for item in INDEX.items)])
        for row in rows:
            cells = {name: "dk" if value is None else value for name, value in row.answers.items()}
            writer.writerow([row.group, *(cells.get(item.id, "") for item in INDEX.items)])
    return str(path)


@pytest.mark.parametrize("precision", ["released", "full"])
@pytest.mark.parametrize("case", [case for case in CASES if case != "nobody"])
def test_the_command_prints_a_document_at_every_edge(case, precision, tmp_path):
    """With a roster that is too small, one that is large, and an earlier wave; nothing but the document on standard output."""
    now = write_answers(tmp_path / "now.csv", CASES[case](INDEX))
    before = write_answers(tmp_path / "before.csv", CASES["full-separation"](INDEX))
    arguments = ["relationship-index", now, "--json", "--precision", precision, "--waves", before]
    result = CliRunner().invoke(score, [*arguments, "--invited", "side_a=2", "--invited", "side_b=400"])
    assert (result.exit_code, result.exception) == (0, None)
    written = json.loads(result.stdout)
    SCHEMA.validate(written)
    assert not_finite(written) == []
    assert written["precision"] == precision
    assert all(entry["reason"] for entry in written["withheld"])


def test_a_file_without_people_is_refused_in_words(tmp_path):
    """A header alone is no survey: one sentence and no trace."""
    result = CliRunner().invoke(score, ["relationship-index", write_answers(tmp_path / "none.csv", []), "--json"])
    assert result.exit_code != 0
    assert "there is a header and no answers" in result.output
    assert "Traceback" not in result.output


def test_the_schema_refuses_what_is_no_document():
    """It is not so loose that anything passes."""
    written = diagnose(released(INDEX, CASES["all-equal"](INDEX)), INDEX, ADVICE).model_dump(mode="json", by_alias=True)
    SCHEMA.validate(written)
    for broken in ({**written, "precision": "exact"}, {key: value for key, value in written.items() if key != "gap"}):
        with pytest.raises(jsonschema.ValidationError):
            SCHEMA.validate(broken)
