"""Comments: the consultant reads each, decides what may appear, takes a decision back, and erases the originals."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from flask import abort, request
from werkzeug.wrappers import Response as AnyResponse

from assessment.services import comments as services
from assessment.services.comments import CommentDesk, CommentView, Decision
from assessment.services.errors import InputError, NotFound, Refused
from assessment.services.views import WaveView
from assessment.web.console.account_forms import ConfirmForm
from assessment.web.console.blueprint import blueprint
from assessment.web.console.comment_forms import DECISIONS, DecisionForm
from assessment.web.console.door import editors_only
from assessment.web.console.page import actor, context, go, language, message_of, t
from assessment.web.console.wave_page import find_wave, not_now, wave_page
from assessment.web.form.hints import marked
from questionnaires.naming import fill, sentence_case


class Line(NamedTuple):
    """A comment in the list."""

    comment: CommentView
    group: str
    pieces: Sequence[tuple[str, str]]
    """The original, taken apart where something could tell its writer."""


@blueprint.get("/waves/<int:wave_id>/comments")
@editors_only
def comments(wave_id: int) -> AnyResponse:
    """All comments of a sealed wave by question, with what was decided and how many wait."""
    wave = find_wave(wave_id)
    if back := not_now(wave, "sealed"):
        return back
    desk = services.comment_desk(context(), actor(), wave_id)
    return wave_page(
        "comments.html",
        wave,
        title=t("comments-title"),
        desk=desk,
        asked=_by_question(wave, desk),
        decided=len(desk.comments) - desk.open,
    )


@blueprint.route("/waves/<int:wave_id>/comments/<comment_id>", methods=["GET", "POST"])
@editors_only
def comment(wave_id: int, comment_id: str) -> AnyResponse:
    """One comment: its original and what may become of it."""
    wave, found = _find(wave_id, comment_id)
    form = DecisionForm(found)
    if form.validate_on_submit():
        try:
            decision = _decision(form.decision.data)
            services.decide(context(), actor(), wave_id, comment_id, decision=decision, text=form.text.data or "")
        except InputError as error:
            form.refuse_input(error)
        else:
            return _onward(wave_id, t(f"comment-done-{decision}"))
    line = _line(wave, found)
    return wave_page("comment.html", wave, title=t("comment-title"), form=form, line=line, status=form.status)


@blueprint.post("/waves/<int:wave_id>/comments/<comment_id>/undo")
@editors_only
def undo_comment(wave_id: int, comment_id: str) -> AnyResponse:
    """Takes a decision back: the comment appears nowhere until there is another one."""
    _find(wave_id, comment_id)
    services.decide(context(), actor(), wave_id, comment_id, decision="open")
    return go("console.comments", said=t("comment-done-open"), wave_id=wave_id)


@blueprint.route("/waves/<int:wave_id>/comments/erase", methods=["GET", "POST"])
@editors_only
def erase_comments(wave_id: int) -> AnyResponse:
    """Erases the originals now; says first that nothing can be taken back afterwards."""
    wave = find_wave(wave_id)
    if back := not_now(wave, "sealed"):
        return back
    form = ConfirmForm()
    if form.validate_on_submit():
        try:
            services.finish_comments(context(), actor(), wave_id)
        except Refused as refusal:
            form.refuse(message_of(refusal))
        else:
            return go("console.comments", said=t("comments-erased"), wave_id=wave_id)
    return wave_page("comments_erase.html", wave, title=t("comments-erase-title"), form=form, status=form.status)


def _find(wave_id: int, comment_id: str) -> tuple[WaveView, CommentView]:
    wave = find_wave(wave_id)
    desk = services.comment_desk(context(), actor(), wave_id)
    found = next((each for each in desk.comments if each.id == comment_id), None)
    if found is None:
        raise NotFound
    return wave, found


def _onward(wave_id: int, said: str) -> AnyResponse:
    """Back to the list after a decision."""
    return go("console.comments", said=said, wave_id=wave_id)


def _decision(sent: str) -> Decision:
    known: tuple[Decision, ...] = ("verbatim", "masked", "paraphrase", "withheld")
    found = next((each for each in known if each == sent), None)
    if found is None or request.form.get("decision") not in DECISIONS:
        abort(400)
    return found


def _by_question(wave: WaveView, desk: CommentDesk) -> list[tuple[str, list[Line]]]:
    """The questions of the form, each with its comments."""
    entries = groupby(desk.comments, lambda each: each.question)
    lines = {question: [_line(wave, each) for each in found] for question, found in entries}
    return [(_question(wave, each.id), lines.get(each.id, [])) for each in wave.questionnaire.comments]


def _line(wave: WaveView, found: CommentView) -> Line:
    label = wave.plan.by_id[found.group].label
    group = label.get(language()) or next(iter(label.values()))
    return Line(found, group, marked(found.original))


def _question(wave: WaveView, question: str) -> str:
    spoken = language() if language() in wave.names else wave.languages[0]
    terms = {name: filling for name, filling in wave.questionnaire.fillings(spoken).items() if name not in wave.names[spoken]}
    text = wave.questionnaire.leaves_by_id[question].text[spoken]
    return sentence_case(fill(text, {**terms, **wave.names[spoken]}))
