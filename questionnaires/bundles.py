"""Bundles: which instruments go together, and how several become the one form that a person fills in."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, Final, Literal, TypeVar

from pydantic import Field

from questionnaires.basics import Frozen, Scale, Slug, Text, Version
from questionnaires.library import instrument, preload
from questionnaires.loader import load_text, read_text
from questionnaires.model import Part, Questionnaire, Section
from questionnaires.naming import Term
from questionnaires.problems import Finding, QuestionnaireError, suggestion
from questionnaires.questions import AnyQuestion, TextQuestion
from questionnaires.references import dangling, doubled
from questionnaires.shelves import BUNDLES, bundle_ids, library_ids
from questionnaires.tree import Node, select, text_of

T = TypeVar("T")
LONGEST_FORM: Final = 60
"""Minutes that a form may announce."""


class Bundle(Frozen):
    """What a consultant launches together."""

    id: Slug
    version: Version
    title: Text
    purpose: Text
    """What it is for and when to use it."""
    asked: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """The opinion instruments, in the order in which one form asks them."""
    leaders: tuple[Slug, ...] = ()
    """The facts that heads and the consultant fill in under their names."""
    mode: Literal["anonymous", "named"] = "anonymous"
    """named: a facilitated workshop of few people who sign what they say."""


class BundleConflictError(ValueError):
    """Two instruments cannot stand in one form; the message says what they share."""


@cache
def load_bundle(bundle_id: str) -> Bundle:
    """A shipped bundle.

    Raises:
        QuestionnaireError: If there is none of that name, or it cannot be used.
    """
    if bundle_id not in bundle_ids():
        message = f"there is no such bundle.{suggestion(bundle_id, bundle_ids())}"
        raise QuestionnaireError.in_file(bundle_id, [Finding(None, message)])
    path = BUNDLES / f"{bundle_id}.yaml"
    return load_bundle_text(read_text(path), str(path))


def load_bundle_text(text: str, name: str) -> Bundle:
    """The bundle that a text states.

    Args:
        text: The YAML.
        name: The file's name, for messages.

    Raises:
        QuestionnaireError: If the text cannot be used, with every problem found.
    """
    return load_text(text, name, Bundle, _findings)


def preload_forms() -> None:
    """Read everything that is shipped and compose every bundle: a broken file stops the start, and no request reads one.

    Raises:
        QuestionnaireError, BundleConflictError: If a file cannot be used.
    """
    preload()
    for bundle_id in bundle_ids():
        form_of(bundle_id)


@cache
def form_of(form_id: str) -> Questionnaire:
    """The form that an id stands for: a bundle's instruments together, or one instrument of the library.

    Raises:
        QuestionnaireError: If there is none of that name, or it cannot be used.
    """
    return compose(load_bundle(form_id)) if form_id in bundle_ids() else instrument(form_id)


def compose(bundle: Bundle) -> Questionnaire:
    """The opinion instruments of a bundle as one form; a bundle of one is that instrument.

    Sections keep their order, but comments come last. Whatever is named in several instruments (groups, scales, terms) must be
    the same in all.

    Raises:
        BundleConflictError: If they cannot stand in one form.
    """
    parts = [instrument(each) for each in bundle.asked]
    if len(parts) == 1:
        return parts[0]
    first = parts[0]
    whole = next((part for part in parts if part.score is not None), first)
    return altered(
        first,
        {
            "id": bundle.id,
            "version": bundle.version,
            "title": bundle.title,
            "purpose": bundle.purpose,
            "about": _joined([part.about for part in parts]),
            "source": _joined([part.source for part in parts]),
            "minutes": min(LONGEST_FORM, sum(part.minutes for part in parts)),
            "groups": _one_set_of_groups(parts),
            "scales": _scales(parts),
            "terms": _terms(parts),
            "dimensions": whole.dimensions,
            "score": whole.score,
            "sections": tuple(
                sorted((each for number, part in enumerate(parts, start=1) for each in _sections(part, number)), key=_asks_in_words)
            ),
            **{field: _all(parts, field) for field in ("scores", "outcomes", "practices", "flows", "cells")},
            "advice": tuple(dict.fromkeys(each for part in parts for each in part.advice)),
            "examples": (),
            "parts": tuple(_part(part, number) for number, part in enumerate(parts, start=1)),
        },
    )


def altered(form: Questionnaire, fields: Mapping[str, object]) -> Questionnaire:
    """The form with other values for some fields. ``model_copy`` would carry over what was computed from the old ones."""
    return Questionnaire.model_validate({**{name: getattr(form, name) for name in Questionnaire.model_fields}, **fields})


def _asks_in_words(section: Section) -> bool:
    """Whether a section asks for nothing but comments."""
    return bool(section.leaves) and all(isinstance(leaf, TextQuestion) for leaf in section.leaves)


def without_questions(form: Questionnaire, ids: Collection[str]) -> Questionnaire:
    """The form without some questions that nothing else rests on; sections that ask nothing any more are left out."""
    if not ids:
        return form
    left = ((section, tuple(item for item in section.items if item.id not in ids)) for section in form.sections)
    return altered(form, {"sections": tuple(_section_with(section, items) for section, items in left if items)})


def _section_with(section: Section, items: tuple[AnyQuestion, ...]) -> Section:
    """The section with other questions; a copy would carry over what was computed from the old ones."""
    return Section.model_validate({**{name: getattr(section, name) for name in Section.model_fields}, "items": items})


def _part(part: Questionnaire, number: int) -> Part:
    sections = tuple(section.id for section in _sections(part, number))
    return Part(id=part.id, version=part.version, title=part.title, sections=sections, advice=part.advice)


def _sections(part: Questionnaire, number: int) -> tuple[Section, ...]:
    """The sections of a part under ids that no other part has."""
    if number == 1:
        return part.sections
    return tuple(section.model_copy(update={"id": f"part{number}_{section.id}"[:40]}) for section in part.sections)


def _joined(texts: Sequence[Text]) -> Text:
    return Text(en=" ".join(text.en for text in texts), ru=" ".join(text.ru for text in texts))


def _one_set_of_groups(parts: Sequence[Questionnaire]) -> object:
    for part in parts[1:]:
        if part.groups != parts[0].groups:
            raise BundleConflictError(f"'{part.id}' is answered by other groups than '{parts[0].id}'")
    return parts[0].groups


def _scales(parts: Sequence[Questionnaire]) -> Mapping[str, Scale]:
    scales: dict[str, Scale] = {}
    for part in parts:
        for name, scale in part.scales.items():
            if scales.setdefault(name, scale) != scale:
                raise BundleConflictError(f"'{part.id}' has a response scale '{name}' that is another one elsewhere")
    return scales


def _terms(parts: Sequence[Questionnaire]) -> tuple[Term, ...]:
    terms: dict[str, Term] = {}
    for part in parts:
        for term in part.terms:
            if terms.setdefault(term.id, term) != term:
                raise BundleConflictError(f"'{part.id}' has a term '{term.id}' that is another one elsewhere")
    return tuple(terms.values())


def _all(parts: Sequence[Questionnaire], field: str) -> tuple[object, ...]:
    """The entries of all parts, each id once."""
    entries = [entry for part in parts for entry in getattr(part, field)]
    ids = [entry.id for entry in entries if hasattr(entry, "id")]
    twice = {each for each in ids if ids.count(each) > 1}
    if twice:
        raise BundleConflictError(f"two instruments have {field} '{min(twice)}'")
    return tuple(entries)


def _findings(root: Node) -> Iterator[Finding]:
    yield from dangling(root, "asked/*", library_ids(), "questionnaire")
    yield from dangling(root, "leaders/*", library_ids(), "questionnaire")
    yield from doubled(root, "asked/*", "questionnaire")
    yield from doubled(root, "leaders/*", "questionnaire")
    named = text_of(root.get("mode")) == "named"
    for key, kind in (("asked", "opinion"), ("leaders", "fact")):
        for node in select(root, f"{key}/*"):
            name = text_of(node)
            if name in library_ids() and not named and instrument(name).kind != kind:
                other = {"opinion": "named facts; write it under 'leaders'", "fact": "anonymous opinions; write it under 'asked'"}
                yield Finding(node.place, f"'{name}' asks for {other[kind]}.")
    asked = [name for node in select(root, "asked/*") if (name := text_of(node)) in library_ids()]
    ids = [leaf.id for name in dict.fromkeys(asked) for leaf in instrument(name).leaves]
    twice = sorted({each for each in ids if ids.count(each) > 1})
    if twice:
        yield Finding(root.place, f"two of its questionnaires have a question '{twice[0]}'. Rename it in one of them.")
