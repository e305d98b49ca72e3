"""The small application behind ``entente preview``: one file, one reader, nothing stored."""

from pathlib import Path
from typing import Final

from flask import Blueprint, Flask, Response, current_app, make_response, render_template, request
from jinja2 import StrictUndefined
from markupsafe import Markup
from werkzeug.datastructures import MultiDict

from assessment.phrases import Phrases, phrases
from assessment.web.form import (
    SheetError,
    Turn,
    Wording,
    copy_of,
    first_sheet,
    first_turn,
    read_sheet,
    retold,
    review_page,
    section_page,
    take_turn,
    wording,
)
from assessment.web.form.rendering import fields_of, hidden_fields
from assessment.web.form.wording import TEXTS as FORM
from assessment.web.preview.findings import findings
from assessment.web.preview.layout import PreviewLayout
from assessment.web.preview.watching import Draft, draft_of, stamp_of
from assessment.web.security import CONTENT_SECURITY_POLICY, protect
from questionnaires.model import LANGUAGES, Language, Questionnaire

TEXTS: Final = Path(__file__).parent / "texts"
STATIC: Final = Path(__file__).parents[1] / "static"
_ALSO: Final = frozenset({"group", "as"})

blueprint = Blueprint(
    "preview", "assessment.web.preview", template_folder="templates", static_folder="static", static_url_path="/preview"
)


def create_preview(path: Path, *, group: str | None = None, language: Language = "en") -> Flask:
    """The application that shows one questionnaire file.

    Args:
        path: The file; it is read anew whenever it has changed.
        group: Whose form to begin with; the first group if it is not said.
        language: The language to begin with.
    """
    app = Flask("assessment.web.preview", static_folder=STATIC, template_folder=None)
    app.config.update(PREVIEW_PATH=path, PREVIEW_GROUP=group, PREVIEW_LANGUAGE=language)
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.register_blueprint(blueprint)
    protect(app, secure=False)
    return app


@blueprint.after_request
def let_the_page_ask(response: Response) -> Response:
    """The page may ask this server whether the file has changed."""
    response.headers["Content-Security-Policy"] = f"{CONTENT_SECURITY_POLICY}; connect-src 'self'"
    return response


@blueprint.get("/stamp")
def stamp() -> Response:
    """Differs whenever the file does."""
    response = make_response(stamp_of(_path()))
    response.mimetype = "text/plain"
    return response


@blueprint.get("/")
def begin() -> Response:
    """The first page, empty."""
    language = _language(request.args.get("language"))
    draft = draft_of(_path())
    if draft.questionnaire is None:
        return _problems(draft, language, MultiDict())
    words, group = _words(draft.questionnaire, language), _group(draft.questionnaire, request.args.get("group"))
    return _show(draft, first_turn(words, group, first_sheet()))


@blueprint.post("/")
def turn() -> Response:
    """Every button of the page. What a changed file no longer knows is dropped, the rest of the answers stay."""
    posted = request.form
    language = _language(posted.get("speak") or posted.get("language"))
    draft = draft_of(_path())
    if draft.questionnaire is None:
        return _problems(draft, language, posted)
    words, spoken = (_words(draft.questionnaire, each) for each in (language, _language(posted.get("language"))))
    group = _group(draft.questionnaire, posted.get("as") or posted.get("group"))
    try:
        sheet = read_sheet(_known(posted, spoken), spoken, also=_ALSO)
    except SheetError:
        return _show(draft, first_turn(words, group, first_sheet()))
    return _show(draft, take_turn(words, group, sheet if words is spoken else retold(sheet, words)))


def _show(draft: Draft, step: Turn) -> Response:
    t = _texts(step.wording.language)
    own = {"stamp": draft.stamp, "panel": _panel(draft, step, t), "more": hidden_fields((("group", step.group),))}
    layout = PreviewLayout(t)
    if step.send:
        frame = (("page", str(step.page)), ("language", step.wording.language), ("group", step.group))
        kept = hidden_fields((*frame, *fields_of(step.wording, step.sheet.answers)))
        body = render_template("preview/sent.html", t=t, copy=copy_of(step), kept=kept)
        return make_response(layout.finished(step.wording, Markup(body), own))  # noqa: S704 - a template escapes
    if step.at_review:
        return make_response(review_page(step, layout, own, send=t("send")))
    return make_response(section_page(step, layout, own))


def _panel(draft: Draft, step: Turn, t: Phrases) -> Markup:
    words = step.wording
    groups = [(group.id, words.say(f"{{{group.id}}}")) for group in words.questionnaire.groups]
    data = {"file": _path().name, "problems": draft.problems, "groups": groups, "group": step.group, "words": words}
    return Markup(render_template("preview/panel.html", t=t, found=findings(step, t), **data))  # noqa: S704 - a template escapes


def _problems(draft: Draft, language: Language, posted: MultiDict[str, str]) -> Response:
    """What keeps the file from being shown; the answers travel along until it can be shown again."""
    kept = hidden_fields(tuple((name, value) for name, value in posted.items(multi=True) if name not in ("to", "speak", "as")))
    data = {"language": language, "stamp": draft.stamp, "problems": draft.problems, "file": _path().name, "kept": kept}
    return make_response(render_template("preview/problems.html", t=_texts(language), **data))


def _known(posted: MultiDict[str, str], words: Wording) -> MultiDict[str, str]:
    """The post without what the file does not know any more."""
    kept = MultiDict[str, str]()
    for name, values in posted.lists():
        if name in words.field_names:
            kept.setlist(name, values if name in words.repeated else values[:1])
        elif name == "asked":
            kept.setlist(name, [value for value in values if value in words.asked])
        elif not name.startswith("a_"):
            kept[name] = values[0]
    for name, last in (("page", words.review), ("to", len(words.pages))):
        value = kept.get(name, "")
        if value.isascii() and value.isdecimal():
            kept[name] = str(min(int(value), last))
    if "as" in kept:
        kept["to"] = "stay"
    return kept


def _words(questionnaire: Questionnaire, language: Language) -> Wording:
    return wording(questionnaire, questionnaire.names(language), language)


def _group(questionnaire: Questionnaire, wanted: str | None) -> str:
    known = questionnaire.groups_by_id
    preset: str | None = current_app.config["PREVIEW_GROUP"]
    return next((each for each in (wanted, preset) if each is not None and each in known), next(iter(known)))


def _language(wanted: str | None) -> Language:
    preset: Language = current_app.config["PREVIEW_LANGUAGE"]
    return next((each for each in LANGUAGES if each == wanted), preset)


def _path() -> Path:
    path: Path = current_app.config["PREVIEW_PATH"]
    return path


def _texts(language: Language) -> Phrases:
    return phrases(language, FORM, TEXTS)
