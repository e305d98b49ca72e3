"""Made-up waves of any form, and sheets of facts beside them."""

import random
from collections.abc import Sequence
from functools import cache

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.sheets import FactSheets
from assessment.release import Precision
from questionnaires.bundles import form_of
from questionnaires.deciding import LeaderSheet
from questionnaires.library import advice_for, instrument, library_ids
from questionnaires.model import Language, Questionnaire
from questionnaires.questions import Answer, Item, TextQuestion, YesPartlyNo
from questionnaires.shelves import bundle_ids
from reports.document import BoardDocument, build_document
from tests.assessment.factories import released
from tests.assessment.opinions import random_answer, random_people
from tests.reports.factory import FACTS, RUSSIAN_FACTS

ROLES = {
    "en": ("Head of Sales", "Head of Marketing", "Consultant"),
    "ru": ("Руководитель продаж", "Руководитель маркетинга", "Консультант"),
}
TYPED = {"en": "Nobody has asked so far", "ru": "Пока об этом не спрашивали"}


def opinions() -> list[str]:
    """Ids of the forms of the library that people answer without their names."""
    return [name for name in library_ids() if instrument(name).kind == "opinion"]


def forms() -> list[str]:
    """The same and the bundles."""
    return [*opinions(), *bundle_ids()]


@cache
def facts() -> tuple[str, ...]:
    """Ids of the instruments of facts."""
    return tuple(name for name in library_ids() if instrument(name).kind == "fact")


def sheets_of(name: str, language: Language, *, lean: float = 0.5, roles: int = 3) -> FactSheets:
    """An instrument of facts filled in by both heads and the consultant, or by more people who take turns."""
    form, sheets = instrument(name), []
    for place in range(roles):
        group = form.groups[place % len(form.groups)].id
        dice = random.Random(f"{name}/{place}")
        answers = _answers(form, group, dice, lean, language)
        sheets.append(LeaderSheet(group, answers, role_label=ROLES[language][place % 3], consultant=place % 3 == 2))
    return FactSheets(form, tuple(sheets))


def _answers(form: Questionnaire, group: str, dice: random.Random, lean: float, language: Language) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    for leaf in (leaf for section in form.sections_for(group) for leaf in section.leaves):
        if isinstance(leaf, TextQuestion):
            answers[leaf.id] = TYPED[language]
        elif dice.random() > 0.05:
            answers[leaf.id] = random_answer(form, leaf, dice, lean)
        if isinstance(leaf, Item | YesPartlyNo) and getattr(leaf, "evidence", False) and dice.random() > 0.6:
            answers[f"{leaf.id}_evidence"] = TYPED[language]
    return answers


def document(
    name: str,
    language: Language,
    *,
    sizes: tuple[int, int] = (14, 30),
    seed: int = 3,
    lean: float | None = None,
    precision: Precision = "released",
    sheets: Sequence[FactSheets] = (),
) -> BoardDocument:
    """The report of a made-up wave of a form; the same arguments give the same one."""
    form, dice = form_of(name), random.Random(f"{name}{seed}")
    rows = random_people(form, {group.id: dice.randint(*sizes) for group in form.groups}, seed, lean=lean)
    advice = [*advice_for(form), *(file for each in sheets for file in advice_for(each.questionnaire))]
    deciding = next((each for each in sheets if each.questionnaire.verdict), None)
    found = diagnose(released(form, rows, precision=precision), form, advice, deciding)
    occasion = FACTS if language == "en" else RUSSIAN_FACTS
    return build_document(found, form, names=form.names(language), language=language, advice=advice, facts=occasion, sheets=sheets)
