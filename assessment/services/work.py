"""Background work: sealing, mailings and reports as durable DBOS workflows, and how web processes ask for it.

A row is what work is owed for: a wave that is closing, a mailing with queued mails, a queued report. Asking a queue only
makes it start at once; whatever was not asked for, because the process died between its commit and the asking, is found by
the sweep of ``assessment.services.worker``. Workflow arguments are ids.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import make_url

from assessment.services.context import Context
from assessment.services.postman import send_mailing
from assessment.services.sealing import seal

if TYPE_CHECKING:
    from dbos import DBOSClient

NAME = "entente"
VERSION = "1"
"""Of the workflows: work asked for by one version is done by workers of the same one."""
SEALING, MAILINGS, REPORTS = "sealing", "mailings", "reports"
WORKFLOWS = {SEALING: "entente.seal", MAILINGS: "entente.send", REPORTS: "entente.render"}

Renderer = Callable[[Context, int], None]
"""Renders the report of an id and stores it, or notes why it failed."""
_renderers: list[Renderer] = []
_logger = logging.getLogger(__name__)


def register_renderer(renderer: Renderer) -> None:
    """Say who renders reports; the package that can do so stands above this one and calls at import. The last one counts."""
    _renderers.append(renderer)


def render(ctx: Context, report_id: int) -> None:
    """Render a report.

    Raises:
        RuntimeError: If nobody registered as renderer.
    """
    if not _renderers:
        raise RuntimeError("no renderer of reports is registered: this process does not import the package reports")
    _renderers[-1](ctx, report_id)


def sealing_id(wave_id: int, closing: int) -> str:
    """The workflow of one closing of a wave: asked for twice, it runs once."""
    return f"seal-{wave_id}-{closing}"


@dataclass
class WaitingWork:
    """Work that waits in memory until ``run`` does it in the foreground: for tests and for trying the product out."""

    waves: list[int] = field(default_factory=list)
    mailings: list[int] = field(default_factory=list)
    reports: list[int] = field(default_factory=list)

    def enqueue_sealing(self, wave_id: int, closing: int = 1) -> None:  # noqa: ARG002
        """Remember a wave."""
        self.waves.append(wave_id)

    def enqueue_mailing(self, mailing_id: int) -> None:
        """Remember a mailing."""
        self.mailings.append(mailing_id)

    def enqueue_report(self, report_id: int) -> None:
        """Remember a report."""
        self.reports.append(report_id)

    def run(self, ctx: Context) -> None:
        """Do everything that waits."""
        while self.mailings:
            send_mailing(ctx, self.mailings.pop(0))
        while self.waves:
            seal(ctx, self.waves.pop(0))
        while self.reports:
            render(ctx, self.reports.pop(0))


class DbosWork:
    """Asks worker processes through their database. If that cannot be reached the sweep finds the work all the same."""

    def __init__(self, jobs_url: str) -> None:
        self._url = jobs_url
        self._client: DBOSClient | None = None

    def enqueue_sealing(self, wave_id: int, closing: int = 1) -> None:
        """Ask for a wave to be sealed, or wiped if it was discarded."""
        self._ask(SEALING, sealing_id(wave_id, closing), wave_id)

    def enqueue_mailing(self, mailing_id: int) -> None:
        """Ask for a mailing to be sent."""
        self._ask(MAILINGS, f"send-{mailing_id}", mailing_id)

    def enqueue_report(self, report_id: int) -> None:
        """Ask for a report to be rendered."""
        self._ask(REPORTS, f"render-{report_id}", report_id)

    def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            self._client.destroy()
            self._client = None

    def _ask(self, queue: str, workflow_id: str, argument: int) -> None:
        try:
            client = self._connected()
            if client is not None:
                options = {"workflow_name": WORKFLOWS[queue], "queue_name": queue, "workflow_id": workflow_id}
                client.enqueue({**options, "app_version": VERSION}, argument)  # type: ignore[typeddict-item]
        except Exception as error:  # the row is committed; only promptness is lost
            _logger.warning("work %s waits for the next sweep: %s", workflow_id, type(error).__name__)

    def _connected(self) -> "DBOSClient | None":
        """The client; None while no worker has laid out the embedded jobs database yet."""
        url = make_url(self._url)
        if url.get_backend_name() == "sqlite" and not (url.database and Path(url.database).is_file()):
            return None
        if self._client is None:
            from dbos import DBOSClient  # noqa: PLC0415 - half a second that commands without work need not wait

            self._client = DBOSClient(
                system_database_url=self._url, application_name=NAME, retry_connection_errors=False, system_database_pool_size=2
            )
        return self._client
