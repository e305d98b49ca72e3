"""Pages that are put together from tables and remarks: one for each instrument besides the index, one for each sheet of facts.

A table says of each column how wide it is; what stands in a cell is text, values of groups with their marks, or a picture. One
template for paper and one for screens draw all of them.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from questionnaires.model import Language
from reports.charts.palette import Shape
from reports.document.numbers import AnswersChart, BarsChart, LineChart, TrackChart
from reports.document.parts import Head, Observation, Value, Withholding

Width = Literal["name", "short", "wide", "text", "half", "plot", "line", "bars", "answers", "reads", "gap", "tenth", "rest"]
"""Class of a column: ``name`` stands left of the axis, ``plot`` to ``answers`` hold pictures, ``rest`` what is left."""
Picture = TrackChart | BarsChart | LineChart | AnswersChart


@dataclass(frozen=True)
class Column:
    """A column and what stands in its head."""

    width: Width
    label: str = ""
    note: str = ""
    """A second line in small letters."""
    numeric: bool = False
    shape: Shape | None = None
    ticks: tuple[str, ...] = ()
    """Instead of a label: what the lowest end, the quarters and the highest end of a picture mean; an empty one is left out."""


@dataclass(frozen=True)
class GridCell:
    """One cell; ``withheld`` stands in place of everything else."""

    text: str = ""
    n: str = ""
    """The answers that a figure rests on, small beside it."""
    notes: tuple[str, ...] = ()
    """Lines in small letters beneath."""
    values: tuple[Value, ...] = ()
    picture: Picture | None = None
    strong: bool = False
    withheld: Withholding | None = None


@dataclass(frozen=True)
class GridRow:
    """A row; its first cell is its head. Cells that the row has not are joined to its last one."""

    cells: tuple[GridCell, ...]


@dataclass(frozen=True)
class GridGroup:
    """Rows under a title of their own; without one if it is empty."""

    rows: tuple[GridRow, ...]
    title: str = ""


@dataclass(frozen=True)
class Grid:
    """A table."""

    kind: ClassVar[str] = "grid"
    title: str
    columns: tuple[Column, ...]
    groups: tuple[GridGroup, ...]
    about: str = ""
    """A line between the title and the table."""
    key: tuple[tuple[str, str], ...] = ()
    """Class of a swatch and what it means: grounds of pictures."""
    note: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it has no rows."""
        return not any(group.rows for group in self.groups)


@dataclass(frozen=True)
class Notes:
    """Remarks under one title, each with a heading of its own."""

    kind: ClassVar[str] = "notes"
    title: str
    entries: tuple[Observation, ...]

    @property
    def is_empty(self) -> bool:
        """Whether it has no entries."""
        return not self.entries


@dataclass(frozen=True)
class Saying:
    """What one person wrote; ``note`` says what else is to be said of it in small letters."""

    text: str
    language: Language
    note: str = ""


@dataclass(frozen=True)
class Said:
    """What people wrote in reply to one question, a column for each group; a group with less to say has empty cells."""

    kind: ClassVar[str] = "said"
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Saying | None, ...], ...]

    @property
    def is_empty(self) -> bool:
        """Whether nobody wrote anything."""
        return not self.rows


Block = Grid | Notes | Said


@dataclass(frozen=True)
class TopicPage:
    """A page about one instrument, put together from blocks; what does not fit goes on overleaf."""

    id: str
    head: Head
    blocks: tuple[Block, ...]
    rests: str


def filled_blocks(*blocks: Block | None) -> tuple[Block, ...]:
    """The blocks that there are and that have something in them."""
    return tuple(block for block in blocks if block is not None and not block.is_empty)
