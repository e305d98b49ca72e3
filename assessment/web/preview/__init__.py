"""A questionnaire file as its respondents will see it, for whoever is writing it."""

from assessment.web.preview.app import create_preview

__all__ = ["create_preview"]
