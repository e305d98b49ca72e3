"""People who join while a wave is open: an invitation of their own in a group that the plan already has.

The plan stays as it was hashed, with the head counts of the launch; the release says how many were asked in all and how many
of them joined later. Nobody can be taken off: that could tell something of who has answered.
"""

from collections.abc import Sequence

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from assessment.privacy.codes import lookup_hash
from assessment.privacy.plan import ReportPlan
from assessment.services.context import Context
from assessment.services.instruments import wave_plan
from assessment.services.launching import code_of
from assessment.services.wave_keys import link_key, lookup_key
from assessment.store.tables import Delivery, Invitation, Mailing, Wave


def invite_late(ctx: Context, session: Session, wave: Wave, people: Sequence[Invitation]) -> int | None:
    """Add people to an open wave, whose row is locked; returns the mailing by which their invitation goes, None if none has gone.

    An invitation does not change after launch, so its number is drawn first and its look-up hash stands in it from the start.
    """
    plan, key, look_up = wave_plan(wave), link_key(ctx, wave.public_id), lookup_key(ctx)
    for person in people:
        person.id = _next_number(session)
        person.wave_id = wave.id
        person.lookup_hash = lookup_hash(look_up, code_of(plan.delivery, key, person.id))
        session.add(person)
        session.flush()
    first = session.scalar(select(Mailing.id).where(Mailing.wave_id == wave.id, Mailing.number == 0))
    if first is not None:
        session.add_all(Delivery(mailing_id=first, invitation_id=person.id, state="queued") for person in people)
    return first


def joined_by_cell(session: Session, wave: Wave) -> dict[str, int]:
    """People who were added after the launch, by cell; none before it."""
    if wave.opened_at is None:
        return {}
    rows = session.execute(select(Invitation.cell, func.count()).where(Invitation.wave_id == wave.id).group_by(Invitation.cell))
    return joined(wave_plan(wave), {row[0]: row[1] for row in rows})


def joined(plan: ReportPlan, asked: dict[str, int]) -> dict[str, int]:
    """How many more were asked than the plan says, by cell."""
    more = {cell.id: asked.get(cell.id, 0) - (cell.invited or 0) for cell in plan.cells}
    return {cell: people for cell, people in more.items() if people > 0}


def _next_number(session: Session) -> int:
    """A number that no invitation has had; SQLite writes one at a time, so the last one plus one is free there."""
    if session.get_bind().dialect.name == "postgresql":
        return int(session.execute(text("SELECT nextval(pg_get_serial_sequence('invitation', 'id'))")).scalar_one())
    return int(session.execute(text("SELECT seq FROM sqlite_sequence WHERE name = 'invitation'")).scalar() or 0) + 1
