"""What follows from sheets of facts, in words and figures of one language, ready for a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from assessment.diagnosis.facts import (
    AdvisorResult,
    CalculatorResult,
    CriterionResult,
    FactResult,
    FactScore,
    OpenPoint,
    fact_result,
)
from assessment.phrases import Phrases, phrases
from assessment.web.form import Wording
from assessment.web.form.wording import TEXTS as FORM
from questionnaires.calculation import StepResult
from questionnaires.deciding import LeaderSheet
from questionnaires.measures import Score
from questionnaires.model import Questionnaire
from questionnaires.questions import YesPartlyNo
from questionnaires.scoring import score_bounds

_SIGNS: Final[Mapping[str, str]] = {"*": "\N{MULTIPLICATION SIGN}", "/": "\N{DIVISION SIGN}", "-": "\N{MINUS SIGN}"}
_MOST_DECIMALS: Final = 2
"""Decimals of a number inside a formula."""


@dataclass(frozen=True)
class ShownStep:
    """One line of a calculation: its formula with numbers and the result, or why there is none."""

    title: str
    formula: str | None
    value: str | None
    problem: Literal["missing", "zero"] | None
    names: tuple[str, ...]
    """The questions or steps that a problem is about."""


@dataclass(frozen=True)
class ShownCalculation:
    """A calculation with every step."""

    title: str
    steps: tuple[ShownStep, ...]


@dataclass(frozen=True)
class ShownOption:
    """One way that an advisor weighs."""

    title: str
    share: str | None
    """Share of its conditions that are met; None if too few were answered."""
    fill: float
    best: bool
    excluded: bool
    pros: tuple[str, ...]
    cons: tuple[str, ...]


@dataclass(frozen=True)
class ShownAdvisor:
    """An advice and its options."""

    title: str
    options: tuple[ShownOption, ...]

    @property
    def best(self) -> tuple[ShownOption, ...]:
        """The option that fits best, or those that fit equally well."""
        return tuple(option for option in self.options if option.best)


@dataclass(frozen=True)
class ShownScore:
    """A score in its own unit, with the band that it falls into."""

    title: str
    value: str
    range: str
    fill: float
    """Where it lies in its range, 0 to 1."""
    band: str | None
    about: str | None


@dataclass(frozen=True)
class ShownCriterion:
    """A target and what came of it."""

    title: str
    target: str
    actual: str
    ratio: str | None
    met: bool | None


@dataclass(frozen=True)
class ShownOutcome:
    """A sentence of the instrument that holds."""

    title: str
    text: str


@dataclass(frozen=True)
class ShownPoint:
    """A point that is not fully in place."""

    text: str
    share: str
    evidence: tuple[tuple[str, str], ...]
    owners: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Following:
    """Everything that follows."""

    outcomes: tuple[ShownOutcome, ...]
    scores: tuple[ShownScore, ...]
    calculations: tuple[ShownCalculation, ...]
    advisors: tuple[ShownAdvisor, ...]
    criteria: tuple[ShownCriterion, ...]
    points: tuple[ShownPoint, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing follows."""
        return not (self.outcomes or self.scores or self.calculations or self.advisors or self.criteria or self.points)


def follow(
    words: Wording,
    sheets: Sequence[LeaderSheet],
    *,
    level: str | None = None,
    level_probabilities: Mapping[str, float] | None = None,
) -> Following:
    """What follows from some sheets of an instrument of facts.

    Args:
        words: The instrument in the language of the page.
        sheets: What was stated.
        level: The company's level, where it is known and may be seen.
        level_probabilities: Of each level.
    """
    found: FactResult = fact_result(words.questionnaire, sheets, level=level, level_probabilities=level_probabilities)
    say = _Sayer(words)
    texts = {outcome.id: outcome for outcome in words.questionnaire.outcomes}
    fired = [texts[each.id] for each in found.outcomes]
    return Following(
        outcomes=tuple(ShownOutcome(say.text(each.title), say.text(each.text)) for each in fired),
        scores=tuple(say.score(each, each.value) for each in found.scores if each.value is not None),
        calculations=tuple(map(say.calculation, found.calculators)),
        advisors=tuple(map(say.advisor, found.advisors)),
        criteria=tuple(say.criterion(each) for each in found.criteria if each.target is not None or each.actual is not None),
        points=tuple(map(say.point, found.open_points)) if _is_check_list(words.questionnaire) else (),
    )


