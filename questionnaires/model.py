"""The questionnaire language: what a YAML file may say, as frozen typed models.

Every model refuses keys it does not know. References between parts (an item's scale, a band's edge) are checked by
``questionnaires.lint``, which can point at the line; the models check only what a single value can tell.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from questionnaires.naming import DepartmentName

Language = Literal["en", "ru"]
LANGUAGES: tuple[Language, ...] = ("en", "ru")

Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$", max_length=60)]
Version = Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]


Words = Annotated[str, Field(pattern=r"\S")]
"""Text that is more than blanks."""


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


class Item(Frozen):
    """One rating statement."""

    id: Identifier
    text: Text
    scale: Identifier
    dimension: Identifier
    reverse: bool = False
    effort: Annotated[int, Field(ge=1, le=5)]
    """How hard it is to raise the mean answer by one point, from 1 (a decision) to 5 (years)."""
    max_step: Annotated[float, Field(gt=0, le=4)] = 1.0
    """The largest rise of the mean answer that a year can bring, in scale points."""


class Section(Frozen):
    """One page of the form."""

    id: Identifier
    title: Text
    instruction: Text | None = None
    items: tuple[Item, ...] = Field(min_length=1)


class Dimension(Frozen):
    """A theme that several items measure; its score is the sum of its items rescaled to 0-100."""

    id: Identifier
    title: Text


class Group(Frozen):
    """Who answers: one of the two sides, leadership, or another group of the company."""

    id: Identifier
    role: Literal["side", "leadership", "other"]
    name: Mapping[Language, DepartmentName]


class Band(Frozen):
    """A level: half-open on the unrounded score, from ``start`` up to but not including ``end`` (the last includes it)."""

    id: Identifier
    start: float
    end: float
    name: Text
    """The level's name as it stands in a table head: "Aligned", «Согласованное»."""
    description: Text


class Score(Frozen):
    """How answers become the score of a respondent and of the company."""

    method: Literal["sum"] = "sum"
    min_answered: Annotated[int, Field(ge=1)]
    """Fewer answered items: the respondent is counted but not scored. At least this many: prorated."""
    weights: Mapping[Identifier, Annotated[float, Field(gt=0)]]
    """Weight of each side in the company's score."""
    prior_sd: Annotated[float, Field(gt=0)] = 11.0
    """Spread of respondents assumed until one is known, in scale points (STATISTICS: s0)."""
    bands: tuple[Band, ...] = Field(min_length=2)


class Questionnaire(Frozen):
    """An instrument as its YAML file states it."""

    id: Slug
    version: Version
    title: Text
    about: Text
    """One or two sentences for the landing page: what it asks and about what time."""
    source: Text
    """Where the constructs and the cut-offs come from."""
    minutes: Annotated[int, Field(ge=1, le=60)]
    groups: tuple[Group, ...] = Field(min_length=2)
    scales: Mapping[Identifier, Scale]
    dimensions: tuple[Dimension, ...]
    sections: tuple[Section, ...] = Field(min_length=1)
    score: Score
    advice: tuple[Slug, ...] = ()
    """Advice files, by id, whose moves may follow from a diagnosis."""

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items in the order of the form."""
        return tuple(item for section in self.sections for item in section.items)

    @cached_property
    def items_by_id(self) -> Mapping[str, Item]:
        """Item id -> item."""
        return {item.id: item for item in self.items}

    @cached_property
    def groups_by_id(self) -> Mapping[str, Group]:
        """Group id -> group."""
        return {group.id: group for group in self.groups}

    @cached_property
    def sides(self) -> tuple[Group, Group]:
        """The two sides, side A first."""
        first, second = (group for group in self.groups if group.role == "side")
        return first, second

    @cached_property
    def score_range(self) -> tuple[float, float]:
        """Lowest and highest possible respondent score, in scale points."""
        return float(len(self.items)), float(sum(self.scales[item.scale].size for item in self.items))

    def names(self, language: Language) -> dict[str, DepartmentName]:
        """The groups' own names in one language, by group id."""
        return {group.id: group.name[language] for group in self.groups}


class Move(Frozen):
    """One measure that helps a pair of departments to the next level.

    ``why`` and ``steps`` are sentences. ``owner``, ``first_sign``, ``stops`` and ``prerequisite`` are fragments that follow
    a label: they begin with a small letter and end without a full stop; a renderer that sets them alone raises the letter.
    """

    id: Slug
    transition: Literal["undefined-defined", "defined-aligned", "aligned-integrated", "any"]
    title: Text
    why: Text
    steps: tuple[Text, ...] = Field(min_length=2)
    """The first is always to hear the people concerned and to explain."""
    owner: Text
    """The role that answers for it, never a person."""
    effort: Literal["low", "medium", "high"]
    """Cost band: under 15 person-days, 15 to 60, above 60."""
    weeks_to_effect: Annotated[int, Field(ge=1, le=104)]
    line: Literal["ninety-days", "long"] = "ninety-days"
    """Rewards, structure and culture run on a line of their own, 6 to 18 months long."""
    first_sign: Text
    stops: Text
    """What ends when this begins."""
    prerequisite: Text | None = None
    lifts: tuple[Identifier, ...] = Field(min_length=1)
    """Items whose mean the move should raise."""


class Advice(Frozen):
    """A file of moves for one questionnaire."""

    id: Slug
    version: Version
    questionnaire: Slug
    moves: tuple[Move, ...] = Field(min_length=1)
