"""The diagnosis document ``entente-diagnosis/1``: what JSON output, console, PDF and passport all show.

Units: scale scores in scale points (index: 20 to 100), dimensions 0 to 100, items 1 to 5, probabilities and shares 0 to 1.
A value that the release withholds is None and stands in ``withheld`` with its reason.
"""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from assessment.release import Frozen, PlanStamp, Precision, QuestionnaireStamp

Interval = tuple[float, float]


class Audit(Frozen):
    """What the disclosure audit found; ``not_run`` until a release has one."""

    groups_protected: int
    tightest_interval: float | None = None
    status: Literal["not_run", "rules_only", "proved"]


class ReleaseStamp(Frozen):
    """Which release the figures come from."""

    hash: str
    audit: Audit


class LevelShare(Frozen):
    """Share of a group's respondents at one level, with its Wilson interval."""

    share: float
    ci95: Interval


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


class DimensionGroup(Frozen):
    """One dimension in one group, 0 to 100."""

    mean: float | None
    ci95: Interval | None


class DimensionResult(Frozen):
    """One dimension across the groups."""

    id: str
    groups: Mapping[str, DimensionGroup]
    gap: Gap | None


class ItemGroup(Frozen):
    """One item in one group, 1 to 5; counts are people per option, lowest first."""

    n: int | None
    mean: float | None
    counts: tuple[int, ...] | None
    dont_know: int | None


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


class Evidence(Frozen):
    """Why a move is recommended: the item and what is seen in it."""

    item: str
    reason: Literal["low", "gap", "agreed"]


class MoveResult(Frozen):
    """One recommended move; ``strength`` 0 to 1 orders them and says nothing else."""

    id: str
    transition: str
    rank: int
    strength: float
    evidence: tuple[Evidence, ...]


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
    agreement: None = None
    scales: tuple[()] = ()
    verdict: None = None
    shortest_path: None = None
    change: None = None
    warnings: tuple[Caution, ...] = ()
    withheld: tuple[Withheld, ...] = ()
