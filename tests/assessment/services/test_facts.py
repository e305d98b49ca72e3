"""Facts: who may ask, fill in and delete; what is kept; what joins the results."""

import pytest

from assessment.services import clients, facts, respondent, sealing, waves
from assessment.services.context import Context
from assessment.services.errors import InputError, InvalidAnswers, NotFound, Refused
from assessment.services.fact_views import FactSheetView
from assessment.services.views import UserView
from tests.worlds import World, answers


@pytest.fixture
def wave_id(world: World, anna: UserView) -> int:
    return world.draft(anna).id


def asked(ctx: Context, actor: UserView, wave_id: int, **other: object) -> FactSheetView:
    """A sheet of the head of Sales about the need for change."""
    wanted = {"instrument_id": "change-need", "person": "Ann Berg", "position": "Head of Sales", "group": "side_a"}
    return facts.ask(ctx, actor, wave_id, **{**wanted, **other})


def test_a_draft_is_kept_and_finished_later(world, anna, wave_id):
    """A head answers some questions today and the rest tomorrow; a finished sheet can be changed and stays finished."""
    sheet = asked(world.ctx, anna, wave_id)
    assert facts.state_of(sheet) == "asked"
    draft = facts.save_facts_by_token(world.ctx, sheet.token, {"cn_conflicts": 3, "cn_conflicts_evidence": "Minutes"}, done=False)
    assert facts.state_of(draft) == "begun"
    assert facts.finished_facts(world.ctx, anna, wave_id) == ()
    done = facts.save_facts(world.ctx, anna, sheet.id, {"cn_conflicts": 3, "cn_gaps": None}, done=True)
    assert facts.state_of(done) == "done"
    changed = facts.save_facts_by_token(world.ctx, sheet.token, {"cn_conflicts": 1}, done=False)
    assert (facts.state_of(changed), changed.answers) == ("done", {"cn_conflicts": 1})
    (found,) = facts.finished_facts(world.ctx, anna, wave_id)
    assert [(each.group, each.role_label, each.answers) for each in found.sheets] == [
        ("side_a", "Head of Sales", {"cn_conflicts": 1})
    ]


def test_what_is_no_answer_is_refused_and_nothing_changes(world, anna, wave_id):
    """A stranger with a link who sends values that no form sends changes nothing."""
    sheet = asked(world.ctx, anna, wave_id)
    facts.save_facts_by_token(world.ctx, sheet.token, {"cn_gaps": 2}, done=False)
    for wrong in ({"cn_gaps": 9}, {"no_such_question": 1}, {"cn_gaps_evidence": "x" * 501}):
        with pytest.raises(InvalidAnswers):
            facts.save_facts_by_token(world.ctx, sheet.token, wrong, done=True)
    assert facts.fact_form_by_token(world.ctx, sheet.token).sheet.answers == {"cn_gaps": 2}


@pytest.mark.parametrize(
    ("field", "value"), [("instrument_id", "friction"), ("group", "legal"), ("person", " "), ("position", "x" * 121)]
)
def test_a_sheet_needs_a_fact_instrument_a_group_and_names(world, anna, wave_id, field, value):
    """A consultant who asks for something impossible is told which field is wrong."""
    with pytest.raises(InputError) as refused:
        asked(world.ctx, anna, wave_id, **{field: value})
    assert refused.value.field == field


def test_only_the_clients_people_get_at_sheets(world, anna, wave_id):
    """Another client's consultant finds no sheet; a viewer reads but changes nothing; a wrong link opens nothing."""
    sheet = asked(world.ctx, anna, wave_id)
    boris, vera = world.user("boris"), world.user("vera", "viewer")
    for attempt in (
        lambda: facts.list_sheets(world.ctx, boris, wave_id),
        lambda: facts.fact_form(world.ctx, boris, sheet.id),
        lambda: facts.save_facts(world.ctx, boris, sheet.id, {}, done=True),
        lambda: facts.finished_facts(world.ctx, boris, wave_id),
        lambda: facts.fact_form_by_token(world.ctx, sheet.token[:-1]),
        lambda: facts.fact_form(world.ctx, anna, sheet.id + 1),
    ):
        with pytest.raises(NotFound):
            attempt()
    (listed,) = facts.list_sheets(world.ctx, vera, wave_id)
    assert (listed.person, listed.url, listed.token) == ("Ann Berg", "", "")
    with pytest.raises(Refused):
        facts.fact_form(world.ctx, vera, sheet.id)
    with pytest.raises(Refused):
        facts.save_facts(world.ctx, vera, sheet.id, {}, done=True)
    with pytest.raises(Refused):
        asked(world.ctx, vera, wave_id)


