"""The draft on a respondent's own device: offered by a script, off until it is ticked, and never where a device is shared."""

from functools import lru_cache

from flask import url_for
from markupsafe import Markup

from assessment.services.views import BallotView
from assessment.web.respondent.page import html
from questionnaires.model import Language

OWN_DEVICE = frozenset({"email", "shown"})
"""Modes of delivery in which people answer on devices of their own."""
FINGERPRINT = slice(7, 23)
"""Of the plan's hash, which the page about data shows as well: tells one survey's draft from another's."""


def offer(ballot: BallotView, language: Language) -> Markup:
    """What the script needs to offer the draft; without script nothing of it is seen. Empty where a device is shared."""
    if ballot.plan.delivery not in OWN_DEVICE:
        return Markup()
    return _offer(ballot.plan.digest[FINGERPRINT], language, url_for("static", filename="draft.js"))


@lru_cache(maxsize=256)
def _offer(survey: str, language: Language, script: str) -> Markup:
    return Markup(html("draft", language, survey=survey, script=script))  # noqa: S704 - a template escapes what it is given
