"""Words that promise more than answers can show.

Answers show what people say and how sure that is. They do not prove, nothing in them drives anything, a difference is never
significant without its size, and a difference that was not found is not agreement: its interval says how large it may be.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from questionnaires.basics import Language
from questionnaires.lint_texts import place_of, translations
from questionnaires.problems import Finding
from questionnaires.tree import Node, text_of


@dataclass(frozen=True)
class Overclaim:
    """A word of a text that says too much, and what to say instead."""

    word: str
    advice: str


@dataclass(frozen=True)
class _Rule:
    word: re.Pattern[str]
    advice: str
    sized: bool = False
    """Allowed in a sentence that gives a size."""


_PROOF = "answers do not prove. Say what they show, or that they do not prove it."
_CAUSE = "answers show what goes together, not what causes what. Say 'goes with' («связано с»)."
_SIZE = "give the size with its interval, in the same sentence."
_NO_DIFFERENCE = "a difference that was not found is not agreement. Give the interval of the difference."

_FIGURE = r"(?:показател|утвержден|направлен|индекс|оценк|балл|фактор|ответ|расхожден|уровн)\w*"

_RULES: Final[dict[Language, tuple[_Rule, ...]]] = {
    "en": (
        _Rule(
            re.compile(
                r"\b(?:prov(?:es?|ed|en|ing)\s+(?:that|the|an?|it|this|these|our|their|nothing|cause|why|how|what|which)|proof\s+that)\b"
            ),
            _PROOF,
        ),
        _Rule(
            re.compile(r"\b(?:(?<!shared )(?<!hard )(?<!disk )(?<!test )drives?|drove|driven|driving|(?:key |main )?drivers?)\b"),
            _CAUSE,
        ),
        _Rule(re.compile(r"\b(?:no|not (?:an?y? )?)\s*(?:statistically\s+)?significan(?:t|ce)\b"), _NO_DIFFERENCE),
        _Rule(re.compile(r"\b(?:in)?significan(?:t|tly|ce)\b"), _SIZE, sized=True),
    ),
    "ru": (
        _Rule(re.compile(r"\b(?:доказыва(?:ет|ют)|докаж(?:ет|ут)|доказан(?:о|а|ы)?)\b"), _PROOF),
        _Rule(
            re.compile(
                rf"\b{_FIGURE}\b[^.!?;:]{{0,40}}?\b(?:влия(?:ет|ют)|определя(?:ет|ют)|обусловлива(?:ет|ют)|вызыва(?:ет|ют))\b"
            ),
            _CAUSE,
        ),
        _Rule(re.compile(r"\bдрайвер\w*"), _CAUSE),
        _Rule(
            re.compile(
                r"\b(?:незначим\w*|нет\s+(?:статистически\s+)?значим\w*|не\s+(?:является\s+)?(?:статистически\s+)?значим\w*)"
            ),
            _NO_DIFFERENCE,
        ),
        _Rule(re.compile(r"\bзначим(?:о|ы|ый|ая|ое|ые|ого|ой|ую|ых|ым|ыми)?\b"), _SIZE, sized=True),
    ),
}
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_NEGATED = re.compile(r"(?:\b(?:not|never|nor|cannot|no)|\b(?:не|ничего не))\s+(?:[\w’']+\s+)?$")
_SIZE_GIVEN = re.compile(r"\d|\{\s*\$")


def overclaims(text: str, language: Language) -> Iterator[Overclaim]:
    """Every word of a text that says too much, in the order of the rules within each sentence.

    A proof or a cause that is denied ("does not prove", "never what drives what") is no claim; a size is a number or a placeholder
    in the same sentence.
    """
    for sentence in _SENTENCE.split(text.lower()):
        for rule in _RULES[language]:
            for found in rule.word.finditer(sentence):
                denied = rule.advice in (_PROOF, _CAUSE) and _NEGATED.search(sentence[: found.start()])
                if not denied and not (rule.sized and _SIZE_GIVEN.search(sentence)):
                    yield Overclaim(found.group(), rule.advice)


def claim_findings(root: Node, source: str) -> Iterator[Finding]:
    """Words of a file's texts that promise more than answers can show.

    Args:
        root: The tree.
        source: The text it was read from, to point into the middle of a sentence.
    """
    for language, node in translations(root):
        for claim in overclaims(text_of(node) or "", language):
            yield Finding(place_of(node, source, claim.word), f"'{claim.word}': {claim.advice}")
