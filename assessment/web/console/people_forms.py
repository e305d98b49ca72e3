"""The form that takes a list of people."""

from typing import ClassVar

from flask_wtf.file import FileField
from wtforms import TextAreaField

from assessment.web.console.form import ConsoleForm
from assessment.web.console.page import t

LARGEST_FILE = 2_000_000
"""Bytes; a list of 20,000 people is about half of it."""


class PeopleForm(ConsoleForm):
    """Lines that were pasted, or a file of the same lines."""

    words: ClassVar[str] = "people"

    lines = TextAreaField(render_kw={"class": "input lines", "spellcheck": "false", "autocomplete": "off", "wrap": "off"})
    file = FileField(render_kw={"accept": ".csv,.txt,text/csv,text/plain"})

    def text(self) -> str | None:
        """The lines, from the file if there is one; None, with an error beside the field, if there is nothing to read."""
        if self.file.data:
            raw = self.file.data.read(LARGEST_FILE + 1)
            if len(raw) > LARGEST_FILE:
                self.refuse(t("people-file-large"), "file")
                return None
            return self._decoded(raw)
        if not (self.lines.data or "").strip():
            self.refuse(t("people-lines-missing"), "lines")
            return None
        return str(self.lines.data)

    def _decoded(self, raw: bytes) -> str | None:
        # Excel on a Russian Windows writes a CSV file as windows-1251 unless told otherwise.
        for encoding in ("utf-8-sig", "cp1251"):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError:
                continue
        self.refuse(t("people-file-unreadable"), "file")
        return None
