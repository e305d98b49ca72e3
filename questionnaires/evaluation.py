"""Whether a condition holds of some figures.

Truth has three values: a condition about something that nobody answered, or that may not be shown, is unknown (None), neither
true nor false, and nothing follows from it. An ``at_least``, ``below`` or ``between`` of an item looks at keyed answers, as
scores do; ``is`` looks at the answer as it was given.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from math import fsum
from typing import Final, Protocol

from questionnaires.conditions import Condition
from questionnaires.measures import Outcome
from questionnaires.model import Questionnaire
from questionnaires.questions import Answer
from questionnaires.scoring import TOLERANCE, band_of


class Missing(Enum):
    """Its only member stands for an answer that was not given, for None is "don't know"."""

    MISSING = "missing"


MISSING: Final = Missing.MISSING


class View(Protocol):
    """The figures that conditions are about. ``group`` is the id of a group; what is not known or not shown is None."""

    def answer(self, item: str) -> Answer | Missing:
        """The answer that everybody who gave one has given; MISSING if nobody did or they differ."""

    def item(self, item: str, group: str) -> float | None:
        """Mean keyed answer to a rated question, or mean of a number."""

    def score(self, score: str, group: str) -> float | None:
        """Mean of a score, or the result of a calculator's step."""

    def share_high(self, score: str, group: str) -> float | None:
        """Share of people, 0 to 1, whose score is at or above its ``high``."""

    def share(self, item: str, option: str, group: str) -> float | None:
        """Share, 0 to 1, of those who answered a choice that chose an option."""

    def gap(self, subject: str) -> float | None:
        """Side A's mean of a score, dimension or item minus side B's; conditions look at its size."""

    def level(self) -> str | None:
        """The company's level on the index."""

    def verdict(self) -> str | None:
        """What the decision table says."""

    def groups(self) -> tuple[str, ...]:
        """The ids of the groups that there are."""

    def sides(self) -> tuple[str, str]:
        """The ids of the two sides, side A first."""


@dataclass(frozen=True)
class Reason:
    """One plain condition that decided a judgement, with the figures that it was judged by."""

    condition: Condition
    holds: bool
    """False where a ``not`` around it made it a reason."""
    figures: tuple[tuple[str, float | str], ...]
    """What was compared: (``company``, a group's id, or the id of a score of a ranking; the value)."""


def holds(condition: Condition, view: View, questionnaire: Questionnaire) -> bool | None:
    """Whether a condition holds; None if that is unknown."""
    return _judge(condition, view, questionnaire)[0]


def reasons(condition: Condition, view: View, questionnaire: Questionnaire) -> tuple[Reason, ...]:
    """The plain conditions that made a condition true, with their figures; () if it does not hold."""
    truth, found = _judge(condition, view, questionnaire)
    return found if truth else ()


def fired(outcomes: Iterable[Outcome], view: View, questionnaire: Questionnaire) -> tuple[Outcome, ...]:
    """The outcomes whose condition holds, in their order."""
    return tuple(outcome for outcome in outcomes if holds(outcome.when, view, questionnaire))


def company_figure(figure: Callable[[str], float | None], asked: Sequence[str], view: View, *, fact: bool) -> float | None:
    """A figure for the company as a whole: the unweighted mean of the sides, or of the other groups if no side was asked.

    Args:
        figure: The figure of a group.
        asked: The groups that are asked about it.
        view: Tells the sides.
        fact: Whether named people state facts. Then the side that answered speaks for both, and if neither did, the others;
            an opinion of one side alone is no opinion of the company.
    """
    sides = [figure(side) for side in view.sides() if side in asked]
    others = [figure(group) for group in asked if group not in view.sides()]
    known = [value for value in sides if value is not None]
    if sides and not fact:
        return fsum(known) / len(known) if len(known) == len(sides) else None
    known = known or [value for value in others if value is not None]
    return fsum(known) / len(known) if known else None


def company_score(score: str, view: View, questionnaire: Questionnaire) -> float | None:
    """The company's figure of a score or a calculator's step."""
    asked = asked_groups(questionnaire, score)
    return company_figure(lambda group: view.score(score, group), asked, view, fact=questionnaire.kind == "fact")


_Judgement = tuple[bool | None, tuple[Reason, ...]]


def _judge(condition: Condition, view: View, questionnaire: Questionnaire) -> _Judgement:
    if condition.all is not None:
        return _together([_judge(part, view, questionnaire) for part in condition.all], decisive=False)
    if condition.any is not None:
        return _together([_judge(part, view, questionnaire) for part in condition.any], decisive=True)
    if condition.not_ is not None:
        truth, found = _judge(condition.not_, view, questionnaire)
        return (None if truth is None else not truth), found
    truth, figures = _plain(condition, view, questionnaire)
    return truth, () if truth is None else (Reason(condition, truth, figures),)


def _together(parts: Sequence[_Judgement], *, decisive: bool) -> _Judgement:
    """``any`` is decided by one true part, ``all`` by one false part; the parts that agree with the whole are its reasons."""
    truths = [truth for truth, _ in parts]
    whole = decisive if decisive in truths else None if None in truths else not decisive
    return whole, tuple(reason for truth, found in parts if truth is whole for reason in found)


