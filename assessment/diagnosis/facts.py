"""What the sheets of one instrument of facts say. They are named, so nothing is withheld, and they never mix with opinions."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assessment.diagnosis.belonging import Belonging
from assessment.diagnosis.document import MoveResult
from assessment.diagnosis.evidence import evidence_of
from assessment.diagnosis.lifting import Lifting
from assessment.diagnosis.moves import MOST, strength_of
from assessment.diagnosis.pairs import practice_results
from assessment.diagnosis.results import OutcomeResult, PracticeResult, RoleAnswer, VerdictSummary
from assessment.diagnosis.sheets import FactSheets, line_of
from assessment.diagnosis.verdict import verdict_summary
from questionnaires.calculation import StepResult, calculate
from questionnaires.deciding import LeaderSheet, OptionResult, advise
from questionnaires.evaluation import asked_groups, company_figure, fired
from questionnaires.measures import Score
from questionnaires.model import Advice, Questionnaire
from questionnaires.questions import Item, NumberQuestion
from questionnaires.routing import item_value, on_route
from questionnaires.scoring import TOLERANCE, band_of
from questionnaires.selection import selected
from questionnaires.sheets import SheetView
from questionnaires.tables import Advisor, Calculator, Criterion


@dataclass(frozen=True)
class FactScore:
    """A score, or the readiness of a block, in its own unit."""

    score: Score
    value: float | None
    """Of the company: of the sides whose heads answered, or else of the others."""
    band: str | None
    groups: Mapping[str, float]


@dataclass(frozen=True)
class FactNumber:
    """A number that was asked for, in its unit."""

    question: NumberQuestion
    value: float | None
    by_role: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class AdvisorResult:
    """How well each option of an advisor fits."""

    advisor: Advisor
    options: tuple[OptionResult, ...]


@dataclass(frozen=True)
class CalculatorResult:
    """A calculation with every step."""

    calculator: Calculator
    steps: tuple[StepResult, ...]


@dataclass(frozen=True)
class CriterionResult:
    """A target and what came of it."""

    criterion: Criterion
    target: float | None
    actual: float | None
    ratio: float | None
    """actual ÷ target; None if either is missing or the target is zero."""
    met: bool | None


@dataclass(frozen=True)
class OpenPoint:
    """A point of a check list that is not fully in place."""

    item: Item
    share: float
    """How far it is in place, 0 to below 1: mean of the sheets, partly counting half."""
    by_role: tuple[RoleAnswer, ...]
    evidence: tuple[tuple[str, str], ...]
    """(role, what they wrote)."""
    owners: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class FactResult:
    """Everything that the sheets say."""

    scores: tuple[FactScore, ...]
    numbers: tuple[FactNumber, ...]
    advisors: tuple[AdvisorResult, ...]
    calculators: tuple[CalculatorResult, ...]
    criteria: tuple[CriterionResult, ...]
    practices: tuple[PracticeResult, ...]
    outcomes: tuple[OutcomeResult, ...]
    moves: tuple[MoveResult, ...]
    """In the order of the advice, the most important first; ``first`` marks up to five that may begin within ninety days."""
    open_points: tuple[OpenPoint, ...]
    """The easiest first, the hardest last."""
    verdict: VerdictSummary | None

    @property
    def readiness(self) -> tuple[FactScore, ...]:
        """The blocks of a check list: scores of a strength that have bands."""
        return tuple(each for each in self.scores if each.score.meaning == "strength" and each.score.bands)


def fact_result(
    questionnaire: Questionnaire,
    sheets: Sequence[LeaderSheet],
    *,
    advice: Sequence[Advice] = (),
    level: str | None = None,
    level_probabilities: Mapping[str, float] | None = None,
) -> FactResult:
    """What the sheets say.

    Args:
        questionnaire: The instrument of facts.
        sheets: As filled in; whoever left a question out counts nowhere in it.
        advice: Files of moves; those for other questionnaires are ignored.
        level: The company's level by the answers of everybody, for the decision table and for conditions.
        level_probabilities: Of each level; below .80 the verdict holds the row of the other likely level as well.
    """
    sheets = [replace(sheet, answers=on_route(questionnaire, sheet.group, sheet.answers)) for sheet in sheets]
    verdict = verdict_summary(FactSheets(questionnaire, tuple(sheets)), level, level_probabilities)
    view = SheetView(questionnaire, sheets, level, None if verdict is None else verdict.decision)
    numbers = {leaf.id: _company(view, leaf.id) for leaf in questionnaire.leaves if isinstance(leaf, NumberQuestion)}
    return FactResult(
        scores=tuple(_score(view, score) for score in questionnaire.scores),
        numbers=tuple(_numbers(questionnaire, sheets, numbers)),
        advisors=tuple(AdvisorResult(each, advise(questionnaire, each, sheets)) for each in questionnaire.advisors),
        calculators=tuple(CalculatorResult(each, calculate(each, _known(numbers))) for each in questionnaire.calculators),
        criteria=tuple(_criterion(each, numbers) for each in questionnaire.criteria),
        practices=practice_results(questionnaire, view, Belonging(questionnaire)),
        outcomes=tuple(OutcomeResult(id=each.id, part=None) for each in fired(questionnaire.outcomes, view, questionnaire)),
        moves=_moves(view, advice),
        open_points=tuple(_open_points(questionnaire, sheets)),
        verdict=verdict,
    )


def _company(view: SheetView, item: str) -> float | None:
    asked = asked_groups(view.questionnaire, item)
    return company_figure(lambda group: view.item(item, group), asked, view, fact=True)


def _known(numbers: Mapping[str, float | None]) -> dict[str, float]:
    return {name: value for name, value in numbers.items() if value is not None}


def _score(view: SheetView, score: Score) -> FactScore:
    groups = {group: value for group in view.groups() if (value := view.score(score.id, group)) is not None}
    value = company_figure(groups.get, asked_groups(view.questionnaire, score.id), view, fact=True)
    band = None if value is None else band_of(score, value)
    return FactScore(score, value, None if band is None else band.id, groups)


def _numbers(
    questionnaire: Questionnaire, sheets: Sequence[LeaderSheet], numbers: Mapping[str, float | None]
) -> Iterator[FactNumber]:
    for leaf in questionnaire.leaves:
        if isinstance(leaf, NumberQuestion):
            given = [(sheet.role_label, item_value(questionnaire, leaf.id, sheet.answers)) for sheet in sheets]
            by_role = tuple((role, value) for role, value in given if value is not None)
            yield FactNumber(leaf, numbers[leaf.id], by_role)


def _criterion(criterion: Criterion, numbers: Mapping[str, float | None]) -> CriterionResult:
    target, actual = numbers.get(criterion.target), numbers.get(criterion.actual)
    ratio = None if target is None or actual is None or target == 0 else actual / target
    low, high = criterion.met
    met = None if ratio is None else low - TOLERANCE <= ratio <= high + TOLERANCE
    return CriterionResult(criterion, target, actual, ratio, met)


def _moves(view: SheetView, advice: Sequence[Advice]) -> tuple[MoveResult, ...]:
    form = view.questionnaire
    candidates = [move for file in advice if file.questionnaire == form.id for move in file.moves]
    chosen, lifting = selected(candidates, view, form), Lifting(form, view)
    soon = [each.move.id for each in chosen if each.move.line == "ninety-days"][:MOST]
    return tuple(
        MoveResult(
            id=each.move.id,
            transition=each.move.transition,
            rank=rank,
            strength=strength_of(each.move, lifting.of),
            evidence=evidence_of(each.reasons, form),
            first=each.move.id in soon,
        )
        for rank, each in enumerate(chosen, 1)
    )


def _open_points(questionnaire: Questionnaire, sheets: Sequence[LeaderSheet]) -> list[OpenPoint]:
    """Items of strengths that somebody does not see fully in place, by effort and then in the order of the form."""
    counted = {item for score in questionnaire.scores if score.meaning == "strength" for item in score.members}
    found = []
    for item in questionnaire.rated:
        if item.id not in counted:
            continue
        answers = [(sheet, _degree(questionnaire, item, sheet)) for sheet in sheets]
        given = [degree for _, degree in answers if degree is not None]
        if not given or sum(given) == len(given):
            continue
        found.append(
            OpenPoint(
                item=item,
                share=sum(given) / len(given),
                by_role=tuple(RoleAnswer(role=sheet.role_label, answer=degree) for sheet, degree in answers),
                evidence=_lines(sheets, lambda sheet, item=item: line_of(sheet.answers, item.id, "_evidence")),  # type: ignore[misc]
                owners=_lines(sheets, lambda sheet, item=item: line_of(sheet.answers, item.id, "_owner")),  # type: ignore[misc]
            )
        )
    return sorted(found, key=lambda point: point.item.effort)


def _degree(questionnaire: Questionnaire, item: Item, sheet: LeaderSheet) -> float | None:
    """How far a point is in place by one sheet, 0 to 1."""
    value = item_value(questionnaire, item.id, sheet.answers)
    return None if value is None else (value - 1) / (questionnaire.scales[item.scale].size - 1)


def _lines(sheets: Sequence[LeaderSheet], line: Callable[[LeaderSheet], str | None]) -> tuple[tuple[str, str], ...]:
    return tuple((sheet.role_label, text) for sheet in sheets if (text := line(sheet)) is not None)
