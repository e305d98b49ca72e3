"""Work that a web process asks for is done by a worker process at once; work that nobody asked for, by its sweep."""

import os
import signal
import time

import pytest

from assessment.services import reports, respondent, waves
from assessment.services.context import utc_now
from assessment.services.work import DbosWork, WaitingWork, register_renderer
from assessment.store.tables import Wave
from tests.durability.children import Place, start, work
from tests.worlds import World, answers


@pytest.fixture
def place(database_kind, database_url, keys, tmp_path):
    return Place(
        database_url, keys.folder, database_url if database_kind == "postgresql" else f"sqlite:///{tmp_path / 'jobs.sqlite'}"
    )


@pytest.fixture
def worker_process(place):
    """A worker whose sweep comes once a minute, so that only what is asked for is done soon."""
    process = start(_work, place)
    yield process
    os.kill(process.pid, signal.SIGTERM)
    process.join(30)
    assert process.exitcode == 0


def _work(place):
    work(place, sweep_seconds=60)


def test_asking_makes_a_worker_start_at_once(database, keys, place, worker_process):
    """Through the jobs database, without an executor in the asking process; asking twice does it once."""
    asking = DbosWork(place.jobs_url)
    world = World(database, keys, utc_now, work=WaitingWork())
    anna = world.user("anna")
    wave = world.launched(anna)
    for cookie in world.cookies(wave):
        respondent.submit(world.ctx, cookie, answers(wave))
    time.sleep(4)
    waves.close_wave(world.ctx, anna, wave.id)
    deadline = time.monotonic() + 30
    while waves.wave(world.ctx, anna, wave.id).state != "sealed":
        asking.enqueue_sealing(wave.id, 1)
        assert time.monotonic() < deadline
        time.sleep(0.3)
    while True:
        with database.read() as session:
            if session.get_one(Wave, wave.id).wiped_at is not None:
                break
        assert time.monotonic() < deadline
        time.sleep(0.1)
    asking.close()


def test_asking_before_any_worker_ran_is_no_error(tmp_path):
    """The jobs database does not exist yet: the sweep of the first worker will find the work."""
    asking = DbosWork(f"sqlite:///{tmp_path / 'jobs.sqlite'}")
    asking.enqueue_sealing(1)
    assert list(tmp_path.iterdir()) == []


def test_a_report_is_queued_rendered_and_kept(world, anna, monkeypatch):
    """The registered renderer is given the sealed wave; the first PDF stays the issued one."""
    wave = world.launched(anna)
    for cookie in world.cookies(wave):
        respondent.submit(world.ctx, cookie, answers(wave))
    with pytest.raises(Exception, match="error-wave-not-sealed"):
        reports.request_report(world.ctx, anna, wave.id, language="en")
    waves.close_wave(world.ctx, anna, wave.id)
    world.work.run(world.ctx)
    asked = reports.request_report(world.ctx, anna, wave.id, language="ru", kind="brief")
    assert (asked.state, asked.bytes) == ("queued", None)

    def renderer(ctx, report_id):
        sealed, language, kind = reports.report_job(ctx, report_id)
        assert reports.report(ctx, anna, report_id).state == "rendering"
        reports.store_report(ctx, report_id, f"{sealed.client_name} {language} {kind}".encode())

    monkeypatch.setattr("assessment.services.work._renderers", [])  # the product's own stays registered for other tests
    register_renderer(renderer)
    world.work.run(world.ctx)
    assert reports.report_pdf(world.ctx, anna, asked.id) == b"Acme ru brief"
    reports.store_report(world.ctx, asked.id, b"another")
    reports.fail_report(world.ctx, asked.id, "error-report-failed")
    (kept,) = reports.list_reports(world.ctx, anna, wave.id)
    assert (kept.state, kept.bytes) == ("ready", 13)
