"""A workshop with names: no launch, two people at least, results from their sheets with nothing withheld."""

import pytest

from assessment.services import clients, facts, waves
from assessment.services.errors import Refused
from assessment.services.fact_views import FactSheetView
from assessment.services.views import UserView, WaveView
from assessment.services.workshop import close_workshop
from questionnaires.questions import Item
from tests.worlds import World


@pytest.fixture
def workshop(world: World, anna: UserView) -> WaveView:
    client = clients.create_client(world.ctx, anna, name="Olmar", language="en")
    engagement = clients.create_engagement(
        world.ctx, anna, client.id, title="W", questionnaire_id="small-team-workshop", languages=("en", "ru"), names={}
    )
    return waves.create_wave(world.ctx, anna, engagement.id, title="Monday")


def sheet(world: World, actor: UserView, wave: WaveView, group: str, value: int | None = None) -> FactSheetView:
    """Somebody of a group; with a value, finished with this answer everywhere."""
    form = wave.questionnaire
    made = facts.ask(world.ctx, actor, wave.id, instrument_id=form.id, person=f"P {value}", position="Member", group=group)
    if value is not None:
        answers = {leaf.id: min(value, form.scales[leaf.scale].size) for leaf in form.leaves if isinstance(leaf, Item)}
        facts.save_facts_by_token(world.ctx, made.token, answers, done=True)
    return made


def test_a_workshop_is_closed_from_its_finished_sheets(world: World, anna: UserView, workshop: WaveView) -> None:
    """A consultant closes a workshop of three, of whom two have finished: their figures are shown, no answer changes any more."""
    first, second = sheet(world, anna, workshop, "side_a", 4), sheet(world, anna, workshop, "side_b", 2)
    late = sheet(world, anna, workshop, "side_b")
    closed = close_workshop(world.ctx, anna, workshop.id)
    assert (closed.state, closed.invited) == ("sealed", 2)  # of a workshop, those who finished
    found = waves.sealed(world.ctx, anna, workshop.id)
    assert found.release.precision == "full"
    assert (found.diagnosis.groups["side_a"].mean, found.diagnosis.groups["side_b"].mean) == (80, 40)
    assert found.diagnosis.groups["side_b"].responded == 1
    assert found.facts == ()
    for each in (first, second, late):
        assert facts.fact_form_by_token(world.ctx, each.token).closed == "over"
        with pytest.raises(Refused):
            facts.save_facts_by_token(world.ctx, each.token, {}, done=True)
    with pytest.raises(Refused):
        sheet(world, anna, workshop, "side_a")
    with pytest.raises(Refused):
        close_workshop(world.ctx, anna, workshop.id)


def test_one_person_is_no_workshop(world: World, anna: UserView, workshop: WaveView) -> None:
    """A consultant cannot show the answers of one person as results."""
    sheet(world, anna, workshop, "side_a", 4)
    sheet(world, anna, workshop, "side_b")
    with pytest.raises(Refused) as refused:
        close_workshop(world.ctx, anna, workshop.id)
    assert refused.value.code == "error-workshop-few"
    assert waves.wave(world.ctx, anna, workshop.id).state == "draft"


def test_a_workshop_is_not_launched_and_a_survey_no_workshop(world: World, anna: UserView, workshop: WaveView) -> None:
    """A consultant can neither launch a workshop nor end an anonymous survey as one; a viewer ends nothing."""
    assert workshop.named
    with pytest.raises(Refused) as refused:
        waves.launch_wave(world.ctx, anna, workshop.id)
    assert refused.value.code == "error-wave-named"
    survey = world.draft(anna)
    assert not survey.named
    with pytest.raises(Refused) as refused:
        close_workshop(world.ctx, anna, survey.id)
    assert refused.value.code == "error-wave-not-named"
    with pytest.raises(Refused):
        close_workshop(world.ctx, world.user("vera", "viewer"), workshop.id)


def test_facts_can_still_be_stated_after_a_workshop(world: World, anna: UserView, workshop: WaveView) -> None:
    """A head who states facts beside a closed workshop finds them in its results."""
    for group, value in (("side_a", 3), ("side_a", 4), ("side_b", 2), ("side_b", 3)):
        sheet(world, anna, workshop, group, value)
    close_workshop(world.ctx, anna, workshop.id)
    stated = facts.ask(
        world.ctx, anna, workshop.id, instrument_id="change-need", person="Ann", position="Head of Sales", group="side_a"
    )
    facts.save_facts_by_token(world.ctx, stated.token, {"cn_duplicated": 3, "cn_gaps": 3}, done=True)
    found = waves.sealed(world.ctx, anna, workshop.id)
    assert [each.questionnaire.id for each in found.facts] == ["change-need"]
    assert found.diagnosis.verdict is None, "so few answers give no level, and without a level there is no verdict"
