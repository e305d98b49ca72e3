"""A sealed wave as a report document: what the results page shows and what the PDF prints."""

from assessment.diagnosis.sheets import FactSheets
from assessment.services.views import SealedWave
from questionnaires.library import advice_for
from questionnaires.model import Advice, Language, Questionnaire
from reports.document import BoardDocument, ReportFacts, build_document


def document_of(wave: SealedWave, language: Language) -> BoardDocument:
    """The board report of a sealed wave. It is dated by the day the wave closed, so the same wave gives the same bytes."""
    closed_on = wave.plan.local(wave.closed_on).date()
    return build_document(
        wave.diagnosis,
        wave.questionnaire,
        names=wave.names[language] if language in wave.names else wave.questionnaire.names(language),
        language=language,
        advice=advice_of(wave.questionnaire, wave.facts),
        plan=wave.plan,
        sheets=wave.facts,
        earlier_sheets=wave.earlier_facts,
        comments=wave.comments,
        facts=ReportFacts(
            client=wave.client_name,
            wave=wave.wave_title,
            opened_on=wave.plan.local(wave.opened_on).date(),
            closed_on=closed_on,
            issued_on=closed_on,
            earlier=wave.earlier_title,
            earlier_closed_on=wave.plan.local(wave.earlier_closed_on).date() if wave.earlier_closed_on else None,
        ),
    )


def advice_of(questionnaire: Questionnaire, sheets: tuple[FactSheets, ...]) -> tuple[Advice, ...]:
    """The advice of a form and of the facts beside it, each file once."""
    forms = (questionnaire, *(each.questionnaire for each in sheets))
    return tuple({file.id: file for form in forms for file in advice_for(form)}.values())
