"""The log of what consultants did. Arguments are names of waves and counts: no code, address, ballot or answer."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessment.phrases import Argument
from assessment.services.context import Context
from assessment.services.permission import client_row
from assessment.services.views import LogEntry, UserView
from assessment.store.tables import LogRow, User

SYSTEM = ""
"""``who`` of what the product did on its own, such as closing a wave when its time came."""


def entries(ctx: Context, actor: UserView, client_id: int) -> list[LogEntry]:
    """What was done for a client, newest first."""
    with ctx.database.read() as session:
        client_row(session, actor, client_id)
        rows = session.execute(select(LogRow, User).outerjoin(User).where(LogRow.client_id == client_id).order_by(LogRow.id.desc()))
        return [LogEntry(row.at, (user.name or user.email) if user else SYSTEM, row.action, row.arguments) for row, user in rows]


def record(
    ctx: Context, session: Session, actor: UserView | None, client_id: int | None, action: str, /, **arguments: Argument
) -> None:
    """Add an entry to the transaction of what it tells of."""
    session.add(LogRow(at=ctx.now(), user_id=actor.id if actor else None, client_id=client_id, action=action, arguments=arguments))
