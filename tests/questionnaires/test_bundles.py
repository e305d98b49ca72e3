"""Bundles: several instruments become one form that can be frozen, and what cannot stand together is refused."""

import pytest

from questionnaires.bundles import BundleConflictError, altered, compose, form_of, load_bundle, load_bundle_text
from questionnaires.freezing import frozen_text, thawed
from questionnaires.hashing import form_hash
from questionnaires.library import instrument
from questionnaires.model import LANGUAGES
from questionnaires.problems import QuestionnaireError
from questionnaires.shelves import bundle_ids, library_ids

HEAD = "id: x\nversion: 1.0.0\ntitle: {en: A, ru: Б}\npurpose: {en: A, ru: Б}\n"


@pytest.mark.parametrize("bundle_id", bundle_ids())
def test_a_form_asks_everything_that_its_parts_ask(bundle_id):
    """Questions keep their order, comments last; sections have ids of their own, and each part says which sections are its."""
    bundle, form = load_bundle(bundle_id), form_of(bundle_id)
    parts = [instrument(each) for each in bundle.asked]
    comments = [leaf.id for part in parts for leaf in part.comments]
    others = [leaf.id for part in parts for leaf in part.leaves if leaf.id not in comments]
    assert [leaf.id for leaf in form.leaves] == others + comments
    assert len({section.id for section in form.sections}) == len(form.sections)
    if len(parts) > 1:
        assert [part.id for part in form.parts] == list(bundle.asked)
        assert sorted(name for part in form.parts for name in part.sections) == sorted(section.id for section in form.sections)
    assert {score.id for score in form.scores} == {score.id for part in parts for score in part.scores}


@pytest.mark.parametrize("form_id", [*bundle_ids(), *library_ids()])
def test_a_frozen_form_is_the_same_form(form_id):
    """Whatever becomes of the library, the text that a wave keeps gives the same questions, scores and hash."""
    form = form_of(form_id)
    again = thawed(frozen_text(form))
    assert again == altered(form, {"examples": ()})
    assert form_hash(again) == form_hash(form)


def test_computed_values_are_not_carried_over():
    """A form that was looked at before it became part of a bundle does not hide the questions of the others."""
    first = instrument("relationship-index")
    assert len(first.leaves) == 22
    assert len(compose(load_bundle("before-merger")).leaves) > 22


@pytest.mark.parametrize("bundle_id", bundle_ids())
def test_a_bundle_speaks_every_language(bundle_id):
    """Title, purpose and landing text are there in each."""
    form = form_of(bundle_id)
    assert all(form.title[language] and form.about[language] for language in LANGUAGES)
    assert form.purpose is not None


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("asked: [relationship-indx]", "there is no questionnaire 'relationship-indx'. Did you mean 'relationship-index'?"),
        ("asked: [change-need]", "'change-need' asks for named facts; write it under 'leaders'."),
        ("asked: [pulse]\nleaders: [friction]", "'friction' asks for anonymous opinions; write it under 'asked'."),
        ("asked: [pulse, pulse]", "questionnaire id 'pulse' stands twice"),
        ("asked: []", "'asked' must have at least 1 entry."),
        ("asked: [pulse]\nmode: secret", "'mode' cannot be 'secret'"),
    ],
)
def test_a_wrong_bundle_is_reported_at_its_line(body, said):
    """Where it is, what is wrong, what to do."""
    with pytest.raises(QuestionnaireError) as caught:
        load_bundle_text(HEAD + body + "\n", "x.yaml")
    lines = str(caught.value).splitlines()
    assert any(said in line and line.startswith("x.yaml:") for line in lines), lines


def test_instruments_of_other_groups_do_not_fit():
    """The departments of one cannot answer the other."""
    bundle = load_bundle_text(HEAD + "asked: [pulse, department-map]\n", "x.yaml")
    with pytest.raises(BundleConflictError, match="answered by other groups"):
        compose(bundle)


def test_an_unknown_bundle_is_refused_with_a_suggestion():
    """A misspelt name offers the nearest."""
    with pytest.raises(QuestionnaireError, match="Did you mean 'before-merger'"):
        load_bundle("before-mergr")
