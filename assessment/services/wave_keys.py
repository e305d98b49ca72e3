"""The keys of a wave: three, each in a key-store entry of its own, so that a web process need never read the private one.

A fourth is made at sealing where there are comments, and outlives the three until the originals are erased.
"""

import secrets
from dataclasses import dataclass

from assessment.privacy.ballots import KEY_BYTES
from assessment.privacy.encryption import new_private_key, public_key
from assessment.privacy.sealed_text import KEY_BYTES as COMMENT_KEY_BYTES
from assessment.services.context import Context
from assessment.services.throttle import server_key
from assessment.store.keys import KeyMissing

KINDS = ("link", "ballot", "private")


@dataclass(frozen=True)
class WaveKeys:
    """What a launch needs: the link key to make codes, the public key to store. Nothing of it is printed."""

    link: bytes
    public: bytes

    def __repr__(self) -> str:
        return "WaveKeys()"


def create_wave_keys(ctx: Context, public_id: str) -> WaveKeys:
    """New keys for a wave that is about to be launched, replacing any of a launch that did not come off."""
    destroy_wave_keys(ctx, public_id)
    link = ctx.keys.create(_name(public_id, "link"), secrets.token_bytes(KEY_BYTES))
    ctx.keys.create(_name(public_id, "ballot"), secrets.token_bytes(KEY_BYTES))
    private = ctx.keys.create(_name(public_id, "private"), new_private_key())
    return WaveKeys(link, public_key(private))


def link_key(ctx: Context, public_id: str) -> bytes:
    """The key that codes are derived from; KeyMissing after sealing."""
    return ctx.keys.get(_name(public_id, "link"))


def ballot_key(ctx: Context, public_id: str) -> bytes:
    """The key that ballots are derived from; KeyMissing after sealing."""
    return ctx.keys.get(_name(public_id, "ballot"))


def private_key(ctx: Context, public_id: str) -> bytes:
    """The key that opens answers; KeyMissing after sealing. Only sealing asks for it."""
    return ctx.keys.get(_name(public_id, "private"))


def destroy_wave_keys(ctx: Context, public_id: str) -> None:
    """Destroy all keys of a wave, the private one first; nothing happens if they are gone."""
    for kind in reversed(KINDS):
        ctx.keys.destroy(_name(public_id, kind))


def create_comment_key(ctx: Context, public_id: str) -> bytes:
    """The key of a wave's comments, made at sealing; the same one if it is there already."""
    return ctx.keys.create(_name(public_id, "comments"), secrets.token_bytes(COMMENT_KEY_BYTES))


def comment_key(ctx: Context, public_id: str) -> bytes:
    """The key that opens a wave's comments; KeyMissing once the originals are erased."""
    return ctx.keys.get(_name(public_id, "comments"))


def destroy_comment_key(ctx: Context, public_id: str) -> None:
    """Make a wave's comments unreadable for good; nothing happens if the key is gone."""
    ctx.keys.destroy(_name(public_id, "comments"))


def has_wave_keys(ctx: Context, public_id: str) -> bool:
    """Whether any key of a wave is left."""
    for kind in KINDS:
        try:
            ctx.keys.get(_name(public_id, kind))
        except KeyMissing:
            continue
        return True
    return False


def has_all_wave_keys(ctx: Context, public_id: str) -> bool:
    """Whether no key of a wave is missing."""
    try:
        for kind in KINDS:
            ctx.keys.get(_name(public_id, kind))
    except KeyMissing:
        return False
    return True


def lookup_key(ctx: Context) -> bytes:
    """The server's key for look-up hashes, the same for all waves."""
    return server_key(ctx, "lookup")


def _name(public_id: str, kind: str) -> str:
    return f"wave-{public_id}-{kind}"
