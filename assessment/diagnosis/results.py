"""Parts of the diagnosis document besides the index: scores, choices, practices, flows, pairs, duties, the verdict.

Scores are in their own unit (scale points, or 0 to 100), ratings in scale points as keyed, shares 0 to 1. A group that is not
asked, or not shown at all, is absent. ``part`` is the instrument of a bundle that something belongs to; None outside a bundle.
"""

from collections.abc import Mapping
from typing import Literal

from pydantic import ConfigDict, Field

from assessment.diagnosis.findings import AgreementWords, Camps
from assessment.release import Frozen

Interval = tuple[float, float]
Quadrant = Literal["keep", "start", "fix", "skip"]


class LevelShare(Frozen):
    """Share of a group's respondents at one level, in one band or with one option, with its Wilson interval."""

    share: float
    ci95: Interval


class Gap(Frozen):
    """Side A minus side B, in the unit of what is compared."""

    points: float
    ci95: Interval | None
    ci95_answers: Interval | None = None
    cliffs_delta: float | None = None
    cliffs_delta_ci95: Interval | None = None
    pairs_of_100: int | None = None
    p: float | None = None
    p_adjusted: float | None = None
    share: float | None = None
    test: str | None = None
    words: str | None = None
    size: Literal["negligible", "small", "medium", "large"] | None = None
    """The word for Cliff's delta."""
    ci_selected: Interval | None = None
    """Of a gap that was selected as clear among many: wider, so that of such intervals no more than 5 % miss."""


class ItemGroup(Frozen):
    """One item in one group, 1 to 5; counts are people per option, lowest first."""

    n: int | None
    mean: float | None
    counts: tuple[int, ...] | None
    dont_know: int | None
    dont_know_rate: float | None = None
    """Share of "don't know" among those who said anything."""
    rwg: float | None = None
    """Agreement against evenly spread chance answers, 0 to 1; 0 if answers differ more than chance would make them."""
    ad: float | None = None
    """Mean distance of an answer from the mean, in scale points."""
    polarisation: float | None = None
    """0 if all chose one option, 1 if half stand at either end."""
    split: bool | None = None
    """Whether the group is to be called split; None below ten answers. Two against four escape it: always draw the bars."""
    words: AgreementWords | None = None
    beyond_chance: bool | None = None
    """Whether random answers would agree so well in fewer than 5 % of cases."""
    camps: Camps | None = None
    """Where a group stands that is split or differs more than chance would make it."""


class ScaleGroup(Frozen):
    """One score in one group."""

    n: int | None
    mean: float | None
    sd: float | None
    ci95: Interval | None
    """About where the group stands; reliability counts as unknown, so no finite-population correction."""
    ci95_answers: Interval | None
    """About the answers of the people invited, with the finite-population correction."""
    band: str | None
    """Band of the mean; None if the score has no bands."""
    band_shares: Mapping[str, LevelShare] | None
    share_high: float | None
    """Share of people at or above the score's ``high``; None if it has none."""


class ScoreReliability(Frozen):
    """Cronbach's alpha of a score besides the index: ``ok`` from 30 people, ``provisional`` below."""

    alpha: float
    ci95: Interval
    """Wider than from the answers themselves where the spread of the scores was rounded."""
    n: int
    """The fewest people who can have answered every item."""
    status: Literal["ok", "provisional"]


class ScaleResult(Frozen):
    """One score across the groups."""

    id: str
    part: str | None
    meaning: Literal["strength", "burden", "risk", "plain"]
    groups: Mapping[str, ScaleGroup]
    mean: float | None
    """Of the company: the unweighted mean of the sides, or of the other groups if no side is asked."""
    band: str | None
    risk: str | None
    """The band, if the score is one of a risk."""
    share_high: Mapping[str, float]
    """Group -> share of people at or above the score's ``high``, where it is shown."""
    gap: Gap | None
    mirror: str | None
    """The score in which the department that is judged judges itself."""
    mirror_gap: float | None
    """The company's mean here minus that of the mirror: the view of others minus the self-view."""
    reliability: ScoreReliability | None = None
    """None too for a single item, a share, and items of unequal weight or scale, which have none."""


