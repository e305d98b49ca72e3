"""The board report as plain frozen data, page by page."""

from dataclasses import dataclass, field
from datetime import date

from questionnaires.model import Language
from reports.document.grid import Block, Grid, TopicPage
from reports.document.numbers import QuadrantChart
from reports.document.parts import (
    BandColumn,
    DimensionRow,
    Finding,
    GroupRow,
    Head,
    ItemBlock,
    LevelRow,
    Line,
    MoveBlock,
    Observation,
    RoadRow,
    SpotGroup,
    SpreadRow,
    StatementGroup,
)


@dataclass(frozen=True)
class DimensionPage:
    """One dimension's statements."""

    id: str
    head: Head
    options: tuple[tuple[str, str], ...]
    """Class and label of each answer, from disagreement to agreement."""
    items: tuple[ItemBlock, ...]
    observations: tuple[Observation, ...]
    rests: str
    has_bars: bool

    @property
    def longest(self) -> int:
        """Characters of the longest statement."""
        return max((len(item.text) for item in self.items), default=0)


@dataclass(frozen=True)
class Cover:
    """The first page."""

    brand: str
    brand_line: str
    facts: tuple[Line, ...]
    side_a: float | None
    side_b: float | None
    chart_title: str
    """Empty for a form without an index, whose cover has no scale."""
    foot: str


@dataclass(frozen=True)
class OnePage:
    """Everything that matters on one page."""

    head: Head
    rows: tuple[LevelRow, ...]
    findings: tuple[Finding, ...]
    decisions: tuple[MoveBlock, ...]
    against: tuple[Observation, ...]
    """What is not recommended."""
    note: str
    rests: str
    table: Grid | None = None
    """The first scores of a form that has no index, in place of the level."""


@dataclass(frozen=True)
class LevelPage:
    """The level with its uncertainty."""

    head: Head
    rows: tuple[LevelRow, ...]
    chances: tuple[SpreadRow, ...]
    people: tuple[SpreadRow, ...]
    bounds: str
    rests: str


@dataclass(frozen=True)
class InsidePage:
    """The groups inside the sides, each beside what holds it."""

    head: Head
    rows: tuple[LevelRow, ...]
    rests: str


@dataclass(frozen=True)
class ViewsPage:
    """The two views, dimension by dimension."""

    head: Head
    rows: tuple[DimensionRow, ...]
    leadership_withheld: Line | None
    """Why leadership has no marks, said once for all rows."""
    remarks: tuple[Observation, ...]
    rests: str


@dataclass(frozen=True)
class MovesPage:
    """The ranked moves: the first ones in full, further ones in a line each."""

    head: Head
    moves: tuple[MoveBlock, ...]
    more: tuple[MoveBlock, ...]
    rests: str


@dataclass(frozen=True)
class QuadrantPage:
    """Where the sides are alike and where they part, statement by statement."""

    head: Head
    chart: QuadrantChart
    left: str
    right: str
    top: str
    bottom: str
    """What the four edges of the picture mean."""
    keys: tuple[Line, ...]
    groups: tuple[SpotGroup, ...]
    rests: str


@dataclass(frozen=True)
class RoadPage:
    """Ninety days, should the client decide to move; at the top level what to keep and what to watch instead."""

    head: Head
    phases: tuple[str, ...]
    rows: tuple[RoadRow, ...]
    keep: tuple[StatementGroup, ...]
    columns: tuple[Line, ...]
    """The sides that are shown, for the lists of what to keep."""
    slow: tuple[MoveBlock, ...]
    rests: str


@dataclass(frozen=True)
class TeamPage:
    """The hand-out for everyone who was asked."""

    head: Head
    rows: tuple[LevelRow, ...]
    note: str
    columns: tuple[Line, ...]
    """The sides that are shown."""
    lists: tuple[StatementGroup, ...]
    next: tuple[str, ...]
    rests: str
    blocks: tuple[Block, ...] = ()
    """The first figures of a form that has no index, in place of the level."""


@dataclass(frozen=True)
class StatementsPage:
    """Appendix A."""

    head: Head
    labels: tuple[Line, ...]
    """Column heads: side A, side B, and leadership if there is one; n beneath where it is the same for all."""
    groups: tuple[StatementGroup, ...]
    line_label: str
    """Ends of the small line: "1 to 5"."""
    rests: str


@dataclass(frozen=True)
class MethodPage:
    """Appendix B: groups, method, what was withheld, passport."""

    head: Head
    definitions: tuple[Line, ...]
    withheld: tuple[Line, ...]
    cautions: tuple[str, ...]
    passport: tuple[Line, ...]


@dataclass(frozen=True)
class BoardDocument:
    """The whole report."""

    language: Language
    title: str
    client: str
    author: str
    description: str
    running_head: str
    running_foot: str
    team_foot: str
    """The foot of the hand-out, which is not confidential."""
    date: date | None
    bands: tuple[BandColumn, ...]
    score_end: float
    cover: Cover
    one: OnePage
    groups: tuple[GroupRow, ...]
    groups_note: str
    marks: tuple[Line, ...]
    level: LevelPage | None
    """None for a form without an index, as are the pages about it that follow."""
    inside: InsidePage | None
    """None unless there are groups inside the sides."""
    views: ViewsPage | None
    quadrant: QuadrantPage | None
    """None unless both sides are shown."""
    agreement: tuple[TopicPage, ...]
    """Whether each side agrees within, how its answers lie, what many cannot see."""
    dimensions: tuple[DimensionPage, ...]
    topics: tuple[TopicPage, ...]
    """One for each instrument besides the index."""
    stated: tuple[TopicPage, ...]
    """One for each sheet of facts, whether to be closer being the first."""
    moves: MovesPage
    road: RoadPage | None
    """None if no move follows from the figures."""
    onward: tuple[TopicPage, ...]
    """Shortest path, change since the last wave, other clients, comments; each only if there is one."""
    statements: StatementsPage
    method: MethodPage
    measures: TopicPage
    """Appendix C: how each figure was worked out."""
    team: TeamPage
    figures_json: str = field(repr=False, default="")
    """The diagnosis as JSON: what is attached to the PDF."""
    release_hash: str = ""

    @property
    def edges(self) -> tuple[float, ...]:
        """Lower edge of each level and, last, the end of the scale."""
        return (*(band.start for band in self.bands), self.score_end)
