"""Several questions in one table."""

from functools import cached_property
from typing import Literal

from pydantic import Field

from questionnaires.basics import Identifier, Text
from questionnaires.questions.base import Question
from questionnaires.questions.choosing import Choice, NamedOption
from questionnaires.questions.rated import Rating


class Row(Text):
    """One line of a matrix: an item of its own."""

    id: Identifier
    dimension: Identifier | None = None
    reverse: bool = False


class Matrix(Question):
    """Several questions with the same answers, on a response scale or out of the same options."""

    type: Literal["matrix"] = "matrix"
    scale: Identifier | None = None
    options: tuple[NamedOption, ...] = ()
    rows: tuple[Row, ...] = Field(min_length=1)
    ownership: bool = False
    """Asks who does a thing: the options are the sides, leadership, another, nobody, both."""

    @cached_property
    def leaves(self) -> tuple[Rating | Choice, ...]:
        """The rows as questions of their own."""
        return tuple(self._leaf(row) for row in self.rows)

    def _leaf(self, row: Row) -> Rating | Choice:
        text = Text(en=row.en, ru=row.ru)
        if self.scale is None:
            return Choice(id=row.id, text=text, options=self.options)
        return Rating(id=row.id, text=text, scale=self.scale, dimension=row.dimension, reverse=row.reverse)