class RatedResult(Frozen):
    """One rated question outside the index."""

    id: str
    part: str | None
    groups: Mapping[str, ItemGroup]
    gap: Gap | None


class ChoiceGroup(Frozen):
    """One question that is no rating in one group."""

    n: int | None
    dont_know: int | None
    counts: Mapping[str, int] | None
    shares: Mapping[str, LevelShare] | None
    means: Mapping[str, float] | None
    """Mean points per option of a ranking or an allocation."""
    mean: float | None
    """Mean of a number."""
    sd: float | None


class ChoiceResult(Frozen):
    """One question that is no rating across the groups."""

    id: str
    part: str | None
    kind: Literal["choice", "choices", "ranking", "allocation", "number"]
    groups: Mapping[str, ChoiceGroup]


class OutcomeResult(Frozen):
    """A sentence of the questionnaire whose condition holds; the text stands there under this id."""

    id: str
    part: str | None


class PracticeStanding(Frozen):
    """How far a practice is in place (0 to 1), how useful people find it (scale points), and what follows."""

    in_place: float | None
    useful: float | None
    quadrant: Quadrant | None
    """keep: in place and useful · start: useful, not in place · fix: in place, not useful · skip: neither."""


class PracticeResult(Frozen):
    """One practice for the company (both sides, each weighing the same) and for each group that is asked."""

    id: str
    part: str | None
    company: PracticeStanding
    groups: Mapping[str, PracticeStanding]


class FlowResult(Frozen):
    """What one group gives another, in scale points: as the giver sees it, as the receiver sees it."""

    id: str
    part: str | None
    giver: str
    receiver: str
    given: float | None
    received: float | None
    usable: float | None
    gap: float | None
    """Given minus received: the mirrored gap."""


class CellResult(Frozen):
    """How one group judges what comes from another."""

    rater: str
    rated: str
    score: str
    part: str | None
    n: int | None
    mean: float | None
    band: str | None


class OwnershipGroup(Frozen):
    """Who does a thing, as one group sees it."""

    n: int | None
    shares: Mapping[str, float] | None
    modal: str | None
    """The option named most often; None if two are named equally often."""
    clarity: float | None
    """Share of the option named most often."""


class OwnershipResult(Frozen):
    """Who does one thing: the row of a table."""

    id: str
    question: str
    """The table."""
    part: str | None
    groups: Mapping[str, OwnershipGroup]
    modal: str | None
    """Of both sides together, each weighing the same."""
    clarity: float | None
    overlap: bool | None
    """At least half of each side name themselves."""
    orphan: bool | None
    """Most name nobody, or each side names the other."""


class RoleAnswer(Frozen):
    """What one named person says: 1 yes, 0.5 partly, 0 no, None no answer."""

    role: str
    answer: float | None


class WeighedResult(Frozen):
    """A condition of the decision table."""

    item: str
    share: float | None
    """Share of leaders who say that it holds; None if none of them answered."""
    holds: bool
    disputed: bool
    nature: Literal["reason", "barrier"] | None
    """Of a condition for leaving things as they are: a barrier can be removed, a reason stands."""
    by_role: tuple[RoleAnswer, ...]


class VerdictSummary(Frozen):
    """Whether to move up from a level, by what leaders and the consultant say."""

    model_config = ConfigDict(populate_by_name=True)

    from_: str = Field(alias="from")
    to: str | None
    decision: Literal["tighten", "weigh", "stay", "sustain"]
    tighten: tuple[str, ...]
    """Conditions to move up that hold."""
    leave: tuple[str, ...]
    """Conditions to leave it that hold."""
    disputed: tuple[str, ...]
    """Yes and no stand against each other; printed, not counted."""
    weighed: tuple[WeighedResult, ...]
    """Every condition of the row, those to move up first."""
    other: "VerdictSummary | None" = None
    """The row of the other likely level, if the level is less than probable."""
