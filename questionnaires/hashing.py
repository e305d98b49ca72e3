"""The fingerprint of a questionnaire: what was asked, whatever its file looked like."""

import hashlib

from questionnaires.freezing import frozen_text
from questionnaires.loader import load_questionnaire_text
from questionnaires.model import Questionnaire


def questionnaire_hash(text: str) -> str:
    """``sha256:`` and the hexadecimal hash of a questionnaire's content.

    Comments, quotes, line ends and the order of keys do not matter, nor does a key that says what holds without it.

    Raises:
        QuestionnaireError: If the text is not a questionnaire.
    """
    return form_hash(load_questionnaire_text(text, "questionnaire"))


def form_hash(questionnaire: Questionnaire) -> str:
    """The same of a form that is at hand, its examples apart."""
    return "sha256:" + hashlib.sha256(frozen_text(questionnaire).encode()).hexdigest()
