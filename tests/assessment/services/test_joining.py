"""People who join an open wave: a link of their own, an existing group, and an honest head count."""

from datetime import timedelta

import pytest

from assessment.services import respondent, results, waves
from assessment.services.errors import Refused
from tests.worlds import answers

LATE = "Late One;late1@example.org;side_a\nLate Two;late2@example.org;side_b;ru"


def seal(world, anna, wave):
    waves.close_wave(world.ctx, anna, wave.id)
    world.work.run(world.ctx)
    return results.sealed(world.ctx, anna, wave.id).release


def test_their_links_work_and_the_release_counts_them(world, anna):
    """The plan keeps its hash and numbers; the release has everybody who was asked, and how many joined."""
    wave = world.launched(anna, people=12)
    assert waves.add_people(world.ctx, anna, wave.id, LATE).added == 2
    after = waves.wave(world.ctx, anna, wave.id)
    assert (after.plan_hash, after.plan.by_id["side_a"].invited, after.invited) == (wave.plan_hash, 6, 14)
    cookies = world.cookies(after)
    assert len(cookies) == 14
    for cookie in cookies:
        assert respondent.submit(world.ctx, cookie, answers(after)) == "accepted"
    release = seal(world, anna, after)
    told = {group.id: (group.invited, group.joined, group.responded) for group in release.groups}
    assert told == {"side_a": (7, 1, 7), "side_b": (7, 1, 7), "leadership": (0, None, None)}
    assert release.plan.hash == wave.plan_hash


def test_without_joiners_a_release_says_nothing_of_them(world, anna):
    """The word does not stand in the stored release, so that older ones keep their hash."""
    wave = world.launched(anna, people=12)
    for cookie in world.cookies(wave):
        respondent.submit(world.ctx, cookie, answers(wave))
    assert "joined" not in seal(world, anna, wave).model_dump_json()


def test_they_alone_get_the_invitation_that_the_others_have(world, anna):
    """Nobody is written to twice; the next reminder goes to everybody."""
    wave = world.launched(anna, people=12, delivery="email")
    waves.send_invitations(world.ctx, anna, wave.id)
    world.work.run(world.ctx)
    assert len(world.mailer.sent) == 12
    waves.add_people(world.ctx, anna, wave.id, LATE)
    world.work.run(world.ctx)
    assert [mail.to for mail in world.mailer.sent[12:]] == ["late1@example.org", "late2@example.org"]
    waves.send_invitations(world.ctx, anna, wave.id)
    world.work.run(world.ctx)
    assert len(world.mailer.sent) == 28


def test_before_the_invitation_they_wait_with_the_others(world, anna):
    """Nothing is sent to joiners as long as nobody has been invited."""
    wave = world.launched(anna, people=12, delivery="email")
    waves.add_people(world.ctx, anna, wave.id, LATE)
    world.work.run(world.ctx)
    assert world.mailer.sent == []


@pytest.mark.parametrize("line", ["A;a@b.example;nowhere", "A;p1@example.org;side_a"])
def test_a_new_group_or_somebody_twice_is_refused(world, anna, line):
    """A joiner belongs to a group of the plan and stands on the list once; else nobody is added."""
    wave = world.launched(anna, people=12)
    assert waves.add_people(world.ctx, anna, wave.id, f"{line}\n{LATE}").problems
    assert waves.wave(world.ctx, anna, wave.id).invited == 12


def test_after_the_closing_date_nobody_joins(world, anna):
    """A link that could not be used is not handed out."""
    wave = world.launched(anna, people=12)
    world.clock.now += timedelta(days=15)
    with pytest.raises(Refused, match="error-people-locked"):
        waves.add_people(world.ctx, anna, wave.id, LATE)


def test_numbers_are_never_used_twice(world, anna):
    """A draft written after a joiner gets other numbers, and both lists are whole."""
    wave = world.launched(anna, people=12)
    waves.add_people(world.ctx, anna, wave.id, LATE)
    world.draft(anna, people=6)
    assert len(waves.list_people(world.ctx, anna, wave.id)) == 14
