"""Fields for a department's name: plain in English, with every case in Russian."""

from collections.abc import Iterator, Mapping

from wtforms import Form, RadioField, StringField

from assessment.web.console.form import AtMost, Required, choice, stripped
from questionnaires.naming import CASES, Declined, DepartmentName

DECLINED = ("name", "people", "head")


def _line(message: str) -> StringField:
    return StringField(validators=[Required(message), AtMost(120)], filters=[stripped])


class EnglishName(Form):
    """A department in English, where every case is the same."""

    name = _line("name-missing")
    short = _line("name-missing")
    people = _line("name-missing")
    head = _line("name-missing")


class RussianName(Form):
    """A department in Russian; ``form_with_cases`` adds ``name_nom`` to ``head_pre``."""

    short = _line("name-missing")
    gender = RadioField(choices=[choice("m", ""), choice("f", ""), choice("n", "")])
    number = RadioField(choices=[choice("singular", ""), choice("plural", "")])


for _form in DECLINED:
    for _case in CASES:
        setattr(RussianName, f"{_form}_{_case}", _line("name-missing"))


def english_values(name: DepartmentName) -> dict[str, str]:
    """What the English fields show at first."""
    return {"name": name.name.nom, "short": name.short, "people": name.people.nom, "head": name.head.nom}


def russian_values(name: DepartmentName) -> dict[str, str]:
    """What the Russian fields show at first."""
    cases = {f"{form}_{case}": getattr(getattr(name, form), case) for form in DECLINED for case in CASES}
    return {**cases, "short": name.short, "gender": name.gender, "number": name.number}


def english_name(values: Mapping[str, str]) -> DepartmentName:
    """The name that the English fields give."""
    plain = {form: Declined.model_validate(values[form]) for form in DECLINED}
    return DepartmentName(short=values["short"], **plain)


def russian_name(values: Mapping[str, str]) -> DepartmentName:
    """The name that the Russian fields give."""
    return DepartmentName.model_validate(
        {form: {case: values[f"{form}_{case}"] for case in CASES} for form in DECLINED}
        | {key: values[key] for key in ("short", "gender", "number")}
    )


def stale_fields(values: Mapping[str, str], preset: DepartmentName) -> Iterator[str]:
    """Names of Russian fields that still hold the preset while the nominative above them was changed.

    A department that was renamed in one case only would be called by two names in one report.
    """
    renamed = values["name_nom"].casefold() != preset.name.nom.casefold()
    for form in DECLINED:
        declined: Declined = getattr(preset, form)
        changed = values[f"{form}_nom"].casefold() != declined.nom.casefold()
        if renamed and not changed:
            yield f"{form}_nom"
        for case in CASES[1:]:
            if changed and values[f"{form}_{case}"] == getattr(declined, case):
                yield f"{form}_{case}"
