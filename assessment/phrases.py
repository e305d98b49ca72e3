"""The product's own sentences, in English and Russian, with plurals and numbers as each language wants them.

A folder of texts holds ``NAME.en.ftl`` and ``NAME.ru.ftl`` (Project Fluent). ``Phrases`` looks a message up by its id and
fails loudly when the id or an argument is missing, so that no half sentence ever reaches a person.
"""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path

from babel.dates import format_date, format_time
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentNone, FluentNumber, fluent_number

from questionnaires.model import Language

MINUS = "\N{MINUS SIGN}"
LOCALES: Mapping[Language, str] = {"en": "en_GB", "ru": "ru_RU"}

Argument = str | int | float


class PhraseError(LookupError):
    """A message id that no file has, or an argument that a message needs and was not given."""


class Phrases:
    """All messages of some folders in one language; call it with a message id and its arguments."""

    def __init__(self, language: Language, *folders: Path) -> None:
        self.language = language
        self._bundle = FluentBundle([LOCALES[language].replace("_", "-")], use_isolating=False)
        for folder in folders:
            for file in sorted(folder.glob(f"*.{language}.ftl")):
                self._bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))

    def __call__(self, message: str, /, **arguments: Argument) -> str:
        """The message filled with its arguments; numbers choose plurals and take the language's separators.

        Raises:
            PhraseError: If there is no such message or an argument is missing.
        """
        if not self._bundle.has_message(message):
            raise PhraseError(f"no message {message!r} in {self.language}")
        pattern = self._bundle.get_message(message).value
        if pattern is None:
            raise PhraseError(f"message {message!r} in {self.language} has no text")
        text, errors = self._bundle.format_pattern(pattern, {name: _argument(value) for name, value in arguments.items()})
        if errors:
            raise PhraseError(f"message {message!r} in {self.language}: {errors[0]}")
        return str(text)

    def has(self, message: str) -> bool:
        """Whether there is a message of that id."""
        return self._bundle.has_message(message)

    def number(self, value: float, decimals: int = 0, *, sign: bool = False) -> str:
        """A number with a fixed count of decimals, halves away from zero, the language's separators and a true minus sign."""
        quantum = Decimal(1).scaleb(-decimals)
        rounded = Decimal(repr(float(value))).quantize(quantum, ROUND_HALF_UP)
        if rounded == 0:
            rounded = abs(rounded)
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        text = format_decimal(abs(rounded), format=pattern, locale=LOCALES[self.language])
        return (MINUS if rounded < 0 else "+" if sign and rounded > 0 else "") + text

    def date(self, value: date, *, weekday: bool = False) -> str:
        """A date in words: 23 October 2026 · 23 октября 2026 г., with its weekday if asked for."""
        text = format_date(value, "d MMMM y" if self.language == "en" else "d MMMM y 'г'.", locale=LOCALES[self.language])
        return f"{format_date(value, 'EEEE', locale=LOCALES[self.language])}, {text}" if weekday else text

    def time(self, value: datetime) -> str:
        """A time of day: 18:00."""
        return format_time(value, "HH:mm", locale=LOCALES[self.language])


def _argument(value: Argument) -> str | FluentNumber | FluentNone:
    return value if isinstance(value, str) else fluent_number(value)


@cache
def phrases(language: Language, *folders: Path) -> Phrases:
    """The messages of some folders, read once."""
    return Phrases(language, *folders)
