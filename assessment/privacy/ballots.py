"""Ballots: what stands in for a person between the landing page and the stored answer.

A ballot is derived from the code and a key of its own, so that nobody without that key can tell which code a stored
answer came from. Its cookie names the wave and the cell and carries a MAC; the stored row keeps only a hash of the ballot.
"""

import base64
import binascii
import hashlib
import hmac
import re
from dataclasses import dataclass

KEY_BYTES = 32
_COOKIE = re.compile(r"1\.([0-9a-f]{32})\.([\w-]{43})\.([a-z][a-z0-9_]*)\.([\w-]{43})", re.ASCII)


class ForgedBallot(ValueError):  # noqa: N818  (the name the web part catches)
    """A ballot cookie that this server did not issue."""


@dataclass(frozen=True)
class Ballot:
    """An issued ballot. ``secret`` is 32 bytes; ``wave`` the wave's public id; ``cell`` a leaf of the report plan."""

    wave: str
    secret: bytes
    cell: str
    mac: bytes

    @property
    def hash(self) -> bytes:
        """The primary key of the answer: 32 bytes, from which the ballot cannot be found."""
        return hashlib.sha256(b"entente ballot hash 1\0" + self.secret).digest()

    @property
    def cookie(self) -> str:
        """The cookie's value, at most 200 characters."""
        return f"1.{self.wave}.{_text(self.secret)}.{self.cell}.{_text(self.mac)}"


def issue_ballot(ballot_key: bytes, *, wave: str, code: str, cell: str) -> Ballot:
    """The ballot of a code: the same each time, so that a second submission is known as one."""
    secret = hmac.digest(ballot_key, b"entente ballot 1\0" + code.encode(), "sha256")
    return Ballot(wave=wave, secret=secret, cell=cell, mac=_mac(ballot_key, wave, secret, cell))


def read_cookie(value: str) -> Ballot:
    """A cookie's parts, not yet believed.

    Raises:
        ForgedBallot: If the value does not have the form of a ballot.
    """
    match = _COOKIE.fullmatch(value) if len(value) <= 240 else None
    if match is None:
        raise ForgedBallot("the cookie does not have the form of a ballot")
    wave, secret, cell, mac = match.groups()
    ballot = Ballot(wave=wave, secret=_bytes(secret), cell=cell, mac=_bytes(mac))
    if ballot.cookie != value:  # the last sign of base 64 has bits to spare: one ballot has one spelling all the same
        raise ForgedBallot("the cookie does not have the form of a ballot")
    return ballot


def verify_ballot(ballot_key: bytes, ballot: Ballot) -> None:
    """Believe a ballot or refuse it.

    Raises:
        ForgedBallot: If the MAC is not that of this key, wave, ballot and cell.
    """
    if not hmac.compare_digest(_mac(ballot_key, ballot.wave, ballot.secret, ballot.cell), ballot.mac):
        raise ForgedBallot("the ballot's MAC is wrong")


def _mac(ballot_key: bytes, wave: str, secret: bytes, cell: str) -> bytes:
    key = hmac.digest(ballot_key, b"entente cookie key 1", "sha256")
    return hmac.digest(key, b"\0".join((wave.encode(), secret.hex().encode(), cell.encode())), "sha256")


def _text(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


def _bytes(value: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(value + "=")
    except binascii.Error:
        raise ForgedBallot("the cookie does not have the form of a ballot") from None
