"""A wave from draft to its end, and what is refused on the way."""

from dataclasses import replace
from datetime import timedelta

import pytest

from assessment.privacy.plan import PlanGroup
from assessment.services import clients, log, respondent, waves
from assessment.services.errors import InputError, NotFound, Refused
from assessment.services.mail import NoMail
from assessment.services.wave_keys import has_wave_keys
from assessment.store.tables import Invitation, Wave
from tests.worlds import answers, people_list


def answer(world, wave, count):
    for cookie in world.cookies(wave)[:count]:
        assert respondent.submit(world.ctx, cookie, answers(wave)) == "accepted"


def public_id(world, wave):
    with world.database.read() as session:
        return session.get_one(Wave, wave.id).public_id


def test_a_new_wave_has_the_questionnaires_groups_and_says_what_is_missing(world, anna):
    """Groups are preset under the engagement's names; each thing that hinders the launch is named."""
    client = clients.create_client(world.ctx, anna, name="Acme", language="en")
    engagement = clients.create_engagement(
        world.ctx, anna, client.id, title="T", questionnaire_id="relationship-index", languages=("en",), names={}
    )
    wave = waves.create_wave(world.ctx, anna, engagement.id, title="Autumn")
    assert [group.id for group in wave.plan.groups] == ["side_a", "side_b", "leadership"]
    assert [problem.code for problem in wave.problems] == [
        "problem-no-closing-date",
        "problem-no-recipients",
        "problem-no-people",
    ]
    with pytest.raises(Refused, match="error-wave-not-ready"):
        waves.launch_wave(world.ctx, anna, wave.id)


def test_mailed_links_need_a_mail_server(world, anna):
    """A wave that nobody could be invited to is not launched; handing the links out works without mail."""
    mailed, handed = (world.draft(anna, delivery=delivery) for delivery in ("email", "shown"))
    silent = replace(world.ctx, mailer=NoMail())
    assert [problem.code for problem in waves.wave(silent, anna, mailed.id).problems] == ["problem-no-mail-server"]
    assert waves.launch_wave(silent, anna, handed.id).state == "open"


def test_launch_freezes_and_opens(world, anna):
    """After launch plan and people are locked, the plan has its hash and its head counts, and codes open the survey."""
    draft = world.draft(anna, people=12)
    assert draft.plan.digest  # somebody looks at it before the head counts are in it
    wave = waves.launch_wave(world.ctx, anna, draft.id)
    assert (wave.state, wave.invited, wave.invited_by_cell) == ("open", 12, {"side_a": 6, "side_b": 6})
    assert wave.plan_hash == wave.plan.digest
    assert [group.invited for group in wave.plan.groups] == [6, 6, 0]
    with pytest.raises(Refused, match="error-plan-locked"):
        waves.save_plan(
            world.ctx,
            anna,
            wave.id,
            closes_at=wave.closes_at,
            min_group=5,
            delivery="shown",
            recipients={},
            groups=wave.plan.groups,
        )
    for change in (
        lambda: waves.remove_person(world.ctx, anna, wave.id, 1),
        lambda: waves.launch_wave(world.ctx, anna, wave.id),
    ):
        with pytest.raises(Refused):
            change()


def test_the_plan_is_the_one_that_was_hashed_after_the_library_changes(world, anna, monkeypatch):
    """A launched wave reads its own frozen questionnaire, not the library."""
    wave = world.launched(anna)
    monkeypatch.setattr("assessment.services.instruments.form_of", lambda _: 1 / 0)
    assert waves.wave(world.ctx, anna, wave.id).questionnaire == wave.questionnaire


def test_a_small_side_hinders_the_launch(world, anna):
    """Eight people on two sides are four each: below the threshold."""
    draft = world.draft(anna, people=8)
    assert [(problem.code, problem.arguments["invited"]) for problem in draft.problems] == [("problem-group-too-small", 4)] * 2


def test_parts_of_a_side_are_cells(world, anna):
    """A person of a part belongs to its side's questions; the side itself can no longer be chosen."""
    draft = world.draft(anna, people=0)
    north = PlanGroup(id="north", parent="side_a", role="side", label={"en": "North", "ru": "Север"})
    waves.save_plan(
        world.ctx,
        anna,
        draft.id,
        closes_at=draft.closes_at,
        min_group=5,
        delivery="shown",
        recipients=draft.plan.recipients,
        groups=[*draft.plan.groups, north],
    )
    refused = waves.add_people(world.ctx, anna, draft.id, people_list(12))
    assert {problem.code for problem in refused.problems} == {"people-group-has-parts"}
    assert waves.add_people(world.ctx, anna, draft.id, people_list(12).replace("side_a", "Север")).added == 12
    wave = waves.launch_wave(world.ctx, anna, draft.id)
    page = respondent.ballot(world.ctx, world.cookies(wave)[0])
    assert (page.cell, page.group) == ("north", "side_a")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("A;a@b.cd", "people-columns"),
        (";a@b.cd;side_a", "people-name"),
        ("A;no address;side_a", "people-email-form"),
        ("A;p1@example.org;side_a", "people-email-twice"),
        ("A;a@b.cd;side_c", "people-group-unknown"),
        ("A;a@b.cd;side_a;de", "people-language"),
    ],
)
def test_one_wrong_line_stores_nobody(world, anna, line, code):
    """Every problem is told with its line, and the good lines wait as well."""
    draft = world.draft(anna)
    result = waves.add_people(world.ctx, anna, draft.id, f"Good;good@b.cd;side_a\n{line}")
    assert result.added == 0
    assert [(problem.line, problem.code) for problem in result.problems] == [(2, code)]
    assert waves.wave(world.ctx, anna, draft.id).invited == 12


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_lists_come_with_any_separator_and_a_header(world, anna, separator):
    """Semicolons, commas and tabs do; a header line and a byte-order mark are skipped; labels name groups."""
    draft = world.draft(anna, people=0)
    label = next(group.label["ru"] for group in draft.plan.groups if group.id == "side_b")
    rows = [["Имя", "Почта", "Группа", "Язык"], ["Анна", "Anna@B.cd", label, "ru"], ["Bob", "", "side_a", ""]]
    text = "\ufeff" + "\r\n".join(separator.join(row) for row in rows)
    assert waves.add_people(world.ctx, anna, draft.id, text).added == 2
    people = waves.list_people(world.ctx, anna, draft.id)
    assert [(person.name, person.email, person.cell, person.language) for person in people] == [
        ("Bob", None, "side_a", "en"),
        ("Анна", "anna@b.cd", "side_b", "ru"),
    ]


