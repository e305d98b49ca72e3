"""The people who are invited to a wave."""

from collections.abc import Sequence

from flask import abort, request
from werkzeug.wrappers import Response as AnyResponse

from assessment.services import waves
from assessment.services.errors import InputError, Refused
from assessment.services.views import PeopleProblem, WaveView
from assessment.web.console.account_forms import ConfirmForm
from assessment.web.console.blueprint import blueprint
from assessment.web.console.door import editors_only
from assessment.web.console.page import REFUSED, actor, context, go, language, message_of, t, t_or
from assessment.web.console.people_forms import PeopleForm
from assessment.web.console.planner import label
from assessment.web.console.wave_page import find_wave, not_now, wave_page

MOST_PROBLEMS = 50
"""Lines whose problem is listed; a file with more is wrong as a whole."""


@blueprint.route("/waves/<int:wave_id>/people", methods=["GET", "POST"])
@editors_only
def people(wave_id: int) -> AnyResponse:
    """The list of people, and the form that adds to it; nothing is stored if any line has a problem."""
    wave = find_wave(wave_id)
    form = PeopleForm()
    problems: Sequence[PeopleProblem] = ()
    text = None
    if request.method == "POST":
        text = form.text()
    if text is not None:
        try:
            result = waves.add_people(context(), actor(), wave_id, text)
        except InputError as error:
            form.refuse_input(error)
        except Refused as refusal:
            form.refuse(message_of(refusal))
        else:
            if not result.problems:
                return go("console.people", said=t("people-added", n=result.added), wave_id=wave_id)
            problems = result.problems
            form.lines.data = text
    return wave_page(
        "people.html",
        wave,
        title=t("people-title"),
        form=form,
        problems=[(problem.line, _problem(problem)) for problem in problems[:MOST_PROBLEMS]],
        more_problems=max(0, len(problems) - MOST_PROBLEMS),
        people=waves.list_people(context(), actor(), wave_id),
        cells=[(cell.id, label(cell, language())) for cell in wave.plan.cells],
        labels={group.id: label(group, language()) for group in wave.plan.groups},
        accepts=wave.state == "draft" or _may_join(wave),
        status=REFUSED if problems else form.status,
    )


@blueprint.route("/waves/<int:wave_id>/people/<int:person_id>/remove", methods=["GET", "POST"])
@editors_only
def remove_person(wave_id: int, person_id: int) -> AnyResponse:
    """Takes a person off the list; asks first."""
    wave = find_wave(wave_id)
    if back := not_now(wave, "draft"):
        return back
    person = next((found for found in waves.list_people(context(), actor(), wave_id) if found.id == person_id), None)
    if person is None:
        abort(404)
    form = ConfirmForm()
    if form.validate_on_submit():
        waves.remove_person(context(), actor(), wave_id, person_id)
        return go("console.people", said=t("person-removed", name=person.name), wave_id=wave_id)
    return wave_page("person_remove.html", wave, title=t("person-remove-title"), form=form, person=person)


def _may_join(wave: WaveView) -> bool:
    """Whether people can still be added to a wave after its launch."""
    return wave.state == "open" and wave.closes_at is not None and context().now() < wave.closes_at


def _problem(problem: PeopleProblem) -> str:
    return t_or(problem.code, "people-problem", **dict(problem.arguments))
