"""The audit proves what is open, lowers what is not, and its certificate convinces a checker that has no solver."""

import itertools
import math

import numpy as np
import pytest

from assessment.privacy.answers import AnswerRow
from assessment.privacy.auditing.audit import audit_release
from assessment.privacy.auditing.checking import certificate_faults, differing_nodes, witnesses
from assessment.privacy.auditing.groups import components
from assessment.privacy.auditing.intervals import exchange, item_interval
from assessment.privacy.auditing.margins import margins
from assessment.privacy.auditing.report import Certificate, WitnessTable
from tests.assessment.factories import random_rows, released
from tests.assessment.opinions import opinions, random_people
from tests.assessment.privacy.auditing.engagements import FORM, alike, answers, engagement, sealed, tree

REGIONS = tree(north=1, south=1)


def test_few_people_of_a_withheld_region_are_protected_in_their_side():
    """A side that hides regions protects any four of its people; shown regions and flat plans leave nothing to protect."""
    hidden = released(FORM, random_rows(FORM, {"north": 30, "south": 3, "side_b": 20}), plan=REGIONS)
    side = components(hidden)[0]
    assert [(group.atoms, group.hidden) for group in side.protected] == [(("side_a",), 4)]
    shown = released(FORM, random_rows(FORM, {"north": 30, "south": 12, "side_b": 20}), plan=REGIONS)
    assert all(not part.protected for part in components(shown))


def test_what_subtraction_leaves_is_protected():
    """A side with counts less a region with rounded means is seven people whom no node shows."""
    release = released(FORM, random_rows(FORM, {"north": 20, "south": 4, "west": 3}), plan=tree(north=1, south=1, west=1))
    side = components(release)[0]
    assert dict(side.atoms) == {"side_a": 7, "north": 20}
    assert [(group.atoms, group.hidden) for group in side.protected] == [(("side_a",), 4), (("side_a",), None)]


def test_what_is_large_enough_to_be_rounded_is_held_to_half_a_point():
    """Four hidden people keep one point open; seven whom the coarse tier would show keep half a point."""
    release = released(FORM, random_rows(FORM, {"north": 20, "south": 4, "west": 3}), plan=tree(north=1, south=1, west=1))
    assert [group.width for group in components(release)[0].protected] == [1.0, 0.5]


def test_an_insider_narrows_what_an_exchange_leaves_open():
    """With one 4 known, the rest of 2 2 2 3 3 3 3 3 3 4 hold no four people above 3."""
    values = np.array([2, 2, 2, 3, 3, 3, 3, 3, 3, 4], dtype=float)
    found = exchange(values, 4)
    assert found.width == pytest.approx(0.75)
    assert found.insider is not None
    assert exchange(np.array([np.nan, 3.0]), 4) is None


def test_the_interval_of_an_item_is_that_of_whole_people():
    """Integer programming finds the ends that trying out every table finds: whole people pin more than a relaxation does."""
    rows = random_rows(FORM, {"north": 7, "south": 3, "west": 2}, 4, missing=0)
    release = released(FORM, rows, plan=tree(north=1, south=1, west=1))
    side = components(release)[0]
    assert dict(side.atoms) == {"side_a": 5, "north": 7}
    for place, item in enumerate(FORM.rated):
        top, north = (node.items[item.id] for node in side.nodes)
        counts = margins(FORM, side)[place].counts["side_a"]
        ends = []
        for few in itertools.product(*(range(people + 1) for people in counts)):
            if sum(few) != 5:
                continue
            rest = sum(value * (all_ - own) for value, all_, own in zip(range(1, 6), counts, few, strict=True)) / 7
            shown = min(max(math.floor(rest * 2 + 0.5) / 2, 1.5), 4.5)
            if shown == north.mean:
                ends.append(sum(value * own for value, own in zip(range(1, 6), few, strict=True)) / 5)
        assert top.counts is not None
        found = item_interval(side, margins(FORM, side)[place], item.id, 5, ["side_a"])
        assert found == pytest.approx((min(ends), max(ends)))


@pytest.mark.parametrize("seed", range(12))
def test_a_sealed_release_is_proved_and_its_certificate_holds(seed):
    """Whatever the tree, every protected group gets its pair, and counting the tables gives the release."""
    plan, people = engagement(seed)
    release = sealed(plan, answers(seed, people))
    audit = audit_release(FORM, release)
    assert release.audit.status == audit.status == "proved"
    assert certificate_faults(audit.certificate(release), FORM, release) == []


