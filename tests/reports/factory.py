"""Made-up waves for the reports' tests: real releases and diagnoses of seeded answers."""

import random
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.document import Diagnosis
from assessment.privacy.answers import AnswerRow
from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.privacy.release_builder import build_release
from assessment.release import Precision, Release
from questionnaires.hashing import questionnaire_hash
from questionnaires.library import advice_for, questionnaire_path
from questionnaires.loader import load_questionnaire
from questionnaires.model import Advice, Language, Questionnaire
from questionnaires.naming import DepartmentName, Names
from reports.document import BoardDocument, ReportFacts, build_document

FACTS = ReportFacts(
    client="Olmar Pumps",
    wave="First wave",
    opened_on=date(2026, 10, 5),
    closed_on=date(2026, 10, 23),
    issued_on=date(2026, 11, 11),
    adviser="Tern & Vale",
    adviser_line="Advisers on commercial organisation",
)
RUSSIAN_FACTS = ReportFacts(
    client="Ольмар Насосы",
    wave="Первая волна",
    opened_on=date(2026, 10, 5),
    closed_on=date(2026, 10, 23),
    issued_on=date(2026, 11, 11),
    adviser="Терн и Вейл",
    adviser_line="Консультанты по коммерческой организации",
)
SALES_LOWER: Mapping[str, Sequence[float]] = {
    "side_a": (2.5, 2.5, 2.3, 2.5, 2.6, 3.4, 2.3, 2.4, 2.7, 2.9, 2.9, 2.7, 3.0, 2.0, 2.4, 2.9, 2.6, 2.5, 1.8, 2.6),
    "side_b": (3.5, 3.4, 3.0, 3.1, 3.5, 2.9, 4.1, 4.0, 3.6, 4.0, 3.6, 3.1, 3.2, 2.2, 2.6, 3.1, 2.9, 2.5, 1.9, 2.8),
    "leadership": (4.0, 4.0, 3.5, 3.5, 3.5, 3.0, 3.5, 3.5, 3.5, 3.5, 3.5, 3.0, 3.0, 2.5, 3.0, 3.0, 3.5, 3.0, 2.0, 3.0),
}
ALIKE: Mapping[str, Sequence[float]] = dict.fromkeys(SALES_LOWER, SALES_LOWER["side_a"])
Turnout = tuple[int | None, int]
"""Invited (None: nobody counted) and answering."""


@cache
def questionnaire() -> Questionnaire:
    """The shipped questionnaire."""
    return load_questionnaire(questionnaire_path("relationship-index"))


def diagnosis(*, advice: Sequence[Advice] | None = None, **world: Any) -> Diagnosis:
    """The diagnosis of a made-up wave (see ``release``); the same arguments give the same one."""
    return diagnose(release(**world), questionnaire(), advice_for(questionnaire()) if advice is None else advice)


def release(
    *,
    side_a: Turnout = (30, 24),
    side_b: Turnout = (14, 11),
    leadership: Turnout | None = (7, 6),
    bases: Mapping[str, Sequence[float]] = SALES_LOWER,
    precision: Precision = "released",
    left_out: Mapping[str, tuple[int, int]] | None = None,
) -> Release:
    """What a made-up wave publishes.

    ``left_out``: group -> how many of its people left how many of the last statements out.
    """
    turnout = {"side_a": side_a, "side_b": side_b} | ({"leadership": leadership} if leadership else {})
    plan = ReportPlan(
        groups=tuple(
            PlanGroup(
                id=group.id,
                role=group.role,
                label={lang: group.name[lang].short for lang in group.name},
                invited=turnout[group.id][0],
            )
            for group in questionnaire().groups
            if group.id in turnout
        )
    )
    rows = [
        shortened(row, place, (left_out or {}).get(group))
        for group, (_, answering) in turnout.items()
        for place, row in enumerate(made_up_rows(group, answering, bases[group]))
    ]
    return published(plan, rows, precision)


def published(plan: ReportPlan, rows: Sequence[AnswerRow], precision: Precision = "released") -> Release:
    """The release of some rows."""
    text = questionnaire_path("relationship-index").read_text(encoding="utf-8")
    return build_release(questionnaire(), questionnaire_hash(text), plan, rows, precision=precision)


def document(
    language: Language = "en",
    *,
    names: Names | None = None,
    facts: ReportFacts | None = None,
    found: Diagnosis | None = None,
    advice: Sequence[Advice] | None = None,
) -> BoardDocument:
    """The report of a made-up wave."""
    return build_document(
        diagnosis() if found is None else found,
        questionnaire(),
        names=questionnaire().names(language) if names is None else names,
        language=language,
        advice=advice_for(questionnaire()) if advice is None else advice,
        facts=facts or (FACTS if language == "en" else RUSSIAN_FACTS),
    )


def long_names(language: Language) -> Names:
    """Departments with names of forty letters."""
    if language == "en":
        sales = "International Industrial Equipment Sales"
        marketing = "Strategic and Product Marketing Services"
    else:
        sales = "управление международных оптовых продаж"
        marketing = "департамент стратегического маркетинга"
    return {
        group: DepartmentName.model_validate({"name": name, "short": name[:1].upper() + name[1:], "people": name, "head": name})
        for group, name in (
            ("side_a", sales),
            ("side_b", marketing),
            ("leadership", "Leadership" if language == "en" else "руководство"),
        )
    }


def shortened(row: AnswerRow, place: int, left_out: tuple[int, int] | None) -> AnswerRow:
    """The row without its last answers if it is one of the first people of the group."""
    people, items = left_out or (0, 0)
    return row if place >= people else AnswerRow(group=row.group, answers=dict(list(row.answers.items())[: 20 - items]))


def made_up_rows(group: str, people: int, bases: Sequence[float]) -> list[AnswerRow]:
    """Seeded answers of some people of a group; the first of many left the last eight statements out."""
    dice = random.Random(f"reports/{group}")
    items = [item.id for item in questionnaire().items]
    rows = []
    for person in range(people):
        tendency = dice.gauss(0, 0.35)
        answers: dict[str, int | None] = {}
        for item, base in zip(items, bases, strict=True):
            rating = min(5, max(1, round(dice.gauss(base + tendency, 0.8))))
            unsure = dice.random() < 0.03
            answers[item] = None if unsure else rating
        if person == 0 and people > 15:
            answers = dict(list(answers.items())[:12])
        rows.append(AnswerRow(group=group, answers=answers))
    return rows
