"""The survey that a ballot belongs to, in one read.

Answering is what an installation does most. The statement is built once, only the columns that it needs are read, and what
launch froze (questionnaire, names, plan) is parsed once per text.
"""

from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import Text, bindparam, cast, select

from assessment.privacy.comments import may_be_read
from assessment.privacy.encryption import padded_size
from assessment.privacy.plan import ReportPlan
from assessment.services.context import Context
from assessment.services.instruments import as_languages, parse_names, parse_plan
from assessment.services.views import Names
from assessment.store.tables import Client, Engagement, Wave
from questionnaires.bundles import without_questions
from questionnaires.freezing import thawed
from questionnaires.model import Language, Questionnaire


class BallotSurvey(NamedTuple):
    """A launched wave as answering sees it, in the order of the columns that are read."""

    wave_id: int
    public_id: str
    state: str
    closes_at: datetime
    public_key: bytes | None
    questionnaire_text: str
    questionnaire_hash: str
    names_text: str
    plan_text: str
    languages_text: str
    client_name: str

    @property
    def questionnaire(self) -> Questionnaire:
        """The frozen instrument."""
        return thawed(self.questionnaire_text)

    def form_for(self, cell: str) -> Questionnaire:
        """The instrument as somebody of a group is asked it: without comments where nobody could ever read them."""
        return self.questionnaire if may_be_read(self.plan, cell) else _without_comments(self.questionnaire_text)

    @property
    def answer_size(self) -> int:
        """Bytes to which every sheet of answers is padded."""
        return _answer_size(self.questionnaire_text)

    @property
    def names(self) -> Names:
        """The frozen names of the departments."""
        return parse_names(self.names_text)

    @property
    def plan(self) -> ReportPlan:
        """The locked report plan."""
        return parse_plan(self.plan_text)

    @property
    def languages(self) -> tuple[Language, ...]:
        """Languages that it can be answered in."""
        return as_languages(self.languages_text)


@lru_cache(maxsize=64)
def _without_comments(frozen: str) -> Questionnaire:
    form = thawed(frozen)
    return without_questions(form, frozenset(comment.id for comment in form.comments))


@lru_cache(maxsize=256)
def _answer_size(frozen: str) -> int:
    return padded_size(thawed(frozen))


_LAUNCHED = (
    select(
        Wave.id,
        Wave.public_id,
        Wave.state,
        Wave.closes_at,
        Wave.public_key,
        Wave.questionnaire_text,
        Wave.questionnaire_hash,
        cast(Wave.names, Text),
        Wave.plan,
        Engagement.languages,
        Client.name,
    )
    .join(Engagement, Wave.engagement_id == Engagement.id)
    .join(Client, Engagement.client_id == Client.id)
    .where(Wave.public_id == bindparam("public_id"), Wave.opened_at.is_not(None))
)


def launched_survey(ctx: Context, public_id: str) -> BallotSurvey | None:
    """The survey of that public id as it stands now; None if there is none or it was never launched."""
    with ctx.database.look() as connection:
        row = connection.execute(_LAUNCHED, {"public_id": public_id}).first()
    return None if row is None else BallotSurvey._make(row)
