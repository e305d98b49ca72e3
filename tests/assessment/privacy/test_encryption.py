"""A stored answer opens with its wave's key in its own place, and nowhere else."""

from dataclasses import replace

import pytest

from assessment.privacy.encryption import (
    Place,
    UnreadableAnswer,
    decrypt_answers,
    encrypt_answers,
    new_private_key,
    padded_size,
    public_key,
)
from tests.assessment.factories import questionnaire

PLACE = Place("wave", "sha256:0", b"b" * 32, "side_a")
SIZE = padded_size(questionnaire())


@pytest.fixture(scope="module")
def private():
    return new_private_key()


def encrypt(private, answers, place=PLACE):
    return encrypt_answers(public_key(private), answers, size=SIZE, place=place)


@pytest.mark.parametrize("answers", [{"i1": 1}, {"i1": None, "i2": 5}, {f"i{number}": None for number in range(1, 21)}])
def test_answers_come_back(private, answers):
    """Values, "don't know" and left-out items alike."""
    assert decrypt_answers(private, encrypt(private, answers), place=PLACE) == answers


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
