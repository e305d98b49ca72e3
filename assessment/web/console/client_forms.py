"""Forms about a client."""

from typing import ClassVar

from wtforms import RadioField, StringField

from assessment.web.console.form import AtMost, ConsoleForm, Required, choice, stripped


class RenameForm(ConsoleForm):
    """The name alone."""

    words: ClassVar[str] = "client"

    name = StringField(
        validators=[Required("client-name-missing"), AtMost(120)], filters=[stripped], render_kw={"autocomplete": "organization"}
    )


class ClientForm(RenameForm):
    """Name and the language one writes to the client in."""

    language = RadioField(choices=[choice("en", "English"), choice("ru", "Русский")])
