"""Which earlier wave a sealed wave is compared with."""

import json
from datetime import timedelta

import pytest

from assessment.services import respondent, waves
from questionnaires.freezing import frozen_text, thawed
from tests.worlds import answers, people_list


def sealed(world, actor, wave, value, count=24):
    """Answer, close and seal a wave."""
    for cookie in world.cookies(wave)[:count]:
        respondent.submit(world.ctx, cookie, answers(wave, value))
    waves.close_wave(world.ctx, actor, wave.id)
    world.work.run(world.ctx)
    return waves.sealed(world.ctx, actor, wave.id)


def another(world, actor, before, title):
    """The next wave of the same engagement, open, with as many people."""
    draft = waves.create_wave(world.ctx, actor, before.engagement_id, title=title)
    waves.save_plan(
        world.ctx,
        actor,
        draft.id,
        closes_at=world.ctx.now() + timedelta(days=14),
        min_group=5,
        delivery="shown",
        recipients={"en": "The board.", "ru": "Правление."},
        groups=draft.plan.groups,
    )
    waves.add_people(world.ctx, actor, draft.id, people_list(24))
    return waves.launch_wave(world.ctx, actor, draft.id)


@pytest.fixture
def first(world, anna):
    """An open first wave of 24 people."""
    return world.launched(anna, people=24)


def test_a_first_wave_says_nothing_of_change(world, anna, first):
    """There is nothing to compare it with."""
    assert sealed(world, anna, first, 2).diagnosis.change is None


def test_the_second_wave_is_compared_with_the_first_and_names_its_release(world, anna, first):
    """Twelve people a side from 2 to 3: a rise by 20 points against the release whose hash stands in the document."""
    before = sealed(world, anna, first, 2)
    found = sealed(world, anna, another(world, anna, first, "Spring"), 3).diagnosis
    assert found.change.release == before.release.digest
    assert (found.change.overall.points, found.change.overall.words) == (20, "rose")
    assert waves.sealed(world.ctx, anna, first.id).diagnosis.change is None


def test_the_third_wave_is_compared_with_the_second(world, anna, first):
    """The last one before it, not the first; a wave that is still open is passed over."""
    sealed(world, anna, first, 2)
    second = sealed(world, anna, another(world, anna, first, "Spring"), 3)
    another(world, anna, first, "Left open")
    found = sealed(world, anna, another(world, anna, first, "Summer"), 4).diagnosis
    assert found.change.release == second.release.digest


def test_a_wave_sealed_later_does_not_alter_a_report_that_could_be_made(world, anna, first):
    """The second wave ends before the first: it has no earlier one, today and after the first has ended."""
    second = another(world, anna, first, "Spring")
    assert sealed(world, anna, second, 3).diagnosis.change is None
    world.clock.now += timedelta(days=1)
    sealed(world, anna, first, 2)
    assert waves.sealed(world.ctx, anna, second.id).diagnosis.change is None


def test_another_version_compares_identical_statements_only(world, anna, first, monkeypatch):
    """One statement is worded otherwise in the second wave: it, its dimension and the index are not compared."""
    sealed(world, anna, first, 2)
    form = json.loads(frozen_text(first.questionnaire))
    form["version"] = "99.0.0"
    item = next(item for section in form["sections"] for item in section["items"] if item["id"] == "no_blame")
    item["text"]["en"] = "Nobody here blames anybody."
    monkeypatch.setattr("assessment.services.instruments.form_of", lambda _: thawed(json.dumps(form)))
    found = sealed(world, anna, another(world, anna, first, "Spring"), 3)
    change = found.diagnosis.change
    assert (change.earlier.version, found.questionnaire.version) == (first.questionnaire.version, "99.0.0")
    assert {each.what for each in change.not_compared} == {"item no_blame", "dimension communication", "index"}
    assert (change.overall, change.groups) == (None, {})
    assert len(change.items) == 19
