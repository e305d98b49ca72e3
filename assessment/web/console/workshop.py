"""A workshop in which people answer under their names: where it stands, and closing it."""

from werkzeug.wrappers import Response as AnyResponse

from assessment.services import facts, reports
from assessment.services.errors import Refused
from assessment.services.views import WaveView
from assessment.services.workshop import FEWEST, close_workshop
from assessment.web.console.account_forms import ConfirmForm
from assessment.web.console.blueprint import blueprint
from assessment.web.console.door import editors_only
from assessment.web.console.page import actor, context, go, may_edit, message_of, t
from assessment.web.console.wave_page import find_wave, not_now, wave_page


def workshop(found: WaveView) -> AnyResponse:
    """The overview of a workshop: how many were asked, how many have finished, what to do next."""
    asked, finished = _people(found)
    return wave_page(
        "workshop.html",
        found,
        title=t("rail-overview"),
        heading=t("headline-named" if found.state == "draft" else f"headline-{found.state}", title=found.title),
        asked=asked,
        finished=finished,
        fewest=FEWEST,
        can_close=found.state == "draft" and finished >= FEWEST and may_edit(),
        reports=reports.list_reports(context(), actor(), found.id) if found.state == "sealed" else [],
    )


@blueprint.route("/waves/<int:wave_id>/workshop", methods=["GET", "POST"])
@editors_only
def end_workshop(wave_id: int) -> AnyResponse:
    """Closes a workshop and shows its results; says first what that means."""
    found = find_wave(wave_id)
    if back := not_now(found, "draft"):
        return back
    form = ConfirmForm()
    if form.validate_on_submit():
        try:
            close_workshop(context(), actor(), wave_id)
        except Refused as refusal:
            form.refuse(message_of(refusal))
        else:
            return go("results.overview", said=t("workshop-closed"), wave_id=wave_id)
    asked, finished = _people(found)
    title = t("workshop-close-title")
    return wave_page("workshop_close.html", found, title=title, form=form, asked=asked, finished=finished, status=form.status)


def _people(found: WaveView) -> tuple[int, int]:
    """How many were asked to answer the workshop's form, and how many of them have finished."""
    sheets = [each for each in facts.list_sheets(context(), actor(), found.id) if each.instrument_id == found.questionnaire.id]
    return len(sheets), sum(each.done_at is not None for each in sheets)
