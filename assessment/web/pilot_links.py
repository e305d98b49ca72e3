"""Links to a pilot: they name a wave and a group, are signed, and end with the launch. They guard a form without answers."""

from flask import current_app
from itsdangerous import BadSignature, URLSafeSerializer

_SALT = "entente pilot 1"


def pilot_token(wave_id: int, cell: str) -> str:
    """What stands in the address of a pilot."""
    return str(_signer().dumps([wave_id, cell]))


def read_pilot_token(token: str) -> tuple[int, str] | None:
    """The wave and the group of a token; None if this server did not sign it."""
    try:
        wave_id, cell = _signer().loads(token)
    except (BadSignature, ValueError, TypeError):
        return None
    return int(wave_id), str(cell)


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.secret_key or "", salt=_SALT)
