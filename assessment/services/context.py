"""What every service is given: the outside world, in one value."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Protocol

from assessment.services.mail import Mailer
from assessment.store.database import Database
from assessment.store.keys import KeyStore


class WorkQueue(Protocol):
    """Hands work to the worker processes. Arguments are ids only; asking twice for the same work does it once."""

    def enqueue_sealing(self, wave_id: int, closing: int = 1) -> None:
        """Seal a wave that has been closed for the given time, or wipe one that was discarded."""

    def enqueue_report(self, report_id: int) -> None:
        """Render a report that is queued."""

    def enqueue_mailing(self, mailing_id: int) -> None:
        """Send the mails of a mailing that are queued."""


def utc_now() -> datetime:
    """The present moment, aware."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Context:
    """The outside world: database, key store, background work, mail, clock and the address under which people reach us."""

    database: Database
    keys: KeyStore
    work: WorkQueue
    mailer: Mailer
    now: Callable[[], datetime] = utc_now
    base_url: str = "http://127.0.0.1:8000"

    def with_clock(self, now: Callable[[], datetime]) -> "Context":
        """The same world at another time."""
        return replace(self, now=now)
