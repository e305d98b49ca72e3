"""Clients: the list, one client with its engagements, its name and its log."""

from datetime import date
from typing import NamedTuple

from werkzeug.wrappers import Response as AnyResponse

from assessment.services import clients as services
from assessment.services import log
from assessment.services.errors import InputError
from assessment.services.views import LogEntry
from assessment.web.console.blueprint import blueprint
from assessment.web.console.client_forms import ClientForm, RenameForm
from assessment.web.console.door import editors_only
from assessment.web.console.page import actor, context, crumb, go, language, page, t, t_or, texts, when


class ToldEntry(NamedTuple):
    """A line of the log in words."""

    when: str
    who: str
    what: str


@blueprint.get("/")
def clients() -> AnyResponse:
    """All clients of this user; empty, it says what to do first."""
    return page("clients.html", title=t("clients-title"), clients=services.list_clients(context(), actor()))


@blueprint.route("/clients/new", methods=["GET", "POST"])
@editors_only
def new_client() -> AnyResponse:
    """Creates a client."""
    form = ClientForm(language=language())
    if form.validate_on_submit():
        try:
            made = services.create_client(context(), actor(), name=form.name.data or "", language=form.language.data)
        except InputError as error:
            form.refuse_input(error)
        else:
            return go("console.client", said=t("client-made", name=made.name), client_id=made.id)
    way = (crumb(t("clients-title"), "console.clients"), crumb(t("client-new-title")))
    return page("client_new.html", title=t("client-new-title"), crumbs=way, form=form, status=form.status)


@blueprint.get("/clients/<int:client_id>")
def client(client_id: int) -> AnyResponse:
    """One client and its engagements."""
    found = services.client(context(), actor(), client_id)
    way = (crumb(t("clients-title"), "console.clients"), crumb(found.name))
    return page("client.html", title=found.name, crumbs=way, client=found)


@blueprint.route("/clients/<int:client_id>/name", methods=["GET", "POST"])
@editors_only
def rename_client(client_id: int) -> AnyResponse:
    """Gives a client another name."""
    found = services.client(context(), actor(), client_id)
    form = RenameForm(name=found.name)
    if form.validate_on_submit():
        try:
            services.rename_client(context(), actor(), client_id, name=form.name.data or "")
        except InputError as error:
            form.refuse_input(error)
        else:
            return go("console.client", said=t("client-renamed"), client_id=client_id)
    way = (
        crumb(t("clients-title"), "console.clients"),
        crumb(found.name, "console.client", client_id=client_id),
        crumb(t("client-rename-title")),
    )
    return page("client_name.html", title=t("client-rename-title"), crumbs=way, form=form, client=found, status=form.status)


@blueprint.get("/clients/<int:client_id>/log")
def client_log(client_id: int) -> AnyResponse:
    """Who did what for this client."""
    found = services.client(context(), actor(), client_id)
    way = (
        crumb(t("clients-title"), "console.clients"),
        crumb(found.name, "console.client", client_id=client_id),
        crumb(t("log-title")),
    )
    entries = [_told(entry) for entry in log.entries(context(), actor(), client_id)]
    return page("log.html", title=t("log-title"), crumbs=way, client=found, entries=entries)


def _told(entry: LogEntry) -> ToldEntry:
    arguments = dict(entry.arguments)
    if isinstance(until := arguments.get("until"), str):  # kept as YYYY-MM-DD, read in the language of the page
        arguments["until"] = texts().date(date.fromisoformat(until))
    what = t_or(entry.action, "log-other", **{"action": entry.action, **arguments})
    return ToldEntry(when(entry.at), entry.who or t("log-system"), what)
