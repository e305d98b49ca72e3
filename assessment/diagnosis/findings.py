"""Parts of the diagnosis document that say how far its means can be trusted, what can be reached and what has changed.

Units as in ``document``. A group that is not shown, or whose counts are not, is absent.
"""

from collections.abc import Mapping
from typing import Literal

from pydantic import ConfigDict, Field

from assessment.release import Frozen, QuestionnaireStamp

Interval = tuple[float, float]
AgreementWords = Literal["too_few", "camps", "lack", "weak", "moderate", "strong", "very_strong"]
Quadrant = Literal["attend", "keep", "watch", "leave"]
ChangeWords = Literal["rose", "fell", "cannot_tell"]


class Camps(Frozen):
    """Where a group stands that is not of one mind: shares of its answers, as keyed, below, in and above the middle."""

    low: float
    middle: float
    high: float


class AgreementResult(Frozen):
    """Whether the people of a group agree enough for their means to stand for them, over the items of the index."""

    n: int
    """Respondents."""
    ad: float
    """Mean distance of an answer from its item's mean, in scale points, averaged over items."""
    ad_cut: float
    """Up to which that counts as agreeing: a sixth of the options."""
    rwg_star_uniform: float
    """Lindell's r*wg against evenly spread chance answers, 0 to 1; 0 if answers differ more than chance would make them."""
    rwg_star_slight: float | None
    """The same against slightly skewed chance answers; known for five options only."""
    words: AgreementWords
    split_items: tuple[str, ...]
    """Items over which the group is split."""


class BetweenGroups(Frozen):
    """How far the smallest published groups differ from each other, on the index."""

    groups: int
    icc1: float
    """Share of the variance of single scores that lies between groups; negative if they differ less than chance would make them."""
    icc2: float | None
    """Reliability of the groups' means; None if they do not differ at all."""


class VisibilityResult(Frozen):
    """A question that many of a group cannot answer: what it is about is hard to see from where they stand."""

    item: str
    part: str | None
    group: str
    rate: float
    """Share of "don't know" among those who said anything, 0 to 1."""
    ci95: Interval


class ItemReliability(Frozen):
    """How one item goes with the rest of the index."""

    id: str
    item_rest: float | None
    """Correlation with the sum of the other items: what goes with the rest, not what drives it."""
    alpha_if_deleted: float | None
    quadrant: Quadrant | None = None
    """From fifty people: attend: low and goes with the rest · keep: high, goes with it · watch: low, apart · leave: high, apart."""


class PathStep(Frozen):
    """One statement of the shortest path: the company's mean now, what it would be, and what a point costs."""

    model_config = ConfigDict(populate_by_name=True)

    id: str
    from_: float = Field(alias="from")
    to: float
    effort: int


class ShortestPath(Frozen):
    """The cheapest set of improvements that carries the company over the edge of the next level."""

    target: str
    points_needed: float
    """From the company's score to that edge."""
    years: int
    """Yearly steps that it takes: 1 if one year's realistic rises are enough."""
    conditional: bool
    """Whether the decision to move up at all is still to be weighed."""
    items: tuple[PathStep, ...]


class ChangeFigure(Frozen):
    """One mean in two waves. Nobody is linked; each wave stands for itself."""

    earlier: float
    later: float
    points: float
    """Later minus earlier; standardised if that is known, else crude."""
    ci95: Interval | None
    crude: float
    standardised: float | None
    """With the later wave's make-up in both; None where no parts of the group are published in both waves."""
    smallest: float | None
    """The smallest change that could have been told from none."""
    words: ChangeWords | None
    earlier_ci95: Interval | None = None
    """About where things stood, allowing for the noise of answering, as it then was."""
    later_ci95: Interval | None = None


class ChangePart(Frozen):
    """A dimension, an item or a score in the groups that can be compared."""

    id: str
    groups: Mapping[str, ChangeFigure]


class NotCompared(Frozen):
    """What was asked, answered or counted otherwise in the earlier wave; ``why`` is in English."""

    what: str
    why: str


class EarlierTurnout(Frozen):
    """Who answered in the earlier wave, as it was released."""

    invited: int | None
    responded: int | None
    scored: int | None


class ChangeResult(Frozen):
    """What has changed since the last wave."""

    earlier: QuestionnaireStamp
    release: str
    """Hash of the earlier wave's release."""
    groups: Mapping[str, ChangeFigure]
    overall: ChangeFigure | None
    gap: ChangeFigure | None
    dimensions: tuple[ChangePart, ...]
    items: tuple[ChangePart, ...]
    scales: tuple[ChangePart, ...]
    not_compared: tuple[NotCompared, ...]
    turnout: Mapping[str, EarlierTurnout] = {}
    """Group that both waves show -> who answered in the earlier one."""
