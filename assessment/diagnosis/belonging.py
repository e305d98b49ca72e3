"""Which instrument of a bundle a thing belongs to."""

from collections.abc import Iterator, Mapping

from questionnaires.conditions import Condition
from questionnaires.model import Questionnaire


class Belonging:
    """Question, score or condition -> id of the part of a composed form; None where the form is one instrument."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        by_section = {section: part.id for part in questionnaire.parts for section in part.sections}
        self._of: Mapping[str, str] = {
            leaf.id: by_section[section.id]
            for section in questionnaire.sections
            if section.id in by_section
            for leaf in section.leaves
        }
        self._scores = {score.id: self._of.get(score.members[0]) for score in questionnaire.scores if score.members}
        self._index = next((self._of.get(item.id) for item in questionnaire.items), None)

    def of(self, *ids: str) -> str | None:
        """The part of the first question or score that has one."""
        return next((part for each in ids if (part := self._of.get(each) or self._scores.get(each)) is not None), None)

    def of_condition(self, condition: Condition) -> str | None:
        """The part of what a condition is about; levels and the verdict belong to the index."""
        return self.of(*_subjects(condition)) or (self._index if _is_about_level(condition) else None)


def _subjects(condition: Condition) -> Iterator[str]:
    for part in _parts(condition):
        yield from _subjects(part)
    named = (condition.answered, condition.item, condition.score, condition.highest, condition.share_high, condition.chosen)
    yield from (each for each in (*named, condition.gap, *(condition.difference or ())) if each is not None)


def _is_about_level(condition: Condition) -> bool:
    return bool(condition.level or condition.verdict) or any(_is_about_level(part) for part in _parts(condition))


def _parts(condition: Condition) -> tuple[Condition, ...]:
    return (*(condition.all or ()), *(condition.any or ()), *((condition.not_,) if condition.not_ else ()))