def _is_check_list(questionnaire: Questionnaire) -> bool:
    """Whether its points are things to put in place: it asks who is responsible for them."""
    return any(isinstance(leaf, YesPartlyNo) and leaf.owner for leaf in questionnaire.leaves)


class _Sayer:
    """Says results in the words of a form."""

    def __init__(self, words: Wording) -> None:
        self._words = words
        self._phrases: Phrases = phrases(words.language, FORM)
        steps = (step for calculator in words.questionnaire.calculators for step in calculator.steps)
        self._steps = {step.id: step.title for step in steps}

    def text(self, text: Mapping[str, str] | object) -> str:
        """A text of the questionnaire, filled."""
        return self._words.say(text[self._words.language])  # type: ignore[index]

    def share(self, value: float) -> str:
        return f"{self._phrases.number(value * 100)}\N{NO-BREAK SPACE}%"

    def score(self, found: FactScore, value: float) -> ShownScore:
        score, questionnaire = found.score, self._words.questionnaire
        low, high = score_bounds(questionnaire, score)
        band = next((each for each in score.bands if each.id == found.band), None)
        return ShownScore(
            title=self.text(score.title),
            value=self._in_unit(score, value),
            range=f"{self._in_unit(score, low)}\N{EN DASH}{self._in_unit(score, high)}",
            fill=(value - low) / (high - low) if high > low else 0.0,
            band=self.text(band.name) if band else None,
            about=self.text(band.description) if band else None,
        )

    def calculation(self, found: CalculatorResult) -> ShownCalculation:
        return ShownCalculation(self.text(found.calculator.title), tuple(map(self._step, found.steps)))

    def advisor(self, found: AdvisorResult) -> ShownAdvisor:
        options = tuple(
            ShownOption(
                title=self.text(each.option.title),
                share=None if each.share is None else self.share(each.share),
                fill=each.share or 0.0,
                best=each.best,
                excluded=each.excluded,
                pros=tuple(map(self.text, each.option.pros)),
                cons=tuple(map(self.text, each.option.cons)),
            )
            for each in found.options
        )
        return ShownAdvisor(self.text(found.advisor.title), options)

    def criterion(self, found: CriterionResult) -> ShownCriterion:
        criterion = found.criterion
        return ShownCriterion(
            title=self.text(criterion.title),
            target=self._answer(criterion.target, found.target),
            actual=self._answer(criterion.actual, found.actual),
            ratio=None if found.ratio is None else self.share(found.ratio),
            met=found.met,
        )

    def point(self, found: OpenPoint) -> ShownPoint:
        return ShownPoint(self.text(found.item.text), self.share(found.share), found.evidence, found.owners)

    def _step(self, found: StepResult) -> ShownStep:
        step, problem = found.step, found.problem
        unit = f"\N{NO-BREAK SPACE}{step.unit[self._words.language]}" if step.unit else ""
        known = found.value is not None and all(isinstance(piece, float) or piece in "+-*/()" for piece in found.formula)
        return ShownStep(
            title=self.text(step.title),
            formula=self._formula(found.formula) if known else None,
            value=None if found.value is None else self._phrases.number(found.value, step.digits) + unit,
            problem=problem.reason if problem else None,
            names=tuple(self._name(each) for each in problem.names) if problem else (),
        )

    def _formula(self, pieces: Sequence[str | float]) -> str:
        """The formula with its numbers, spaced as a sum is written."""
        text = " ".join(self._number(each) if isinstance(each, float) else _SIGNS.get(each, each) for each in pieces)
        return text.replace("( ", "(").replace(" )", ")")

    def _name(self, identifier: str) -> str:
        """What a question or a step is called."""
        asked = self._words.asked.get(identifier)
        return asked.text if asked else self.text(self._steps[identifier])

    def _number(self, value: float) -> str:
        decimals = next(each for each in range(_MOST_DECIMALS + 1) if each == _MOST_DECIMALS or round(value, each) == value)
        return self._phrases.number(value, decimals)

    def _in_unit(self, score: Score, value: float) -> str:
        return self._phrases.number(value, 1) if score.method == "mean" else self._number(round(value))

    def _answer(self, question: str, value: float | None) -> str:
        return "" if value is None else self._words.asked[question].say(round(value, _MOST_DECIMALS))
