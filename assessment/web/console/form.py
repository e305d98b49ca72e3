"""The base of the console's forms: labels and errors in the user's language, refusals of services beside their field."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, NamedTuple

from flask_wtf import FlaskForm
from wtforms import Field, FieldList, FormField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than the stubs
from wtforms.validators import StopValidation

from assessment.services.errors import InputError
from assessment.web.console.page import REFUSED, message_of, t, texts

# What WTForms itself says about a field, and the message of ours that says it better.
_BUILT_IN: Mapping[str, str] = {
    "Not a valid choice.": "form-choose",
    "Not a valid date value.": "form-date",
    "Not a valid time value.": "form-time",
    "Not a valid integer value.": "form-whole-number",
    "Invalid Choice: could not coerce.": "form-choose",
    "'%(value)s' is not a valid choice for this field.": "form-choose",
    "'%(value)s' are not valid choices for this field.": "form-choose",
}


class Fault(NamedTuple):
    """One line of the summary of errors."""

    target: str
    """Id of the field to go to; empty for the form as a whole."""
    label: str
    text: str


class _Translations:
    def gettext(self, string: str) -> str:
        message = _BUILT_IN.get(string)
        return t(message) if message else string

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        return self.gettext(singular if n == 1 else plural)


class Required:
    """Something must be given; the sentence says what."""

    field_flags: ClassVar[dict[str, bool]] = {}

    def __init__(self, message: str = "form-required") -> None:
        self.message = message

    def __call__(self, form: object, field: Field) -> None:
        """Stops with the message if the field is empty or blank."""
        del form
        if not field.data or (isinstance(field.data, str) and not field.data.strip()):
            field.errors = []
            raise StopValidation(t(self.message))


class AtMost:
    """No more signs than the store keeps."""

    def __init__(self, signs: int) -> None:
        self.signs = signs

    def __call__(self, form: object, field: Field) -> None:
        """Stops if the text is longer."""
        del form
        if isinstance(field.data, str) and len(field.data) > self.signs:
            raise StopValidation(t("form-too-long", n=self.signs))


def choice(value: str, label: str = "") -> Any:
    """One option of a select, of radio buttons or boxes."""
    return SelectChoice(value, label)


def stripped(value: object) -> object:
    """The text without blanks around it."""
    return value.strip() if isinstance(value, str) else value


class ConsoleForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """A form whose labels are messages: ``<words>-<field>`` and, where there is one, ``<words>-<field>-hint``."""

    words: ClassVar[str] = "form"

    class Meta(FlaskForm.Meta):  # type: ignore[misc]  # Flask-WTF has no types
        """Our sentences in place of those of WTForms; the door has checked the form's token before any form is read."""

        csrf = False

        def get_translations(self, form: object) -> _Translations:
            """The translation of WTForms' own messages."""
            del form
            return _Translations()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.general: list[str] = []
        for field in _leaves(self):
            word = f"{self.words}-{field.short_name.replace('_', '-')}"
            if texts().has(word):
                field.label.text = t(word)
            if texts().has(f"{word}-hint"):
                field.description = t(f"{word}-hint")

    @property
    def status(self) -> int:
        """HTTP status of the page that shows the form: 422 if it was sent and refused."""
        return REFUSED if self.faults else 200

    @property
    def faults(self) -> list[Fault]:
        """Every error, in the order of the form."""
        faults = [Fault("", "", text) for text in self.general]
        for field in _leaves(self):
            faults += [Fault(_target(field), field.label.text, str(error)) for error in field.errors]
        return faults

    def refuse(self, text: str, field: str | None = None) -> None:
        """Adds what a service refused, beside a field or for the form as a whole."""
        target = self._fields.get(field or "")
        if target is None or isinstance(target, FieldList | FormField):
            self.general.append(text)
        else:
            target.errors = [*target.errors, text]

    def refuse_input(self, error: InputError) -> None:
        """Adds an input error of a service, beside its field if the form has it."""
        self.refuse(message_of(error, "error-input"), error.field)


def _leaves(form: Any) -> Iterator[Field]:
    for field in form:
        if isinstance(field, FieldList):
            for entry in field.entries:
                yield from _leaves(entry.form) if isinstance(entry, FormField) else (entry,)
        elif isinstance(field, FormField):
            yield from _leaves(field.form)
        else:
            yield field


def _target(field: Field) -> str:
    # A group of radio buttons or boxes has no element of its own id to focus: its first button has.
    return f"{field.id}-0" if field.type in {"RadioField", "SelectMultipleField"} else str(field.id)
