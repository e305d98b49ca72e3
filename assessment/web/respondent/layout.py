"""The page around a respondent's form: the client's name, the language buttons, the footer."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for
from markupsafe import Markup

from assessment.web.form.rendering import Slot
from assessment.web.form.wording import Wording
from assessment.web.respondent.page import html
from questionnaires.model import Language


@dataclass(frozen=True)
class RespondentLayout:
    """The same for everybody who can answer in these languages; the client's name stands in a slot."""

    speak: tuple[Language, ...]
    root: str
    """Where the application lives: addresses on the page begin with it."""

    @property
    def action(self) -> str:
        """The one address that the form is posted to."""
        return url_for("respondent.turn")

    def page(self, wording: Wording, body: Markup, title: str | Markup, slot: Slot, *, enter: str, scripts: Sequence[str]) -> str:
        """The whole page."""
        frame = {"brand": slot("brand"), "speak": self.speak, "enter": enter, "scripts": scripts, "draft": slot("draft")}
        return html("answering", wording.language, **frame, body=body, title=title)
