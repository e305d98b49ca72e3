"""Facts: forms that people fill in under their own names, and what follows from them.

``blueprint`` serves a sheet behind its own link; the console serves the same pages behind its door. Both are made by
``filling``; what follows from sheets is put together by ``following`` and ``verdicts`` and said by ``page.following_html``.
"""

from assessment.web.facts import linked
from assessment.web.facts.blueprint import blueprint

__all__ = ["blueprint", "linked"]
