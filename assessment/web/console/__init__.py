"""The consultant's console: clients, engagements, waves, from the first plan to the sealed result.

``blueprint`` is registered by the application; ``guard`` gives another blueprint under ``/console`` the same door:
sign-in, forged-form check, language and error pages.
"""

from assessment.web.console import (
    account,
    clients,
    comments,
    engagements,
    facts,
    launch,
    people,
    pilot,
    plan,
    planner_page,
    running,
    sign_in,
    texts_pages,
    waves,
    workshop,
)
from assessment.web.console.blueprint import blueprint
from assessment.web.console.door import guard

__all__ = [
    "account",
    "blueprint",
    "clients",
    "comments",
    "engagements",
    "facts",
    "guard",
    "launch",
    "people",
    "pilot",
    "plan",
    "planner_page",
    "running",
    "sign_in",
    "texts_pages",
    "waves",
    "workshop",
]
