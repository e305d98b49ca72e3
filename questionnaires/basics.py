"""What every part of the language is made of: frozen models, texts in every language, ids, response scales, groups."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WrapSerializer
from pydantic_core.core_schema import SerializerFunctionWrapHandler

from questionnaires.naming import DepartmentName

Language = Literal["en", "ru"]
LANGUAGES: tuple[Language, ...] = ("en", "ru")

Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$", max_length=60)]
Version = Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]

Words = Annotated[str, Field(pattern=r"\S")]
"""Text that is more than blanks."""


Key = TypeVar("Key")
Value = TypeVar("Value")


def _serialised(mapping: Mapping[object, object], handler: SerializerFunctionWrapHandler) -> object:
    return handler(dict(mapping))


FrozenMap = Annotated[Mapping[Key, Value], AfterValidator(MappingProxyType), WrapSerializer(_serialised)]
"""A mapping that cannot be changed: a model is shared by everybody who has read its file."""


class Frozen(BaseModel):
    """Base of every model: immutable, no unknown keys, no silent conversion of types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class Text(Frozen):
    """The same text in every language of the product; both are obligatory."""

    en: Words
    ru: Words

    def __getitem__(self, language: Language) -> str:
        return self.en if language == "en" else self.ru


class Option(Text):
    """One answer of a response scale."""

    value: int


class Scale(Frozen):
    """A response scale: consecutive values from 1, from disagreement to agreement, and an optional "don't know"."""

    options: tuple[Option, ...] = Field(min_length=2, max_length=7)
    dont_know: Text | None = None

    @property
    def size(self) -> int:
        """Number of options A; answers run from 1 to A."""
        return len(self.options)


class Group(Frozen):
    """Who answers: one of the two sides, leadership, or another group of the company."""

    id: Identifier
    role: Literal["side", "leadership", "other"]
    name: FrozenMap[Language, DepartmentName]
