"""What could tell who wrote a comment: the rules that the browser applies while somebody writes, for the consultant who reads.

The rules are data in ``static/comment-rules.js``, which the browser runs and this module reads, so both see the same.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

RULES: Final = Path(__file__).parents[1] / "static" / "comment-rules.js"
KINDS: Final = ("name", "role", "self", "date", "email", "phone")
_LETTER: Final = "A-Za-zÀ-ÖØ-öø-ÿА-Яа-яЁё0-9_"


@dataclass(frozen=True)
class Finding:
    """A place in a text: characters ``start`` up to ``end``, and what kind of thing stands there."""

    kind: str
    start: int
    end: int


def findings(text: str) -> tuple[Finding, ...]:
    """Everything in a text that the rules find, in the order of the text; what lies within a longer finding is left out."""
    found = sorted(
        (Finding(kind, match.start(), match.end()) for kind, rule in _rules() for match in rule.finditer(text)),
        key=lambda each: (each.start, -each.end, each.kind == "name"),
    )
    outer: list[Finding] = []
    for each in found:
        if not outer or each.end > outer[-1].end:
            outer.append(each)
    return tuple(outer)


def marked(text: str) -> Sequence[tuple[str, str]]:
    """The text in pieces, each with the kind of what was found in it; "" for what lies between."""
    pieces: list[tuple[str, str]] = []
    place = 0
    for each in findings(text):
        start = max(each.start, place)
        if text[place:start]:
            pieces.append(("", text[place:start]))
        pieces.append((each.kind, text[start : each.end]))
        place = each.end
    if text[place:]:
        pieces.append(("", text[place:]))
    return pieces


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    written = RULES.read_text(encoding="utf-8")
    rules = json.loads(written[written.index("= [") + 2 : written.rindex("]") + 1])
    return tuple((rule["kind"], _compiled(rule["pattern"], rule["flags"])) for rule in rules)


def _compiled(pattern: str, flags: str) -> re.Pattern[str]:
    bounded = pattern.replace("{<}", f"(?<![{_LETTER}])").replace("{>}", f"(?![{_LETTER}])")
    return re.compile(bounded, re.IGNORECASE if "i" in flags else 0)
