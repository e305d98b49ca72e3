"""Setting a wave up: its plan while it is a draft, and the view of it in every state."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime

from pydantic import ValidationError
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assessment.privacy.plan import (
    COMMENT_DAYS,
    DETAIL_FROM,
    MIN_GROUP,
    MOST_COMMENT_DAYS,
    MOST_LEVELS,
    MOST_PEOPLE_DAYS,
    PEOPLE_DAYS,
    Delivery,
    PlanGroup,
    ReportPlan,
)
from assessment.release import Release, canonical_json
from assessment.services import log
from assessment.services.clients import checked_name, wave_state
from assessment.services.context import Context
from assessment.services.errors import InputError, Refused
from assessment.services.instruments import (
    as_languages,
    engagement_questionnaire,
    is_named,
    questionnaire_group,
    read_names,
    wave_names,
    wave_plan,
    wave_questionnaire,
)
from assessment.services.mailings import mailing_views
from assessment.services.permission import engagement_row, may_change, wave_row
from assessment.services.progress import count_for_today, is_stale
from assessment.services.readiness import launch_problems
from assessment.services.views import UserView, WaveView
from assessment.store.tables import Client, Engagement, Invitation, Wave
from questionnaires.model import Language, Questionnaire
from questionnaires.naming import sentence_case

MAX_CELL_ID = 40
"""Characters of a group's id: it travels in a cookie."""


def create_wave(ctx: Context, actor: UserView, engagement_id: int, *, title: str) -> WaveView:
    """A new draft; its groups are those of the questionnaire, under the engagement's names."""
    with ctx.database.write() as session:
        engagement, client = engagement_row(session, actor, engagement_id, change=True)
        last = session.scalar(select(func.max(Wave.number)).where(Wave.engagement_id == engagement.id))
        row = Wave(
            engagement_id=engagement.id,
            public_id=secrets.token_hex(16),
            number=(last or 0) + 1,
            title=checked_name("title", title),
            state="draft",
            plan=canonical_json(_preset_plan(engagement)),
            created_at=ctx.now(),
            closings=0,
        )
        session.add(row)
        session.flush()
        log.record(ctx, session, actor, client.id, "log-wave-created", wave=row.title)
    return wave(ctx, actor, row.id)


def wave(ctx: Context, actor: UserView, wave_id: int) -> WaveView:
    """A wave as it stands."""
    with ctx.database.read() as session:
        stale = is_stale(ctx, wave_row(session, actor, wave_id)[0])
    if stale:
        count_for_today(ctx, wave_id)
    with ctx.database.read() as session:
        return _wave_view(ctx, session, actor, wave_row(session, actor, wave_id))


def save_plan(
    ctx: Context,
    actor: UserView,
    wave_id: int,
    *,
    closes_at: datetime,
    min_group: int,
    delivery: Delivery,
    recipients: Mapping[Language, str],
    groups: Sequence[PlanGroup],
    portfolio: bool = False,
    comment_days: int = COMMENT_DAYS,
    people_days: int = PEOPLE_DAYS,
    detail_from: int = DETAIL_FROM,
    min_comments: int = DETAIL_FROM,
) -> WaveView:
    """Replace the report plan of a draft. Details and comments need at least as many answers as the group itself.

    Raises:
        Refused: If the wave has been launched: its plan is locked.
        InputError: If a value cannot be taken.
    """
    _check_moment(ctx, closes_at)
    _check_least("min_group", "error-min-group", min_group, MIN_GROUP)
    _check_least("detail_from", "error-detail-from", detail_from, DETAIL_FROM)
    _check_least("min_comments", "error-detail-from", min_comments, DETAIL_FROM)
    _check_days("comment_days", "error-comment-days", comment_days, MOST_COMMENT_DAYS)
    _check_days("people_days", "error-people-days", people_days, MOST_PEOPLE_DAYS)
    with ctx.database.write() as session:
        row, engagement, client = wave_row(session, actor, wave_id, change=True, lock=True)
        if row.state != "draft":
            raise Refused("error-plan-locked")
        try:
            plan = ReportPlan(
                groups=tuple(group.model_copy(update={"invited": None}) for group in groups),
                min_group=min_group,
                detail_from=max(min_group, detail_from),
                min_comments=max(min_group, min_comments),
                recipients={language: text.strip() for language, text in recipients.items() if text.strip()},
                delivery=delivery,
                closes_at=closes_at,
                portfolio=portfolio,
                comment_days=None if comment_days == COMMENT_DAYS else comment_days,
                people_days=None if people_days == PEOPLE_DAYS else people_days,
            )
        except ValidationError:
            raise InputError("groups", "error-groups-no-tree") from None
        _check_groups(plan, engagement_questionnaire(engagement), as_languages(engagement.languages))
        row.plan = canonical_json(plan)
        row.closes_at = closes_at
        log.record(ctx, session, actor, client.id, "log-plan-saved", wave=row.title)
    return wave(ctx, actor, wave_id)


