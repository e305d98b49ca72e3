"""A pilot: the form of a draft, filled in by a few testers. Nothing of it is stored, so nothing has to be wiped at the launch."""

from dataclasses import dataclass

from assessment.services.context import Context
from assessment.services.instruments import (
    as_languages,
    engagement_questionnaire,
    is_named,
    questionnaire_group,
    wave_names,
    wave_plan,
)
from assessment.services.views import Names
from assessment.store.tables import Client, Engagement, Wave
from questionnaires.model import Language, Questionnaire


@dataclass(frozen=True)
class PilotView:
    """What a tester sees: the form as it stands today. ``group`` is the questionnaire's group that the cell belongs to."""

    client_name: str
    questionnaire: Questionnaire
    names: Names
    languages: tuple[Language, ...]
    group: str


def pilot_form(ctx: Context, wave_id: int, cell: str) -> PilotView | None:
    """The form of a draft for one group of its plan; None once the wave is launched or gone, or without that group.

    It asks for no actor: whoever calls has checked a signed link that only the wave's consultant is shown.
    """
    with ctx.database.read() as session:
        row = session.get(Wave, wave_id)
        if row is None or row.state != "draft":
            return None
        engagement = session.get_one(Engagement, row.engagement_id)
        plan = wave_plan(row)
        if is_named(engagement.questionnaire_id) or cell not in {each.id for each in plan.cells}:
            return None
        questionnaire = engagement_questionnaire(engagement)
        return PilotView(
            client_name=session.get_one(Client, engagement.client_id).name,
            questionnaire=questionnaire,
            names=wave_names(row, engagement),
            languages=as_languages(engagement.languages),
            group=questionnaire_group(questionnaire, plan, cell),
        )
