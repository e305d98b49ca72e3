"""What an employee meets: one page behind the link, one ballot, one answer."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from assessment.privacy.ballots import issue_ballot
from assessment.privacy.codes import check_character, written
from assessment.services import respondent, throttle, waves
from assessment.services.errors import InvalidAnswers, Refused, TooManyCodes, UnknownCode
from assessment.services.respondent import ForgedBallot
from assessment.services.throttle import ENOUGH_CODES, LIMITS, WINDOW
from assessment.store.tables import Response
from questionnaires.loader import load_questionnaire
from tests.worlds import answers


@pytest.fixture
def wave(world, anna):
    return world.launched(anna)


def test_the_page_is_the_same_for_a_used_and_an_unused_code(world, wave):
    """Before, after starting and after answering the landing view is equal; so is the ballot's."""
    code = world.codes(wave)[0]
    before = respondent.landing(world.ctx, code)
    cookie = respondent.start(world.ctx, code).value
    page = respondent.ballot(world.ctx, cookie)
    assert respondent.submit(world.ctx, cookie, answers(wave)) == "accepted"
    assert respondent.landing(world.ctx, code) == before
    assert respondent.start(world.ctx, code).value == cookie
    assert respondent.ballot(world.ctx, cookie) == page


@pytest.mark.parametrize("change", [str.lower, written, lambda code: f" {code[:3]} {code[3:]} ", lambda c: c.replace("0", "o")])
def test_typed_codes_are_forgiven(world, wave, change):
    """Case, dashes, blanks and O for 0 do not matter."""
    code = world.codes(wave)[1]
    assert respondent.landing(world.ctx, change(code)).cell == "side_b"


def test_a_typing_error_is_told_without_counting(world, wave):
    """A wrong check character is known as a typing error, however often it comes."""
    code = world.codes(wave)[0]
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
    for _ in range(LIMITS["code"] + 5):
        with pytest.raises(UnknownCode) as error:
            respondent.landing(world.ctx, wrong, address="10.0.0.1")
    assert error.value.mistyped


def guess(world, numbers, address="10.0.0.1"):
    """Type codes that open nothing, one for each number; the last refusal."""
    for number in numbers:
        body = f"{number:0>10}"
        with pytest.raises(UnknownCode) as error:
            respondent.landing(world.ctx, body + check_character(body), address=address)
    return error.value


def test_wrong_codes_shut_no_neighbour_out(world, wave):
    """After thirty wrong codes the next wrong one must wait; good codes of the same address still open their survey."""
    assert not isinstance(guess(world, range(ENOUGH_CODES)), TooManyCodes)
    refusal = guess(world, range(100, 103))
    assert isinstance(refusal, TooManyCodes)
    assert refusal.retry_after > 0
    for code in world.codes(wave):
        assert respondent.landing(world.ctx, code, address="10.0.0.1")
        assert respondent.start(world.ctx, code, address="10.0.0.1")


def test_guessing_codes_is_throttled_by_address(world, wave):
    """After the limit an address is refused, with its waiting time, even for a good code; another address is not."""
    good = world.codes(wave)[0]
    guess(world, range(LIMITS["code"]))
    with pytest.raises(TooManyCodes) as error:
        respondent.start(world.ctx, good, address="10.0.0.1")
    assert error.value.retry_after > 0
    assert respondent.landing(world.ctx, good, address="10.0.0.2")
    world.clock.now += WINDOW
    assert respondent.landing(world.ctx, good, address="10.0.0.1")


def test_links_from_a_mail_are_never_counted(world, wave):
    """Old links of 128 bits, as many as an office may click, hinder nobody."""
    for number in range(LIMITS["code"] + 1):
        with pytest.raises(UnknownCode) as error:
            respondent.landing(world.ctx, f"{number:0>26}", address="10.0.0.1")
    assert not isinstance(error.value, TooManyCodes)
    assert respondent.landing(world.ctx, world.codes(wave)[0], address="10.0.0.1")


def test_many_addresses_are_held_to_less(world, wave, monkeypatch):
    """When all addresses together guess too much, one that has failed a few times is refused, one that has not is let in."""
    monkeypatch.setattr(throttle, "CODES_OF_ALL", 20)
    for number in range(6):
        guess(world, range(number * 3, number * 3 + 3), address=f"10.0.1.{number}")
    good = world.codes(wave)[0]
    assert respondent.landing(world.ctx, good, address="10.0.1.0")
    guess(world, range(50, 52), address="10.0.2.1")
    with pytest.raises(TooManyCodes):
        respondent.landing(world.ctx, good, address="10.0.1.0")
    assert respondent.landing(world.ctx, good, address="10.0.3.1")


def test_the_first_answer_counts(world, wave):
    """A second submission of the same ballot is told so and changes nothing."""
    cookie = world.cookies(wave)[0]
    assert respondent.submit(world.ctx, cookie, answers(wave, 5)) == "accepted"
    with world.database.read() as session:
        stored = session.scalars(select(Response.ciphertext)).one()
    assert respondent.submit(world.ctx, cookie, answers(wave, 1)) == "already"
    with world.database.read() as session:
        assert session.scalars(select(Response.ciphertext)).one() == stored


def test_all_ciphertexts_are_of_one_length(world, wave):
    """One answer or twenty, known or not: the stored size tells nothing."""
    items = list(wave.questionnaire.items_by_id)
    for cookie, given in zip(world.cookies(wave), ({items[0]: 1}, answers(wave), dict.fromkeys(items)), strict=False):
        assert respondent.submit(world.ctx, cookie, given) == "accepted"
    with world.database.read() as session:
        assert len(set(session.scalars(select(func.length(Response.ciphertext))))) == 1


