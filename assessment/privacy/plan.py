"""The report plan: who may see what, fixed at launch, shown to every respondent and hashed."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer, model_validator

from assessment.release import Frozen, Role, digest, without_empty
from questionnaires.model import Language, Questionnaire
from questionnaires.naming import sentence_case

MIN_GROUP = 5
"""No group with fewer answers is ever shown; a plan may ask for more, never for less."""
DETAIL_FROM = 10
"""Answers from which option counts, spread and shares are shown."""

COMMENT_DAYS = 30
"""Days after which the consultant can read the originals of comments no longer, where the plan says nothing else."""
MOST_COMMENT_DAYS = 90

PEOPLE_DAYS = 30
"""Days from sealing until the list of people is deleted, where the plan says nothing else."""
MOST_PEOPLE_DAYS = 180
MOST_LEVELS = 3
"""A side, its regions, their sites: with more levels hardly a group would be shown."""

Delivery = Literal["email", "shown", "kiosk"]
"""email: the system mails each link · shown: the consultant copies and hands the links out, and respondents are told so · kiosk:
the same, but people type the code of their card on one device that all of them use."""


class PlanGroup(Frozen):
    """A node of the tree. ``label`` in every language of the wave."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    parent: str | None = None
    role: Role
    label: Mapping[Language, str]
    invited: int | None = None


class ReportPlan(Frozen):
    """Groups as one tree (parents before children), thresholds, recipients and the mode of delivery."""

    groups: tuple[PlanGroup, ...]
    min_group: Annotated[int, Field(ge=MIN_GROUP)] = MIN_GROUP
    detail_from: Annotated[int, Field(ge=DETAIL_FROM)] = DETAIL_FROM
    min_comments: Annotated[int, Field(ge=DETAIL_FROM)] = DETAIL_FROM
    recipients: Mapping[Language, str] = {}
    """Who receives the results, in plain words."""
    delivery: Delivery = "email"
    closes_at: datetime | None = None
    comment_days: Annotated[int, Field(ge=1, le=MOST_COMMENT_DAYS)] | None = None
    """Days from sealing until the originals of comments are erased; the usual ones if the plan does not say."""
    people_days: Annotated[int, Field(ge=1, le=MOST_PEOPLE_DAYS)] | None = None
    """Days from sealing until the list of people is deleted; the usual ones if the plan does not say."""
    portfolio: bool = False
    """Whether the company's score may stand, without its name, among those of the consultant's other clients."""

    @model_serializer(mode="wrap")
    def _as_before(self, written: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return without_empty(written(self), "portfolio", "comment_days", "people_days")

    @model_validator(mode="after")
    def _is_a_tree(self) -> Self:
        known: set[str] = set()
        for group in self.groups:
            if group.id in known:
                raise ValueError(f"group {group.id!r} stands in the plan twice")
            if group.parent is not None and group.parent not in known:
                raise ValueError(f"group {group.id!r} names parent {group.parent!r}, which does not stand before it")
            known.add(group.id)
        if self.detail_from < self.min_group:
            raise ValueError("details cannot be shown from fewer answers than the group itself")
        return self

    @property
    def comments_kept(self) -> int:
        """Days for which the originals of comments are kept."""
        return self.comment_days or COMMENT_DAYS

    @property
    def people_kept(self) -> int:
        """Days for which the list of people is kept after the wave was sealed."""
        return self.people_days or PEOPLE_DAYS

    def level(self, group: str) -> int:
        """How deep a group stands in the tree; 0 at the top."""
        parent = self.by_id[group].parent
        return 0 if parent is None else 1 + self.level(parent)

    @cached_property
    def by_id(self) -> Mapping[str, PlanGroup]:
        """Group id -> node."""
        return {group.id: group for group in self.groups}

    @cached_property
    def cells(self) -> tuple[PlanGroup, ...]:
        """The leaves: each person belongs to exactly one."""
        parents = {group.parent for group in self.groups}
        return tuple(group for group in self.groups if group.id not in parents)

    @property
    def handed_out(self) -> bool:
        """Whether the consultant hands the codes out: they are short enough to be typed, and the consultant can see them."""
        return self.delivery != "email"

    def line(self, group: str) -> tuple[str, ...]:
        """A group and those it is part of, from the smallest to the top of its tree."""
        found = [group]
        while (parent := self.by_id[found[-1]].parent) is not None:
            found.append(parent)
        return tuple(found)

    def local(self, moment: datetime) -> datetime:
        """A moment as the clock shows it where the plan was written: a stored moment has lost its offset from UTC."""
        return moment.astimezone(self.closes_at.tzinfo) if self.closes_at and self.closes_at.tzinfo else moment

    @cached_property
    def digest(self) -> str:
        """``sha256:`` and the hash of the canonical JSON."""
        return digest(self)


def plan_from_questionnaire(questionnaire: Questionnaire, *, invited: Mapping[str, int] | None = None) -> ReportPlan:
    """The smallest plan: the questionnaire's own groups side by side, nothing below them.

    Args:
        questionnaire: Whose groups become the top level of the tree.
        invited: People asked per group; a group that is absent has an unknown roster.
    """
    asked = invited or {}
    return ReportPlan(
        groups=tuple(
            PlanGroup(
                id=group.id,
                role=group.role,
                label={language: sentence_case(str(name.name)) for language, name in group.name.items()},
                invited=asked.get(group.id),
            )
            for group in questionnaire.groups
        )
    )
