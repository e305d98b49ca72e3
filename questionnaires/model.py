"""The questionnaire language: what a YAML file may say, as frozen typed models.

Every model refuses keys it does not know. References between parts (an item's scale, a band's edge) are checked by
``questionnaires.lint``, which can point at the line; the models check only what a single value can tell.
"""

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import Field

from questionnaires.basics import LANGUAGES, Frozen, FrozenMap, Group, Identifier, Language, Option, Scale, Slug, Text, Version
from questionnaires.conditions import Condition
from questionnaires.examples import Example
from questionnaires.measures import Band, Dimension, Index, Outcome, Score
from questionnaires.moves import Advice, Move
from questionnaires.naming import DepartmentName, Term, TermName
from questionnaires.questions import AnyQuestion, Item, Leaf, TextQuestion, leaves
from questionnaires.tables import Advisor, Calculator, Cell, Criterion, Flow, Practice, VerdictRow

__all__ = [
    "LANGUAGES",
    "Advice",
    "Band",
    "Dimension",
    "Frozen",
    "Group",
    "Index",
    "Item",
    "Language",
    "Move",
    "Option",
    "Part",
    "Questionnaire",
    "Scale",
    "Score",
    "Section",
    "Text",
]


class Section(Frozen):
    """One page of the form."""

    id: Identifier
    title: Text
    instruction: Text | None = None
    audience: tuple[Identifier, ...] = ()
    """The groups that see it; all if it names none."""
    show_if: Condition | None = None
    """Shown only if this holds of the answers of earlier sections."""
    shuffle: bool = False
    """Items in a new order for each reader; the order is recorded nowhere."""
    items: tuple[AnyQuestion, ...] = Field(min_length=1)

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Its questions that have answers of their own, the rows of a matrix each by itself."""
        return tuple(leaf for question in self.items for leaf in leaves(question))

    def asks(self, group: str) -> bool:
        """Whether people of a group see it, routing apart."""
        return not self.audience or group in self.audience


class Part(Frozen):
    """One of the instruments that a form is made of."""

    id: Slug
    version: Version
    title: Text
    sections: tuple[Identifier, ...]
    advice: tuple[Slug, ...] = ()


class Questionnaire(Frozen):
    """An instrument as its YAML file states it, or several of a bundle as one form."""

    id: Slug
    kind: Literal["opinion", "fact"] = "opinion"
    """opinion: answered without a name · fact: filled in by people who are named; the two are never mixed."""
    version: Version
    title: Text
    about: Text
    """One or two sentences for the landing page: what it asks and about what time."""
    purpose: Text | None = None
    """For the consultant: what it is for and when to use it."""
    who: Text | None = None
    """Who answers it."""
    source: Text
    """Where the constructs and the cut-offs come from."""
    minutes: Annotated[int, Field(ge=1, le=60)]
    groups: tuple[Group, ...] = Field(min_length=2)
    scales: FrozenMap[Identifier, Scale] = Field(default={}, validate_default=True)
    terms: tuple[Term, ...] = ()
    """Words that a client may replace by its own before launch."""
    dimensions: tuple[Dimension, ...] = ()
    sections: tuple[Section, ...] = Field(min_length=1)
    score: Index | None = None
    scores: tuple[Score, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    practices: tuple[Practice, ...] = ()
    flows: tuple[Flow, ...] = ()
    cells: tuple[Cell, ...] = ()
    verdict: tuple[VerdictRow, ...] = ()
    advisors: tuple[Advisor, ...] = ()
    calculators: tuple[Calculator, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    examples: tuple[Example, ...] = ()
    advice: tuple[Slug, ...] = ()
    """Advice files, by id, whose moves may follow from a diagnosis."""
    parts: tuple[Part, ...] = ()
    """The instruments of a bundle in their order; none if the form is one instrument."""

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """All questions with answers of their own, in the order of the form."""
        return tuple(leaf for section in self.sections for leaf in section.leaves)

    @cached_property
    def leaves_by_id(self) -> Mapping[str, Leaf]:
        """Question id -> question."""
        return MappingProxyType({leaf.id: leaf for leaf in self.leaves})

    @cached_property
    def asked_of(self) -> Mapping[str, tuple[str, ...]]:
        """Question or score id -> the groups that are asked it (enough items of a score), routing apart."""
        asked = {leaf.id: self._audience(section) for section in self.sections for leaf in section.leaves}
        every = self._audience(None)
        for score in self.scores:
            counts = Counter(group for item in score.members for group in asked.get(item, ()))
            asked[score.id] = tuple(group for group in every if counts[group] >= score.needed)
        return MappingProxyType(asked)

    def _audience(self, section: Section | None) -> tuple[str, ...]:
        return tuple(group.id for group in self.groups if section is None or section.asks(group.id))

    @cached_property
    def rated(self) -> tuple[Item, ...]:
        """Every question on a response scale."""
        return tuple(leaf for leaf in self.leaves if isinstance(leaf, Item))

    @cached_property
    def comments(self) -> tuple[TextQuestion, ...]:
        """The questions answered in one's own words, without a name; facts have none, for there the name stands above the text."""
        return tuple(leaf for leaf in self.leaves if isinstance(leaf, TextQuestion) and self.kind == "opinion")

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items of the index: the rated questions that measure a dimension."""
        return tuple(item for item in self.rated if item.dimension is not None)

    @cached_property
    def items_by_id(self) -> Mapping[str, Item]:
        """Item id -> item of the index."""
        return MappingProxyType({item.id: item for item in self.items})

    @cached_property
    def scores_by_id(self) -> Mapping[str, Score]:
        """Score id -> score."""
        return MappingProxyType({score.id: score for score in self.scores})

    @cached_property
    def groups_by_id(self) -> Mapping[str, Group]:
        """Group id -> group."""
        return MappingProxyType({group.id: group for group in self.groups})

    @cached_property
    def sides(self) -> tuple[Group, Group]:
        """The two sides, side A first."""
        first, second = (group for group in self.groups if group.role == "side")
        return first, second

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        """The levels of the index, lowest first; none if there is no index."""
        return self.score.bands if self.score else ()

    @cached_property
    def index(self) -> Index:
        """The headline score.

        Raises:
            LookupError: If the instrument has none.
        """
        if self.score is None:
            raise LookupError(f"questionnaire {self.id} has no index")
        return self.score

    @cached_property
    def score_range(self) -> tuple[float, float]:
        """Lowest and highest possible respondent score of the index, in scale points."""
        return float(len(self.items)), float(sum(self.scales[item.scale].size for item in self.items))

    def sections_for(self, group: str) -> tuple[Section, ...]:
        """The sections that people of a group see, routing apart."""
        return tuple(section for section in self.sections if section.asks(group))

    def names(self, language: Language) -> dict[str, DepartmentName]:
        """The groups' own names in one language, by group id."""
        return {group.id: group.name[language] for group in self.groups}

    def fillings(self, language: Language) -> dict[str, DepartmentName | TermName]:
        """What placeholders are filled with unless a client has words of its own: the groups' names, the first word of a term."""
        terms = {term.id: term.choices[0].ru if language == "ru" else term.choices[0].en for term in self.terms}
        return {**self.names(language), **terms}
