"""What respondents will read: the questions and the invitation."""

from typing import Literal, NamedTuple

from flask import request
from werkzeug.wrappers import Response as AnyResponse

from assessment.phrases import phrases
from assessment.services.instruments import question_count
from assessment.services.postman import closing_words
from assessment.services.views import WaveView
from assessment.web.console.blueprint import blueprint
from assessment.web.console.page import SERVICE_TEXTS, context, known_language, language, t
from assessment.web.console.shown_form import shown_sections
from assessment.web.console.wave_page import find_wave, wave_page
from assessment.web.form import wording
from questionnaires.model import Language

Kind = Literal["invitation", "reminder"]


class Letter(NamedTuple):
    """A message as it will be sent, without a name and a link."""

    kind: Kind
    language: Language
    subject: str
    body: str


@blueprint.get("/waves/<int:wave_id>/questionnaire")
def wave_form(wave_id: int) -> AnyResponse:
    """Every question as people of this client will read it, with who is asked it and when."""
    wave = find_wave(wave_id)
    asked = known_language(request.args.get("language", "")) or language()
    spoken = asked if asked in wave.languages else wave.languages[0]
    words = wording(wave.questionnaire, {**wave.questionnaire.names(spoken), **wave.names[spoken]}, spoken)
    return wave_page(
        "questionnaire.html",
        wave,
        title=t("questionnaire-title"),
        spoken=spoken,
        words=words,
        sections=shown_sections(words, wave.plan),
    )


@blueprint.get("/waves/<int:wave_id>/invitation")
def invitation(wave_id: int) -> AnyResponse:
    """The invitation and the reminder as a person will read them, in each language of the wave."""
    wave = find_wave(wave_id)
    kinds: tuple[Kind, ...] = ("invitation", "reminder")
    letters = [_letter(wave, kind, spoken) for spoken in wave.languages for kind in kinds]
    return wave_page("invitation.html", wave, title=t("invitation-title"), letters=letters)


def _letter(wave: WaveView, kind: Kind, spoken: Language) -> Letter:
    words = phrases(spoken, SERVICE_TEXTS)
    missing = "…"  # what the plan does not say yet
    closes = closing_words(wave.plan, wave.closes_at, words) if wave.closes_at else missing
    body = words(
        f"mail-{kind}-text",
        client=wave.client_name,
        name=missing,
        items=max(question_count(wave.questionnaire, group.id) for group in wave.questionnaire.groups),
        minutes=wave.questionnaire.minutes,
        closes=closes,
        recipients=wave.plan.recipients.get(spoken, missing),
        threshold=wave.plan.min_group,
        link=f"{context().base_url.rstrip('/')}/s/{missing}",
    )
    return Letter(kind, spoken, words(f"mail-{kind}-subject", client=wave.client_name, closes=closes), body)
