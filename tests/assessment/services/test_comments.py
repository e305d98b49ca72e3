"""Comments from the form to the report: who reads them, what may appear, what is left when the originals are erased."""

from datetime import timedelta

import pytest

from assessment.services import comments, log, respondent, sealing, waves
from assessment.services.comment_keeping import erase_due
from assessment.services.comments import MASK, comment_desk, decide, finish_comments, is_masked
from assessment.services.errors import InputError, NotFound, Refused
from assessment.services.results import sealed
from assessment.services.wave_keys import comment_key
from assessment.store.keys import KeyMissing
from assessment.store.tables import Comment, CommentBook, Wave
from tests.worlds import answers

SECRET = "Ask Wilhelmina about the forecast"


def answered(world, anna, *, people: int = 24, writers: int = 4, text: str = SECRET):
    """A sealed wave; the first ``writers`` people, in turn of both sides, have written something."""
    wave = world.launched(anna, people=people)
    for number, cookie in enumerate(world.cookies(wave)):
        said = {"words_helps": f"{text} {number}"} if number < writers else {}
        assert respondent.submit(world.ctx, cookie, {**answers(wave), **said}, language="en") == "accepted"
    waves.close_wave(world.ctx, anna, wave.id)
    assert sealing.seal(world.ctx, wave.id) == "sealed"
    return waves.wave(world.ctx, anna, wave.id)


def test_the_consultant_reads_each_comment_without_anything_else(world, anna):
    """Group, question, language and text; undecided, and shown nowhere."""
    wave = answered(world, anna)
    desk = comment_desk(world.ctx, anna, wave.id)
    assert sorted(each.original for each in desk.comments) == sorted(f"{SECRET} {number}" for number in range(4))
    assert {(each.group, each.question, each.language, each.state) for each in desk.comments} == {
        ("side_a", "words_helps", "en", "open"),
        ("side_b", "words_helps", "en", "open"),
    }
    assert desk.open == 4
    assert sealed(world.ctx, anna, wave.id).comments.comments == ()


def test_only_what_is_let_through_appears(world, anna):
    """As written, masked, in other words, withheld: three appear, in alphabetical order, under one hash."""
    wave = answered(world, anna)
    first, second, third, fourth = comment_desk(world.ctx, anna, wave.id).comments
    decide(world.ctx, anna, wave.id, first.id, decision="verbatim")
    decide(world.ctx, anna, wave.id, second.id, decision="masked", text=f"Ask [...] about the forecast {second.original[-1]}")
    decide(world.ctx, anna, wave.id, third.id, decision="paraphrase", text="The forecast should be explained.")
    decide(world.ctx, anna, wave.id, fourth.id, decision="withheld")
    found = sealed(world.ctx, anna, wave.id).comments
    assert sorted(each.text for each in found.comments) == sorted(
        [first.original, f"Ask {MASK} about the forecast {second.original[-1]}", "The forecast should be explained."]
    )
    assert (found.withheld, found.waiting) == (1, 0)
    assert found.digest.startswith("sha256:")


def test_a_decision_can_be_taken_back(world, anna):
    """Until the originals are erased; then the comment appears nowhere again."""
    wave = answered(world, anna, writers=1)
    (only,) = comment_desk(world.ctx, anna, wave.id).comments
    decide(world.ctx, anna, wave.id, only.id, decision="verbatim")
    decide(world.ctx, anna, wave.id, only.id, decision="open")
    assert sealed(world.ctx, anna, wave.id).comments.comments == ()
    assert comment_desk(world.ctx, anna, wave.id).open == 1


@pytest.mark.parametrize(
    ("decision", "text", "code"),
    [
        ("masked", SECRET, "error-comment-not-masked"),
        ("masked", f"Do not ask {MASK} about anything", "error-comment-not-masked"),
        ("masked", MASK, "error-comment-not-masked"),
        ("paraphrase", "  ", "error-comment-empty"),
        ("paraphrase", f"{SECRET}  0", "error-comment-unchanged"),
        ("paraphrase", "x" * 601, "error-comment-long"),
    ],
)
def test_a_text_must_be_what_the_decision_says(world, anna, decision, text, code):
    """A mask leaves the rest as it was, other words are other words, and nothing is longer than a comment."""
    wave = answered(world, anna, writers=1)
    (only,) = comment_desk(world.ctx, anna, wave.id).comments
    with pytest.raises(InputError) as refused:
        decide(world.ctx, anna, wave.id, only.id, decision=decision, text=text)
    assert refused.value.code == code
    assert comment_desk(world.ctx, anna, wave.id).open == 1


def test_masks():
    """Parts may be left out at the beginning, in the middle and at the end."""
    assert is_masked("Ask Tom on Monday", f"Ask {MASK} on Monday")
    assert is_masked("Ask Tom on Monday", f"{MASK} on {MASK}")
    assert not is_masked("Ask Tom on Monday", f"Ask {MASK} on Tuesday")
    assert not is_masked("a a", f"a a {MASK} a")


def test_comments_of_small_groups_are_nowhere(world, anna):
    """Nine answers a side: nobody reads what was written, and no key is made for it."""
    wave = answered(world, anna, people=18, writers=18)
    assert comment_desk(world.ctx, anna, wave.id).comments == ()
    with world.database.read() as session:
        assert session.query(Comment).count() == 0
        public_id = session.get_one(Wave, wave.id).public_id
    with pytest.raises(KeyMissing):
        comment_key(world.ctx, public_id)


