"""Department names that stay grammatical, and the filling of texts with them.

A Russian sentence needs a name in the right case and the people who work there in the right case; an English one needs
neither. A text names what it wants in braces: ``{side_a}`` is the name, ``{side_a.gen}`` its genitive, ``{side_a.people.dat}``
the people in the dative, ``{side_a.head.ins}`` the head's title in the instrumental, ``{side_a.short}`` the chart label.
In a language without cases every case is the nominative. A term for which clients have words of their own is filled in the same
way: ``{lead}`` is the word, ``{lead.many.gen}`` its plural in the genitive.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

Case = Literal["nom", "gen", "dat", "acc", "ins", "pre"]
CASES: tuple[Case, ...] = ("nom", "gen", "dat", "acc", "ins", "pre")
FORMS: tuple[str, ...] = ("name", "people", "head", "short")
"""The forms of a department's name."""
TERM_FORMS: tuple[str, ...] = ("name", "many")
"""The forms of a term."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class Declined(BaseModel):
    """One noun phrase in its cases; a language without cases gives a plain string and all six are the same."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    nom: str
    gen: str
    dat: str
    acc: str
    ins: str
    pre: str

    @model_validator(mode="before")
    @classmethod
    def _from_plain_string(cls, value: object) -> object:
        return dict.fromkeys(CASES, value) if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """In the schema that editors read, a plain string will do as well."""
        return {"anyOf": [{"type": "string"}, handler(schema)]}

    def __str__(self) -> str:
        return self.nom


class DepartmentName(BaseModel):
    """A department as one language names it: the unit, its people, its head and the short label of charts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Declined
    short: str
    people: Declined
    head: Declined
    gender: Literal["m", "f", "n"] = "m"
    number: Literal["singular", "plural"] = "singular"


class TermName(BaseModel):
    """A term as one language says it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Declined
    many: Declined


class TermChoice(BaseModel):
    """One of the words that a client may use for a term."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    en: TermName
    ru: TermName


class Term(BaseModel):
    """A term and the words for it; the first is used unless the client chooses another."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    choices: tuple[TermChoice, ...] = Field(min_length=1)


Names = Mapping[str, DepartmentName]
"""Group id -> the name in the language at hand."""
Fillings = Mapping[str, DepartmentName | TermName]
"""Group or term id -> what its placeholders are filled with."""


class PlaceholderError(ValueError):
    """A text asks for a name or a form that does not exist; the message says which and what there is."""


def placeholders(text: str) -> tuple[str, ...]:
    """The placeholders of a text, without their braces, in order of appearance."""
    return tuple(_PLACEHOLDER.findall(text))


def fill(text: str, names: Fillings) -> str:
    """The text with each placeholder replaced by a department's name.

    Raises:
        PlaceholderError: If a placeholder names a group without a name or a form that names do not have.
    """
    return _PLACEHOLDER.sub(lambda match: _form(match[1], names), text)


def sentence_case(text: str) -> str:
    """The text with its first letter raised: a filled placeholder may open a sentence."""
    return text[:1].upper() + text[1:]


def _form(placeholder: str, names: Fillings) -> str:
    group, form, case = parse_placeholder(placeholder)
    if group not in names:
        raise PlaceholderError(f"{{{placeholder}}} names group {group!r}; there is {', '.join(sorted(names)) or 'none'}")
    value = getattr(names[group], form, None)
    if value is None:
        raise PlaceholderError(f"{{{placeholder}}} asks for a form that {group!r} does not have")
    return value if isinstance(value, str) else str(getattr(value, case))


@lru_cache(maxsize=1024)
def parse_placeholder(placeholder: str) -> tuple[str, str, Case]:
    """The group, form and case that a placeholder asks for, given without its braces.

    Raises:
        PlaceholderError: If a form or a case does not exist.
    """
    group, *rest = placeholder.split(".")
    form = rest.pop(0) if rest and rest[0] in (*FORMS, *TERM_FORMS) else "name"
    case = rest.pop(0) if rest and rest[0] in CASES else "nom"
    if rest or (form == "short" and "." in placeholder.removeprefix(f"{group}.short")):
        raise PlaceholderError(
            f"{{{placeholder}}} is not a form of a name; write a group, then .people, .head or .short (a term: .many), "
            f"then a case (.{', .'.join(CASES)})"
        )
    return group, form, next(known for known in CASES if known == case)
