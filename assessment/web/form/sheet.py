"""What one post of the form carries: where it comes from, where it wants to go, what it answers.

The server keeps no draft: every answer given so far travels in the form, shown or hidden, and is judged again each time, whether
its question is on the route or not.
"""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from werkzeug.datastructures import MultiDict

from assessment.web.form.asked import ABSENT, Asked, Posted, Unreadable
from assessment.web.form.wording import Wording
from questionnaires.questions import OTHER, Answer, Choice

NEXT, SKIP, BACK, REVIEW, SEND, STAY, SAVE = "next", "skip", "back", "review", "send", "stay", "save"
"""The buttons. ``save`` stays on the page as ``stay`` does, for forms whose answers can be kept."""
_OURS: Final = frozenset({"page", "language", "speak", "to", "asked", "seed"})
_SEED: Final = re.compile(r"[0-9a-f]{16}")


class SheetError(ValueError):
    """The post is none of ours: an unknown field, a page that does not exist, a field that came twice."""


@dataclass(frozen=True)
class Sheet:
    """A post as read."""

    page: int
    to: str
    asked: frozenset[str]
    """Questions and lines whose missing answer has been asked about."""
    answers: Mapping[str, Answer]
    """Every good answer by id of the question or line, in the order of the form."""
    wrong: Mapping[str, Unreadable]
    """Id -> why what was sent is no answer."""
    posted: Posted
    seed: str
    """Orders shuffled sections. It is drawn by chance, travels in the form and is kept nowhere."""


def first_sheet(answers: Mapping[str, Answer] | None = None) -> Sheet:
    """The form at its first page, empty or with answers that are known already."""
    return Sheet(1, STAY, frozenset(), dict(answers or {}), {}, MultiDict(), _drawn())


def rescue(posted: Posted, wording: Wording) -> Mapping[str, Answer]:
    """The good answers of a post that is otherwise malformed."""
    return _judged(posted, wording)[0]


def read_sheet(posted: Posted, wording: Wording, *, also: frozenset[str] = frozenset()) -> Sheet:
    """The post as a sheet.

    Args:
        posted: The post.
        wording: The form in the language of the page that was posted.
        also: Names of further fields that the page has.

    Raises:
        SheetError: If the form could not have sent this.
    """
    for name, values in posted.lists():
        if name not in _OURS and name not in wording.field_names and name not in also:
            raise SheetError("unknown field")
        if len(values) > 1 and name != "asked" and name not in wording.repeated:
            raise SheetError("a field came twice")
    page = _page(posted.get("page", ""), wording.review)
    to = STAY if "speak" in posted else posted.get("to", NEXT)
    if to.isdecimal():
        _page(to, len(wording.pages))
    elif to not in (NEXT, SKIP, BACK, REVIEW, SEND, STAY, SAVE):
        raise SheetError("unknown button")
    if (to == SEND) > (page == wording.review):
        raise SheetError("sent from the middle")
    asked = frozenset(posted.getlist("asked"))
    if not asked <= wording.asked.keys():
        raise SheetError("unknown question")
    answers, wrong = _judged(posted, wording)
    seed = posted.get("seed", "")
    return Sheet(page, to, asked, answers, wrong, posted, seed if _SEED.fullmatch(seed) else _drawn())


def _drawn() -> str:
    return secrets.token_hex(8)


def retold(sheet: Sheet, wording: Wording) -> Sheet:
    """The same sheet with what is wrong said in the language of ``wording``."""
    wrong = dict(sheet.wrong)
    for each in wrong:
        try:
            wording.asked[each].read(sheet.posted)
        except Unreadable as reason:
            wrong[each] = reason
    return replace(sheet, wrong=wrong)


def _judged(posted: Posted, wording: Wording) -> tuple[dict[str, Answer], dict[str, Unreadable]]:
    """Good answers by id, and why the others are none; a blank is no answer."""
    answers: dict[str, Answer] = {}
    wrong: dict[str, Unreadable] = {}
    for each in wording.asked.values():
        try:
            answer = each.read(posted)
        except Unreadable as reason:
            wrong[each.id] = reason
        else:
            if answer is not ABSENT:
                answers[each.id] = answer
    for each in wording.lined:
        if f"{each.id}_other" in answers and each.id not in wrong:
            _take_as_other(each, answers, wrong)
    return answers, wrong


def _take_as_other(each: Asked, answers: dict[str, Answer], wrong: dict[str, Unreadable]) -> None:
    """Whoever writes what else it is means "something else"."""
    given = answers.get(each.id)
    single = isinstance(each.question, Choice)
    if single and each.id in answers and given != OTHER:
        del answers[f"{each.id}_other"]
        wrong[f"{each.id}_other"] = Unreadable("other-unchosen")
        return
    ticked = given if isinstance(given, tuple) else ()
    try:
        answers[each.id] = each.accept(OTHER if single else tuple(dict.fromkeys((*ticked, OTHER))))
    except Unreadable as reason:
        answers.pop(each.id, None)
        wrong[each.id] = reason


def _page(text: str, last: int) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= 3 and 1 <= int(text) <= last):
        raise SheetError("no such page")
    return int(text)
