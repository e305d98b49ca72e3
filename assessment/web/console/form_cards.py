"""What can be put to people, as it is offered: what it is for, who answers, how long it takes, which facts go with it."""

from dataclasses import dataclass

from assessment.services.instruments import question_count
from assessment.web.form.wording import filled, terms, tie
from questionnaires.bundles import form_of, load_bundle
from questionnaires.library import instrument
from questionnaires.model import Language, Questionnaire, Text
from questionnaires.shelves import bundle_ids


@dataclass(frozen=True)
class FormCard:
    """A bundle or a single questionnaire, its texts filled with its own names and words."""

    id: str
    title: str
    purpose: str | None
    who: str | None
    questions: int
    """How many questions somebody is asked at most."""
    minutes: int
    version: str
    parts: tuple[str, ...]
    facts: tuple[str, ...]
    named: bool
    """Whether people answer under their names."""


def form_card(form_id: str, language: Language) -> FormCard:
    """The card of a bundle or of an instrument of the library."""
    form = form_of(form_id)
    bundle = load_bundle(form_id) if form_id in bundle_ids() else None
    title, purpose = (bundle.title, bundle.purpose) if bundle else (form.title, form.purpose)
    return FormCard(
        id=form_id,
        title=_say(form, title, language),
        purpose=_say(form, purpose, language) if purpose else None,
        who=_say(form, form.who, language) if form.who else None,
        questions=max(question_count(form, group.id) for group in form.groups),
        minutes=form.minutes,
        version=bundle.version if bundle else form.version,
        parts=tuple(_say(form, part.title, language) for part in form.parts),
        facts=tuple(_say(each, each.title, language) for each in map(instrument, bundle.leaders)) if bundle else (),
        named=bundle is not None and bundle.mode == "named",
    )


def _say(form: Questionnaire, text: Text, language: Language) -> str:
    return tie(filled(text[language], {**terms(form, language), **form.names(language)}), language)
