"""The JSON Schemas that editors read: current, and true of every file that is shipped."""

import json

import pytest
import yaml
from jsonschema import Draft202012Validator

from questionnaires.schema import FOLDER, SCHEMA_FILES, schema_of
from questionnaires.shelves import ADVICE, BUNDLES, KIT, LIBRARY

SHELVES = {"schema.json": LIBRARY, "advice.schema.json": ADVICE, "bundle.schema.json": BUNDLES, "kit.schema.json": KIT}
FILES = [(schema, file) for schema, folder in SHELVES.items() for file in sorted(folder.glob("*.yaml"))]


@pytest.mark.parametrize("name", SCHEMA_FILES)
def test_the_schema_in_the_file_is_the_models_own(name):
    """After a change of the models, ``python -m questionnaires.schema`` writes the files anew."""
    assert (FOLDER / name).read_text(encoding="utf-8") == schema_of(name)


@pytest.mark.parametrize(("name", "file"), FILES, ids=lambda value: getattr(value, "name", value))
def test_an_editor_finds_nothing_wrong_with_a_shipped_file(name, file):
    """What the lint accepts, the schema accepts."""
    content = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    found = Draft202012Validator(json.loads(schema_of(name))).iter_errors(content)
    assert [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:100]}" for error in found] == []


def test_an_editor_marks_what_the_lint_refuses():
    """An unknown key, a wrong type of question, a missing text."""
    content = yaml.load((LIBRARY / "obstacles.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    validator = Draft202012Validator(json.loads(schema_of("schema.json")))
    assert validator.is_valid(content)
    for broken in ({**content, "colour": 1}, {**content, "minutes": "two"}, {**content, "groups": "sales-and-marketing"}):
        assert not validator.is_valid(broken)
    first = content["sections"][0]["items"][0]
    assert not validator.is_valid({**content, "sections": [{**content["sections"][0], "items": [{**first, "type": "slider"}]}]})
