"""What has changed since the last wave, in the document."""

import json
import re

import pytest

from assessment.diagnosis.diagnose import diagnose
from assessment.diagnosis.waves import EarlierWave
from assessment.diagnosis.words import change_phrase
from assessment.privacy.plan import PlanGroup, ReportPlan
from tests.assessment.diagnosis.honesty import not_finite
from tests.assessment.factories import questionnaire, random_rows, released, same_answers

FORM = questionnaire()
PLAN = ReportPlan(
    groups=(
        PlanGroup(id="side_a", role="side", label={"en": "Sales"}, invited=40),
        PlanGroup(id="north", parent="side_a", role="other", label={"en": "North"}, invited=20),
        PlanGroup(id="south", parent="side_a", role="other", label={"en": "South"}, invited=20),
        PlanGroup(id="side_b", role="side", label={"en": "Marketing"}),
    )
)


def compared(before, after, *, precision="released", old=FORM, new=FORM, invited=(None, None), plan=None):
    """The diagnosis of the later rows beside the earlier ones."""
    earlier = released(old, before, precision=precision, invited=invited[0], plan=plan)
    later = released(new, after, precision=precision, invited=invited[1], plan=plan)
    return diagnose(later, new, (), earlier=EarlierWave(earlier, old))


def reasons(diagnosis):
    """Path -> code."""
    return {entry.what: entry.code for entry in diagnosis.withheld}


def test_a_rise_that_cannot_be_chance():
    """Twenty people a side from 2 to 3 throughout: 20 points, a rise, with the smallest change that would have been seen."""
    rows = [same_answers(FORM, "side_a", value, 20) + same_answers(FORM, "side_b", value, 20) for value in (2, 3)]
    change = compared(*rows).change
    for figure in (*change.groups.values(), change.overall):
        assert (figure.earlier, figure.later, figure.points, figure.crude, figure.words) == (40, 60, 20, 20, "rose")
        assert 0 < figure.smallest < 20
        assert figure.standardised is None
    assert (change.gap.points, change.gap.words) == (0, "cannot_tell")
    assert change.dimensions[0].groups["side_a"].points == 25
    assert change.items[0].groups["side_b"].points == 1
    assert [compared(*rows[::-1]).change.overall.words] == ["fell"]
    assert change.not_compared == ()


def test_the_company_moves_less_surely_than_it_looks():
    """Its error is half the root of the sides' summed squares."""
    waves = [random_rows(FORM, {"side_a": 20, "side_b": 20}, seed=seed, missing=0) for seed in (1, 2)]
    change = compared(*waves).change
    sides = [change.groups[side].smallest for side in ("side_a", "side_b")]
    assert change.overall.smallest == pytest.approx((sides[0] ** 2 + sides[1] ** 2) ** 0.5 / 2, rel=0.05)
    assert change.overall.points == pytest.approx((change.groups["side_a"].points + change.groups["side_b"].points) / 2)
    assert change.gap.points == pytest.approx(change.groups["side_a"].points - change.groups["side_b"].points)


def regional(north, south, *, low=2, high=4):
    """North answers low, South high; both of Sales."""
    return same_answers(FORM, "north", low, north) + same_answers(FORM, "south", high, south)


def test_a_change_of_make_up_does_not_pass_for_a_change_of_mind():
    """North stays at 40 and South at 80; 15 and 10 answered, then 10 and 15: crude +8, standardised 0, and a warning."""
    found = compared(regional(15, 10), regional(10, 15), plan=PLAN)
    figure = found.change.groups["side_a"]
    assert (figure.crude, figure.standardised, figure.points) == (8.0, 0.0, 0.0)
    assert figure.words == "cannot_tell"
    warning = next(each for each in found.warnings if each.code == "make-up-changed")
    assert (warning.arguments["part"], warning.arguments["points"]) in (("North", -20), ("South", 20))
    assert warning.what == "groups.side_a"


def test_strata_must_be_whole_and_known():
    """Somebody beside the regions, or a roster that is not known: no standardised change."""
    beside = same_answers(FORM, "side_a", 3, 12)
    assert compared(regional(15, 12) + beside, regional(12, 15) + beside, plan=PLAN).change.groups["side_a"].standardised is None
    unknown = ReportPlan(groups=tuple(group.model_copy(update={"invited": None}) for group in PLAN.groups))
    assert compared(regional(15, 10), regional(10, 15), plan=unknown).change.groups["side_a"].standardised is None


def test_many_more_answers_are_a_warning():
    """Twelve, then thirty."""
    found = compared(same_answers(FORM, "side_a", 3, 12), same_answers(FORM, "side_a", 3, 30))
    assert {"answers-changed"} <= {each.code for each in found.warnings}


