"""The page around a sheet: who fills it in and who reads it, the form, and what follows from what was stated."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from assessment.web.facts.page import html
from assessment.web.form import Wording
from assessment.web.form.rendering import Slot
from questionnaires.model import Language


@dataclass(frozen=True)
class FactLayout:
    """The same for everybody who can answer in these languages; what is one's own stands in slots."""

    speak: tuple[Language, ...]
    root: str
    """Where the application lives: addresses on the page begin with it."""

    @property
    def action(self) -> str:
        """The page's own address without a query, wherever it is shown."""
        return "?"

    def page(self, wording: Wording, body: Markup, title: str | Markup, slot: Slot, *, enter: str, scripts: Sequence[str]) -> str:
        """The whole page."""
        own = {name: slot(name) for name in ("brand", "banner", "follows", "foot")}
        return html("filling", wording.language, **own, speak=self.speak, enter=enter, scripts=scripts, body=body, title=title)
