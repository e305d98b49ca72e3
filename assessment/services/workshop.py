"""A workshop in which people answer under their names: its results come from their sheets, with nothing withheld."""

from sqlalchemy.orm import Session

from assessment.privacy.answers import AnswerRow
from assessment.privacy.plan import ReportPlan
from assessment.privacy.release_builder import build_release
from assessment.release import canonical_json
from assessment.services import log
from assessment.services.context import Context
from assessment.services.errors import Refused
from assessment.services.fact_sheets import rows_of, stored_answers
from assessment.services.instruments import engagement_questionnaire, is_named, wave_plan
from assessment.services.permission import wave_row
from assessment.services.views import UserView, WaveView
from assessment.services.wave_setup import wave
from assessment.store.tables import FactSheet, Wave
from questionnaires.freezing import frozen_text, thawed
from questionnaires.hashing import form_hash
from questionnaires.model import Questionnaire
from questionnaires.routing import on_route

FEWEST = 2
"""People who must have finished: one person's answers are no common picture."""


def close_workshop(ctx: Context, actor: UserView, wave_id: int) -> WaveView:
    """Close a workshop: its finished sheets become the release of the wave, which is sealed at once.

    There is no key to destroy and nothing to wipe, for no answer was anonymous. Whoever has not finished is left out.

    Raises:
        Refused: If it is no workshop, was closed already, or fewer than two people have finished.
    """
    with ctx.database.write() as session:
        row, engagement, client = wave_row(session, actor, wave_id, change=True, lock=True)
        if not is_named(engagement.questionnaire_id):
            raise Refused("error-wave-not-named")
        if row.state != "draft":
            raise Refused("error-workshop-closed")
        sheets = finished_answers(session, row.id, engagement_questionnaire(engagement))
        if len(sheets) < FEWEST:
            raise Refused("error-workshop-few", least=FEWEST)
        form = thawed(sheets[-1].form_text)
        answers = [AnswerRow(each.group, on_route(form, each.group, stored_answers(each.answers))) for each in sheets]
        plan = _plan(ctx, wave_plan(row), sheets)
        release = build_release(form, form_hash(form), plan, answers, precision="full")
        row.names = engagement.names
        row.questionnaire_text, row.questionnaire_hash = frozen_text(form), form_hash(form)
        row.plan, row.plan_hash = canonical_json(plan), plan.digest
        row.opened_at, row.closes_at = row.created_at, ctx.now()
        row.release, row.release_hash = canonical_json(release), release.digest
        _mark_sealed(ctx, row)
        log.record(ctx, session, actor, client.id, "log-workshop-closed", wave=row.title, count=len(sheets))
    return wave(ctx, actor, wave_id)


def finished_answers(session: Session, wave_id: int, form: Questionnaire) -> list[FactSheet]:
    """The finished sheets of the workshop's own form."""
    return [each for each in rows_of(session, wave_id) if each.instrument_id == form.id and each.done_at is not None]


def _plan(ctx: Context, plan: ReportPlan, sheets: list[FactSheet]) -> ReportPlan:
    """The plan with as many people in each group as finished, for these are the people of the workshop."""
    people = [each.group for each in sheets]
    groups = tuple(group.model_copy(update={"invited": people.count(group.id)}) for group in plan.groups)
    # A new plan, not a copy: a copy would carry over the hash of the old one if anybody has looked at it.
    fields = {name: getattr(plan, name) for name in ReportPlan.model_fields}
    return ReportPlan(**{**fields, "groups": groups, "closes_at": ctx.now()})


def _mark_sealed(ctx: Context, row: Wave) -> None:
    row.state, row.closings = "sealed", row.closings + 1
    row.closed_at = row.sealed_at = row.wiped_at = ctx.now()
