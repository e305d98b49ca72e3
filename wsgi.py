"""Assembles the product: ``create_app()`` for a web server, and the ``entente`` command."""

from pathlib import Path

import click
from flask import Flask
from jinja2 import StrictUndefined
from pydantic import ValidationError
from werkzeug.middleware.proxy_fix import ProxyFix

from assessment.commands.operate import db, seal, user, worker
from assessment.commands.score import score, template
from assessment.commands.serve import demo, serve
from assessment.services.context import Context
from assessment.web import front
from assessment.web.console import blueprint as console
from assessment.web.outside import open_context
from assessment.web.respondent import blueprint as respondent
from assessment.web.security import protect
from assessment.web.sessions import ConsoleSessions
from assessment.web.settings import Settings, form_secret
from questionnaires.commands import lint
from reports.commands import report
from reports.web import blueprint as results

STATIC = Path(__file__).parent / "assessment" / "web" / "static"
MAX_REQUEST_BYTES = 2_000_000
"""A list of ten thousand people fits; a form of answers is a hundredth of it."""


def create_app(settings: Settings | None = None, context: Context | None = None) -> Flask:
    """The web application: respondent's pages, console and results.

    Raises:
        pydantic.ValidationError: If a setting is unsafe.
    """
    settings = settings or Settings()
    app = Flask(__name__, static_folder=STATIC)
    app.config.update(
        SECRET_KEY=form_secret(settings),
        SESSION_COOKIE_SECURE=settings.secure,
        MAX_CONTENT_LENGTH=MAX_REQUEST_BYTES,
        MAX_FORM_MEMORY_SIZE=MAX_REQUEST_BYTES,
        SEND_FILE_MAX_AGE_DEFAULT=3600,
    )
    app.session_interface = ConsoleSessions()
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["entente"] = context or open_context(settings)
    if settings.behind_proxies:
        hops = settings.behind_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops)  # type: ignore[method-assign]
    protect(app, secure=settings.secure)
    front.show_failures(app)
    for part in (front.blueprint, respondent, console, results):
        app.register_blueprint(part)
    return app


@click.group()
@click.version_option(package_name="entente")
def commands() -> None:
    """How two departments work together: survey, diagnosis, report."""


for command in (db, demo, lint, report, score, seal, serve, template, user, worker):
    commands.add_command(command)


def main() -> None:
    """The ``entente`` command: exit 0 done, 1 the input is wrong, 2 usage; never a traceback for an unsafe setting."""
    try:
        commands(prog_name="entente")
    except ValidationError as error:
        for problem in error.errors():
            click.echo(f"Error: {problem['msg'].removeprefix('Value error, ')}", err=True)
        raise SystemExit(1) from None


if __name__ == "__main__":
    main()
