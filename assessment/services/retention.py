"""How long the list of people is kept: after its wave is made anonymous, as many days as the plan says, and no longer."""

from datetime import timedelta

from sqlalchemy import delete, exists, func, select

from assessment.services import log
from assessment.services.context import Context
from assessment.services.instruments import wave_plan
from assessment.store.tables import Engagement, Invitation, Wave


def forget_people_due(ctx: Context) -> int:
    """Delete every list of people whose days are over; returns how many waves that were.

    What the mail server said about each mail goes with the person. The files are rewritten afterwards, so that no free page
    holds a name. Repeating it after a crash does no harm.
    """
    with ctx.database.read() as session:
        listed = exists().where(Invitation.wave_id == Wave.id)
        waves = session.scalars(select(Wave).where(Wave.state == "sealed", Wave.wiped_at.is_not(None), listed)).all()
    due = [wave.id for wave in waves if _is_over(ctx, wave)]
    for wave_id in due:
        _forget_people(ctx, wave_id)
    if due:
        ctx.database.scrub()
    return len(due)


def _is_over(ctx: Context, wave: Wave) -> bool:
    return wave.sealed_at is not None and wave.sealed_at + timedelta(days=wave_plan(wave).people_kept) <= ctx.now()


def _forget_people(ctx: Context, wave_id: int) -> None:
    with ctx.database.write() as session:
        wave = session.get_one(Wave, wave_id, with_for_update=True)
        count = session.scalar(select(func.count()).where(Invitation.wave_id == wave_id)) or 0
        if not count:
            return
        session.execute(delete(Invitation).where(Invitation.wave_id == wave_id))
        client = session.get_one(Engagement, wave.engagement_id).client_id
        log.record(ctx, session, None, client, "log-people-deleted", wave=wave.title, count=count)
