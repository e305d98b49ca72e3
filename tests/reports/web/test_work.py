"""Reports made in the background: once, the same each time, and a failure that is noted."""

from assessment.services import reports
from assessment.services.results import sealed
from reports import work
from reports.issue import document_of
from reports.pdf.render import KINDS, render_pdf
from reports.work import render_report


def test_rendering_twice_keeps_the_issued_bytes(ctx, consultant, sealed_wave):
    asked = reports.request_report(ctx, consultant, sealed_wave, language="en")
    render_report(ctx, asked.id)
    first = reports.report_pdf(ctx, consultant, asked.id)
    render_report(ctx, asked.id)
    assert reports.report_pdf(ctx, consultant, asked.id) == first
    assert first == render_pdf(document_of(sealed(ctx, consultant, sealed_wave), "en"))
    assert reports.report(ctx, consultant, asked.id).state == "ready"


def test_every_kind_that_can_be_asked_for_can_be_made(ctx, consultant, sealed_wave):
    assert KINDS == reports.KINDS
    for kind in KINDS:
        asked = reports.request_report(ctx, consultant, sealed_wave, language="ru", kind=kind)
        render_report(ctx, asked.id)
        assert reports.report(ctx, consultant, asked.id).state == "ready"


def test_a_kind_that_is_no_longer_made_is_noted(ctx, consultant, sealed_wave, monkeypatch):
    asked = reports.request_report(ctx, consultant, sealed_wave, language="en", kind="brief")
    monkeypatch.setattr(work, "KINDS", ("board",))
    render_report(ctx, asked.id)
    found = reports.report(ctx, consultant, asked.id)
    assert (found.state, found.failure) == ("failed", "error-report-kind")


def test_a_failed_rendering_is_noted_and_does_not_stop_the_worker(ctx, consultant, sealed_wave, monkeypatch):
    def fail(_document, _kind):
        raise ValueError("no such font")

    monkeypatch.setattr(work, "render_pdf", fail)
    asked = reports.request_report(ctx, consultant, sealed_wave, language="en")
    render_report(ctx, asked.id)
    found = reports.report(ctx, consultant, asked.id)
    assert (found.state, found.failure) == ("failed", "error-report-failed")
