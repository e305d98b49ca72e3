"""Forty made-up waves that try the report's limits: tiny, huge, hidden, alike, split, at the edge, long-winded, many-headed."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from assessment.diagnosis.diagnose import diagnose
from assessment.privacy.answers import AnswerRow
from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.privacy.release_builder import build_release
from assessment.release import Precision
from questionnaires.hashing import questionnaire_hash
from questionnaires.library import advice_for, questionnaire_path
from questionnaires.model import Language, Questionnaire, Text
from questionnaires.naming import DepartmentName, Names
from reports.document import BoardDocument, ReportFacts, build_document
from tests.reports.factory import FACTS, RUSSIAN_FACTS, SALES_LOWER, questionnaire

Turnout = tuple[int | None, int]
Answer = Callable[[random.Random, int, int], int | None]
"""Dice, the person's place in the group and the statement's place on the form -> the answer."""

USUAL: Mapping[str, Turnout] = {"side_a": (30, 24), "side_b": (14, 11), "leadership": (12, 10)}
WORD = {"en": "Intercontinentalturbomachinerydistributor", "ru": "Нефтегазоэлектротеплоэнергомашстройпродаж"}
LONG_STATEMENT = {
    "en": "{side_a} and {side_b} settle together which of the customers of next year matter most.",
    "ru": "{side_a} и {side_b} вместе решают, какие из клиентов будущего года для компании важнее всего.",
}


@dataclass(frozen=True)
class Case:
    """One wave: who was asked and answered, how, and whatever else is unusual."""

    name: str
    turnout: Mapping[str, Turnout] = field(default_factory=lambda: USUAL)
    answer: Answer | None = None
    children: Mapping[str, Sequence[Turnout]] = field(default_factory=dict)
    long_names: bool = False
    long_statements: bool = False
    facts: bool = True
    precision: Precision = "released"


def same(value: int) -> Answer:
    """Everybody gives one answer throughout."""
    return lambda _dice, _person, _item: value


def halves(_dice: random.Random, person: int, _item: int) -> int:
    """Half the group at one end, half at the other."""
    return 1 if person % 2 else 5


def unsure(dice: random.Random, _person: int, _item: int) -> int | None:
    """Every third answer is "don't know"."""
    return None if dice.random() < 0.33 else dice.randint(1, 5)


def one_unanswered(dice: random.Random, _person: int, item: int) -> int | None:
    """Nobody can answer the eighth statement."""
    return None if item == 7 else dice.randint(2, 4)


def around(mean: float) -> Answer:
    """Answers about a mean."""
    return lambda dice, _person, _item: min(5, max(1, round(dice.gauss(mean, 0.7))))


def sides(a: Turnout, b: Turnout, leaders: Turnout | None = (7, 6)) -> Mapping[str, Turnout]:
    """The turnout of the two sides and leadership."""
    return {"side_a": a, "side_b": b} | ({"leadership": leaders} if leaders else {})


FIVE_AND_FOUR: Mapping[str, Sequence[Turnout]] = {"side_a": ((12, 11),) * 5, "side_b": ((13, 12),) * 4}
MIXED: Mapping[str, Sequence[Turnout]] = {
    "side_a": ((14, 11), (11, 9), (5, 3), (9, 6), (4, 2)),
    "side_b": ((8, 6), (6, 5), (4, 1), (9, 7)),
}

CASES: tuple[Case, ...] = (
    Case("both rounded", sides((6, 5), (7, 5))),
    Case("one rounded", sides((6, 5), (14, 12))),
    Case("just rounded", sides((10, 9), (9, 9))),
    Case("just in full", sides((10, 10), (12, 10))),
    Case("hundreds", sides((520, 400), (300, 260), (60, 40))),
    Case("thousands beside ten", sides((4000, 3000), (12, 10), (9, 8))),
    Case("sales withheld", sides((6, 4), (14, 12))),
    Case("marketing withheld", sides((30, 24), (6, 4))),
    Case("all withheld", sides((5, 3), (6, 4), (4, 3))),
    Case("no leadership", sides((30, 24), (14, 11), None)),
    Case("leadership withheld", sides((30, 24), (14, 11), (6, 4))),
    Case("on the lower edge", answer=same(2)),
    Case("on the middle edge", answer=same(3)),
    Case("on the upper edge", answer=same(4)),
    Case("about the middle edge", answer=around(3.0)),
    Case("about the upper edge", sides((30, 26), (18, 16), (12, 11)), around(4.0)),
    Case("everybody lowest", answer=same(1)),
    Case("everybody highest", answer=same(5)),
    Case("split groups", sides((30, 24), (14, 12)), halves),
    Case("split small groups", sides((9, 8), (14, 10)), halves),
    Case("unknown roster", sides((None, 24), (None, 11), (None, 6))),
    Case("more answers than invited", sides((20, 24), (11, 11))),
    Case("everyone answered", sides((24, 24), (11, 11), (6, 6))),
    Case("few answered", sides((240, 24), (110, 11), (60, 6))),
    Case("often unsure", sides((40, 34), (20, 16)), unsure),
    Case("a statement nobody answers", answer=one_unanswered),
    Case("long names", long_names=True),
    Case("long names, rounded", sides((9, 8), (8, 6)), long_names=True),
    Case("long names, one side", sides((30, 24), (6, 4)), long_names=True),
    Case("long statements", long_statements=True),
    Case("long names and statements", sides((30, 24), (14, 11), (6, 4)), long_names=True, long_statements=True),
    Case("twelve groups", sides((60, 55), (52, 48), (12, 11)), children=FIVE_AND_FOUR),
    Case("twelve groups, many small", sides((43, 31), (27, 19)), children=MIXED),
    Case("twelve groups with long names", sides((60, 55), (52, 48)), children=FIVE_AND_FOUR, long_names=True),
    Case("full precision, a handful", sides((None, 3), (None, 4), None), precision="full"),
    Case("full precision, one person each", sides((None, 1), (None, 1), (None, 1)), precision="full"),
    Case("full precision, twelve groups", sides((43, 31), (27, 19)), children=MIXED, precision="full"),
    Case("integrated", answer=around(4.7)),
    Case("undefined", answer=around(1.4)),
    Case("no occasion", facts=False),
)


def document(case: Case, language: Language) -> BoardDocument:
    """The report of a case: rows, release, diagnosis and document, as a wave goes through them."""
    form = _long_form() if case.long_statements else questionnaire()
    plan, names = _plan(case), _names(case, language)
    rows = [row for place, cell in enumerate(plan.cells) for row in _rows(case, form, cell, place)]
    text = questionnaire_path("relationship-index").read_text(encoding="utf-8")
    release = build_release(form, questionnaire_hash(text), plan, rows, precision=case.precision)
    advice = advice_for(form)
    facts = ReportFacts(client="") if not case.facts else FACTS if language == "en" else RUSSIAN_FACTS
    found = diagnose(release, form, advice)
    return build_document(found, form, names=names, language=language, advice=advice, facts=facts, plan=plan)


def _plan(case: Case) -> ReportPlan:
    groups = []
    for group in questionnaire().groups:
        if group.id not in case.turnout:
            continue
        label = {language: name.short for language, name in group.name.items()}
        groups.append(PlanGroup(id=group.id, role=group.role, label=label, invited=case.turnout[group.id][0]))
        for place, (invited, _) in enumerate(case.children.get(group.id, ()), 1):
            words = {language: f"{WORD[language] if case.long_names else _REGION[language]} {place}" for language in ("en", "ru")}
            inner = PlanGroup(id=f"{group.id}_{place}", parent=group.id, role=group.role, label=words, invited=invited)
            groups.append(inner)
    return ReportPlan(groups=tuple(groups))


_REGION = {"en": "Region", "ru": "Регион"}


def _names(case: Case, language: Language) -> Names:
    names = questionnaire().names(language)
    if not case.long_names:
        return names
    name = f"отдел {WORD['ru'].lower()}" if language == "ru" else WORD["en"]
    long = {"name": name, "short": name[:1].upper() + name[1:], "people": name, "head": name}
    return names | {group: DepartmentName.model_validate(long) for group in ("side_a", "side_b")}


def _rows(case: Case, form: Questionnaire, cell: PlanGroup, place: int) -> list[AnswerRow]:
    inner = case.children.get(cell.parent or "", ())
    people = inner[int(cell.id.rpartition("_")[2]) - 1][1] if inner else case.turnout[cell.id][1]
    dice = random.Random(f"{case.name}/{cell.id}")
    bases = SALES_LOWER[cell.parent or cell.id]
    rows = []
    for person in range(people):
        answers = {}
        for number, item in enumerate(form.items):
            answer = case.answer or around(bases[number] + 0.15 * (place % 3 - 1))
            answers[item.id] = answer(dice, person, number)
        rows.append(AnswerRow(group=cell.id, answers=answers))
    return rows


def _long_form() -> Questionnaire:
    form = questionnaire()
    sections = tuple(
        section.model_copy(
            update={"items": tuple(item.model_copy(update={"text": Text(**LONG_STATEMENT)}) for item in section.items)}
        )
        for section in form.sections
    )
    return Questionnaire.model_validate(form.model_copy(update={"sections": sections}).model_dump())