def test_single_items_need_ten_answers_and_no_handful_of_newcomers():
    """Seven people: scores and dimensions only. Twelve and fourteen: two joined, and items would show what they said."""
    small = compared(same_answers(FORM, "side_a", 3, 7), same_answers(FORM, "side_a", 4, 7))
    assert (small.change.items, small.change.groups["side_a"].points) == ((), 20)
    assert reasons(small)["change.items.*.groups.side_a"] == "wave-few"
    assert reasons(small)["change.dimensions.*.groups.side_a.ci95"] == "spread-unknown"
    joined = compared(same_answers(FORM, "side_a", 3, 12), same_answers(FORM, "side_a", 4, 14))
    assert joined.change.items == ()
    assert reasons(joined)["change.items.*.groups.side_a"] == "wave-joined"
    for invited, told in ((({"side_a": 20}, {"side_a": 20}), 20), (({"side_a": 20}, {"side_a": 24}), 0)):
        by_roster = compared(same_answers(FORM, "side_a", 3, 12), same_answers(FORM, "side_a", 4, 14), invited=invited)
        assert len(by_roster.change.items) == told
    rows = same_answers(FORM, "side_a", 3, 12), same_answers(FORM, "side_a", 4, 14)
    assert len(compared(*rows, precision="full").change.items) == 20


def test_a_group_of_one_wave_alone_is_not_compared():
    """Its reason stands in the list; without both sides there is no company to compare."""
    found = compared(same_answers(FORM, "side_a", 3, 12), same_answers(FORM, "side_b", 3, 12) + same_answers(FORM, "side_a", 3, 12))
    assert set(found.change.groups) == {"side_a"}
    assert (found.change.overall, found.change.gap) == (None, None)
    assert reasons(found)["change.groups.side_b"] == "wave-missing"


def reworded(form, item):
    """A new version in which an item asks something else."""
    sections = tuple(
        section.model_copy(
            update={
                "items": tuple(
                    each.model_copy(update={"text": each.text.model_copy(update={"en": "Otherwise"})}) if each.id == item else each
                    for each in section.items
                )
            }
        )
        for section in form.sections
    )
    return form.model_copy(update={"version": "1.1.0", "sections": sections})


def test_another_wording_breaks_what_rests_on_it():
    """The item, its dimension and the index; everything else goes on, and the reader is told."""
    rows = [random_rows(FORM, {"side_a": 20, "side_b": 20}, seed=seed, missing=0) for seed in (1, 2)]
    found = compared(*rows, new=reworded(FORM, "i1"))
    broken = {each.what for each in found.change.not_compared}
    assert broken == {"item i1", "dimension d1", "index"}
    assert (found.change.groups, found.change.overall) == ({}, None)
    assert [part.id for part in found.change.dimensions] == ["d2", "d3", "d4", "d5"]
    assert "i1" not in {part.id for part in found.change.items}
    assert {"change.groups", "change.items.i1", "change.dimensions.d1", "change.overall", "change.gap"} <= set(reasons(found))
    warning = next(each for each in found.warnings if each.code == "version-changed")
    assert dict(warning.arguments) == {"earlier": "1.0.0", "later": "1.1.0", "n": 3}


def test_another_questionnaire_is_not_compared_at_all():
    """No change, and one warning."""
    other = FORM.model_copy(update={"id": "something-else"})
    found = compared(same_answers(FORM, "side_a", 3, 12), same_answers(FORM, "side_a", 3, 12), old=other)
    assert found.change is None
    assert [each.code for each in found.warnings if each.code == "other-questionnaire"] == ["other-questionnaire"]


@pytest.mark.parametrize("precision", ["released", "full"])
@pytest.mark.parametrize("sizes", [(0, 0), (0, 12), (12, 0), (1, 1), (5, 40), (2, 3)])
def test_waves_of_any_size_give_finite_figures(sizes, precision):
    """Nobody, one person, many: no exception, no number that is none, and a reason for every interval that is missing."""
    rows = [random_rows(FORM, {"side_a": n, "side_b": n, "leadership": n // 2}, seed=n + 1, missing=0.3) for n in sizes]
    found = compared(*rows, precision=precision)
    written = found.model_dump(mode="json", by_alias=True)
    json.dumps(written, allow_nan=False)
    assert not_finite(written) == []
    for group, figure in found.change.groups.items():
        assert figure.ci95 is not None or reasons(found)[f"change.groups.{group}.ci95"] == "one-answer"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_changes_read_in_every_language(language):
    """Points without a sign, one decimal, the language's own comma."""
    assert re.search(r"4[.,]3", change_phrase(language, "rose", points=4.25, smallest=2.0))
    assert re.search(r"4[.,]3", change_phrase(language, "fell", points=-4.25, smallest=2.0))
    assert re.search(r"6[.,]0", change_phrase(language, "cannot_tell", points=1.0, smallest=6.0))
