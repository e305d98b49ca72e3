"""Mailings: the invitation and at most two reminders, always to everybody. Nobody knows who has answered."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assessment.services import log
from assessment.services.context import Context
from assessment.services.errors import Refused
from assessment.services.instruments import wave_plan
from assessment.services.permission import wave_row
from assessment.services.views import MailingView, UserView
from assessment.store.tables import Delivery, Invitation, Mailing

MAX_REMINDERS = 2


def send_invitations(ctx: Context, actor: UserView, wave_id: int) -> MailingView:
    """Mail everybody of an open wave: the invitation at first, then a reminder, twice at most.

    Raises:
        Refused: If the wave is not open, the consultant hands the links out, or both reminders have gone.
    """
    with ctx.database.write() as session:
        wave, _, client = wave_row(session, actor, wave_id, change=True, lock=True)
        if wave.state != "open":
            raise Refused("error-wave-not-open")
        if wave_plan(wave).delivery != "email":
            raise Refused("error-links-are-shown")
        number = session.scalar(select(func.count()).where(Mailing.wave_id == wave.id)) or 0
        if number > MAX_REMINDERS:
            raise Refused("error-no-more-reminders", most=MAX_REMINDERS)
        kind = "reminder" if number else "invitation"
        mailing = Mailing(wave_id=wave.id, number=number, kind=kind, created_at=ctx.now())
        session.add(mailing)
        session.flush()
        people = session.scalars(select(Invitation.id).where(Invitation.wave_id == wave.id)).all()
        session.add_all(Delivery(mailing_id=mailing.id, invitation_id=person, state="queued") for person in people)
        log.record(ctx, session, actor, client.id, f"log-{kind}-sent", wave=wave.title, count=len(people))
    ctx.work.enqueue_mailing(mailing.id)
    with ctx.database.read() as session:
        return next(view for view in mailing_views(session, wave_id) if view.id == mailing.id)


def mailing_views(session: Session, wave_id: int) -> tuple[MailingView, ...]:
    """The mailings of a wave, oldest first, with what the mail server said so far."""
    rows = session.execute(
        select(
            Mailing,
            func.count(),
            func.count().filter(Delivery.state == "sent"),
            func.count().filter(Delivery.state == "failed"),
        )
        .join(Delivery, isouter=True)
        .where(Mailing.wave_id == wave_id)
        .group_by(Mailing.id)
        .order_by(Mailing.number)
    )
    return tuple(
        MailingView(
            id=mailing.id,
            kind="reminder" if mailing.number else "invitation",
            number=mailing.number,
            created_at=mailing.created_at,
            total=total,
            sent=sent,
            failed=failed,
        )
        for mailing, total, sent, failed in rows
    )
