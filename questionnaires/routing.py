"""Which sections a person is asked, given who they are and what they have answered so far."""

from collections.abc import Iterator

from questionnaires.evaluation import MISSING, Missing, holds
from questionnaires.model import Questionnaire, Section
from questionnaires.questions import Answer, Item, NumberQuestion
from questionnaires.scoring import Answers, keyed


def route(questionnaire: Questionnaire, group: str, answers: Answers) -> tuple[Section, ...]:
    """The sections that a person of a group is asked, in order.

    A section with a condition is shown if that holds of the answers to the sections shown before it; while it is unknown, for
    want of an answer, the section is not shown.
    """
    return tuple(section for section, _ in _walk(questionnaire, group, answers))


def on_route(questionnaire: Questionnaire, group: str, answers: Answers) -> dict[str, Answer]:
    """The answers to questions that the person is asked, in the order of the form.

    Answers to a section that is no longer shown are left out, and then whatever depended on them. Lines that belong to a
    question (``ID_other``, ``ID_evidence``, ``ID_owner``) stay with it.
    """
    kept: dict[str, Answer] = {}
    for _, given in _walk(questionnaire, group, answers):
        kept.update(given)
    return kept


class _OnePerson:
    """What conditions may ask of a single person's answers; figures of groups are unknown."""

    def __init__(self, questionnaire: Questionnaire, group: str, answers: Answers) -> None:
        self._questionnaire = questionnaire
        self._group = group
        self._answers = answers

    def answer(self, item: str) -> Answer | Missing:
        return self._answers.get(item, MISSING)

    def item(self, item: str, group: str) -> float | None:  # noqa: ARG002 - there is one person, whatever is asked for
        return item_value(self._questionnaire, item, self._answers)

    def score(self, score: str, group: str) -> float | None:  # noqa: ARG002 - figures of groups are unknown
        return None

    def share_high(self, score: str, group: str) -> float | None:  # noqa: ARG002 - figures of groups are unknown
        return None

    def share(self, item: str, option: str, group: str) -> float | None:  # noqa: ARG002 - figures of groups are unknown
        return None

    def gap(self, subject: str) -> float | None:  # noqa: ARG002 - figures of groups are unknown
        return None

    def level(self) -> str | None:
        return None

    def verdict(self) -> str | None:
        return None

    def groups(self) -> tuple[str, ...]:
        return (self._group,)

    def sides(self) -> tuple[str, str]:
        first, second = self._questionnaire.sides
        return first.id, second.id


def item_value(questionnaire: Questionnaire, item: str, answers: Answers) -> float | None:
    """A person's answer to a rated question, keyed, or to a question for a number; None if there is none."""
    question, answer = questionnaire.leaves_by_id.get(item), answers.get(item)
    if isinstance(question, Item):
        return keyed(question, answer, questionnaire.scales)
    if isinstance(question, NumberQuestion) and isinstance(answer, int | float):
        return float(answer)
    return None


def _walk(questionnaire: Questionnaire, group: str, answers: Answers) -> Iterator[tuple[Section, dict[str, Answer]]]:
    """Each section that is shown with the answers given in it. Conditions look back only, so one pass is stable."""
    kept: dict[str, Answer] = {}
    for section in questionnaire.sections_for(group):
        if section.show_if is not None:
            person = _OnePerson(questionnaire, group, kept)
            if not holds(section.show_if, person, questionnaire):
                continue
        given = {name: answers[name] for leaf in section.leaves for name in _names(leaf.id) if name in answers}
        kept.update(given)
        yield section, given


def _names(question: str) -> tuple[str, ...]:
    return question, f"{question}_other", f"{question}_evidence", f"{question}_owner"
