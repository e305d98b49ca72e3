"""The JSON Schema of the questionnaire language, kept in ``schema.json`` beside this file for editors that complete keys.

``python -m questionnaires.schema`` writes it anew after a change of the models.
"""

import json
from pathlib import Path
from typing import Final

from questionnaires.model import Questionnaire

SCHEMA_FILE: Final = Path(__file__).parent / "schema.json"


def questionnaire_schema() -> str:
    """The schema as it stands in the file."""
    return json.dumps(Questionnaire.model_json_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    SCHEMA_FILE.write_text(questionnaire_schema(), encoding="utf-8")
