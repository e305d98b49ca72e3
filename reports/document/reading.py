"""A diagnosis read with its questionnaire: who stands where, at which tier, and which differences are certain."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assessment.diagnosis.document import (
    Diagnosis,
    DimensionGroup,
    DimensionResult,
    Gap,
    GroupResult,
    ItemGroup,
    ItemResult,
    Withheld,
)
from assessment.release import Tier
from questionnaires.model import Questionnaire
from questionnaires.questions import Item
from reports.charts.palette import Shape

LOW_BELOW = 0.4
"""Part of its scale below which a mean is called low; above 1 minus this, high. Ours, for wording only."""


@dataclass(frozen=True)
class Reading:
    """Look-ups and yes-or-no questions on a diagnosis; nothing here makes a sentence or rounds a figure."""

    diagnosis: Diagnosis
    questionnaire: Questionnaire

    @cached_property
    def side_a(self) -> str:
        """Id of side A."""
        return self.questionnaire.sides[0].id

    @cached_property
    def side_b(self) -> str:
        """Id of side B."""
        return self.questionnaire.sides[1].id

    @cached_property
    def has_index(self) -> bool:
        """Whether the form has the index, and with it levels and dimensions."""
        return self.questionnaire.score is not None

    @cached_property
    def leadership(self) -> str | None:
        """Id of the leadership group if this wave had one."""
        known = [group.id for group in self.questionnaire.groups if group.role == "leadership"]
        return next((group for group in known if group in self.diagnosis.groups), None)

    @cached_property
    def main_groups(self) -> tuple[str, ...]:
        """The sides and, if asked, leadership."""
        return (self.side_a, self.side_b, *([self.leadership] if self.leadership else []))

    def shape(self, group: str) -> Shape:
        """The mark of a group."""
        shapes: dict[str | None, Shape] = {self.side_a: "a", self.side_b: "b", self.leadership: "lead"}
        return shapes.get(group, "o")

    def group(self, group: str) -> GroupResult:
        """A group's results; all None for a side that the wave did not ask."""
        return self.diagnosis.groups.get(group) or _nobody(group)

    def tier(self, group: str) -> Tier:
        """withheld: nothing shown · coarse: rounded means only · detail: counts and spread as well."""
        if self.group(group).responded is None:
            return "withheld"
        if self.diagnosis.precision == "full":
            return "detail"
        return "detail" if self._counted(group) or self.group(group).share_by_level is not None else "coarse"

    def _counted(self, group: str) -> bool:
        """Whether anything at all is shown with the number of people behind it."""
        diagnosis = self.diagnosis
        return (
            any(group in each.groups and each.groups[group].counts is not None for each in diagnosis.items)
            or any(group in each.groups and each.groups[group].counts is not None for each in diagnosis.rated)
            or any(group in each.groups and each.groups[group].n is not None for each in diagnosis.scales)
            or any(group in each.groups and each.groups[group].n is not None for each in diagnosis.choices)
        )

    def thin(self, group: str) -> bool:
        """Whether a group with counts and spread has figures of so few answers that these are rounded or not shown."""
        if self.tier(group) != "detail" or self.diagnosis.precision == "full":
            return False
        if not self.has_index:
            return self._rounded_somewhere(group)
        items = [item.groups[group] for item in self.diagnosis.items if group in item.groups]
        dimensions = [dimension.groups[group] for dimension in self.diagnosis.dimensions if group in dimension.groups]
        whole = is_exact(self.group(group)) and all(entry.counts is not None or entry.n == 0 for entry in items)
        return not whole or any(entry.ci95 is None for entry in dimensions)

    def _rounded_somewhere(self, group: str) -> bool:
        """Of a form without an index: whether a mean is shown without the counts or the spread behind it."""
        rated = [each.groups[group] for each in self.diagnosis.rated if group in each.groups]
        scales = [each.groups[group] for each in self.diagnosis.scales if group in each.groups]
        return any(entry.counts is None and entry.n != 0 for entry in rated) or any(entry.n is None for entry in scales)

    def rounded_items(self, group: str, items: Sequence[ItemResult]) -> bool:
        """Whether a mean of these items rests on too few answers for counts."""
        entries = [item.groups[group] for item in items if group in item.groups]
        return any(entry.mean is not None and entry.counts is None for entry in entries)

    def rounded_dimensions(self, group: str) -> bool:
        """Whether a dimension's mean rests on too few answers for its spread."""
        entries = [dimension.groups[group] for dimension in self.diagnosis.dimensions if group in dimension.groups]
        return self.diagnosis.precision == "released" and any(entry.mean is not None and entry.ci95 is None for entry in entries)

    def shown(self, group: str) -> bool:
        """Whether the group has a mean to show."""
        return self.group(group).mean is not None

    def withheld_at(self, path: str) -> Withheld | None:
        """The entry that says why the value at a path of the diagnosis is not shown; ``*`` stands for any id of a part."""
        part, _, rest = path.partition(".")
        paths = (path, f"{part}.*.{rest.partition('.')[2]}")
        return next((entry for entry in self.diagnosis.withheld if entry.what in paths), None)

    @cached_property
    def both_shown(self) -> bool:
        """Whether both sides have a mean."""
        return self.shown(self.side_a) and self.shown(self.side_b)

    @cached_property
    def views(self) -> tuple[str, ...]:
        """The sides of which dimensions have a mean, whether or not enough people could be scored."""
        told = {group for part in self.diagnosis.dimensions for group, entry in part.groups.items() if entry.mean is not None}
        return tuple(group for group in (self.side_a, self.side_b) if group in told)

    @cached_property
    def higher(self) -> tuple[str, str]:
        """The side with the higher mean, then the other; side A first when they are equal or one is withheld."""
        a, b = self.group(self.side_a).mean, self.group(self.side_b).mean
        return (self.side_b, self.side_a) if a is not None and b is not None and b > a else (self.side_a, self.side_b)

    def items_of(self, dimension: str) -> tuple[ItemResult, ...]:
        """The results of a dimension's items, in the order of the form."""
        return tuple(item for item in self.diagnosis.items if item.dimension == dimension)

    def item(self, item: str) -> Item:
        """An item of the questionnaire."""
        found = self.questionnaire.leaves_by_id[item]
        if not isinstance(found, Item):
            raise LookupError(f"{item!r} is not answered on a response scale")
        return found

    def item_size(self, item: str) -> int:
        """Number of options of an item's scale."""
        return self.questionnaire.scales[self.item(item).scale].size

    def item_group(self, item: ItemResult, group: str) -> ItemGroup | None:
        """One item in one group; None if the group is not in the document."""
        return item.groups.get(group)

    def item_means(self, item: ItemResult) -> tuple[float, float] | None:
        """Means of side A and side B, or None unless both are shown."""
        return _pair(item.groups.get(self.side_a), item.groups.get(self.side_b))

    def dimension_means(self, dimension: DimensionResult) -> tuple[float, float] | None:
        """Means of side A and side B, or None unless both are shown."""
        return _pair(dimension.groups.get(self.side_a), dimension.groups.get(self.side_b))

    def place(self, item: ItemResult, mean: float) -> float:
        """Where a mean stands between the lowest (0) and the highest answer (1)."""
        return (mean - 1) / (self.item_size(item.id) - 1)

    @cached_property
    def widest_dimensions(self) -> tuple[DimensionResult, ...]:
        """Dimensions by the size of their gap, widest first; those without one last, in their own order."""
        return tuple(sorted(self.diagnosis.dimensions, key=lambda dimension: -_size(dimension.gap)))

    @cached_property
    def widest_items(self) -> tuple[ItemResult, ...]:
        """Items with a gap, widest first."""
        return tuple(sorted((item for item in self.diagnosis.items if item.gap), key=lambda item: -_size(item.gap)))

    @cached_property
    def sides_shown(self) -> tuple[str, ...]:
        """The sides of which statements have a mean, whether or not anybody could be scored."""
        told = {group for item in self.diagnosis.items for group, entry in item.groups.items() if entry.mean is not None}
        return tuple(group for group in (self.side_a, self.side_b) if group in told)

    @cached_property
    def items_by_mean(self) -> tuple[ItemResult, ...]:
        """Items by the mean of the sides that are shown, each on its own scale, lowest first; those without one left out."""
        places = {}
        for item in self.diagnosis.items:
            means = [item.groups[group].mean for group in self.sides_shown if group in item.groups]
            known = [mean for mean in means if mean is not None]
            if known and len(known) == len(self.sides_shown):
                places[item.id] = sum(self.place(item, mean) for mean in known)
        return tuple(sorted((item for item in self.diagnosis.items if item.id in places), key=lambda item: places[item.id]))


