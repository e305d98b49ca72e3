"""The report plan in a respondent's terms: which groups one is counted in, and when the survey closes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_location

from assessment.phrases import LOCALES, Phrases
from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.web.form.wording import tie
from questionnaires.model import Language

HOME_ZONES: Mapping[Language, str] = {"en": "Europe/London", "ru": "Europe/Moscow"}
"""Where the readers of a language are taken to be, as long as the plan says nothing else."""


@dataclass(frozen=True)
class Circle:
    """A group that a respondent is counted in. ``people`` asked, None if unknown; ``id`` and ``label`` None: both sides."""

    id: str | None
    label: str | None
    people: int | None
    can_be_shown: bool
    can_have_details: bool


def circles(plan: ReportPlan, cell: str, language: Language) -> tuple[Circle, ...]:
    """The groups of one cell, the smallest first.

    The company's figures join the two sides, so whoever belongs to a side is counted there as well.
    """
    group = plan.by_id[cell]
    found = [_circle(plan, plan.by_id[each], language) for each in plan.line(cell)]
    if group.role == "side":
        sides = [people_in(plan, root) for root in plan.groups if root.parent is None and root.role == "side"]
        found.append(_circle(plan, None, language, _sum(sides)))
    return tuple(found)


def coarser(found: Sequence[Circle]) -> tuple[Circle, Circle] | None:
    """The smallest group that can be shown and the next larger one that can; None if there is no larger group to be counted in."""
    choice = [circle for circle in found if circle.can_be_shown and circle.id is not None][:2]
    return (choice[0], choice[1]) if len(choice) == 2 else None


@dataclass(frozen=True)
class Branch:
    """A group of the tree: how deep it stands, and how many people were asked when the survey started; None if unknown."""

    label: str
    level: int
    people: int | None


def branches(plan: ReportPlan, language: Language) -> tuple[Branch, ...]:
    """The groups of the plan, each before the groups below it; those that nobody belongs to are left out."""
    found = [(group, people_in(plan, group)) for group in plan.groups]
    return tuple(Branch(group.label[language], plan.level(group.id), people) for group, people in found if people != 0)


def people_in(plan: ReportPlan, group: PlanGroup) -> int | None:
    """People asked in a group: its own number, else the sum of its children's; None if one of them is unknown."""
    if group.invited is not None:
        return group.invited
    return _sum([people_in(plan, child) for child in plan.groups if child.parent == group.id])


def _sum(parts: Sequence[int | None]) -> int | None:
    known = [part for part in parts if part is not None]
    return sum(known) if parts and len(known) == len(parts) else None


def _circle(plan: ReportPlan, group: PlanGroup | None, language: Language, both: int | None = None) -> Circle:
    people = both if group is None else people_in(plan, group)
    return Circle(
        id=group.id if group else None,
        label=group.label[language] if group else None,
        people=people,
        can_be_shown=people is None or people >= plan.min_group,
        can_have_details=people is None or people >= plan.detail_from,
    )


def closing_text(closes_at: datetime, plan: ReportPlan, t: Phrases) -> str:
    """When the survey closes: Friday, 23 October 2026, 18:00 (Moscow, UTC+3).

    A stored moment has lost its place; the plan still knows the offset from UTC that it was written with.
    """
    home = closes_at.astimezone(ZoneInfo(HOME_ZONES[t.language]))
    written = closes_at.astimezone(plan.closes_at.tzinfo) if plan.closes_at and plan.closes_at.utcoffset() else home
    offset = _offset(written)
    if written.utcoffset() == home.utcoffset():
        city = get_timezone_location(home, locale=LOCALES[t.language], return_city=True)
        offset = f"{city}, {offset}"
    text = t("moment", day=t.date(written.date(), weekday=True), time=t.time(written), zone=offset)
    return tie(text, t.language)


def _offset(local: datetime) -> str:
    minutes = int((local.utcoffset() or timedelta()).total_seconds()) // 60
    sign = "\N{MINUS SIGN}" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    return "UTC" + (f"{sign}{hours}" if minutes else "") + (f":{rest:02}" if rest else "")