def _wave_view(ctx: Context, session: Session, actor: UserView, found: tuple[Wave, Engagement, Client]) -> WaveView:
    row, engagement, client = found
    plan = wave_plan(row)
    questionnaire = wave_questionnaire(row, engagement)
    languages = as_languages(engagement.languages)
    counts = asked_by_cell(session, row, plan)
    return WaveView(
        id=row.id,
        engagement_id=engagement.id,
        client_id=client.id,
        client_name=client.name,
        engagement_title=engagement.title,
        title=row.title,
        number=row.number,
        state=wave_state(row.state),
        plan=plan,
        plan_hash=row.plan_hash,
        questionnaire=questionnaire,
        names=wave_names(row, engagement),
        languages=languages,
        invited=sum(counts.values()),
        invited_by_cell=counts,
        answers_at_least=row.shown_count if row.state == "open" else None,
        closes_at=row.closes_at,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        sealed_at=row.sealed_at,
        mailings=mailing_views(session, row.id),
        problems=launch_problems(ctx, session, row, plan, languages) if row.state == "draft" else (),
        may_change=may_change(actor, client),
        named=is_named(engagement.questionnaire_id),
    )


def invited_by_cell(session: Session, wave_id: int) -> dict[str, int]:
    """How many people are on the list, by cell."""
    rows = session.execute(
        select(Invitation.cell, func.count().label("people")).where(Invitation.wave_id == wave_id).group_by(Invitation.cell)
    )
    return {row.cell: row.people for row in rows}


def asked_by_cell(session: Session, row: Wave, plan: ReportPlan) -> dict[str, int]:
    """How many people were asked, by cell; of a sealed wave whose list has been deleted, as its release says."""
    counts = invited_by_cell(session, row.id)
    if counts or row.release is None:
        return counts
    groups = Release.model_validate_json(row.release).by_id
    return {cell.id: asked for cell in plan.cells if (asked := groups[cell.id].invited)}


def _preset_plan(engagement: Engagement) -> ReportPlan:
    names = read_names(engagement.names)
    groups = engagement_questionnaire(engagement).groups
    return ReportPlan(
        groups=tuple(
            PlanGroup(
                id=group.id,
                role=group.role,
                label={language: sentence_case(str(by_group[group.id].name)) for language, by_group in names.items()},
            )
            for group in groups
        )
    )


def _check_moment(ctx: Context, closes_at: datetime) -> None:
    if closes_at.tzinfo is None:
        raise InputError("closes_at", "error-closes-without-zone")
    if closes_at <= ctx.now():
        raise InputError("closes_at", "error-closes-in-past")


def _check_least(field: str, code: str, value: int, least: int) -> None:
    if value < least:
        raise InputError(field, code, least=least)


def _check_days(field: str, code: str, days: int, most: int) -> None:
    if not 1 <= days <= most:
        raise InputError(field, code, most=most)


def _check_groups(plan: ReportPlan, questionnaire: Questionnaire, languages: tuple[Language, ...]) -> None:
    for side in questionnaire.sides:
        if side.id not in plan.by_id:
            raise InputError("groups", "error-side-missing", group=side.id)
    for group in plan.groups:
        if len(group.id) > MAX_CELL_ID:
            raise InputError("groups", "error-group-id-long", group=group.id, most=MAX_CELL_ID)
        if plan.level(group.id) >= MOST_LEVELS:
            raise InputError("groups", "error-group-deep", group=group.id, most=MOST_LEVELS)
        if any(not group.label.get(language, "").strip() for language in languages):
            raise InputError("groups", "error-group-unlabelled", group=group.id)
        known = questionnaire.groups_by_id.get(questionnaire_group(questionnaire, plan, group.id))
        if known is None or known.role != group.role or (group.id in questionnaire.groups_by_id and group.parent is not None):
            raise InputError("groups", "error-group-role", group=group.id)
