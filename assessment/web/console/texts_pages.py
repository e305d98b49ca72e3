"""What respondents will read: the statements and the invitation."""

from collections.abc import Mapping
from typing import NamedTuple

from flask import request
from werkzeug.wrappers import Response as AnyResponse

from assessment.web.console.blueprint import blueprint
from assessment.web.console.page import known_language, language, t
from assessment.web.console.wave_page import find_wave, wave_page
from questionnaires.model import Language, Questionnaire
from questionnaires.naming import DepartmentName, fill, sentence_case


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


def _sections(questionnaire: Questionnaire, spoken: Language, names: Mapping[str, DepartmentName]) -> list[ShownSection]:
    sections, start = [], 1
    for section in questionnaire.sections:
        statements = [_filled(item.text[spoken], names) for item in section.items]
        sections.append(ShownSection(_filled(section.title[spoken], names), start, statements))
        start += len(statements)
    return sections


def _filled(text: str, names: Mapping[str, DepartmentName]) -> str:
    return sentence_case(fill(text, names))
