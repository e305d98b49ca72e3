"""The list of people goes when the plan says so, and nothing else goes with it."""

from datetime import timedelta

from sqlalchemy import func, select

from assessment.services import clients, log, respondent, results, waves
from assessment.services.retention import forget_people_due
from assessment.store.tables import Delivery, Invitation
from tests.worlds import answers


def sealed(world, anna, *, delivery="shown"):
    """A wave of twelve people, all of whom answered, made anonymous."""
    wave = world.launched(anna, people=12, delivery=delivery)
    if delivery == "email":
        waves.send_invitations(world.ctx, anna, wave.id)
    for cookie in world.cookies(wave):
        assert respondent.submit(world.ctx, cookie, answers(wave)) == "accepted"
    waves.close_wave(world.ctx, anna, wave.id)
    world.work.run(world.ctx)
    return waves.wave(world.ctx, anna, wave.id)


def people(world):
    with world.database.read() as session:
        return session.scalar(select(func.count()).select_from(Invitation))


def test_the_list_goes_on_its_day_and_not_before(world, anna):
    """With thirty days it is whole after 29 and gone after 30; doing it again changes nothing."""
    wave = sealed(world, anna)
    world.clock.now += timedelta(days=29, hours=23)
    assert forget_people_due(world.ctx) == 0
    assert people(world) == 12
    world.clock.now += timedelta(hours=1)
    assert forget_people_due(world.ctx) == 1
    assert people(world) == 0
    assert forget_people_due(world.ctx) == 0
    assert waves.list_people(world.ctx, anna, wave.id) == []


def test_head_counts_and_results_stay(world, anna):
    """What was invited remains known from the release, and the results are the same as before."""
    wave = sealed(world, anna)
    before = results.sealed(world.ctx, anna, wave.id).release.digest
    world.clock.now += timedelta(days=31)
    forget_people_due(world.ctx)
    after = waves.wave(world.ctx, anna, wave.id)
    assert (after.invited, after.invited_by_cell) == (12, {"side_a": 6, "side_b": 6})
    assert results.sealed(world.ctx, anna, wave.id).release.digest == before
    assert clients.engagement(world.ctx, anna, wave.engagement_id).waves[0].invited == 12


def test_the_log_tells_how_many_and_names_nobody(world, anna):
    """The entry holds the wave and a number; the product did it, nobody else."""
    wave = sealed(world, anna, delivery="email")
    world.clock.now += timedelta(days=31)
    forget_people_due(world.ctx)
    entry = log.entries(world.ctx, anna, wave.client_id)[0]
    assert (entry.action, entry.who, dict(entry.arguments)) == ("log-people-deleted", log.SYSTEM, {"wave": "Autumn", "count": 12})
    with world.database.read() as session:
        assert session.scalar(select(func.count()).select_from(Delivery)) == 0


def test_people_of_open_and_draft_waves_stay(world, anna):
    """Only a wave that is over loses its list."""
    world.launched(anna, people=12)
    world.draft(anna, people=12)
    world.clock.now += timedelta(days=400)
    assert forget_people_due(world.ctx) == 0
    assert people(world) == 24