def test_alike_answers_beside_a_hidden_region_are_lowered():
    """Counts of 30 fives would tell what the three of a withheld region answered; the side shows rounded means instead."""
    rows = [*alike("north", 27), *alike("south", 3), *random_rows(FORM, {"side_b": 20})]
    plain = released(FORM, rows, plan=REGIONS)
    assert [plain.by_id[side].tier for side in ("side_a", "side_b")] == ["detail", "detail"]
    release = sealed(REGIONS, rows)
    assert [release.by_id[side].tier for side in ("side_a", "side_b")] == ["coarse", "detail"]
    assert release.audit.lowered
    assert release.audit.tightest_interval >= 1.0
    assert release.gap is None


def test_one_item_on_which_all_agree_lowers_the_whole_node():
    """No single figure is rounded among exact ones: that would say which item it is."""
    rows = [AnswerRow(row.group, {**row.answers, "i3": 4}) for row in random_rows(FORM, {"north": 27, "south": 3}, missing=0)]
    side = sealed(REGIONS, rows).by_id["side_a"]
    assert side.tier == "coarse"
    assert all(item.counts is None for item in side.items.values())


def test_the_tables_of_a_certificate_are_not_the_answers():
    """The audit knows the release and nothing else, so two waves with one release have one certificate."""
    rows = random_rows(FORM, {"north": 27, "south": 3}, 5)
    turned = [AnswerRow("south" if row.group == "north" and n < 3 else "north", row.answers) for n, row in enumerate(rows)]
    first, second = (sealed(REGIONS, each) for each in (rows, turned))
    assert first == second
    assert audit_release(FORM, first).certificate(first) == audit_release(FORM, second).certificate(second)


@pytest.fixture(scope="module")
def proof():
    """A release with hidden regions, and its certificate."""
    release = sealed(REGIONS, random_rows(FORM, {"north": 27, "south": 3, "side_b": 20}, 5))
    return release, audit_release(FORM, release).certificate(release)


def test_a_changed_answer_is_noticed(proof):
    """A table that does not give the published figures proves nothing."""
    release, certificate = proof
    table = certificate.tables[0]
    answers_of_first = tuple(1 + option % 5 for option in table.answers[0])
    forged = WitnessTable(top=table.top, people=table.people, answers=(answers_of_first, *table.answers[1:]))
    assert certificate_faults(with_parts(certificate, tables=(forged,)), FORM, release) == [
        "table 0 does not give the figures of side_a"
    ]


def test_a_missing_pair_is_noticed(proof):
    """Every figure that bears on a group needs its pair."""
    release, certificate = proof
    faults = certificate_faults(with_parts(certificate, pairs=certificate.pairs[1:]), FORM, release)
    assert faults == ["no pair for item:i1 of people in side_a"]


def test_a_certificate_of_another_release_is_noticed(proof):
    """A certificate names the release that it is of."""
    release, certificate = proof
    assert len(certificate_faults(with_parts(certificate, release="sha256:0"), FORM, release)) == 1


def test_a_pair_written_out_is_two_tables_with_the_same_figures(proof):
    """The group stands in the first rows of both, and its mean differs as the pair says."""
    release, certificate = proof
    side = components(release)[0]
    for pair in certificate.pairs:
        low, high = witnesses(pair, certificate)
        assert differing_nodes(low, FORM, release, side) == differing_nodes(high, FORM, release, side) == []
        if pair.subject == "item:i1":
            means = [np.mean([row[0] for row in table.answers[: len(pair.low)]]) for table in (low, high)]
            assert means[1] - means[0] == pytest.approx(pair.width)


def test_scores_and_other_kinds_of_question_are_audited_too():
    """A form with further scores, choices and a ranking has its proof; the tables say nothing of questions that are no ratings."""
    form = opinions()
    rows = random_people(form, {"side_a": 33, "side_b": 20}, 3)
    first = [row for row in rows if row.group == "side_a"]
    moved = [AnswerRow("south" if n < 3 else "north", row.answers) for n, row in enumerate(first)]
    release = sealed(REGIONS, [*moved, *(row for row in rows if row.group == "side_b")], form)
    assert release.audit.status == "proved"
    assert certificate_faults(audit_release(form, release).certificate(release), form, release) == []


def with_parts(certificate: Certificate, **parts: object) -> Certificate:
    """The certificate with some parts exchanged."""
    return Certificate(**{**dict(certificate), **parts})
