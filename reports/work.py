"""Background rendering: turns a queued report into a stored PDF. Importing this module registers it with the workers."""

import logging

from assessment.services.context import Context
from assessment.services.reports import fail_report, report_job, store_report
from assessment.services.work import register_renderer
from reports.issue import document_of
from reports.pdf.render import KINDS, render_pdf

_logger = logging.getLogger(__name__)


def render_report(ctx: Context, report_id: int) -> None:
    """Render a queued report and store it, or note why it cannot be made.

    Doing it twice is harmless: the same wave gives the same bytes, and the first ones stored stay the issued ones.
    """
    wave, language, kind = report_job(ctx, report_id)
    if kind not in KINDS:
        fail_report(ctx, report_id, "error-report-kind")
        return
    try:
        pdf = render_pdf(document_of(wave, language), kind)
    except Exception:
        _logger.exception("report %d could not be rendered", report_id)
        fail_report(ctx, report_id, "error-report-failed")
        return
    store_report(ctx, report_id, pdf)


register_renderer(render_report)
