"""A worker process: runs workflows, beats its heart, and sweeps up what other processes left.

Each process has its own executor id. When a heartbeat is stale, the workflows of that executor go back to their queues and
continue after the last step that was recorded.
"""

import logging
import secrets
import threading
from collections.abc import Sequence
from datetime import timedelta

from dbos import DBOS, DBOSConfig, SetWorkflowID, WorkflowStatus
from sqlalchemy import delete, or_, select

from assessment.services import sealing
from assessment.services.comment_keeping import erase_due
from assessment.services.context import Context
from assessment.services.postman import send_mailing
from assessment.services.retention import forget_people_due
from assessment.services.throttle import forget_attempts
from assessment.services.work import MAILINGS, NAME, REPORTS, SEALING, VERSION, WORKFLOWS, render, sealing_id
from assessment.store.tables import Delivery, Mailing, Report, Wave, WorkerHeartbeat

SWEEP_SECONDS = 5.0
DEAD_AFTER = timedelta(seconds=20)
"""Without a heartbeat for so long an executor counts as dead. A slow one that is not does no harm: steps may be repeated."""
RETRY_AFTER = timedelta(minutes=2)
"""Work that failed for good, such as sealing with a key store that is not mounted, is tried again after this long."""
_QUEUED_MAILINGS = (
    select(Delivery.mailing_id)
    .join(Mailing, Delivery.mailing_id == Mailing.id)
    .join(Wave, Mailing.wave_id == Wave.id)
    .where(Delivery.state == "queued", Wave.state == "open")
    .distinct()
)
_logger = logging.getLogger(__name__)
_bound: list[Context] = []


def run_worker(
    ctx: Context,
    jobs_url: str,
    stop: threading.Event,
    *,
    sweep_seconds: float = SWEEP_SECONDS,
    dead_after: timedelta = DEAD_AFTER,
) -> None:
    """Work until ``stop`` is set. ``jobs_url`` is the database in which DBOS keeps workflows and steps."""
    executor = f"worker-{secrets.token_hex(6)}"
    beat(ctx, executor)
    _bound[:] = [ctx]
    DBOS(config=_config(jobs_url, executor))
    DBOS.launch()
    try:
        DBOS.register_queue(SEALING, worker_concurrency=1, polling_interval_sec=0.5)
        DBOS.register_queue(MAILINGS, global_concurrency=1, polling_interval_sec=0.5)
        DBOS.register_queue(REPORTS, worker_concurrency=1, polling_interval_sec=0.5)
        while not stop.is_set():
            try:
                beat(ctx, executor)
                sweep(ctx, dead_after)
            except Exception as error:
                _logger.warning("the sweep did not come through: %s", type(error).__name__)
            stop.wait(sweep_seconds)
    finally:
        DBOS.destroy(workflow_completion_timeout_sec=10)
        _bound.clear()
        with ctx.database.write() as session:
            session.execute(delete(WorkerHeartbeat).where(WorkerHeartbeat.executor_id == executor))


def beat(ctx: Context, executor: str) -> None:
    """Note that this executor is alive."""
    with ctx.database.write() as session:
        row = session.get(WorkerHeartbeat, executor)
        if row is None:
            session.add(WorkerHeartbeat(executor_id=executor, started_at=ctx.now(), seen_at=ctx.now()))
        else:
            row.seen_at = ctx.now()


def sweep(ctx: Context, dead_after: timedelta = DEAD_AFTER) -> None:
    """Give dead executors' work back, start whatever is owed and was not asked for, erase comments and lists of people in time."""
    _revive(ctx, dead_after)
    forget_attempts(ctx)
    erase_due(ctx)
    forget_people_due(ctx)
    with ctx.database.read() as session:
        waves = session.scalars(
            select(Wave).where(
                or_(
                    Wave.state == "closing",
                    (Wave.state == "open") & (Wave.closes_at <= ctx.now()),
                    Wave.state.in_(("sealed", "discarded")) & Wave.wiped_at.is_(None),
                )
            )
        ).all()
        mailings = session.scalars(_QUEUED_MAILINGS).all()
        reports = session.scalars(select(Report.id).where(Report.state.in_(("queued", "rendering")))).all()
    for wave in waves:
        _owe(ctx, SEALING, sealing_id(wave.id, wave.closings + (wave.state == "open")), wave.id)
    for mailing_id in mailings:
        _owe(ctx, MAILINGS, f"send-{mailing_id}", mailing_id)
    for report_id in reports:
        _owe(ctx, REPORTS, f"render-{report_id}", report_id)


