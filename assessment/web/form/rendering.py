"""Sections and reviews as HTML: what all readers share is rendered once, what is one's own is filled in.

A ``Layout`` puts a page around them. This module knows no web framework, so that respondents, people who state facts and authors
who try a file out are all shown the same form.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from assessment.phrases import Argument
from assessment.web.form.asked import Asked, Fields
from assessment.web.form.copy import copied
from assessment.web.form.fields import SectionForm, section_form
from assessment.web.form.kinds import field_maker
from assessment.web.form.sheet import NEXT, STAY
from assessment.web.form.slots import Marks, SlottedPage, Values
from assessment.web.form.turn import Turn
from assessment.web.form.wording import Block, Wording, texts, tie
from questionnaires.model import Language
from questionnaires.questions import Answer

Slot = Marks | Values
_HIDDEN = Markup('<input type="hidden" name="%s" value="%s">\n')


class Layout(Protocol):
    """The page around a form, the same for all readers of a form but for its slots. Equal layouts make equal pages."""

    @property
    def action(self) -> str:
        """The address that the form is posted to."""

    def page(self, wording: Wording, body: Markup, title: str | Markup, slot: Slot, *, enter: str, scripts: Sequence[str]) -> str:
        """The whole page around a body.

        Args:
            wording: The form in the language of the page.
            body: The heading and the form.
            title: The title for the head.
            slot: Says what stands in slots of the layout's own.
            enter: The value of the button ``to`` that the Enter key shall press.
            scripts: The scripts that are of use, by the names of their files.
        """

    def __hash__(self) -> int:
        """Pages are kept by layout."""


def section_page(turn: Turn, layout: Layout, own: Mapping[str, str | Markup] | None = None) -> str:
    """The section that a turn leads to, with the answers given so far and, if there are problems, what is wrong.

    Args:
        turn: The turn.
        layout: The page around the form.
        own: What stands in the layout's own slots, and in the slot ``more`` beside the buttons.
    """
    values = Values({**own_values(turn), **(own or {})})
    if turn.problems or turn.here.section.shuffle:
        return whole_page(turn.wording, layout, turn.page, values, turn)
    return shared_page(turn.wording, layout, turn.page).filled(values)


def review_page(
    turn: Turn,
    layout: Layout,
    own: Mapping[str, str | Markup] | None = None,
    *,
    send: str,
    warning: str | None = None,
) -> str:
    """All answers before they are sent.

    Args:
        turn: The turn.
        layout: The page around the form.
        own: What stands in the layout's own slots.
        send: The button that sends them.
        warning: What to know before it is pressed.
    """
    words, values = turn.wording, Values(own or {})
    t = texts(words.language)
    body = _render(
        "review",
        words.language,
        turn=turn,
        words=words,
        action=layout.action,
        copied=copied(turn),
        said=_say(words.language, "progress", n=turn.answered, total=turn.total),
        carried=_carried(turn, ()),
        send=send,
        warning=warning,
        more=values("more"),
    )
    title = t("review-title")
    title = t("error-prefix", title=title) if turn.nothing else title
    # Enter must not send by accident: at the review it shows the page again.
    return layout.page(words, body, title, values, enter=STAY, scripts=())


def copy_of(turn: Turn) -> Markup:
    """The answers that count, section by section, to be kept by the person who gave them."""
    return _render("copy", turn.wording.language, copied=copied(turn))


def own_values(turn: Turn) -> Values:
    """What stands in the slots of one reader's section: where one is, one's answers, the other answers as hidden fields."""
    here, route, language = turn.here, turn.route, turn.wording.language
    position = route.index(here) + 1 if here in route else 1
    place = {"n": position, "total": max(len(route), 1)}
    title = _say(language, "section-title", section=here.title, **place)
    values = Values(
        title=_say(language, "error-prefix", title=title) if turn.problems else title,
        step=_say(language, "step-section", **place),
        range=_range(turn, position),
        answered=str(turn.answered),
        total=str(max(turn.total, 1)),
        progress=_say(language, "progress", n=turn.answered, total=turn.total),
        carried=_carried(turn, here.asked),
        back=_back_button(language) if position > 1 else "",
    )
    for each in here.asked:
        if each.id in turn.sheet.answers or each.id in turn.wrong or each.counts:
            values.update({slot: Markup(value) if each.mark else value for slot, value in _slots(each, turn).items()})  # noqa: S704
    return values


@lru_cache(maxsize=1024)
def shared_page(words: Wording, layout: Layout, number: int) -> SlottedPage:
    """The page of a section as all its readers share it."""
    marks = Marks()
    return marks.split(whole_page(words, layout, number, marks))


def whole_page(words: Wording, layout: Layout, number: int, slot: Slot, turn: Turn | None = None) -> str:
    """The page rendered at one go; ``slot`` says what stands in its slots, ``turn`` its order and what is wrong."""
    here, form, summary, mend = words.pages[number - 1], _forms(words)[number - 1](), "", ""
    blocks: Sequence[Block] = here.blocks
    if turn is not None:
        blocks = turn.blocks
        form.object_to(_objections(turn))
        wrong = bool(turn.wrong)
        summary = _say(
            words.language, "summary-wrong" if wrong else f"summary-title-{words.noun}", n=len(turn.wrong) + len(turn.missing)
        )
        mend = _say(words.language, "summary-mend" if wrong else "summary-once")
    body = _render(
        "section",
        words.language,
        words=words,
        here=here,
        blocks=blocks,
        form=form,
        action=layout.action,
        slot=slot,
        summary=summary,
        mend=mend,
    )
    return layout.page(words, body, slot("title"), slot, enter=NEXT, scripts=here.scripts)


def hidden_fields(fields: Fields) -> Markup:
    """Fields that travel unseen."""
    return Markup("").join(hidden_field(name, value) for name, value in fields)


def hidden_field(name: str, value: str | int) -> Markup:
    """A field that travels unseen."""
    return _HIDDEN % (name, value)


def fields_of(words: Wording, answers: Mapping[str, Answer]) -> Fields:
    """The fields that send these answers."""
    return tuple(field for each, answer in answers.items() for field in words.asked[each].write(answer))


def _objections(turn: Turn) -> dict[str, str]:
    language, asked = turn.wording.language, turn.wording.asked
    t = texts(language)
    wrong = {each: tie(t(reason.message, **reason.arguments), language) for each, reason in turn.wrong.items()}
    return wrong | {each: _say(language, asked[each].missing) for each in turn.missing}


def _slots(each: Asked, turn: Turn) -> dict[str, str]:
    """What stands in the slots of a question: as it was sent if that is no answer, else as its answer is written."""
    if each.id in turn.wrong:
        return each.slots(each.sent(turn.sheet.posted))
    answers = turn.sheet.answers
    return each.slots(each.write(answers[each.id], local=True) if each.id in answers else ())


def _carried(turn: Turn, shown: Sequence[Asked]) -> Markup:
    """Hidden fields: what has been asked about, the seed of an order, the answers of all other pages."""
    seed: Fields = (("seed", turn.sheet.seed),) if turn.wording.shuffled else ()
    asked = tuple(("asked", each) for each in sorted(turn.asked))
    here = {each.id for each in shown}
    elsewhere = {each: answer for each, answer in turn.sheet.answers.items() if each not in here}
    return hidden_fields((*seed, *asked, *fields_of(turn.wording, elsewhere)))


def _range(turn: Turn, position: int) -> str:
    """Which of all questions stand on the page; nothing if none does."""
    count = turn.here.counted
    if not count:
        return ""
    before = sum(page.counted for page in turn.route[: position - 1])
    arguments = {"first": before + 1, "last": before + count, "n": count, "total": turn.total}
    return _say(turn.wording.language, f"step-{turn.wording.noun}", **arguments)


@lru_cache(maxsize=64)
def _forms(words: Wording) -> tuple[type[SectionForm], ...]:
    """A form class per section, in the order of the questionnaire."""
    return tuple(section_form((each, field_maker(each)) for each in page.asked) for page in words.pages)


@cache
def _templates() -> Environment:
    folder = Path(__file__).parent / "templates"
    found = Environment(
        loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    found.globals["hidden_field"] = hidden_field
    return found


@cache
def _template(name: str) -> Template:
    return _templates().get_template(f"form/{name}.html")


def _render(name: str, language: Language, **data: object) -> Markup:
    def t(message: str, /, **arguments: Argument) -> str:
        return tie(texts(language)(message, **arguments), language)

    return Markup(_template(name).render(**data, t=t))  # noqa: S704 - a template escapes what it is given


@lru_cache(maxsize=4096)
def _say(language: Language, message: str, /, **arguments: Argument) -> str:
    """A sentence that many pages say; nothing that a person wrote may be kept here."""
    return tie(texts(language)(message, **arguments), language)


@cache
def _back_button(language: Language) -> Markup:
    return Markup(_template("parts").module.back_button(texts(language)("back")))  # type: ignore[attr-defined]  # noqa: S704