def _nobody(group: str) -> GroupResult:
    empty = dict.fromkeys(GroupResult.model_fields, None)
    return GroupResult.model_validate({**empty, "label": group})


def is_exact(entry: GroupResult) -> bool:
    """Whether enough people have a score for tenths; the spread over the levels is published under the same condition."""
    return entry.share_by_level is not None


def certain(gap: Gap | None) -> bool:
    """Whether a gap has an interval that does not hold zero."""
    return gap is not None and gap.ci95 is not None and not holds_zero(gap.ci95)


def holds_zero(ends: tuple[float, float]) -> bool:
    """Whether an interval holds zero."""
    return ends[0] <= 0 <= ends[1]


def apart(one: tuple[float, float] | None, other: tuple[float, float] | None) -> bool:
    """Whether two intervals do not touch."""
    return one is not None and other is not None and (one[1] < other[0] or other[1] < one[0])


def is_low(places: Sequence[float]) -> bool:
    """Whether every place on its scale (0 to 1) is low."""
    return all(place < LOW_BELOW for place in places)


def is_high(places: Sequence[float]) -> bool:
    """Whether every place on its scale (0 to 1) is high."""
    return all(place > 1 - LOW_BELOW for place in places)


def _pair(a: ItemGroup | DimensionGroup | None, b: ItemGroup | DimensionGroup | None) -> tuple[float, float] | None:
    if a is None or b is None or a.mean is None or b.mean is None:
        return None
    return a.mean, b.mean


def _size(gap: Gap | None) -> float:
    return abs(gap.points) if gap is not None else -1.0
