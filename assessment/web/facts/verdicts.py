"""Whether to be closer, by what leaders state: both lists of conditions, at the company's level or at each that there is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assessment.phrases import phrases
from assessment.web.form import Wording
from assessment.web.form.wording import TEXTS as FORM
from questionnaires.conditions import Decision
from questionnaires.deciding import LeaderSheet, Weighed, decide
from questionnaires.library import instrument
from questionnaires.model import Band

LEVELS_OF = "relationship-index"
"""The instrument whose levels a decision table speaks of."""


@dataclass(frozen=True)
class ShownCondition:
    """A condition and who says that it holds."""

    text: str
    share: str | None
    holds: bool
    disputed: bool
    nature: Literal["reason", "barrier"] | None
    by_role: tuple[tuple[str, Literal["yes", "partly", "no"]], ...]


@dataclass(frozen=True)
class Verdict:
    """One row of the decision table."""

    level: str
    to: str | None
    certain: bool
    """Whether the company is known to stand here; else this is what would hold if it did."""
    decision: Decision
    tighten: tuple[ShownCondition, ...]
    leave: tuple[ShownCondition, ...]

    @property
    def disputed(self) -> tuple[ShownCondition, ...]:
        """The conditions about which leaders differ."""
        return tuple(each for each in (*self.tighten, *self.leave) if each.disputed)


def verdicts(words: Wording, sheets: Sequence[LeaderSheet], levels: Sequence[str] = ()) -> tuple[Verdict, ...]:
    """The rows that may apply; none if the instrument has no decision table.

    Args:
        words: The instrument in the language of the page.
        sheets: What was stated.
        levels: The levels that the company may stand at; where none is known, every row is given.
    """
    rows = words.questionnaire.verdict
    if not rows:
        return ()
    return tuple(_rows(words, sheets, levels or tuple(row.from_ for row in rows), certain=len(levels) == 1))


def _rows(words: Wording, sheets: Sequence[LeaderSheet], levels: Sequence[str], *, certain: bool) -> Iterator[Verdict]:
    bands = {band.id: band for band in instrument(LEVELS_OF).bands}
    for level in levels:
        found = decide(words.questionnaire, level, sheets)
        yield Verdict(
            level=_name(words, bands[level]),
            to=_name(words, bands[found.to]) if found.to else None,
            certain=certain,
            decision=found.decision,
            tighten=tuple(_condition(words, each) for each in found.tighten),
            leave=tuple(_condition(words, each) for each in found.leave),
        )


def _name(words: Wording, band: Band) -> str:
    return words.say(band.name[words.language])


def _condition(words: Wording, found: Weighed) -> ShownCondition:
    number = phrases(words.language, FORM).number
    said = [(role, answer) for role, answer in found.by_role if answer is not None]
    return ShownCondition(
        text=words.asked[found.item].text,
        share=None if found.share is None else f"{number(found.share * 100)}\N{NO-BREAK SPACE}%",
        holds=found.holds,
        disputed=found.disputed,
        nature=found.nature,
        by_role=tuple((role, "yes" if answer == 1 else "no" if answer == 0 else "partly") for role, answer in said),
    )
