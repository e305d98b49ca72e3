"""Arriving: the landing page behind a link, the page for a printed code, and Start, which hands out the ballot."""

from flask import Response, redirect, request, url_for
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response as AnyResponse

from assessment.privacy.comments import may_be_read
from assessment.services import respondent as service
from assessment.services.errors import KeysLost, NotTheirGroup, TooManyCodes
from assessment.services.instruments import questionnaire_group
from assessment.services.respondent import UnknownCode
from assessment.services.views import LandingView
from assessment.web.form import first_sheet, first_turn, minutes_for, wording
from assessment.web.respondent.audience import circles, closing_text, coarser
from assessment.web.respondent.ballot import hand_out
from assessment.web.respondent.blueprint import blueprint
from assessment.web.respondent.forms import CodeForm
from assessment.web.respondent.page import chosen_language, context, general_language, notice, page, switch, texts
from questionnaires.model import LANGUAGES, Language
from questionnaires.naming import sentence_case


def find(code: str) -> LandingView:
    """The survey behind a code; wrong ones are counted per address.

    Raises:
        UnknownCode: If no open link has that code; TooManyCodes if this address has tried too many.
    """
    return service.landing(context(), code, address=request.remote_addr or "")


@blueprint.errorhandler(UnknownCode)
def unknown_code(_error: UnknownCode) -> Response:
    """No link has this code, or its survey is over and the links are destroyed: nobody can tell which any more."""
    return notice("unknown", general_language(), 404, type_again=True)


@blueprint.errorhandler(TooManyCodes)
def too_many_codes(error: TooManyCodes) -> Response:
    """Wait a little."""
    response = notice("throttled", general_language(), 429, minutes=-(-error.retry_after // 60))
    response.headers["Retry-After"] = str(error.retry_after)
    return response


@blueprint.errorhandler(KeysLost)
def keys_lost(_error: KeysLost) -> Response:
    """The survey is open, its keys are not there: a fault of ours, told as one."""
    return notice("keys-lost", general_language(), 503)


@blueprint.get("/s/")
def type_code() -> Response:
    """The page for a printed code."""
    return _code_page(CodeForm(), general_language())


@blueprint.post("/s/")
def look_up_code() -> AnyResponse:
    """A typed code leads to its landing page; the landing page is the same for every link of a wave."""
    language, form = general_language(), CodeForm(request.form)
    if not form.check(language):
        return _code_page(form, language, 400)
    try:
        find(form.code.data or "")
    except TooManyCodes:
        raise
    except UnknownCode as error:
        form.code.errors = [texts(language)("code-mistyped" if error.mistyped else "code-unknown")]
        return _code_page(form, language, 404)
    return redirect(url_for("respondent.landing", code=form.code.data, language=language), 303)


def _code_page(form: CodeForm, language: Language, status: int = 200) -> Response:
    tongues = switch(language, LANGUAGES, lambda each: url_for("respondent.type_code", language=each))
    return page("code", language, status, form=form, switch=tongues)


@blueprint.get("/s/<code>")
def landing(code: str) -> Response:
    """Who asks, why, how long, until when, who will see what. Nothing here depends on whether the link was used."""
    view = find(code)
    language = chosen_language(request.args.get("language"), view.languages, view.language)
    tongues = switch(language, view.languages, lambda each: url_for("respondent.landing", code=code, language=each))
    if view.state != "open":
        return notice("closed", language, 410, brand=view.client_name, switch=tongues)
    t, words = texts(language), wording(view.questionnaire, view.names[language], language)
    counted = circles(view.plan, view.cell, language)
    group = questionnaire_group(view.questionnaire, view.plan, view.cell)
    return page(
        "landing",
        language,
        brand=view.client_name,
        switch=tongues,
        code=code,
        words=words,
        questions=first_turn(words, group, first_sheet()).total,
        minutes=minutes_for(words, group),
        several=any(group.role == "other" for group in view.questionnaire.groups),
        closes=closing_text(view.closes_at, view.plan, t),
        group=view.plan.by_id[view.cell].label[language],
        plan=view.plan,
        recipients=sentence_case(view.plan.recipients.get(language, "")),
        comments=bool(view.questionnaire.comments) and may_be_read(view.plan, view.cell),
        cell=view.cell,
        circles=counted,
        choice=coarser(counted),
        together=sentence_case(t("both-sides", a=words.side_a, b=words.side_b)),
    )


@blueprint.post("/s/<code>/start")
def start(code: str) -> AnyResponse:
    """Hand out the ballot and leave the code behind: from here on the address names nobody."""
    view = find(code)
    language = chosen_language(request.form.get("language"), view.languages, view.language)
    if view.state != "open":
        return redirect(url_for("respondent.landing", code=code, language=language), 303)
    try:
        ballot = service.start(context(), code, address=request.remote_addr or "", group=request.form.get("group"))
    except NotTheirGroup:
        raise BadRequest from None
    return hand_out(redirect(url_for("respondent.answer", language=language), 303), ballot.value)


@blueprint.get("/s/<code>/start")
def start_again(code: str) -> AnyResponse:
    """Whoever reloads or bookmarks the start comes back to the landing page."""
    return redirect(url_for("respondent.landing", code=code), 303)
