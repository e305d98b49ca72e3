"""The cells, rows and blocks that the report's pages are made of: every string ready to print, every chart with its words.

Only the document rounds. A figure that is not shown is a ``Withholding`` or a row without values, never a blank.
"""

from dataclasses import dataclass
from datetime import date

from questionnaires.model import Language
from reports.charts.palette import Shape
from reports.document.numbers import AnswersChart, LineChart, ScaleChart


@dataclass(frozen=True)
class ReportFacts:
    """What the report says about its occasion; an empty text or a missing date leaves its line out."""

    client: str
    wave: str = ""
    opened_on: date | None = None
    closed_on: date | None = None
    issued_on: date | None = None
    adviser: str = ""
    adviser_line: str = ""
    earlier: str = ""
    """Title of the last wave, if there is one."""
    earlier_closed_on: date | None = None


@dataclass(frozen=True)
class Withholding:
    """What stands where a figure would: the sentence and the reason."""

    sentence: str
    reason: str

    def __str__(self) -> str:
        return f"{self.sentence} {self.reason}"


@dataclass(frozen=True)
class Line:
    """A label and its text: a row of facts, a definition, a mark of the key."""

    label: str
    text: str
    shape: Shape | None = None


@dataclass(frozen=True)
class Head:
    """How a page opens: topic, finding, standfirst."""

    kicker: str
    headline: str
    standfirst: str = ""


@dataclass(frozen=True)
class BandColumn:
    """A level as a column: its name, the points it covers, what it means, its lower edge in points."""

    name: str
    points: str
    description: str
    start: float


@dataclass(frozen=True)
class LevelRow:
    """A group on the scale of levels."""

    shape: Shape
    label: str
    answered: str
    value: str
    plus_minus: str
    words: str
    chart: ScaleChart
    withheld: Withholding | None = None
    depth: int = 0
    """0 for a group at the top of the tree, 1 for one inside it."""


@dataclass(frozen=True)
class Cell:
    """A figure of a table; the strongest of its row is printed bold."""

    text: str
    strong: bool = False


@dataclass(frozen=True)
class SpreadRow:
    """A group over the levels: the chance of each, or the people at each."""

    shape: Shape
    label: str
    note: str
    cells: tuple[Cell, ...] = ()
    withheld: Withholding | None = None


@dataclass(frozen=True)
class Finding:
    """One finding of the front page; ``target`` is the section that shows it."""

    title: str
    text: str
    target: str


@dataclass(frozen=True)
class GapCell:
    """Side A minus side B as printed; ``note`` says that it could be chance, has no interval or is not worked out."""

    text: str
    plus_minus: str = ""
    note: str = ""
    chance: bool = False
    strong: bool = False


@dataclass(frozen=True)
class Value:
    """A group's figure with the mark and name of the group and the answers it rests on."""

    shape: Shape
    label: str
    text: str
    n: str = ""
    withheld: Withholding | None = None


@dataclass(frozen=True)
class DimensionRow:
    """One dimension, the two views and leadership."""

    title: str
    values: tuple[Value, ...]
    chart: LineChart | None
    gap: GapCell
    withheld: Withholding | None = None


@dataclass(frozen=True)
class ItemSide:
    """A side's answers to one statement: a bar, or words where counts are not shown."""

    shape: Shape
    label: str
    n: str
    mean: str
    chart: AnswersChart | None = None
    words: str = ""
    withheld: Withholding | None = None


@dataclass(frozen=True)
class ItemBlock:
    """A statement and how the two sides answered it."""

    text: str
    sides: tuple[ItemSide, ...]
    gap: GapCell


@dataclass(frozen=True)
class Observation:
    """A short heading and the sentence under it."""

    title: str
    text: str
    language: Language | None = None
    """Of the text, where it is not the report's."""


@dataclass(frozen=True)
class MoveBlock:
    """A recommended move with everything a board needs to decide on it."""

    rank: int
    title: str
    why: str
    steps: tuple[str, ...]
    owner: str
    effort: str
    weeks: str
    first_sign: str
    stops: str
    prerequisite: str
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class StatementRow:
    """One line of the table of all statements."""

    number: str
    text: str
    chart: LineChart | None
    values: tuple[Value, ...]
    gap: GapCell


@dataclass(frozen=True)
class SpotRow:
    """One line of the quadrant's table."""

    number: str
    text: str
    shape: Shape
    mean: str
    gap: GapCell


@dataclass(frozen=True)
class SpotGroup:
    """Lines of the quadrant's table under one title."""

    title: str
    rows: tuple[SpotRow, ...]


@dataclass(frozen=True)
class RoadCell:
    """Thirty days of one move: what happens, and how far it has come (wait, start, on, sign)."""

    text: str
    stage: str


@dataclass(frozen=True)
class RoadRow:
    """One move over ninety days; ``stops`` is what ends when it begins."""

    title: str
    owner: str
    stops: str
    cells: tuple[RoadCell, ...]


@dataclass(frozen=True)
class StatementGroup:
    """A dimension's lines in the table of all statements."""

    title: str
    rows: tuple[StatementRow, ...]


@dataclass(frozen=True)
class GroupRow:
    """A group in the list of groups."""

    shape: Shape
    label: str
    invited: str
    answered: str
    of_invited: str
    scored: str
    score: str
    spread: str
    shown_as: str
    withheld: Withholding | None = None
    depth: int = 0
