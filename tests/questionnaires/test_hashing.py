"""The fingerprint depends on what is asked and on nothing else."""

import re

import pytest

from questionnaires.hashing import questionnaire_hash
from questionnaires.loader import QuestionnaireError


def test_a_hash_names_its_algorithm(small):
    """The form that the diagnosis document prints."""
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", questionnaire_hash(small))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("minutes: 1", "minutes: 1  # a minute"),
        ("id: small\nversion: 1.0.0\n", "version: 1.0.0\nid: small\n"),
        ("en: They talk.", "en: 'They talk.'"),
        ("effort: 1", "effort: 1\n        reverse: false"),
        ("      start: 3", "      start: 3.0"),
        ("\n", "\r\n"),
    ],
)
def test_appearance_does_not_matter(small, old, new):
    """Comments, order of keys, quotes, defaults written out, number form, line ends."""
    assert old in small
    assert questionnaire_hash(small.replace(old, new)) == questionnaire_hash(small)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("They talk.", "They talk a lot."),
        ("Они говорят.", "Они много говорят."),
        ("version: 1.0.0", "version: 1.0.1"),
        ("effort: 1", "effort: 1\n        reverse: true"),
        ("    side_b: 1", "    side_b: 2"),
    ],
)
def test_content_matters(small, old, new):
    """Words in either language, version, scoring."""
    assert old in small
    assert questionnaire_hash(small.replace(old, new)) != questionnaire_hash(small)


def test_a_text_that_is_no_questionnaire_has_no_hash():
    """Nothing broken can be stamped."""
    with pytest.raises(QuestionnaireError):
        questionnaire_hash("id: x")
