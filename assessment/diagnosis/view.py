"""What conditions may ask of a release: outcomes and moves are judged by published figures and by nothing else."""

from assessment.release import ChoiceFigures, GroupFigures, ItemFigures, Release, ScoreFigures
from assessment.statistics.exact import difference
from questionnaires.evaluation import MISSING, Missing
from questionnaires.model import Questionnaire
from questionnaires.questions import Answer, Item


class ReleaseView:
    """The figures of a release, withheld ones unknown. A group of the questionnaire is the node of the plan with its id.

    Args:
        release: What is published.
        questionnaire: What was asked.
        level: The company's level; None if it is unknown.
        verdict: What the decision table says; None if it has not been asked.
    """

    def __init__(
        self, release: Release, questionnaire: Questionnaire, level: str | None = None, verdict: str | None = None
    ) -> None:
        self.questionnaire = questionnaire
        self._groups = {
            group.id: group for group in release.groups if group.id in questionnaire.groups_by_id and group.tier != "withheld"
        }
        self._present = tuple(group.id for group in questionnaire.groups if group.id in release.by_id)
        self._level = level
        self._verdict = verdict

    def answer(self, item: str) -> Answer | Missing:
        """The option that everybody chose who rated an item; MISSING if they differ or a group's counts are not shown."""
        given: set[int] = set()
        for group in self.questionnaire.asked_of.get(item, ()):
            figures = self.rating(item, group)
            if group not in self._present or (figures is not None and figures.n == 0):
                continue
            if figures is None or figures.counts is None:
                return MISSING
            given |= {option for option, people in enumerate(figures.counts, 1) if people}
        return given.pop() if len(given) == 1 else MISSING

    def item(self, item: str, group: str) -> float | None:
        """Mean keyed answer to a rated question, or mean of a number."""
        if isinstance(self.questionnaire.leaves_by_id.get(item), Item):
            rating = self.rating(item, group)
            return None if rating is None else rating.mean
        choice = self.choice(item, group)
        return None if choice is None else choice.mean

    def score(self, score: str, group: str) -> float | None:
        """Mean of a score besides the index."""
        figures = self.scale(score, group)
        return None if figures is None else figures.mean

    def share_high(self, score: str, group: str) -> float | None:
        """Share of people at or above the score's ``high``."""
        figures = self.scale(score, group)
        return None if figures is None else figures.share_high

    def share(self, item: str, option: str, group: str) -> float | None:
        """Share of those who answered a choice that chose an option."""
        figures = self.choice(item, group)
        return None if figures is None or figures.shares is None else figures.shares.get(option)

    def gap(self, subject: str) -> float | None:
        """Side A's mean of a score, dimension or item minus side B's."""
        means = [self._mean(subject, side) for side in self.sides()]
        return None if means[0] is None or means[1] is None else difference(means[0], means[1])

    def level(self) -> str | None:
        """The company's level on the index."""
        return self._level

    def verdict(self) -> str | None:
        """What the decision table says."""
        return self._verdict

    def groups(self) -> tuple[str, ...]:
        """The questionnaire's groups that the plan has."""
        return self._present

    def sides(self) -> tuple[str, str]:
        """The two sides, side A first."""
        first, second = self.questionnaire.sides
        return first.id, second.id

    def figures(self, group: str) -> GroupFigures | None:
        """A group that is shown."""
        return self._groups.get(group)

    def rating(self, item: str, group: str) -> ItemFigures | None:
        """A rated question in a shown group that is asked it, of the index or not."""
        found = self._groups.get(group)
        return None if found is None else found.items.get(item) or found.rated.get(item)

    def scale(self, score: str, group: str) -> ScoreFigures | None:
        """A score in a shown group that has it."""
        found = self._groups.get(group)
        return None if found is None else found.scores.get(score)

    def choice(self, question: str, group: str) -> ChoiceFigures | None:
        """A question that is no rating in a shown group that is asked it."""
        found = self._groups.get(group)
        return None if found is None else found.choices.get(question)

    def _mean(self, subject: str, group: str) -> float | None:
        found = self._groups.get(group)
        if found is not None and subject in found.dimensions:
            return found.dimensions[subject].mean
        return self.score(subject, group) if subject in self.questionnaire.scores_by_id else self.item(subject, group)
