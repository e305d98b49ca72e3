"""Who may see and change which client. Owners: all. Consultants: their own. Viewers: see all, change nothing."""

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from assessment.services.errors import NotFound, Refused
from assessment.services.views import UserView
from assessment.store.tables import Client, Engagement, Report, Wave


def visible_clients(actor: UserView) -> Select[Client]:
    """The clients an actor may see, by name."""
    query = select(Client).order_by(Client.name, Client.id)
    return query.where(Client.owner_id == actor.id) if actor.role == "consultant" else query


def may_change(actor: UserView, client: Client) -> bool:
    """Whether an actor may change what belongs to a client."""
    return actor.role == "owner" or (actor.role == "consultant" and client.owner_id == actor.id)


def client_row(session: Session, actor: UserView, client_id: int, *, change: bool = False) -> Client:
    """A client the actor may see, or change.

    Raises:
        NotFound: If there is none, or the actor may not see it.
        Refused: If the actor may see but not change it.
    """
    client = session.get(Client, client_id)
    if client is None or (actor.role == "consultant" and client.owner_id != actor.id):
        raise NotFound
    if change and not may_change(actor, client):
        raise Refused("error-read-only")
    return client


def engagement_row(session: Session, actor: UserView, engagement_id: int, *, change: bool = False) -> tuple[Engagement, Client]:
    """An engagement and its client, under the same rule."""
    engagement = session.get(Engagement, engagement_id)
    if engagement is None:
        raise NotFound
    return engagement, client_row(session, actor, engagement.client_id, change=change)


def wave_row(
    session: Session, actor: UserView, wave_id: int, *, change: bool = False, lock: bool = False
) -> tuple[Wave, Engagement, Client]:
    """A wave, its engagement and its client, under the same rule; ``lock`` holds the wave's row until the commit."""
    wave = session.get(Wave, wave_id, with_for_update=lock or None)
    if wave is None:
        raise NotFound
    engagement, client = engagement_row(session, actor, wave.engagement_id, change=change)
    return wave, engagement, client


def report_row(session: Session, actor: UserView, report_id: int) -> Report:
    """A report of a client the actor may see."""
    report = session.get(Report, report_id)
    if report is None:
        raise NotFound
    wave_row(session, actor, report.wave_id)
    return report
