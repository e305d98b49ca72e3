"""Answers as ciphertext: encrypted to a wave's public key and padded, readable only while its private key exists.

HPKE (RFC 9180) with the hybrid key encapsulation ML-KEM-768 + X25519: a backup that is kept until quantum computers exist
stays noise. Everything that gives a ciphertext its place - wave, questionnaire, ballot, cell - enters as ``info``, so a
ciphertext moved to another row cannot be opened.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric import mlkem, x25519

from questionnaires.answering import lines_of
from questionnaires.model import Questionnaire
from questionnaires.questions import Allocation, Answer, Choice, Choices, Leaf, NumberQuestion, Ranking, TextQuestion

Answers = Mapping[str, Answer]
"""Question id -> answer, None for "don't know"; a question that was left out is absent."""

PADDING_STEP = 256
"""Plaintexts are padded to a multiple of this many bytes that holds the longest possible answer set."""
_LENGTH_BYTES = 4
_BYTES_AROUND_ID = len('"":,')
_BYTES_OF_NULL = len("null")
_BYTES_OF_NUMBER = len("-1.7976931348623157e+308")
_BYTES_OF_CHARACTER = 4
"""Bytes that one character takes at most in a text: control characters, which JSON writes in six, are no answer."""
LANGUAGE = ""
"""Stands in the place of a question id before the language of the form; only forms that ask for comments say it."""
_MLKEM_SEED_BYTES = 64
_SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)
_MLKEM_PUBLIC_BYTES = 1184


class UnreadableAnswer(ValueError):  # noqa: N818
    """A ciphertext that the key does not open in the place where it was found."""


@dataclass(frozen=True)
class Place:
    """Where a ciphertext belongs."""

    wave: str
    questionnaire_hash: str
    ballot_hash: bytes
    cell: str

    @property
    def info(self) -> bytes:
        """The place as bytes that no other place shares: each part after its length."""
        parts = (b"entente answer 1", self.wave.encode(), self.questionnaire_hash.encode(), self.ballot_hash, self.cell.encode())
        return b"".join(len(part).to_bytes(2, "big") + part for part in parts)


def new_private_key() -> bytes:
    """A private key as 96 bytes: the ML-KEM seed, then the X25519 key."""
    return mlkem.MLKEM768PrivateKey.generate().private_bytes_raw() + x25519.X25519PrivateKey.generate().private_bytes_raw()


def public_key(private_key: bytes) -> bytes:
    """The public key that belongs to a private one, 1216 bytes: all that a web process ever holds."""
    kem, curve = _private_parts(private_key)
    return kem.public_key().public_bytes_raw() + curve.public_key().public_bytes_raw()


def padded_size(questionnaire: Questionnaire) -> int:
    """Plaintext size of every answer set of a questionnaire, in bytes: the longest one, rounded up."""
    lines = (line for leaf in questionnaire.leaves for line in lines_of(questionnaire, leaf).values())
    longest = 1 + sum(len(question.id) + _BYTES_AROUND_ID + _longest(question) for question in (*questionnaire.leaves, *lines))
    longest += len('"":"en",') if questionnaire.comments else 0
    return -(-(_LENGTH_BYTES + longest) // PADDING_STEP) * PADDING_STEP


def encrypt_answers(public: bytes, answers: Answers, *, size: int, place: Place) -> bytes:
    """The ciphertext of an answer set; its length depends on ``size`` alone."""
    encoded = _encode(answers)
    plaintext = (len(encoded).to_bytes(_LENGTH_BYTES, "big") + encoded).ljust(size, b"\0")
    if len(plaintext) != size:
        raise ValueError("the answers do not fit the padded size of their questionnaire")
    key = hpke.MLKEM768X25519PublicKey(
        mlkem.MLKEM768PublicKey.from_public_bytes(public[:_MLKEM_PUBLIC_BYTES]),
        x25519.X25519PublicKey.from_public_bytes(public[_MLKEM_PUBLIC_BYTES:]),
    )
    return _SUITE.encrypt(plaintext, key, place.info)


def decrypt_answers(private_key: bytes, ciphertext: bytes, *, place: Place) -> Answers:
    """The answers again.

    Raises:
        UnreadableAnswer: If the key is another one or the ciphertext was made for another place.
    """
    try:
        plaintext = _SUITE.decrypt(ciphertext, hpke.MLKEM768X25519PrivateKey(*_private_parts(private_key)), place.info)
    except (InvalidTag, ValueError):
        raise UnreadableAnswer("a stored answer cannot be opened with its wave's key") from None
    length = int.from_bytes(plaintext[:_LENGTH_BYTES], "big")
    stored: dict[str, Any] = json.loads(plaintext[_LENGTH_BYTES : _LENGTH_BYTES + length])
    return {question: tuple(answer) if isinstance(answer, list) else answer for question, answer in stored.items()}


def _encode(answers: Answers) -> bytes:
    return json.dumps(dict(answers), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _longest(question: Leaf) -> int:
    """Bytes of the longest answer that a question takes, as it is written."""
    options = sorted((len(option) for option in getattr(question, "option_ids", ())), reverse=True)
    if isinstance(question, Choice):
        return max(_BYTES_OF_NULL, options[0] + len('""'))
    if isinstance(question, Choices | Ranking):
        places = question.places if isinstance(question, Ranking) else len(options)
        return len("[]") + sum(option + len('"",') for option in options[:places])
    if isinstance(question, Allocation):
        return len("{}") + sum(option + _BYTES_AROUND_ID + _BYTES_OF_NUMBER for option in options)
    if isinstance(question, TextQuestion):
        return len('""') + question.max * _BYTES_OF_CHARACTER
    return _BYTES_OF_NUMBER if isinstance(question, NumberQuestion) else _BYTES_OF_NULL


def _private_parts(private_key: bytes) -> tuple[mlkem.MLKEM768PrivateKey, x25519.X25519PrivateKey]:
    return (
        mlkem.MLKEM768PrivateKey.from_seed_bytes(private_key[:_MLKEM_SEED_BYTES]),
        x25519.X25519PrivateKey.from_private_bytes(private_key[_MLKEM_SEED_BYTES:]),
    )