def test_a_rare_language_appears_in_other_words_alone(world, anna):
    """One of twelve wrote Russian: as it stands or masked it is refused."""
    wave = world.launched(anna, people=24)
    for number, cookie in enumerate(world.cookies(wave)):
        said = {"words_change": "Больше общаться"} if number == 0 else {}
        respondent.submit(world.ctx, cookie, {**answers(wave), **said}, language="ru" if number == 0 else "en")
    waves.close_wave(world.ctx, anna, wave.id)
    sealing.seal(world.ctx, wave.id)
    (only,) = comment_desk(world.ctx, anna, wave.id).comments
    assert only.paraphrase_only
    with pytest.raises(InputError, match="rare-language"):
        decide(world.ctx, anna, wave.id, only.id, decision="verbatim")
    decide(world.ctx, anna, wave.id, only.id, decision="paraphrase", text="More talk is wanted.")
    assert [each.language for each in sealed(world.ctx, anna, wave.id).comments.comments] == ["en"]


def test_originals_go_when_their_days_are_over(world, anna):
    """On the thirtieth day, not before: originals and key are gone; what was let through stays, the undecided does not."""
    wave = answered(world, anna, writers=2)
    first, _ = comment_desk(world.ctx, anna, wave.id).comments
    decide(world.ctx, anna, wave.id, first.id, decision="verbatim")
    world.clock.now += timedelta(days=29)
    assert erase_due(world.ctx) == 0
    world.clock.now += timedelta(days=1)
    assert erase_due(world.ctx) == 1
    assert erase_due(world.ctx) == 0
    desk = comment_desk(world.ctx, anna, wave.id)
    assert desk.comments == ()
    assert desk.erased_at == world.clock.now
    assert [each.text for each in desk.published.comments] == [first.original]
    assert desk.published.waiting == 1
    with world.database.read() as session:
        public_id = session.get_one(Wave, wave.id).public_id
        assert session.get_one(CommentBook, wave.id).published_hash == desk.published.digest
    with pytest.raises(KeyMissing):
        comment_key(world.ctx, public_id)
    with pytest.raises(NotFound):
        decide(world.ctx, anna, wave.id, first.id, decision="open")


def test_a_crash_amid_erasing_is_made_up_for(world, anna, monkeypatch):
    """If the process dies after the commit, the next sweep destroys the key and rewrites the files."""
    wave = answered(world, anna, writers=2)
    world.clock.now += timedelta(days=30)
    monkeypatch.setattr("assessment.services.comment_keeping.destroy_comment_key", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        erase_due(world.ctx)
    monkeypatch.undo()
    assert erase_due(world.ctx) == 1
    with world.database.read() as session:
        public_id = session.get_one(Wave, wave.id).public_id
    with pytest.raises(KeyMissing):
        comment_key(world.ctx, public_id)


def test_originals_go_at_once_when_all_is_decided(world, anna):
    """The consultant may choose so; not while something is undecided, and not twice."""
    wave = answered(world, anna, writers=2)
    first, second = comment_desk(world.ctx, anna, wave.id).comments
    decide(world.ctx, anna, wave.id, first.id, decision="verbatim")
    with pytest.raises(Refused, match="error-comments-open"):
        finish_comments(world.ctx, anna, wave.id)
    decide(world.ctx, anna, wave.id, second.id, decision="withheld")
    finish_comments(world.ctx, anna, wave.id)
    assert [each.text for each in sealed(world.ctx, anna, wave.id).comments.comments] == [first.original]
    with pytest.raises(Refused, match="error-comments-erased"):
        finish_comments(world.ctx, anna, wave.id)


def test_nobody_else_reads_originals(world, anna):
    """A viewer may look at results but not at originals; another consultant finds nothing."""
    wave = answered(world, anna, writers=1)
    with pytest.raises(Refused):
        comment_desk(world.ctx, world.user("vera", "viewer"), wave.id)
    with pytest.raises(NotFound):
        comment_desk(world.ctx, world.user("boris"), wave.id)


def test_the_log_tells_what_was_done_and_never_what_was_written(world, anna):
    """One entry a decision."""
    wave = answered(world, anna, writers=1)
    (only,) = comment_desk(world.ctx, anna, wave.id).comments
    decide(world.ctx, anna, wave.id, only.id, decision="paraphrase", text="Forecasts need words.")
    entries = log.entries(world.ctx, anna, wave.client_id)
    assert entries[0].action == "log-comment-paraphrase"
    assert not any(word in str(entries) for word in ("Wilhelmina", "Forecasts"))


def test_comments_alone_are_no_answer(world, anna):
    """Whoever writes something and rates nothing is asked for an answer."""
    wave = world.launched(anna)
    with pytest.raises(respondent.InvalidAnswers):
        respondent.submit(world.ctx, world.cookies(wave)[0], {"words_helps": "Talk"})


def test_a_form_without_comments_has_no_desk(world, anna):
    """Nothing is said of comments where none was asked for."""
    wave = world.launched(anna)
    assert not comments.has_comments(world.ctx, wave.id)
    with pytest.raises(NotFound):
        comment_desk(world.ctx, anna, wave.id)


def test_nobody_is_asked_for_what_nobody_could_read(world, anna):
    """Six a side: the form has no comments; twelve a side: it has both."""
    small, large = world.launched(anna, people=12), world.launched(anna, people=24)
    asked = [respondent.ballot(world.ctx, world.cookies(wave)[0]).questionnaire for wave in (small, large)]
    assert [len(form.comments) for form in asked] == [0, 2]
    assert [section.id for section in asked[0].sections] == [section.id for section in asked[1].sections][:-1]
