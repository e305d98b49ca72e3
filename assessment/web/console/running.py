"""What may be done to a wave after its launch: extend, close, discard."""

from werkzeug.wrappers import Response as AnyResponse

from assessment.services import waves
from assessment.services.errors import InputError, Refused
from assessment.web.console.account_forms import ConfirmForm
from assessment.web.console.blueprint import blueprint
from assessment.web.console.door import editors_only
from assessment.web.console.page import actor, context, go, message_of, remember_zone, t, when
from assessment.web.console.plan_forms import MomentForm
from assessment.web.console.running_forms import DiscardForm
from assessment.web.console.wave_page import find_wave, not_now, wave_page


@blueprint.route("/waves/<int:wave_id>/extend", methods=["GET", "POST"])
@editors_only
def extend(wave_id: int) -> AnyResponse:
    """Gives people more time."""
    wave = find_wave(wave_id)
    if back := not_now(wave, "open", "below_minimum"):
        return back
    form = MomentForm(wave.closes_at)
    if form.validate_on_submit():
        remember_zone(form.zone.data)
        try:
            waves.extend_wave(context(), actor(), wave_id, form.closes_at)
        except InputError as error:
            # The service speaks of one moment; the page asks for it in two fields.
            form.refuse(message_of(error, "error-input"), "date" if error.field == "closes_at" else error.field)
        except Refused as refusal:
            form.refuse(message_of(refusal))
        else:
            return go("console.wave", said=t("extend-done", moment=when(form.closes_at)), wave_id=wave_id)
    return wave_page("extend.html", wave, title=t("extend-title"), form=form, status=form.status)


@blueprint.route("/waves/<int:wave_id>/close", methods=["GET", "POST"])
@editors_only
def close(wave_id: int) -> AnyResponse:
    """Closes the wave and has it made anonymous; says first what that means."""
    wave = find_wave(wave_id)
    if back := not_now(wave, "open"):
        return back
    form = ConfirmForm()
    if form.validate_on_submit():
        try:
            waves.close_wave(context(), actor(), wave_id)
        except (InputError, Refused) as refusal:
            form.refuse(message_of(refusal))
        else:
            return go("console.wave", said=t("close-done"), wave_id=wave_id)
    return wave_page("close.html", wave, title=t("close-title"), form=form, status=form.status)


@blueprint.route("/waves/<int:wave_id>/discard", methods=["GET", "POST"])
@editors_only
def discard(wave_id: int) -> AnyResponse:
    """Throws a wave away, answers and all, for somebody who types its name."""
    wave = find_wave(wave_id)
    if back := not_now(wave, "draft", "open", "closing", "below_minimum"):
        return back
    form = DiscardForm()
    if form.validate_on_submit():
        try:
            waves.discard_wave(context(), actor(), wave_id, form.typed_name.data or "")
        except InputError as error:
            form.refuse_input(error)
        except Refused as refusal:
            form.refuse(message_of(refusal))
        else:
            return go("console.wave", said=t("discard-done"), wave_id=wave_id)
    return wave_page("discard.html", wave, title=t("discard-title"), form=form, status=form.status)
