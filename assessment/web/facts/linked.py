"""A sheet behind its own link: whoever has the link is the person who was asked."""

from flask import request
from werkzeug.wrappers import Response as AnyResponse

from assessment.services import facts as services
from assessment.services.fact_views import FactForm
from assessment.web.facts.blueprint import blueprint
from assessment.web.facts.filling import Desk, Ending, show_sheet, take_post
from assessment.web.facts.page import notice
from assessment.web.form import Turn, copy_of
from assessment.web.respondent.page import context


@blueprint.route("/<token>", methods=["GET", "POST"])
def own(token: str) -> AnyResponse:
    """The sheet, and every button of its form."""
    form = services.fact_form_by_token(context(), token)
    desk = Desk(
        save=lambda answers, done: services.save_facts_by_token(context(), token, answers, done=done),
        leave=lambda ending, turn: _over(form, ending, turn),
    )
    return take_post(form, desk) if request.method == "POST" else show_sheet(form, desk)


def _over(form: FactForm, ending: Ending, turn: Turn) -> AnyResponse:
    copy = copy_of(turn) if ending == "finished" else None
    return notice(ending, turn.wording.language, brand=form.client_name, person=form.sheet.person, copy=copy, again="?")