def _revive(ctx: Context, dead_after: timedelta) -> None:
    """Put the workflows of executors without a heartbeat back into their queues."""
    with ctx.database.read() as session:
        beats = {row.executor_id: row.seen_at for row in session.scalars(select(WorkerHeartbeat))}
    dead = [executor for executor, seen_at in beats.items() if seen_at <= ctx.now() - dead_after]
    alive = set(beats) - set(dead)
    for workflow in DBOS.list_workflows(status="PENDING", load_input=False, load_output=False):
        if workflow.executor_id not in alive:
            _logger.warning("work %s goes on after its worker ended", workflow.workflow_id)
            DBOS.resume_workflow(workflow.workflow_id, queue_name=workflow.queue_name)
    if dead:
        with ctx.database.write() as session:
            session.execute(delete(WorkerHeartbeat).where(WorkerHeartbeat.executor_id.in_(dead)))


def _owe(ctx: Context, queue: str, workflow_id: str, argument: int) -> None:
    """Enqueue work unless it is under way; work that ended without being done gets another try after a while."""
    earlier = DBOS.list_workflows(workflow_id_prefix=workflow_id, load_input=False, load_output=False)
    tries = [workflow for workflow in earlier if workflow.workflow_id.split("/")[0] == workflow_id]
    if any(workflow.status in ("PENDING", "ENQUEUED", "DELAYED") for workflow in tries) or _ended_just_now(ctx, tries):
        return
    with SetWorkflowID(f"{workflow_id}/{len(tries)}" if tries else workflow_id):
        DBOS.enqueue_workflow(queue, _FUNCTIONS[queue], argument)


def _ended_just_now(ctx: Context, tries: Sequence[WorkflowStatus]) -> bool:
    since = (ctx.now() - RETRY_AFTER).timestamp() * 1000
    return any((workflow.updated_at or 0) > since for workflow in tries)


def _config(jobs_url: str, executor: str) -> DBOSConfig:
    return {
        "name": NAME,
        "system_database_url": jobs_url,
        "executor_id": executor,
        "application_version": VERSION,
        "log_level": "ERROR",
        "enable_otlp": False,
    }


@DBOS.step(name="entente.seal.close", retries_allowed=True, max_attempts=4)
def _close(wave_id: int) -> str:
    return sealing.close(_bound[0], wave_id)


@DBOS.step(name="entente.seal.publish", retries_allowed=True, max_attempts=4)
def _publish(wave_id: int) -> str:
    try:
        return sealing.publish(_bound[0], wave_id)
    except sealing.SealingError as error:
        _logger.error("wave %d cannot be sealed: %s", wave_id, error)
        raise


@DBOS.step(name="entente.seal.forget", retries_allowed=True, max_attempts=4)
def _forget(wave_id: int) -> str:
    return sealing.forget(_bound[0], wave_id)


@DBOS.step(name="entente.seal.wipe", retries_allowed=True, max_attempts=4)
def _wipe(wave_id: int) -> str:
    return sealing.wipe(_bound[0], wave_id)


@DBOS.workflow(name=WORKFLOWS[SEALING])
def _seal(wave_id: int) -> str:
    _close(wave_id)
    _publish(wave_id)
    _forget(wave_id)
    return _wipe(wave_id)


@DBOS.step(name="entente.send.mails", retries_allowed=True, interval_seconds=5, max_attempts=6)
def _send_mails(mailing_id: int) -> int:
    return send_mailing(_bound[0], mailing_id)


@DBOS.workflow(name=WORKFLOWS[MAILINGS])
def _send(mailing_id: int) -> int:
    return _send_mails(mailing_id)


@DBOS.step(name="entente.render.report")
def _render_report(report_id: int) -> None:
    render(_bound[0], report_id)


@DBOS.workflow(name=WORKFLOWS[REPORTS])
def _render(report_id: int) -> None:
    _render_report(report_id)


_FUNCTIONS = {SEALING: _seal, MAILINGS: _send, REPORTS: _render}
