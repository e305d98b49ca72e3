"""The Release: the only thing that diagnosis and reports ever see of the answers.

Made once per wave by ``assessment.privacy``: frozen, rounded by tier, hashed. A ``full`` release has the same shape with
nothing rounded or withheld; it exists only for answers whose caller holds the rows anyway (a CSV file).
"""

import hashlib
import json
from collections.abc import Mapping
from functools import cached_property
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, SerializerFunctionWrapHandler, model_serializer

Precision = Literal["released", "full"]
Tier = Literal["withheld", "coarse", "detail"]
"""withheld: nothing · coarse: rounded means only · detail: option counts, spread and shares as well."""
Reason = Literal["too_few", "would_reveal_others"]
Role = Literal["side", "leadership", "other"]


class Frozen(BaseModel):
    """Base of every part: immutable, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ItemFigures(Frozen):
    """One item in one group. ``mean`` in scale points of the keyed item (high = closer); None if nobody answered."""

    n: int | None = None
    """Answers behind the mean; None at the coarse tier."""
    mean: float | None = None
    counts: tuple[int, ...] | None = None
    """People per option, lowest option first, as answered (not reverse-keyed); detail tier only."""
    dont_know: int | None = None


class DimensionFigures(Frozen):
    """One dimension in one group, 0 to 100."""

    n: int | None = None
    mean: float | None = None
    sd: float | None = None


class ScoreFigures(Frozen):
    """A score besides the index in one group: respondent scores in its own unit (scale points, or 0 to 100)."""

    n: int | None = None
    """Scored respondents; None at the coarse tier."""
    mean: float | None = None
    sd: float | None = None
    band_counts: Mapping[str, int] | None = None
    """Scored respondents per band; detail tier only."""
    share_high: float | None = None
    """Share, 0 to 1, of scored respondents at or above the score's ``high``; detail tier only."""


class ChoiceFigures(Frozen):
    """A question that is no rating in one group; nothing at the coarse tier."""

    n: int | None = None
    """People who answered it."""
    dont_know: int | None = None
    counts: Mapping[str, int] | None = None
    """People who chose an option, or gave it a place in a ranking."""
    shares: Mapping[str, float] | None = None
    """The same as shares of ``n``, 0 to 1."""
    means: Mapping[str, float] | None = None
    """Mean points per option: of a ranking (as many as there are places for the first, 0 without a place) or an allocation."""
    mean: float | None = None
    """Mean of a number in its unit."""
    sd: float | None = None
    """Spread of a number in its unit."""


class Checks(Frozen):
    """How a group's mean would change with other people in it: figures with and without somebody, so of a full release alone."""

    half_answered: int
    """People who answered half of the index's items or more, but too few for a score."""
    mean_with_half: float | None
    """Mean score with them, prorated likewise; None if there are none."""
    flagged: int
    """Scored people on whom both indicators of careless answering speak."""
    mean_without_flagged: float | None
    """Mean score without them; None if there are none, or if either part is below the minimum."""


