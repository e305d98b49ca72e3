"""Answering: one section a page, then all answers for review, then the thank-you. No person, code, log or draft here."""

from collections.abc import Mapping

from flask import Response, make_response, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response as AnyResponse

from assessment.services import respondent as service
from assessment.services.respondent import ForgedBallot, InvalidAnswers
from assessment.services.views import BallotView
from assessment.web.form import (
    SheetError,
    Turn,
    Wording,
    copy_of,
    first_sheet,
    first_turn,
    read_sheet,
    rescue,
    retold,
    review_page,
    section_page,
    take_turn,
    wording,
)
from assessment.web.form.rendering import fields_of, hidden_fields
from assessment.web.form.wording import tie
from assessment.web.respondent.audience import closing_text
from assessment.web.respondent.ballot import current_ballot, shown_ballot, take_back
from assessment.web.respondent.blueprint import blueprint
from assessment.web.respondent.draft import offer
from assessment.web.respondent.layout import RespondentLayout
from assessment.web.respondent.page import chosen_language, context, general_language, notice, page, texts
from questionnaires.model import Language
from questionnaires.questions import Answer

IDLE = 60
"""Seconds after which a shared device goes back to the page for the next code."""


@blueprint.errorhandler(ForgedBallot)
def no_ballot(_error: ForgedBallot) -> Response:
    """The browser shows no ballot of ours: back to the link."""
    return notice("no-ballot", general_language(), 403, type_again=True)


@blueprint.get("/answer")
def answer() -> AnyResponse:
    """The first section."""
    ballot = current_ballot()
    turn = first_turn(_words(ballot, request.args.get("language")), ballot.group, first_sheet())
    return _over("closed", ballot, turn) if ballot.state != "open" else _show(ballot, turn)


@blueprint.post("/answer")
def turn() -> AnyResponse:
    """Every button of the form: onward, back, review, another language, send."""
    ballot, posted = current_ballot(), request.form
    spoken = _words(ballot, posted.get("language"))
    words = _words(ballot, posted.get("speak") or posted.get("language"))
    try:
        sheet = read_sheet(posted, spoken)
    except SheetError:
        return _malformed(ballot, words, rescue(posted, spoken))
    step = take_turn(words, ballot.group, sheet if words is spoken else retold(sheet, words))
    if ballot.state != "open":
        return _over("closed", ballot, step)
    return _send(ballot, step) if step.send else _show(ballot, step)


def _words(ballot: BallotView, wanted: str | None) -> Wording:
    language: Language = chosen_language(wanted, ballot.languages)
    return wording(ballot.questionnaire, ballot.names[language], language)


def _show(ballot: BallotView, step: Turn) -> Response:
    layout = RespondentLayout(ballot.languages, request.script_root)
    own: dict[str, str | Markup] = {"brand": ballot.client_name, "draft": offer(ballot, step.wording.language)}
    if not step.at_review:
        if step.here.commented:
            own["told"] = _told(ballot, step.wording.language)
        return make_response(section_page(step, layout, own))
    t = texts(step.wording.language)
    return make_response(review_page(step, layout, own, send=t("send"), warning=t("cannot-withdraw")))


def _told(ballot: BallotView, language: Language) -> Markup:
    """What becomes of comments, said before anything is written."""
    told = texts(language)("comments-told", min=ballot.plan.min_comments, days=ballot.plan.comments_kept)
    return Markup('<p class="told">%s</p>') % tie(told, language)


def _send(ballot: BallotView, step: Turn) -> AnyResponse:
    try:
        outcome = service.submit(context(), shown_ballot(), step.answers, language=step.wording.language)
    except InvalidAnswers:
        return _malformed(ballot, step.wording, step.answers)
    return _over({"accepted": "thanks"}.get(outcome, outcome), ballot, step)


def _malformed(ballot: BallotView, words: Wording, answers: Mapping[str, Answer]) -> Response:
    """Something was sent that the form could not have sent; every good answer goes back to it."""
    kept: Markup = hidden_fields((("page", "1"), ("language", words.language), *fields_of(words, answers)))
    return notice("malformed", words.language, 400, brand=ballot.client_name, kept=kept)


def _over(ending: str, ballot: BallotView, step: Turn) -> AnyResponse:
    """The last page: ``thanks``, ``already`` or ``closed``, with a copy of the answers that is made here and kept nowhere."""
    language, shared = step.wording.language, ballot.plan.delivery == "kiosk"
    response = page(
        "over",
        language,
        410 if ending == "closed" else 200,
        brand=ballot.client_name,
        ending=ending,
        copy=copy_of(step) if step.answers and not shared else None,
        shared=shared,
        closes=closing_text(ballot.closes_at, ballot.plan, texts(language)),
        recipients=ballot.plan.recipients.get(language),
        min_group=ballot.plan.min_group,
    )
    if shared:
        # A header, for nothing on the page is lost by it; the button does the same at once.
        response.headers["Refresh"] = f"{IDLE}; url={url_for('respondent.type_code', language=language)}"
    return take_back(response)
