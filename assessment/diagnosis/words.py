"""How sure a level is, in words: keys that the document holds and the phrases they stand for in each language.

Keys: ``clearly_X`` (from .95), ``probably_X`` (.80 to .95), ``more_likely_X_than_Y`` (.50 to .80, X most probable, Y second),
``between_X_and_Y`` (below .50, the two most probable in the order of the scale).
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from assessment.phrases import phrases
from questionnaires.model import Language, Questionnaire

TEXTS = Path(__file__).parent / "texts"

_HARD = re.compile(r"(?<![гкхжшчщ])ое$")
_SOFT = re.compile(r"(?:(?<=[гкхжшчщ])ое|ее)$")


def words_key(probabilities: Mapping[str, float]) -> str:
    """The key for these probabilities per level, levels in the order of the scale; the earlier level wins a tie."""
    order = {level: index for index, level in enumerate(probabilities)}
    ranked = sorted(probabilities, key=lambda level: (-probabilities[level], order[level]))
    first, second = ranked[0], ranked[1]
    chance = probabilities[first]
    if chance >= 0.95:
        return f"clearly_{first}"
    if chance >= 0.80:
        return f"probably_{first}"
    if chance >= 0.50:
        return f"more_likely_{first}_than_{second}"
    low, high = sorted((first, second), key=order.__getitem__)
    return f"between_{low}_and_{high}"


def words_phrase(language: Language, key: str, questionnaire: Questionnaire) -> str:
    """The phrase of a key, to stand after "the relationship is": "probably Aligned", «скорее согласованное, чем …».

    Raises:
        LookupError: If the key does not speak of this questionnaire's levels.
    """
    form, levels = _parsed(key, [band.id for band in questionnaire.bands])
    titles = {band.id: band.name[language] for band in questionnaire.bands}
    names = [titles[level] if language == "en" else titles[level].lower() for level in levels]
    say = phrases(language, TEXTS)
    if form != "between":
        return say(f"words-{form}", level=names[0], other=names[-1])
    cased = names if language == "en" else [instrumental(name) for name in names]
    if any(name is None for name in cased):
        return say("words-between-named", level=names[0], other=names[1])
    return say("words-between", level=str(cased[0]), other=str(cased[1]))


def agreement_phrase(language: Language, words: str) -> str:
    """The phrase for how far a group agrees, to stand after "agreement is"."""
    return phrases(language, TEXTS)(f"agreement-{words}")


def size_phrase(language: Language, size: str) -> str:
    """The word for the size of a difference between the sides."""
    return phrases(language, TEXTS)(f"size-{size}")


def change_phrase(language: Language, words: str, *, points: float, smallest: float) -> str:
    """What has changed: "rose by 4.2 points", or what could have been seen. Tenths, which in Russian are always «балла»."""
    say = phrases(language, TEXTS)
    figures = {"points": say.number(abs(points), 1), "smallest": say.number(smallest, 1)}
    return say(f"change-{words}", **figures)


def place_phrase(language: Language, words: str) -> str:
    """Where the company stands among the consultant's clients, to stand after "the company stands"."""
    say = phrases(language, TEXTS)
    how, _, third = words.rpartition("_")
    return say(f"benchmark-{how}", third=say(f"third-{third}")) if say.has(f"third-{third}") else say(f"benchmark-{words}")


def instrumental(adjective: str) -> str | None:
    """A Russian neuter adjective in the instrumental case; None if it does not end like one."""
    if " " in adjective:
        return None
    for ending, case in ((_HARD, "ым"), (_SOFT, "им")):
        if ending.search(adjective):
            return ending.sub(case, adjective)
    return None


def _parsed(key: str, levels: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    for level in levels:
        if key == f"clearly_{level}":
            return "clearly", (level,)
        if key == f"probably_{level}":
            return "probably", (level,)
        for other in levels:
            if key == f"more_likely_{level}_than_{other}":
                return "more-likely", (level, other)
            if key == f"between_{level}_and_{other}":
                return "between", (level, other)
    raise LookupError(f"{key!r} does not speak of the levels {', '.join(levels)}")