class GroupFigures(Frozen):
    """One node of the report plan's tree. A withheld group has its reason and nothing else but whom it invited."""

    id: str
    parent: str | None
    role: Role
    label: str
    invited: int | None
    joined: int | None = None
    """How many of them joined after the launch."""
    tier: Tier
    reason: Reason | None = None
    responded: int | None = None
    scored: int | None = None
    mean: float | None = None
    """Mean respondent score of the index in scale points; None if nobody could be scored or there is no index."""
    sd: float | None = None
    level_counts: Mapping[str, int] | None = None
    """Scored respondents per level; detail tier only."""
    dimensions: Mapping[str, DimensionFigures] = {}
    items: Mapping[str, ItemFigures] = {}
    """Items of the index."""
    rated: Mapping[str, ItemFigures] = {}
    """Rated questions outside the index. Questions and scores that the group is not asked stand in no mapping."""
    scores: Mapping[str, ScoreFigures] = {}
    """Scores besides the index."""
    choices: Mapping[str, ChoiceFigures] = {}
    """Questions that are no ratings."""
    checks: Checks | None = None
    """Of a full release with an index only."""

    @model_serializer(mode="wrap")
    def _as_before(self, written: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return without_empty(written(self), "joined", "rated", "scores", "choices", "checks")


def without_empty(fields: dict[str, Any], *later: str) -> dict[str, Any]:
    """Without parts that were added later where they are empty: a release that has none of them keeps its hash."""
    return {name: value for name, value in fields.items() if value or name not in later}


class ItemReliability(Frozen):
    """How one item of the index goes with the others."""

    item_rest: float | None
    """Correlation with the sum of the others; None if either does not vary."""
    alpha_if_deleted: float | None


class Reliability(Frozen):
    """Cronbach's alpha on the pooled within-group covariance of the shown sides, and what belongs to it; certified scalars."""

    alpha: float | None
    ci95: tuple[float, float] | None
    n: int
    omega: float | None = None
    """McDonald's omega; from a hundred complete rows and without a Heywood case."""
    items: Mapping[str, ItemReliability] = {}

    @model_serializer(mode="wrap")
    def _as_before(self, written: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return without_empty(written(self), "omega", "items")


class GapScalars(Frozen):
    """Certified scalars of the comparison of the two sides, each side at the detail tier."""

    cliffs_delta: float | None
    """Side A over side B, -1 to 1."""
    pairs_of_100: int | None
    """In how many of 100 random pairs the side-A answer is above the side-B answer."""
    cliffs_delta_ci95: tuple[float, float] | None = None
    p: float | None = None
    """Brunner-Munzel, two-sided; None if the test has no finite statistic (complete separation)."""
    permuted: bool = False
    """Whether the p comes from dealing the answers anew: of a full release with fewer than ten people on a side."""

    @model_serializer(mode="wrap")
    def _as_before(self, written: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return without_empty(written(self), "permuted")


class QuestionnaireStamp(Frozen):
    """Which instrument was asked."""

    id: str
    version: str
    hash: str


class PlanStamp(Frozen):
    """The thresholds in force and the hash of the whole report plan."""

    min_group: int
    detail_from: int
    min_comments: int
    hash: str


class AuditSummary(Frozen):
    """What the audit of a release found; its certificate can be made again from the release at any time."""

    groups_protected: int
    """Withheld groups, and small groups that subtraction of shown ones reaches."""
    tightest_interval: float | None = None
    """Points by which an item's mean stays open in the group that is protected least; None if no figure bears on any."""
    status: Literal["rules_only", "proved"]
    """rules_only: too many people for a proof."""
    lowered: bool = False
    """Whether some groups show less than the rules alone allow, because the proof would not hold otherwise."""

    @model_serializer(mode="wrap")
    def _as_before(self, written: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return without_empty(written(self), "lowered")


class Release(Frozen):
    """Everything that one wave publishes."""

    schema_name: Literal["entente-release/1"] = "entente-release/1"
    precision: Precision
    questionnaire: QuestionnaireStamp
    plan: PlanStamp
    groups: tuple[GroupFigures, ...]
    """The tree in depth-first order, without the company's root."""
    reliability: Reliability | None = None
    gap: GapScalars | None = None
    warnings: tuple[str, ...] = ()
    """Codes, such as ``roster-exceeded``."""
    audit: AuditSummary | None = None
    """Of a sealed wave; None if nobody audited the release."""

    @model_serializer(mode="wrap")
    def _as_before(self, written: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return without_empty(written(self), "audit")

    @cached_property
    def by_id(self) -> Mapping[str, GroupFigures]:
        """Group id -> figures."""
        return {group.id: group for group in self.groups}

    @cached_property
    def digest(self) -> str:
        """``sha256:`` and the hash of the canonical JSON."""
        return digest(self)


def canonical_json(model: BaseModel) -> str:
    """The model as JSON with sorted keys and no spaces: the form that is hashed and stored."""
    return json.dumps(model.model_dump(mode="json"), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def digest(model: BaseModel) -> str:
    """``sha256:`` and the hexadecimal hash of a model's canonical JSON."""
    return "sha256:" + hashlib.sha256(canonical_json(model).encode()).hexdigest()
