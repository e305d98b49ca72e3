"""Words of certainty about a level."""

from assessment.diagnosis.words import words_phrase
from reports.document.sources import Sources


def level_words(sources: Sources, key: str) -> str:
    """A key of the diagnosis ("probably_aligned") as words: "probably Aligned", «вероятно, согласованное»."""
    return words_phrase(sources.language, key, sources.questionnaire)
