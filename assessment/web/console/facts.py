"""Facts beside a wave: who was asked, what is finished, and asking somebody else."""

from collections.abc import Mapping
from itertools import groupby

from flask import abort, request, url_for
from flask_wtf.csrf import generate_csrf
from werkzeug.wrappers import Response as AnyResponse

from assessment.services import facts as services
from assessment.services import waves
from assessment.services.errors import InputError, Refused
from assessment.services.fact_views import FactSheetView
from assessment.services.views import WaveView
from assessment.web.console.blueprint import blueprint
from assessment.web.console.door import editors_only
from assessment.web.console.fact_forms import AskForm, RemoveForm
from assessment.web.console.page import actor, context, go, language, message_of, t
from assessment.web.console.wave_page import find_wave, wave_page
from assessment.web.facts.filling import Desk, show_sheet, take_post
from assessment.web.facts.following import follow
from assessment.web.facts.page import following_html, words_of
from assessment.web.facts.stated import stated
from assessment.web.facts.verdicts import verdicts


@blueprint.route("/waves/<int:wave_id>/facts", methods=["GET", "POST"])
def facts(wave_id: int) -> AnyResponse:
    """The sheets of a wave by instrument, and the form that asks one more person."""
    wave = find_wave(wave_id)
    offered = services.fact_instruments(context(), actor(), wave_id)
    form = AskForm(offered, wave.names[language() if language() in wave.names else wave.languages[0]])
    if wave.may_change and form.validate_on_submit():
        try:
            made = services.ask(context(), actor(), wave_id, **form.asked())
        except InputError as error:
            form.refuse_input(error)
        except Refused as refusal:
            form.refuse(message_of(refusal))
        else:
            return go("console.facts", said=t("facts-asked", person=made.person), wave_id=wave_id)
    sheets = services.list_sheets(context(), actor(), wave_id)
    titles = {each.id: each.title[language()] for each in offered}
    return wave_page(
        "facts.html",
        wave,
        title=t("rail-named" if wave.named else "facts-title"),
        form=form,
        asked=_by_instrument(sheets, titles),
        offered=offered,
        state_of=services.state_of,
        status=form.status,
    )


@blueprint.route("/waves/<int:wave_id>/facts/<int:sheet_id>/remove", methods=["GET", "POST"])
@editors_only
def remove_facts(wave_id: int, sheet_id: int) -> AnyResponse:
    """Deletes a sheet; one with answers only when the person's name is typed."""
    wave = find_wave(wave_id)
    sheet = find_sheet(wave_id, sheet_id)
    form = RemoveForm(sheet)
    if form.validate_on_submit():
        try:
            services.remove_sheet(context(), actor(), sheet_id, (form.typed_name.data or "") if form.typed_name else "")
        except InputError as error:
            form.refuse_input(error)
        else:
            return go("console.facts", said=t("facts-removed", person=sheet.person), wave_id=wave_id)
    return wave_page("facts_remove.html", wave, title=t("facts-remove-title"), form=form, sheet=sheet, status=form.status)


@blueprint.route("/facts/<int:sheet_id>", methods=["GET", "POST"])
@editors_only
def fill_facts(sheet_id: int) -> AnyResponse:
    """A sheet, filled in by the consultant or together with its person."""
    form = services.fact_form(context(), actor(), sheet_id)
    wave_id, person = form.sheet.wave_id, form.sheet.person
    desk = Desk(
        save=lambda answers, done: services.save_facts(context(), actor(), sheet_id, answers, done=done),
        leave=lambda ending, _turn: go("console.facts", said=t(f"facts-{ending}", person=person), wave_id=wave_id),
        preset=language(),
        token=generate_csrf(),
        home=url_for("console.facts", wave_id=wave_id),
    )
    return take_post(form, desk) if request.method == "POST" else show_sheet(form, desk)


@blueprint.get("/waves/<int:wave_id>/facts/<instrument_id>")
def fact_results(wave_id: int, instrument_id: str) -> AnyResponse:
    """What all finished sheets of an instrument say together, and who says what."""
    wave = find_wave(wave_id)
    found = next(
        (each for each in services.finished_facts(context(), actor(), wave_id) if each.questionnaire.id == instrument_id), None
    )
    if found is None:
        abort(404)
    words = words_of(found.questionnaire, wave.names, language())
    level, levels, probabilities = _levels(wave)
    follows = (
        follow(words, found.sheets, level=level, level_probabilities=probabilities) if words.questionnaire.kind == "fact" else None
    )
    return wave_page(
        "facts_stated.html",
        wave,
        title=words.title,
        follows=following_html(
            language(), follows, verdicts(words, found.sheets, levels), lead=t("facts-follow-all", n=len(found.sheets))
        ),
        sections=stated(words, found.sheets),
        roles=[sheet.role_label for sheet in found.sheets],
    )


def _levels(wave: WaveView) -> tuple[str | None, tuple[str, ...], Mapping[str, float] | None]:
    """The company's level, the levels whose conditions count, and how probable each is; nothing before the wave is sealed."""
    if wave.state != "sealed":
        return None, (), None
    found = waves.sealed(context(), actor(), wave.id).diagnosis
    verdict = found.verdict
    rows = [each for each in (verdict, verdict.other) if each is not None] if verdict else []
    return found.overall.level, tuple(each.from_ for each in rows), found.overall.level_probabilities


def find_sheet(wave_id: int, sheet_id: int) -> FactSheetView:
    """A sheet of that wave."""
    found = next((each for each in services.list_sheets(context(), actor(), wave_id) if each.id == sheet_id), None)
    if found is None:
        abort(404)
    return found


def _by_instrument(sheets: list[FactSheetView], titles: dict[str, str]) -> list[tuple[str, str, list[FactSheetView]]]:
    """Instrument id, its title, its sheets; the sheets come sorted by instrument."""
    return [(name, titles.get(name, name), list(group)) for name, group in groupby(sheets, key=lambda sheet: sheet.instrument_id)]
