"""What one post of the form carries, and which page comes next.

The server keeps no draft: every answer given so far travels in the form, shown or hidden, and is checked again each time.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from werkzeug.datastructures import MultiDict

from assessment.web.respondent.forms import PREFIX
from assessment.web.respondent.wording import Wording

NEXT, SKIP, BACK, REVIEW, SEND, STAY = "next", "skip", "back", "review", "send", "stay"
_OURS: Final = frozenset({"page", "language", "speak", "to", "asked"})


class SheetError(ValueError):
    """The post is none of ours: an unknown field, a page that does not exist, a field that came twice."""


@dataclass(frozen=True)
class Sheet:
    """A post as read: where it comes from, where it wants to go, and what it answers."""

    page: int
    to: str
    asked: frozenset[str]
    posted: MultiDict[str, str]
    answers: Mapping[str, str]
    """Every good answer by item id, in the order of the form."""
    wrong: frozenset[str]
    """Items whose answer is none of the choices."""


@dataclass(frozen=True)
class Turn:
    """The page to show next. ``problems``: it shows errors. ``send``: everything is in order and shall be submitted."""

    page: int
    asked: frozenset[str]
    problems: bool = False
    send: bool = False
    must_answer: frozenset[str] = frozenset()
    """Items of that page which are asked about."""


def first_sheet() -> Sheet:
    """The empty form at its first page."""
    return Sheet(1, STAY, frozenset(), MultiDict(), {}, frozenset())


def rescue(posted: MultiDict[str, str], wording: Wording) -> Mapping[str, str]:
    """The good answers of a post that is otherwise malformed."""
    return _judged(posted, wording)[0]


def read_sheet(posted: MultiDict[str, str], wording: Wording) -> Sheet:
    """The post as a sheet; single answers are judged by ``turn_page``.

    Raises:
        SheetError: If the form could not have sent this.
    """
    known = _OURS | {PREFIX + item for item in wording.statements}
    for name, values in posted.lists():
        if name not in known:
            raise SheetError("unknown field")
        if len(values) > 1 and name != "asked":
            raise SheetError("a field came twice")
    page = _page(posted.get("page", ""), wording.review)
    to = STAY if "speak" in posted else posted.get("to", NEXT)
    if to.isdecimal():
        _page(to, len(wording.pages))
    elif to not in (NEXT, SKIP, BACK, REVIEW, SEND, STAY):
        raise SheetError("unknown button")
    if (to == SEND) > (page == wording.review):
        raise SheetError("sent from the middle")
    asked = frozenset(posted.getlist("asked"))
    if not asked <= wording.statements.keys():
        raise SheetError("unknown statement")
    return Sheet(page, to, asked, posted, *_judged(posted, wording))


def turn_page(sheet: Sheet, wording: Wording) -> Turn:
    """Check every answer and say which page comes next.

    A forged answer leads to its page. Missing answers of the page at hand are asked about once, when going on to the next;
    the review marks whatever is missing and needs no question.
    """
    here = wording.pages[sheet.page - 1].statements if sheet.page < wording.review else ()
    missing = frozenset(each.id for each in here) - sheet.answers.keys() - sheet.wrong
    must_answer = missing - sheet.asked if sheet.to == NEXT else frozenset()
    asked = sheet.asked | missing if sheet.to in (NEXT, SKIP) else sheet.asked
    wrong = {wording.page_of[item] for item in sheet.wrong | must_answer}
    if sheet.page in wrong:
        return Turn(sheet.page, asked, problems=True, must_answer=must_answer)
    if wrong:
        return Turn(min(wrong), asked, problems=True)
    if sheet.to == SEND:
        return Turn(sheet.page, asked, problems=not sheet.answers, send=bool(sheet.answers))
    return Turn(_target(sheet, wording.review), asked)


def _target(sheet: Sheet, review: int) -> int:
    match sheet.to:
        case "next" | "skip":
            return min(sheet.page + 1, review)
        case "back":
            return max(sheet.page - 1, 1)
        case "review":
            return review
        case "stay":
            return sheet.page
        case number:
            return int(number)


def _judged(posted: MultiDict[str, str], wording: Wording) -> tuple[dict[str, str], frozenset[str]]:
    """Good answers by item id, and the items whose answer is none of the choices; a blank is no answer."""
    answers: dict[str, str] = {}
    wrong: list[str] = []
    for item, statement in wording.statements.items():
        value = posted.get(PREFIX + item, "")
        if value in statement.labels:
            answers[item] = value
        elif value.strip():
            wrong.append(item)
    return answers, frozenset(wrong)


def _page(text: str, last: int) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= 3 and 1 <= int(text) <= last):
        raise SheetError("no such page")
    return int(text)
