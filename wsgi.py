"""Assembles the product: ``create_app()`` for a web server, and the ``entente`` command."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click
from pydantic import ValidationError

from assessment.commands.loading import LoadedGroup, Place

if TYPE_CHECKING:
    from flask import Flask

    from assessment.services.context import Context
    from assessment.web.settings import Settings

# Before anything loads NumPy. The matrices here are small: threads of the linear algebra would wait for each other, and on a
# machine that has other work they take ten times as long as one.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

STATIC = Path(__file__).parent / "assessment" / "web" / "static"
MAX_REQUEST_BYTES = 2_000_000
"""A list of ten thousand people fits; a form of answers is a hundredth of it."""


def create_app(settings: "Settings | None" = None, context: "Context | None" = None) -> "Flask":
    """The web application: respondent's pages, console and results.

    Raises:
        pydantic.ValidationError: If a setting is unsafe.
    """
    # Commands such as ``entente lint`` need none of this and start in a third of the time without it.
    from flask import Flask  # noqa: PLC0415
    from jinja2 import StrictUndefined  # noqa: PLC0415
    from werkzeug.middleware.proxy_fix import ProxyFix  # noqa: PLC0415

    from assessment.web import front  # noqa: PLC0415
    from assessment.web.console import blueprint as console  # noqa: PLC0415
    from assessment.web.facts import blueprint as facts  # noqa: PLC0415
    from assessment.web.outside import open_context  # noqa: PLC0415
    from assessment.web.respondent import blueprint as respondent  # noqa: PLC0415
    from assessment.web.security import protect  # noqa: PLC0415
    from assessment.web.sessions import ConsoleSessions  # noqa: PLC0415
    from assessment.web.settings import Settings, form_secret  # noqa: PLC0415
    from questionnaires.bundles import preload_forms  # noqa: PLC0415
    from reports.web import blueprint as results  # noqa: PLC0415

    preload_forms()
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
    for part in (front.blueprint, respondent, facts, console, results):
        app.register_blueprint(part)
    return app


commands = click.version_option(package_name="entente")(
    LoadedGroup(
        "entente",
        {
            "audit": Place("assessment.commands.audit", "Audit the release of a sealed wave and write the proof of it."),
            "db": Place("assessment.commands.operate", "The database and its tables."),
            "demo": Place(
                "assessment.commands.serve",
                "Lay the demo client out: two sealed waves and an open one of made-up people.",
            ),
            "kit": Place("reports.kit.commands", "Write agendas, plans and drafts as DOCX and PDF."),
            "lint": Place(
                "questionnaires.commands",
                "Check questionnaires, advice, bundles, working papers, and the scales and groups that are shared.",
            ),
            "preview": Place(
                "assessment.commands.preview",
                "Show a questionnaire as its respondents see it, with scores and outcomes for what one answers.",
            ),
            "report": Place("reports.commands", "Write a report in PDF from a CSV of answers."),
            "score": Place("assessment.commands.score", "Print what a CSV of answers says."),
            "seal": Place("assessment.commands.operate", "Seal a wave that is closed or whose time has come, here and now."),
            "serve": Place("assessment.commands.serve", "Run the web server and a worker until Ctrl-C."),
            "template": Place("assessment.commands.score", "Write the header that a CSV of answers must have."),
            "user": Place("assessment.commands.operate", "People who sign in to the console."),
            "worker": Place(
                "assessment.commands.operate",
                "Seal waves, send mail and render reports until Ctrl-C or SIGTERM.",
                registers=("reports.work",),
            ),
        },
        help="How two departments work together: survey, diagnosis, report.",
    )
)


def main() -> None:
    """The ``entente`` command: exit 0 done, 1 the input is wrong, 2 usage; never a traceback for an unsafe setting."""
    try:
        commands(prog_name="entente")
    except ValidationError as error:
        for problem in error.errors():
            setting = "".join(f"ENTENTE_{str(place).upper()}: " for place in problem["loc"][:1])
            click.echo(f"Error: {setting}{problem['msg'].removeprefix('Value error, ')}", err=True)
        raise SystemExit(1) from None
    except OSError as error:
        click.echo(f"Error: {error.filename or 'output'}: {error.strerror}. Check that path and its permissions.", err=True)
        raise SystemExit(1) from None


if __name__ == "__main__":
    main()
