"""``entente serve`` and ``entente demo``."""

from pathlib import Path
from urllib.parse import urlsplit

import click

from assessment.commands.supervisor import require_free_port, run_together
from assessment.demo.layout import DemoAccess, demo_access, demo_exists, lay_out_demo
from assessment.services.context import Context
from assessment.store.upgrade import upgrade
from assessment.web.outside import open_context
from assessment.web.settings import Settings

PASSWORD_FILE = "demo-password"  # noqa: S105 - the name of the file, not a password


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on.")
@click.option("--processes", default=2, show_default=True, type=click.IntRange(1, 64), help="Web server processes.")
@click.option("--demo", "with_demo", is_flag=True, help="Lay the demo client out if it is not there yet.")
def serve(host: str, port: int, processes: int, *, with_demo: bool) -> None:
    """Run the web server and a worker until Ctrl-C."""
    require_free_port(host, port)
    settings = Settings.model_validate({"base_url": f"http://{host}:{port}"} if _is_default_address() else {})
    ctx = _ready_context(settings)
    if with_demo and not demo_exists(ctx):
        _lay_out(ctx, settings)
    access = demo_access(ctx, settings.data / PASSWORD_FILE) if with_demo else None
    code = run_together(host, port, processes, ready=lambda: _say_where(settings, access))
    raise SystemExit(code)


@click.command()
def demo() -> None:
    """Lay the demo client out: two sealed waves and an open one of made-up people; print how to get in."""
    settings = Settings()
    ctx = _ready_context(settings)
    if not demo_exists(ctx):
        _lay_out(ctx, settings)
    _say_how_to_get_in(settings.base_url, demo_access(ctx, settings.data / PASSWORD_FILE))


def _is_default_address() -> bool:
    return "base_url" not in Settings().model_fields_set


def _ready_context(settings: Settings) -> Context:
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    ctx = open_context(settings)
    upgrade(ctx.database)
    return ctx


def _lay_out(ctx: Context, settings: Settings) -> None:
    click.echo("Laying out the demo client, once …", err=True)
    lay_out_demo(ctx, Path(settings.data) / PASSWORD_FILE)


def _say_where(settings: Settings, access: DemoAccess | None) -> None:
    click.echo(f"\nEntente serves {settings.base_url}")
    if access is not None:
        _say_how_to_get_in(settings.base_url, access)
    click.echo("\nCtrl-C ends it. Data stays in " + str(settings.data.resolve()))


def _say_how_to_get_in(base_url: str, access: DemoAccess) -> None:
    click.echo(f"\nConsole      {base_url}/console/")
    click.echo(f"  consultant {access.consultant}   password {access.password}")
    click.echo(f"  viewer     {access.viewer}   password {access.password}")
    if access.unused_links:
        click.echo("\nTo answer as an employee (English and Russian):")
        for group, link in access.unused_links.items():
            click.echo(f"  {group:<11}{base_url}{urlsplit(link).path}")
    else:
        click.echo("\nNo demo wave is open any more, so there is no link to answer by.")
