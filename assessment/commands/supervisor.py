"""The web server and one worker for background work, started and ended together."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPConnection
from types import FrameType

import click

GRACE_SECONDS = 15
RESTART_PAUSE_SECONDS = 2


class _Stop(Exception):  # noqa: N818 - a request, not an error
    """Somebody asked the server to end."""


def port_is_free(host: str, port: int) -> bool:
    """Whether a server could listen there now."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def require_free_port(host: str, port: int) -> None:
    """Say which port is taken and how to choose another.

    Raises:
        click.ClickException: If something listens there.
    """
    if not port_is_free(host, port):
        raise click.ClickException(
            f"Port {port} on {host} is taken by another program. Choose another one: PORT={port + 1} make run"
        )


def web_command(host: str, port: int, processes: int) -> list[str]:
    """The command line of the web server; it writes no access log, for answers must leave no line."""
    return [
        *(sys.executable, "-m", "gunicorn", "wsgi:create_app()"),
        *("--bind", f"{host}:{port}", "--workers", str(processes), "--threads", "4", "--timeout", "60"),
        *("--graceful-timeout", str(GRACE_SECONDS), "--log-level", "warning", "--no-control-socket", "--preload"),
    ]


def worker_command() -> list[str]:
    """The command line of a worker."""
    return [sys.executable, "-m", "wsgi", "worker"]


def run_together(host: str, port: int, processes: int, *, ready: Callable[[], None]) -> int:
    """Run web server and worker until one is asked to end or the web server fails; a worker that dies is started again.

    Returns:
        Exit code: 0 after Ctrl-C or SIGTERM, else the web server's.
    """
    environment = {**os.environ, "ENTENTE_BASE_URL": os.environ.get("ENTENTE_BASE_URL", f"http://{host}:{port}")}
    web = subprocess.Popen(web_command(host, port, processes), env=environment, start_new_session=True)
    worker = subprocess.Popen(worker_command(), env=environment, start_new_session=True)
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGINT, _stop)
    try:
        _wait_until_serving(web, host, port)
        ready()
        while (code := web.poll()) is None:
            if worker.poll() is not None:
                time.sleep(RESTART_PAUSE_SECONDS)
                worker = subprocess.Popen(worker_command(), env=environment, start_new_session=True)
            time.sleep(0.5)
    except _Stop:
        code = 0
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        _end(web, worker)
    return code


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise _Stop


def _wait_until_serving(web: subprocess.Popen[bytes], host: str, port: int) -> None:
    """Until the first page comes, so that a printed address works; at most half a minute."""
    deadline = time.monotonic() + 30
    while web.poll() is None and time.monotonic() < deadline:
        connection = HTTPConnection(host, port, timeout=5)
        try:
            connection.request("GET", "/")
            if connection.getresponse().status < HTTPStatus.INTERNAL_SERVER_ERROR:
                return
        except OSError:
            pass
        finally:
            connection.close()
        time.sleep(0.1)


def _end(*processes: subprocess.Popen[bytes]) -> None:
    for process in processes:
        if process.poll() is None:
            process.terminate()
    deadline = time.monotonic() + GRACE_SECONDS
    for process in processes:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
