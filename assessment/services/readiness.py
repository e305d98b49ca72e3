"""What still hinders the launch of a wave."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from assessment.phrases import Argument
from assessment.privacy.plan import PlanGroup, ReportPlan
from assessment.services.context import Context
from assessment.services.mail import NoMail
from assessment.services.views import Problem
from assessment.store.tables import Invitation, Wave
from questionnaires.model import Language

MIN_LEADERSHIP = 3
"""Leaders are few: from this many they may answer, and get no result of their own below the plan's threshold."""


def launch_problems(
    ctx: Context, session: Session, wave: Wave, plan: ReportPlan, languages: tuple[Language, ...]
) -> tuple[Problem, ...]:
    """Everything that hinders the launch, in the order in which it is best mended; empty if the wave is ready."""
    people = session.scalars(select(Invitation).where(Invitation.wave_id == wave.id)).all()
    found: list[Problem] = []
    if plan.closes_at is None:
        found.append(_problem("problem-no-closing-date"))
    elif plan.closes_at <= ctx.now():
        found.append(_problem("problem-closes-in-past"))
    if plan.delivery == "email" and isinstance(ctx.mailer, NoMail):
        found.append(_problem("problem-no-mail-server"))
    if any(not plan.recipients.get(language) for language in languages):
        found.append(_problem("problem-no-recipients"))
    if not people:
        return (*found, _problem("problem-no-people"))
    cells = {cell.id for cell in plan.cells}
    strangers = sum(person.cell not in cells for person in people)
    if strangers:
        found.append(_problem("problem-people-without-group", count=strangers))
    speechless = sum(person.language not in languages for person in people)
    if speechless:
        found.append(_problem("problem-people-without-language", count=speechless))
    unreachable = sum(person.email is None for person in people) if plan.delivery == "email" else 0
    if unreachable:
        found.append(_problem("problem-people-without-email", count=unreachable))
    counts = {cell.id: sum(person.cell == cell.id for person in people) for cell in plan.cells}
    return (*found, *_small_groups(plan, counts, languages[0]))


def invited_below(plan: ReportPlan, counts: dict[str, int], group: PlanGroup) -> int:
    """People invited in a group and all groups below it."""
    children = [child for child in plan.groups if child.parent == group.id]
    return counts.get(group.id, 0) + sum(invited_below(plan, counts, child) for child in children)


def _small_groups(plan: ReportPlan, counts: dict[str, int], language: Language) -> list[Problem]:
    found = []
    for group in plan.groups:
        invited = invited_below(plan, counts, group)
        least = MIN_LEADERSHIP if group.role == "leadership" and group.parent is None else plan.min_group
        must_have = group.role == "side" and group.parent is None
        if invited < least and (invited or must_have):
            found.append(_problem("problem-group-too-small", group=group.label[language], invited=invited, least=least))
    return found


def _problem(code: str, **arguments: Argument) -> Problem:
    return Problem(code, arguments)
