"""Forms about a wave that runs."""

from typing import ClassVar

from wtforms import StringField

from assessment.web.console.form import ConsoleForm, Required, stripped


class DiscardForm(ConsoleForm):
    """The name of the wave, typed by whoever wants it gone."""

    words: ClassVar[str] = "discard"

    typed_name = StringField(
        validators=[Required("discard-typed-name-missing")], filters=[stripped], render_kw={"autocomplete": "off"}
    )
