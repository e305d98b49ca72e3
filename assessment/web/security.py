"""Headers that every page carries; answers and results are never cached, and no page runs inline code."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from flask import Flask

if TYPE_CHECKING:
    from _typeshed import OptExcInfo
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "script-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
}


def protect(app: Flask, *, secure: bool) -> None:
    """Give every response of the app its security headers; with ``secure`` the browser keeps to HTTPS for a year.

    A view's own header stands. They are added where the response leaves the application, so no failure goes without them.
    """
    wanted = {**_HEADERS, "Cache-Control": "no-store"}
    if secure:
        wanted["Strict-Transport-Security"] = "max-age=31536000"
    headers = tuple((name.lower(), (name, value)) for name, value in wanted.items())
    inner = app.wsgi_app

    def protected(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        def start(status: str, given: list[tuple[str, str]], problem: "OptExcInfo | None" = None, /) -> Callable[[bytes], object]:
            present = {name.lower() for name, _ in given}
            return start_response(status, given + [header for name, header in headers if name not in present], problem)

        return inner(environ, start)

    app.wsgi_app = protected  # type: ignore[method-assign]
