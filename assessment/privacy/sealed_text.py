"""Texts as ciphertext of one length, readable as long as the key of their wave's comments exists.

Comments wait for the consultant for some weeks. In the database, its log and every backup they are noise without that key,
which is destroyed when the originals are erased.
"""

import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from questionnaires.model import Questionnaire

KEY_BYTES: Final = 32
PADDING_STEP: Final = 256
_NONCE_BYTES = 12
_LENGTH_BYTES = 4
_BYTES_OF_CHARACTER = 4


class UnreadableText(ValueError):  # noqa: N818
    """A text that the key does not open in the place where it was found."""


def text_size(questionnaire: Questionnaire) -> int:
    """Plaintext size of every comment of a questionnaire, in bytes: the longest one, rounded up."""
    longest = max((comment.max for comment in questionnaire.comments), default=0) * _BYTES_OF_CHARACTER
    return -(-(_LENGTH_BYTES + longest) // PADDING_STEP) * PADDING_STEP


def seal_text(key: bytes, text: str, *, size: int, place: bytes) -> bytes:
    """The ciphertext of a text; its length depends on ``size`` alone, and it opens only where ``place`` is the same."""
    encoded = text.encode()
    plaintext = (len(encoded).to_bytes(_LENGTH_BYTES, "big") + encoded).ljust(size, b"\0")
    if len(plaintext) != size:
        raise ValueError("the text does not fit the padded size of its questionnaire's comments")
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + ChaCha20Poly1305(key).encrypt(nonce, plaintext, place)


def open_text(key: bytes, ciphertext: bytes, *, place: bytes) -> str:
    """The text again.

    Raises:
        UnreadableText: If the key is another one or the ciphertext was made for another place.
    """
    try:
        plaintext = ChaCha20Poly1305(key).decrypt(ciphertext[:_NONCE_BYTES], ciphertext[_NONCE_BYTES:], place)
    except InvalidTag:
        raise UnreadableText("a stored comment cannot be opened with its wave's key") from None
    length = int.from_bytes(plaintext[:_LENGTH_BYTES], "big")
    return plaintext[_LENGTH_BYTES : _LENGTH_BYTES + length].decode()
