"""The questionnaire, names and plan of an engagement or wave, parsed from what is stored."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from assessment.privacy.plan import ReportPlan
from assessment.services.views import Names
from assessment.store.tables import Engagement, Wave
from questionnaires.bundles import altered, form_of, load_bundle
from questionnaires.freezing import thawed
from questionnaires.model import LANGUAGES, Language, Questionnaire
from questionnaires.naming import DepartmentName
from questionnaires.shelves import bundle_ids


def as_language(value: str) -> Language:
    """A stored language code; anything unknown is English."""
    return "ru" if value == "ru" else "en"


def as_languages(value: str) -> tuple[Language, ...]:
    """Languages stored as ``en,ru``, in the product's order."""
    return tuple(language for language in LANGUAGES if language in value.split(","))


def engagement_questionnaire(engagement: Engagement) -> Questionnaire:
    """The form of an engagement as the library has it today, in the client's own words."""
    return with_terms(form_of(engagement.questionnaire_id), engagement.terms)


def with_terms(form: Questionnaire, chosen: Mapping[str, str]) -> Questionnaire:
    """The form with one word for each term: the one chosen, else the first that there is.

    Args:
        form: The form as the library has it.
        chosen: Term id -> id of the word.
    """
    if all(len(term.choices) == 1 for term in form.terms):
        return form
    terms = tuple(
        term.model_copy(
            update={"choices": tuple(each for each in term.choices if each.id == chosen.get(term.id))[:1] or term.choices[:1]}
        )
        for term in form.terms
    )
    return altered(form, {"terms": terms})


def wave_questionnaire(wave: Wave, engagement: Engagement) -> Questionnaire:
    """The instrument of a wave: frozen from launch on, the library's before."""
    if wave.questionnaire_text is None:
        return engagement_questionnaire(engagement)
    return thawed(wave.questionnaire_text)


def wave_plan(wave: Wave) -> ReportPlan:
    """The report plan of a wave."""
    return parse_plan(wave.plan)


@lru_cache(maxsize=64)
def parse_plan(stored: str) -> ReportPlan:
    """A report plan as stored; the same text gives the same object."""
    return ReportPlan.model_validate_json(stored)


def wave_names(wave: Wave, engagement: Engagement) -> Names:
    """The department names of a wave: frozen from launch on, the engagement's before."""
    return read_names(engagement.names if wave.names is None else wave.names)


def read_names(stored: Mapping[str, Any]) -> Names:
    """Names as stored, by language and group."""
    return {
        as_language(language): {group: DepartmentName.model_validate(name) for group, name in groups.items()}
        for language, groups in stored.items()
    }


@lru_cache(maxsize=64)
def parse_names(stored: str) -> Names:
    """Names as the text that they are stored as; the same text gives the same object."""
    return read_names(json.loads(stored))


def write_names(names: Names) -> dict[str, Any]:
    """Names as they are stored."""
    return {language: {group: name.model_dump(mode="json") for group, name in groups.items()} for language, groups in names.items()}


def questionnaire_group(questionnaire: Questionnaire, plan: ReportPlan, cell: str) -> str:
    """The questionnaire's group that a cell of the plan belongs to: itself or its nearest ancestor that is one."""
    node = plan.by_id[cell]
    while node.id not in questionnaire.groups_by_id and node.parent is not None:
        node = plan.by_id[node.parent]
    return node.id


def is_named(form_id: str) -> bool:
    """Whether people answer a form under their names: a workshop rather than a survey."""
    return form_id in bundle_ids() and load_bundle(form_id).mode == "named"


def question_count(questionnaire: Questionnaire, group: str) -> int:
    """How many questions people of a group are asked at most: answers may spare them some."""
    return sum(len(section.leaves) for section in questionnaire.sections_for(group))
