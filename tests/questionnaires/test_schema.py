"""The JSON Schema that editors read."""

from questionnaires.schema import SCHEMA_FILE, questionnaire_schema


def test_the_schema_in_the_file_is_the_models_own():
    """After a change of the models, ``python -m questionnaires.schema`` writes the file anew."""
    assert SCHEMA_FILE.read_text(encoding="utf-8") == questionnaire_schema()
