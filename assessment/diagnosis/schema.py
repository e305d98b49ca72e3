"""The JSON Schema of the diagnosis document, kept in ``schema.json`` beside this file.

``python -m assessment.diagnosis.schema`` writes it anew after a change of the document.
"""

import json
from pathlib import Path

from assessment.diagnosis.document import Diagnosis

SCHEMA_FILE = Path(__file__).parent / "schema.json"


def diagnosis_schema() -> str:
    """The schema as it stands in the file."""
    return json.dumps(Diagnosis.model_json_schema(by_alias=True, mode="serialization"), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    SCHEMA_FILE.write_text(diagnosis_schema(), encoding="utf-8")
