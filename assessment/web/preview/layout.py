"""The page around a previewed form: the form as respondents see it, beside it what follows from the answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import render_template, url_for
from markupsafe import Markup

from assessment.phrases import Phrases
from assessment.web.form import Values, Wording
from assessment.web.form.rendering import Slot


@dataclass(frozen=True)
class PreviewLayout:
    """One for each language."""

    t: Phrases

    @property
    def action(self) -> str:
        """The address that the form is posted to."""
        return url_for("preview.turn")

    def page(self, wording: Wording, body: Markup, title: str | Markup, slot: Slot, *, enter: str, scripts: Sequence[str]) -> str:
        """The whole page; the panel and the file's stamp stand in slots."""
        frame = {"stamp": slot("stamp"), "panel": slot("panel"), "enter": enter, "scripts": scripts}
        return render_template("preview/page.html", t=self.t, language=wording.language, body=body, title=title, **frame)

    def finished(self, wording: Wording, body: Markup, own: Mapping[str, str | Markup]) -> str:
        """The page after the last button, from which one can go back."""
        return self.page(wording, body, self.t("sent-title"), Values(own), enter="stay", scripts=())
