"""People who fill a form in: what they answer, and which answers open and close its sections."""

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence

from werkzeug.datastructures import MultiDict

from questionnaires.conditions import Condition
from questionnaires.model import Language, Questionnaire
from questionnaires.questions import (
    NONE,
    Allocation,
    Answer,
    Choice,
    Choices,
    Item,
    Leaf,
    NumberQuestion,
    Ranking,
    TextQuestion,
)
from questionnaires.routing import route
from tests.assessment.web.respondent.reading import ReadForm

LEFT_OUT = object()
"""Stands for a question that is not answered."""
MOST_TRIED = 4000
"""Ways to answer the deciding questions that are looked through."""


def some_answer(question: Leaf, questionnaire: Questionnaire, chance: random.Random) -> Answer:
    """Any answer that the question takes."""
    if isinstance(question, NumberQuestion):
        span = question.max - question.min
        value = question.min + chance.choice([0, 0.25, 0.5, 1]) * span
        return int(value) if question.whole else round(value, 2)
    if isinstance(question, TextQuestion):
        return chance.choice(["Да, «так» & <so>", "Two lines\nof text", "x" * question.max])[: question.max].strip()
    if isinstance(question, Ranking):
        return tuple(chance.sample(question.option_ids, chance.randint(1, question.places)))
    if isinstance(question, Allocation):
        first, second = chance.sample(question.option_ids, 2)
        return dict.fromkeys(question.option_ids, 0.0) | {first: question.total - 12.5, second: 12.5}
    if isinstance(question, Choices):
        return _ticked(question, chance)
    return chance.choice(list(values_of(question, questionnaire)))


def values_of(question: Leaf, questionnaire: Questionnaire, cuts: Sequence[float] = ()) -> Iterator[Answer]:
    """The answers to a question that a condition could tell apart."""
    if isinstance(question, Item):
        scale = questionnaire.scales[question.scale]
        yield from range(1, scale.size + 1)
        if scale.dont_know:
            yield None
    elif isinstance(question, Choice):
        yield from question.option_ids
        if question.dont_know:
            yield None
    elif isinstance(question, NumberQuestion):
        wanted = (question.min, question.max, *cuts, *(cut - 1 for cut in cuts))
        inside = {min(max(value, question.min), question.max) for value in wanted}
        yield from (int(value) if question.whole else float(value) for value in sorted(inside))
    elif isinstance(question, Choices):
        yield from ((option,) for option in question.option_ids)


def routes(questionnaire: Questionnaire, group: str) -> list[dict[str, object]]:
    """Answers to the deciding questions, so that each section with a condition is shown once and hidden once.

    If nothing depends on answers, one way that decides nothing.
    """
    conditional = [section for section in questionnaire.sections_for(group) if section.show_if]
    ways = list(_ways(questionnaire, [section.show_if for section in conditional]))
    chosen: list[dict[str, object]] = []
    for section in conditional:
        for shown in (True, False):
            fit = (way for way in ways if (section in route(questionnaire, group, _given(way))) is shown)
            way = next(fit, None)
            assert way is not None, f"{section.id} is {'never' if shown else 'always'} shown to {group}"
            if way not in chosen:
                chosen.append(way)
    return chosen or [{}]


def fields_for(question: Leaf, answer: Answer, language: Language) -> list[tuple[str, str]]:
    """What a browser sends for an answer, numbers written as people write them in that language."""
    name = f"a_{question.id}"
    if isinstance(question, Ranking):
        return [(f"{name}.{place}", option) for place, option in enumerate(answer, start=1)]
    if isinstance(question, Allocation):
        return [(f"{name}.{option}", written(points, language)) for option, points in answer.items() if points]
    if isinstance(question, NumberQuestion):
        return [(name, written(answer, language))]
    if isinstance(answer, tuple):
        return [(name, option) for option in answer]
    return [(name, "dk" if answer is None else str(answer))]


def written(number: float, language: Language) -> str:
    """12 500,5 in Russian, 12,500.5 in English."""
    text = f"{number:,.2f}".rstrip("0").rstrip(".") if isinstance(number, float) else f"{number:,}"
    return text if language == "en" else text.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")


def fill_in(
    form: ReadForm, questions: Mapping[str, Leaf], answers: Mapping[str, object], language: Language
) -> MultiDict[str, str]:
    """The form's fields with these answers in place of what stands there; a question without one is emptied."""
    seen = set(form.names)
    data = MultiDict([(name, value) for name, value in form.data().items(multi=True) if name not in seen])
    for each in dict.fromkeys(question_of(name) for name in form.names):
        answer = answers.get(each, LEFT_OUT)
        for name, value in [] if answer is LEFT_OUT else fields_for(questions[each], answer, language):
            assert name in seen, name
            data.add(name, value)
    return data


def question_of(field: str) -> str:
    """The question that a field belongs to."""
    return field.removeprefix("a_").partition(".")[0]


def _ticked(question: Choices, chance: random.Random) -> tuple[str, ...]:
    if question.none and chance.random() < 0.25:
        return (NONE,)
    options = [option for option in question.option_ids if option != NONE]
    ticked = chance.sample(options, chance.randint(1, min(question.at_most or len(options), len(options))))
    return tuple(option for option in question.option_ids if option in ticked)


def _ways(questionnaire: Questionnaire, conditions: Sequence[Condition | None]) -> Iterator[dict[str, object]]:
    cuts: dict[str, list[float]] = {}
    for condition in conditions:
        for item, values in _subjects(condition):
            cuts.setdefault(item, []).extend(values)
    offers = [
        [(item, value) for value in (*values_of(questionnaire.leaves_by_id[item], questionnaire, cut), LEFT_OUT)]
        for item, cut in cuts.items()
    ]
    every = 1
    for offer in offers:
        every *= len(offer)
    if every <= MOST_TRIED:
        yield from (dict(way) for way in itertools.product(*offers))
        return
    chance = random.Random(1)
    yield from (dict(chance.choice(offer) for offer in offers) for _ in range(MOST_TRIED))


def _subjects(condition: Condition | None) -> Iterator[tuple[str, list[float]]]:
    """The questions that a condition looks at, with the numbers it compares them with."""
    if condition is None:
        return
    for part in (*(condition.all or ()), *(condition.any or ()), condition.not_):
        yield from _subjects(part)
    if subject := condition.item or condition.answered:
        numbers = [value for value in (condition.at_least, condition.below, *(condition.between or ())) if value is not None]
        yield subject, numbers


def _given(way: Mapping[str, object]) -> dict[str, Answer]:
    return {item: value for item, value in way.items() if value is not LEFT_OUT}  # type: ignore[misc]