def test_a_sheet_with_answers_goes_only_with_the_name_typed(world, anna, wave_id):
    """A consultant deletes an empty sheet at once, one with answers by typing the person's name."""
    empty, begun = asked(world.ctx, anna, wave_id), asked(world.ctx, anna, wave_id, person="Bo Lund")
    facts.remove_sheet(world.ctx, anna, empty.id, "")
    facts.save_facts(world.ctx, anna, begun.id, {"cn_gaps": 2}, done=False)
    with pytest.raises(InputError):
        facts.remove_sheet(world.ctx, anna, begun.id, "Bo")
    facts.remove_sheet(world.ctx, anna, begun.id, " Bo Lund ")
    assert facts.list_sheets(world.ctx, anna, wave_id) == []


def test_nothing_is_stated_in_a_discarded_wave(world, anna, wave_id):
    """A head whose survey was discarded cannot state anything any more."""
    sheet = asked(world.ctx, anna, wave_id)
    waves.discard_wave(world.ctx, anna, wave_id, "Autumn")
    assert facts.fact_form_by_token(world.ctx, sheet.token).closed
    with pytest.raises(Refused):
        facts.save_facts_by_token(world.ctx, sheet.token, {"cn_gaps": 2}, done=True)
    with pytest.raises(Refused):
        asked(world.ctx, anna, wave_id)


def test_the_facts_of_a_bundle_are_offered_first(world, anna):
    """A consultant on the first diagnosis is offered its two fact instruments before all others."""
    client = clients.create_client(world.ctx, anna, name="Olmar", language="en")
    engagement = clients.create_engagement(
        world.ctx,
        anna,
        client.id,
        title="T",
        questionnaire_id="first-diagnosis",
        languages=("en",),
        names={},
        terms={"lead": "enquiry"},
    )
    wave = waves.create_wave(world.ctx, anna, engagement.id, title="One")
    offered = [form.id for form in facts.fact_instruments(world.ctx, anna, wave.id)]
    assert offered[:2] == ["change-need", "outcome-baseline"]
    assert len(offered) == len(set(offered)) > 2
    sheet = asked(world.ctx, anna, wave.id, instrument_id="outcome-baseline")
    (term,) = facts.fact_form(world.ctx, anna, sheet.id).form.terms
    assert [choice.id for choice in term.choices] == ["enquiry"]


def test_finished_facts_join_the_results(world, anna):
    """A consultant who seals a wave finds the verdict of the finished sheets in its results, and not that of a draft."""
    wave = world.launched(anna)
    for cookie in world.cookies(wave):
        assert respondent.submit(world.ctx, cookie, answers(wave, 2)) == "accepted"
    finished, draft = asked(world.ctx, anna, wave.id), asked(world.ctx, anna, wave.id, person="Bo", group="side_b")
    yes = {f"{item}": 3 for item in ("cn_conflicts", "cn_duplicated", "cn_gaps", "cn_compete")}
    facts.save_facts(world.ctx, anna, finished.id, yes, done=True)
    facts.save_facts(world.ctx, anna, draft.id, yes, done=False)
    waves.close_wave(world.ctx, anna, wave.id)
    sealing.seal(world.ctx, wave.id)
    found = waves.sealed(world.ctx, anna, wave.id)
    assert [len(each.sheets) for each in found.facts] == [1]
    assert found.diagnosis.verdict is not None
    assert found.diagnosis.verdict.from_ == found.diagnosis.overall.level


def test_a_discarded_wave_leaves_no_names(world, anna):
    """What named people stated is deleted together with the list of those who were asked."""
    wave = world.launched(anna)
    facts.save_facts(world.ctx, anna, asked(world.ctx, anna, wave.id).id, {"cn_gaps": 2}, done=True)
    waves.discard_wave(world.ctx, anna, wave.id, wave.title)
    sealing.seal(world.ctx, wave.id)
    assert facts.list_sheets(world.ctx, anna, wave.id) == []
