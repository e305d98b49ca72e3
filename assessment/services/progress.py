"""How many have answered, told so coarsely that no arrival can be told from it.

The number is counted once a day (UTC), at the first look of that day, rounded down to a multiple of the plan's threshold,
and kept. Looking again on the same day shows the same number, so an open page cannot be watched for arrivals.
"""

from datetime import UTC, date

from sqlalchemy import func, select

from assessment.services.context import Context
from assessment.services.instruments import wave_plan
from assessment.store.tables import Response, Wave


def is_stale(ctx: Context, wave: Wave) -> bool:
    """Whether an open wave has not been counted today."""
    return wave.state == "open" and wave.shown_day != _today(ctx)


def count_for_today(ctx: Context, wave_id: int) -> None:
    """Count the answers of an open wave, unless that was done today."""
    with ctx.database.write() as session:
        wave = session.get_one(Wave, wave_id, with_for_update=True)
        if is_stale(ctx, wave):
            count = session.scalar(select(func.count()).where(Response.wave_id == wave.id)) or 0
            step = wave_plan(wave).min_group
            wave.shown_day, wave.shown_count = _today(ctx), count // step * step


def _today(ctx: Context) -> date:
    return ctx.now().astimezone(UTC).date()
