"""Every opinion instrument of the library, every bundle and one with all kinds of question, from random sheets to a diagnosis."""

import json
import random
from functools import cache

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.waves import EarlierWave
from questionnaires.bundles import form_of
from questionnaires.library import advice_for, instrument, library_ids
from questionnaires.shelves import bundle_ids
from tests.assessment.diagnosis.honesty import not_finite, silent_changes, silent_gaps
from tests.assessment.factories import released
from tests.assessment.opinions import opinions, random_people

SIZES = {
    "many": (14, 30),
    "few": (5, 9),
    "mixed": (0, 14),
    "hardly-any": (0, 2),
}


@cache
def form_named(name):
    """The miniature, or a form of the library."""
    return opinions() if name == "kinds-in-miniature" else form_of(name)


def forms():
    """Names of all forms that people fill in anonymously."""
    asked = [name for name in library_ids() if instrument(name).kind == "opinion"]
    return ["kinds-in-miniature", *asked, *bundle_ids()]


@pytest.mark.parametrize("precision", ["released", "full"])
@pytest.mark.parametrize("sizes", list(SIZES))
@pytest.mark.parametrize("name", forms())
def test_a_diagnosis_has_no_gap_that_it_does_not_explain(name, sizes, precision):
    """No exception, no number that is none, a reason for every missing value, and JSON that reads back."""
    form, rng = form_named(name), random.Random(f"{name}{sizes}")
    people = {group.id: rng.randint(*SIZES[sizes]) for group in form.groups}
    rows = random_people(form, people, rng.randint(1, 999), missing=rng.choice([0.0, 0.1, 0.5]))
    earlier = released(form, random_people(form, people, 1000, missing=0.2), precision=precision)
    diagnosis = diagnose(released(form, rows, precision=precision), form, advice_for(form), earlier=EarlierWave(earlier, form))
    assert diagnosis.change is not None
    written = diagnosis.model_dump(mode="json", by_alias=True)
    json.dumps(written, allow_nan=False)
    assert not_finite(written) == []
    assert silent_gaps(diagnosis, form) == []
    assert silent_changes(diagnosis) == []
    assert all(entry.reason and entry.code for entry in diagnosis.withheld)
