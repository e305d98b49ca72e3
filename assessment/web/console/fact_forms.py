"""The forms around facts: asking somebody, taking a sheet away."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from wtforms import BooleanField, SelectField, StringField

from assessment.services.fact_views import FactSheetView
from assessment.web.console.form import AtMost, ConsoleForm, Required, choice, stripped
from assessment.web.console.page import language, t
from questionnaires.model import Questionnaire
from questionnaires.naming import DepartmentName, sentence_case


class AskForm(ConsoleForm):
    """Whom to ask for which facts."""

    words: ClassVar[str] = "facts-ask"

    instrument_id = SelectField()
    person = StringField(validators=[Required("facts-ask-person-missing"), AtMost(120)], filters=[stripped])
    position = StringField(validators=[Required("facts-ask-position-missing"), AtMost(120)], filters=[stripped])
    group = SelectField()
    consultant = BooleanField()

    def __init__(self, offered: Sequence[Questionnaire], names: Mapping[str, DepartmentName]) -> None:
        super().__init__()
        self.instrument_id.choices = [choice(each.id, each.title[language()]) for each in offered]
        if any(each.kind == "opinion" for each in offered):
            self.instrument_id.label.text = t("facts-ask-what")
        groups = {group.id: group for each in offered for group in each.groups if group.role in ("side", "leadership")}
        self.group.choices = [
            choice(name, sentence_case(str((names.get(name) or group.name[language()]).name))) for name, group in groups.items()
        ]

    def asked(self) -> dict[str, Any]:
        """What the service is asked for."""
        return {
            "instrument_id": self.instrument_id.data,
            "person": self.person.data or "",
            "position": self.position.data or "",
            "group": self.group.data,
            "consultant": bool(self.consultant.data),
        }


class RemoveForm(ConsoleForm):
    """Taking a sheet away; one that holds answers wants the person's name typed."""

    words: ClassVar[str] = "facts-remove"

    typed_name = StringField(filters=[stripped])

    def __init__(self, sheet: FactSheetView) -> None:
        super().__init__()
        if not sheet.answers:
            del self.typed_name
