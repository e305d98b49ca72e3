"""Being counted in a larger group only: chosen before starting, kept in the ballot and beside the answer, nowhere else."""

import random
from collections.abc import Sequence

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from assessment.privacy.ballots import read_cookie
from assessment.release import Release
from assessment.services import respondent as service
from assessment.services import sealing
from assessment.services.errors import NotTheirGroup
from assessment.store.tables import Invitation, Response, Wave
from tests.assessment.web.respondent.conftest import CLOSES, Office, Respondent, Survey
from tests.assessment.web.respondent.reading import read


def started(browser: FlaskClient, code: str, group: str) -> Respondent:
    """Somebody who chose that group on the landing page and pressed Start."""
    person = Respondent(browser, code)
    form = person.page.form()
    assert group in form.radios["group"]
    data = form.data()
    data["group"] = group
    reply = browser.post(form.action, data=data)
    person._took(browser.get(reply.headers["Location"]))
    return person


def cells_of(office: Office, wave_id: int) -> list[str]:
    """The groups beside the stored answers of a wave."""
    with office.ctx.database.read() as session:
        return sorted(session.scalars(select(Response.cell).where(Response.wave_id == wave_id)))


def answered_and_sealed(office: Office, survey: Survey, chosen: Sequence[tuple[str, str]]) -> None:
    """Somebody of each cell answers, counted in the group beside it; opinions differ, so the audit finds its proof."""
    chance = random.Random(1)
    items = service.landing(office.ctx, survey.code("side_b")).questionnaire.items_by_id
    for cell, group in chosen:
        cookie = service.start(office.ctx, survey.code(cell), group=group).value
        answers = {item: chance.randint(1, 5) for item in items}
        assert service.submit(office.ctx, cookie, answers) == "accepted"
    office.clock.now = CLOSES
    assert sealing.seal(office.ctx, survey.wave_id) == "sealed"


def release_of(office: Office, survey: Survey) -> Release:
    """What the wave published."""
    with office.ctx.database.read() as session:
        return Release.model_validate_json(session.get_one(Wave, survey.wave_id).release or "")


def test_the_landing_page_offers_the_own_group_and_the_next_larger_one(browser: FlaskClient, survey: Survey) -> None:
    """A region is offered itself, which is preset, and its side; a group that stands at the top is offered nothing."""
    form = read(browser.get(f"/s/{survey.code('north')}?language=en")).form()
    assert form.radios == {"group": ["north", "side_a"]}
    assert form.data()["group"] == "north"
    assert read(browser.get(f"/s/{survey.code('side_b')}?language=en")).form().radios == {}
    assert read(browser.get(f"/s/{survey.code('leadership')}?language=en")).form().radios == {}


def test_the_choice_goes_beside_the_answer_and_nowhere_else(browser: FlaskClient, office: Office) -> None:
    """The answer lies in the larger group; the list of people still says the own one."""
    survey = office.survey()
    started(browser, survey.code("north"), "side_a").answer_all().press("to", "send")
    assert cells_of(office, survey.wave_id) == ["side_a"]
    with office.ctx.database.read() as session:
        people = session.scalars(select(Invitation.cell).where(Invitation.wave_id == survey.wave_id)).all()
    assert people.count("north") == 14
    assert "side_a" not in people


def test_a_code_counts_once_whatever_was_chosen(app_browsers: tuple[FlaskClient, FlaskClient], office: Office) -> None:
    """The second start of a code with the other choice leads to answers that are not added."""
    survey = office.survey()
    code = survey.code("north")
    first, second = app_browsers
    assert started(first, code, "north").answer_all().press("to", "send").page.h1 == "Thank you. Your answers are in."
    again = started(second, code, "side_a").answer_all().press("to", "send")
    assert again.page.h1 == "Answers from this link are already counted"
    assert cells_of(office, survey.wave_id) == ["north"]
    ballots = [read_cookie(service.start(office.ctx, code, group=group).value) for group in (None, "north", "side_a")]
    assert [ballot.cell for ballot in ballots] == ["north", "north", "side_a"]
    assert len({ballot.hash for ballot in ballots}) == 1


@pytest.mark.parametrize("forged", ["south", "side_b", "leadership", "company", "north\0", "' or 1"])
def test_a_forged_choice_is_refused(browser: FlaskClient, office: Office, survey: Survey, forged: str) -> None:
    """Neither a sister group nor another side nor an invented one gets a ballot."""
    code = survey.code("north")
    reply = browser.post(f"/s/{code}/start", data={"language": "en", "group": forged})
    assert reply.status_code == 400
    assert "Set-Cookie" not in reply.headers
    with pytest.raises(NotTheirGroup):
        service.start(office.ctx, code, group=forged)


def test_a_changed_group_in_the_cookie_is_no_ballot_of_ours(office: Office, survey: Survey) -> None:
    """The cookie's MAC covers the choice."""
    cookie = service.start(office.ctx, survey.code("north")).value
    with pytest.raises(service.ForgedBallot):
        service.ballot(office.ctx, cookie.replace(".north.", ".side_a."))


def test_the_choice_counts_in_the_larger_group_and_never_in_the_smaller(office: Office) -> None:
    """Ten of the side itself and ten of each region: each figure holds its own people and those below."""
    survey = office.survey()
    chosen = [("north", "side_a")] * 4 + [("south", "side_a")] * 6 + [("north", "north")] * 10 + [("south", "south")] * 10
    answered_and_sealed(office, survey, chosen)
    release = release_of(office, survey)
    assert {group: release.by_id[group].responded for group in ("side_a", "north", "south")} == {
        "side_a": 30,
        "north": 10,
        "south": 10,
    }


def test_few_who_choose_so_are_not_left_over_by_subtraction(office: Office) -> None:
    """One of the side itself beside two regions: a region is hidden, or subtraction would leave that one."""
    survey = office.survey()
    answered_and_sealed(office, survey, [("north", "side_a"), *[("north", "north")] * 13, *[("south", "south")] * 16])
    shown = {group.id: group.responded for group in release_of(office, survey).groups if group.tier != "withheld"}
    assert shown == {"side_a": 30, "south": 16}
