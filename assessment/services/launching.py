"""Launching a wave: from here on questionnaire, names, plan and people are fixed, and answers can be given."""

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from assessment.privacy.codes import long_code, lookup_hash, short_code, written
from assessment.privacy.plan import Delivery, ReportPlan
from assessment.release import canonical_json
from assessment.services import log
from assessment.services.context import Context
from assessment.services.errors import Refused
from assessment.services.instruments import as_language, as_languages, engagement_questionnaire, is_named, wave_plan
from assessment.services.permission import wave_row
from assessment.services.readiness import invited_below, launch_problems
from assessment.services.views import LinkView, UserView, WaveView
from assessment.services.wave_keys import create_wave_keys, link_key, lookup_key
from assessment.services.wave_setup import invited_by_cell, wave
from assessment.store.keys import KeyMissing
from assessment.store.tables import Invitation
from questionnaires.freezing import frozen_text
from questionnaires.hashing import form_hash

ATTEMPTS = 3
"""Two short codes of different invitations are alike once in 10^15: then the wave simply gets another link key."""


def launch_wave(ctx: Context, actor: UserView, wave_id: int) -> WaveView:
    """Freeze and open a draft.

    Raises:
        Refused: If it is no draft, or something still hinders the launch.
    """
    for attempt in range(ATTEMPTS):
        try:
            _launch(ctx, actor, wave_id)
            break
        except IntegrityError:
            if attempt + 1 == ATTEMPTS:
                raise
    return wave(ctx, actor, wave_id)


def links(ctx: Context, actor: UserView, wave_id: int) -> list[LinkView]:
    """The links that the consultant hands out, by name.

    Raises:
        Refused: If the plan says that the system mails them, or the wave is not open.
    """
    with ctx.database.read() as session:
        row, _, _ = wave_row(session, actor, wave_id, change=True)
        delivery = wave_plan(row).delivery
        if delivery == "email":
            raise Refused("error-links-are-mailed")
        if row.state != "open":
            raise Refused("error-wave-not-open")
        try:
            key = link_key(ctx, row.public_id)
        except KeyMissing:
            raise Refused("error-keys-lost") from None
        people = session.scalars(select(Invitation).where(Invitation.wave_id == row.id).order_by(Invitation.name, Invitation.id))
        codes = [(person, written(code_of(delivery, key, person.id))) for person in people]
        return [
            LinkView(person.name, person.email, person.cell, link(ctx, code), code, as_language(person.language))
            for person, code in codes
        ]


def code_of(delivery: Delivery, key: bytes, invitation_id: int) -> str:
    """The code of an invitation: short where people may have to type it, 128 bits where a mail carries it."""
    return short_code(key, invitation_id) if delivery != "email" else long_code(key, invitation_id)


def link(ctx: Context, code: str) -> str:
    """The address behind which a code opens its survey."""
    return f"{ctx.base_url.rstrip('/')}/s/{code}"


def _launch(ctx: Context, actor: UserView, wave_id: int) -> None:
    with ctx.database.write() as session:
        row, engagement, client = wave_row(session, actor, wave_id, change=True, lock=True)
        if row.state != "draft":
            raise Refused("error-wave-launched")
        if is_named(engagement.questionnaire_id):
            raise Refused("error-wave-named")
        plan = wave_plan(row)
        problems = launch_problems(ctx, session, row, plan, as_languages(engagement.languages))
        if problems:
            raise Refused("error-wave-not-ready", count=len(problems))
        counts = invited_by_cell(session, row.id)
        groups = tuple(group.model_copy(update={"invited": invited_below(plan, counts, group)}) for group in plan.groups)
        # A new plan, not a copy: a copy would carry over the hash of the old one if anybody has looked at it.
        plan = ReportPlan(**{**{name: getattr(plan, name) for name in ReportPlan.model_fields}, "groups": groups})
        # Keys are on disk before the wave is: a key without a wave is harmless, a wave without its key is lost.
        keys = create_wave_keys(ctx, row.public_id)
        look_up = lookup_key(ctx)
        for person in session.scalars(select(Invitation).where(Invitation.wave_id == row.id)):
            person.lookup_hash = lookup_hash(look_up, code_of(plan.delivery, keys.link, person.id))
        session.flush()  # while it is still a draft: the database refuses changes to invitations of a launched wave
        form = engagement_questionnaire(engagement)
        row.questionnaire_text, row.questionnaire_hash = frozen_text(form), form_hash(form)
        row.names = engagement.names
        row.plan, row.plan_hash = canonical_json(plan), plan.digest
        row.public_key = keys.public
        row.state, row.opened_at, row.closes_at = "open", ctx.now(), plan.closes_at
        log.record(ctx, session, actor, client.id, "log-wave-launched", wave=row.title, count=sum(counts.values()))
