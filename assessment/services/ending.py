"""How a wave ends: extended, closed for sealing, or discarded."""

from datetime import datetime

from assessment.services import log
from assessment.services.context import Context
from assessment.services.errors import InputError, Refused
from assessment.services.permission import wave_row
from assessment.services.views import UserView, WaveView
from assessment.services.wave_setup import wave


def extend_wave(ctx: Context, actor: UserView, wave_id: int, closes_at: datetime) -> WaveView:
    """Let a wave run until a later moment; one below its minimum opens again.

    Raises:
        Refused: If it is neither open nor below its minimum.
        InputError: If the moment is not later than now.
    """
    if closes_at.tzinfo is None:
        raise InputError("closes_at", "error-closes-without-zone")
    with ctx.database.write() as session:
        row, _, client = wave_row(session, actor, wave_id, change=True, lock=True)
        if row.state not in ("open", "below_minimum"):
            raise Refused("error-wave-not-open")
        if closes_at <= ctx.now():
            raise InputError("closes_at", "error-closes-in-past")
        row.state, row.closes_at, row.closed_at = "open", closes_at, None
        log.record(ctx, session, actor, client.id, "log-wave-extended", wave=row.title, until=closes_at.date().isoformat())
    return wave(ctx, actor, wave_id)


def close_wave(ctx: Context, actor: UserView, wave_id: int) -> WaveView:
    """Close an open wave now; sealing follows in the background.

    Raises:
        Refused: If it is not open.
    """
    with ctx.database.write() as session:
        row, _, client = wave_row(session, actor, wave_id, change=True, lock=True)
        if row.state != "open":
            raise Refused("error-wave-not-open")
        row.state, row.closed_at, row.closings = "closing", ctx.now(), row.closings + 1
        log.record(ctx, session, actor, client.id, "log-wave-closed", wave=row.title)
    ctx.work.enqueue_sealing(wave_id, row.closings)
    return wave(ctx, actor, wave_id)


def discard_wave(ctx: Context, actor: UserView, wave_id: int, typed_name: str) -> WaveView:
    """Give a wave up: its keys, answers and people go, and no result is ever made. The typed name must be its title.

    Raises:
        Refused: If it is sealed or discarded already; a wave that waits for a key that is lost can be given up.
        InputError: If the typed name is not the wave's title.
    """
    with ctx.database.write() as session:
        row, _, client = wave_row(session, actor, wave_id, change=True, lock=True)
        if row.state not in ("draft", "open", "closing", "below_minimum"):
            raise Refused("error-wave-cannot-be-discarded")
        if typed_name.strip() != row.title:
            raise InputError("typed_name", "error-typed-name", name=row.title)
        row.state, row.closed_at, row.closings = "discarded", ctx.now(), row.closings + 1
        log.record(ctx, session, actor, client.id, "log-wave-discarded", wave=row.title)
    ctx.work.enqueue_sealing(wave_id, row.closings)
    return wave(ctx, actor, wave_id)
