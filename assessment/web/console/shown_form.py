"""A form as its people will meet it, for the consultant: every question, who is asked it, and what makes a section appear."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assessment.privacy.plan import ReportPlan
from assessment.web.console.page import language, t
from assessment.web.console.planner import label
from assessment.web.form import Wording
from assessment.web.form.asked import Asked
from assessment.web.form.numbers import said_number
from assessment.web.form.offered import AskedOffer, AskedOne
from assessment.web.form.wording import Block, Page
from questionnaires.conditions import Condition
from questionnaires.model import Part


@dataclass(frozen=True)
class ShownQuestion:
    """A question with its number; a text that asks nothing has none."""

    number: int | None
    text: str
    hint: str | None
    lines: tuple[str, ...]
    rows: tuple[tuple[int, str], ...]
    """The questions of a matrix."""
    options: tuple[str, ...]
    """What can be chosen; empty where it is the same as for the question before."""


@dataclass(frozen=True)
class ShownSection:
    """One page of the form; ``part`` is the instrument that begins with it."""

    part: str | None
    title: str
    instruction: str | None
    only_for: str | None
    shown_if: str | None
    shuffled: bool
    questions: tuple[ShownQuestion, ...]


def shown_sections(words: Wording, plan: ReportPlan) -> list[ShownSection]:
    """Every section in order; questions are numbered through the whole form."""
    begins: Mapping[str, Part] = {part.sections[0]: part for part in words.questionnaire.parts}
    shown, number = [], 1
    for page in words.pages:
        section, part = page.section, begins.get(page.section.id)
        groups = [label(plan.by_id[each], language()) for each in section.audience if each in plan.by_id]
        shown.append(
            ShownSection(
                part=words.say(part.title[words.language]) if part else None,
                title=page.title,
                instruction=page.instruction,
                only_for=", ".join(groups) or None,
                shown_if=condition_words(section.show_if, words) if section.show_if else None,
                shuffled=section.shuffle,
                questions=tuple(_questions(page, number)),
            )
        )
        number += len(page.questions)
    return shown


def condition_words(condition: Condition, words: Wording) -> str:
    """What must have been answered before, in words."""
    if condition.all is not None:
        return f" {t('condition-and')} ".join(condition_words(each, words) for each in condition.all)
    if condition.any is not None:
        return f" {t('condition-or')} ".join(condition_words(each, words) for each in condition.any)
    if condition.not_ is not None:
        return t("condition-not", what=condition_words(condition.not_, words))
    if condition.answered is not None:
        return t("condition-answered", question=words.asked[condition.answered].text)
    return _compared(condition, words)


def _compared(condition: Condition, words: Wording) -> str:
    """What a question must have been answered with."""
    asked = words.asked[condition.item or ""]
    if condition.is_ is not None:
        values = t("condition-values-or").join(_value(asked, each) for each in condition.is_)
        return t("condition-is", question=asked.text, values=values)
    if condition.between is not None:
        low, high = (_value(asked, each) for each in condition.between)
        return t("condition-between", question=asked.text, low=low, high=high)
    if condition.at_least is not None:
        return t("condition-at-least", question=asked.text, value=_value(asked, condition.at_least))
    return t("condition-below", question=asked.text, value=_value(asked, condition.below or 0))


def _value(asked: Asked, value: float | str) -> str:
    """The answer as it reads, or the number."""
    if isinstance(asked, AskedOne):
        sent = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
        if sent in asked.labels:
            return t("quoted", text=asked.labels[sent])
    return value if isinstance(value, str) else said_number(value, language())


def _questions(page: Page, number: int) -> Iterator[ShownQuestion]:
    before: tuple[str, ...] = ()
    for block in page.blocks:
        options = _options(block)
        shown = options if options != before else ()
        before = options or before
        rows = tuple((number + place, question.text) for place, question in enumerate(block.questions))
        first = block.questions[0] if block.kind == "question" else None
        yield ShownQuestion(
            number=number if first else None,
            text=block.text,
            hint=first.hint if first else None,
            lines=tuple(line.text for line in first.lines) if first else (),
            rows=rows if block.kind == "matrix" else (),
            options=shown,
        )
        number += len(block.questions)


def _options(block: Block) -> tuple[str, ...]:
    first = block.questions[0] if block.questions else None
    return tuple(first.labels.values()) if isinstance(first, AskedOffer) else ()
