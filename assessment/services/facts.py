"""Facts: forms that heads and the consultant fill in under their own names, beside the anonymous survey of a wave.

A sheet is asked for by the consultant and filled in either by that consultant or by the person behind the sheet's own link.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessment.diagnosis.sheets import FactSheets
from assessment.services import log
from assessment.services.clients import checked_name
from assessment.services.context import Context
from assessment.services.errors import InputError, InvalidAnswers, NotFound, Refused
from assessment.services.fact_sheets import finished_sheets, rows_of, stored_answers
from assessment.services.fact_views import FactForm, FactSheetView
from assessment.services.instruments import as_languages, is_named, wave_names, with_terms
from assessment.services.permission import may_change, wave_row
from assessment.services.views import UserView
from assessment.store.tables import Client, Engagement, FactSheet, Wave
from questionnaires.answering import SheetRefusedError, accepted
from questionnaires.bundles import form_of, load_bundle
from questionnaires.freezing import frozen_text, thawed
from questionnaires.library import instrument
from questionnaires.model import Questionnaire
from questionnaires.routing import on_route
from questionnaires.shelves import bundle_ids, library_ids

TOKEN_BYTES = 16


def fact_instruments(ctx: Context, actor: UserView, wave_id: int) -> tuple[Questionnaire, ...]:
    """What people can be asked under their names: the form of a workshop, the facts of the bundle, all other facts."""
    with ctx.database.read() as session:
        _, engagement, _ = wave_row(session, actor, wave_id)
    return _offered(engagement)


def list_sheets(ctx: Context, actor: UserView, wave_id: int) -> list[FactSheetView]:
    """The sheets of a wave, by instrument and in the order in which they were asked for.

    Whoever may not change a sheet does not get its link, for whoever has the link can change it.
    """
    with ctx.database.read() as session:
        row, engagement, client = wave_row(session, actor, wave_id)
        order = {form.id: place for place, form in enumerate(_offered(engagement))}
        views = [_view(ctx, sheet) for sheet in rows_of(session, row.id)]
        if not may_change(actor, client):
            views = [replace(view, url="", token="") for view in views]
    return sorted(views, key=lambda view: (order.get(view.instrument_id, len(order)), view.id))


def finished_facts(ctx: Context, actor: UserView, wave_id: int) -> tuple[FactSheets, ...]:
    """The finished sheets of a wave by instrument, as conclusions are drawn from them."""
    with ctx.database.read() as session:
        wave_row(session, actor, wave_id)
        return finished_sheets(session, wave_id)


def ask(
    ctx: Context,
    actor: UserView,
    wave_id: int,
    *,
    instrument_id: str,
    person: str,
    position: str,
    group: str,
    consultant: bool = False,
) -> FactSheetView:
    """A new, empty sheet for one person.

    Args:
        ctx: The services' context.
        actor: Who asks.
        wave_id: The wave beside which the facts stand.
        instrument_id: A fact instrument.
        person: The name under which the sheet is filled in.
        position: The person's position, as the report may print it.
        group: The group of the instrument that the person heads.
        consultant: Whether the consultant fills it in from evidence.

    Raises:
        InputError: If a value cannot be taken.
        Refused: If the wave was discarded.
    """
    with ctx.database.write() as session:
        row, engagement, client = wave_row(session, actor, wave_id, change=True)
        form = next((each for each in _offered(engagement) if each.id == instrument_id), None)
        if form is None:
            raise InputError("instrument_id", "error-questionnaire-unknown")
        _check_open(form.kind, row)
        if group not in form.groups_by_id:
            raise InputError("group", "error-group-unknown", group=group)
        sheet = FactSheet(
            wave_id=row.id,
            instrument_id=form.id,
            form_text=frozen_text(with_terms(form, engagement.terms)),
            person=checked_name("person", person),
            position=checked_name("position", position),
            group=group,
            consultant=consultant,
            token=secrets.token_urlsafe(TOKEN_BYTES),
            answers={},
            updated_at=ctx.now(),
        )
        session.add(sheet)
        session.flush()
        log.record(ctx, session, actor, client.id, "log-facts-asked", wave=row.title, person=sheet.person)
        return _view(ctx, sheet)


def fact_form(ctx: Context, actor: UserView, sheet_id: int) -> FactForm:
    """A sheet with its form and what has been stated so far, for the consultant."""
    with ctx.database.read() as session:
        sheet, wave, engagement, client = _owned(session, actor, sheet_id, change=True)
        return _form(ctx, sheet, wave, engagement, client)


def fact_form_by_token(ctx: Context, token: str) -> FactForm:
    """The same for the person behind the link.

    Raises:
        NotFound: If no sheet has this token.
    """
    with ctx.database.read() as session:
        sheet, wave, engagement, client = _linked(session, token)
        return _form(ctx, sheet, wave, engagement, client)


def save_facts(ctx: Context, actor: UserView, sheet_id: int, answers: Mapping[str, object], *, done: bool) -> FactSheetView:
    """Keep what the consultant stated; ``done`` finishes the sheet, and a finished one stays finished when it is changed."""
    with ctx.database.write() as session:
        sheet, wave, _, client = _owned(session, actor, sheet_id, change=True)
        _check_open(thawed(sheet.form_text).kind, wave)
        _keep(ctx, sheet, answers, done=done)
        if done:
            log.record(ctx, session, actor, client.id, "log-facts-done", person=sheet.person)
        return _view(ctx, sheet)


def save_facts_by_token(ctx: Context, token: str, answers: Mapping[str, object], *, done: bool) -> FactSheetView:
    """The same for the person behind the link."""
    with ctx.database.write() as session:
        sheet, wave, _, client = _linked(session, token)
        _check_open(thawed(sheet.form_text).kind, wave)
        _keep(ctx, sheet, answers, done=done)
        if done:
            log.record(ctx, session, None, client.id, "log-facts-done", person=sheet.person)
        return _view(ctx, sheet)


def remove_sheet(ctx: Context, actor: UserView, sheet_id: int, typed_name: str) -> None:
    """Delete a sheet; one that holds answers only with the person's name typed.

    Raises:
        InputError: If the name typed is another.
    """
    with ctx.database.write() as session:
        sheet, _, _, client = _owned(session, actor, sheet_id, change=True)
        if sheet.answers and typed_name.strip() != sheet.person:
            raise InputError("typed_name", "error-person-typed", name=sheet.person)
        log.record(ctx, session, actor, client.id, "log-facts-removed", person=sheet.person)
        session.delete(sheet)


def _keep(ctx: Context, sheet: FactSheet, answers: Mapping[str, object], *, done: bool) -> None:
    form = thawed(sheet.form_text)
    try:
        taken = accepted(form, answers)
    except SheetRefusedError as error:
        raise InvalidAnswers("error-answers-invalid", error.questions) from None
    sheet.answers = json.loads(json.dumps(on_route(form, sheet.group, taken)))
    sheet.updated_at = ctx.now()
    sheet.done_at = ctx.now() if done else sheet.done_at


def _closed(sheet: FactSheet, wave: Wave) -> Literal["discarded", "over"] | None:
    if wave.state == "discarded":
        return "discarded"
    return "over" if wave.state == "sealed" and thawed(sheet.form_text).kind == "opinion" else None


def _check_open(kind: str, wave: Wave) -> None:
    """Facts can be stated until the wave is discarded, the answers of a workshop until it is closed.

    Raises:
        Refused: If it is too late.
    """
    if wave.state == "discarded":
        raise Refused("error-wave-discarded")
    if wave.state == "sealed" and kind == "opinion":
        raise Refused("error-workshop-closed")


def _offered(engagement: Engagement) -> tuple[Questionnaire, ...]:
    first = load_bundle(engagement.questionnaire_id).leaders if engagement.questionnaire_id in bundle_ids() else ()
    forms = (instrument(each) for each in dict.fromkeys((*first, *library_ids())))
    facts = tuple(form for form in forms if form.kind == "fact")
    return (form_of(engagement.questionnaire_id), *facts) if is_named(engagement.questionnaire_id) else facts


def _owned(session: Session, actor: UserView, sheet_id: int, *, change: bool = False) -> tuple[FactSheet, Wave, Engagement, Client]:
    sheet = session.get(FactSheet, sheet_id)
    if sheet is None:
        raise NotFound
    return (sheet, *wave_row(session, actor, sheet.wave_id, change=change))


def _linked(session: Session, token: str) -> tuple[FactSheet, Wave, Engagement, Client]:
    sheet = session.scalar(select(FactSheet).where(FactSheet.token == token))
    if sheet is None:
        raise NotFound
    wave = session.get_one(Wave, sheet.wave_id)
    engagement = session.get_one(Engagement, wave.engagement_id)
    return sheet, wave, engagement, session.get_one(Client, engagement.client_id)


def _form(ctx: Context, sheet: FactSheet, wave: Wave, engagement: Engagement, client: Client) -> FactForm:
    return FactForm(
        sheet=_view(ctx, sheet),
        form=thawed(sheet.form_text),
        names=wave_names(wave, engagement),
        languages=as_languages(engagement.languages),
        client_name=client.name,
        wave_title=wave.title,
        closed=_closed(sheet, wave),
    )


def _view(ctx: Context, sheet: FactSheet) -> FactSheetView:
    return FactSheetView(
        id=sheet.id,
        wave_id=sheet.wave_id,
        instrument_id=sheet.instrument_id,
        person=sheet.person,
        position=sheet.position,
        group=sheet.group,
        consultant=sheet.consultant,
        url=f"{ctx.base_url.rstrip('/')}/f/{sheet.token}",
        token=sheet.token,
        answers=stored_answers(sheet.answers),
        done_at=sheet.done_at,
        updated_at=sheet.updated_at,
    )


def state_of(view: FactSheetView) -> str:
    """``done``, ``begun`` or ``asked``."""
    if view.done_at is not None:
        return "done"
    return "begun" if view.answers else "asked"
