"""The respondent's pages: answered anonymously, on a phone, without script, session or draft."""

from assessment.web.respondent import answering, arrival, pilot, standing
from assessment.web.respondent.blueprint import blueprint

__all__ = ["answering", "arrival", "blueprint", "pilot", "standing"]
