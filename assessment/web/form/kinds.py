"""Which kind of question is asked how and by which field: the one place that knows them all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from assessment.phrases import Phrases
from assessment.web.form import fields
from assessment.web.form.asked import DONT_KNOW, Asked, Choice
from assessment.web.form.numbers import said_number
from assessment.web.form.offered import AskedOne, AskedOrder, AskedSeveral, AskedShares
from assessment.web.form.written import AskedLine, AskedNumber, AskedText
from questionnaires import questions as q
from questionnaires.answering import lines_of
from questionnaires.model import Language, Questionnaire

YES_FIRST: Final = "yes3"
"""The scale whose answers read yes, partly, no, though no is its lowest."""


@dataclass(frozen=True)
class Tongue:
    """How a form speaks: its language, its own sentences, its texts with the names filled in."""

    questionnaire: Questionnaire
    language: Language
    t: Phrases
    say: Callable[[str], str]

    def common(self, question: q.Leaf) -> dict[str, Any]:
        """What every kind is made from."""
        text = self.say(question.text[self.language])
        return {"question": question, "text": text, "language": self.language, "scales": self.questionnaire.scales}

    def options(self, options: tuple[q.NamedOption, ...], *, other: bool = False) -> tuple[Choice, ...]:
        """Options as the form sends them, "something else" last."""
        named = tuple(Choice(option.id, self.say(option[self.language])) for option in options)
        return (*named, Choice(q.OTHER, self.t("option-other"))) if other else named


class Kind(NamedTuple):
    """How a kind of question is asked."""

    ask: Callable[[Any, Tongue], Asked]
    field: fields.FieldMaker


def asked(question: q.Leaf, tongue: Tongue) -> Asked:
    """The question as the form asks it, with its lines."""
    shown = KINDS[type(question)].ask(question, tongue)
    lines = tuple(
        AskedLine(**(tongue.common(line) | {"text": tongue.t(f"line-{role}")}), most=line.max, role=role)
        for role, line in lines_of(tongue.questionnaire, question).items()
    )
    return replace(shown, lines=lines) if lines else shown


def field_maker(shown: Asked) -> fields.FieldMaker:
    """What makes the field of a question or a line."""
    return KINDS[type(shown.question)].field


def _rated(question: q.Item, tongue: Tongue) -> Asked:
    scale = tongue.questionnaire.scales[question.scale]
    choices = tuple(Choice(str(option.value), tongue.say(option[tongue.language])) for option in scale.options)
    dont_know = Choice(DONT_KNOW, tongue.say(scale.dont_know[tongue.language])) if scale.dont_know else None
    ordered = choices[::-1] if question.scale == YES_FIRST else choices
    return AskedOne(**tongue.common(question), choices=ordered, dont_know=dont_know, scale=True)


def _choice(question: q.Choice, tongue: Tongue) -> Asked:
    dont_know = Choice(DONT_KNOW, tongue.t("option-dont-know")) if question.dont_know else None
    choices = tongue.options(question.options, other=question.other)
    return AskedOne(**tongue.common(question), choices=choices, dont_know=dont_know, scale=False)


def _choices(question: q.Choices, tongue: Tongue) -> Asked:
    choices = tongue.options(question.options, other=question.other)
    if question.none:
        choices = (*choices, Choice(q.NONE, tongue.say(question.none[tongue.language])))
    hint = tongue.t("hint-at-most", most=question.at_most) if question.at_most else tongue.t("hint-all")
    return AskedSeveral(**tongue.common(question), choices=choices, hint=hint)


def _number(question: q.NumberQuestion, tongue: Tongue) -> Asked:
    unit = question.unit[tongue.language]
    low, high = (said_number(each, tongue.language) for each in (question.min, question.max))
    return AskedNumber(
        **tongue.common(question),
        hint=tongue.t("hint-whole" if question.whole else "hint-range", low=low, high=high),
        unit=unit,
        whole=question.whole,
        low=question.min,
        high=question.max,
    )


def _text(question: q.TextQuestion, tongue: Tongue) -> Asked:
    hint = tongue.t("hint-length", most=question.max)
    comment = question in tongue.questionnaire.comments
    return AskedText(**tongue.common(question), hint=hint, long=question.long, most=question.max, comment=comment)


def _ranking(question: q.Ranking, tongue: Tongue) -> Asked:
    hint = tongue.t("hint-order", n=question.places)
    return AskedOrder(**tongue.common(question), choices=tongue.options(question.options), places=question.places, hint=hint)


def _allocation(question: q.Allocation, tongue: Tongue) -> Asked:
    total, unit = (
        said_number(question.total, tongue.language),
        question.unit[tongue.language] if question.unit else tongue.t("points"),
    )
    return AskedShares(
        **tongue.common(question),
        hint=tongue.t("hint-shares", total=total, unit=unit),
        choices=tongue.options(question.options),
        total=question.total,
        unit=unit,
        so_far=tongue.t("shares-so-far", given="{given}", total=total, unit=unit),
    )


KINDS: Final[Mapping[type[q.Question], Kind]] = {
    q.Rating: Kind(_rated, fields.radios),
    q.YesPartlyNo: Kind(_rated, fields.radios),
    q.Choice: Kind(_choice, fields.radios),
    q.Choices: Kind(_choices, fields.ticks),
    q.NumberQuestion: Kind(_number, fields.words),
    q.TextQuestion: Kind(_text, fields.words),
    q.Ranking: Kind(_ranking, fields.several_fields),
    q.Allocation: Kind(_allocation, fields.several_fields),
}
"""Question class -> how it is asked. A matrix is asked row by row; information asks nothing."""
