"""Whether moves can be told apart, within a file and across all files, and whether each can be due."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from questionnaires.basics import LANGUAGES, Language
from questionnaires.lint_rules import condition_use
from questionnaires.model import Advice, Questionnaire
from questionnaires.moves import Move
from questionnaires.problems import Finding, suggestion
from questionnaires.tree import Node, locate

ALIKE: Final = 0.85
"""Share of letters in common from which two texts count as the same."""
_COMPARED: Final = (("title", "title"), ("first_sign", "first sign"))


def move_findings(root: Node, advice: Advice, others: Sequence[Move], served: Questionnaire | None) -> Iterator[Finding]:
    """Everything wrong with the moves of a file besides their references.

    Args:
        root: The file's tree.
        advice: Its model.
        others: The moves of all other files.
        served: The questionnaire; None if it cannot be used.
    """
    known = {move.id for move in (*advice.moves, *others)}
    elsewhere = {move.id for move in others}
    for number, move in enumerate(advice.moves):
        if move.id in elsewhere:
            place = locate(root, ("moves", number, "id"))[0].place
            yield Finding(place, f"another file has a move '{move.id}' too. Ids of moves differ across all files.")
        for index, excluded in enumerate(move.excludes):
            if excluded not in known:
                place = locate(root, ("moves", number, "excludes", index))[0].place
                yield Finding(place, f"there is no move '{excluded}'.{suggestion(excluded, known)}")
        if move.when is not None and served is not None:
            yield from condition_use(root, ("moves", number, "when"), move.when, served)
        yield from _alike(root, number, move, (*advice.moves[:number], *others))


def _alike(root: Node, number: int, move: Move, others: Sequence[Move]) -> Iterator[Finding]:
    """A title or first sign that another move has in nearly the same words, in either language."""
    for key, what in _COMPARED:
        for language in LANGUAGES:
            twin = next((other for other in others if are_alike(_text(move, key, language), _text(other, key, language))), None)
            if twin is not None and twin.id != move.id:
                place = locate(root, ("moves", number, key, language))[1]
                yield Finding(place, f"the {what} is nearly that of move '{twin.id}'. Say what is special about this move.")
                break


def are_alike(first: str, second: str) -> bool:
    """Whether two texts are nearly the same, whatever their capitals, signs and placeholders."""
    one, two = _normalised(first), _normalised(second)
    limit = ALIKE * (len(one) + len(two)) / 2
    if min(len(one), len(two)) < limit or _common(one, two) < limit:
        return False
    return SequenceMatcher(None, one, two, autojunk=False).ratio() >= ALIKE


def _text(move: Move, key: str, language: Language) -> str:
    return (move.title if key == "title" else move.first_sign)[language]


def _common(one: str, two: str) -> int:
    """How many letters two texts share, wherever they stand: never less than their longest match."""
    return (_letters(one) & _letters(two)).total()


@lru_cache(maxsize=4096)
def _letters(text: str) -> Counter[str]:
    return Counter(text)


@lru_cache(maxsize=4096)
def _normalised(text: str) -> str:
    return " ".join(re.findall(r"\w+", re.sub(r"\{[^{}]*\}", " ", text.lower())))
