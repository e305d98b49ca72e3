"""Whether a wave that is not over has lost its keys: then its answers can be read by nobody, and it can only be discarded."""

from assessment.services.context import Context
from assessment.services.permission import wave_row
from assessment.services.views import UserView
from assessment.services.wave_keys import has_all_wave_keys

WITH_KEYS = ("open", "closing", "below_minimum")


def keys_lost(ctx: Context, actor: UserView, wave_id: int) -> bool:
    """Whether a key is missing of a launched wave that still needs it."""
    if not _needs_keys(ctx, actor, wave_id) or has_all_wave_keys(ctx, _public_id(ctx, actor, wave_id)):
        return False
    # Sealed or discarded a moment ago, perhaps: what counts is how it stands now.
    return _needs_keys(ctx, actor, wave_id)


def _needs_keys(ctx: Context, actor: UserView, wave_id: int) -> bool:
    with ctx.database.read() as session:
        wave, _, _ = wave_row(session, actor, wave_id)
        return wave.state in WITH_KEYS and wave.public_key is not None


def _public_id(ctx: Context, actor: UserView, wave_id: int) -> str:
    with ctx.database.read() as session:
        return wave_row(session, actor, wave_id)[0].public_id
