"""Answers of any kind as numbers in a row of fixed width: what is counted, and what a large file is kept as.

Whole numbers (two bytes each) hold ratings and choices, others (eight bytes each) points and numbers. Texts are never coded.
"""

import math
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assessment.privacy.answers import AnswerError
from questionnaires.model import Questionnaire
from questionnaires.questions import Allocation, Answer, AnswerRefusedError, Choice, Choices, NumberQuestion, Ranking

DONT_KNOW: Final = -1
"""Stands for "don't know" among whole numbers; 0 stands for not answered."""
COMPANIONS: Final = ("_other", "_evidence", "_owner")
"""Endings of the lines that belong to a question of a named instrument."""

Coded = Choice | Choices | Ranking | NumberQuestion | Allocation


@dataclass(frozen=True)
class Place:
    """Where a question that is no rating stands in a row."""

    question: Coded
    start: int
    width: int

    @property
    def whole(self) -> bool:
        """Whether it stands among the whole numbers."""
        return not isinstance(self.question, Allocation | NumberQuestion)

    @property
    def columns(self) -> slice:
        """Its columns."""
        return slice(self.start, self.start + self.width)


class AnswerCoding:
    """The columns of a questionnaire: ratings in the order of the form, then its other questions."""

    def __init__(self, questionnaire: Questionnaire) -> None:
        self.questionnaire = questionnaire
        self.rated = tuple(item.id for item in questionnaire.rated)
        self.sizes = {item.id: questionnaire.scales[item.scale].size for item in questionnaire.rated}
        self.places, self.whole_width, self.real_width = _places(questionnaire)
        options = (len(place.question.option_ids) for place in self.places if not isinstance(place.question, NumberQuestion))
        self.most = max([1, *self.sizes.values(), *options])
        """No whole number of a row is larger."""
        self._ignored = _ignored(questionnaire)
        self._places = {place.question.id: place for place in self.places}
        self._known = {*self.rated, *self._places, *self._ignored}

    def checked(self, answers: Mapping[str, Answer]) -> Mapping[str, Answer]:
        """The answers as the questions take them.

        Raises:
            AnswerError: If one names a question that the questionnaire does not have, or is none of its answers.
        """
        if unknown := answers.keys() - self._known:
            raise AnswerError(f"a row answers item {min(unknown)!r}, which {self.questionnaire.id} does not have")
        sizes = self.sizes
        for item, answer in answers.items():
            if answer is not None and item in sizes and not (isinstance(answer, int) and 1 <= answer <= sizes[item]):
                raise AnswerError(f"item {item!r} is answered {answer!r}; its scale runs from 1 to {sizes[item]}")
        if not self.places:
            return answers
        return {**answers, **dict(self._others(answers))}

    def _others(self, answers: Mapping[str, Answer]) -> Iterator[tuple[str, Answer]]:
        for place in self.places:
            question = place.question
            if question.id not in answers or (answers[question.id] is None and not isinstance(question, Choice)):
                continue
            try:
                yield question.id, question.accept(answers[question.id], self.questionnaire.scales)
            except AnswerRefusedError as error:
                raise AnswerError(f"item {question.id!r} is answered {answers[question.id]!r}, which it does not take") from error

    def whole(self, answers: Mapping[str, Answer]) -> list[int]:
        """The whole numbers of a row of answers that fit; see ``checked``."""
        given = [answers.get(item, 0) for item in self.rated]
        coded = [DONT_KNOW if answer is None else answer for answer in given]
        for place in self.places:
            if place.whole:
                coded.extend(_whole(place, answers))
        return coded  # type: ignore[return-value]  # ratings are whole numbers; a check of each would double the time

    def real(self, answers: Mapping[str, Answer]) -> list[float]:
        """The other numbers of such a row; NaN for what is not answered."""
        coded: list[float] = []
        for place in self.places:
            if not place.whole:
                code = place.question.code(answers.get(place.question.id))
                coded.extend(code.values() if code else [math.nan] * place.width)
        return coded

    def place_of(self, question: str) -> tuple[bool, slice]:
        """Whether a question stands among the whole numbers of a row, and its columns there."""
        if question in self._places:
            place = self._places[question]
            return place.whole, place.columns
        index = self.rated.index(question)
        return True, slice(index, index + 1)

    def answers(self, whole: "Sequence[int] | array[int]", real: "Sequence[float] | array[float]") -> dict[str, Answer]:
        """The answers that a coded row stands for."""
        given: dict[str, Answer] = {
            item: None if code == DONT_KNOW else code for item, code in zip(self.rated, whole, strict=False) if code
        }
        for place in self.places:
            found = _decoded(place, whole[place.columns] if place.whole else real[place.columns])
            if found is not _NOTHING:
                given[place.question.id] = found
        return given


_NOTHING: Final[Answer] = ()


def _whole(place: Place, answers: Mapping[str, Answer]) -> list[int]:
    question, nothing = place.question, [0] * place.width
    if question.id not in answers:
        return nothing
    answer = answers[question.id]
    if isinstance(question, Choice):
        return [DONT_KNOW if answer is None else question.option_ids.index(str(answer)) + 1]
    code = question.code(answer)
    return [int(points) for points in code.values()] if code else nothing


def _decoded(place: Place, codes: "Sequence[float] | array[int] | array[float]") -> Answer:
    question = place.question
    if isinstance(question, NumberQuestion):
        value = codes[0]
        return _NOTHING if math.isnan(value) else int(value) if question.whole else float(value)
    if isinstance(question, Allocation):
        return _NOTHING if math.isnan(codes[0]) else dict(zip(question.option_ids, map(float, codes), strict=True))
    if isinstance(question, Choice):
        code = int(codes[0])
        return _NOTHING if not code else None if code == DONT_KNOW else question.option_ids[code - 1]
    # Most points first; ticked options, all with one point, keep the order of the form.
    chosen = sorted((-code, place) for place, code in enumerate(codes) if code)
    return tuple(question.option_ids[place] for _, place in chosen)


def _places(questionnaire: Questionnaire) -> tuple[tuple[Place, ...], int, int]:
    found: list[Place] = []
    whole, real = len(questionnaire.rated), 0
    for leaf in questionnaire.leaves:
        if not isinstance(leaf, Coded):
            continue
        width = 1 if isinstance(leaf, Choice | NumberQuestion) else len(leaf.option_ids)
        place = Place(leaf, 0, width)
        start, whole, real = (whole, whole + width, real) if place.whole else (real, whole, real + width)
        found.append(Place(leaf, start, width))
    return tuple(found), whole, real


def _ignored(questionnaire: Questionnaire) -> frozenset[str]:
    """Texts and the lines beside questions of a named instrument: known, and left out of every count."""
    texts = {leaf.id for leaf in questionnaire.leaves if not isinstance(leaf, Coded) and not leaf.scored}
    if questionnaire.kind == "fact":
        texts |= {f"{leaf.id}{ending}" for leaf in questionnaire.leaves for ending in COMPANIONS}
    return frozenset(texts)
