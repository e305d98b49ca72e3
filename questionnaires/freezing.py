"""The copy of a form that a launched wave keeps: all of it in one text, whatever becomes of the library."""

import json
from functools import lru_cache

from questionnaires.model import Questionnaire
from questionnaires.problems import UnusableError
from questionnaires.reader import read_tree
from questionnaires.validation import validate


def frozen_text(questionnaire: Questionnaire) -> str:
    """The whole content as canonical JSON, which the YAML reader reads as well. Examples are left out: they test, not ask."""
    content = questionnaire.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"examples"})
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=256)
def thawed(text: str) -> Questionnaire:
    """The form that a frozen text states; the same text gives the same object.

    What was launched is not judged again: later rules for files do not hold for it.

    Raises:
        UnusableError: If the text is no frozen form.
    """
    root, _ = read_tree(text)
    questionnaire, findings = validate(root, Questionnaire)
    if questionnaire is None:
        raise UnusableError(findings)
    return questionnaire
