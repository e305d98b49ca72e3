"""What leaders' answers decide: whether to move up a level, and which structure fits best."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from questionnaires.conditions import Decision
from questionnaires.evaluation import holds
from questionnaires.measures import needed_answers
from questionnaires.model import Questionnaire
from questionnaires.questions import Item
from questionnaires.routing import on_route
from questionnaires.scoring import TOLERANCE, keyed
from questionnaires.sheets import Sheet, SheetView
from questionnaires.tables import AdvisedOption, Advisor

AGREED: Final = Fraction(2, 3)
"""Share of leaders that must say that a condition holds; partly counts half. Ours."""


@dataclass(frozen=True)
class LeaderSheet(Sheet):
    """A sheet of facts with the role of the person who filled it in."""

    role_label: str = ""
    consultant: bool = False


@dataclass(frozen=True)
class Weighed:
    """A condition of the decision table and what the sheets say of it."""

    item: str
    share: float | None
    """Share of leaders, 0 to 1, who say that it holds; partly counts half. None if none of them answered."""
    holds: bool
    disputed: bool
    """Some say yes and some no, and it does not hold."""
    nature: Literal["reason", "barrier"] | None
    """Of a condition for leaving things as they are; None of one that speaks for moving up."""
    by_role: tuple[tuple[str, float | None], ...]
    """Each sheet's role and answer: 1 yes, 0.5 partly, 0 no, None no answer."""


@dataclass(frozen=True)
class VerdictResult:
    """What the decision table says at a level."""

    from_: str
    to: str | None
    """The next level; None at the highest."""
    decision: Decision
    tighten: tuple[Weighed, ...]
    leave: tuple[Weighed, ...]

    @property
    def disputed(self) -> tuple[Weighed, ...]:
        """The conditions about which leaders differ."""
        return tuple(each for each in (*self.tighten, *self.leave) if each.disputed)


@dataclass(frozen=True)
class OptionResult:
    """How far the conditions of one option of an advisor hold."""

    option: AdvisedOption
    share: float | None
    """0 to 1; None if too few of its conditions were answered."""
    excluded: bool
    best: bool


def decide(questionnaire: Questionnaire, level: str, sheets: Sequence[LeaderSheet]) -> VerdictResult:
    """Whether to move up from a level.

    A condition holds if two thirds of the leaders say so, partly counting half, or if the consultant says so and gives
    evidence. Conditions to move up alone: tighten; with conditions to leave it: weigh; none to move up: stay. A level without
    a row of its own is the highest: sustain.
    """
    row = next((each for each in questionnaire.verdict if each.from_ == level), None)
    if row is None:
        return VerdictResult(level, None, "sustain", (), ())
    tighten = tuple(_weighed(questionnaire, item, None, sheets) for item in row.tighten)
    leave = tuple(_weighed(questionnaire, each.item, each.nature, sheets) for each in row.leave)
    return VerdictResult(level, row.to, _decision(tighten, leave), tighten, leave)


def advise(questionnaire: Questionnaire, advisor: Advisor, sheets: Sequence[Sheet]) -> tuple[OptionResult, ...]:
    """How well each option fits, in the advisor's order; of equally good ones each is best.

    An option's share is the mean over its answered conditions, of each the mean over the sheets: yes 1, partly 0.5, no 0. It
    needs as many answers as a score of as many items. An option whose ``unless`` holds is excluded.
    """
    view = SheetView(questionnaire, sheets)
    found = []
    for option in advisor.options:
        excluded = option.unless is not None and holds(option.unless, view, questionnaire) is True
        found.append((option, _share(questionnaire, option, view.sheets), excluded))
    shares = [share for _, share, excluded in found if share is not None and not excluded]
    highest = max(shares, default=0.0)
    return tuple(
        OptionResult(
            option, share, excluded, best=not excluded and share is not None and share > 0 and share >= highest - TOLERANCE
        )
        for option, share, excluded in found
    )


def _decision(tighten: Sequence[Weighed], leave: Sequence[Weighed]) -> Decision:
    if not any(each.holds for each in tighten):
        return "stay"
    return "weigh" if any(each.holds for each in leave) else "tighten"


def _weighed(
    questionnaire: Questionnaire, item: str, nature: Literal["reason", "barrier"] | None, sheets: Sequence[LeaderSheet]
) -> Weighed:
    answers = [(sheet, _degree(questionnaire, item, sheet)) for sheet in sheets]
    leaders = [degree for sheet, degree in answers if degree is not None and not sheet.consultant]
    share = sum(leaders, Fraction(0)) / len(leaders) if leaders else None
    proven = any(sheet.consultant and degree == 1 and _has_evidence(item, sheet) for sheet, degree in answers)
    held = proven or (share is not None and share >= AGREED)
    return Weighed(
        item=item,
        share=None if share is None else float(share),
        holds=held,
        disputed=not held and {Fraction(0), Fraction(1)} <= set(leaders),
        nature=nature,
        by_role=tuple((sheet.role_label, None if degree is None else float(degree)) for sheet, degree in answers),
    )


def _degree(questionnaire: Questionnaire, item: str, sheet: Sheet) -> Fraction | None:
    """How far a condition holds by one sheet, 0 to 1; None if it is not answered."""
    question = questionnaire.leaves_by_id.get(item)
    if not isinstance(question, Item):
        return None
    value = keyed(question, on_route(questionnaire, sheet.group, sheet.answers).get(item), questionnaire.scales)
    return None if value is None else Fraction(int(value) - 1, questionnaire.scales[question.scale].size - 1)


def _has_evidence(item: str, sheet: Sheet) -> bool:
    evidence = sheet.answers.get(f"{item}_evidence")
    return isinstance(evidence, str) and bool(evidence.strip())


def _share(questionnaire: Questionnaire, option: AdvisedOption, sheets: Sequence[Sheet]) -> float | None:
    degrees = []
    for item in option.conditions:
        given = [degree for sheet in sheets if (degree := _degree(questionnaire, item, sheet)) is not None]
        if given:
            degrees.append(sum(given, Fraction(0)) / len(given))
    if len(degrees) < needed_answers(len(option.conditions)):
        return None
    return float(sum(degrees, Fraction(0)) / len(degrees))
