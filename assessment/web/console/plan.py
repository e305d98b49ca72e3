"""The report plan of a wave."""

from werkzeug.wrappers import Response as AnyResponse

from assessment.services import waves
from assessment.services.errors import InputError, Refused
from assessment.web.console.blueprint import blueprint
from assessment.web.console.page import actor, context, go, language, may_edit, message_of, remember_zone, t
from assessment.web.console.plan_forms import PlanForm
from assessment.web.console.planner import forecast
from assessment.web.console.wave_page import find_wave, wave_page


@blueprint.route("/waves/<int:wave_id>/plan", methods=["GET", "POST"])
def wave_plan(wave_id: int) -> AnyResponse:
    """The plan: a form while the wave is a draft, words once it is locked."""
    wave = find_wave(wave_id)
    if wave.state != "draft" or not may_edit():
        return wave_page(
            "plan_shown.html", wave, title=t("plan-title"), forecast=forecast(wave.plan, wave.invited_by_cell, language())
        )
    form = PlanForm(wave.plan, wave.languages, language())
    if form.validate_on_submit():
        remember_zone(form.zone.data)
        try:
            waves.save_plan(
                context(),
                actor(),
                wave_id,
                closes_at=form.closes_at,
                min_group=form.min_group.data or 0,
                delivery=form.delivery.data,
                recipients=form.recipients,
                groups=form.plan_groups(),
                portfolio=form.portfolio.data,
                comment_days=form.comment_days.data or wave.plan.comments_kept,
                people_days=form.people_days.data or wave.plan.people_kept,
                detail_from=form.detail_from.data or wave.plan.detail_from,
                min_comments=form.min_comments.data or wave.plan.min_comments,
            )
        except InputError as error:
            # The service speaks of one moment; the page asks for it in two fields.
            form.refuse(message_of(error, "error-input"), "date" if error.field == "closes_at" else error.field)
        except Refused as refusal:
            form.refuse(message_of(refusal))
        else:
            return go("console.wave_plan", said=t("plan-saved"), wave_id=wave_id)
    return wave_page("plan.html", wave, title=t("plan-title"), form=form, status=form.status)