_Plain = tuple[bool | None, tuple[tuple[str, float | str], ...]]


def _plain(condition: Condition, view: View, questionnaire: Questionnaire) -> _Plain:
    """Judge a condition that is not made of others."""
    if condition.answered is not None:
        return _is_answered(condition.answered, view, questionnaire), (("company", condition.answered),)
    if condition.level is not None:
        return _among(view.level(), condition.level)
    if condition.verdict is not None:
        return _among(view.verdict(), condition.verdict)
    if condition.item is not None and condition.is_ is not None:
        given = view.answer(condition.item)
        return _among(given if isinstance(given, int | float | str) else None, condition.is_)
    return _figured(condition, view, questionnaire)


def _figured(condition: Condition, view: View, questionnaire: Questionnaire) -> _Plain:
    """Judge a plain condition about figures of groups."""
    if condition.highest is not None:
        return _highest(condition.highest, condition.among or (), view, questionnaire)
    if condition.difference is not None:
        first, second = (company_score(name, view, questionnaire) for name in condition.difference)
        return _compared(condition, None if first is None or second is None else first - second, questionnaire)
    if condition.gap is not None:
        gap = view.gap(condition.gap)
        return _compared(condition, None if gap is None else abs(gap), questionnaire)
    return _in_scope(condition, view, questionnaire)


def _is_answered(item: str, view: View, questionnaire: Questionnaire) -> bool:
    """Whether anybody gave an answer, be it that they differ; "don't know" is none."""
    answer = view.answer(item)
    if answer is not MISSING and answer not in (None, "", (), {}):
        return True
    options = getattr(questionnaire.leaves_by_id.get(item), "option_ids", ())
    return any(
        view.item(item, group) is not None or any(view.share(item, option, group) is not None for option in options[:1])
        for group in view.groups()
    )


def _among(value: float | str | None, allowed: Sequence[float | str]) -> _Plain:
    return (None, ()) if value is None else (value in allowed, (("company", value),))


def _highest(score: str, among: Sequence[str], view: View, questionnaire: Questionnaire) -> _Plain:
    """Among the scores that are known, of which there must be another; a tie holds for each."""
    known = [(name, value) for name in among if (value := company_score(name, view, questionnaire)) is not None]
    value = dict(known).get(score)
    if value is None or len(known) < 2:
        return None, ()
    return value >= max(other for _, other in known) - TOLERANCE, tuple(known)


def _in_scope(condition: Condition, view: View, questionnaire: Questionnaire) -> _Plain:
    """Judge the figures that ``in`` asks for: the company's, one group's, or those of several groups together."""
    subject, figure = _figure(condition, view)
    if subject is None:
        return None, ()
    if condition.in_ == "company":
        asked = asked_groups(questionnaire, subject)
        value = company_figure(figure, asked, view, fact=questionnaire.kind == "fact")
        return _compared(condition, value, questionnaire)
    several = {"both": view.sides(), "either": view.sides(), "any": view.groups()}.get(condition.in_)
    judged = [(group, *_compared(condition, figure(group), questionnaire)) for group in several or (condition.in_,)]
    truths = [truth for _, truth, _ in judged]
    decisive = several is not None and condition.in_ != "both"
    whole = decisive if decisive in truths else None if None in truths else not decisive
    return whole, tuple((group, value) for group, truth, found in judged if truth is whole for _, value in found)


def _figure(condition: Condition, view: View) -> tuple[str | None, Callable[[str], float | None]]:
    """What a condition is about, and that figure of a group."""
    if condition.item is not None:
        item = condition.item
        return item, lambda group: view.item(item, group)
    if condition.score is not None:
        score = condition.score
        return score, lambda group: view.score(score, group)
    if condition.share_high is not None:
        high = condition.share_high
        return high, lambda group: view.share_high(high, group)
    chosen, option = condition.chosen or "", condition.option or ""
    return condition.chosen, lambda group: view.share(chosen, option, group)


def asked_groups(questionnaire: Questionnaire, subject: str) -> tuple[str, ...]:
    """The groups that are asked a question, or enough questions of a score; all for anything else."""
    asked = questionnaire.asked_of.get(subject)
    return tuple(group.id for group in questionnaire.groups) if asked is None else asked


def _compared(condition: Condition, value: float | None, questionnaire: Questionnaire) -> _Plain:
    """Compare a figure with what a condition asks of it."""
    if value is None:
        return None, ()
    truth: bool | None = None
    if condition.at_least is not None:
        truth = value >= condition.at_least - TOLERANCE
    elif condition.below is not None:
        truth = value < condition.below - TOLERANCE
    elif condition.between is not None:
        low, high = condition.between
        truth = low - TOLERANCE <= value < high - TOLERANCE
    elif condition.band is not None and (score := questionnaire.scores_by_id.get(condition.score or "")):
        band = band_of(score, value)
        truth = band is not None and band.id in condition.band
    return truth, (("company", value),)
