"""What an audit leaves behind: tables that agree with everything published, and pairs that differ by the required width.

All of it follows from the release alone, so a certificate tells nothing that the release does not tell.
"""

from typing import Literal

from assessment.release import Frozen


class WitnessTable(Frozen):
    """People that nobody knows, whose answers give exactly the figures of the release."""

    top: str
    """The uppermost node of the component that the table is about."""
    people: tuple[str, ...]
    """Of each row: the lowest shown node that contains the person."""
    answers: tuple[tuple[int, ...], ...]
    """A row per person, rated questions in the order of the form: the option as answered, 0 not answered, -1 don't know."""


class Pair(Frozen):
    """Two witnesses in which the same protected group has means that differ.

    Rows of one table that belong to the same node can change places without changing any figure. ``low`` and ``high`` are two
    choices of rows for the group: put the rows of each at the same places, and the result is the pair of tables.
    """

    nodes: tuple[str, ...]
    """The shown nodes in which the group lies, below which nothing else is shown of it."""
    hidden: bool
    """Whether the group is any few people of the node; otherwise everybody of the nodes who is in no other shown node."""
    subject: str
    """``item:ID`` or ``score``."""
    low_table: int
    high_table: int
    low: tuple[int, ...]
    high: tuple[int, ...]
    insider: int | None = None
    """Row of somebody outside the group whose answers are known in both; the least favourable one."""
    width: float
    """Difference of the means, in points of the item or of the score."""


class Certificate(Frozen):
    """The proof of one release."""

    schema_name: Literal["entente-certificate/1"] = "entente-certificate/1"
    release: str
    """Hash of the release."""
    questionnaire: str
    """Hash of the form."""
    tables: tuple[WitnessTable, ...] = ()
    pairs: tuple[Pair, ...] = ()
