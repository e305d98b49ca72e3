"""Words of certainty about a level."""

from assessment.diagnosis.words import words_phrase
from reports.document.sources import Sources


def level_words(sources: Sources, key: str) -> str:
    """A key of the diagnosis ("probably_aligned") as words: "probably Aligned", «вероятно, согласованное»."""
    return words_phrase(sources.language, key, sources.questionnaire)


def brief_words(sources: Sources, key: str) -> str:
    """The same for a narrow column: "more likely Defined", the second level being left to the table of chances."""
    likely, found, _ = key.removeprefix("more_likely_").partition("_than_")
    if not found:
        return level_words(sources, key)
    name = sources.band(likely)
    return sources.say("words-rather", level=sources.say.inside(name) if sources.language == "ru" else name)


def hedged_words(sources: Sources, key: str) -> str:
    """The same where certainty needs no word: "Defined", "probably Defined", "more likely Defined"."""
    level = key.removeprefix("clearly_")
    if level == key:
        return brief_words(sources, key)
    name = sources.band(level)
    return sources.say.inside(name) if sources.language == "ru" else name
