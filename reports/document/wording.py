"""The report's sentences: messages filled with department names in their cases and with figures of the right precision."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

from assessment.diagnosis.words import TEXTS as DIAGNOSIS_TEXTS
from assessment.phrases import Argument, phrases
from questionnaires.model import Language
from questionnaires.naming import CASES, DepartmentName, Names, TermName, fill, sentence_case

TEXTS = Path(__file__).parents[1] / "texts"
NBSP = "\N{NO-BREAK SPACE}"
EN_DASH = "\N{EN DASH}"
PLUS_MINUS = f"\N{PLUS-MINUS SIGN}{NBSP}"
EM_DASH = "\N{EM DASH}"

_SHORT_WORD = re.compile(r"(?<![\w-])([а-яё]{1,2}) (?=\S)", re.IGNORECASE)
"""A Russian word of one or two letters must not end a line."""
_OPENING = re.compile(r"(?:^|(?<=[.!?…]\s))\{[^{}]*\}")
"""A placeholder that opens a sentence."""
_MEAN = re.compile(r"(?<=[^\W\d]) (?=\d+\.\d)")
_FIGURE = re.compile(rf"(?<={EM_DASH}) (?=\d)|(?<=\d) (?=балл|г\.)")
"""A figure stays with the name before it: with its last word in English, with the dash in Russian; and with its unit."""


class Wording:
    """All sentences of one report, in its language, with its departments' names and its words for terms."""

    def __init__(self, language: Language, names: Names, terms: Mapping[str, TermName] = MappingProxyType({})) -> None:
        self.language = language
        self.names = names
        self._fillings: Mapping[str, DepartmentName | TermName] = {**terms, **names}
        self._phrases = phrases(language, TEXTS, DIAGNOSIS_TEXTS)

    def __call__(self, message: str, /, **arguments: Argument) -> str:
        """The message with its arguments, words bound where a line must not break."""
        return self.bind(self._phrases(message, **arguments))

    def about(self, message: str, roles: Mapping[str, str], /, **arguments: Argument) -> str:
        """The message about some groups: ``roles`` maps the variable's prefix to a group id ("high": "side_b").

        Each prefix gives the name (``$high``), its cases (``$high_gen``), the short label as it stands inside a sentence
        (``$high_brief``) and the grammatical number of the name (``$high_number``). The sentence begins with a capital.
        """
        return sentence_case(self.about_inside(message, roles, **arguments))

    def about_inside(self, message: str, roles: Mapping[str, str], /, **arguments: Argument) -> str:
        """As ``about``, for a part of a sentence: the first letter stays as it is."""
        forms: dict[str, Argument] = {}
        for prefix, group in roles.items():
            forms |= self._forms(prefix, group)
        return self(message, **forms, **arguments)

    def fragment(self, message: str, arguments: Mapping[str, Argument]) -> str:
        """A fragment of the diagnosis (a reason, without capital or full stop) as a sentence of its own."""
        return sentence_case(self(message, **arguments)).rstrip(".") + "."

    def has(self, message: str) -> bool:
        """Whether there is a message of that id."""
        return self._phrases.has(message)

    def date(self, value: date) -> str:
        """A date in words."""
        return self._phrases.date(value)

    def filled(self, text: str) -> str:
        """A text of the questionnaire or of the advice, its placeholders filled, each sentence with a capital letter."""
        opened = _OPENING.sub(lambda found: sentence_case(fill(found[0], self._fillings)), text)
        return self.bind(sentence_case(fill(opened, self._fillings)))

    def short(self, group: str, otherwise: str) -> str:
        """A group's label on charts; groups of the plan that the questionnaire does not know keep their own."""
        return self.names[group].short if group in self.names else otherwise

    def brief(self, group: str) -> str:
        """A group's label inside a sentence: "Sales", «продажи»."""
        return self.inside(self.names[group].short) if self.language == "ru" else self.names[group].short

    def inside(self, text: str) -> str:
        """A title as it stands inside a sentence: lower first letter, unless it begins with an abbreviation."""
        return text if text[1:2].isupper() else text[:1].lower() + text[1:]

    def number(self, value: float, decimals: int = 0) -> str:
        """A figure."""
        return self._phrases.number(value, decimals)

    def signed(self, value: float, decimals: int = 0) -> str:
        """A difference with its sign; none on zero."""
        return self._phrases.number(value, decimals, sign=True)

    def half(self, ends: tuple[float, float] | None, decimals: int = 0) -> str:
        """Half the width of an interval: "± 2.8"; empty without an interval."""
        return "" if ends is None else PLUS_MINUS + self.number((ends[1] - ends[0]) / 2, decimals)

    def span(self, ends: tuple[float, float] | None, decimals: int = 0) -> str:
        """An interval as a range: "49–54"; "to" between ends when one is negative; empty without an interval."""
        if ends is None:
            return ""
        low, high = (self.number(end, decimals) for end in ends)
        return self("range-words", low=low, high=high) if ends[0] < 0 else f"{low}{EN_DASH}{high}"

    def listed(self, parts: Sequence[str]) -> str:
        """Parts as one phrase: "a", "a and b", "a, b and c"."""
        if len(parts) < 2:
            return "".join(parts)
        return self("list-last", first=", ".join(parts[:-1]), last=parts[-1])

    def quoted(self, text: str) -> str:
        """A title in the language's quotation marks."""
        return self("quoted", text=text)

    def bind(self, text: str) -> str:
        """The text with no-break spaces between a name and its figure; in Russian also after short words and before dashes."""
        if self.language != "ru":
            return _MEAN.sub(NBSP, text)
        bound = _FIGURE.sub(NBSP, _SHORT_WORD.sub(rf"\1{NBSP}", text))
        return bound.replace(f" {EM_DASH}", f"{NBSP}{EM_DASH}").replace(" %", f"{NBSP}%")

    def _forms(self, prefix: str, group: str) -> dict[str, Argument]:
        name = self.names[group]
        forms: dict[str, Argument] = {prefix: name.name.nom, f"{prefix}_brief": self.brief(group), f"{prefix}_number": name.number}
        for case in CASES:
            forms[f"{prefix}_{case}"] = getattr(name.name, case)
        return forms
