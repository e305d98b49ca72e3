"""The fingerprint of a questionnaire: what was asked, whatever its file looked like."""

import hashlib
import json

from questionnaires.loader import load_questionnaire_text


def questionnaire_hash(text: str) -> str:
    """``sha256:`` and the hexadecimal hash of a questionnaire's content.

    Comments, quotes, line ends and the order of keys do not matter, nor does a key that says what holds without it.

    Raises:
        QuestionnaireError: If the text is not a questionnaire.
    """
    content = load_questionnaire_text(text, "questionnaire").model_dump(mode="json", by_alias=True, exclude_defaults=True)
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(canonical.encode()).hexdigest()
