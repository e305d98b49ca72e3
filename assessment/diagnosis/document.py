"""The diagnosis document ``entente-diagnosis/1``: what JSON output, console, PDF and passport all show.

Units: scale scores in scale points (index: 20 to 100), dimensions 0 to 100, items 1 to 5, probabilities and shares 0 to 1.
A value that the release withholds is None and stands in ``withheld`` with its reason.
"""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from assessment.diagnosis.findings import (
    AgreementResult,
    BetweenGroups,
    ChangeResult,
    ItemReliability,
    ShortestPath,
    VisibilityResult,
)
from assessment.diagnosis.portfolio import BenchmarkResult
from assessment.diagnosis.results import (
    CellResult,
    ChoiceResult,
    FlowResult,
    Gap,
    Interval,
    ItemGroup,
    LevelShare,
    OutcomeResult,
    OwnershipResult,
    PracticeResult,
    RatedResult,
    ScaleResult,
    VerdictSummary,
)
from assessment.release import Frozen, PlanStamp, Precision, QuestionnaireStamp

__all__ = ["Gap", "Interval", "ItemGroup", "LevelShare"]


class Audit(Frozen):
    """What the disclosure audit found; ``not_run`` until a release has one."""

    groups_protected: int
    tightest_interval: float | None = None
    status: Literal["not_run", "rules_only", "proved"]


class ReleaseStamp(Frozen):
    """Which release the figures come from."""

    hash: str
    audit: Audit


class GroupResult(Frozen):
    """One group: who answered, where it stands and how sure that is."""

    label: str
    invited: int | None
    responded: int | None
    scored: int | None
    mean: float | None
    sd: float | None
    ci95_answers: Interval | None
    ci95: Interval | None
    bounds: Interval | None
    bounds_level: str | None = None
    """The level that both bounds lie in: the group's, whatever the others would have said."""
    level: str | None
    level_probabilities: Mapping[str, float] | None
    share_by_level: Mapping[str, LevelShare] | None
    words: str | None


class OverallResult(Frozen):
    """The company: the weighted mean of the two sides; None throughout if a side is withheld or has no score."""

    mean: float | None
    ci95: Interval | None
    level: str | None
    level_probabilities: Mapping[str, float] | None
    words: str | None


class DimensionGroup(Frozen):
    """One dimension in one group, 0 to 100."""

    mean: float | None
    ci95: Interval | None


class DimensionResult(Frozen):
    """One dimension across the groups."""

    id: str
    groups: Mapping[str, DimensionGroup]
    gap: Gap | None


class ItemResult(Frozen):
    """One item across the groups."""

    id: str
    dimension: str
    groups: Mapping[str, ItemGroup]
    gap: Gap | None


class ReliabilityResult(Frozen):
    """Whether the scale can be trusted here: ``ok`` from 30 respondents, ``provisional`` below, else ``unknown``."""

    alpha: float | None
    ci95: Interval | None
    n: int | None
    status: Literal["ok", "provisional", "unknown"]
    omega: float | None = None
    items: tuple[ItemReliability, ...] = ()


Subject = Literal["item", "dimension", "score", "choice", "level", "verdict"]
Why = Literal[
    "low", "gap", "agreed", "high", "between", "band", "answer", "share_high", "chosen", "highest", "difference", "level", "verdict"
]


class Evidence(Frozen):
    """Why a move is recommended: one plain thing and what is seen in it.

    ``low``, ``gap`` and ``agreed`` of an item of the index say that its answers are low, differ between the sides, or are low
    on both. Everything else is a condition of the move that holds.
    """

    item: str
    """Id of the item, score, dimension or question; ``level`` or ``verdict`` for these."""
    reason: Why
    subject: Subject = "item"
    option: str | None = None
    """The option of a choice, or the score that a difference is against."""
    group: str | None = None
    """Whose figure it is; ``company`` for that of both sides; None where the sides' own figures say it."""
    value: float | str | None = None
    holds: bool = True
    """False where it speaks for the move by not being so; a mean that is not high is ``low``, and the other way round."""


class MoveResult(Frozen):
    """One recommended move; ``strength`` 0 to 1 orders them and says nothing else."""

    id: str
    transition: str | None
    """The step up that it belongs to; None for a remedy, which follows from its own condition."""
    rank: int
    strength: float
    evidence: tuple[Evidence, ...]
    first: bool = False
    """One of the five that may begin within ninety days."""


class Caution(Frozen):
    """Something the reader must know; ``warning-CODE`` is its sentence in every language, filled with the arguments."""

    code: str
    text: str
    what: str | None = None
    """Path in this document that it concerns; None for the whole of it."""
    arguments: Mapping[str, int | float | str] = {}


class Withheld(Frozen):
    """A value that is not shown: its path in this document and the reason in words.

    ``*`` in a path stands for every dimension or item. ``withheld-CODE`` is the reason's sentence in every language, filled
    with the arguments.
    """

    what: str
    reason: str
    code: str = ""
    arguments: Mapping[str, int | float | str] = {}


class Diagnosis(Frozen):
    """The whole document."""

    schema_name: Literal["entente-diagnosis/1"] = Field(default="entente-diagnosis/1", alias="schema")
    questionnaire: QuestionnaireStamp
    precision: Precision
    plan: PlanStamp
    release: ReleaseStamp
    groups: Mapping[str, GroupResult]
    overall: OverallResult
    gap: Gap | None
    dimensions: tuple[DimensionResult, ...]
    items: tuple[ItemResult, ...]
    reliability: ReliabilityResult | None
    moves: tuple[MoveResult, ...]
    agreement: Mapping[str, AgreementResult] = {}
    """Group -> agreement over the items of the index, where counts are shown."""
    between_groups: BetweenGroups | None = None
    """From ten published groups below the sides; fewer say nothing about groups."""
    visibility: tuple[VisibilityResult, ...] = ()
    """What many cannot see, the least visible first."""
    scales: tuple[ScaleResult, ...] = ()
    rated: tuple[RatedResult, ...] = ()
    choices: tuple[ChoiceResult, ...] = ()
    outcomes: tuple[OutcomeResult, ...] = ()
    practices: tuple[PracticeResult, ...] = ()
    flows: tuple[FlowResult, ...] = ()
    cells: tuple[CellResult, ...] = ()
    ownership: tuple[OwnershipResult, ...] = ()
    verdict: VerdictSummary | None = None
    shortest_path: ShortestPath | None = None
    change: ChangeResult | None = None
    """Against the last wave, if there is one."""
    benchmark: BenchmarkResult | None = None
    """Among the consultant's other clients, if there are some."""
    warnings: tuple[Caution, ...] = ()
    withheld: tuple[Withheld, ...] = ()
