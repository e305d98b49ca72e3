"""Survey codes: derived from a wave's link key and an invitation, so they never need to be stored.

A mailed link carries 128 bits. A code that people type has ten characters of Crockford's base 32 (50 bits) and a check
character, written in groups: ``7FKQ-2MXD-4TW``. Both use one alphabet, so one rule reads what a person typed.
"""

import hmac

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U."""
SHORT_CHARACTERS = 10
LONG_CHARACTERS = 26
"""128 bits in groups of five."""
SHORT_LENGTH = SHORT_CHARACTERS + 1
_MISREAD = str.maketrans("OIL", "011", "-\u2010\u2011\u2012\u2013\u2014 \t\r\n\u00a0")
_POLYNOMIAL = 0b100101
"""x^5 + x^2 + 1, primitive over GF(2): every swap of two characters and every single misreading changes the check."""


def long_code(link_key: bytes, invitation_id: int) -> str:
    """The code of a mailed link: 26 characters, 128 bits."""
    return _encode(_derive(link_key, "long", invitation_id), LONG_CHARACTERS)


def short_code(link_key: bytes, invitation_id: int) -> str:
    """The code of a printed card: ten characters and a check character, without dashes."""
    body = _encode(_derive(link_key, "short", invitation_id), SHORT_CHARACTERS)
    return body + check_character(body)


def check_character(body: str) -> str:
    """The eleventh character: the body as a polynomial over GF(32), evaluated at its generator."""
    total = 0
    for character in body:
        total = _times_generator(total ^ ALPHABET.index(character))
    return ALPHABET[total]


def written(code: str) -> str:
    """A code as it is printed: ``7FKQ-2MXD-4TW``; a mailed code stays whole."""
    if len(code) != SHORT_LENGTH:
        return code
    return f"{code[:4]}-{code[4:8]}-{code[8:]}"


def normalise(typed: str) -> str | None:
    """What a person typed, as a code; None if it cannot be one (a wrong length, alphabet or check character).

    Case, dashes and spaces do not matter; O is read as 0, I and L as 1.
    """
    if len(typed) > 2 * LONG_CHARACTERS:
        return None
    code = typed.upper().translate(_MISREAD)
    if not code or any(character not in ALPHABET for character in code):
        return None
    if len(code) == SHORT_LENGTH:
        return code if check_character(code[:-1]) == code[-1] else None
    return code if len(code) == LONG_CHARACTERS else None


def lookup_hash(lookup_key: bytes, code: str) -> bytes:
    """What an invitation keeps of its code: a keyed hash, 32 bytes, under a key that outlives waves.

    The landing page must find the invitation before it knows the wave, hence one key for the whole server. A plain hash
    would do for 128 bits but not for the 50 of a printed code, which can be searched through.
    """
    return hmac.digest(lookup_key, b"entente look-up 1\0" + code.encode(), "sha256")


def _derive(link_key: bytes, kind: str, invitation_id: int) -> bytes:
    return hmac.digest(link_key, f"entente code 1\0{kind}\0{invitation_id}".encode(), "sha256")


def _encode(source: bytes, characters: int) -> str:
    number = int.from_bytes(source[:17], "big")
    return "".join(ALPHABET[number >> 5 * (position + 1) & 31] for position in range(characters))


def _times_generator(element: int) -> int:
    element <<= 1
    return element ^ _POLYNOMIAL if element & 32 else element
