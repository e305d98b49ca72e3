"""Pages per second from one gunicorn worker, and how long a start takes until the first page."""

import contextlib
import http.client
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measuring import ROOT, SCALE, Figure, Limit, figure, python, turns
from tests.bench.survey import Survey

CLIENTS = 4
BARE = "tests.bench.server:bare()"


def bare() -> object:
    """The yardstick as gunicorn loads it: a response of as many bytes as the form's page."""
    from tests.bench.pages import bare_app

    return bare_app(b"x" * int(os.environ["BENCH_BYTES"]))


def measure(folder: Path) -> Iterator[Figure]:
    """Cold starts first, then both servers asked in turns."""
    survey = Survey(folder)
    cookie = survey.cookie()
    survey.world.database.close()
    environment = {"ENTENTE_DATA": str(folder)}
    yield figure(
        "cold start to the first page", "s", [_cold_start(environment) for _ in range(turns(5))], limit=Limit(2, of="value")
    )
    yield from _commands()
    with _server("wsgi:create_app()", environment) as port:
        request = _request("/answer?language=en", cookie)
        size = len(_body(port, request))
        with _server(BARE, {"BENCH_BYTES": str(size)}) as other:
            seconds = max(0.5, 2 * SCALE)
            rates: dict[str, list[float]] = {"mine": [], "bare": []}
            for _ in range(turns(5)):
                rates["bare"].append(_rate(other, _request("/"), seconds))
                rates["mine"].append(_rate(port, request, seconds))
    yield figure(
        "form pages from one gunicorn worker", "/s", rates["mine"], yardstick="bare Flask, one worker", against=rates["bare"]
    )


def _commands() -> Iterator[Figure]:
    times: dict[str, list[float]] = {"python": [], "help": [], "lint": []}
    for _ in range(turns(7)):
        times["python"].append(python("-c", "pass").seconds)
        times["help"].append(python("-m", "wsgi", "--help").seconds)
        times["lint"].append(python("-m", "wsgi", "lint").seconds)
    yield figure("entente --help", "s", times["help"], yardstick="python -c pass", against=times["python"])
    yield figure("entente lint", "s", times["lint"], yardstick="python -c pass", against=times["python"])


@contextlib.contextmanager
def _server(application: str, environment: dict[str, str]) -> Iterator[int]:
    """One gunicorn worker as ``entente serve`` starts it; gives its port once it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "gunicorn", application, "--bind", f"127.0.0.1:{port}", "--workers", "1"),
            *("--threads", str(CLIENTS), "--log-level", "warning", "--no-control-socket", "--preload", "--keep-alive", "30"),
        ],
        cwd=ROOT,
        env={**os.environ, **environment},
    )
    try:
        _wait(port)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def _wait(port: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        with contextlib.suppress(OSError), contextlib.closing(connection):
            connection.request("GET", "/")
            if connection.getresponse().status == 200:
                return
        time.sleep(0.01)
    raise RuntimeError("the server did not answer within a minute")


def _cold_start(environment: dict[str, str]) -> float:
    begin = time.perf_counter()
    with _server("wsgi:create_app()", environment):
        return time.perf_counter() - begin


def _request(address: str, cookie: str = "") -> bytes:
    return f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\n{f'Cookie: ballot={cookie}' if cookie else 'X-None: 1'}\r\n\r\n".encode()


def _body(port: int, request: bytes) -> bytes:
    return _exchange(socket.create_connection(("127.0.0.1", port), 10), request).partition(b"\r\n\r\n")[2]


def _exchange(connection: socket.socket, request: bytes) -> bytes:
    """One request over a connection that stays open; reads no more than it must, so that the client is no bottleneck."""
    connection.sendall(request)
    reply = b""
    while b"\r\n\r\n" not in reply:
        reply += connection.recv(65536)
    head, _, body = reply.partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        raise RuntimeError(head.decode("latin-1"))
    length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
    while len(body) < length:
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body


def _rate(port: int, request: bytes, seconds: float) -> float:
    """Pages per second that all clients together receive."""
    counts = [0] * CLIENTS
    deadline = time.perf_counter() + seconds

    def ask(number: int) -> None:
        with socket.create_connection(("127.0.0.1", port), 10) as connection:
            while time.perf_counter() < deadline:
                _exchange(connection, request)
                counts[number] += 1

    clients = [threading.Thread(target=ask, args=(number,)) for number in range(CLIENTS)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    return sum(counts) / seconds
