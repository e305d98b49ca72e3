"""The WTForms fields of questions and the form of a section.

What was sent is judged once for all pages, hidden or shown, by ``assessment.web.form.sheet``, which asks each question; a form is
told what to object to.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar

from wtforms import Form, RadioField, SelectMultipleField, StringField, TextAreaField
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]  # the stubs still describe WTForms 3.2
from wtforms.fields.core import Field
from wtforms.validators import StopValidation

from assessment.web.form.asked import PREFIX, Asked
from assessment.web.form.offered import AskedOffer

FieldMaker = Callable[[Asked], Any]
"""Makes the field of a question, not yet bound to a form."""


class SectionForm(Form):
    """The questions of one section; ``section_form`` derives a class per section, with a field per question and line."""

    def object_to(self, objections: Mapping[str, str]) -> None:
        """Show what is wrong beside the questions concerned: id of a question or line -> a sentence."""
        by_field = ((PREFIX + each, [_Objection(sentence)]) for each, sentence in objections.items())
        self.validate({name: validators for name, validators in by_field if name in self._fields})


class SeveralFields(Field):
    """A question that is sent in more than one field: an order, or shares of a total."""

    asked: ClassVar[Asked]

    def process(self, formdata: Any, data: object = None, extra_filters: Any = None) -> None:  # noqa: ARG002
        """Take out of a post what belongs to the question."""
        self.process_errors = []
        self.data = self.asked.sent(formdata) if formdata else ()


def section_form(fields: Iterable[tuple[Asked, FieldMaker]]) -> type[SectionForm]:
    """The form class of some questions, each with what makes its field."""
    return type("AskedSectionForm", (SectionForm,), {asked.name: make(asked) for asked, make in fields})


def radios(asked: Asked) -> Any:
    """One option out of several."""
    return _field(RadioField, asked, choices=_choices(asked), validate_choice=False)


def ticks(asked: Asked) -> Any:
    """Any number of options."""
    return _field(SelectMultipleField, asked, choices=_choices(asked), validate_choice=False)


def words(asked: Asked) -> Any:
    """A number, a line, a paragraph."""
    return _field(TextAreaField if getattr(asked, "long", False) else StringField, asked)


def several_fields(asked: Asked) -> Any:
    """A field per place or option."""
    return _field(SeveralFields, asked)


class _Objection:
    """A validator that has made up its mind."""

    def __init__(self, sentence: str) -> None:
        self._sentence = sentence

    def __call__(self, _form: Form, _field: Field) -> None:
        raise StopValidation(self._sentence)


def _field(base: type[Field], asked: Asked, **options: Any) -> Any:
    return type(base.__name__, (base,), {"asked": asked})(asked.text, **options)


def _choices(asked: Asked) -> list[SelectChoice]:
    return [SelectChoice(value, label) for value, label in asked.labels.items()] if isinstance(asked, AskedOffer) else []
