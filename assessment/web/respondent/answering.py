"""Answering: one section a page, then all answers for review, then the thank-you. No person, no code, no draft, no log."""

from collections.abc import Mapping
from typing import NamedTuple

from flask import Response, request
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as AnyResponse

from assessment.services import respondent as service
from assessment.services.respondent import ForgedBallot, InvalidAnswers
from assessment.services.views import BallotView
from assessment.web.respondent.audience import closing_text
from assessment.web.respondent.ballot import current_ballot, shown_ballot, take_back
from assessment.web.respondent.blueprint import blueprint
from assessment.web.respondent.forms import PREFIX
from assessment.web.respondent.page import chosen_language, context, general_language, notice, page, texts
from assessment.web.respondent.section import section_page
from assessment.web.respondent.sheet import Sheet, SheetError, Turn, first_sheet, read_sheet, rescue, turn_page
from assessment.web.respondent.wording import DONT_KNOW, Wording, wording


class Copied(NamedTuple):
    """One line of the copy of one's own answers; ``answer`` None: not answered."""

    number: int
    text: str
    answer: str | None


class CopiedPage(NamedTuple):
    """The answers of one section as the review and the copy show them."""

    number: int
    title: str
    lines: list[Copied]


@blueprint.errorhandler(ForgedBallot)
def no_ballot(_error: ForgedBallot) -> Response:
    """The browser shows no ballot of ours: back to the link."""
    return notice("no-ballot", general_language(), 403, type_again=True)


@blueprint.get("/answer")
def answer() -> AnyResponse:
    """The first section."""
    ballot = current_ballot()
    language = chosen_language(request.args.get("language"), ballot.languages)
    words = wording(ballot.questionnaire, ballot.names[language], language)
    if ballot.state != "open":
        return _over("closed", ballot, words, {})
    return section_page(ballot, words, first_sheet(), Turn(1, frozenset()))


@blueprint.post("/answer")
def turn() -> AnyResponse:
    """Every button of the form: onward, back, review, another language, send."""
    ballot = current_ballot()
    posted: MultiDict[str, str] = request.form
    language = chosen_language(posted.get("speak") or posted.get("language"), ballot.languages)
    words = wording(ballot.questionnaire, ballot.names[language], language)
    try:
        sheet = read_sheet(posted, words)
    except SheetError:
        return notice("malformed", language, 400, brand=ballot.client_name, kept=_kept(rescue(posted, words)))
    step = turn_page(sheet, words)
    if ballot.state != "open":
        return _over("closed", ballot, words, sheet.answers)
    if step.send:
        return _send(ballot, words, sheet)
    show = _review if step.page == words.review else section_page
    return show(ballot, words, sheet, step)


def _review(ballot: BallotView, words: Wording, sheet: Sheet, step: Turn) -> Response:
    return page(
        "review",
        words.language,
        brand=ballot.client_name,
        speak=ballot.languages,
        words=words,
        pages=_copy(words, sheet.answers),
        answered=len(sheet.answers),
        kept=_kept(sheet.answers),
        step=step,
    )


def _send(ballot: BallotView, words: Wording, sheet: Sheet) -> AnyResponse:
    given = {item: None if value == DONT_KNOW else int(value) for item, value in sheet.answers.items()}
    try:
        outcome = service.submit(context(), shown_ballot(), given)
    except InvalidAnswers:
        return notice("malformed", words.language, 400, brand=ballot.client_name, kept=_kept(sheet.answers))
    return _over({"accepted": "thanks"}.get(outcome, outcome), ballot, words, sheet.answers)


def _over(ending: str, ballot: BallotView, words: Wording, answers: Mapping[str, str]) -> AnyResponse:
    """The last page: ``thanks``, ``already`` or ``closed``, with a copy of the answers that is made here and kept nowhere."""
    response = page(
        "over",
        words.language,
        410 if ending == "closed" else 200,
        brand=ballot.client_name,
        ending=ending,
        pages=_copy(words, answers) if answers else [],
        closes=closing_text(ballot.closes_at, ballot.plan, texts(words.language)),
        recipients=ballot.plan.recipients.get(words.language),
        min_group=ballot.plan.min_group,
    )
    return take_back(response)


def _copy(words: Wording, answers: Mapping[str, str]) -> list[CopiedPage]:
    return [
        CopiedPage(
            each.number,
            each.title,
            [Copied(s.number, s.text, s.labels[answers[s.id]] if s.id in answers else None) for s in each.statements],
        )
        for each in words.pages
    ]


def _kept(answers: Mapping[str, str]) -> list[tuple[str, str]]:
    """Answers that travel hidden, as names and values of fields."""
    return [(PREFIX + item, value) for item, value in answers.items()]
