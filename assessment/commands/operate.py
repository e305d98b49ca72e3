"""Commands for whoever runs an installation: ``entente db``, ``user``, ``worker`` and ``seal``."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.exc import DatabaseError as SqlDatabaseError

from assessment.phrases import phrases
from assessment.services import accounts, sealing
from assessment.services.context import Context
from assessment.services.errors import ServiceError
from assessment.services.postman import TEXTS
from assessment.services.views import Role
from assessment.store.backup import BackupError, backup, restore
from assessment.store.database import DatabaseError
from assessment.store.keys import KeyStoreError
from assessment.store.tables import ROLES, Wave
from assessment.store.upgrade import is_current, upgrade
from assessment.web.outside import open_context
from assessment.web.settings import Settings
from questionnaires.model import LANGUAGES, Language


@click.group()
def db() -> None:
    """The database and its tables."""


@db.command("upgrade")
def db_upgrade() -> None:
    """Create the tables, or bring them to this version."""
    with opened_context(current=False) as ctx:
        upgrade(ctx.database)
    click.echo("The database is up to date. Next: entente user add EMAIL --role owner, then entente serve")


@db.command("backup")
@click.argument("file", type=click.Path(path_type=Path))
def db_backup(file: Path) -> None:
    """Copy the database into FILE while it is in use. Keys of open waves are never in it."""
    with opened_context(current=False) as ctx:
        backup(ctx.database, file)
    click.echo(f"Copied to {file}. The key store is not in it, and must not be: see docs/administration.md")


@db.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
def db_restore(file: Path) -> None:
    """Put the copy in FILE into a database without tables."""
    with opened_context(current=False) as ctx:
        restore(ctx.database, file)
    click.echo("Restored. Next: entente db upgrade")


@click.group()
def user() -> None:
    """People who sign in to the console."""


@user.command("add")
@click.argument("email")
@click.option("--role", type=click.Choice(ROLES), required=True, help="owner: everything; consultant: own clients; viewer: reads.")
@click.option("--name", default="", help="Name as the log shows it.")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input instead of asking for it.")
def user_add(email: str, role: Role, name: str, language: Language, *, password_stdin: bool) -> None:
    """Add a user; the password is asked for."""
    with opened_context() as ctx:
        if password_stdin:
            password = sys.stdin.readline().rstrip("\r\n")
        else:
            password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
        try:
            added = accounts.create_user(ctx, email=email, password=password, role=role, name=name, language=language)
        except ServiceError as error:
            raise click.ClickException(phrases("en", TEXTS)(error.code, **error.arguments)) from None
        click.echo(f"{added.email} can sign in as {added.role} at {ctx.base_url}/console/")


@click.command()
def worker() -> None:
    """Seal waves, send mail and render reports until Ctrl-C or SIGTERM."""
    from assessment.services.worker import run_worker  # noqa: PLC0415 - start-up time: no other command needs DBOS

    with opened_context() as ctx:
        stop = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda _number, _frame: stop.set())
        run_worker(ctx, Settings().jobs, stop)


@click.command()
@click.argument("wave_id", metavar="WAVE", type=int)
def seal(wave_id: int) -> None:
    """Seal a wave that is closed or whose time has come, here and now; a repeated call finishes an interrupted one."""
    with opened_context() as ctx:
        with ctx.database.read() as session:
            known = session.get(Wave, wave_id)
        if known is None:
            raise click.ClickException(f"There is no wave {wave_id}. Its number stands in the address of its console page.")
        try:
            state = sealing.seal(ctx, wave_id)
        except sealing.SealingError as error:
            raise click.ClickException(str(error)) from None
    if state not in _OUTCOMES:
        raise click.ClickException(f"Wave {wave_id} is {state}: close it in the console first, or wait for its closing date.")
    click.echo(f"Wave {wave_id}: {_OUTCOMES[state]}")


_OUTCOMES = {
    "sealed": "sealed. Its answers are counted, its keys destroyed.",
    "below_minimum": "too few answers for any result. Extend or discard it in the console.",
    "discarded": "discarded. Its answers, people and keys are gone.",
}


@contextmanager
def opened_context(*, current: bool = True) -> Iterator[Context]:
    """The services' context; whatever is wrong with the settings or the database is said in one line."""
    ctx = None
    try:
        ctx = open_context(Settings())
        if current and not is_current(ctx.database):
            raise click.ClickException("The database has no tables, or those of another version. Run: entente db upgrade")
        yield ctx
    except (BackupError, DatabaseError, KeyStoreError) as error:
        raise click.ClickException(str(error)) from None
    except ArgumentError:
        raise click.ClickException(
            "ENTENTE_DATABASE_URL is no database URL. Write sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME"
        ) from None
    except OperationalError as error:
        reason = str(error.orig).strip().partition("\n")[0]
        raise click.ClickException(f"The database cannot be reached: {reason}. Check ENTENTE_DATABASE_URL.") from None
    except SqlDatabaseError as error:
        reason = str(error.orig).strip().partition("\n")[0]
        raise click.ClickException(f"The database cannot be used: {reason}. Check ENTENTE_DATABASE_URL.") from None
    finally:
        if ctx is not None:
            ctx.database.close()
