"""What respondents will read: the statements and the invitation."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from flask import request
from werkzeug.wrappers import Response as AnyResponse

from assessment.phrases import phrases
from assessment.services.postman import closing_words
from assessment.services.views import WaveView
from assessment.web.console.blueprint import blueprint
from assessment.web.console.page import SERVICE_TEXTS, context, known_language, language, t
from assessment.web.console.wave_page import find_wave, wave_page
from questionnaires.model import Language, Questionnaire
from questionnaires.naming import DepartmentName, fill, sentence_case

Kind = Literal["invitation", "reminder"]


class Letter(NamedTuple):
    """A message as it will be sent, without a name and a link."""

    kind: Kind
    language: Language
    subject: str
    body: str


class ShownSection(NamedTuple):
    """One page of the form in one language, names filled in; statements are numbered through the whole form."""

    title: str
    start: int
    statements: list[str]


@blueprint.get("/waves/<int:wave_id>/questionnaire")
def wave_form(wave_id: int) -> AnyResponse:
    """Every statement as a respondent of this client will read it."""
    wave = find_wave(wave_id)
    asked = known_language(request.args.get("language", "")) or language()
    spoken = asked if asked in wave.languages else wave.languages[0]
    questionnaire = wave.questionnaire
    scale = next(iter(questionnaire.scales.values()))
    options = [option[spoken] for option in scale.options] + ([scale.dont_know[spoken]] if scale.dont_know else [])
    return wave_page(
        "questionnaire.html",
        wave,
        title=t("questionnaire-title"),
        spoken=spoken,
        about=_filled(questionnaire.about[spoken], wave.names[spoken]),
        sections=_sections(questionnaire, spoken, wave.names[spoken]),
        options=options,
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
        items=len(wave.questionnaire.items),
        minutes=wave.questionnaire.minutes,
        closes=closes,
        recipients=wave.plan.recipients.get(spoken, missing),
        threshold=wave.plan.min_group,
        link=f"{context().base_url.rstrip('/')}/s/{missing}",
    )
    return Letter(kind, spoken, words(f"mail-{kind}-subject", client=wave.client_name, closes=closes), body)


def _sections(questionnaire: Questionnaire, spoken: Language, names: Mapping[str, DepartmentName]) -> list[ShownSection]:
    sections, start = [], 1
    for section in questionnaire.sections:
        statements = [_filled(item.text[spoken], names) for item in section.items]
        sections.append(ShownSection(_filled(section.title[spoken], names), start, statements))
        start += len(statements)
    return sections


def _filled(text: str, names: Mapping[str, DepartmentName]) -> str:
    return sentence_case(fill(text, names))
