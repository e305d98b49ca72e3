"""What was stated for the last wave stands beside what is stated for this one."""

from datetime import timedelta

from assessment.services import facts, waves
from assessment.services.results import sealed
from tests.portfolios import surveyed
from tests.worlds import NOW


def stated(world, actor, wave_id, days, *, done=True):
    """The baseline's sales cycle, as the managing director states it."""
    asked = {"instrument_id": "outcome-baseline", "person": "Thomas Grant", "position": "Managing director"}
    sheet = facts.ask(world.ctx, actor, wave_id, group="leadership", **asked)
    facts.save_facts(world.ctx, actor, sheet.id, {"ob_cycle": days}, done=done)


def days_of(found):
    """The sales cycle in each sheet."""
    return [sheet.answers["ob_cycle"] for each in found for sheet in each.sheets]


def test_the_last_waves_figures_come_with_a_wave(world, anna):
    """A first wave has its own figures only; the second has both, each in its place."""
    first = surveyed(world.ctx, anna, "Acme", level=3.0, on=NOW)
    engagement = waves.wave(world.ctx, anna, first).engagement_id
    second = surveyed(world.ctx, anna, "Acme", level=3.4, on=NOW + timedelta(weeks=30), engagement_id=engagement)
    stated(world, anna, first, 130)
    stated(world, anna, second, 118)
    alone, both = (sealed(world.ctx, anna, wave) for wave in (first, second))
    assert (days_of(alone.facts), days_of(alone.earlier_facts)) == ([130], [])
    assert (days_of(both.facts), days_of(both.earlier_facts)) == ([118], [130])


def test_an_unfinished_sheet_of_the_last_wave_is_not_shown(world, anna):
    """A sheet that was begun and never finished counts in neither wave."""
    first = surveyed(world.ctx, anna, "Acme", level=3.0, on=NOW)
    engagement = waves.wave(world.ctx, anna, first).engagement_id
    second = surveyed(world.ctx, anna, "Acme", level=3.4, on=NOW + timedelta(weeks=30), engagement_id=engagement)
    stated(world, anna, first, 130, done=False)
    stated(world, anna, second, 118)
    assert sealed(world.ctx, anna, second).earlier_facts == ()
