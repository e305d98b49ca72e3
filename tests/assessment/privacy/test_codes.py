"""Codes are derived, not stored; what a person types is forgiven or known to be wrong."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.privacy.codes import ALPHABET, check_character, long_code, lookup_hash, normalise, short_code, written

KEY = b"k" * 32
bodies = st.text(ALPHABET, min_size=10, max_size=10)


def test_codes_are_the_same_each_time_and_differ_between_people_keys_and_kinds():
    """Ten thousand people of two waves: no two codes alike."""
    codes = [make(key, number) for make in (long_code, short_code) for key in (KEY, b"l" * 32) for number in range(5000)]
    assert len(set(codes)) == len(codes)
    assert {len(code) for code in codes} == {11, 26}
    assert short_code(KEY, 7) == short_code(KEY, 7)


def test_codes_use_the_whole_alphabet_evenly():
    """Each of the 32 characters stands about equally often at each place: no bit is wasted."""
    for make, length in ((short_code, 10), (long_code, 26)):
        made = [make(KEY, number)[:length] for number in range(3200)]
        for place in range(length):
            counts = [sum(code[place] == character for code in made) for character in ALPHABET]
            assert min(counts) > 50
            assert max(counts) < 160


@given(bodies, st.integers(0, 10), st.sampled_from(ALPHABET))
def test_every_single_misreading_is_noticed(body, place, other):
    """Whichever of the eleven characters is replaced by another, the code is refused."""
    code = body + check_character(body)
    changed = code[:place] + other + code[place + 1 :]
    assert (normalise(changed) == changed) is (changed == code)


@given(bodies, st.integers(0, 10), st.integers(0, 10))
def test_every_swap_is_noticed(body, first, second):
    """Any two characters that change places, neighbours or not."""
    code = list(body + check_character(body))
    code[first], code[second] = code[second], code[first]
    swapped = "".join(code)
    assert (normalise(swapped) is not None) is (swapped == body + check_character(body))


@given(bodies, st.randoms(use_true_random=False))
def test_a_code_survives_being_typed(body, dice: random.Random):
    """Lower case, blanks, dashes, O for 0, I and L for 1."""
    code = body + check_character(body)
    typed = "".join(dice.choice([character, character.lower(), _misread(character, dice)]) for character in written(code))
    assert normalise(f" {typed} ") == code


def _misread(character: str, dice: random.Random) -> str:
    return dice.choice({"0": "Oo", "1": "IiLl", "-": "- \u2013"}.get(character, character))


def test_written_codes_stand_in_groups():
    """Ten characters and the check character; a mailed code stays whole."""
    assert written("7FKQ2MXD4TW") == "7FKQ-2MXD-4TW"
    assert written(long_code(KEY, 1)) == long_code(KEY, 1)


@pytest.mark.parametrize("typed", ["", "  ", "7FKQ", "7FKQ-2MXD-4TÜ", "U" * 11, "0" * 25, "0" * 27, "x" * 10_000])
def test_what_cannot_be_a_code_is_none(typed):
    """A wrong length or alphabet needs no look into the database."""
    assert normalise(typed) is None


def test_a_lookup_hash_tells_nothing_without_its_key():
    """The same code under another key has another hash."""
    code = short_code(KEY, 1)
    assert lookup_hash(b"a" * 32, code) != lookup_hash(b"b" * 32, code)
    assert len(lookup_hash(b"a" * 32, code)) == 32
