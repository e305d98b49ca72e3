"""``entente preview``: a questionnaire file as its respondents will see it, while it is being written."""

import click
from werkzeug.serving import WSGIRequestHandler, make_server

from assessment.commands.supervisor import port_is_free
from assessment.web.preview import create_preview
from assessment.web.preview.watching import draft_of
from questionnaires.library import questionnaire_path
from questionnaires.model import LANGUAGES, Language
from questionnaires.problems import QuestionnaireError

HOST = "127.0.0.1"


class QuietHandler(WSGIRequestHandler):
    """Serves without a line for each request: the page asks every moment whether the file has changed."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


@click.command()
@click.argument("file")
@click.option("--port", default=8001, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on.")
@click.option("--group", default=None, help="Whose form to begin with; the first group if it is not said.")
@click.option("--lang", "language", default="en", show_default=True, type=click.Choice(LANGUAGES), help="Language to begin with.")
def preview(file: str, port: int, group: str | None, language: Language) -> None:
    """Show a questionnaire as its respondents see it, with scores and outcomes for what one answers, until Ctrl-C.

    FILE is a YAML file or an id of the library. The page follows the file whenever it is saved; problems stand there too.
    """
    try:
        path = questionnaire_path(file)
    except QuestionnaireError as error:
        raise click.ClickException(str(error)) from None
    form = draft_of(path).questionnaire
    if form is not None and group is not None and group not in form.groups_by_id:
        raise click.ClickException(f"--group {group}: there is no such group; there are {', '.join(form.groups_by_id)}")
    if not port_is_free(HOST, port):
        raise click.ClickException(f"port {port} is taken by another program. Choose another one: --port {port + 1}")
    app = create_preview(path, group=group, language=language)
    server = make_server(HOST, port, app, threaded=True, request_handler=QuietHandler)
    click.echo(f"{path} is shown at http://{HOST}:{port}\nCtrl-C ends it.")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        click.echo()
    finally:
        server.server_close()
