"""The form of the report plan: until when, from how many, who receives it, how links travel, which groups."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar, get_args
from zoneinfo import ZoneInfo

from wtforms import (
    BooleanField,
    DateField,
    FieldList,
    Form,
    FormField,
    HiddenField,
    IntegerField,
    RadioField,
    SelectField,
    StringField,
    TimeField,
)
from wtforms.validators import InputRequired, StopValidation

from assessment.privacy.plan import (
    DETAIL_FROM,
    MIN_GROUP,
    MOST_COMMENT_DAYS,
    MOST_LEVELS,
    MOST_PEOPLE_DAYS,
    Delivery,
    PlanGroup,
    ReportPlan,
)
from assessment.web.console.form import AtMost, ConsoleForm, choice, stripped
from assessment.web.console.page import ZONES, t, zone, zone_name
from assessment.web.console.planner import label
from questionnaires.model import Language

SPARE_ROWS = 2
"""Empty rows for subgroups at the foot of the form; each save brings new ones."""
LARGEST_MINIMUM = 50


def _at_least_the_minimum(form: object, field: IntegerField) -> None:
    del form
    if field.data is None or not MIN_GROUP <= field.data <= LARGEST_MINIMUM:
        raise StopValidation(t("plan-min-group-range", min=MIN_GROUP, max=LARGEST_MINIMUM))


def _at_least_the_details(form: object, field: IntegerField) -> None:
    del form
    if field.raw_data and (field.data is None or not DETAIL_FROM <= field.data <= LARGEST_MINIMUM):
        raise StopValidation(t("plan-min-group-range", min=DETAIL_FROM, max=LARGEST_MINIMUM))


def _until_the_list_goes(form: object, field: IntegerField) -> None:
    del form
    if field.data is None or not 1 <= field.data <= MOST_PEOPLE_DAYS:
        raise StopValidation(t("plan-comment-days-range", most=MOST_PEOPLE_DAYS))


def _within_the_days(form: object, field: IntegerField) -> None:
    """A form without comments does not ask for the days."""
    del form
    if field.raw_data and (field.data is None or not 1 <= field.data <= MOST_COMMENT_DAYS):
        raise StopValidation(t("plan-comment-days-range", most=MOST_COMMENT_DAYS))


class GroupRow(Form):
    """A group of the tree: its labels, and below which group it stands."""

    id = HiddenField()
    parent = SelectField(choices=[], validate_choice=False)
    label_en = StringField(validators=[AtMost(80)], filters=[stripped])
    label_ru = StringField(validators=[AtMost(80)], filters=[stripped])


class MomentForm(ConsoleForm):
    """A date and a time of day in a zone."""

    words: ClassVar[str] = "plan"

    date = DateField(validators=[InputRequired()], render_kw={"class": "input short"})
    time = TimeField(validators=[InputRequired()], render_kw={"class": "input short"})
    zone = SelectField(choices=[choice(name) for name in ZONES])

    def __init__(self, closes_at: datetime | None, **values: Any) -> None:
        local = closes_at.astimezone(zone()) if closes_at else None
        moment = {"date": local.date(), "time": local.time().replace(second=0, microsecond=0)} if local else {}
        super().__init__(zone=zone().key, **moment, **values)
        self.zone.choices = [choice(name, zone_name(name)) for name in ZONES]
        for field in (self.date, self.time):
            if field.errors and not field.raw_data:
                field.errors = []

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        """Whether all fields hold; an empty date says so in our words."""
        whole = bool(super().validate(*args, **kwargs))
        for field, message in ((self.date, "plan-date-missing"), (self.time, "plan-time-missing")):
            if field.errors and not (field.raw_data and field.raw_data[0].strip()):
                field.errors = [t(message)]
        return whole

    @property
    def closes_at(self) -> datetime:
        """The moment, aware of its zone."""
        if self.date.data is None or self.time.data is None:
            raise ValueError("the form has not been validated")
        return datetime.combine(self.date.data, self.time.data, ZoneInfo(self.zone.data))


class PlanForm(MomentForm):
    """The whole plan of a draft wave."""

    min_group = IntegerField(validators=[_at_least_the_minimum], render_kw={"class": "input short", "inputmode": "numeric"})
    detail_from = IntegerField(validators=[_at_least_the_details], render_kw={"class": "input short", "inputmode": "numeric"})
    min_comments = IntegerField(validators=[_at_least_the_details], render_kw={"class": "input short", "inputmode": "numeric"})
    people_days = IntegerField(validators=[_until_the_list_goes], render_kw={"class": "input short", "inputmode": "numeric"})
    delivery = RadioField(choices=[choice(way, "") for way in get_args(Delivery)])
    recipients_en = StringField(validators=[AtMost(300)], filters=[stripped])
    recipients_ru = StringField(validators=[AtMost(300)], filters=[stripped])
    portfolio = BooleanField()
    comment_days = IntegerField(validators=[_within_the_days], render_kw={"class": "input short", "inputmode": "numeric"})
    groups = FieldList(FormField(GroupRow))

    def __init__(self, plan: ReportPlan, languages: Sequence[Language], language: Language) -> None:
        self._plan, self._languages = plan, languages
        super().__init__(
            plan.closes_at,
            min_group=plan.min_group,
            detail_from=plan.detail_from,
            min_comments=plan.min_comments,
            people_days=plan.people_kept,
            delivery=plan.delivery,
            recipients_en=plan.recipients.get("en", ""),
            recipients_ru=plan.recipients.get("ru", ""),
            portfolio=plan.portfolio,
            comment_days=plan.comments_kept,
            groups=[*map(_row, plan.groups), *({"id": ""} for _ in range(SPARE_ROWS))],
        )
        self.delivery.choices = [choice(way, t(f"plan-delivery-{way}")) for way in get_args(Delivery)]
        parents = [choice(group.id, _indented(plan, group, language)) for group in self._possible_parents()]
        for entry in self.groups:
            entry.form.parent.choices = parents
            for field in (entry.form.parent, entry.form.label_en, entry.form.label_ru):
                field.label.text = t(f"plan-group-{field.short_name.replace('_', '-')}")

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        """Whether all fields hold, with recipients and labels in each language of the wave."""
        whole = super().validate(*args, **kwargs)
        for spoken in self._languages:
            field = self[f"recipients_{spoken}"]
            if not field.data:
                field.errors = [t("plan-recipients-missing")]
                whole = False
        for entry in self.groups:
            whole = self._row_holds(entry.form) and whole  # every row is looked at, so that all errors show at once
        return whole

    @property
    def recipients(self) -> dict[Language, str]:
        """Who receives the results, per language that was filled in."""
        given: dict[Language, str] = {"en": self.recipients_en.data or "", "ru": self.recipients_ru.data or ""}
        return {spoken: text for spoken, text in given.items() if text}

    @property
    def rows(self) -> list[Any]:
        """The forms of the groups."""
        return [entry.form for entry in self.groups]

    def plan_groups(self) -> list[PlanGroup]:
        """The tree as given: known groups keep their id, parent and role; new ones get the next free id of their parent."""
        tree: list[PlanGroup] = []
        for row in self.rows:
            labels: dict[Language, str] = {"en": row.label_en.data or "", "ru": row.label_ru.data or ""}
            spoken = {language: text for language, text in labels.items() if text}
            known = self._plan.by_id.get(row.id.data)
            if not spoken or (known is None and row.id.data):  # a part whose label was emptied goes, with the parts below it
                continue
            parent = known.parent if known else self._parent(row)
            role = known.role if known else self._plan.by_id[parent or ""].role
            taken = {group.id for group in tree} | set(self._plan.by_id)
            tree.append(PlanGroup(id=known.id if known else _free(parent or "", taken), parent=parent, role=role, label=spoken))
        return _depth_first(tree)

    def is_root(self, row: Any) -> bool:
        """Whether a row is a group of the questionnaire, which stays."""
        known = self._plan.by_id.get(row.id.data)
        return known is not None and known.parent is None

    def _possible_parents(self) -> list[PlanGroup]:
        return [group for group in self._plan.groups if self._plan.level(group.id) < MOST_LEVELS - 1]

    def _parent(self, row: Any) -> str:
        possible = [group.id for group in self._possible_parents()]
        return row.parent.data if row.parent.data in possible else possible[0]

    def _row_holds(self, row: Any) -> bool:
        missing = [spoken for spoken in self._languages if not row[f"label_{spoken}"].data]
        if not missing or (len(missing) == len(self._languages) and not self.is_root(row)):
            return True
        for spoken in missing:
            row[f"label_{spoken}"].errors = [t("plan-group-label-missing")]
        return False


def _depth_first(groups: list[PlanGroup]) -> list[PlanGroup]:
    def below(parent: str | None) -> list[PlanGroup]:
        return [each for group in groups if group.parent == parent for each in (group, *below(group.id))]

    return below(None)


def _indented(plan: ReportPlan, group: PlanGroup, language: Language) -> str:
    return "\N{EN DASH} " * plan.level(group.id) + label(group, language)


def _row(group: PlanGroup) -> dict[str, str]:
    return {
        "id": group.id,
        "parent": group.parent or "",
        "label_en": group.label.get("en", ""),
        "label_ru": group.label.get("ru", ""),
    }


def _free(parent: str, taken: set[str]) -> str:
    number = 1
    while f"{parent}_{number}" in taken:
        number += 1
    return f"{parent}_{number}"