def test_a_late_answer_is_told_so(world, wave):
    """From the closing moment on nothing is stored."""
    cookie = world.cookies(wave)[0]
    world.clock.now = wave.closes_at
    assert respondent.landing(world.ctx, world.codes(wave)[0]).state == "closed"
    assert respondent.ballot(world.ctx, cookie).state == "closed"
    assert respondent.submit(world.ctx, cookie, answers(wave)) == "closed"
    world.clock.now = wave.closes_at - timedelta(microseconds=1)
    assert respondent.submit(world.ctx, cookie, answers(wave)) == "accepted"


def test_a_late_answer_after_sealing_is_told_so(world, anna, wave):
    """When all keys are gone, a ballot of the wave still leads to a page that says so."""
    used, *others, unused = world.cookies(wave)
    for cookie in (used, *others):
        respondent.submit(world.ctx, cookie, answers(wave))
    waves.close_wave(world.ctx, anna, wave.id)
    world.work.run(world.ctx)
    assert respondent.submit(world.ctx, unused, answers(wave)) == "closed"
    assert respondent.ballot(world.ctx, unused).state == "closed"


def test_a_ballot_of_another_key_is_refused(world, wave):
    """Neither another key nor another cell nor a changed sign passes."""
    good = world.cookies(wave)[0]
    public_id, cell = good.split(".")[1], good.split(".")[3]
    forged = issue_ballot(b"x" * 32, wave=public_id, code="0" * 26, cell=cell).cookie
    for cookie in (
        forged,
        good.replace(".side_a.", ".side_b."),
        good[:-1] + ("A" if good[-1] != "A" else "B"),
        "",
        "1.x",
        good * 3,
    ):
        with pytest.raises(ForgedBallot):
            respondent.submit(world.ctx, cookie, answers(wave))
        with pytest.raises(ForgedBallot):
            respondent.ballot(world.ctx, cookie)


@pytest.mark.parametrize(
    "wrong", [{"unknown": 1}, {"joint_plan": 0}, {"joint_plan": 6}, {"joint_plan": True}, {"joint_plan": "3"}, {}]
)
def test_what_is_no_answer_is_refused(world, wave, wrong):
    """Unknown items, values off the scale and nothing at all are not stored."""
    cookie = world.cookies(wave)[0]
    with pytest.raises(InvalidAnswers):
        respondent.submit(world.ctx, cookie, wrong)
    assert respondent.submit(world.ctx, cookie, {"joint_plan": None}) == "accepted"


OTHER_KINDS = load_questionnaire(Path(__file__).parents[1] / "web" / "form" / "kinds.yaml")
FULL = {
    "ek_reports": 3,
    "ek_channel": "mail",
    "ek_hinders": ["late"],
    "ek_days": 4,
    "ek_first": ["speed"],
    "ek_time": {"customers": 100},
    "ek_plan": "both",
    "ek_month": 2,
    "ek_patience": 1,
}


def test_answers_are_taken_as_their_questions_take_them():
    """Typed, in the order of the form; what another group is asked, or a closed section asks, is left out."""
    found = respondent.checked_answers(OTHER_KINDS, "side_a", FULL)
    assert list(found) == ["ek_reports", "ek_channel", "ek_hinders", "ek_days", "ek_first", "ek_time", "ek_plan", "ek_patience"]
    assert found["ek_hinders"] == ("late",)
    assert found["ek_time"] == {"customers": 100.0, "colleagues": 0.0, "paperwork": 0.0}
    assert "ek_plan" not in respondent.checked_answers(OTHER_KINDS, "leadership", FULL)
    closed = respondent.checked_answers(OTHER_KINDS, "side_a", FULL | {"ek_reports": 1})
    assert set(closed) == {"ek_reports", "ek_channel", "ek_first", "ek_time", "ek_plan"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"ek_channel": "fax"},
        {"ek_channel": 1},
        {"ek_channel_other": "Fax"},
        {"ek_hinders": "late"},
        {"ek_hinders": ["late", "none"]},
        {"ek_days": "4"},
        {"ek_days": 366},
        {"ek_first": ["speed", "speed"]},
        {"ek_time": {"customers": 90}},
        {"ek_note": "x"},
        {"ek_tasks": "both"},
        {"ek_plan": None},
    ],
)
def test_what_no_question_takes_is_refused(wrong):
    """A wrong answer to any kind of question is refused by its id, and so is one to what asks nothing."""
    with pytest.raises(InvalidAnswers) as error:
        respondent.checked_answers(OTHER_KINDS, "side_a", {"ek_reports": 1, **wrong})
    assert error.value.items == tuple(wrong)


def test_answers_to_nothing_that_is_asked_are_no_answers():
    """A sheet of another group's questions alone is empty."""
    with pytest.raises(InvalidAnswers, match="error-answers-empty"):
        respondent.checked_answers(OTHER_KINDS, "side_a", {"ek_month": 2, "ek_hinders": []})


def test_mailed_codes_have_128_bits(world, anna):
    """Where a mail carries the code it has 26 characters, and the consultant is not shown it."""
    wave = world.launched(anna, delivery="email")
    assert {len(code) for code in world.codes(wave)} == {26}
    with pytest.raises(Refused, match="error-links-are-mailed"):
        waves.links(world.ctx, anna, wave.id)
