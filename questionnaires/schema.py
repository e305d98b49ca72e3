"""JSON Schemas of the language for editors that complete keys: one file beside this for each kind of YAML file.

``python -m questionnaires.schema`` writes them anew after a change of the models.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel

from questionnaires.bundles import Bundle
from questionnaires.kits import Paper
from questionnaires.model import Advice, Questionnaire
from questionnaires.questions import QUESTION_TYPES, Rating
from questionnaires.shelves import group_sets

FOLDER: Final = Path(__file__).parent
SCHEMA_FILES: Final[Mapping[str, type[BaseModel]]] = {
    "schema.json": Questionnaire,
    "advice.schema.json": Advice,
    "bundle.schema.json": Bundle,
    "kit.schema.json": Paper,
}


def schema_of(file: str) -> str:
    """The schema as it stands in a file."""
    model = SCHEMA_FILES[file]
    schema = model.model_json_schema()
    if model is Questionnaire:
        _as_files_are_written(schema)
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _as_files_are_written(schema: dict[str, Any]) -> None:
    """What a file may leave to the loader: the name of a shared set of groups, the type of a rating; and what only bundles fill."""
    groups = schema["properties"]["groups"]
    schema["properties"]["groups"] = {"anyOf": [{"enum": list(group_sets())}, groups], "title": "Groups"}
    del schema["properties"]["parts"]
    for kind in QUESTION_TYPES.values():
        definition = schema["$defs"][kind.__name__]
        if kind is not Rating:
            definition["required"] = ["type", *definition.get("required", ())]


if __name__ == "__main__":
    for name in SCHEMA_FILES:
        (FOLDER / name).write_text(schema_of(name), encoding="utf-8")