def test_the_count_moves_once_a_day_in_steps(world, anna):
    """Seven answers are "at least 5", and only from the next day on."""
    wave = world.launched(anna, people=20)
    assert wave.answers_at_least == 0
    answer(world, wave, 7)
    assert waves.wave(world.ctx, anna, wave.id).answers_at_least == 0
    world.clock.now += timedelta(days=1)
    assert waves.wave(world.ctx, anna, wave.id).answers_at_least == 5


def test_a_wave_below_its_minimum_keeps_its_keys_and_opens_again(world, anna):
    """Four answers a side release nothing; extended, the wave takes more and is sealed in the end."""
    wave = world.launched(anna, people=20)
    answer(world, wave, 8)
    waves.close_wave(world.ctx, anna, wave.id)
    world.work.run(world.ctx)
    assert waves.wave(world.ctx, anna, wave.id).state == "below_minimum"
    assert has_wave_keys(world.ctx, public_id(world, wave))
    with pytest.raises(Refused, match="error-wave-not-sealed"):
        waves.sealed(world.ctx, anna, wave.id)
    waves.extend_wave(world.ctx, anna, wave.id, wave.closes_at + timedelta(days=7))
    for cookie in world.cookies(wave)[8:]:
        assert respondent.submit(world.ctx, cookie, answers(wave)) == "accepted"
    waves.close_wave(world.ctx, anna, wave.id)
    world.work.run(world.ctx)
    assert waves.sealed(world.ctx, anna, wave.id).release.by_id["side_a"].responded == 10
    assert not has_wave_keys(world.ctx, public_id(world, wave))


def test_a_discarded_wave_leaves_neither_people_nor_keys(world, anna):
    """Its title must be typed; then everything goes."""
    wave = world.launched(anna)
    answer(world, wave, 12)
    with pytest.raises(InputError, match="error-typed-name"):
        waves.discard_wave(world.ctx, anna, wave.id, "autum")
    waves.discard_wave(world.ctx, anna, wave.id, "Autumn")
    world.work.run(world.ctx)
    assert waves.wave(world.ctx, anna, wave.id).invited == 0
    assert not has_wave_keys(world.ctx, public_id(world, wave))


def test_a_sealed_wave_is_final(world, anna):
    """It can be neither extended nor discarded, and the database itself refuses another release or invitation."""
    wave = world.launched(anna)
    answer(world, wave, 12)
    waves.close_wave(world.ctx, anna, wave.id)
    world.work.run(world.ctx)
    with pytest.raises(Refused):
        waves.extend_wave(world.ctx, anna, wave.id, wave.closes_at + timedelta(days=7))
    with pytest.raises(Refused):
        waves.discard_wave(world.ctx, anna, wave.id, "Autumn")
    with pytest.raises(Exception, match="a release does not change"), world.database.write() as session:
        session.get_one(Wave, wave.id).release = "{}"
    with pytest.raises(Exception, match="does not change after launch"), world.database.write() as session:
        session.query(Invitation).first().name = "Somebody else"


def test_who_may_do_what(world, anna):
    """Another consultant does not learn that the client exists; a viewer reads and changes nothing; an owner may do all."""
    boris, vera, olga = world.user("boris"), world.user("vera", "viewer"), world.user("olga", "owner")
    wave = world.launched(anna)
    for look in (clients.client, log.entries):
        with pytest.raises(NotFound):
            look(world.ctx, boris, wave.client_id)
    for act in (waves.wave, waves.links, waves.list_people, waves.close_wave, waves.sealed, waves.send_invitations):
        with pytest.raises(NotFound):
            act(world.ctx, boris, wave.id)
    for act in (waves.links, waves.list_people, waves.close_wave, waves.send_invitations):
        with pytest.raises(Refused, match="error-read-only"):
            act(world.ctx, vera, wave.id)
    with pytest.raises(Refused, match="error-read-only"):
        clients.create_client(world.ctx, vera, name="New", language="en")
    assert waves.wave(world.ctx, vera, wave.id).may_change is False
    assert clients.list_clients(world.ctx, boris) == []
    assert [client.name for client in clients.list_clients(world.ctx, olga)] == ["Acme"]
    assert len(waves.links(world.ctx, olga, wave.id)) == 12


def test_what_was_done_is_in_the_log(world, anna):
    """Newest first, with who did it; sealing was done by nobody."""
    wave = world.launched(anna)
    answer(world, wave, 12)
    waves.close_wave(world.ctx, anna, wave.id)
    world.work.run(world.ctx)
    entries = log.entries(world.ctx, anna, wave.client_id)
    assert [(entry.action, entry.who) for entry in entries[:3]] == [
        ("log-wave-sealed", log.SYSTEM),
        ("log-wave-closed", "Anna"),
        ("log-wave-launched", "Anna"),
    ]
