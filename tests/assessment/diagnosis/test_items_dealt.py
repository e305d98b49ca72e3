"""Which test single items get: the answers are dealt anew as long as every way to deal them can be looked at."""

import pytest

from assessment.diagnosis.item_gaps import MOST_DEALT, item_gaps
from assessment.statistics.distribution import Distribution
from assessment.statistics.permutation import permuted_brunner_munzel
from tests.assessment.factories import questionnaire, random_rows, released

FORM = questionnaire()


def first_gap(people):
    """The release and the gap of the first item."""
    release = released(FORM, random_rows(FORM, people, missing=0))
    return release, item_gaps(release, FORM, FORM.items)["i1"]


@pytest.mark.parametrize("people", [{"side_a": 12, "side_b": 12}, {"side_a": 15, "side_b": 60}])
def test_items_are_dealt_anew_among_few(people):
    """The p is the exact one of the permutation test on the published counts."""
    release, gap = first_gap(people)
    first, second = (
        Distribution.from_counts(dict(enumerate(release.by_id[side].items["i1"].counts, 1))) for side in ("side_a", "side_b")
    )
    dealt = permuted_brunner_munzel(first, second)
    assert dealt.method == "exact"
    assert (gap.test, gap.p) == ("permutation", dealt.p)


def test_items_are_approximated_among_many():
    """From forty answers on the smaller side on, dealing would take too long and changes little."""
    assert first_gap({"side_a": MOST_DEALT, "side_b": 60})[1].test == "brunner-munzel"
