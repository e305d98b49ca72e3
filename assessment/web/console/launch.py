"""Launching a wave, and what follows at once: links to hand out or invitations to send."""

from werkzeug.wrappers import Response as AnyResponse

from assessment.services import waves
from assessment.services.errors import InputError, Refused
from assessment.services.key_loss import keys_lost
from assessment.services.views import WaveView
from assessment.web.console.account_forms import ConfirmForm
from assessment.web.console.blueprint import blueprint
from assessment.web.console.door import editors_only
from assessment.web.console.page import actor, context, go, language, message_of, t
from assessment.web.console.planner import forecast, label
from assessment.web.console.wave_page import find_wave, not_now, wave_page
from assessment.web.console.waves import hindrances

CARDS_A_FILE = 200
"""Printed cards in one file: so many are laid out in a few seconds, and nobody waits for a request that is given up."""
MOST_MAILINGS = 3
"""One invitation and two reminders, always to everybody."""


@blueprint.route("/waves/<int:wave_id>/launch", methods=["GET", "POST"])
@editors_only
def launch(wave_id: int) -> AnyResponse:
    """Shows the plan as respondents will read it, and locks it for good."""
    wave = find_wave(wave_id)
    if back := not_now(wave, "draft"):
        return back
    form = ConfirmForm()
    if form.validate_on_submit():
        try:
            launched = waves.launch_wave(context(), actor(), wave_id)
        except (InputError, Refused) as refusal:
            form.refuse(message_of(refusal))
        else:
            after = "console.links" if launched.plan.handed_out else "console.invite"
            return go(after, said=t("launch-done"), wave_id=wave_id)
    return wave_page(
        "launch.html",
        wave,
        title=t("launch-title"),
        form=form,
        hindrances=hindrances(wave),
        forecast=forecast(wave.plan, wave.invited_by_cell, language()),
        status=form.status,
    )


@blueprint.get("/waves/<int:wave_id>/links")
@editors_only
def links(wave_id: int) -> AnyResponse:
    """Every link, to be copied or printed; only where the plan says that the consultant hands them out."""
    wave = find_wave(wave_id)
    if back := not_now(wave, "open"):
        return back
    if not wave.plan.handed_out:
        return go("console.wave", said=t("links-not-shown"), wave_id=wave_id)
    if keys_lost(context(), actor(), wave_id):
        return go("console.wave", said=t("keys-lost-title"), wave_id=wave_id)
    handed = waves.links(context(), actor(), wave_id)
    return wave_page(
        "links.html",
        wave,
        title=t("links-title"),
        links=handed,
        card_files=-(-len(handed) // CARDS_A_FILE),
        labels={group.id: label(group, language()) for group in wave.plan.groups},
    )


@blueprint.route("/waves/<int:wave_id>/invite", methods=["GET", "POST"])
@editors_only
def invite(wave_id: int) -> AnyResponse:
    """Sends the invitation, later a reminder, to everybody."""
    wave = find_wave(wave_id)
    if back := not_now(wave, "open"):
        return back
    if not may_mail(wave):
        return go("console.wave", said=t("invite-no-more"), wave_id=wave_id)
    form = ConfirmForm()
    if form.validate_on_submit():
        try:
            waves.send_invitations(context(), actor(), wave_id)
        except (InputError, Refused) as refusal:
            form.refuse(message_of(refusal))
        else:
            return go("console.wave", said=t("invite-done"), wave_id=wave_id)
    title = t("invite-title", sent=len(wave.mailings))
    return wave_page("invite.html", wave, title=title, form=form, sent=len(wave.mailings), status=form.status)


def may_mail(wave: WaveView) -> bool:
    """Whether the system may write to everybody once more."""
    return wave.state == "open" and wave.plan.delivery == "email" and len(wave.mailings) < MOST_MAILINGS
