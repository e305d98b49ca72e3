"""The figures of conditions taken from answer sheets in full: facts, worked examples, files of answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum

from questionnaires.calculation import StepResult, calculate
from questionnaires.evaluation import MISSING, Missing
from questionnaires.model import Questionnaire
from questionnaires.questions import Answer, NumberQuestion
from questionnaires.routing import item_value, on_route
from questionnaires.scoring import TOLERANCE, Answers, band_of, dimension_score, index_score, scale_score
from questionnaires.tables import Calculator


@dataclass(frozen=True)
class Sheet:
    """The answers of one person of a group."""

    group: str
    answers: Answers


class SheetView:
    """The figures of some sheets, none of them withheld. Answers off a person's route do not count.

    Args:
        questionnaire: What was asked.
        sheets: The answers.
        level: The company's level; if not given, it is found from the index, if there is one.
        verdict: What the decision table says, if it has been asked.
    """

    def __init__(
        self, questionnaire: Questionnaire, sheets: Sequence[Sheet], level: str | None = None, verdict: str | None = None
    ) -> None:
        self.questionnaire = questionnaire
        self.sheets = tuple(Sheet(sheet.group, on_route(questionnaire, sheet.group, sheet.answers)) for sheet in sheets)
        self._level = level
        self._verdict = verdict

    def answer(self, item: str) -> Answer | Missing:
        """The answer that all who gave one have given; MISSING if nobody did or they differ."""
        given = [answer for sheet in self.sheets if (answer := sheet.answers.get(item)) is not None]
        return given[0] if given and all(answer == given[0] for answer in given) else MISSING

    def item(self, item: str, group: str) -> float | None:
        """Mean keyed answer, or mean number, of those of a group who gave one."""
        return _mean([item_value(self.questionnaire, item, answers) for answers in self._of(group)])

    def score(self, score: str, group: str) -> float | None:
        """Mean score of those of a group who have one, or the step of a calculator from the group's mean numbers."""
        if score in self._steps:
            return self._step_values(group).get(score)
        return _mean(self._scores(score, group))

    def index(self, group: str) -> float | None:
        """Mean of a group on the index, in scale points."""
        return _mean([index_score(self.questionnaire, answers) for answers in self._of(group)])

    def share_high(self, score: str, group: str) -> float | None:
        """Share of those of a group who have a score that lie at or above its ``high``."""
        high = self.questionnaire.scores_by_id[score].high
        values = [value for value in self._scores(score, group) if value is not None]
        return None if high is None or not values else sum(value >= high - TOLERANCE for value in values) / len(values)

    def share(self, item: str, option: str, group: str) -> float | None:
        """Share of those of a group who answered a choice that chose an option."""
        question = self.questionnaire.leaves_by_id[item]
        coded = [question.code(answers.get(item)) for answers in self._of(group)]
        return _mean([codes.get(option, 0.0) if codes else None for codes in coded])

    def gap(self, subject: str) -> float | None:
        """Side A's mean minus side B's, of a score, a dimension or an item."""
        first, second = (self._mean_of(subject, side) for side in self.sides())
        return None if first is None or second is None else first - second

    def index_of_company(self) -> float | None:
        """The weighted mean of the sides on the index; None if one of them has no score."""
        weights = self.questionnaire.index.weights
        known = [(weight, value) for side, weight in weights.items() if (value := self.index(side)) is not None]
        if len(known) < len(weights):
            return None
        return fsum(weight * value for weight, value in known) / fsum(weight for weight, _ in known)

    def level(self) -> str | None:
        """The level that was given, or that of the company on the index."""
        if self._level is not None or self.questionnaire.score is None:
            return self._level
        value = self.index_of_company()
        band = None if value is None else band_of(self.questionnaire.index, value)
        return band.id if band else None

    def verdict(self) -> str | None:
        """What the decision table says, as it was given."""
        return self._verdict

    def groups(self) -> tuple[str, ...]:
        """The groups that have a sheet, in the questionnaire's order."""
        present = {sheet.group for sheet in self.sheets}
        return tuple(group.id for group in self.questionnaire.groups if group.id in present)

    def sides(self) -> tuple[str, str]:
        """The two sides, side A first."""
        first, second = self.questionnaire.sides
        return first.id, second.id

    def steps(self, calculator: Calculator, group: str) -> tuple[StepResult, ...]:
        """A calculation from the mean numbers of a group."""
        questions = [leaf.id for leaf in self.questionnaire.leaves if isinstance(leaf, NumberQuestion)]
        numbers = {name: value for name in questions if (value := self.item(name, group)) is not None}
        return calculate(calculator, numbers)

    @cached_property
    def _steps(self) -> frozenset[str]:
        return frozenset(step.id for calculator in self.questionnaire.calculators for step in calculator.steps)

    def _step_values(self, group: str) -> dict[str, float]:
        results = (result for calculator in self.questionnaire.calculators for result in self.steps(calculator, group))
        return {result.step.id: result.value for result in results if result.value is not None}

    def _scores(self, score: str, group: str) -> list[float | None]:
        found = self.questionnaire.scores_by_id[score]
        return [scale_score(self.questionnaire, found, answers) for answers in self._of(group)]

    def _mean_of(self, subject: str, group: str) -> float | None:
        if subject in self.questionnaire.scores_by_id:
            return self.score(subject, group)
        if any(dimension.id == subject for dimension in self.questionnaire.dimensions):
            return _mean([dimension_score(self.questionnaire, subject, answers) for answers in self._of(group)])
        return self.item(subject, group)

    def _of(self, group: str) -> Iterator[Answers]:
        return (sheet.answers for sheet in self.sheets if sheet.group == group)


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return fsum(known) / len(known) if known else None
