"""Two waves side by side: which figures may be compared, and whether the same kind of people answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from assessment.diagnosis.findings import NotCompared
from assessment.diagnosis.standing import Standing, roster, standings
from assessment.release import GroupFigures, Release
from questionnaires.model import Questionnaire
from questionnaires.versioning import compare

MIN_ITEM_CHANGE = 10
"""Answers per wave below which no change of a single item is given."""
FEW_JOINED = 4
"""A roster that differs by one to four people: what they answered could be worked out from single items."""


@dataclass(frozen=True)
class EarlierWave:
    """The last wave's release and what was asked in it."""

    release: Release
    questionnaire: Questionnaire


@dataclass(frozen=True)
class Waves:
    """The earlier wave and this one, of the same questionnaire in perhaps two versions."""

    before: EarlierWave
    after: EarlierWave

    @cached_property
    def broken(self) -> Mapping[str, str]:
        """``item ID``, ``score ID``, ``dimension ID`` or ``index`` -> why it cannot be compared."""
        lines = compare(self.before.questionnaire, self.after.questionnaire).lines
        found = {line.what: line.why for line in lines if not line.goes_on}
        for dimension in self.before.questionnaire.dimensions:
            before, after = (_members(wave.questionnaire, dimension.id) for wave in (self.before, self.after))
            changed = [item for item in before if f"item {item}" in found]
            if before != after or changed:
                found[f"dimension {dimension.id}"] = f"changed: {', '.join(changed)}" if changed else "it is made up otherwise"
        return found

    @property
    def not_compared(self) -> tuple[NotCompared, ...]:
        """What is broken, for the document."""
        return tuple(NotCompared(what=what, why=why) for what, why in self.broken.items())

    def goes_on(self, what: str) -> bool:
        """Whether a figure is made of the same things in both waves."""
        return what not in self.broken

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The groups that both waves show, in the order of this one."""
        shown = {group.id for group in self.before.release.groups if group.tier != "withheld"}
        return tuple(group.id for group in self.after.release.groups if group.tier != "withheld" and group.id in shown)

    def pair(self, group: str) -> tuple[GroupFigures, GroupFigures]:
        """A group that both show, the earlier wave first."""
        return self.before.release.by_id[group], self.after.release.by_id[group]

    @cached_property
    def standings(self) -> Mapping[str, tuple[Standing, Standing]]:
        """Group -> where it stood and stands on the index."""
        before, after = (standings(wave.release, wave.questionnaire) for wave in (self.before, self.after))
        return {group: (before[group], after[group]) for group in self.groups}

    def items_told(self, group: str) -> bool:
        """Whether changes of single items may be given: ten people in both waves, and not one to four who joined or left."""
        before, after = self.pair(group)
        if min(before.responded or 0, after.responded or 0) < MIN_ITEM_CHANGE:
            return False
        if self.after.release.precision == "full":
            return True
        known = before.invited is not None and after.invited is not None
        people = [(each.invited if known else each.responded) or 0 for each in (before, after)]
        return not 1 <= abs(people[1] - people[0]) <= FEW_JOINED

    def strata(self, group: str) -> tuple[str, ...]:
        """The parts of a group, if both waves show them all and nobody stands beside them; else none."""
        before, after = (
            {each.id: each for each in wave.release.groups if each.parent == group} for wave in (self.before, self.after)
        )
        if not after or set(before) != set(after) or any(part not in self.groups for part in after):
            return ()
        for whole, parts in zip(self.pair(group), (before, after), strict=True):
            if sum(part.responded or 0 for part in parts.values()) != whole.responded:
                return ()
        return tuple(after)

    def make_up(self, group: str) -> tuple[int, ...] | None:
        """People invited per part in this wave, by which both are weighed; None if the roster is not known."""
        people = [roster(self.after.release.by_id[part]) for part in self.strata(group)]
        known = [count for count in people if count]
        return tuple(known) if people and len(known) == len(people) else None


def _members(questionnaire: Questionnaire, dimension: str) -> tuple[str, ...]:
    return tuple(item.id for item in questionnaire.items if item.dimension == dimension)
