"""A survey on any questionnaire, open, with a link for each of some people in every group."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select

from assessment.privacy.encryption import Answers, Place, decrypt_answers
from assessment.services import clients, waves
from assessment.services.context import Context
from assessment.services.views import UserView
from assessment.services.wave_keys import private_key
from assessment.store.tables import Response, Wave
from questionnaires.model import LANGUAGES, Questionnaire

FEWEST = 5
"""People that a group needs."""


@dataclass(frozen=True)
class OpenSurvey:
    """A launched wave."""

    ctx: Context
    wave_id: int
    questionnaire: Questionnaire
    codes: dict[str, list[str]]
    """Group -> unused links."""

    def stored(self) -> list[tuple[str, Answers]]:
        """The group and the answers of every response, opened with the wave's key as sealing does."""
        with self.ctx.database.read() as session:
            wave = session.get_one(Wave, self.wave_id)
            key, digest = private_key(self.ctx, wave.public_id), wave.questionnaire_hash or ""
            rows = session.scalars(select(Response).where(Response.wave_id == self.wave_id)).all()
            places = [(row, Place(wave.public_id, digest, row.ballot_hash, row.cell)) for row in rows]
            return [(row.cell, decrypt_answers(key, row.ciphertext, place=place)) for row, place in places]

    def sizes(self) -> set[int]:
        """The lengths of all ciphertexts."""
        with self.ctx.database.read() as session:
            rows = session.scalars(select(Response.ciphertext).where(Response.wave_id == self.wave_id))
            return {len(ciphertext) for ciphertext in rows}


def open_survey(ctx: Context, consultant: UserView, client_id: int, form: str, *, people: int = FEWEST) -> OpenSurvey:
    """A wave on an instrument, a bundle or a file, with so many people in every group of it."""
    engagement = clients.create_engagement(
        ctx, consultant, client_id, title=form[-60:], questionnaire_id=form, languages=LANGUAGES, names={}
    )
    draft = waves.create_wave(ctx, consultant, engagement.id, title="Autumn")
    waves.save_plan(
        ctx,
        consultant,
        draft.id,
        closes_at=ctx.now() + timedelta(days=10),
        min_group=FEWEST,
        delivery="shown",
        recipients={"en": "the board", "ru": "совет директоров"},
        groups=draft.plan.groups,
    )
    groups = [group.id for group in draft.plan.groups]
    lines = [f"Person {n};{group}{n}@example.com;{group}" for group in groups for n in range(max(people, FEWEST))]
    assert not waves.add_people(ctx, consultant, draft.id, "\n".join(lines)).problems
    launched = waves.launch_wave(ctx, consultant, draft.id)
    codes: dict[str, list[str]] = {}
    for link in waves.links(ctx, consultant, draft.id):
        codes.setdefault(link.cell, []).append(link.code)
    return OpenSurvey(ctx, launched.id, launched.questionnaire, codes)
