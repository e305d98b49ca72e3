"""What every page is built from, and the few cells that many pages share."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessment.diagnosis.document import Gap
from assessment.privacy.plan import ReportPlan
from questionnaires.model import Advice, Band, Language, Move, Questionnaire
from reports.charts.palette import Shape
from reports.document.parts import GapCell, ReportFacts, Withholding
from reports.document.reading import Reading, holds_zero
from reports.document.wording import Wording

SURVIVES = 0.05
"""Adjusted p at which a statement's difference survives correction for all comparisons."""


@dataclass(frozen=True)
class Sources:
    """A reading, its wording, the advice and the occasion."""

    reading: Reading
    say: Wording
    advice: Sequence[Advice]
    facts: ReportFacts
    plan: ReportPlan | None = None
    """The tree of groups with their labels, if it is known."""
    levels: tuple[Band, ...] = ()
    """The levels of the index where the questionnaire at hand has none: a sheet of facts."""

    @property
    def language(self) -> Language:
        """The report's language."""
        return self.say.language

    @property
    def questionnaire(self) -> Questionnaire:
        """The instrument."""
        return self.reading.questionnaire

    @property
    def sides(self) -> dict[str, str]:
        """Roles ``a`` and ``b`` for a sentence about both sides."""
        return {"a": self.reading.side_a, "b": self.reading.side_b}

    def label(self, group: str) -> str:
        """A group's label on charts and in tables."""
        return self.say.short(group, self._planned(group) or self.reading.group(group).label)

    def _planned(self, group: str) -> str | None:
        entry = self.plan.by_id.get(group) if self.plan else None
        return entry.label.get(self.language) if entry else None

    def parents(self, group: str) -> tuple[str, ...]:
        """The groups that hold this one, the nearest first."""
        entry = self.plan.by_id.get(group) if self.plan else None
        return (entry.parent, *self.parents(entry.parent)) if entry and entry.parent else ()

    def shape(self, group: str) -> Shape:
        """A group's mark."""
        return self.reading.shape(group)

    def band(self, level: str) -> str:
        """A level's name as it stands in a table head."""
        return next(band.name[self.language] for band in self.questionnaire.bands or self.levels if band.id == level)

    def dimension(self, dimension: str) -> str:
        """A dimension's title."""
        return next(entry.title[self.language] for entry in self.questionnaire.dimensions if entry.id == dimension)

    def statement(self, item: str) -> str:
        """An item's text with the departments' names."""
        return self.say.filled(self.reading.item(item).text[self.language])

    def move(self, move: str) -> Move:
        """A move of the advice by its id.

        Raises:
            LookupError: If no advice at hand holds it.
        """
        for advice in self.advice:
            for entry in advice.moves:
                if entry.id == move:
                    return entry
        raise LookupError(f"the diagnosis recommends move {move!r}, which no advice file at hand holds")

    def answered(self, group: str) -> str:
        """Answers of those invited ("24 of 30"), or answers alone when nobody counted the invited; empty if withheld."""
        entry = self.reading.group(group)
        if entry.responded is None:
            return ""
        if entry.invited is None:
            return self.say("answered", n=entry.responded)
        return self.say("answered-of", n=entry.responded, of=entry.invited)

    def scored(self, group: str) -> str:
        """As ``answered``, and how many of them have a score where some have none: the n that a level rests on."""
        entry = self.reading.group(group)
        if entry.mean is None or entry.scored == entry.responded or entry.scored is None:
            return self.answered(group)
        return self.say("answered-scored", answered=self.answered(group), n=entry.scored)

    def at_most(self, group: str) -> str:
        """How many answers a statement has at the coarse tier: those of the group, of whom some may have left it out."""
        return self.say("at-most", n=self.reading.group(group).responded or 0)

    def withheld(self, group: str) -> Withholding:
        """Why a group has no score, in words."""
        entry = self.reading.group(group)
        if entry.responded is not None:
            return Withholding(self.say("not-scored"), self.reason(f"groups.{group}.mean"))
        return Withholding(self.say("withheld"), self.reason(f"groups.{group}"))

    def missing(self, part: str, group: str) -> Withholding:
        """Why a group has no figure for a statement ("items.ID"), a dimension ("dimensions.ID") or another part, in words."""
        if self.reading.tier(group) == "withheld":
            return self.withheld(group)
        path = f"{part}.groups.{group}"
        return Withholding(self.say("withheld"), self.reason(f"{path}.mean") or self.reason(path))

    def reason(self, path: str) -> str:
        """Why the value at a path of the diagnosis is not shown, as a sentence; empty if it says nothing."""
        entry = self.reading.withheld_at(path)
        if entry is None:
            return ""
        message = f"withheld-{entry.code}"
        return self.say.fragment(message, entry.arguments) if entry.code and self.say.has(message) else entry.reason

    def no_spread(self, group: str) -> Withholding:
        """Why a group has a mean but no spread and no counts."""
        entry, least = self.reading.group(group), self.reading.diagnosis.plan.detail_from
        if entry.mean is None:
            return self.withheld(group)
        if entry.scored is not None and entry.scored >= least:
            return Withholding(self.say("withheld"), self.say("reason-no-spread-others"))
        return Withholding(self.say("withheld"), self.say("reason-no-spread", **{"from": least, "n": entry.scored or 0}))

    def rounded(self, what: str, groups: Sequence[str], thin: Sequence[str]) -> list[str]:
        """Which groups' means of ``what`` ("items", "dimensions") are rounded: those few answered, those with few answers here."""
        coarse = [group for group in groups if self.reading.tier(group) == "coarse"]
        counted = [self.say("rests-who", who=self.label(group), n=self.reading.group(group).responded or 0) for group in coarse]
        told = [self.say(f"rests-coarse-{what}", who=", ".join(counted))] if counted else []
        if thin:
            least = {"from": self.reading.diagnosis.plan.detail_from}
            told.append(self.say(f"rests-thin-{what}", who=", ".join(map(self.label, thin)), **least))
        return told

    def gap(self, gap: Gap | None, decimals: int, *, absent: str = "gap-none") -> GapCell:
        """A difference as a cell, or the words for its absence: ``absent`` is their message."""
        if gap is None:
            return GapCell("", note=self.say(absent))
        points = self.say.signed(gap.points, decimals)
        if gap.ci95 is None:
            return GapCell(points, note=self.say("gap-no-interval"))
        strong = gap.p_adjusted is not None and gap.p_adjusted <= SURVIVES
        chance = holds_zero(gap.ci95)
        note = self.say("gap-could-be-chance") if chance else ""
        return GapCell(points, self.say.half(gap.ci95, decimals), note, chance, strong)
