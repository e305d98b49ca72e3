"""The form of a new engagement: title, languages and the names of the two departments."""

from collections.abc import Mapping
from typing import Any, ClassVar

from wtforms import BooleanField, FormField, HiddenField, RadioField, SelectMultipleField, StringField
from wtforms.widgets import CheckboxInput

from assessment.web.console.form import AtMost, ConsoleForm, Required, choice, stripped
from assessment.web.console.name_forms import (
    EnglishName,
    RussianName,
    english_name,
    english_values,
    russian_name,
    russian_values,
    stale_fields,
)
from assessment.web.console.page import language, t
from questionnaires.model import Group, Language, Questionnaire
from questionnaires.naming import DepartmentName, Term

TERM = "term_"
"""Before a term's id in the name of its field."""


class WaveForm(ConsoleForm):
    """The title of a wave."""

    words: ClassVar[str] = "wave-new"

    title = StringField(validators=[Required("wave-new-title-missing"), AtMost(120)], filters=[stripped])


def engagement_form(questionnaire: Questionnaire, form_id: str) -> "EngagementForm":
    """The form for a questionnaire or the bundle of that id, with a field for each term that has several words."""
    fields = {f"{TERM}{term.id}": _term(term) for term in questionnaire.terms if len(term.choices) > 1}
    made: EngagementForm = type("EngagementForm", (EngagementForm,), fields)(questionnaire, form_id)
    return made


class EngagementForm(ConsoleForm):
    """An engagement on one questionnaire; the names start as the questionnaire has them."""

    words: ClassVar[str] = "engagement"

    questionnaire = HiddenField()
    title = StringField(validators=[Required("engagement-title-missing"), AtMost(120)], filters=[stripped])
    languages = SelectMultipleField(
        choices=[choice("en", "English"), choice("ru", "Русский")],
        validators=[Required("engagement-languages-missing")],
        option_widget=CheckboxInput(),
    )
    first_en = FormField(EnglishName)
    first_ru = FormField(RussianName)
    second_en = FormField(EnglishName)
    second_ru = FormField(RussianName)
    checked = BooleanField()

    def __init__(self, questionnaire: Questionnaire, form_id: str, **preset: Any) -> None:
        self._presets = dict(zip(("first", "second"), questionnaire.sides, strict=True))
        values: dict[str, Any] = {"languages": ["en", "ru"], "questionnaire": form_id, **preset}
        for place, group in self._presets.items():
            values[f"{place}_en"] = english_values(group.name["en"])
            values[f"{place}_ru"] = russian_values(group.name["ru"])
        super().__init__(**values)
        self.asks_to_check = False
        for place in self._presets:
            _label(self[f"{place}_en"].form, "en")
            _label(self[f"{place}_ru"].form, "ru")

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        """Whether every field holds and no Russian case was left behind when its nominative changed."""
        whole = bool(super().validate(*args, **kwargs))
        if not whole or self.checked.data:
            return whole
        for place, group in self._presets.items():
            nested = self[f"{place}_ru"].form
            for name in stale_fields(nested.data, group.name["ru"]):
                nested[name].errors = [t("name-stale")]
                self.asks_to_check = True
        return not self.asks_to_check

    def names(self, questionnaire: Questionnaire) -> dict[str, Mapping[Language, DepartmentName]]:
        """The names of every group: the two sides as given here, the others as the questionnaire has them."""
        given: dict[str, Mapping[Language, DepartmentName]] = {group.id: group.name for group in questionnaire.groups}
        for place, group in self._presets.items():
            given[group.id] = {
                "en": english_name(self[f"{place}_en"].data),
                "ru": russian_name(self[f"{place}_ru"].data),
            }
        return given

    @property
    def terms(self) -> dict[str, str]:
        """Term id -> id of the word chosen."""
        return {name.removeprefix(TERM): field.data for name, field in self._fields.items() if name.startswith(TERM) and field.data}

    @property
    def sides(self) -> list[tuple[Group, Any, Any]]:
        """Each side with its English and its Russian fields."""
        return [(group, self[f"{place}_en"].form, self[f"{place}_ru"].form) for place, group in self._presets.items()]


def _term(term: Term) -> RadioField:
    spoken = language()
    words = [choice(each.id, str(getattr(each, spoken).name)) for each in term.choices]
    return RadioField(t("term-label", word=words[0].label), choices=words, default=term.choices[0].id, description=t("term-hint"))


def _label(form: Any, language: Language) -> None:
    for field in form:
        what, _, case = field.short_name.partition("_")
        if field.short_name == "name_nom":
            field.label.text = t("name-name-ru-first")
        elif case:
            field.label.text = t("name-case-label", what=t(f"name-{what}-ru"), case=t(f"case-{case}"))
        else:
            field.label.text = t(f"name-{what}-{language}")
    if language == "ru":
        for name in ("gender", "number"):
            # A new list, for the one of the class is shared by all requests.
            form[name].choices = [choice(kept.value, t(f"name-{name}-{kept.value}")) for kept in form[name].choices]
