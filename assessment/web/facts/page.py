"""How pages about facts are rendered: in the language of the reader, whichever blueprint shows them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from flask import Response, make_response, render_template
from markupsafe import Markup

from assessment.phrases import Argument, Phrases, phrases
from assessment.services.views import Names
from assessment.web.facts.following import Following
from assessment.web.facts.verdicts import Verdict
from assessment.web.form import Wording, tie, wording
from assessment.web.form.wording import TEXTS as FORM
from assessment.web.respondent.page import TONGUES
from questionnaires.model import Language, Questionnaire
from questionnaires.naming import sentence_case

TEXTS: Final = Path(__file__).parent / "texts"


def texts(language: Language) -> Phrases:
    """The sentences about facts in one language."""
    return phrases(language, FORM, TEXTS)


def words_of(form: Questionnaire, names: Names, language: Language) -> Wording:
    """The form's words in a language, with the client's names as far as there are any in it."""
    return wording(form, {**form.names(language), **names.get(language, {})}, language)


def group_name(form: Questionnaire, names: Names, language: Language, group: str) -> str:
    """What the client calls a group."""
    return sentence_case(str((names.get(language, {}).get(group) or form.groups_by_id[group].name[language]).name))


def html(template: str, language: Language, **data: object) -> str:
    """A template rendered in one language; ``t`` in it says a message in that language."""
    say = texts(language)

    def t(message: str, /, **arguments: Argument) -> str:
        return tie(say(message, **arguments), language)

    return render_template(f"facts/{template}.html", **data, t=t, language=language, tongues=TONGUES)


def following_html(language: Language, following: Following | None, verdicts: Sequence[Verdict] = (), *, lead: str = "") -> Markup:
    """What follows from some sheets, as a part of a page; empty if nothing does."""
    if not verdicts and (following is None or following.is_empty):
        return Markup()
    return Markup(html("following", language, following=following, verdicts=verdicts, lead=lead))  # noqa: S704 - of our templates


def notice(kind: str, language: Language, status: int = 200, **data: object) -> Response:
    """A page that only says what happened and what to do: its texts are ``KIND-title`` and ``KIND-text``."""
    return make_response(html("notice", language, **{"brand": None, "person": "", "copy": None, **data}, kind=kind), status)
