"""Reports: asked for in the console, rendered in the background, kept as issued."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessment.services import log
from assessment.services.context import Context
from assessment.services.errors import InputError, NotFound, Refused
from assessment.services.instruments import as_language
from assessment.services.permission import report_row, wave_row
from assessment.services.results import sealed_by_id
from assessment.services.views import ReportState, ReportView, SealedWave, UserView
from assessment.store.tables import Report
from questionnaires.model import LANGUAGES, Language

KINDS = ("board", "brief", "team")
_STATES: tuple[ReportState, ...] = ("queued", "rendering", "ready", "failed")


def request_report(ctx: Context, actor: UserView, wave_id: int, *, language: Language, kind: str = "board") -> ReportView:
    """Queue a report of a sealed wave.

    Raises:
        Refused: If the wave is not sealed, or the actor may only read.
        InputError: If there is no such language or kind.
    """
    if language not in LANGUAGES:
        raise InputError("language", "error-language-unknown")
    if kind not in KINDS:
        raise InputError("kind", "error-report-kind")
    with ctx.database.write() as session:
        wave, _, client = wave_row(session, actor, wave_id, change=True)
        if wave.state != "sealed":
            raise Refused("error-wave-not-sealed")
        row = Report(wave_id=wave.id, language=language, kind=kind, state="queued", requested_by=actor.id, created_at=ctx.now())
        session.add(row)
        session.flush()
        log.record(ctx, session, actor, client.id, "log-report-requested", wave=wave.title)
    ctx.work.enqueue_report(row.id)
    return report(ctx, actor, row.id)


def report(ctx: Context, actor: UserView, report_id: int) -> ReportView:
    """How far a report has come."""
    with ctx.database.read() as session:
        return _view(report_row(session, actor, report_id))


def list_reports(ctx: Context, actor: UserView, wave_id: int) -> list[ReportView]:
    """The reports of a wave, newest first."""
    with ctx.database.read() as session:
        wave_row(session, actor, wave_id)
        rows = session.scalars(select(Report).where(Report.wave_id == wave_id).order_by(Report.id.desc()))
        return [_view(row) for row in rows]


def report_pdf(ctx: Context, actor: UserView, report_id: int) -> bytes:
    """The PDF as issued.

    Raises:
        Refused: If it is not ready.
    """
    with ctx.database.read() as session:
        pdf = report_row(session, actor, report_id).pdf
    if pdf is None:
        raise Refused("error-report-not-ready")
    return pdf


def report_job(ctx: Context, report_id: int) -> tuple[SealedWave, Language, str]:
    """What the renderer needs; the report is marked as being rendered."""
    with ctx.database.write() as session:
        row = _row(session, report_id)
        if row.state == "queued":
            row.state = "rendering"
        return sealed_by_id(ctx, session, row.wave_id), as_language(row.language), row.kind


def store_report(ctx: Context, report_id: int, pdf: bytes) -> None:
    """Keep the rendered PDF; the first one stored stays the issued one."""
    with ctx.database.write() as session:
        row = _row(session, report_id)
        if row.state != "ready":
            row.state, row.failure, row.pdf, row.pdf_bytes = "ready", None, pdf, len(pdf)


def fail_report(ctx: Context, report_id: int, code: str) -> None:
    """Note that a report could not be rendered; ``code`` is a message id."""
    with ctx.database.write() as session:
        row = _row(session, report_id)
        if row.state != "ready":
            row.state, row.failure = "failed", code


def _row(session: Session, report_id: int) -> Report:
    row = session.get(Report, report_id, with_for_update=True)
    if row is None:
        raise NotFound
    return row


def _view(row: Report) -> ReportView:
    state = next(state for state in _STATES if state == row.state)
    return ReportView(row.id, row.wave_id, as_language(row.language), row.kind, state, row.pdf_bytes, row.failure, row.created_at)
