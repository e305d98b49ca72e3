"""Which page comes next, and what of the answers counts.

The route is found anew at each turn: a section that answers have closed is skipped, and what had been answered there travels on,
in case it opens again, but is neither reviewed nor sent.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assessment.web.form.asked import Asked, Unreadable
from assessment.web.form.sheet import NEXT, SEND, SKIP, Sheet
from assessment.web.form.wording import Block, Page, Wording
from questionnaires.questions import OTHER, Answer
from questionnaires.routing import on_route, route


@dataclass(frozen=True)
class Turn:
    """A page to show."""

    wording: Wording
    group: str
    sheet: Sheet
    page: int
    """Number of the section, or of the review."""
    asked: frozenset[str]
    """Questions and lines that have been asked about, this turn included."""
    wrong: Mapping[str, Unreadable]
    """What is wrong on this page, by id of the question or line."""
    missing: frozenset[str] = frozenset()
    """What is asked about on this page because it has no answer."""
    nothing: bool = False
    """Nothing was answered that could be sent."""
    send: bool = False
    """Everything is in order and shall be sent."""

    @property
    def problems(self) -> bool:
        """Whether the page shows errors."""
        return bool(self.wrong or self.missing or self.nothing)

    @property
    def at_review(self) -> bool:
        """Whether it is the review."""
        return self.page == self.wording.review

    @property
    def here(self) -> Page:
        """The section to show."""
        return self.wording.pages[self.page - 1]

    @cached_property
    def route(self) -> tuple[Page, ...]:
        """The sections that this person is asked as things stand."""
        return pages_of(self.wording, self.group, self.sheet.answers)

    @cached_property
    def answers(self) -> dict[str, Answer]:
        """The answers that count: those to questions on the route."""
        words, given = self.wording, self.sheet.answers
        if words.routed:
            return on_route(words.questionnaire, self.group, given)
        return {each: answer for each, answer in given.items() if words.pages[words.page_of[each] - 1] in self.route}

    @cached_property
    def answered(self) -> int:
        """How many questions on the route have an answer; lines and comments are none."""
        return len(self.answers.keys() & self.wording.question_ids)

    @cached_property
    def total(self) -> int:
        """How many questions are on the route."""
        return sum([page.counted for page in self.route])

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """What the section shows, in this reader's order."""
        return ordered(self.here, self.sheet.seed)


def pages_of(wording: Wording, group: str, answers: Mapping[str, Answer]) -> tuple[Page, ...]:
    """The sections that somebody of a group is asked after these answers."""
    if not wording.routed:
        return _pages_of_group(wording, group)
    shown = {section.id for section in route(wording.questionnaire, group, answers)}
    return tuple(page for page in wording.pages if page.section.id in shown)


@lru_cache(maxsize=256)
def _pages_of_group(wording: Wording, group: str) -> tuple[Page, ...]:
    return tuple(page for page in wording.pages if page.section.asks(group))


def ordered(page: Page, seed: str) -> tuple[Block, ...]:
    """The blocks of a section in the order that a seed gives; texts that ask nothing keep their place."""
    if not page.section.shuffle:
        return page.blocks
    movable = [block for block in page.blocks if block.kind != "information"]
    random.Random(f"{seed} {page.section.id}").shuffle(movable)  # noqa: S311 - an order for the eye, not a secret
    drawn = iter(movable)
    return tuple(block if block.kind == "information" else next(drawn) for block in page.blocks)


def first_turn(wording: Wording, group: str, sheet: Sheet) -> Turn:
    """The first section that is asked, or the review if there is none."""
    pages = pages_of(wording, group, sheet.answers)
    return Turn(wording, group, sheet, pages[0].number if pages else wording.review, sheet.asked, {})


def minutes_for(wording: Wording, group: str) -> int:
    """How long somebody of a group needs, at least a minute.

    The minutes of a questionnaire are those of the group that is asked most; the others need less in proportion.
    """
    groups = wording.questionnaire.groups_by_id
    asked = {each: sum(page.counted for page in _pages_of_group(wording, each)) for each in groups}
    return max(1, -(-wording.minutes * asked[group] // max(1, *asked.values())))


def take_turn(wording: Wording, group: str, sheet: Sheet) -> Turn:
    """Judge the post and say which page comes next.

    What is wrong leads to its page; ``skip`` goes on without it. Missing answers of the page at hand are asked about once, when
    going on to the next; the review marks whatever is missing and needs no question.
    """
    pages = pages_of(wording, group, sheet.answers)
    here = next((page for page in pages if page.number == sheet.page), None)
    questions = here.asked if here else ()
    missing = frozenset(each.id for each in questions if _is_missing(each, sheet)) if sheet.to in (NEXT, SKIP) else frozenset()
    unasked = missing - sheet.asked if sheet.to == NEXT else frozenset()
    asked = sheet.asked | missing
    wrong = _wrong_by_page(wording, sheet, {page.number for page in pages})
    if sheet.to == SKIP:
        wrong.pop(sheet.page, None)
    if unasked or sheet.page in wrong:
        return Turn(wording, group, sheet, sheet.page, asked, wrong.get(sheet.page, {}), missing=unasked)
    if wrong:
        return Turn(wording, group, sheet, min(wrong), asked, wrong[min(wrong)])
    turn = Turn(wording, group, sheet, _target(sheet, [page.number for page in pages], wording.review), asked, {})
    if sheet.to != SEND:
        return turn
    return Turn(wording, group, sheet, wording.review, asked, {}, nothing=not turn.answered, send=bool(turn.answered))


def _is_missing(each: Asked, sheet: Sheet) -> bool:
    """Whether a question has no answer, or the line of a chosen "something else" is empty; other lines may stay empty."""
    if each.optional or each.id in sheet.answers or each.id in sheet.wrong:
        return False
    if each.macro != "line":
        return True
    given = sheet.answers.get(each.id.removesuffix("_other"))
    return each.id.endswith("_other") and (given == OTHER or (isinstance(given, tuple) and OTHER in given))


def _wrong_by_page(wording: Wording, sheet: Sheet, shown: set[int]) -> dict[int, dict[str, Unreadable]]:
    """What is wrong on each page of the route."""
    found: dict[int, dict[str, Unreadable]] = {}
    for each, reason in sheet.wrong.items():
        number = wording.page_of[each]
        if number in shown:
            found.setdefault(number, {})[each] = reason
    return found


def _target(sheet: Sheet, numbers: list[int], review: int) -> int:
    """The page that was asked for, or the next on the route."""
    match sheet.to:
        case "next" | "skip":
            return next((number for number in numbers if number > sheet.page), review)
        case "back":
            before = [number for number in numbers if number < sheet.page]
            return before[-1] if before else _at_or_after(numbers, sheet.page, review)
        case "review" | "send":
            return review
        case "stay" | "save":
            return _at_or_after(numbers, sheet.page, review)
        case number:
            return _at_or_after(numbers, int(number), review)


def _at_or_after(numbers: list[int], wanted: int, review: int) -> int:
    return next((number for number in numbers if number >= wanted), review)
