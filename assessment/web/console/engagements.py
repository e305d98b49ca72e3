"""Engagements: one questionnaire put to one pair of departments, in waves."""

from flask import request
from werkzeug.wrappers import Response as AnyResponse

from assessment.services import clients as services
from assessment.services import waves
from assessment.services.errors import InputError
from assessment.services.views import ClientView, EngagementView
from assessment.web.console.blueprint import blueprint
from assessment.web.console.door import editors_only
from assessment.web.console.engagement_forms import EngagementForm, WaveForm, engagement_form
from assessment.web.console.form_cards import form_card
from assessment.web.console.page import Crumb, actor, context, crumb, go, known_language, language, page, t
from questionnaires.bundles import form_of
from questionnaires.library import instrument
from questionnaires.shelves import bundle_ids, library_ids

FIRST_FORM = "relationship-index"
"""What a new engagement starts from until another form is chosen."""
USUAL_BUNDLE = "first-diagnosis"
"""The bundle that stands first in the list."""


@blueprint.route("/clients/<int:client_id>/engagements/new", methods=["GET", "POST"])
@editors_only
def new_engagement(client_id: int) -> AnyResponse:
    """Creates an engagement: questionnaire, languages, names of the two departments."""
    client = services.client(context(), actor(), client_id)
    chosen = _chosen_form()
    questionnaire = form_of(chosen)
    form = engagement_form(questionnaire, chosen)
    if form.validate_on_submit():
        try:
            made = _create(client, chosen, form)
        except InputError as error:
            form.refuse_input(error)
        else:
            return go("console.engagement", said=t("engagement-made"), engagement_id=made.id)
    return page(
        "engagement_new.html",
        title=t("engagement-new-title"),
        crumbs=(*_way(client), crumb(t("engagement-new-title"))),
        client=client,
        questionnaire=questionnaire,
        card=form_card(chosen, language()),
        others=any(group.role == "other" for group in questionnaire.groups),
        form=form,
        status=form.status,
    )


@blueprint.get("/clients/<int:client_id>/engagements/choose")
@editors_only
def choose_form(client_id: int) -> AnyResponse:
    """Every bundle and every single questionnaire that can be put to people, with what each is for."""
    client = services.client(context(), actor(), client_id)
    return page(
        "form_choose.html",
        title=t("form-choose-title"),
        crumbs=(*_way(client), crumb(t("form-choose-title"))),
        client=client,
        bundles=[form_card(name, language()) for name in sorted(bundle_ids(), key=lambda name: name != USUAL_BUNDLE)],
        single=[form_card(name, language()) for name in library_ids() if instrument(name).kind == "opinion"],
    )


@blueprint.get("/engagements/<int:engagement_id>")
def engagement(engagement_id: int) -> AnyResponse:
    """One engagement and its waves."""
    found = services.engagement(context(), actor(), engagement_id)
    names = found.names.get(language()) or next(iter(found.names.values()))
    return page(
        "engagement.html",
        title=found.title,
        crumbs=engagement_way(found),
        engagement=found,
        names=names,
        card=form_card(found.questionnaire_id, language()),
    )


@blueprint.route("/engagements/<int:engagement_id>/waves/new", methods=["GET", "POST"])
@editors_only
def new_wave(engagement_id: int) -> AnyResponse:
    """Creates a wave, as a draft."""
    found = services.engagement(context(), actor(), engagement_id)
    form = WaveForm(title=t("wave-new-preset", n=len(found.waves) + 1))
    if form.validate_on_submit():
        try:
            made = waves.create_wave(context(), actor(), engagement_id, title=form.title.data or "")
        except InputError as error:
            form.refuse_input(error)
        else:
            return go("console.wave", said=t("wave-made"), wave_id=made.id)
    way = (*engagement_way(found, last=False), crumb(t("wave-new-heading")))
    return page("wave_new.html", title=t("wave-new-heading"), crumbs=way, engagement=found, form=form, status=form.status)


def engagement_way(found: EngagementView, *, last: bool = True) -> tuple[Crumb, ...]:
    """The way to an engagement's page, or through it."""
    own = crumb(found.title) if last else crumb(found.title, "console.engagement", engagement_id=found.id)
    client = crumb(found.client_name, "console.client", client_id=found.client_id)
    return (crumb(t("clients-title"), "console.clients"), client, own)


def _way(client: ClientView) -> tuple[Crumb, ...]:
    return (crumb(t("clients-title"), "console.clients"), crumb(client.name, "console.client", client_id=client.id))


def _chosen_form() -> str:
    asked = request.form.get("questionnaire") or request.args.get("questionnaire", "")
    known = asked in bundle_ids() or (asked in library_ids() and instrument(asked).kind == "opinion")
    return asked if known else FIRST_FORM


def _create(client: ClientView, form_id: str, form: EngagementForm) -> EngagementView:
    chosen = tuple(known for value in form.languages.data or [] if (known := known_language(value)))
    return services.create_engagement(
        context(),
        actor(),
        client.id,
        title=form.title.data or "",
        questionnaire_id=form_id,
        languages=chosen,
        names=form.names(form_of(form_id)),
        terms=form.terms,
    )
