"""A worked example, run: the answers filled in, and what they come to."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from questionnaires.deciding import LeaderSheet, OptionResult, VerdictResult, advise, decide
from questionnaires.evaluation import company_score, fired
from questionnaires.examples import Example, Person
from questionnaires.measures import Index, Score
from questionnaires.model import Questionnaire
from questionnaires.questions import Answer
from questionnaires.routing import on_route
from questionnaires.scoring import band_of
from questionnaires.sheets import SheetView

INDEX: Final = "index"
"""How an example names the index among the scores."""
COMPANY: Final = "company"
"""How an example names the company among the groups."""


@dataclass(frozen=True)
class Run:
    """What an example's answers come to."""

    questionnaire: Questionnaire
    example: Example

    @cached_property
    def sheets(self) -> tuple[LeaderSheet, ...]:
        """Everybody's answers, the rest filled in."""
        return tuple(
            LeaderSheet(person.group, filled(self.questionnaire, person), role_label=person.group) for person in self.example.people
        )

    @cached_property
    def verdict(self) -> VerdictResult | None:
        """What the decision table says; None without one, or if the level is not given."""
        level = self.example.level
        return decide(self.questionnaire, level, self.sheets) if self.questionnaire.verdict and level is not None else None

    @cached_property
    def view(self) -> SheetView:
        """The figures."""
        decision = self.verdict.decision if self.verdict else None
        return SheetView(self.questionnaire, self.sheets, self.example.level, decision)

    @property
    def level_of_answers(self) -> str | None:
        """The company's level by the answers alone; None without an index."""
        return self.band(INDEX, COMPANY) if self.questionnaire.score is not None else None

    @cached_property
    def outcomes(self) -> tuple[str, ...]:
        """The outcomes that fire."""
        return tuple(outcome.id for outcome in fired(self.questionnaire.outcomes, self.view, self.questionnaire))

    @cached_property
    def advice(self) -> dict[str, tuple[OptionResult, ...]]:
        """Each advisor's options."""
        return {advisor.id: advise(self.questionnaire, advisor, self.sheets) for advisor in self.questionnaire.advisors}

    def value(self, score: str, group: str) -> float | None:
        """A group's or the company's mean of a score, a step or the index."""
        if score == INDEX:
            return self.view.index_of_company() if group == COMPANY else self.view.index(group)
        return company_score(score, self.view, self.questionnaire) if group == COMPANY else self.view.score(score, group)

    def band(self, score: str, group: str) -> str | None:
        """The band or level that it lies in."""
        banded: Index | Score | None = self.questionnaire.score if score == INDEX else self.questionnaire.scores_by_id.get(score)
        value = self.value(score, group)
        band = band_of(banded, value) if banded is not None and value is not None else None
        return band.id if band else None


def filled(questionnaire: Questionnaire, person: Person) -> dict[str, Answer]:
    """A person's answers, with ``rest`` for every rated question that is not named; answers off the route left out."""
    rest: dict[str, Answer] = {item.id: person.rest for item in questionnaire.rated} if person.rest is not None else {}
    given: dict[str, Answer] = dict(person.answers)
    for name, answer in given.items():
        question = questionnaire.leaves_by_id.get(name)
        if question is not None and answer is not None:
            given[name] = question.accept(answer, questionnaire.scales)
    return on_route(questionnaire, person.group, {**rest, **given})
