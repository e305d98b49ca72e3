"""Numbers as people write them: with a decimal comma or point, thousands spaced or pointed, the unit behind.

One comma or point is a decimal one, unless only thousands make sense: in a whole number, and for a comma in English, where
three digits follow it (1,250). Where both stand, the last is the decimal one.
"""

import re
from decimal import Decimal
from typing import Final

from babel.numbers import format_decimal

from assessment.phrases import LOCALES, MINUS
from questionnaires.model import Language

LONGEST: Final = 40
"""Characters that a field for a number takes."""
_SPACES: Final = re.compile(r"[\s'\N{RIGHT SINGLE QUOTATION MARK}]+")
_PLAIN: Final = re.compile(r"-?[0-9]+")
_GROUPED: Final = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+")
_DECIMAL: Final = re.compile(r"-?[0-9]*\.[0-9]+|-?[0-9]+\.")


def read_number(text: str, language: Language, *, whole: bool = False, unit: str = "") -> int | float | None:
    """The number that a text states; None if it states none.

    Args:
        text: What was written.
        language: The language of the page it was written on.
        whole: Whether only whole numbers make sense.
        unit: The unit that stands beside the field and may have been written again.
    """
    bare = text.strip().replace(MINUS, "-")
    if unit and bare.lower().endswith(unit.lower()):
        bare = bare[: -len(unit)]
    bare = _SPACES.sub("", bare)
    if len(bare) > LONGEST:
        return None
    plain = _with_point(bare, language, whole=whole)
    if _PLAIN.fullmatch(plain):
        return int(plain)
    return float(plain) if _DECIMAL.fullmatch(plain) else None


def _with_point(text: str, language: Language, *, whole: bool) -> str:
    """The text without thousands separators, its decimal sign a point."""
    comma, point = text.rfind(","), text.rfind(".")
    if comma >= 0 and point >= 0:
        thousands, decimal = (",", ".") if point > comma else (".", ",")
        ahead, _, behind = text.rpartition(decimal)
        ahead = ahead.replace(thousands, ",")
        return f"{ahead.replace(',', '')}.{behind}" if _GROUPED.fullmatch(ahead) else text
    sign = "," if comma >= 0 else "."
    grouped = _GROUPED.fullmatch(text.replace(sign, ",")) is not None and not text.lstrip("-").startswith("0")
    several = text.count(sign) > 1
    if grouped and (several or whole or (sign == "," and language == "en")):
        return text.replace(sign, "")
    return text if several else text.replace(sign, ".")


def plain_number(value: float) -> str:
    """The number in digits and a point, as ``read_number`` reads it in every language."""
    digits = format(Decimal(repr(value)), "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def field_number(value: float, language: Language) -> str:
    """The number as it stands in a field again: the language's decimal sign, no thousands separators."""
    digits = plain_number(value)
    return digits.replace(".", ",") if language == "ru" else digits


def said_number(value: float, language: Language) -> str:
    """The number in running text: 1,250.5 · 1 250,5."""
    text = format_decimal(abs(Decimal(repr(value))), format="#,##0.######", locale=LOCALES[language])
    return (MINUS if value < 0 else "") + text
