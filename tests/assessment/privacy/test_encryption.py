"""A stored answer opens with its wave's key in its own place, and nowhere else."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessment.privacy.encryption import (
    LANGUAGE,
    Place,
    UnreadableAnswer,
    decrypt_answers,
    encrypt_answers,
    new_private_key,
    padded_size,
    public_key,
)
from questionnaires.answering import accepted, lines_of
from questionnaires.bundles import without_questions
from questionnaires.library import library_ids, questionnaire_path
from questionnaires.loader import load_questionnaire
from questionnaires.questions import Allocation, Choice, Choices, NumberQuestion, Ranking, TextQuestion
from tests.assessment.factories import questionnaire

PLACE = Place("wave", "sha256:0", b"b" * 32, "side_a")
SIZE = padded_size(questionnaire())
FORMS = [str(Path(__file__).parents[1] / "web" / "form" / name) for name in ("kinds.yaml", "facts.yaml")]


@pytest.fixture(scope="module")
def private():
    return new_private_key()


def encrypt(private, answers, place=PLACE):
    return encrypt_answers(public_key(private), answers, size=SIZE, place=place)


@pytest.mark.parametrize("answers", [{"i1": 1}, {"i1": None, "i2": 5}, {f"i{number}": None for number in range(1, 21)}])
def test_answers_come_back(private, answers):
    """Values, "don't know" and left-out items alike."""
    assert decrypt_answers(private, encrypt(private, answers), place=PLACE) == answers


OTHER_KINDS = {
    "choice": "other",
    "choices": ("mail", "none"),
    "ranking": ("b", "a"),
    "number": -2.5,
    "whole": 3,
    "allocation": {"a": 60.0, "b": 40.0},
    "text": "«да» \N{GRINNING FACE}\n\x01",
}


def test_every_kind_of_answer_comes_back_as_it_was(private):
    """Lists of options as tuples, whole numbers whole, texts sign by sign."""
    found = decrypt_answers(private, encrypt(private, OTHER_KINDS), place=PLACE)
    assert found == OTHER_KINDS
    assert [type(found[kind]) for kind in OTHER_KINDS] == [type(answer) for answer in OTHER_KINDS.values()]


def _fullest(question):
    """The answer to a question that takes most bytes."""
    if isinstance(question, Choice | Choices | Ranking | Allocation):
        by_length = sorted(question.option_ids, key=len, reverse=True)
        if isinstance(question, Allocation):
            return dict.fromkeys(by_length, -1.7976931348623157e308)
        if isinstance(question, Choice):
            return by_length[0]
        return tuple(by_length[: question.places] if isinstance(question, Ranking) else by_length)
    if isinstance(question, NumberQuestion):
        return -1.7976931348623157e308
    return "\N{GRINNING FACE}" * question.max if isinstance(question, TextQuestion) else None


@pytest.mark.parametrize("form", [*library_ids(), *FORMS])
def test_the_fullest_sheet_fits_and_the_size_is_no_larger_than_it_needs(form):
    """Every question answered at the greatest length, lines included, fills the size to its last step."""
    asked = load_questionnaire(questionnaire_path(form))
    lines = [line for leaf in asked.leaves for line in lines_of(asked, leaf).values()]
    sheet = {question.id: _fullest(question) for question in (*asked.leaves, *lines)}
    length = len(json.dumps(sheet, ensure_ascii=False, separators=(",", ":")).encode()) + 4
    assert length <= padded_size(asked) <= length + 256 + len(asked.leaves)


def test_the_index_stays_small():
    """Twenty ratings take half a kilobyte; two comments of 600 characters, four bytes each, make it five and a quarter."""
    form = load_questionnaire(questionnaire_path("relationship-index"))
    assert padded_size(form) == 5376
    assert padded_size(without_questions(form, {comment.id for comment in form.comments})) == 512


@given(
    comments=st.dictionaries(st.sampled_from(["words_helps", "words_change"]), st.text(max_size=700)),
    language=st.sampled_from(["en", "ru"]),
)
@settings(max_examples=60, deadline=None)
def test_a_comment_does_not_lengthen_what_is_stored(private, comments, language):
    """Whatever is written, with whatever letters, and nothing at all: every response of a wave has one length."""
    form = load_questionnaire(questionnaire_path("relationship-index"))
    given_answers = {name: text[:600] for name, text in comments.items()}
    sheet = {**accepted(form, {"joint_plan": 3, **given_answers}), LANGUAGE: language}
    stored = encrypt_answers(public_key(private), sheet, size=padded_size(form), place=PLACE)
    assert len(stored) == len(encrypt_answers(public_key(private), {"joint_plan": 3}, size=padded_size(form), place=PLACE))
    assert decrypt_answers(private, stored, place=PLACE) == sheet


def test_all_ciphertexts_are_of_one_length_and_none_alike(private):
    """One item or all of them, and the same answers twice."""
    made = [encrypt(private, {"i1": 1}), encrypt(private, {"i1": 1}), encrypt(private, dict.fromkeys(questionnaire().items_by_id))]
    assert len({len(ciphertext) for ciphertext in made}) == 1
    assert len(set(made)) == 3
    assert SIZE % 256 == 0


@pytest.mark.parametrize(
    "change", [{"wave": "another"}, {"questionnaire_hash": "sha256:1"}, {"ballot_hash": b"c" * 32}, {"cell": "side_b"}]
)
def test_a_ciphertext_moved_elsewhere_does_not_open(private, change):
    """Swapping two rows, or changing the cell of one, is noticed."""
    with pytest.raises(UnreadableAnswer):
        decrypt_answers(private, encrypt(private, {"i1": 1}), place=replace(PLACE, **change))


def test_parts_of_the_place_cannot_be_shifted(private):
    """Each part enters with its length: a sign that moves from one part to the next makes another place."""
    assert Place("ab", "c", b"", "d").info != Place("a", "bc", b"", "d").info


def test_another_key_or_a_changed_byte_does_not_open(private):
    """Not with a new key, not after one flipped bit, not when cut short."""
    ciphertext = encrypt(private, {"i1": 1})
    with pytest.raises(UnreadableAnswer):
        decrypt_answers(new_private_key(), ciphertext, place=PLACE)
    for broken in (ciphertext[:-1] + bytes([ciphertext[-1] ^ 1]), ciphertext[:100], b""):
        with pytest.raises(UnreadableAnswer):
            decrypt_answers(private, broken, place=PLACE)


def test_answers_that_do_not_fit_are_refused(private):
    """A size that was computed for another questionnaire is a programming error."""
    with pytest.raises(ValueError, match="do not fit"):
        encrypt_answers(public_key(private), {"i1": 1}, size=8, place=PLACE)
