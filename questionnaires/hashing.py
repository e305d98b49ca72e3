"""Fingerprints: of a questionnaire as a whole, of a question's wording, of its answers, of what a score is made of.

Two waves are compared by them: a line goes on only where the same was asked, answered in the same way and counted alike.
"""

import hashlib
import json
from collections.abc import Mapping

from questionnaires.basics import LANGUAGES, Language
from questionnaires.freezing import frozen_text
from questionnaires.loader import load_questionnaire_text
from questionnaires.measures import Score
from questionnaires.model import Questionnaire
from questionnaires.questions import Item, Leaf, leaves


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


def wording_hashes(questionnaire: Questionnaire) -> Mapping[str, Mapping[Language, str]]:
    """Question id -> language -> hash of what is asked in it; a row of a matrix is asked together with the matrix's text."""
    found: dict[str, Mapping[Language, str]] = {}
    for section in questionnaire.sections:
        for question in section.items:
            for leaf in leaves(question):
                words = [question.text] if leaf is question else [question.text, leaf.text]
                found[leaf.id] = {language: _hash([text[language] for text in words]) for language in LANGUAGES}
    return found


def response_hash(questionnaire: Questionnaire, leaf: Leaf) -> str:
    """The hash of how a question is answered: its options with their words in every language, its range, its direction."""
    content = leaf.model_dump(mode="json", exclude={"id", "text", "dimension", "effort", "max_step", "evidence", "owner"})
    scale = questionnaire.scales[leaf.scale].model_dump(mode="json") if isinstance(leaf, Item) else None
    if isinstance(leaf, Item):
        content = {"reverse": leaf.reverse}
    return _hash([content, scale])


def score_hash(questionnaire: Questionnaire, score: Score) -> str:
    """The hash of what a score is made of and how; its bands and words apart."""
    members = [questionnaire.leaves_by_id[name] for name in score.members]
    weighed = {leaf.id: [score.weights.get(leaf.id, 1.0), response_hash(questionnaire, leaf)] for leaf in members}
    return _hash([score.method, score.at_least, score.needed, weighed])


def index_hash(questionnaire: Questionnaire) -> str | None:
    """The same of the index; None if there is none."""
    index = questionnaire.score
    if index is None:
        return None
    members = {item.id: [item.dimension, response_hash(questionnaire, item)] for item in questionnaire.items}
    return _hash([index.method, index.min_answered, dict(index.weights), members])


def _hash(content: object) -> str:
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(canonical.encode()).hexdigest()
